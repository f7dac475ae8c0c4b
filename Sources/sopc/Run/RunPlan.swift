import Diagnostics
import SopcKit

/// What a run shall do with each input.
struct RunPlan: Sendable {
  var formats: [OutputFormat]
  var hasSourceMap: Bool
  var options: OutputOptions
  /// The folder for outputs; `nil` where nothing is written.
  var output: String?
  /// The one format for standard output.
  var streamed: OutputFormat?
  /// How findings are rendered into ``InputOutcome/result``; `nil` where they are not.
  var rendering: Rendering?
  /// Tasks at a time.
  var jobs: Int
  /// Against which rules SOPs are held; `nil` where only what reading found is told.
  var lint: LintPlan?

  /// In which form findings are shown.
  struct Rendering: Sendable {
    var language: Language
    var isColored: Bool
  }
}

/// Against which rules SOPs are held, and what is let pass.
struct LintPlan: Sendable {
  var configuration: Configuration
  var baseline: Baseline
}
