package import AST
package import Diagnostics
package import SopcKit

/// What a run that writes no files shall do with each input.
package struct RunPlan: Sendable {
  package var options = OutputOptions()
  /// What compiling depends on beside the inputs.
  package var compiler = CompilerOptions()
  /// The one format for standard output.
  package var streamed: OutputFormat?
  /// Whether JSON goes one SOP to a line.
  package var hasLines = false
  /// How findings are rendered into ``InputOutcome/result``; `nil` where they are not.
  package var rendering: Rendering?
  /// Gives what is to be told of an input, from what was compiled and the input's bytes; `nil` for what reading found.
  package var judge: (@Sendable (Compilation, [UInt8], InputFile) -> [Finding])?
  /// Tasks at a time.
  package var jobs: Int

  package init(jobs: Int) { self.jobs = jobs }

  /// In which form findings are shown.
  package struct Rendering: Sendable {
    package var language: Language
    package var isColored: Bool

    package init(language: Language, isColored: Bool) {
      self.language = language
      self.isColored = isColored
    }
  }
}
