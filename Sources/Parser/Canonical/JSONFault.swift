import Diagnostics

/// What can be wrong with a JSON text, with a sentence on what to do.
enum JSONFault: Sendable {
  case brokenOff, missingValue, extraComma, missingKey, bareKey, missingColon, missingComma
  case extraBracket, wrongBracket, tooDeep, openString, control, notAValue, tooMany

  var severity: Severity {
    switch self {
    case .extraComma, .control: .warning
    default: .error
    }
  }

  var message: Message {
    switch self {
    case .brokenOff:
      Message(
        en: "JSON breaks off here; close the open brackets, or fetch the file again",
        id: "JSON terputus di sini; tutup kurung yang masih terbuka, atau ambil ulang berkasnya")
    case .missingValue:
      Message(en: "A value is missing; write null where there is none", id: "Nilai tidak ada; tulis null bila kosong")
    case .extraComma:
      Message(en: "Nothing follows this comma; remove it", id: "Tidak ada apa pun sesudah koma ini; hapus komanya")
    case .missingKey:
      Message(en: "A key in quotes is missing before this", id: "Kunci dalam tanda kutip tidak ada sebelum ini")
    case .bareKey: Message(en: "Put this key in double quotes", id: "Beri tanda kutip ganda pada kunci ini")
    case .missingColon:
      Message(en: "A colon is missing between key and value", id: "Titik dua tidak ada di antara kunci dan nilai")
    case .missingComma: Message(en: "A comma is missing before this", id: "Koma tidak ada sebelum ini")
    case .extraBracket:
      Message(en: "This bracket closes nothing; remove it", id: "Kurung ini tidak menutup apa pun; hapus")
    case .wrongBracket:
      Message(
        en: "Another bracket must be closed before this one", id: "Kurung lain harus ditutup lebih dahulu daripada ini")
    case .tooDeep:
      Message(
        en: "Values nest more than 64 levels deep; this one is passed over",
        id: "Nilai bersarang lebih dari 64 tingkat; yang ini dilewati")
    case .openString: Message(en: "A closing quote is missing", id: "Tanda kutip penutup tidak ada")
    case .control:
      Message(
        en: "Write control characters as escapes, such as \\n or \\u0001",
        id: "Tulis karakter kendali sebagai escape, misalnya \\n atau \\u0001")
    case .tooMany:
      Message(
        en: "Further faults of syntax are not told; mend those above first",
        id: "Kesalahan sintaks selanjutnya tidak disebut; betulkan dahulu yang di atas")
    case .notAValue:
      Message(
        en: "This is no JSON value; write a string in double quotes, a number, true, false or null",
        id: "Ini bukan nilai JSON; tulis teks dalam tanda kutip ganda, angka, true, false, atau null")
    }
  }
}
