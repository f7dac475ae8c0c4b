import Testing
import Vocabulary

@Suite struct TimeTests {
  private let vocabulary = Vocabulary.standard

  @Test(arguments: [
    ("Januari", 1), ("Pebruari", 2), ("Nopember", 11), ("Agt", 8), ("October", 10), ("Desernber", 12),
    ("Septembar", 9), ("Juni", 6), ("Juli", 7), ("MEI", 5), ("Jun1", 6), ("Agnustus", 8),
  ])
  func monthsAreFound(_ text: String, _ month: Int) {
    #expect(vocabulary.months.match(fold(text))?.month == month)
  }

  @Test(arguments: ["Juxi", "Jumat", "Bulan", "Maksi", ""])
  func otherWordsAreNoMonths(_ text: String) { #expect(vocabulary.months.match(fold(text)) == nil) }

  @Test func monthsHaveTheirNames() {
    #expect((1...12).compactMap(vocabulary.months.name).count == 12)
    #expect(vocabulary.months.name(2) == "Februari")
    #expect(vocabulary.months.name(0) == nil && vocabulary.months.name(13) == nil)
  }

  @Test(arguments: [("Senin", 1), ("Jum'at", 5), ("Friday", 5), ("Minggu", 7)])
  func weekdaysAreFound(_ text: String, _ day: Int) { #expect(vocabulary.weekdays.match(fold(text)) == day) }

  @Test(arguments: [
    ("menit", "menit", "M", 1.0, false), ("Mnt.", "menit", "M", 1, false), ("menlt", "menit", "M", 1, true),
    ("jarn", "jam", "H", 60, true), ("JAM", "jam", "H", 60, false), ("'", "menit", "M", 1, false),
  ])
  func clockUnitsHaveMinutes(_ text: String, _ name: String, _ iso: String, _ minutes: Double, _ misread: Bool) throws {
    let match = try #require(vocabulary.timeUnits.match(Array(text.utf8)[...]))
    #expect(match.unit.name == name && match.unit.designator == iso)
    #expect(match.unit.minutes == minutes && match.isMisread == misread)
  }

  @Test func daysAndMoreDependOnTheWorkingTime() throws {
    let words = foldedWords("hari kerja sejak diterima".utf8)
    let day = try #require(vocabulary.timeUnits.longest(atStartOf: words[...]))
    #expect(day.words == 2 && day.meaning.designator == "D" && day.meaning.minutes == nil)
    let quarter = try #require(vocabulary.timeUnits.match(Array("triwulan".utf8)[...]))
    #expect(quarter.unit.designator == "M" && quarter.unit.count == 3 && !quarter.unit.isClockTime)
  }

  @Test func numbersInWordsHaveValues() throws {
    let numbers = vocabulary.numberWords
    #expect(numbers.exact(fold("setengah")) == 0.5)
    #expect(numbers.exact(fold("dua puluh lima")) == 25)
    #expect(numbers.exact(fold("sembilan puluh")) == 90)
    let found = try #require(numbers.longest(atStartOf: foldedWords("tiga puluh menit".utf8)[...]))
    #expect(found.meaning == 30 && found.words == 2)
  }

  @Test func durationPhrasesAreTold() {
    let phrases = vocabulary.durationPhrases
    #expect(phrases.isQualitative(fold("Sesuai rencana")))
    #expect(!phrases.isQualitative(fold("10 Menit")))
    #expect(phrases.modifier(sign: Array("±".utf8)[...]) == .about)
    #expect(phrases.longest(atStartOf: foldedWords("paling lama 3 hari".utf8)[...])?.meaning == .most)
  }
}
