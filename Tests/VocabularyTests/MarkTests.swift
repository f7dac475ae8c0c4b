import Testing
import Vocabulary

@Suite struct MarkTests {
  @Test(arguments: [
    (" ● ", Marks.Mark.performer), ("√", .performer), ("v", .performer), ("X", .performer), ("Mulai", .start),
    ("SELESAI", .end), ("Ya", .yes), ("Y", .yes), ("tidak", .no), ("Tidak lengkap", .no), ("T", .no),
    ("Disetujui", .yes), ("Ditolak", .no),
  ])
  func marksAreFound(_ cell: String, _ mark: Marks.Mark) {
    #expect(Vocabulary.standard.marks.match(Array(cell.utf8)[...]) == mark)
  }

  @Test(arguments: ["", "  ", "Camat", "Menerima", "12", "-"])
  func otherCellsHoldNone(_ cell: String) {
    #expect(Vocabulary.standard.marks.match(Array(cell.utf8)[...]) == nil)
  }
}
