import Diagnostics
import Vocabulary

extension Lexed {
  /// The rows of one SOP divided by labels, and the genre of the text where it follows another form.
  ///
  /// The sections of other forms are numbered (`1. Pengertian`, `BAB I PENDAHULUAN`), which in an SOP would be items of a
  /// list; so they are looked for only where the text has neither a procedure table nor the lists of the form.
  func divide(_ range: Range<Int>) -> (form: FormText, genre: Genres.Genre?) {
    let form = divideSections(range)
    let lists = Set(form.sections.map(\.field)).count { $0.isList && $0 != .legalBasis }
    guard form.tables.isEmpty, lists < 2 else { return (form, nil) }
    var numbered = self
    numbered.content.hasNumberedHeads = true
    let other = numbered.divideSections(range)
    let headings: [String] = other.sections.compactMap { section in
      if case .section(let heading) = section.field { heading } else { nil }
    }
    if !headings.isEmpty, let genre = Vocabulary.standard.genres.genre(of: headings, hasChapters: hasChapters(range)) {
      return (other, genre)
    }
    // The form's own parts, numbered through: `5. Dasar Hukum`, `6. Kualifikasi Pelaksana`, `8. Langkah-langkah`.
    let parts = Set(other.sections.map(\.field)).filter { $0.isList || $0.isProcedure }
    let known = Set(form.sections.map(\.field)).filter { $0.isList || $0.isProcedure }
    return parts.count >= 3 && parts.count >= known.count + 2 ? (other, nil) : (form, nil)
  }

  private func hasChapters(_ range: Range<Int>) -> Bool {
    rows[range].contains { row in
      guard let cell = row.cells.first?.span, let word = content.firstWord(in: cell), word.length <= 8 else {
        return false
      }
      return Vocabulary.standard.genres.isChapter(content.folded(word))
    }
  }
}

extension Content {
  /// Where the label behind the number of a section begins: behind `1.`, `A.`, `IV.`, `BAB II`; `nil` where no number stands.
  func labelStart(behindNumberAt start: Int, before end: Int) -> Int? {
    if let item = itemNumber(at: start, before: end) { return skipBlanks(item.mark.end, end) }
    let words = words(in: Span(start, end), most: 3)
    guard words.count >= 2 else { return nil }
    if words[0].length <= 8, isRoman(words[1]), Vocabulary.standard.genres.isChapter(folded(words[0])) {
      return words.count > 2 ? words[2].start : nil
    }
    // A letter or a Roman number with a point; glued to its text too (`B.Alur`).
    var index = start
    while index < end, bytes[index] >= 0x41, bytes[index] <= 0x5A, index - start < 5 { index += 1 }
    guard index > start, index < end, bytes[index] == 0x2E || bytes[index] == 0x29,
      index == start + 1 || isRoman(Span(start, index))
    else { return nil }
    return skipBlanks(index + 1, end)
  }

  private func skipBlanks(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, Blank.length(in: bytes, at: index) > 0 { index += Blank.length(in: bytes, at: index) }
    return index < end ? index : nil
  }

  /// Whether a word is a small Roman number, with or without a point behind it.
  private func isRoman(_ word: Span) -> Bool {
    let end = word.length > 1 && bytes[word.end - 1] == 0x2E ? word.end - 1 : word.end
    return end > word.start && end - word.start <= 5
      && bytes[word.start..<end].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }
}

/// Tells that a text follows another form than that of an SOP.
func otherGenre(_ genre: Genres.Genre) -> Diagnostic {
  let (english, indonesian) =
    switch genre {
    case .healthCentre: ("the form of hospitals and health centres", "formulir rumah sakit dan puskesmas")
    case .iso: ("a procedure of a quality manual (ISO 9001)", "prosedur mutu (ISO 9001)")
    case .serviceStandard: ("a service standard (Standar Pelayanan)", "Standar Pelayanan")
    case .narrative: ("chapters of prose", "uraian dalam bab")
    }
  return Diagnostic(
    RuleID("SOP003"), .warning, cause: .author,
    Message(
      en: "This text is \(english), not an SOP after PermenPAN-RB 35/2012; it was read as far as it goes",
      id: "Naskah ini berbentuk \(indonesian), bukan SOP menurut PermenPAN-RB 35/2012; dibaca sejauh mungkin"))
}
