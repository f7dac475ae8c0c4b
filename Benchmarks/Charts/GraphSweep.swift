import AST
import Emitters
import TestSupport

/// What the audit finds in the charts of random procedures, on all kinds of paper and as one tall picture.
struct GraphSweep {
  private var findings: [String] = []
  private var charts = 0
  private var pages = 0
  private var crossings = 0
  /// How many charts break a rule.
  private(set) var broken = 0

  init(count: UInt64, _ recipe: RandomChart) {
    for seed in 0..<count {
      let document = recipe.document(seed: seed)
      let options = SVGOptions(paper: Paper.landscape[Int(seed % 4)], isContinuous: seed % 11 == 0)
      guard let chart = ChartGeometry(document, options: options) else { continue }
      let audit = ChartAudit(chart, document)
      findings += audit.findings.map { "seed \(seed), \(options.paper), \(chart.performers.count) performers: \($0)" }
      broken += audit.findings.isEmpty ? 0 : 1
      crossings += audit.crossings
      pages += chart.pages.count
      charts += 1
    }
  }

  var report: String {
    (findings + ["\(charts) charts, \(pages) pages, \(crossings) crossings, \(broken) charts break a rule"])
      .joined(separator: "\n")
  }
}
