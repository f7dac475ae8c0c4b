public import AST
import Emitters

/// A line of the index of a run: an SOP with its outputs, or an input that gave none.
public struct IndexLine: Sendable {
  fileprivate let entry: IndexEntry

  /// - Parameter outputs: Paths of what was written for the SOP, from the index's folder.
  public init(_ sop: CompiledSOP, outputs: [String]) { entry = IndexEntry(sop, outputs: outputs) }

  /// An input that could not be read, or its outputs not written.
  ///
  /// - Parameter reason: A sentence in Indonesian.
  public init(failed path: String, reason: String) { entry = IndexEntry(failed: path, reason: reason) }
}

/// `index.html`: all SOPs of a run with outputs, findings and doubts, the worst first.
///
/// A pure function; the order of the lines matters only between equal ones.
public func indexPage(_ lines: [IndexLine]) -> [UInt8] { IndexPage(lines.map(\.entry)).bytes }

/// An SOP as a chapter of a book, its flowchart drawn.
public struct Chapter: Sendable {
  fileprivate let chapter: BookChapter

  public init(_ sop: CompiledSOP, _ options: OutputOptions = OutputOptions()) {
    var options = options
    options.isContinuous = false
    chapter = BookChapter(sop, options: options.svg(of: sop))
  }
}

/// All SOPs of a run in one print page, with cover, contents and page numbers.
public struct SOPBook: Sendable {
  private let book: Book

  /// - Parameter paper: That of the chapters.
  public init(_ chapters: [Chapter], paper: PaperSize) { book = Book(chapters.map(\.chapter), paper: paper.size) }

  /// As one HTML page.
  public var html: [UInt8] { book.html }

  /// Each page as an SVG document, in order.
  public var pages: [[UInt8]] { book.sheets.map(\.svg) }
}
