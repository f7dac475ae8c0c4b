import FoundationEssentials
import SopcKit

/// What a run wrote, as `OUT/manifest.json`: inputs and outputs with the hashes of their bytes, and nothing that depends on
/// when, where or how often it ran.
struct Manifest: Codable {
  static let fileName = "manifest.json"

  var sopcManifest = 1
  var version = Version.sopc
  var schemaVersion = Version.schema
  /// In the order of their names.
  var inputs: [Input]
  /// Of the whole run: index and book.
  var files: [Output]?

  struct Input: Codable {
    /// As canonical JSON calls it.
    var path: String
    /// `nil` where it could not be read.
    var sha256: String?
    var status: String
    /// In the order written.
    var outputs: [Output]
  }

  struct Output: Codable {
    /// From the manifest's folder.
    var path: String
    var sha256: String
  }

  init(_ outcomes: [InputOutcome], _ files: [OutputRecord]) {
    self.files = files.map { Output(path: $0.path, sha256: $0.sha256) }
    inputs = outcomes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { outcome in
      Input(
        path: outcome.name, sha256: outcome.sha256, status: outcome.manifestStatus.rawValue,
        outputs: outcome.outputs.map { Output(path: $0.path, sha256: $0.sha256) })
    }
  }

  /// - Throws: What `JSONEncoder` throws; a manifest holds nothing that it refuses.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self)) + [0x0A]
  }
}

/// The outputs that manifests in the folders of a walk list, so that they are not taken for inputs.
struct ListedOutputs {
  /// Hashes by place.
  private var hashes: [[UInt8]: String] = [:]

  /// Notes what a folder's manifest lists; what is no manifest of sopc lists nothing.
  mutating func add(manifestIn folder: String) {
    let place = joined(folder, Manifest.fileName)
    guard let bytes = try? readFile(place), let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
    else { return }
    hashes[Array(place.utf8)] = SHA256.hex(bytes)
    for output in manifest.inputs.flatMap(\.outputs) + (manifest.files ?? []) {
      hashes[Array(joined(folder, output.path).utf8)] = output.sha256
    }
  }

  /// Whether the file is listed, whatever it holds now.
  func lists(_ place: String) -> Bool { hashes[Array(place.utf8)] != nil }

  /// Whether the file is listed and still holds what sopc wrote.
  func contains(_ place: String) -> Bool {
    guard let hash = hashes[Array(place.utf8)], let bytes = try? readFile(place) else { return false }
    return SHA256.hex(bytes) == hash
  }
}
