/// How much each kind of evidence counts for who performs a step, and where a branch leads.
///
/// All are plain numbers that are multiplied and divided, so that every machine comes to the same hundredth.
/// - SeeAlso: `Tables/evidence-weights.tsv`, with the reason of each; `Tables/verb-levels.tsv`
package struct EvidenceWeights: Sendable {
  private var values = [Double](repeating: 1, count: Kind.allCases.count)
  /// Row: level of the verb; column: level of the actor.
  private var levels: [[Double]] = []

  /// What a weight is for: factors on the odds (``subject`` … ``unused``), or chances (``yesNext`` …).
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case subject, subjectAlone, agent, bracket, note, result, first
    case receiver, addressed, mentioned, bystander
    case outsider, sign, approve, archive, unused
    case stay, neighbour, draftChain, receive, handedOn, ordered, orderedDown
    case handover, informed, handoverAbsent, upward, review, reviewOwn, purpose, returned, source, author
    case joint, spread, unusual
    case yesNext, yesNamed, yesNumber
    case noNumber, noRole, noObject, noDraft
    case noBefore, noRefused, noOutside, jump
  }

  /// How the table calls the kinds, in their order; a test holds them against the cases, whose names the runtime is slow to tell.
  package static let names = [
    "subject", "subjectAlone", "agent", "bracket", "note", "result", "first", "receiver", "addressed", "mentioned",
    "bystander", "outsider", "sign", "approve", "archive", "unused", "stay", "neighbour", "draftChain", "receive",
    "handedOn", "ordered", "orderedDown", "handover", "informed", "handoverAbsent", "upward", "review", "reviewOwn",
    "purpose", "returned", "source", "author", "joint", "spread", "unusual", "yesNext", "yesNamed", "yesNumber",
    "noNumber", "noRole", "noObject", "noDraft", "noBefore", "noRefused", "noOutside", "jump",
  ]

  /// All weights neutral.
  package init() {}

  package init(weights: Table, levels table: Table) throws(TableError) {
    let (name, value) = (try weights.column("evidence"), try weights.column("value"))
    var missing = Set(Kind.allCases)
    for row in 0..<weights.count {
      let row = weights[row]
      let text = row.text(name)
      guard let kind = Self.names.firstIndex(of: text).flatMap(Kind.init) else { throw row.bad(name) }
      let number = try row.number(value)
      guard number > 0 else { throw row.bad(value) }
      guard missing.remove(kind) != nil else {
        throw .repeatedKey(text, file: weights.file, line: row.line)
      }
      set(kind, number)
    }
    if let absent = Kind.allCases.first(where: missing.contains) {
      throw .badValue("\(absent)", column: "evidence", file: weights.file, line: 1)
    }
    let verb = try table.column("verb")
    for level in Verbs.Level.allLevels {
      guard let row = (0..<table.count).first(where: { table[$0].text(verb) == level.rawValue }) else {
        throw .badValue(level.rawValue, column: "verb", file: table.file, line: 1)
      }
      var factors: [Double] = []
      for actor in Verbs.Level.allLevels { factors.append(try table[row].number(try table.column(actor.rawValue))) }
      levels.append(factors)
    }
  }

  package subscript(kind: Kind) -> Double { values[kind.rawValue] }

  /// Factor on the odds that an actor of one level does what is usually done on another.
  package func factor(verb: Verbs.Level, actor: Verbs.Level) -> Double {
    levels.isEmpty ? 1 : levels[verb.index][actor.index]
  }

  /// Factor on the odds that an actor of one level does what a verb says.
  package func factor(_ verb: Verbs.Verb, actor: Verbs.Level) -> Double {
    let main = factor(verb: verb.level, actor: actor)
    return verb.otherLevel.map { (main + factor(verb: $0, actor: actor)) / 2 } ?? main
  }

  private mutating func set(_ kind: Kind, _ value: Double) { values[kind.rawValue] = value }

  /// These weights with one of them, or one factor of the levels, multiplied: for fitting.
  package func scaled(_ index: Int, by factor: Double) -> EvidenceWeights {
    var copy = self
    if index < values.count {
      copy.values[index] *= factor
    } else {
      let cell = index - values.count
      copy.levels[cell / levels.count][cell % levels.count] *= factor
    }
    return copy
  }

  /// How many numbers ``scaled(_:by:)`` may change: the weights first, then the factors of the levels row by row.
  package var parameters: Int { values.count + levels.count * levels.count }

  /// A number by its place; see ``parameters``.
  package func parameter(_ index: Int) -> (name: String, value: Double) {
    if index < values.count { return (Kind(rawValue: index).map { "\($0)" } ?? "", values[index]) }
    let (row, column) = ((index - values.count) / levels.count, (index - values.count) % levels.count)
    let names = Verbs.Level.allLevels.map(\.rawValue)
    return ("\(names[row])/\(names[column])", levels[row][column])
  }
}

extension Verbs.Level {
  fileprivate static let allLevels: [Self] = [.top, .second, .third, .staff, .applicant, .any]

  fileprivate var index: Int {
    switch self {
    case .top: 0
    case .second: 1
    case .third: 2
    case .staff: 3
    case .applicant: 4
    case .any: 5
    }
  }
}
