import AST
import Diagnostics
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
  var evidence: (confidence: Probability, sentences: [Message]) {
    let others = "in \(mentions - 1) other \(mentions == 2 ? "document" : "documents")"
    let lain = "di \(mentions - 1) dokumen lain"
    let number = number ?? ""
    let same = Message(en: "NIP \(number) stands \(others)", id: "NIP \(number) tertulis \(lain)")
    let office = Message(en: "same name and office \(others)", id: "nama dan jabatan yang sama \(lain)")
    // The reading that the others joined; with a valid number it is surest.
    let reason = reason ?? (hasNumber ? .sameNumber : .sameName)
    let sentences =
      switch reason {
      case .sameNumber: [same]
      case .sameName where self.reason == nil: [office]
      case .sameNumberOtherName:
        [
          same,
          Message(
            en: "the names differ more than misreading usually makes them",
            id: "namanya berbeda lebih banyak daripada biasanya akibat salah baca"),
        ]
      case .misreadNumber(let edits):
        [
          Message(
            en:
              "same name, and \(edits) of 18 digits \(edits == 1 ? "differs" : "differ") from NIP \(number) \(others)",
            id: "nama sama, dan \(edits) dari 18 angka berbeda dari NIP \(number) \(lain)")
        ]
      case .sameName:
        [office, Message(en: "nobody else there bears the name", id: "tidak ada orang lain di sana yang bernama sama")]
      case .misreadName:
        [
          Message(en: "same office \(others)", id: "instansi yang sama \(lain)"),
          Message(
            en: "the name is often misread so, and it is nobody else's",
            id: "nama itu sering salah terbaca seperti ini, dan bukan nama orang lain"),
        ]
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
