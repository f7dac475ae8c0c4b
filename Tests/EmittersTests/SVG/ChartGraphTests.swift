import AST
import Emitters
import Foundation
import TestSupport
import Testing

/// Charts of random documents hold every invariant; `SOPC_GRAPHS=3000` (as `make graphs` sets it) looks at more of them.
@Suite struct ChartGraphTests {
  private static let count = ProcessInfo.processInfo.environment["SOPC_GRAPHS"].flatMap(UInt64.init) ?? 240

  /// The findings of many documents, and the crossings of their charts.
  private func sweep(_ seeds: Range<UInt64>, _ recipe: RandomChart, isContinuous: Bool? = nil) -> (
    findings: [String], crossings: Int, charts: Int
  ) {
    var (findings, crossings, charts) = ([String](), 0, 0)
    for seed in seeds {
      let document = recipe.document(seed: seed)
      let papers = seed % 5 == 4 ? Paper.portrait : Paper.landscape
      let options = SVGOptions(paper: papers[Int(seed % 4)], isContinuous: isContinuous ?? (seed % 11 == 0))
      guard let chart = ChartGeometry(document, options: options) else { continue }
      let audit = ChartAudit(chart, document)
      findings += audit.findings.map { "seed \(seed): \($0)" }
      crossings += audit.crossings
      charts += 1
    }
    return (findings, crossings, charts)
  }

  /// In eight parts, so that they run beside each other.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func anyProcedureHoldsEveryInvariant(part: UInt64) {
    let size = Self.count / 8
    let found = sweep(part * size..<(part + 1) * size, RandomChart())
    #expect(found.findings.isEmpty, "\(found.findings.prefix(12).joined(separator: "\n"))")
    #expect(found.charts == Int(size))
  }

  @Test func chartsWithoutJumpsHaveNoCrossing() {
    var recipe = RandomChart()
    (recipe.steps, recipe.jumps) = (2...40, 0...0)
    let found = sweep(20_000..<20_060, recipe)
    #expect(found.findings.isEmpty && found.crossings == 0, "\(found.findings.prefix(5))")
  }

  @Test func oneLoopBackHasNoCrossing() {
    var recipe = RandomChart()
    (recipe.steps, recipe.jumps, recipe.joint, recipe.onlyBackward) = (3...14, 1...1, 0, true)
    let found = sweep(30_000..<30_120, recipe, isContinuous: true)
    #expect(found.findings.isEmpty && found.crossings == 0, "\(found.findings.prefix(5)), \(found.crossings)")
  }

  @Test func inputOrderOfBranchesChangesNothing() throws {
    for seed in 0..<20 as Range<UInt64> {
      let document = RandomChart().document(seed: 40_000 + seed)
      var turned = document
      for index in turned.procedure?.steps.indices ?? 0..<0 { turned.procedure?.steps[index].performers.reverse() }
      #expect(try #require(ChartGeometry(document)) == #require(ChartGeometry(turned)), "seed \(seed)")
    }
  }
}
