import AST
import Diagnostics
import Testing

@testable import Parser

@Suite struct DateTests {
  private func check(_ text: String, _ iso: String?, place: SourceLocation = #_sourceLocation) {
    let (content, span) = content(text)
    #expect(content.readDate(span)?.iso == iso, "\(text)", sourceLocation: place)
  }

  @Test func readsDayMonthAndYear() {
    check("12 Februari 2025", "2025-02-12")
    check("03 Januari 2017", "2017-01-03")
    check("1 MARET 2021", "2021-03-01")
    check("15 Mei 2016 .", "2016-05-15")
    check(": 6 Agustus 2020", "2020-08-06")
  }

  @Test func readsOldAndEnglishSpellings() {
    check("16-Pebruari-2016", "2016-02-16")
    check("9 Nopember 2019", "2019-11-09")
    check("3-Apr-23", "2023-04-03")
    check("Friday, August 23, 2019", "2019-08-23")
  }

  @Test func readsRomanMonths() {
    check("4-VI-2018", "2018-06-04")
    check("17 VIII 2020", "2020-08-17")
    check("12/VI/2018", nil)
    check("Kelas I 2018", nil)
  }

  @Test func theDayOfTheWeekAndTheIslamicDateAreOfTheDate() {
    for text in [
      "Senin, 7 Januari 2019", "7 Januari 2019 M / 1 Jumadil Awal 1440 H", "1 Jumadil Awal 1440 H / 7 Januari 2019 M",
      "7 Januari 2019 M", "Senin, 7 Januari 2019 (1 Rabi'ul Akhir 1440 H)",
    ] {
      let (content, span) = content(text)
      #expect(content.readDate(span).map { content.wholeDate($0.span, in: span) } == span, "\(text)")
    }
    let (content, span) = content("7 Januari 2019 di Garut")
    #expect(content.readDate(span).map { content.text(content.wholeDate($0.span, in: span)) } == "7 Januari 2019")
  }

  @Test func wordsMayTellThatThereIsNoDate() {
    let parsed = parsed("Nomor SOP: 1/2/2021\nTanggal Revisi: Belum ada\nNama SOP: Surat Masuk\n")
    #expect(parsed.readings[0].document.identity.dates.revised == nil)
    #expect(!parsed.readings[0].diagnostics.contains { $0.rule == RuleID("SOP101") })
    #expect(parsed.readings[0].provenance.claims.contains { $0.path.pointer == "/identity/dates/revised" })
  }

  @Test func readsDigitsDayFirst() {
    check("30/7/2013", "2013-07-30")
    check("07/06/17", "2017-06-07")
    check("12.02.2025", "2025-02-12")
    check("12 - 02 - 2025", "2025-02-12")
    check("2021-01-20", "2021-01-20")
  }

  @Test func lettersThatAreMisreadDigitsCount() {
    check("19 September 2O23", "2023-09-19")
    check("O3.05.2O20", "2020-05-03")
    check("25/05/20I6", "2016-05-25")
    check("11 0ktober 2022", "2022-10-11")
    check("1Juli 2020", "2020-07-01")
  }

  @Test func aMisreadYearOfFourDigitsIsNoneOfTwo() {
    check("03.03.20A7", nil)
    check("25/05/20?6", nil)
    check("03.03.98", nil)
  }

  @Test func numbersOfLettersAreNoDates() {
    check("000.8.3/15.a/DISHUB/2018", nil)
    check("8.3/15", nil)
    check("08 / 03 / 2015", "2015-03-08")
    check("8.3.2015", "2015-03-08")
  }

  @Test func inventsNoDay() {
    check("JUNI 2020", "2020-06")
    check("Oktober 2018", "2018-10")
  }

  @Test func endsARangeAtItsLastDay() {
    let (content, span) = content("4-6 Mei 2018")
    #expect(content.readDate(span).map { ["2018-05-04", "2018-05-06"].contains($0.iso) } == true)
  }

  @Test func knowsTheCalendar() {
    check("29 Februari 2024", "2024-02-29")
    check("29 Februari 2023", nil)
    check("31/04/2020", nil)
    check("10/13/2020", nil)
    check("0 Mei 2020", nil)
  }

  @Test func whatIsNoDateIsNone() {
    check("", nil)
    check("-", nil)
    check("……………2022", nil)
    check("800/019/CMT/2025", nil)
    check("Mei", nil)
    check("1 Mei", nil)
    check("12 Februari 1492", nil)
    check("99999999999999999999 Mei 99999999999999999999", nil)
    check(String(repeating: "1 ", count: 300) + "Mei 2020", nil)
  }
}
