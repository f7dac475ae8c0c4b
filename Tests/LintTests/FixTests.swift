import AST
import Diagnostics
import Lint
import SopcKit
import Testing

/// What fixes make of the texts that they are for.
@Suite struct FixTests {
  /// The text of an example without its arrow, and what a rule finds in it.
  private static func check(_ bytes: [UInt8], _ rule: Rule, _ profile: Profile) -> [Finding] {
    let compilation = Compiler().compile(bytes, path: "example.txt")
    return compilation.sops.flatMap { lint($0, text: compilation.text, profile: profile) }.filter { $0.rule == rule.id }
  }

  private static func plain(_ example: Example) -> [UInt8] {
    var bytes = Array(example.text.utf8)
    let arrow = Array("↓".utf8)
    if let place = bytes.firstRange(of: arrow) { bytes.removeSubrange(place) }
    return bytes
  }

  @Test(arguments: Rule.all.filter { $0.fix != nil }.map(\.slug))
  func aFixMendsItsExamples(_ slug: String) throws {
    let rule = try #require(Rule.named(slug))
    var tried = 0
    for example in rule.triggering {
      let text = Self.plain(example)
      let found = Self.check(text, rule, example.profile)
      let fixes = found.compactMap(\.fix)
      guard !fixes.isEmpty else { continue }
      tried += 1
      #expect(fixes.allSatisfy { $0.isSafe == (rule.fix == .safe) })
      let (mended, count) = Fix.apply(fixes, to: text)
      #expect(count == fixes.count)
      #expect(mended != text)
      let left = Self.check(mended, rule, example.profile)
      #expect(left.count < found.count, "\(rule.id): \(String(decoding: mended, as: UTF8.self))")
    }
    #expect(tried > 0, "\(rule.id) says that it has a fix, and has none on its examples")
  }

  @Test(arguments: [
    ("blank-in-number", "Nomor SOP : 000.8.3.3/019/2024"),
    ("non-standard-spelling", "Menganalisis saran tindak lanjut"),
    ("law-doubled-word", "1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"),
    ("law-short-form", "1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"),
    ("item-small-letter", "2. Mampu mengoperasikan komputer"),
    ("date-form", "Tanggal Pembuatan : 12 Februari 2024"),
    ("weak-verb", "Menyusun saran tindak lanjut"),
    ("activity-noun", "Menyusun saran tindak lanjut"),
  ])
  func aFixWrites(_ slug: String, _ expected: String) throws {
    let rule = try #require(Rule.named(slug))
    let example = try #require(rule.triggering.first)
    let text = Self.plain(example)
    let fixes = Self.check(text, rule, example.profile).compactMap(\.fix)
    let mended = String(decoding: Fix.apply(fixes, to: text).text, as: UTF8.self)
    #expect(mended.contains(expected), "\(mended)")
  }

  @Test func fixesThatTouchAreTakenOneAfterTheOther() {
    let text = Array("abcdef".utf8)
    let fixes = [
      Fix([Fix.Edit(Span(2, 4), "X")], isSafe: true), Fix([Fix.Edit(Span(3, 5), "Y")], isSafe: true),
      Fix([Fix.Edit(Span(0, 1), "A")], isSafe: true), Fix([Fix.Edit(Span(5, 9), "Z")], isSafe: true),
    ]
    let (mended, count) = Fix.apply(fixes, to: text)
    #expect(String(decoding: mended, as: UTF8.self) == "AbXef")
    #expect(count == 2)
  }
}
