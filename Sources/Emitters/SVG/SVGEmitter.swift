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
  package func emit(_ document: Document, _ visit: (SVGPage) -> Void) {
    if options.hasIdentityPage, !document.isEmpty { IdentityPage(document, options).draw().forEach(visit) }
    guard let procedure = document.procedure, !procedure.steps.isEmpty else { return }
    guard procedure.actors.count <= options.paper.mostPerformers else {
      return visit(SVGPage(suffix: "", bytes: NoticePage(document, procedure, options).draw()))
    }
    let chart = Chart(document, procedure, options)
    let head = chart.makeRunningHead()
    for number in chart.plan.pages.indices {
      let suffix = chart.plan.pages.count == 1 ? "" : "-p\(number + 1)"
      visit(SVGPage(suffix: suffix, bytes: chart.draw(page: number, head)))
    }
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

/// A size of paper, in landscape.
package enum Paper: String, Hashable, Sendable, CaseIterable {
  case a4
  /// 330 × 215 mm, the "folio" of Indonesian offices.
  case f4
  case legal
  case a3

  /// In 1/100 mm.
  var size: Size {
    switch self {
    case .a4: Size(width: 29_700, height: 21_000)
    case .f4: Size(width: 33_000, height: 21_500)
    case .legal: Size(width: 35_560, height: 21_590)
    case .a3: Size(width: 42_000, height: 29_700)
    }
  }

  /// How many performers have columns of 7 mm or more, which a symbol with its lines takes at the least.
  var mostPerformers: Int { (size.width - 2 * margin.width - 5000) / 700 }

  /// Blank edges; F4 keeps its ink within 310 × 190 mm, so that drivers that know another folio print it unscaled.
  var margin: Size {
    self == .f4 ? Size(width: 1000, height: 1250) : Size(width: 1000, height: 1000)
  }
}
