import FoundationEssentials
import SopcKit

/// What a run wrote, as `OUT/manifest.json`: inputs and outputs with the hashes of their bytes, and nothing that depends on
/// when, where or how often it ran. One line an input, in the order of the outputs' paths.
struct Manifest: Codable {
  static let fileName = "manifest.json"

  var inputs: [Input]

  struct Input: Codable {
    /// In the order written.
    var outputs: [Output]
  }

  struct Output: Codable {
    /// From the manifest's folder.
    var path: String
    var sha256: String
  }

  /// Writes the manifest of a run's records.
  static func write(_ records: inout PriorRecords, to file: NewFile) throws(FileError) {
    var head = JSONText()
    head.open("{")
    head.member("sopcManifest", 1)
    head.member("version", Version.sopc)
    head.member("schemaVersion", Version.schema)
    head.key("inputs")
    try file.write(head.bytes)
    var separator = "[\n"
    while let record = try records.next() {
      try file.write(separator.utf8)
      guard let line = line(record) else { throw FileError(code: "EIO") }
      try file.write(line)
      separator = ",\n"
    }
    try file.write((separator == "[\n" ? "[]}\n" : "\n]}\n").utf8)
  }

  private static func line(_ record: RecordLine) -> [UInt8]? {
    guard let status = record.status, let outputs = record.outputs else { return nil }
    var json = JSONText()
    json.open("{")
    json.member("path", record.name)
    let digest = record.sha256
    json.member("sha256", digest.isEmpty ? nil : digest)
    json.member("status", status.rawValue)
    json.key("outputs")
    json.open("[")
    for output in outputs {
      json.open("{")
      json.key("path")
      json.string(record.stem + output.suffix)
      json.key("sha256")
      json.string(Array(output.sha256))
      json.close("}")
    }
    json.close("]")
    json.close("}")
    return json.bytes
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
    for output in manifest.inputs.flatMap(\.outputs) {
      hashes[Array(joined(folder, output.path).utf8)] = output.sha256
    }
  }

  /// Whether the file is listed, whatever it holds now.
  func lists(_ place: String) -> Bool { !hashes.isEmpty && hashes[Array(place.utf8)] != nil }

  /// Whether the file is listed and still holds what sopc wrote.
  func contains(_ place: String) -> Bool {
    guard !hashes.isEmpty, let hash = hashes[Array(place.utf8)], let bytes = try? readFile(place) else { return false }
    return SHA256.hex(bytes) == hash
  }
}
