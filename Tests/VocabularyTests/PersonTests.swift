import Testing
import Vocabulary

@Suite struct PersonTests {
  private let vocabulary = Vocabulary.standard
  private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test func ranksAreTheSeventeenOfTheRegulation() {
    let ranks = vocabulary.ranks.all.prefix(17)
    #expect(ranks.map(\.order) == Array(1...17))
    #expect(ranks.first?.grade == "I/a" && ranks.last?.grade == "IV/e")
    for rank in ranks { #expect(vocabulary.ranks.grade(bytes(rank.grade ?? "-")) == rank.grade) }
    for rank in vocabulary.ranks.all {
      #expect(vocabulary.ranks.rank(named: bytes(rank.short)) == rank)
      #expect(vocabulary.ranks.rank(named: bytes(rank.full)) == rank)
    }
  }

  @Test(arguments: [
    ("Jaksa Madya", "Jaksa Madya", "IV/a"), ("AJUN KOMISARIS POLISI", "Ajun Komisaris Polisi", nil),
    ("KOMPOL", "Komisaris Polisi", nil), ("Letkol Inf", "Letkol Inf", nil),
  ])
  func otherServicesHaveRanksToo(_ written: String, _ short: String, _ grade: String?) {
    let rank = vocabulary.ranks.rank(named: bytes(written))
    #expect(rank?.short == short)
    #expect(rank?.grade == grade)
  }

  @Test func hospitalManagersAreNoArchitects() {
    #expect(vocabulary.degrees.match(bytes("MARS"), place: .post)?.text == "MARS")
    #expect(vocabulary.degrees.match(bytes("M.A.R.S."), place: .post)?.text == "MARS")
    #expect(vocabulary.degrees.match(bytes("M.Ars."), place: .post)?.text == "M.Ars.")
  }

  @Test(arguments: [
    ("Penata Tk. I", "III/d"), ("PENATA TK.I", "III/d"), ("Penata Tkt l", "III/d"), ("Pembina Tingkat 1", "IV/b"),
    ("Pembina Utama Muda", "IV/c"), ("Penata", "III/c"), ("Penata Muda Tk I", "III/b"), ("Pemb. Utama Madya", "IV/d"),
    ("Pengatur Tingkt I", "II/d"),
  ])
  func rankNamesAreRead(_ name: String, _ grade: String) {
    #expect(vocabulary.ranks.rank(named: bytes(name))?.grade == grade)
  }

  @Test(arguments: ["Penata Utama", "Camat", "Pembina Tk. II", ""])
  func otherNamesAreNoRanks(_ name: String) { #expect(vocabulary.ranks.rank(named: bytes(name)) == nil) }

  @Test(arguments: [
    ("III/d", "III/d"), ("III d", "III/d"), ("lll/d", "III/d"), ("111/D", "III/d"), ("|||.b", "III/b"),
    ("IIId", "III/d"), ("IV/a", "IV/a"),
  ])
  func gradesAreRead(_ text: String, _ grade: String) {
    #expect(vocabulary.ranks.grade(bytes(text)) == grade)
  }

  @Test func degreesAreSpelledCanonically() {
    let degrees = vocabulary.degrees
    #expect(degrees.match(bytes("S. STP"), place: .post)?.text == "S.STP")
    #expect(degrees.match(bytes("S.5TP"), place: .post)?.text == "S.STP")
    #expect(degrees.match(bytes("SH"), place: .post)?.text == "S.H.")
    #expect(degrees.match(bytes("M.SI"), place: .post)?.text == "M.Si")
    #expect(degrees.match(bytes("S.A.P."), place: .post)?.text == "S.A.P.")
    #expect(degrees.match(bytes("SAP"), place: .post)?.text == "S.AP")
    #expect(degrees.match(bytes("dr."), place: .prefix)?.text == "dr.")
    #expect(degrees.match(bytes("Dr"), place: .prefix)?.text == "Dr.")
    #expect(degrees.match(bytes("Hi."), place: .prefix)?.text == "Hj.")
    #expect(degrees.match(bytes("Dr."), place: .post) == nil)
    #expect(degrees.match(bytes("Rahman"), place: .post) == nil)
  }

  @Test func actingWordsAreFound() throws {
    let words = foldedWords("Plt. Kepala Dinas".utf8)
    let found = try #require(vocabulary.actingWords.longest(atStartOf: words[...]))
    #expect(found.meaning.form == "Plt." && found.meaning.kind == .acting && found.words == 1)
    #expect(vocabulary.actingWords.longest(atStartOf: foldedWords("a.n. Bupati".utf8)[...])?.meaning.kind == .behalf)
  }
}
