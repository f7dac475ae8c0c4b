import Vocabulary

/// Reads an activity's text word by word for the offices, verbs and small words in it.
struct ActivityReader {
  private(set) var wording: Wording
  private(set) var mentions: [Mention] = []
  private(set) var verbs: [Activity.VerbPlace] = []
  private(set) var cues: [Activity.CuePlace] = []
  /// One past the words that tell what is done.
  private(set) var mainEnd = 0
  /// A condition that ends the text, with its consequence before it.
  private(set) var trailing: TrailingCondition?

  init(_ text: String, _ finder: MentionFinder, _ context: Context) {
    wording = Wording(text)
    context.readMisread(&wording) { finder.knows($0) }
    mainEnd = wording.count
    var position = 0
    while position < wording.count {
      position = take(at: position, text, finder, context)
    }
    if let first = cues.first(where: { $0.cue == .condition || $0.cue == .contrary }) {
      mainEnd = first.words.lowerBound
      trailing = TrailingCondition(wording, cues, verbs)
      if let trailing, trailing.consequence.lowerBound > 0 { mainEnd = trailing.consequence.lowerBound }
    }
    relate()
  }

  /// Takes one mention, cue or verb, or passes over a word; gives the next position.
  private mutating func take(at position: Int, _ text: String, _ finder: MentionFinder, _ context: Context) -> Int {
    let word = wording.words[position]
    if word.count == 1, let cue = letterOfBranch(at: position, text, context) {
      cues.append(Activity.CuePlace(words: position..<position + 1, cue: cue))
      return position + 1
    }
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
      cues.append(Activity.CuePlace(words: range, cue: cue.meaning))
      for at in range {
        if let form = context.vocabulary.verbs.form(wording.words[at]) {
          verbs.append(Activity.VerbPlace(at: at, form: form))
        }
      }
      return range.upperBound
    }
    let misread = position == 0 ? misreadVerb(context) : nil
    if let form = context.vocabulary.verbs.form(word) ?? misread {
      verbs.append(Activity.VerbPlace(at: position, form: form))
    } else if expectsOffice(at: position), let mention = finder.misread(at: position, in: wording) {
      mentions.append(mention)
      return mention.words.upperBound
    }
    if let cue = misreadCue(at: position, finder, context) {
      cues.append(Activity.CuePlace(words: position..<position + 1, cue: cue))
    }
    return position + 1
  }

  /// What a letter says that stands for *ya* or *tidak* before the number of a step: `Y → 5`, `T = 2`.
  private func letterOfBranch(at position: Int, _ text: String, _ context: Context) -> Cues.Cue? {
    let next = position + 1
    guard next < wording.count, wording.words[next].allSatisfy({ (0x30...0x39).contains($0) }),
      wording.isPointedTo(next, in: text)
    else { return nil }
    switch context.vocabulary.marks.match(Array(wording.words[position])[...]) {
    case .yes?: return .yes
    case .no?: return .negator
    default: return nil
    }
  }

  /// The verb that the first word is a misreading of, where it is no known word: *Menganbil*.
  private func misreadVerb(_ context: Context) -> Verbs.Form? {
    let word = wording.words[0]
    guard word.count >= 7, !context.facts(of: word).contains(.isInLexicon) else { return nil }
    return context.vocabulary.verbs.near(word)
  }

  /// What an unknown word near a cue says where what follows fits: *jjka tidak lengkap*, *olch Camat*.
  private func misreadCue(at position: Int, _ finder: MentionFinder, _ context: Context) -> Cues.Cue? {
    guard position + 1 < wording.count, wording.words[position].count <= 9,
      !context.facts(of: wording.words[position]).contains(.isInLexicon),
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
  private mutating func relate() {
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
    if wording.places[mentions[index].words.lowerBound].isSetOff,
      end == wording.count || wording.places[end].divider == .stop
    {
      return .bracket
    }
    // *ditandatangani Camat*: nothing need stand between.
    if verbs.contains(where: { $0.at == before - 1 && $0.isPassive(in: wording.words) }) { return .agent }
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
    if index > 0, mentions[index - 1].words.upperBound == before, wording.places[before].divider != .blank {
      return mentions[index - 1].relation
    }
    return .other
  }

  /// Whether a way back ends with the word that names where it leads: *kembali ke*.
  private func leadsTo(_ cue: Activity.CuePlace) -> Bool {
    guard cue.words.count >= 2 else { return false }
    let last = wording.words[cue.words.upperBound - 1]
    return last.elementsEqual("ke".utf8) || last.elementsEqual("kepada".utf8)
  }

  /// Whether a meeting or talk with somebody is spoken of: *koordinasi dengan*, *rapat dengan*.
  private func isMeeting(before position: Int) -> Bool {
    verbs.contains { $0.at < position && $0.at >= position - 3 }
  }

  /// The verb that says what is done.
  var mainVerb: Activity.VerbPlace? {
    let open = cues.first { $0.cue == .relative || $0.cue == .purpose }?.words.lowerBound ?? wording.count
    let end = min(mainEnd, open)
    guard let first = verbs.firstIndex(where: { $0.at < end }) else { return verbs.first }
    let at = verbs[first].at
    if cues.contains(where: { $0.cue == .light && $0.words.contains(at) }),
      let next = verbs[(first + 1)...].firstIndex(where: { $0.at < end }), verbs[next].at - at <= 2,
      verbs[next].form.voice == .nominal
    {
      return verbs[next]
    }
    return verbs[first]
  }

  /// The verb of a second act in the same row.
  var secondVerb: Activity.VerbPlace? {
    guard let and = cues.first(where: { ($0.cue == .and || $0.cue == .then) && $0.words.upperBound < mainEnd }),
      let verb = verbs.first(where: { $0.at == and.words.upperBound && $0.form.voice != .nominal })
    else { return nil }
    return verb
  }
}
