import Vocabulary

/// An office named in a text.
struct Mention: Sendable {
  /// Positions of its words.
  var words: Range<Int>
  /// The columns that it may be; empty where it has none.
  var actors: [Int]
  var kind: Roles.Kind
  var relation = Relation.other

  /// What the office has to do with the act.
  enum Relation: Sendable {
    /// Acts: before the verb, or after *oleh*, or in a bracket behind the text.
    case subject, agent, bracket
    /// Gets the matter next: *kepada X*; is told to act; is asked for an approval.
    case receiver, ordered, requested
    /// Had the matter before: *dari X*.
    case source
    /// Is invited or told of it; acts as well; is consulted.
    case addressed, joint, consulted
    case other
  }
}

/// Finds the offices named in texts.
///
/// A class only so that handing it on copies none of its columns.
final class MentionFinder {
  let actors: [ActorRole]
  private let context: Context
  private let top: Int?
  /// One bit for each letter with which a column's name, in one of its forms, may begin.
  private let initials: UInt32
  /// Whether some column's head is no office as it stands.
  private let mayBeMisread: Bool

  init(actors: [ActorRole], _ context: Context) {
    self.actors = actors
    self.context = context
    initials = actors.reduce(0) { letters, actor in
      actor.forms.reduce(letters) { $0 | Self.bit(ofInitial: $1.first?.first) }
    }
    mayBeMisread = actors.contains { !$0.isKnown }
    let ranks = actors.map { $0.rank ?? 0 }
    top = ranks.max().flatMap { most in
      most > 0 && ranks.filter { $0 == most }.count == 1 ? ranks.firstIndex(of: most) : nil
    }
  }

  /// The bit of a first letter; digits and letters outside ASCII share one.
  private static func bit(ofInitial letter: UInt8?) -> UInt32 {
    guard let letter else { return 0 }
    return letter &- 0x61 < 26 ? 1 << UInt32(letter &- 0x61) : 1 << 31
  }

  /// Whether a column has a word in its name.
  func knows(_ word: ArraySlice<UInt8>) -> Bool {
    actors.contains { $0.isModified(by: word) || $0.literal.contains { $0[...] == word } }
  }

  /// The office named from one word on, the longest there is.
  func mention(at start: Int, in wording: Wording) -> Mention? {
    let words = wording.words
    // A column's head that only begins a longer office's name is another office: *Panitera Muda Hukum*.
    let mayBeColumn = initials & Self.bit(ofInitial: words[start].first) != 0
    let literal = mayBeColumn ? literal(words, start) : nil
    let named = named(at: start, in: wording)
    let best = named.map { $0.words.count > literal?.words.count ?? 0 ? $0 : literal ?? $0 } ?? literal
    guard let best, mayBeColumn, let near = nearLiteral(words, start),
      near.words.count > best.words.count || best.actors.isEmpty
    else {
      return best
    }
    return near
  }

  /// The only column whose name, in one of its forms, the words are but for a letter in some behind the first.
  ///
  /// *Panitera Penganti* is no *Panitera*, *Kepala Oesa* no other *Kepala*.
  private func nearLiteral(_ words: FoldedText, _ start: Int) -> Mention? {
    var best: (actor: Int, words: Int)?
    var isUnique = true
    for (index, actor) in actors.enumerated() {
      for form in actor.forms where form.count > 1 && start + form.count <= words.count {
        guard words[start] == form[0][...], isNear(words, start, form) else { continue }
        if let found = best, found.words >= form.count {
          if found.words == form.count, found.actor != index { isUnique = false }
        } else {
          (best, isUnique) = ((index, form.count), true)
        }
      }
    }
    guard let best, isUnique else { return nil }
    return Mention(words: start..<start + best.words, actors: [best.actor], kind: .office)
  }

  private func isNear(_ words: FoldedText, _ start: Int, _ form: [[UInt8]]) -> Bool {
    var edits = 0
    for (offset, word) in form.enumerated().dropFirst() {
      let read = words[start + offset]
      if read == word[...] { continue }
      guard word.count >= 4,
        let count = EditDistance.damerau(read, word[...], limit: word.count >= 9 ? 2 : 1)
      else { return false }
      edits += count
    }
    return edits <= form.count
  }

  /// The office known by its name or its head word, whether or not a column has it.
  private func named(at start: Int, in wording: Wording) -> Mention? {
    let words = wording.words
    let roles = context.vocabulary.roles
    // What is an office of some unit is one at all.
    let any = roles.longestPlace(in: words, at: start)
    let role = any.flatMap { roles.longestPlace(in: words, at: start, in: context.unit) ?? $0 }
    guard let head = roles.head(in: words, at: start) else {
      guard let role else { return nil }
      let office = roles.all[role.place]
      guard role.words > 1 || office.rank != nil || office.unit == .luar else { return nil }
      return mention(start..<start + role.words, roles.words[role.place], 1, kind(of: office), words)
    }
    let headWords = head.meaning.words
    if let role, role.words > head.words {
      let range = start..<start + role.words
      let found = mention(range, roles.words[role.place], headWords.count, head.meaning.kind, words)
      guard found.actors.isEmpty else { return found }
      // *Kasubbag TU* is an office of one name here and of another there: what its words say may be a column all the same.
      return mention(
        range, foldedWords(roles.expand(words.text(range)).utf8), headWords.count, head.meaning.kind, words)
    }
    var end = start + head.words
    let named = headWords + tail(from: &end, in: wording)
    let found = mention(start..<end, named, headWords.count, head.meaning.kind, words)
    guard found.actors.isEmpty, end > start + 1 else { return found }
    return mention(
      start..<end, foldedWords(roles.expand(words.text(start..<end)).utf8), headWords.count, head.meaning.kind, words)
  }

