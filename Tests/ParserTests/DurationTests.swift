import AST
import Diagnostics
import Testing

@testable import Parser

@Suite struct DurationTests {
  private func check(
    _ text: String, _ iso: String?, _ minutes: Int? = nil, head: String? = nil, place: SourceLocation = #_sourceLocation
  ) {
    let whole = text + "\n" + (head ?? "")
    let content = content(whole).content
    let time = content.readDuration(
      [.init(0, text.utf8.count)], head: head.map { _ in .init(text.utf8.count + 1, whole.utf8.count) })
    #expect(time.iso == iso, "\(text)", sourceLocation: place)
    #expect(time.minutes == minutes, "\(text)", sourceLocation: place)
  }

  @Test func aRangeTakesTheUnitOfTheHead() {
    check("5-10", "PT10M", 10, head: "Waktu (Menit)")
    check("5 s.d. 10", "PT10M", 10, head: "Waktu (Menit)")
    check("1,5 – 2", "PT2H", 120, head: "Waktu/Jam")
    check("5/2024-10", nil, nil, head: "Waktu (Menit)")
    check("10-5", nil, nil, head: "Waktu (Menit)")
    check("5-10", nil)
  }

  @Test func readsAQuantityInItsUnit() {
    check("10 Menit", "PT10M", 10)
    check("60 menit", "PT60M", 60)
    check("3 Jam", "PT3H", 180)
    check("1 hari", "P1D", 450)
    check("2 minggu", "P2W", 4_500)
    check("10menit", "PT10M", 10)
  }

  @Test func signsRightBehindNumbersAreUnits() {
    check("5'", "PT5M", 5)
    check("10’", "PT10M", 10)
    check("90′", "PT90M", 90)
    check("1 jam 30'", "PT1H30M", 90)
    check("5 '", nil)
  }

  @Test func aCrossMultiplies() {
    check("2 x 24 jam", "PT48H", 2_880)
    check("1x24 Jam", "PT24H", 1_440)
    check("3 × 24 jam", "PT72H", 4_320)
    check("2 atau 24 jam", "PT24H", 1_440)
  }

  @Test func addsUnits() {
    check("2 jam 30 menit", "PT2H30M", 150)
    check("1 hari 2 jam", "P1DT2H", 570)
  }

  @Test func readsFractions() {
    check("1,5 jam", "PT1.5H", 90)
    check("½ jam", "PT0.5H", 30)
    check("1½ jam", "PT1.5H", 90)
    check("1/2 jam", "PT0.5H", 30)
  }

  @Test func readsNumbersInWords() {
    check("1 (satu) hari", "P1D", 450)
    check("tiga hari", "P3D", 1_350)
  }

  @Test func readsLettersThatOCRTookForDigits() {
    check("4S menit", "PT45M", 45)
    check("3O menit", "PT30M", 30)
    check("l0 menit", "PT10M", 10)
    check("S mnt", "PT5M", 5)
    check("3omnt", "PT30M", 30)
    check("l (satu) hari", "P1D", 450)
    check("A menit", nil)
    check("l/2 jam", "PT0.5H", 30)
    check("o,5 jam", "PT0.5H", 30)
    check("0,S jam", "PT0.5H", 30)
  }

  @Test func readsUnitsThatOCRMisread() {
    check("15 rnenit", "PT15M", 15)
    check("10 mnf", "PT10M", 10)
    check("2 hani", "P2D", 900)
    check("2 hasil", nil)
    check("6o Menlf", "PT60M", 60)
    check("2 (dua) hanl", "P2D", 900)
    check("4Smcnlt", "PT45M", 45)
    check("5 Hani Kcrja", "P5D", 2_250)
    check("2 berkas", nil)
  }

  @Test func takesTheLongerEndOfARange() {
    check("5-10 menit", "PT10M", 10)
    check("5 s/d 10 menit", "PT10M", 10)
  }

  @Test func takesTheFirstOfTwoReadings() {
    check("120 Menit / 3 Hari", "PT120M", 120)
  }

  @Test func overlooksWordsOfMeasure() {
    check("maksimal 15 menit", "PT15M", 15)
    check("± 5 hari", "P5D", 2_250)
    check("+ 1 jam", "PT1H", 60)
    check("15 menit/berkas", "PT15M", 15)
  }

  @Test func aBareNumberTakesTheUnitOfTheHead() {
    check("480", "PT480M", 480, head: "Waktu (menit)")
    check("2", "PT2H", 120, head: "Waktu (jam)")
    check("480", nil, head: "Waktu")
    check("480", nil)
  }

  @Test func whatIsNoQuantityKeepsItsTextOnly() {
    check("Sesuai rencana", nil)
    check("", nil)
    check("-", nil)
    check("0 menit", nil)
    check("menit", nil)
  }

  @Test func hugeNumbersDoNotOverflow() {
    for unit in ["menit", "jam", "hari", "bulan", "tahun"] {
      for number in ["99999999999999999999", "1.000.000.000", "999999999,99", "1/0"] {
        let (content, span) = content("\(number) \(unit)")
        #expect((content.readDuration([span], head: nil).minutes ?? 0) >= 0)
      }
    }
  }

  @Test func tellsTimesFromOtherTexts() {
    func isDuration(_ text: String) -> Bool {
      let (content, span) = content(text)
      return content.isDuration(span)
    }
    for text in ["10 Menit", "1 hari", "maksimal 2 hari", "5-10 menit"] { #expect(isDuration(text), "\(text)") }
    for text in ["SKP dua tahun terakhir", "Laporan", "", "Surat 2 rangkap", "-"] {
      #expect(!isDuration(text), "\(text)")
    }
  }
}
