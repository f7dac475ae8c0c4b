import Vocabulary

/// A condition that stands behind what happens in its case: *mengembalikan kepada Staf apabila terdapat kesalahan*.
struct TrailingCondition: Sendable {
  /// Index of the condition among the cues.
  let condition: Int
  /// The words before it that say what happens.
  let consequence: Range<Int>

  /// `nil` where the text ends with no such condition, or what happens stands behind it.
  ///
  /// - Complexity: O(*c* + *v*) in cues and verbs.
  init?(_ wording: Wording, _ cues: [Activity.CuePlace], _ verbs: [Activity.VerbPlace]) {
    guard let condition = cues.firstIndex(where: { $0.cue == .condition }) else { return nil }
    let at = cues[condition].words.lowerBound
    let behind = cues[(condition + 1)...]
    guard at > 0, wording.places[at].divider != .stop, behind.contains(where: { $0.cue.isOutcome }),
      !behind.contains(where: { Self.goesOn.contains($0.cue) }),
      wording.places[(at + 1)...].allSatisfy({ $0.divider == .blank || $0.divider == .slash }),
      !verbs.contains(where: { verb in
        verb.at > at && verb.form.voice == .active && !behind.contains { $0.words.contains(verb.at) }
      }),
      let result = cues[..<condition].last(where: { Self.results.contains($0.cue) })
    else { return nil }
    let start = result.words.lowerBound
    guard wording.places[(start + 1)...at].allSatisfy({ $0.divider != .stop }),
      start == 0 || verbs.contains(where: { $0.at < start && $0.form.voice != .nominal })
    else { return nil }
    // *memeriksa dan memperbaiki surat apabila terdapat kesalahan*: the same one mends it, and nothing goes back.
    if result.cue == .redo, wording.words[start].starts(with: "me".utf8) { return nil }
    (self.condition, consequence) = (condition, start..<at)
  }

  /// What would make the words behind the condition its consequence.
  private static let goesOn: Set<Cues.Cue> = [
    .condition, .contrary, .consequence, .back, .redo, .refuse, .wait, .then, .step,
  ]
  /// What may become of a matter that does not pass.
  private static let results: Set<Cues.Cue> = [.back, .redo, .refuse, .refused]
}
