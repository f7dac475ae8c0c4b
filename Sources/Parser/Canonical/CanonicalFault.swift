import Diagnostics

/// What can be wrong with JSON that is no canonical SOP.
enum CanonicalFault {
  case wrongType(Wanted)
  case missing(String)
  case duplicateKey
  case unknownKey(String)
  case malformedText
  case outOfRange
  case notOneOf([String])
  case unknownVersion
  case unknownPath
  case unknownReference
  case repeatedNumber
  case noSOP

  /// What should stand there.
  enum Wanted { case object, array, string, number, wholeNumber, bool }

  var rule: RuleID {
    switch self {
    case .wrongType, .missing: CanonicalRule.type
    case .duplicateKey: CanonicalRule.duplicate
    case .unknownKey: CanonicalRule.unknownKey
    case .malformedText: CanonicalRule.text
    case .outOfRange, .notOneOf, .unknownVersion, .unknownPath, .unknownReference, .repeatedNumber: CanonicalRule.value
    case .noSOP: CanonicalRule.noSOP
    }
  }

  var severity: Severity {
    switch self {
    case .duplicateKey, .unknownKey, .malformedText, .unknownVersion, .unknownPath: .warning
    default: .error
    }
  }

  var message: Message {
    switch self {
    case .wrongType(let wanted): wanted.message
    case .missing(let key):
      Message(en: "The key \"\(key)\" is missing; add it", id: "Kunci \"\(key)\" tidak ada; tambahkan")
    case .duplicateKey:
      Message(
        en: "This key stands twice in its object; only the first counts",
        id: "Kunci ini ada dua kali dalam objeknya; hanya yang pertama berlaku")
    case .unknownKey(let key):
      Message(
        en: "Canonical JSON has no key \"\(key)\" here; it is passed over",
        id: "JSON kanonik tidak mengenal kunci \"\(key)\" di sini; kunci dilewati")
    case .malformedText:
      Message(
        en: "The string holds what is no Unicode text; it was replaced with U+FFFD",
        id: "Teks ini memuat yang bukan teks Unicode; bagian itu diganti U+FFFD")
    case .outOfRange:
      Message(en: "The number must lie between 0 and 1", id: "Angka ini harus antara 0 dan 1")
    case .notOneOf(let values):
      Message(
        en: "Write one of: \(values.joined(separator: ", "))", id: "Tulis salah satu: \(values.joined(separator: ", "))"
      )
    case .unknownVersion:
      Message(
        en: "The schema version is not 1; what is known was read", id: "Versi skema bukan 1; yang dikenal tetap dibaca")
    case .unknownPath:
      Message(
        en: "No value of an SOP stands at this path; write a JSON Pointer such as /identity/title",
        id: "Tidak ada nilai SOP pada jalur ini; tulis JSON Pointer seperti /identity/title")
    case .unknownReference:
      Message(
        en: "Nothing in this procedure has this name or number; correct it or add what is meant",
        id: "Tidak ada yang bernama atau bernomor ini dalam prosedur; betulkan atau tambahkan yang dimaksud")
    case .repeatedNumber:
      Message(
        en: "Another step has this number; give every step its own",
        id: "Nomor ini sudah dipakai langkah lain; beri nomor sendiri")
    case .noSOP:
      Message(
        en: "No SOP stands here; canonical JSON is an object with keys such as identity and procedure",
        id: "Tidak ada SOP di sini; JSON kanonik adalah objek dengan kunci seperti identity dan procedure")
    }
  }
}

extension CanonicalFault.Wanted {
  var message: Message {
    switch self {
    case .object: Message(en: "Write an object in braces here", id: "Tulis objek dalam kurung kurawal di sini")
    case .array: Message(en: "Write an array in brackets here", id: "Tulis larik dalam kurung siku di sini")
    case .string: Message(en: "Write a string in quotes here", id: "Tulis teks dalam tanda kutip di sini")
    case .number: Message(en: "Write a number here", id: "Tulis angka di sini")
    case .wholeNumber: Message(en: "Write a whole number here", id: "Tulis bilangan bulat di sini")
    case .bool: Message(en: "Write true or false here", id: "Tulis true atau false di sini")
    }
  }
}
