import AST
import Diagnostics
import Testing

@testable import Parser

@Suite struct CitationTests {
  /// Citations are written as `type | number | year | title | id`.
  private func check(_ text: String, _ expected: String, place: SourceLocation = #_sourceLocation) {
    let (content, span) = content(text)
    let citation = content.readCitation([span])
    #expect(citation.text == text, sourceLocation: place)
    let found = [citation.type, citation.number, citation.year.map(String.init), citation.title, citation.id].map {
      $0 ?? "-"
    }
    #expect(found.joined(separator: " | ") == expected, sourceLocation: place)
  }

  @Test func readsKindNumberYearAndTitle() {
    check(
      "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
      "Undang-Undang | 25 | 2009 | Pelayanan Publik | /akn/id/act/uu/2009/25")
    check(
      "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah",
      "Peraturan Pemerintah | 18 | 2016 | Perangkat Daerah | /akn/id/act/pp/2016/18")
  }

  @Test func readsOldNumbersWithoutTheWord() {
    check(
      "PERMENPAN PER/21/M.PAN/11/2008 tentang Pedoman Penyusunan SOP",
      "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | PER/21/M.PAN/11/2008 | 2008 | Pedoman Penyusunan SOP | /akn/id/act/permen/menpanrb/2008/per-21-m.pan-11-2008"
    )
  }

  @Test func spellsShortKindsOut() {
    check(
      "UU No. 5 Tahun 2014 ttg Aparatur Sipil Negara",
      "Undang-Undang | 5 | 2014 | Aparatur Sipil Negara | /akn/id/act/uu/2014/5")
    check("PP No 53 Th 2010", "Peraturan Pemerintah | 53 | 2010 | - | /akn/id/act/pp/2010/53")
    let (content, span) = content("Permendagri No. 73 Tahun 2009")
    #expect(content.readCitation([span]).type == "Peraturan Menteri Dalam Negeri")
  }

  @Test func dropsTheRepublicFromTheKind() {
    check(
      "Peraturan Presiden Republik Indonesia Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja",
      "Peraturan Presiden | 29 | 2014 | Sistem Akuntabilitas Kinerja | /akn/id/act/perpres/2014/29")
  }

  @Test func regionalKindsCarryTheirRegion() {
    let (content, span) = content("Peraturan Bupati Banyumas Nomor 7 Tahun 2020 tentang Contoh")
    let citation = content.readCitation([span])
    #expect(citation.type == "Peraturan Bupati Banyumas")
    #expect(citation.number == "7")
    #expect(citation.year == 2020)
  }

  @Test func readsAYearBehindASlash() {
    let (content, span) = content("Perpres 29/2014 tentang Contoh")
    let citation = content.readCitation([span])
    #expect(citation.number == "29")
    #expect(citation.year == 2014)
  }

  @Test func repeatedWordsBeforeTheTitleAreDropped() {
    let (content, span) = content("Undang-Undang Nomor 43 Tahun 2009 tentang tentang Kearsipan")
    #expect(content.readCitation([span]).title == "Kearsipan")
  }

  @Test func theConstitutionHasAYear() {
    let (content, span) = content("Undang-Undang Dasar 1945")
    #expect(content.readCitation([span]).year == 1945)
  }

  @Test func textThatCitesNothingKeepsItsTextOnly() {
    check("Buku Pedoman Pelayanan", "- | - | - | - | -")
    check("", "- | - | - | - | -")
    check("tentang", "- | - | - | - | -")
  }

  @Test func tellsCitationsFromOtherTexts() {
    func looksLikeCitation(_ text: String) -> Bool {
      let (content, span) = content(text)
      return content.looksLikeCitation(span)
    }
    #expect(looksLikeCitation("Peraturan Menteri Dalam Negeri Nomor 4"))
    #expect(looksLikeCitation("UU 25/2009"))
    #expect(!looksLikeCitation("Memahami peraturan"))
    #expect(!looksLikeCitation("S1 Hukum"))
  }
}
