public import AST
import Emitters

/// A line of the index of a run: an SOP with its outputs, or an input that gave none.
public struct IndexRow: Sendable {
  private let entry: IndexEntry

  /// - Parameter outputs: Paths of what was written for the SOP, from the index's folder.
  public init(_ sop: CompiledSOP, outputs: [String]) { entry = IndexEntry(sop, outputs: outputs) }

  /// An input that could not be read, or its outputs not written.
  ///
  /// - Parameter reason: A sentence in Indonesian.
  public init(failed path: String, reason: String) { entry = IndexEntry(failed: path, reason: reason) }

  /// The row, and what it is sorted by, as bytes to be kept until the page is written; see ``RunIndex/add(_:)``.
  public var line: [UInt8] { IndexPage.line(entry) }
}

/// `index.html`: the SOPs of a run with outputs, findings and doubts, the worst first.
public struct RunIndex: Sendable {
  private var page = IndexPage()

  /// Inputs that an index takes: as many as a browser shows without effort.
  public static let limit = 20_000

  public init() {}

  /// Counts what ``IndexRow/line`` gave, once or several times, and gives its rows: sorted by their bytes they stand in the
  /// order of the page.
  public mutating func add(_ lines: [UInt8]) -> [[UInt8]] {
    let rows = IndexPage.lines(lines)
    for row in rows { page.count(row) }
    return rows
  }

  /// The markup of a row that ``add(_:)`` gave.
  public static func markup(_ row: ArraySlice<UInt8>) -> ArraySlice<UInt8> { IndexPage.markup(row) }

  /// What stands before the rows, once all are added, and behind them, as UTF-8 HTML.
  public var frame: (before: [UInt8], after: [UInt8]) { page.frame }
}

/// An SOP as a chapter of a book, its flowchart drawn.
public struct Chapter: Sendable {
  fileprivate let chapter: BookChapter

  init(_ sop: CompiledSOP, _ options: OutputOptions) {
    chapter = BookChapter(sop, options: options.onPages.svg(of: sop))
  }
}

/// All SOPs of a run in one print page, with cover, contents and page numbers.
public struct SOPBook: Sendable {
  private let book: Book

  /// - Parameter options: Those of the chapters.
  public init(_ chapters: [Chapter], options: OutputOptions) {
    book = Book(chapters.map(\.chapter), paper: options.paper.sheet(options.orientation))
  }

  /// As one HTML page.
  public var html: [UInt8] { book.html }

  /// Each page as an SVG document, in order.
  public var pages: [[UInt8]] { book.sheets.map(\.svg) }
}

extension OutputOptions {
  /// The same, on pages of paper.
  fileprivate var onPages: OutputOptions {
    var options = self
    options.isContinuous = false
    return options
  }
}

extension Compilation {
  /// The pages of each SOP that has some, with what follows the stem in the name of its PDF.
  public func printed(_ options: OutputOptions) -> [(suffix: String, pages: [[UInt8]])] {
    sops.enumerated().compactMap { index, sop in
      let pages = sop.output(.svg, options.onPages).map(\.bytes)
      return pages.isEmpty ? nil : (part(index) + ".pdf", pages)
    }
  }

  /// The SOPs as chapters of a book.
  public func chapters(_ options: OutputOptions) -> [Chapter] {
    sops.filter { !$0.document.isEmpty }.map { Chapter($0, options) }
  }

  /// The rows of the index, one after another: each SOP with those of the outputs that are its own.
  ///
  /// - Parameters:
  ///   - stem: What the paths of the outputs begin with.
  ///   - outputs: Paths of all outputs of the input, from the index's folder.
  public func indexRows(_ stem: String, _ outputs: [String]) -> [UInt8] {
    let length = stem.utf8.count
    let own = Dictionary(grouping: outputs) { sops.count > 1 ? Self.sop(of: $0.utf8.dropFirst(length)) : 0 }
    return sops.enumerated().flatMap { index, sop in IndexRow(sop, outputs: own[index] ?? []).line }
  }

  /// The index of the SOP that an output is of, by what follows the stem in its path: 2 of `-3.json` and `-3-1.svg`.
  private static func sop(of rest: Substring.UTF8View) -> Int? {
    guard rest.first == UInt8(ascii: "-") else { return nil }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard let next = rest.dropFirst(1 + digits.count).first, next == 0x2E || next == 0x2D else { return nil }
    return Int(Substring(digits)).map { $0 - 1 }
  }

  private func part(_ index: Int) -> String { sops.count > 1 ? "-\(index + 1)" : "" }
}
