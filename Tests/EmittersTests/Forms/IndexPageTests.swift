import AST
import Diagnostics
import Emitters
import Foundation
import TestSupport
import Testing

@Suite struct IndexPageTests {
  private func compiled(_ title: String, _ grade: Quality.Grade, errors: Int = 0) -> CompiledSOP {
    var document = FormSample.document()
    document.identity.title = title
    var sop = FormSample.compiled(document, path: "\(title).txt")
    sop.quality.grade = grade
    sop.findings = (0..<errors).map { number in
      Finding(
        rule: RuleID("SOP20\(number)"), severity: .error, cause: .author,
        message: Message(en: "wrong \(number)", id: "salah <\(number)>"),
        location: Location(offset: 0, length: 1, line: 7, column: 1))
    }
    return sop
  }

  private func page(_ entries: [IndexEntry]) throws -> SVGScanner {
    try SVGScanner(FormSample.xml(IndexPage.bytes(entries)))
  }

  @Test func beginsWithTheWorst() throws {
    let entries = [
      IndexEntry(compiled("d", .ready), outputs: []), IndexEntry(compiled("b", .review), outputs: []),
      IndexEntry(compiled("c", .review, errors: 2), outputs: []), IndexEntry(compiled("a", .rescan), outputs: []),
      IndexEntry(failed: "e.txt", reason: "tidak diizinkan"),
    ]
    let page = try page(entries)
    #expect(page.elements.filter { $0.name == "strong" }.map(\.text) == ["e.txt", "a", "c", "b", "d"])
    #expect(
      page.all("error").map(\.text) == [
        "tidak diizinkan", "salah <0> (baris 7, SOP200)", "salah <1> (baris 7, SOP201)",
      ])
    #expect(IndexPage.bytes(entries) == IndexPage.bytes(entries.reversed()))
  }

  @Test func tellsWhatIsNotCertain() throws {
    var sop = compiled("a", .review)
    sop.document.procedure?.steps[0].performers[0] = Performer(
      actor: "a1", confidence: Probability(0.72), basis: ["verb"])
    sop.document.procedure?.steps[1].next[1].confidence = Probability(0.6)
    sop.provenance.unclaimed = [
      Unclaimed(text: "Jl. Raya", location: Location(offset: 0, length: 1, line: 1, column: 1))
    ]
    let texts = try page([IndexEntry(sop, outputs: [])]).elements.filter { $0.name == "li" }.map(\.text)
    #expect(
      texts == [
        "Langkah 1: pelaksana Petugas (keyakinan 72 %)", "Langkah 2: alur Tidak → langkah 1 (keyakinan 60 %)",
        "Langkah 5: pelaksana belum jelas; mungkin Kepala Seksi (40 %)", "Teks tanpa tempat: “Jl. Raya”",
      ])
  }

  @Test(arguments: [
    ("a b/ç?#%.json", "a%20b/%C3%A7%3F%23%25.json", "JSON"), ("x-p2.svg", "x-p2.svg", "SVG 2"),
    ("javascript:alert(1).md", "javascript%3Aalert%281%29.md", "Markdown"),
    ("//x.example/a.csv", ".//x.example/a.csv", "CSV"),
    ("a.map.json", "a.map.json", "peta"), ("tanpa", "tanpa", "tanpa"),
  ])
  func linksLeadToTheOutputs(_ path: String, _ link: String, _ label: String) throws {
    let found = try page([IndexEntry(compiled("a", .ready), outputs: [path])]).elements.filter { $0.name == "a" }
    #expect(found.map { $0.attributes["href"] } == [link])
    #expect(found.map(\.text) == [label])
  }

  @Test func runsItsOwnScriptAlone() throws {
    let page = try page((0..<30).map { IndexEntry(RandomSOP.make(seed: $0), outputs: []) })
    let scripts = page.elements.filter { $0.name == "script" }
    #expect(scripts.count == 1)
    let policy = page.elements.compactMap { $0.attributes["content"] }.first { $0.contains("script-src") } ?? ""
    let start = try #require(policy.range(of: "'sha256-"))
    let digest = policy[start.upperBound...].prefix { $0 != "'" }
    #expect(SHA256Sum.base64(Array(scripts[0].text.utf8)) == String(digest))
    for element in page.elements {
      for (key, value) in element.attributes {
        #expect(!key.hasPrefix("on") && key != "src", "\(key)=\(value)")
      }
    }
  }
}

/// SHA-256 by the system's own program, to hold the script's digest against.
enum SHA256Sum {
  static func base64(_ bytes: [UInt8]) -> String? {
    let place = FileManager.default.temporaryDirectory.appending(path: "sopc-digest-\(UUID().uuidString)")
    guard (try? Data(bytes).write(to: place)) != nil else { return nil }
    defer { try? FileManager.default.removeItem(at: place) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [place.path]
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let digits = Array(text.prefix(64))
    let hash = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return hash.count == 32 ? Data(hash).base64EncodedString() : nil
  }
}
