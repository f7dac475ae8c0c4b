import AST
import Vocabulary

/// An activity's text, read for who acts, what is done, and where the matter goes.
///
/// A class only so that looking through all steps copies none.
final class Activity {
  let wording: Wording
  private(set) var mentions: [Mention] = []
  private(set) var verbs: [VerbPlace] = []
  private(set) var cues: [CuePlace] = []
  /// One past the words that tell what is done; what follows says where the branches go.
  private(set) var mainEnd = 0
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
  private(set) var mainPlace: VerbPlace?
  private(set) var secondPlace: VerbPlace?

  struct VerbPlace: Sendable {
    let at: Int
    let form: Verbs.Form
  }

  struct CuePlace: Sendable {
    let words: Range<Int>
    let cue: Cues.Cue
  }

  init(_ text: String, _ finder: MentionFinder, _ context: Context) {
    var wording = Wording(text)
    wording.read { word in context.likelyWord(word) { finder.knows($0) } }
    self.wording = wording
    mainEnd = wording.count
    var position = 0
    while position < wording.count {
      position = take(at: position, finder, context)
    }
    if let first = cues.first(where: { $0.cue == .condition || $0.cue == .contrary }) {
      mainEnd = first.words.lowerBound
    }
    relate()
    mainPlace = findMainVerb()
    secondPlace = findSecondVerb()
  }

  /// Takes one mention, cue or verb, or passes over a word; gives the next position.
  private func take(at position: Int, _ finder: MentionFinder, _ context: Context) -> Int {
    let word = wording.words[position]
    let cue = context.inference.cues.longest(in: wording.words, at: position)
    if cue == nil || cue?.meaning == .superior || cue?.meaning == .step || cue?.meaning == .determiner {
      if let mention = finder.mention(at: position, in: wording), mention.words.count >= cue?.words ?? 0,
        cue == nil || mention.words.count > 1 || !mention.actors.isEmpty
      {
        mentions.append(mention)
        return mention.words.upperBound
      }
    }
    if let cue {
      let range = position..<position + cue.words
      if cue.meaning == .superior, let mention = finder.superior(range) { mentions.append(mention) }
      cues.append(CuePlace(words: range, cue: cue.meaning))
      for at in range {
        if let form = context.vocabulary.verbs.form(wording.words[at]) { verbs.append(VerbPlace(at: at, form: form)) }
      }
      return range.upperBound
    }
    let misread = position == 0 ? misreadVerb(context) : nil
    if let form = context.vocabulary.verbs.form(word) ?? misread {
      verbs.append(VerbPlace(at: position, form: form))
    } else if expectsOffice(at: position), let mention = finder.misread(at: position, in: wording) {
      mentions.append(mention)
      return mention.words.upperBound
    }
    if let cue = misreadCue(at: position, finder, context) {
      cues.append(CuePlace(words: position..<position + 1, cue: cue))
    }
    return position + 1
  }

  /// The verb that the first word is a misreading of, where it is no known word: *Menganbil*.
  private func misreadVerb(_ context: Context) -> Verbs.Form? {
    let word = wording.words[0]
    guard word.count >= 7, !context.vocabulary.lexicon.contains(word) else { return nil }
    return context.vocabulary.verbs.near(word)
  }

  /// What an unknown word near a cue says where what follows fits: *jjka tidak lengkap*, *olch Camat*.
  private func misreadCue(at position: Int, _ finder: MentionFinder, _ context: Context) -> Cues.Cue? {
    guard position + 1 < wording.count, wording.words[position].count <= 9,
      !context.vocabulary.lexicon.contains(wording.words[position]),
      let cue = context.inference.cues.near(wording.words[position])
        ?? context.inference.cues.near(wording.words[position], within: 110, context.vocabulary.editDistance)
    else { return nil }
    if cue == .condition {
      let next = context.inference.cues.cue(wording.words[position + 1])
      return next == .negator || next.map(\.isOutcome) == true ? cue : nil
    }
    return finder.mention(at: position + 1, in: wording) != nil ? cue : nil
  }

  /// Whether an office is likely to stand here: first of all, or after *oleh*, *kepada*, *memerintahkan*.
  private func expectsOffice(at position: Int) -> Bool {
    guard position > 0 else { return true }
    guard let cue = cues.last, cue.words.upperBound == position else { return false }
    switch cue.cue {
    case .agent, .receiver, .source, .ordered, .addressed, .request, .joint, .determiner: return true
    default: return false
    }
  }

