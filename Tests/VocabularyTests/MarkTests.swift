import Testing
import Vocabulary

@Suite struct MarkTests {
  @Test(arguments: [
    (" ● ", Marks.Mark.performer), ("√", .performer), ("v", .performer), ("X", .performer), ("Mulai", .start),
    ("SELESAI", .end), ("Ya", .yes), ("Y", .yes), ("tidak", .no), ("Tidak lengkap", .no), ("T", .no),
    ("Disetujui", .yes), ("Ditolak", .no), ("■■", .performer), ("● ●", .performer), ("[x]", .performer),
    ("[ ]", .empty),
  ])
  func marksAreFound(_ cell: String, _ mark: Marks.Mark) {
    #expect(Vocabulary.standard.marks.match(Array(cell.utf8)[...]) == mark)
  }

  @Test func ticksAndBoxesAreToldApart() {
    let marks = Vocabulary.standard.marks
    func cells(_ texts: [String]) -> [ArraySlice<UInt8>] { texts.map { Array($0.utf8)[...] } }
    #expect(cells(["√", " ☑ ", "V", "x"]).allSatisfy { marks.isTick($0) && !marks.isBox($0) })
    #expect(cells(["☐", "□ "]).allSatisfy { marks.isBox($0) && !marks.isTick($0) })
    #expect(cells(["●", "", "Ya", "-"]).allSatisfy { !marks.isBox($0) && !marks.isTick($0) })
  }

  @Test(arguments: ["", "  ", "Camat", "Menerima", "12", "-", "00", "--", "●■"])
  func otherCellsHoldNone(_ cell: String) {
    #expect(Vocabulary.standard.marks.match(Array(cell.utf8)[...]) == nil)
  }
}
