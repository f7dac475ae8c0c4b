import Foundation
import Testing

/// Real documents of one office that name one officer, each in its own misreading. Named here is nobody: outputs are held
/// against each other.
@Suite struct SeedResolutionTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/seeds")

  /// One document as far as this test looks at it.
  private struct Read {
    let id, name, nip, asRead, sha256: String
  }

  /// The approvers of the office that has two documents, by input.
  private func approvers(_ options: [String], in folder: Folder) throws -> [Read] {
    let run = try CommandLineRun(
      ["build", Self.seeds.path, "--emit", "json", "--quiet", "--out", "o"] + options, in: folder)
    #expect(run.exitCode == 0 || run.exitCode == 1, "\(run.messages)")
    var offices: [String: [Read]] = [:]
    for file in folder.files("o").sorted() where file.hasSuffix(".json") && !file.hasSuffix("manifest.json") {
      let text = Data(try folder.text("o/\(file)").utf8)
      let tree = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
      let identity = try #require(tree["identity"] as? [String: Any])
      guard let unit = (identity["institution"] as? [String: Any])?["unit"] as? String,
        let person = identity["approver"] as? [String: Any], let name = person["name"] as? String,
        let nip = person["nip"] as? String, let id = person["id"] as? String
      else { continue }
      let repairs = tree["repairs"] as? [[String: Any]] ?? []
      let asRead = repairs.first { $0["path"] as? String == "/identity/approver/name" }?["from"] as? String ?? name
      let source = try #require(tree["source"] as? [String: Any])
      let sha256 = try #require(source["sha256"] as? String)
      offices[unit, default: []].append(Read(id: id, name: name, nip: nip, asRead: asRead, sha256: sha256))
    }
    let shared = offices.values.filter { $0.count == 2 }
    #expect(shared.count == 1, "one office has two of the documents")
    return shared.first ?? []
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: seeds.path), "no seeds beside the package"))
  func documentsOfOneOfficeAgreeOnOneOfficerUnlessItIsForbidden() throws {
    let folder = try Folder()
    let joined = try approvers(["--resolve"], in: folder)
    #expect(Set(joined.map(\.id)).count == 1)
    #expect(Set(joined.map(\.name)).count == 1)
    #expect(Set(joined.map(\.nip)).count == 1)
    let lines = joined.map {
      """
        - input: "\($0.sha256)"
          path: /identity/approver
          read: "\($0.asRead)"
          apart: true

      """
    }
    try folder.write("decisionsVersion: 1\ndecisions:\n" + lines.joined(), to: "k.yml")
    let apart = try approvers(["--resolve", "--decisions", "k.yml"], in: folder)
    #expect(apart.count == 2)
    #expect(apart.allSatisfy { read in joined.allSatisfy { $0.id != read.id } })
    let alone = try approvers([], in: Folder())
    #expect(apart.map(\.name) == alone.map(\.name), "each document is read as if it stood alone")
  }
}
