import AST
import Diagnostics
import Testing

@testable import Parser

@Suite struct ItemTests {
  /// A line is a piece; items are written without their marks.
  private func check(_ text: String, _ expected: String..., place: SourceLocation = #_sourceLocation) {
    let (content, _) = content(text)
    var pieces: [SectionText.Piece] = []
    var start = 0
    var gap = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let span = content.trimmed(Span(start, start + line.count))
      start += line.count + 1
      if span.isEmpty {
        gap += 1
      } else {
        pieces.append(SectionText.Piece(span: span, gap: gap))
        gap = 0
      }
    }
    let items = content.items(of: pieces).map { item in item.pieces.map { content.text($0) }.joined(separator: " ") }
    #expect(items == expected, sourceLocation: place)
  }

  @Test func oneItemALine() {
    check("1. Komputer\n2. Printer", "Komputer", "Printer")
    check("1) Komputer\n2) Printer", "Komputer", "Printer")
    check("Komputer.\nPrinter.", "Komputer.", "Printer.")
  }

  @Test func gluedItemsAreCutAtTheirNumbers() {
    check("1. Komputer 2. Printer 3. ATK", "Komputer", "Printer", "ATK")
    check("1.Komputer/Laptop 2.Printer", "Komputer/Laptop", "Printer")
    check("1. Memahami SOP;2. Sarjana.3. Teliti", "Memahami SOP;", "Sarjana.", "Teliti")
  }

  @Test(arguments: ["•", "➢", "✓", "-", "*"]) func bulletsPartItemsOnOneLine(bullet: String) {
    check("\(bullet) Komputer \(bullet) Printer \(bullet) Alat tulis", "Komputer", "Printer", "Alat tulis")
  }

  @Test func aHyphenInATextIsNoBullet() {
    check("- Surat masuk - keluar", "Surat masuk - keluar")
    check("- Undang - Undang Nomor 1 Tahun 2020", "Undang - Undang Nomor 1 Tahun 2020")
    check("Surat - Agenda", "Surat - Agenda")
    check("- Meja 2 * 3 m", "Meja 2 * 3 m")
  }

  @Test func numbersInBracketsPartItems() {
    check("(1) Harus teliti (2) Harus cepat", "Harus teliti", "Harus cepat")
    check("1. Pasal 5 ayat (1) Undang-Undang 2. Pasal 6", "Pasal 5 ayat (1) Undang-Undang", "Pasal 6")
  }

  @Test func lettersCount() {
    check("a. Komputer b. Printer c. ATK", "Komputer", "Printer", "ATK")
    check("a. Komputer\nb. Printer", "Komputer", "Printer")
  }

  @Test func bareNumbersCountWhereTheyGoUp() {
    check("1 Lurah 2 Sekretaris 3 JFU", "Lurah", "Sekretaris", "JFU")
    check("10 rangkap", "10 rangkap")
  }

  @Test func bulletsAreTakenOff() {
    check("- Komputer\n- Printer", "Komputer", "Printer")
    check("• Komputer\n• Printer", "Komputer", "Printer")
    check("\u{F0B7} Komputer\n\u{F0B7} Printer", "Komputer", "Printer")
  }

  @Test func zippedColumnsComeIntoOrder() {
    check("1. Satu 3. Tiga 2. Dua 4. Empat", "Satu", "Dua", "Tiga", "Empat")
  }

  @Test func anItemGoesOnInTheNextLine() {
    check("1. Undang-Undang tentang\nPelayanan\n2. Lain", "Undang-Undang tentang Pelayanan", "Lain")
    check("Memahami aturan,\ntata naskah", "Memahami aturan, tata naskah")
  }

  @Test func numbersThatNumberSomethingElseCutNothing() {
    check("UU Nomor 2. Tahun 2014", "UU Nomor 2. Tahun 2014")
    check("1. Pasal 2. ayat 3. undang\n2. Lain", "Pasal 2. ayat 3. undang", "Lain")
    check("1. Versi 2.5 dan 12.02.2025", "Versi 2.5 dan 12.02.2025")
  }

  @Test func aListMayBeginAnywhere() {
    check("4. Empat\n5. Lima", "Empat", "Lima")
  }

  @Test func numbersWithoutTextGiveNoItems() {
    check("1.\n2. Dua", "Dua")
    check("")
  }
}