  /// Says of each office what it has to do with the act.
  private func relate() {
    for index in mentions.indices { mentions[index].relation = relation(of: index) }
  }

  private func relation(of index: Int) -> Mention.Relation {
    var before = mentions[index].words.lowerBound
    // *kepada seluruh Kasi*: what stands between is passed over.
    while let cue = cues.last(where: { $0.words.upperBound == before }), cue.cue == .determiner {
      before = cue.words.lowerBound
    }
    // *4 Petugas memberi nomor*: a number printed twice.
    while before > 0, wording.words[before - 1].allSatisfy({ (0x30...0x39).contains($0) }) { before -= 1 }
    if before == 0 { return .subject }
    let end = mentions[index].words.upperBound
    if wording.isSetOff[mentions[index].words.lowerBound], end == wording.count || wording.breaks[end] == .stop {
      return .bracket
    }
    // *ditandatangani Camat*: nothing need stand between.
    if verbs.contains(where: { $0.at == before - 1 && isPassive($0) }) { return .agent }
    if let and = cues.last(where: { $0.words.upperBound == before }) {
      switch and.cue {
      case .agent: return .agent
      case .receiver: return .receiver
      case .back where leadsTo(and): return .receiver
      case .source: return .source
      case .joint: return .joint
      case .ordered: return .ordered
      case .addressed: return .addressed
      case .request: return .requested
      case .open where isMeeting(before: and.words.lowerBound): return .consulted
      case .and:
        if index > 0, mentions[index - 1].words.upperBound == and.words.lowerBound {
          return mentions[index - 1].relation
        }
      default: break
      }
    }
    if index > 0, mentions[index - 1].words.upperBound == before, wording.breaks[before] != .blank {
      return mentions[index - 1].relation
    }
    return .other
  }

  /// Whether a way back ends with the word that names where it leads: *kembali ke*.
  private func leadsTo(_ cue: CuePlace) -> Bool {
    guard cue.words.count >= 2 else { return false }
    let last = wording.words[cue.words.upperBound - 1]
    return last.elementsEqual("ke".utf8) || last.elementsEqual("kepada".utf8)
  }

  /// Whether a meeting or talk with somebody is spoken of: *koordinasi dengan*, *rapat dengan*.
  private func isMeeting(before position: Int) -> Bool {
    verbs.contains { $0.at < position && $0.at >= position - 3 }
  }

  private func findMainVerb() -> VerbPlace? {
    let open = cues.first { $0.cue == .relative || $0.cue == .purpose }?.words.lowerBound ?? wording.count
    let main = verbs.filter { $0.at < min(mainEnd, open) }
    guard let first = main.first ?? verbs.first else { return nil }
    if cues.contains(where: { $0.cue == .light && $0.words.contains(first.at) }), let next = main.dropFirst().first,
      next.at - first.at <= 2, next.form.voice == .nominal
    {
      return next
    }
    return first
  }

  private func findSecondVerb() -> VerbPlace? {
    guard let and = cues.first(where: { ($0.cue == .and || $0.cue == .then) && $0.words.upperBound < mainEnd }),
      let verb = verbs.first(where: { $0.at == and.words.upperBound && $0.form.voice != .nominal })
    else { return nil }
    return verb
  }

  /// Whether the sentence leaves it to *oleh* to say who acts: a passive, or a noun for what is done.
  var isPassive: Bool {
    guard let main = mainVerb else { return true }
    return main.voice == .passive || main.voice == .nominal || isPutPassively
  }

  /// Whether a thing or somebody stands first, and what is done to it follows: *Surat masuk dicatat*.
  var isPutPassively: Bool {
    guard let passive = verbs.first(where: { isPassive($0) }), passive.at > 0, passive.at < mainEnd,
      !cues.contains(where: { ($0.cue == .relative || $0.cue == .purpose) && $0.words.lowerBound < passive.at })
    else { return false }
    return !verbs.contains {
      $0.at < passive.at && $0.form.voice != .nominal && wording.words[$0.at].starts(with: "me".utf8)
    }
  }

  /// Whether a verb stands in the passive, in a form of the standard or not: *difotokopi*.
  private func isPassive(_ verb: VerbPlace) -> Bool {
    verb.form.voice == .passive || verb.form.voice == .nonstandard && wording.words[verb.at].starts(with: "di".utf8)
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
