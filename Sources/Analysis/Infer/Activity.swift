import AST
import Vocabulary

/// An activity's text, read for who acts, what is done, and where the matter goes.
///
/// A class only so that looking through all steps copies none.
final class Activity: Sendable {
  let wording: Wording
  let mentions: [Mention]
  let verbs: [VerbPlace]
  let cues: [CuePlace]
  /// A condition that ends the text, with its consequence before it.
  let trailing: TrailingCondition?
  /// One past the words that tell what is done; what follows says where the branches go.
  let mainEnd: Int
  /// The verb that says what is done: *memverifikasi* in *melakukan verifikasi*; nothing of a relative clause.
  var mainVerb: Verbs.Form? { mainPlace?.form }
  /// A second act in the same row: *memeriksa dan memaraf*.
  /// The main verb, where it says what is done: *rekomendasi* in *memutakhirkan status rekomendasi* does not.
  var actingVerb: Verbs.Form? {
    guard let main = mainPlace else { return nil }
    let isNoun = main.form.voice == .nominal && main.at > 0
    let isPutFirst =
      cues.contains { $0.cue == .light && $0.words.upperBound == main.at }
      || mentions.contains { $0.relation == .subject && $0.words.upperBound == main.at }
    return isNoun && !isPutFirst ? nil : main.form
  }
  var secondVerb: Verbs.Form? { secondPlace?.form }
  let mainPlace: VerbPlace?
  let secondPlace: VerbPlace?

  struct VerbPlace: Sendable {
    let at: Int
    let form: Verbs.Form

    /// Whether the verb stands in the passive, in a form of the standard or not: *difotokopi*.
    func isPassive(in words: FoldedText) -> Bool {
      form.voice == .passive || form.voice == .nonstandard && words[at].starts(with: "di".utf8)
    }
  }

  struct CuePlace: Sendable {
    let words: Range<Int>
    let cue: Cues.Cue
  }

  init(_ text: String, _ finder: MentionFinder, _ context: Context) {
    let reader = ActivityReader(text, finder, context)
    (wording, mentions, verbs, cues, mainEnd) =
      (reader.wording, reader.mentions, reader.verbs, reader.cues, reader.mainEnd)
    trailing = reader.trailing
    (mainPlace, secondPlace) = (reader.mainVerb, reader.secondVerb)
  }

  /// Whether the sentence leaves it to *oleh* to say who acts: a passive, or a noun for what is done.
  var isPassive: Bool {
    guard let main = mainVerb else { return true }
    return main.voice == .passive || main.voice == .nominal || isPutPassively
  }

  /// Whether a thing or somebody stands first, and what is done to it follows: *Surat masuk dicatat*.
  var isPutPassively: Bool {
    guard let passive = verbs.first(where: { $0.isPassive(in: wording.words) }), passive.at > 0, passive.at < mainEnd,
      !cues.contains(where: { ($0.cue == .relative || $0.cue == .purpose) && $0.words.lowerBound < passive.at })
    else { return false }
    return !verbs.contains {
      $0.at < passive.at && $0.form.voice != .nominal && wording.words[$0.at].starts(with: "me".utf8)
    }
  }

  /// Whether a word is the active form of a verb, in the table or by its shape: *memberkaskan*.
  func isActive(at position: Int, _ context: Context) -> Bool {
    guard position < wording.count else { return false }
    let word = Array(wording.words[position])
    if let form = context.vocabulary.verbs.form(word) { return form.voice == .active || form.voice == .nonstandard }
    return word.count >= 7 && context.vocabulary.verbs.voice(of: word) == .active
      && context.inference.cues.cue(word[...]) == nil
  }

  /// Whether the text breaks off within a sentence.
  var isCut: Bool {
    guard let last = cues.last, last.words.upperBound == wording.count else { return false }
    switch last.cue {
    case .open, .and, .then, .agent, .receiver, .source, .condition, .consequence, .purpose, .relative, .joint:
      return true
    default: return false
    }
  }

  /// The words of a range that name things: no verb, no office, no small word, nothing that says in what form it is.
  func things(in range: Range<Int>) -> [[UInt8]] {
    let end =
      cues.first { $0.cue == .relative && range.contains($0.words.lowerBound) }?.words.lowerBound ?? range.upperBound
    return (range.lowerBound..<max(end, range.lowerBound)).filter { position in
      !cues.contains { $0.words.contains(position) } && !mentions.contains { $0.words.contains(position) }
        && !verbs.contains { $0.at == position && $0.form.voice != .nominal }
    }.map { Array(wording.words[$0]) }
  }

  func mentions(_ relation: Mention.Relation, in words: Range<Int>) -> [Mention] {
    mentions.filter { $0.relation == relation && words.contains($0.words.lowerBound) }
  }
}
