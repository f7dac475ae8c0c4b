import Diagnostics

/// What can be wrong with canonical Markdown that a person edited.
enum MarkdownFault {
  case unclosed
  case tooManyCells
  case noPlace
  case notANumber
  case notADate
  case notAProbability
  case notALocation
  case notOneOf([String])
  case notAMark
  case unknownActor
  case unknownStep
  case unknownPath
  case missingFlow
  case repeatedNumber
  case malformedText
  case malformedRecord
  case flowchartEdited
  case unknownVersion
  case noSOP

  var rule: RuleID {
    switch self {
    case .unclosed, .tooManyCells, .malformedRecord: RuleID("SOP090")
    case .noPlace: RuleID("SOP091")
    case .notANumber, .notADate, .notAProbability, .notALocation, .notOneOf, .notAMark: RuleID("SOP092")
    case .unknownActor, .unknownStep, .unknownPath, .missingFlow: RuleID("SOP093")
    case .repeatedNumber: RuleID("SOP094")
    case .flowchartEdited: RuleID("SOP095")
    case .malformedText: RuleID("SOP096")
    case .unknownVersion, .noSOP: RuleID("SOP097")
    }
  }

  var severity: Severity {
    switch self {
    case .notANumber, .unknownActor, .unknownStep, .repeatedNumber, .noSOP: .error
    case .missingFlow: .note
    default: .warning
    }
  }

  var message: Message {
    switch self {
    case .unclosed:
      Message(en: "This block is not closed; close it", id: "Blok ini tidak ditutup; tutuplah")
    case .tooManyCells:
      Message(
        en: "The row has more cells than the table has columns; write a pipe in a text as \\|",
        id: "Baris ini memuat lebih banyak sel daripada kolom tabel; tulis garis tegak dalam teks sebagai \\|")
    case .noPlace:
      Message(
        en: "This text has no place in an SOP and is kept as unclaimed; move it into a list or table",
        id:
          "Teks ini tidak punya tempat dalam SOP dan disimpan sebagai teks yang tidak terpakai; pindahkan ke daftar atau tabel"
      )
    case .notANumber: Message(en: "Write a whole number here", id: "Tulis bilangan bulat di sini")
    case .notADate:
      Message(
        en: "This is no date and stays as it is; write it as 12 Februari 2025",
        id: "Ini bukan tanggal dan dibiarkan apa adanya; tulis seperti 12 Februari 2025")
    case .notAProbability:
      Message(en: "Write a confidence from 0,00 to 1,00 here", id: "Tulis keyakinan dari 0,00 sampai 1,00 di sini")
    case .notALocation: Message(en: "Write a place as 3:5 (120+14)", id: "Tulis letak seperti 3:5 (120+14)")
    case .notOneOf(let words):
      Message(
        en: "Write one of: \(words.joined(separator: ", "))", id: "Tulis salah satu: \(words.joined(separator: ", "))")
    case .notAMark:
      Message(
        en: "This is no mark and is kept as unclaimed; write ● in the cell of whoever acts",
        id: "Ini bukan tanda dan disimpan sebagai teks yang tidak terpakai; tulis ● di sel pelaksana")
    case .unknownActor:
      Message(
        en: "No column has this name; correct it or add the column",
        id: "Tidak ada kolom dengan nama ini; betulkan atau tambahkan kolomnya")
    case .unknownStep:
      Message(
        en: "No step has this number; correct it or add the step",
        id: "Tidak ada langkah dengan nomor ini; betulkan atau tambahkan langkahnya")
    case .unknownPath:
      Message(
        en: "No value of an SOP stands at this path; write a JSON Pointer such as /identity/title",
        id: "Tidak ada nilai SOP pada jalur ini; tulis JSON Pointer seperti /identity/title")
    case .missingFlow:
      Message(
        en: "The table of the flow has no line for this step; add one",
        id: "Tabel alur tidak memuat langkah ini; tambahkan barisnya")
    case .repeatedNumber:
      Message(
        en: "Another step has this number; give every step its own",
        id: "Nomor ini sudah dipakai langkah lain; beri nomor sendiri")
    case .malformedText:
      Message(
        en: "These bytes are no UTF-8; they stand as U+FFFD. Save the file as UTF-8",
        id: "Bita ini bukan UTF-8; ditulis sebagai U+FFFD. Simpan berkas sebagai UTF-8")
    case .malformedRecord:
      Message(
        en: "This line of the comment is damaged; what it told is read anew from the text",
        id: "Baris komentar ini rusak; isinya dibaca ulang dari teks")
    case .flowchartEdited:
      Message(
        en: "The chart was edited, but it is a picture of the tables; edit the table of the flow instead",
        id: "Bagan diubah, padahal hanya gambar dari tabel; ubahlah tabel alur")
    case .unknownVersion:
      Message(
        en: "The form's version is not 1; what is known was read", id: "Versi bentuk bukan 1; yang dikenal tetap dibaca"
      )
    case .noSOP:
      Message(
        en: "No canonical Markdown stands here; its first line is <!-- sopc 1 -->",
        id: "Tidak ada Markdown kanonik di sini; baris pertamanya <!-- sopc 1 -->")
    }
  }
}
