package import AST
import FlowLayout

/// Draws the procedure as the official flowchart form: one SVG a page, ready to print and sign.
///
/// The markup keeps a contract (`docs/svg.md`), so that the geometry can be checked from outside. Text is measured with widths
/// of Liberation Sans (Arial), so the same document gives the same bytes on any machine.
package struct SVGEmitter: Sendable {
  package let options: SVGOptions

  package init(options: SVGOptions = SVGOptions()) { self.options = options }

  /// The identity part where it is asked for, then the pages of the flowchart in order; none where the document has no steps.
  /// Where there are more performers than columns find room on the paper, one page says so.
  ///
  /// - Complexity: Linear in the steps; a page takes longer the more edges on it do not lead to the next step.
  package func emit(_ document: Document) -> [SVGPage] {
    var pages: [SVGPage] = []
    emit(document) { pages.append($0) }
    return pages
  }

  /// Hands over page after page, as ``emit(_:)`` gives them, and keeps none.
  ///
  /// - Returns: What is to be told of the chart; `nil` where there is none.
  @discardableResult
  package func emit(_ document: Document, _ visit: (SVGPage) -> Void) -> ChartRemarks? {
    if options.hasIdentityPage, !document.isEmpty { IdentityPage(document, options).draw().forEach(visit) }
    guard let procedure = document.procedure, !procedure.steps.isEmpty else { return nil }
    guard procedure.actors.count <= options.paper.mostPerformers else {
      visit(SVGPage(suffix: "", bytes: NoticePage(document, procedure, options).draw()))
      return ChartRemarks(performers: procedure.actors.count, room: options.paper.mostPerformers)
    }
    let chart = Chart(document, procedure, options)
    let head = chart.makeRunningHead()
    for number in chart.plan.pages.indices {
      let suffix = chart.plan.pages.count == 1 ? "" : "-p\(number + 1)"
      visit(SVGPage(suffix: suffix, bytes: chart.draw(page: number, head)))
    }
    return ChartRemarks(chart)
  }

  /// What ``emit(_:_:)`` tells of the chart, without drawing it.
  package func remarks(_ document: Document) -> ChartRemarks? {
    guard let procedure = document.procedure, !procedure.steps.isEmpty else { return nil }
    guard procedure.actors.count <= options.paper.mostPerformers else {
      return ChartRemarks(performers: procedure.actors.count, room: options.paper.mostPerformers)
    }
    return ChartRemarks(Chart(document, procedure, options))
  }
}

/// One page of the flowchart.
package struct SVGPage: Hashable, Sendable {
  /// What follows the stem in the file's name: nothing for a single page, else `-p1`, `-p2` …
  package var suffix: String
  package var bytes: [UInt8]
}

/// What an SVG flowchart is drawn on, and how.
package struct SVGOptions: Hashable, Sendable {
  package var paper: Paper
  /// One picture as tall as it takes, for screens, instead of pages.
  package var isContinuous: Bool
  /// Length of a working day in minutes, for sums of times.
  package var workdayMinutes: Int
  /// Solid symbols and no legend, for signing: who is drawn was confirmed.
  package var isFinal: Bool
  /// The emblem above the identity part and the chart.
  package var logo: Logo?
  /// Whether a page with the identity part goes before the chart.
  package var hasIdentityPage: Bool
  /// SHA-256 of the input in hexadecimal, for the metadata.
  package var sourceDigest: String?

  package init(
    paper: Paper = .a4, isContinuous: Bool = false, isFinal: Bool = false, logo: Logo? = nil,
    hasIdentityPage: Bool = false, workdayMinutes: Int = 450, sourceDigest: String? = nil
  ) {
    self.paper = paper
    self.isContinuous = isContinuous
    self.isFinal = isFinal
    self.logo = logo
    self.hasIdentityPage = hasIdentityPage
    self.workdayMinutes = workdayMinutes
    self.sourceDigest = sourceDigest
  }
}
