import Testing

@testable import Emitters

@Suite struct TextMetricsTests {
  private let font = FontSize(tenths: 80)

  @Test func widthsAreThoseOfArial() {
    // 1/2048 em, as printed in the Arial and Liberation Sans metrics: a 1139, i 455, M 1706, blank 569.
    #expect(TextMetrics.advance(of: "a", bold: false) == 1139)
    #expect(TextMetrics.advance(of: "i", bold: false) == 455)
    #expect(TextMetrics.advance(of: "M", bold: false) == 1706)
    #expect(TextMetrics.advance(of: " ", bold: true) == 569)
    #expect(TextMetrics.advance(of: "—", bold: false) == 2048)
    #expect(TextMetrics.advance(of: "\u{301}", bold: false) == 0)
    #expect(TextMetrics.advance(of: "漢", bold: false) == 2048)
    #expect(TextMetrics.width("aa", size: 2048) == 2278)
  }

  @Test(arguments: [600, 1200, 2500, 6000])
  func linesFitAndLoseNothing(width: Int) {
    let text =
      "Mempertanggungjawabkan  penyelenggaraan\turusan 800/019/CMT-BTKP/2025 di\u{0}\u{B} kecamatan, dan seterusnya."
    let measured = MeasuredText(text)
    let lines = measured.lines(width: width, font: font)
    #expect(lines.count == measured.lineCount(width: width, font: font))
    for line in lines { #expect(TextMetrics.width(line, size: font.size) <= width * 96 / 100 + 1, "\(line)") }
    let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber || $0 == "/" } }
    #expect(letters(lines.joined()) == letters(text))
  }

  @Test(arguments: [
    ("pengadministrasi", "pe-ngad-mi-nis-tra-si"), ("menyampaikan", "me-nyam-pai-kan"), ("bank", "bank"),
    ("instruksi", "ins-truk-si"), ("Kepegawaian", "Ke-pe-ga-waian"), ("masyarakat", "ma-sya-ra-kat"),
    ("2025/12", "2025/12"),
  ])
  func wordsDivideAtSyllables(word: String, divided: String) {
    let letters = Array(word.unicodeScalars)
    var parts = String.UnicodeScalarView()
    for (index, letter) in letters.enumerated() {
      if isSyllableBreak(letters, from: 0, at: index) { parts.append("-") }
      parts.append(letter)
    }
    #expect(String(parts) == divided)
  }

  @Test func emptyTextTakesNoLine() {
    #expect(MeasuredText(" \u{0} \n").lines(width: 1000, font: font).isEmpty)
    #expect(MeasuredText("").lineCount(width: 1000, font: font) == 0)
  }
}
