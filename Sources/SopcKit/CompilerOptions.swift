package import Analysis
package import Vocabulary

/// What compiling depends on beside the bytes: all of it named inputs, so that the same inputs give the same outputs.
public struct CompilerOptions: Sendable {
  /// What other documents tell of the one that is compiled; empty where names are not resolved.
  package var answers = InputAnswers()
  /// What people decided; empty where nobody did.
  package var decisions = Decisions()
  /// Districts, where a file of them is given.
  package var gazetteer = Gazetteer()
  /// Working minutes of a day, by which days are turned into minutes: 450 of a 37.5-hour week of five days.
  package var minutesADay = 450

  public init() {}

  /// Whether nothing differs from the standard.
  package var isStandard: Bool {
    answers.isEmpty && decisions.isEmpty && gazetteer.isEmpty && minutesADay == 450
  }

  /// A key of all of it but the answers: equal keys and equal bytes, equal outputs. For caches.
  package var key: String {
    var plain = self
    plain.answers = InputAnswers()
    guard !plain.isStandard else { return "" }
    return SHA256.hex(Array("\(decisions.rulings) \(gazetteer.districts) \(minutesADay)".utf8))
  }
}
