import AST
import Vocabulary

/// A performer column as the analysis sees it: the offices it may name, and how high they stand.
///
/// A class only so that looking through all columns copies none.
final class ActorRole: Sendable {
  /// The column's words as written, folded.
  let literal: [[UInt8]]
  /// The bytes of ``literal`` without breaks.
  private let literalKey: [UInt8]
  /// The offices that the column names, each as the words of its full name without connectives; two for `Kasi/Kasubbag`.
  let offices: [[[UInt8]]]
  /// All words under which the column may be named after its head word.
  let modifiers: [[UInt8]]
  /// Keys under which a misreading of the column may be looked for, with their number of words.
  let spellings: [(key: [UInt8], words: Int)]
  /// The column's name and what it is written out, word by word.
  let forms: [[[UInt8]]]
  let level: Verbs.Level
  /// Higher is superior, inside one unit.
  let rank: Int?
  /// Whether the column's head is an office as it stands.
  let isKnown: Bool
  /// Whether the column stands for whoever of the staff does it.
  let isStaff: Bool

  private let kind: Roles.Kind?

  /// The column with a head, which other documents may have too.
  ///
  /// - Parameter signatory: Folded position of who approves the SOP: the head of its unit, whatever the unit is.
  static func read(_ head: String, signatory: [UInt8]?, _ context: Context) -> ActorRole {
    let key = context.key(ofHead: head)
    let role: ActorRole
    if let known = context.memos.offices.answer(of: key[...]) {
      role = known
    } else {
      role = ActorRole(head, context)
      context.memos.offices.keep(role, of: key[...])
    }
    guard let signatory, role.kind != .staff, role.level != .top, role.names(signatory) else { return role }
    return ActorRole(role, at: .top)
  }

  /// Whether a folded position is the column's office, with or without the unit that it heads.
  private func names(_ position: [UInt8]) -> Bool {
    spellings.contains { $0.key.count >= 4 && (position.starts(with: $0.key) || $0.key.starts(with: position)) }
  }

  /// A column at another level.
  private init(_ other: ActorRole, at level: Verbs.Level) {
    (literal, literalKey, offices, modifiers) = (other.literal, other.literalKey, other.offices, other.modifiers)
    (spellings, forms, rank, kind) = (other.spellings, other.forms, other.rank, other.kind)
    (isKnown, isStaff, self.level) = (other.isKnown, other.isStaff, level)
  }

  private init(_ head: String, _ context: Context) {
    let roles = context.vocabulary.roles
    literal = foldedWords(head.utf8)
    literalKey = literal.flatMap { $0 }
    var offices: [[[UInt8]]] = []
    var modifiers = contentWords(literal, context)
    var known: Roles.Role?
    var kind: Roles.Kind?
    var spellings = [(key: literal.flatMap { $0 }, words: literal.count)]
    var forms = [literal]
    for name in head.utf8.split(separator: 0x2F).map({ Substring($0) }) {
      let words = foldedWords(name.utf8)
      guard !words.isEmpty else { continue }
      let key = words.flatMap { $0 }
      let role = roles.roles(named: key, in: context.unit).first ?? roles.roles(named: key).first
      known = known ?? role
      kind = kind ?? roles.head(atStartOf: words[...])?.meaning.kind
      for form in [role?.name ?? "", roles.expand(String(name))] where !form.isEmpty {
        let full = foldedWords(form.utf8)
        spellings.append((full.flatMap { $0 }, full.count))
        if !forms.contains(full) { forms.append(full) }
        let office = contentWords(full, context)
        if !office.isEmpty, !offices.contains(office) { offices.append(office) }
        modifiers += office
      }
    }
    self.offices = offices
    self.modifiers = modifiers
    self.spellings = spellings
    self.forms = forms
    rank = known?.rank
    isKnown = known != nil
    isStaff = kind == .staff
    self.kind = kind
    level = Self.level(of: known, kind, context)
  }

  /// How high an office stands on its unit's ladder.
  private static func level(of role: Roles.Role?, _ kind: Roles.Kind?, _ context: Context) -> Verbs.Level {
    if let level = role?.level { return level }
    if kind == .outsider || role?.unit == .luar { return .applicant }
    guard let role, let rank = role.rank else {
      switch kind {
      case .staff: return .staff
      case .office: return .third
      case .group, .outsider, .unit, nil: return .any
      }
    }
    if kind == .staff { return .staff }
    let ranks = Set(context.vocabulary.roles.all.lazy.filter { $0.unit == role.unit }.compactMap(\.rank))
    let above = ranks.filter { $0 > rank }.count
    // In offices with several ladders of rank those below the sections carry out; in a village the section heads do not.
    let staffRank = (ranks.max() ?? 0) >= 70 ? 50 : 40
    return above == 0 ? .top : rank <= staffRank ? .staff : above == 1 ? .second : .third
  }

  /// Whether the column's head stands in a text, word for word.
  func stands(in words: FoldedText, at start: Int) -> Bool {
    guard !literal.isEmpty, start + literal.count <= words.count,
      words.isKey(literalKey, start..<start + literal.count)
    else { return false }
    for (offset, word) in literal.enumerated() where !words.isKey(word, start + offset..<start + offset + 1) {
      return false
    }
    return true
  }

  /// Whether a word may follow a head word in the column's name.
  func isModified(by word: ArraySlice<UInt8>) -> Bool {
    let word = word.span
    for modifier in modifiers where modifier.count == word.count {
      var index = 0
      while index < word.count, modifier[index] == word[index] { index += 1 }
      if index == word.count { return true }
    }
    return false
  }

  /// How well an office named in a text fits this column: `nil` not at all, else more for each word that agrees.
  ///
  /// - Parameter head: Words of the office's name that belong together: a *Panitera Muda* is no *Panitera*.
  func fit(_ named: [[UInt8]], head: Int) -> Int? {
    var best: Int?
    for office in offices where office.first == named.first && office.count >= min(head, named.count) {
      let shared = named.lazy.filter(office.contains).count
      guard shared == named.count || shared == office.count else { continue }
      // Of *Panitera* and *Panitera Pengganti* a text that says *Panitera* means the first.
      best = max(best ?? 0, 2 * shared + (office.count == named.count ? 1 : 0))
    }
    return best
  }
}

extension Context {
  /// What the office named by a column's head depends on: the head and the kind of unit.
  func key(ofHead head: String) -> [UInt8] {
    var key = Array(head.utf8)
    key.append(0x0A)
    key.append(contentsOf: (unit?.rawValue ?? "").utf8)
    return key
  }
}

/// The words without *dan*, *serta*, *pada* and the like.
func contentWords(_ words: [[UInt8]], _ context: Context) -> [[UInt8]] {
  words.filter { word in
    switch context.inference.cues.cue(word[...]) {
    case .and, .receiver, .determiner, .alternative: false
    default: true
    }
  }
}
