import AST
import Vocabulary

/// Which person a reading is.
struct Assignment {
  /// The first of the person's readings.
  let person: Int
  /// How many mentions the person has.
  let mentions: Int
  /// The person's number.
  let number: String?
  /// Whether the reading has a valid number itself.
  let hasNumber: Bool
  /// Why it is this person; `nil` for the reading that the others joined.
  let reason: PersonClusters.Reason?

  /// How sure that is, and why: one sentence each.
  var evidence: (confidence: Probability, sentences: [String]) {
    let others = "in \(mentions - 1) other \(mentions == 2 ? "document" : "documents")"
    let number = number ?? ""
    // The reading that the others joined; with a valid number it is surest.
    let reason = reason ?? (hasNumber ? .sameNumber : .sameName)
    let sentences =
      switch reason {
      case .sameNumber: ["NIP \(number) stands \(others)"]
      case .sameName where self.reason == nil: ["same name and office \(others)"]
      case .sameNumberOtherName:
        ["NIP \(number) stands \(others)", "the names differ more than misreading usually makes them"]
      case .misreadNumber(let edits):
        [
          "same name, and \(edits) of 18 digits \(edits == 1 ? "differs" : "differ") from NIP \(number) \(others)"
        ]
      case .sameName: ["same name and office \(others)", "nobody else there bears the name"]
      case .misreadName:
        ["same office \(others)", "the name is often misread so, and it is nobody else's"]
      }
    return (reason.confidence, sentences)
  }

  init(person: Int, mentions: Int, number: String?, hasNumber: Bool, reason: PersonClusters.Reason?) {
    self.person = person
    self.mentions = mentions
    self.number = number
    self.hasNumber = hasNumber
    self.reason = reason
  }

  func pack(into record: inout PackedRecord) {
    record.number(person)
    record.number(mentions)
    record.text(number)
    record.number(hasNumber ? 1 : 0)
    switch reason {
    case nil: record.number(0)
    case .sameNumber?: record.number(1)
    case .sameNumberOtherName?: record.number(2)
    case .sameName?: record.number(3)
    case .misreadName(let name)?:
      record.number(4)
      record.text(name)
    case .misreadNumber(let edits)?: record.number(5 + edits)
    }
  }

  init(_ record: inout UnpackedRecord) {
    person = record.number()
    mentions = record.number()
    number = record.text()
    hasNumber = record.number() == 1
    let code = record.number()
    reason =
      switch code {
      case 0: nil
      case 1: .sameNumber
      case 2: .sameNumberOtherName
      case 3: .sameName
      case 4: .misreadName(record.text() ?? "")
      default: .misreadNumber(edits: code - 5)
      }
  }
}