  /// The head of the unit where the text says *pimpinan* or *atasan*.
  func superior(_ words: Range<Int>) -> Mention? {
    top.map { Mention(words: words, actors: [$0], kind: .office) }
  }

  /// A column named just as in its head.
  private func literal(_ words: FoldedText, _ start: Int) -> Mention? {
    var best: (actor: Int, words: Int)?
    for (index, actor) in actors.enumerated()
    where actor.literal.count > best?.words ?? 0 && actor.stands(in: words, at: start) {
      best = (index, actor.literal.count)
    }
    guard let best else { return nil }
    let shared = actors.indices.filter { actors[$0].literal == actors[best.actor].literal }
    let kind = context.vocabulary.roles.head(in: words, at: start)?.meaning.kind ?? .office
    return Mention(words: start..<start + best.words, actors: shared, kind: kind)
  }

  /// The only column that misread words are near to, where an office must stand.
  func misread(at start: Int, in wording: Wording) -> Mention? {
    var best: (actor: Int, words: Int, cost: Int)?
    for (index, actor) in actors.enumerated() {
      for (key, count) in actor.spellings where start + count <= wording.count {
        guard let cost = cost(Array(wording.words[start..<start + count]), key, below: best?.cost) else { continue }
        best = (index, count, cost)
      }
    }
    return best.map { Mention(words: start..<start + $0.words, actors: [$0.actor], kind: .office) }
  }

  /// The only column whose head is a misreading of an office.
  private func misread(as keys: [[UInt8]]) -> Int? {
    var best: (actor: Int, cost: Int)?
    for (index, actor) in actors.enumerated() where !actor.isKnown {
      for (spelling, _) in actor.spellings {
        for key in keys {
          guard let cost = cost(spelling, key, below: best?.cost) else { continue }
          best = (index, cost)
        }
      }
    }
    return best?.actor
  }

  /// Cost of having read one for the other, where it is small for their length and below another.
  private func cost(_ read: [UInt8], _ meant: [UInt8], below other: Int?) -> Int? {
    guard meant.count >= 5 else { return shortCost(read, meant).flatMap { $0 < other ?? .max ? $0 : nil } }
    guard abs(read.count - meant.count) <= 2 else { return nil }
    let limit = min(250, 18 * meant.count, other.map { $0 - 1 } ?? .max)
    return limit >= 0 ? context.vocabulary.editDistance.distance(read, meant, limit: limit) : nil
  }

  /// Cost of having read one for the other, of three or four letters that are no word: *PP1K* for *PPTK*.
  private func shortCost(_ read: [UInt8], _ meant: [UInt8]) -> Int? {
    guard meant.count >= 3, read.count == meant.count, !context.vocabulary.lexicon.contains(read) else { return nil }
    return context.vocabulary.editDistance.distance(read, meant, limit: 15 * meant.count)
  }

  /// The words after a head word that some column has too, connectives between them included.
  private func tail(from end: inout Int, in wording: Wording) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var position = end
    while position < wording.count, wording.places[position].divider != .stop {
      let word = wording.words[position]
      if found.isEmpty, wording.places[position].divider != .blank { break }
      if actors.contains(where: { $0.isModified(by: word) }), !isHead(wording.words, position) {
        found.append(Array(word))
        position += 1
        end = position
      } else if !found.isEmpty, context.inference.cues.cue(word) == .and {
        position += 1
      } else {
        break
      }
    }
    return found
  }

  private func isHead(_ words: FoldedText, _ start: Int) -> Bool {
    context.vocabulary.roles.hasHead(in: words, at: start)
  }

  private func mention(
    _ range: Range<Int>, _ full: [[UInt8]], _ head: Int, _ kind: Roles.Kind, _ words: FoldedText
  ) -> Mention {
    let named = contentWords(full, context)
    // *Sekretaris Badan* is *Sekretaris* where there is but one kind of unit.
    let core = named.lastIndex { context.inference.unitKinds.kind(ofWord: $0) == nil } ?? 0
    let head = min(head, core + 1)
    var best = 0
    var fitting: [Int] = []
    for (index, actor) in actors.enumerated() {
      guard let fit = actor.fit(named, head: head) else { continue }
      if fit > best { (best, fitting) = (fit, []) }
      if fit == best { fitting.append(index) }
    }
    if fitting.isEmpty, mayBeMisread, let actor = misread(as: [Array(words[range]), full.flatMap { $0 }]) {
      fitting = [actor]
    }
    if fitting.isEmpty, kind == .staff, range.count > 1 {
      // *Petugas rekam medis* is the column *Rekam Medis*.
      let written = words.words(range)
      fitting = actors.indices.filter { actors[$0].literal.allSatisfy(written.contains) }
    }
    if fitting.isEmpty, kind == .staff, range.count == 1, isAnyStaff(Array(words[range])) {
      // *Staf* and *petugas* are whoever of the staff there is, where there is but one; *ajudan* is not.
      let staff = actors.indices.filter { actors[$0].isStaff }
      if staff.count == 1 { fitting = staff }
    }
    return Mention(words: range, actors: fitting, kind: kind)
  }

  /// Whether a word names the staff as such, and no post of its own.
  private func isAnyStaff(_ word: [UInt8]) -> Bool {
    context.vocabulary.roles.roles(named: word).contains { role in
      role.rank.map { $0 <= 30 } == true && foldedWords(role.name.utf8).count == 1
    }
  }

  private func kind(of role: Roles.Role) -> Roles.Kind {
    role.unit == .luar ? .outsider : role.rank.map { $0 <= 30 } == true ? .staff : .office
  }
}
