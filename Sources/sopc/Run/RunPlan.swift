import Diagnostics
import SopcKit

/// What a run shall do with each input.
struct RunPlan: Sendable {
  var formats: [OutputFormat]
  var hasSourceMap: Bool
  var options: OutputOptions
  /// Whether `NAME.pdf` is written, which takes a ``printer``.
  var hasPDF = false
  /// Whether `index.html` and `book.html` are written.
  var hasIndex = false
  var hasBook = false
  var printer: PDFPrinter?
  /// The folder for outputs; `nil` where nothing is written.
  var output: String?
  /// The one format for standard output.
  var streamed: OutputFormat?
  /// How findings are rendered into ``InputOutcome/result``; `nil` where they are not.
  var rendering: Rendering?
  /// Tasks at a time.
  var jobs: Int

  /// In which form findings are shown.
  struct Rendering: Sendable {
    var language: Language
    var isColored: Bool
  }
}
