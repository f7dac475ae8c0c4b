import Diagnostics
import Vocabulary

/// Two texts of lists side by side, neither of them numbered, that were read across into one line:
/// `Jika terlambat maka pelayanan terhambat Buku agenda surat`.
extension Content {
  /// Where the second text begins: at the only capital behind a small word in a warning that begins with its condition, or before
  /// which a record is kept.
  func secondText(in line: Span, _ field: FormField) -> Int? {
    guard field == .warnings, line.length <= 300 else { return nil }
    let words = words(in: line, most: 60)
    guard words.count >= 5 else { return nil }
    let hasCondition = Self.conditions.contains(folded(words[0]))
    // The texts of lists that are numbered through are told apart by their marks.
    if !hasCondition, bytes[line.start..<line.end].contains(0x2E) || Self.records.contains(folded(words[0])) {
      return nil
    }
    var found: Int?
    for index in words.indices.dropFirst(4) where bytes[words[index].start] >= 0x41 && bytes[words[index].start] <= 0x5A
    {
      let before = words[index - 1]
      let last = bytes[before.end - 1]
      if last == 0x2E || last == 0x3B { return found == nil ? words[index].start : nil }
      // A name of several words goes on.
      guard startsSmall(before), isLetter(last), !isCapitals(words[index]), !breaksOff(before) else { continue }
      let rest = Span(words[index].start, line.end)
      if startsWithOffice(rest) || !bodies(in: rest).isEmpty { continue }
      guard found == nil, hasCondition || Self.records.contains(folded(words[index])) else { return nil }
      found = words[index].start
    }
    return found
  }

  /// Words with which what is kept of a procedure begins.
  private static let records: Set<[UInt8]> = Set(
    [
      "buku", "disimpan", "dicatat", "didokumentasikan", "diarsipkan", "register", "arsip", "kartu", "formulir",
      "daftar", "file", "softcopy", "hardcopy", "lembar", "catatan", "database", "agenda", "laporan", "dokumentasi",
    ].map { Array($0.utf8) })

  private static let conditions: Set<[UInt8]> = Set(["jika", "apabila", "bila", "bilamana"].map { Array($0.utf8) })
}
