import AST
import Vocabulary

/// One case that a text tells apart: *jika lengkap, diteruskan kepada Camat*.
struct BranchClause: Sendable {
  /// `nil` where the words do not tell.
  var branch: Edge.Branch?
  /// Whether the branch is named by an outcome (*lengkap*), and not as the mere opposite (*jika tidak*).
  var hasOutcome: Bool
  /// What the source calls the branch; `nil` for plain *ya* and *tidak*.
  var label: String?
  /// All its words.
  var words: Range<Int>
  /// The words of its consequence.
  var consequence: Range<Int>
  /// Number of a step that is named.
  var step: Int?
  /// Place in the alphabet of the letter that names a step: *kembali ke huruf b*.
  var letter: Int?
  /// What is to happen: at most one of each kind.
  var goesBack = false
  var isMended = false
  var isRefused = false
  var waits = false
}

extension Activity {
  /// The cases that the text tells apart, in order.
  ///
  /// - Complexity: O(*c*²) in cues.
  func branchClauses(_ text: String, _ context: Context) -> [BranchClause] {
    let named = namedCases(text)
    let starts = cues.indices.filter { named.contains($0) || startsClause($0) }
    var clauses: [BranchClause] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? cues[starts[index + 1]].words.lowerBound : wording.count
      clauses.append(clause(from: start, to: end, after: clauses.last, text, context))
    }
    // *jika tidak* before its positive: the opposite of what follows.
    let isAnyKnown = clauses.contains { $0.branch != nil }
    for index in clauses.indices where isAnyKnown && clauses[index].branch == nil {
      let other = clauses.indices.first { $0 != index && clauses[$0].branch != nil }
      clauses[index].branch = other.map { clauses[$0].branch == .yes ? .no : .yes }
    }
    return clauses
  }

  /// Whether a case begins with this cue: a condition, *sebaliknya*, or *Ya:* and *Tidak:* after a stop.
  private func startsClause(_ index: Int) -> Bool {
    let cue = cues[index]
    switch cue.cue {
    case .condition:
      // Of *apabila jika* and *sebaliknya jika* the first opens the case.
      return index == 0 || cues[index - 1].words.upperBound != cue.words.lowerBound
        || (cues[index - 1].cue != .condition && cues[index - 1].cue != .contrary)
    case .contrary: return true
    case .negator, .yes:
      // *Ya: …* and *Tidak: …* as sentences of their own.
      let at = cue.words.lowerBound
      return at > 0 && wording.places[at].divider == .stop && cue.words.count == 1
    default: return false
    }
  }

  private func clause(
    from first: Int, to end: Int, after previous: BranchClause?, _ text: String, _ context: Context
  ) -> BranchClause {
    let range = cues[first].words.lowerBound..<end
    let inside = cues[first...].prefix { $0.words.lowerBound < end }
    var negations = 0
    var outcome: CuePlace?
    var firstNegator: CuePlace?
    var isContrary = false
    var end = range.lowerBound
    for cue in inside {
      guard outcome == nil, consequenceStart(end, to: cue.words.lowerBound) == nil else { break }
      end = cue.words.upperBound
      switch cue.cue {
      case .condition: continue
      case .contrary: isContrary = true
      case .negator:
        negations += 1
        firstNegator = firstNegator ?? cue
        continue
      case .good, .bad, .yes, .refused: outcome = cue
      case .consequence, .back, .redo, .refuse, .wait, .then, .step: end = cue.words.lowerBound
      default: continue
      }
      break
    }
    var result = BranchClause(
      branch: nil, hasOutcome: outcome != nil, words: range, consequence: range.upperBound..<range.upperBound)
    if let outcome {
      let isGood = (outcome.cue == .good || outcome.cue == .yes) == (negations % 2 == 0)
      result.branch = isGood ? .yes : .no
      let start = firstNegator?.words.lowerBound ?? outcome.words.lowerBound
      if outcome.cue != .yes {
        result.label = label(min(start, outcome.words.lowerBound)..<outcome.words.upperBound, text)
      }
      end = outcome.words.upperBound
    } else if negations > 0 || isContrary {
      result.branch = previous.map { $0.branch == .no ? .yes : .no } ?? (negations > 0 ? .no : nil)
      end = firstNegator?.words.upperBound ?? end
    }
    let start = consequenceStart(end, to: range.upperBound) ?? end
    result.consequence = min(start, range.upperBound)..<range.upperBound
    if let trailing, trailing.condition == first {
      result.words = trailing.consequence.lowerBound..<range.upperBound
      result.consequence = trailing.consequence
    }
    read(&result, text, context)
    if result.branch == nil, result.goesBack || result.isMended || result.isRefused { result.branch = .no }
    return result
  }

  /// Where a consequence begins: after a comma, at *maka*, at words that say what becomes of the matter, or at a verb.
  private func consequenceStart(_ start: Int, to end: Int) -> Int? {
    var position = start
    while position < end {
      if position > start, wording.places[position].divider == .comma || wording.places[position].divider == .stop {
        return position
      }
      if let cue = cue(at: position) {
        if cue.cue == .consequence { return position + 1 }
        if [.back, .redo, .refuse, .wait].contains(cue.cue) { return position }
      }
      if case let verb = first(of: verbs, where: { $0.at >= position }), verb < verbs.count, verbs[verb].at == position,
        verbs[verb].form.voice != .nominal, !isOutcome(position)
      {
        return position
      }
      position += 1
    }
    return nil
  }

  /// Whether a word is part of an outcome (*lengkap*, *disetujui*).
  private func isOutcome(_ position: Int) -> Bool {
    let longest = 8  // words of a cue
    return cues[first(of: cues) { $0.words.lowerBound > position - longest }...]
      .prefix { $0.words.lowerBound <= position }.contains { $0.words.contains(position) && $0.cue.isOutcome }
  }

  /// Position of the first element of an ordered list from which on a condition holds.
  ///
  /// - Complexity: O(log *n*), for texts with thousands of conditions.
  func first<Element>(of list: [Element], where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The cue that begins at a word.
  func cue(at position: Int) -> CuePlace? {
    let index = first(of: cues) { $0.words.lowerBound >= position }
    return index < cues.count && cues[index].words.lowerBound == position ? cues[index] : nil
  }

  private func label(_ words: Range<Int>, _ text: String) -> String {
    let written = wording.text(words, of: text)
    guard let first = written.utf8.first, (0x61...0x7A).contains(first) else { return written }
    return String(decoding: [first & 0xDF] + written.utf8.dropFirst(), as: UTF8.self)
  }

  private func read(_ clause: inout BranchClause, _ text: String, _ context: Context) {
    let start = first(of: cues) { $0.words.lowerBound >= clause.consequence.lowerBound }
    for (index, cue) in zip(start..., cues[start...]) {
      if cue.words.lowerBound >= clause.consequence.upperBound { break }
      switch cue.cue {
      case .back:
        clause.goesBack = true
        clause.step = clause.step ?? numberNear(cue.words.upperBound)
        clause.letter = clause.letter ?? letter(at: cue.words.upperBound)
      case .redo: clause.isMended = true
      case .refuse, .refused: clause.isRefused = true
      case .wait: clause.waits = true
      case .step:
        clause.step = clause.step ?? number(after: cue.words.upperBound, context)
        clause.letter = clause.letter ?? letter(at: cue.words.upperBound)
      case .receiver where index > 0 && cues[index - 1].cue == .back:
        clause.step = clause.step ?? number(after: cue.words.upperBound, context)
      case .receiver, .onward: clause.step = clause.step ?? target(from: cue.words.lowerBound, text)
      default: break
      }
    }
    if !clause.consequence.isEmpty {
      clause.step = clause.step ?? target(from: clause.consequence.lowerBound, text)
    }
    if clause.branch != .yes, !clause.goesBack, !clause.isMended, clause.step == nil, ends(clause.consequence, context)
    {
      clause.isRefused = true
    }
  }

  /// Whether the last word of a consequence ends the flow: *permohonan ditolak dan selesai*.
  private func ends(_ consequence: Range<Int>, _ context: Context) -> Bool {
    guard let last = consequence.last, last < wording.count else { return false }
    return context.vocabulary.marks.match(Array(wording.words[last])[...]) == .end
  }

  /// Digits right behind a way back, or behind one word that may be a misread *nomor*: *kembali ke nomot 2*.
  private func numberNear(_ position: Int) -> Int? {
    for at in position..<min(position + 2, wording.count) {
      if at > position, wording.places[at].divider == .stop { return nil }
      if let number = Int(String(decoding: wording.words[at], as: UTF8.self)) { return number }
    }
    return nil
  }

  /// The number that stands at a position: `3`, `no. 3`, `ke-3`, `tiga`.
  func number(after position: Int, _ context: Context) -> Int? {
    guard position < wording.count else { return nil }
    let word = wording.words[position]
    if let number = Int(String(decoding: word, as: UTF8.self)) { return number }
    return context.vocabulary.numberWords.exact(Array(word)).flatMap { Int(exactly: $0) }
  }
}

extension Cues.Cue {
  /// Whether this says how an examination came out.
  var isOutcome: Bool { self == .good || self == .bad || self == .yes || self == .refused }
}
