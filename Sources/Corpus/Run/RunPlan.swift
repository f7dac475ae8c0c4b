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
  package var judge: (@Sendable (Compilation, [UInt8], InputFile) -> Judgement)?
  /// Tasks at a time.
  package var jobs: Int

  package init(jobs: Int) { self.jobs = jobs }

  /// In which form findings are shown.
  package struct Rendering: Sendable {
    package var language: Language
    package var isColored: Bool
    /// What to do about a finding, where that is told.
    package var advice: (@Sendable (Finding) -> Message?)?
    /// What standard input is called, where it has a name.
    package var standardInput: String?

    package init(language: Language, isColored: Bool) {
      self.language = language
      self.isColored = isColored
    }
  }

  /// What is told of an input.
  package struct Judgement: Sendable {
    package var findings: [Finding]
    /// The text that their places are in.
    package var text: [UInt8]
    /// What the run wants to know of it when all inputs are done.
    package var noted: [any Sendable]

    package init(_ findings: [Finding], text: [UInt8], noted: [any Sendable] = []) {
      self.findings = findings
      self.text = text
      self.noted = noted
    }
  }
}
