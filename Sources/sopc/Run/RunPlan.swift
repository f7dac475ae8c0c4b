import Diagnostics
import SopcKit

/// What a run shall do with each input.
struct RunPlan: Sendable {
  var formats: [OutputFormat]
  var hasSourceMap: Bool
  var options: OutputOptions
  /// What compiling depends on beside the inputs.
  var compiler = CompilerOptions()
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
