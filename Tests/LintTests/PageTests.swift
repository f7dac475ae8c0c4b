import Diagnostics
import Foundation
import Lint
import Testing

/// The pages in `docs/rules`, which `sopc rules --pages docs/rules` prints.
@Suite struct PageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/rules")

  @Test func pagesAreThoseOfTheRules() throws {
    for (name, text) in RulePage.all {
      let page = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(page == text, "docs/rules/\(name) is stale: run sopc rules --pages docs/rules")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasPrefix("SOP") }
    #expect(names.count == Rule.all.count)
  }

  @Test func everyCheckHasARuleOrAReason() {
    let counts = [
      ("ID", 24), ("LAW", 11), ("BOX", 6), ("ACT", 10), ("ROLE", 9), ("TAB", 3), ("FLOW", 15), ("MB", 12), ("REV", 2),
      ("OCR", 3),
    ]
    let all = counts.flatMap { family, count in
      (1...count).map { "\(family)-\($0 < 10 ? "0" : "")\($0)" }
    }
    #expect(all.count == 95)
    let told = Set(Rule.all.flatMap(\.checks) + RulePage.uncarried.map(\.check))
    #expect(Set(all) == told)
    #expect(RulePage.uncarried.count <= 10)
  }

  @Test func indonesianPagesAreIndonesian() throws {
    let rule = try #require(Rule.named("number-missing"))
    #expect(RulePage(rule).text(.indonesian).contains("SOP memiliki nomor."))
    #expect(RulePage(rule).text(.english).contains("The SOP has a number."))
  }
}
