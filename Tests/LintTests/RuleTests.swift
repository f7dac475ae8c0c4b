import AST
import Diagnostics
import Foundation
import Lint
import SopcKit
import Testing

/// What each rule says of its own examples.
@Suite struct RuleTests {
  /// The findings of an example, and where its arrow stands.
  private static func check(_ example: Example) -> (findings: [Finding], place: Int?, text: String) {
    let arrow = Array("↓".utf8)
    var bytes = Array(example.text.utf8)
    let place = bytes.indices.first { bytes[$0...].starts(with: arrow) }
    if let place { bytes.removeSubrange(place..<place + arrow.count) }
    let compilation = Compiler().compile(bytes, path: "example.txt")
    let isOwn = compilation.text.isEmpty
    let text = isOwn ? bytes : compilation.text
    return (
      compilation.sops.flatMap { lint($0, text: text, profile: example.profile, isOwn: isOwn) }, place,
      String(decoding: bytes, as: UTF8.self)
    )
  }

  @Test func theSoundExampleHasNoFinding() {
    let found = Self.check([:]).findings
    #expect(found.isEmpty, "\(found.map { "\($0.rule) \($0.message.english)" })")
  }

  @Test(arguments: Rule.all.map(\.slug))
  func examplesBearTheRuleOut(_ slug: String) throws {
    let rule = try #require(Rule.named(slug))
    for example in rule.triggering {
      let (found, place, text) = Self.check(example)
      let own = found.filter { $0.rule == rule.id }
      #expect(
        !own.isEmpty, "\(rule.id) is silent on \(example.changes.map(\.text)): \(found.map { $0.rule.description })")
      #expect(
        own.contains { $0.location?.offset == place },
        "\(rule.id) is elsewhere: \(own.map { $0.location?.offset ?? -1 }), not \(place ?? -1) in \(text)")
      #expect(own.allSatisfy { $0.cause == rule.cause }, "\(rule.id): \(own.map(\.cause))")
      for message in own.map(\.message) {
        #expect(!message.english.isEmpty && !message.indonesian.isEmpty && message.english != message.indonesian)
      }
    }
    for example in rule.nonTriggering {
      let found = Self.check(example).findings
      #expect(!found.contains { $0.rule == rule.id }, "\(rule.id) speaks on \(example.changes.map(\.text))")
    }
  }

  /// A value that was mended is told by the rule that it would have broken, as a note on the reading of a scan.
  @Test(
    arguments: [
      ("SOP501", [.foot: "CAMAT WANGON\n\nSEKAR WIDYANINGRUM\nPembina (IV/a)\nNIP. ↓19780312 199900 2 002"]),
      ("SOP502", [.foot: "CAMAT WANGON\n\n↓SEKAR WIDYANINGRUN\nPembina (IV/a)\nNIP. 19780312 199903 2 002"]),
      ("SOP505", [.owner: "↓PEMERINTAH KABUPATEN BANYUMAAS\nKECAMATAN WANGON"]),
      ("SOP506", [.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Pubiik"]),
      (
        "SOP126",
        [.approver: "Disahkan oleh : Camat Wangon\nSEKAR WIDYANINGRUM\nPembina, ↓IV a\nNIP. 19780312 199903 2 002"]
      ),
    ] as [(String, Example)])
  func whatWasMendedIsTold(_ id: String, _ example: Example) {
    let (findings, place, text) = Self.check(example)
    let found = findings.filter { $0.rule == RuleID(id) }
    #expect(
      found.contains { $0.severity == .note && $0.cause == .extraction && $0.location?.offset == place },
      "\(id): \(findings.map { "\($0.rule) \($0.message.english)" }) in \(text)")
  }

  @Test func whatReadingMayHaveLostIsNoError() {
    // A blank label in an identity whose values stand apart from their labels.
    let example: Example = [.number: "Nomor SOP", .created: "Tanggal Pembuatan", .effective: "Tanggal Efektif"]
    let lost = Self.check(example).findings.filter { ["SOP111", "SOP116"].contains($0.rule.description) }
    #expect(!lost.isEmpty)
    for finding in lost where finding.cause == .extraction {
      #expect(finding.severity == .warning && finding.message.english.contains("unless lost in reading"))
      #expect(Rule.advice(on: finding)?.english.contains("original") == true)
    }
    for rule in Rule.all where rule.severity == .error && rule.check != nil {
      for example in rule.triggering {
        #expect(Self.check(example).findings.contains { $0.rule == rule.id && $0.severity == .error }, "\(rule.id)")
      }
    }
  }

  @Test func idsAndSlugsAreUnique() {
    #expect(Rule.all.count > 100)
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    #expect(Set(Rule.all.map(\.slug)).count == Rule.all.count)
  }

  /// What the stages report has a page, too.
  @Test func everyIdInTheSourcesIsARule() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var found: Set<String> = []
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"(SOP[0-9]{3})"/) { found.insert(String(match.output.1)) }
    }
    let known = Set(Rule.all.map(\.id.description))
    #expect(found.subtracting(known).isEmpty, "\(found.subtracting(known).sorted()) have no rule")
    #expect(found.count == known.count)
  }

  @Test func everyRuleOfTheReviewerHasAnExample() {
    for rule in Rule.all where rule.check != nil {
      #expect(!rule.triggering.isEmpty && !rule.nonTriggering.isEmpty, "\(rule.id) \(rule.slug)")
    }
  }

  @Test func onlyVerifiedRulesAreErrors() {
    for rule in Rule.all where rule.severity == .error { #expect(rule.source.certainty == .verified, "\(rule.id)") }
  }

  @Test func everyTextIsInBothLanguages() {
    for rule in Rule.all {
      for message in [rule.summary, rule.advice] {
        #expect(!message.english.isEmpty && !message.indonesian.isEmpty && message.english != message.indonesian)
      }
    }
  }
}
