import AST
import Diagnostics
import Testing

@testable import Parser

/// What stands in the cells of performers.
@Suite struct CellMarkTests {
  private func reading(_ staf: String, _ kasi: String, _ camat: String = "") -> (performers: [String], rules: [String])
  {
    let reading = parsed(
      "No\tKegiatan\tStaf\tKasi\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima surat\tv\t\t\tSurat\t5 menit\tAgenda\n"
        + "2\tMenyusun draf\t\(staf)\t\(kasi)\t\(camat)\tAgenda\t5 menit\tDraf"
    ).readings[0]
    return (
      reading.document.procedure?.steps.last?.performers.map(\.actor) ?? [], reading.diagnostics.map(\.rule.description)
    )
  }

  @Test(arguments: [
    "■■", "■ ■ ■", "Kasi", "KASI", "√ T", "√ Ya Tidak", "Tidak ● Ya", "○ ↓", "□ →", "◇ Tidak ← Ya ↓", "(√)", "v v",
    "[✓]", "→ ◇",
  ])
  func marksOfOneColumn(cell: String) {
    let read = reading("", cell)
    #expect(read.performers == ["a2"])
    #expect(read.rules.isEmpty)
  }

  @Test(arguments: ["Staf", "00", "lihat lampiran", "√ Surat"])
  func otherWordsAreNoMark(cell: String) {
    let read = reading("", cell)
    #expect(read.performers.isEmpty)
    #expect(read.rules == ["SOP202"])
  }

  @Test func labelsBesideAMarkAreOfItsBranches() {
    let marks = parsed(
      "No\tKegiatan\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMemeriksa draf\t\t√ Ya Tidak\tDraf\t5 menit\tDraf"
    ).readings[0].marks
    #expect(marks.map(\.meaning) == [.performer, .yes, .no])
    #expect(marks.map(\.text) == ["√", "Ya", "Tidak"])
  }

  @Test func aBoxBesideATickIsEmpty() {
    #expect(reading("☐", "☑", "☐").performers == ["a2"])
    #expect(reading("□", "√").performers == ["a2"])
    #expect(reading("[x]", "[ ]").performers == ["a1"])
    #expect(reading("√", "-").performers == ["a1"])
    #expect(reading("√", "-").rules.isEmpty)
    #expect(reading("[ ]", "-", "–").performers.isEmpty)
  }

  @Test func aDrawnBoxIsAMark() {
    #expect(reading("", "☐").performers == ["a2"])
    #expect(reading("□", "◇").performers == ["a1", "a2"])
  }

  /// A sign that no table knows, or that says something else elsewhere, stands in one cell of every row.
  @Test(arguments: ["1", "l", "ya"])
  func aSignInOneCellOfEveryRowIsAMark(sign: String) {
    let read = parsed(
      "No\tKegiatan\tStaf\tKasi\tKelengkapan\tWaktu\tOutput\n1\tMenerima surat\t\(sign)\t\tSurat\t5 menit\tAgenda\n"
        + "2\tMenyusun draf\t\t\(sign)\tAgenda\t5 menit\tDraf\n3\tMengirim surat\t\(sign)\t\tDraf\t5 menit\tResi"
    ).readings[0]
    #expect(read.document.procedure?.steps.map { $0.performers.map(\.actor) } == [["a1"], ["a2"], ["a1"]])
    #expect(read.marks.map(\.meaning) == [.performer, .performer, .performer])
  }

  @Test func aSignInTwoCellsOfFewRowsIsAMark() {
    let read = parsed(
      "No\tKegiatan\tStaf\tKasi\tKelengkapan\tWaktu\tOutput\n1\tMenerima surat\t1\t\tSurat\t5 menit\tAgenda\n"
        + "2\tMenyusun draf\t1\t1\tAgenda\t5 menit\tDraf\n3\tMengirim surat\t\t1\tDraf\t5 menit\tResi"
    ).readings[0]
    #expect(read.document.procedure?.steps.map { $0.performers.map(\.actor) } == [["a1"], ["a1", "a2"], ["a2"]])
  }

  @Test func aSignInOneColumnOrInTwoCellsOfARowIsNoCommonMark() {
    for cells in [["1\t", "1\t"], ["1\t", "1\t1"], ["1\t", "\t2"]] {
      let read = parsed(
        "No\tKegiatan\tStaf\tKasi\tKelengkapan\tWaktu\tOutput\n1\tMenerima surat\t\(cells[0])\tSurat\t5 menit\tAgenda\n"
          + "2\tMenyusun draf\t\(cells[1])\tAgenda\t5 menit\tDraf"
      ).readings[0]
      #expect(read.document.procedure?.steps.allSatisfy { $0.performers.isEmpty } ?? false)
      #expect(read.marks.allSatisfy { $0.meaning == .unread })
    }
  }

  @Test func aTickOfAFontOfIconsIsAMark() {
    let tick = "<i class=\"fa fa-check\"></i>"
    #expect(
      pictures(
        "<td>1<td>Menerima surat<td>\(tick)<td><td><td>Surat<td>5 menit<td>Agenda",
        "<td>2<td>Mengoreksi konsep<td><td>\(tick)<td><td>Surat<td>5 menit<td>Konsep") == [["a1"], ["a2"]])
  }

  private func pictures(_ rows: String...) -> [[String]] {
    let table =
      "<table><tr><td>No<td>Kegiatan<td>Staf<td>Kasi<td>Camat<td>Kelengkapan<td>Waktu<td>Output"
      + rows.map { "<tr>" + $0 }.joined() + "</table>"
    return document(table).procedure?.steps.map { $0.performers.map(\.actor) } ?? []
  }

  @Test func aPictureInAPerformersCellIsAMark() {
    let symbol = "<img src=\"a.png\" alt=\"\">"
    #expect(
      pictures(
        "<td>1<td>Menerima surat<td>\(symbol)<td><td><td>Surat<td>5 menit<td>Agenda",
        "<td>2<td>Mengoreksi konsep<td><td><p><span>\(symbol)</span></p><td><td>Surat<td>5 menit<td>Konsep"
      ) == [["a1"], ["a2"]])
  }

  /// Of several one may be an arrow; beside a mark a picture says nothing.
  @Test func picturesThatTellNothing() {
    let symbol = "<img src=\"a.png\">"
    #expect(
      pictures(
        "<td>1<td>Menerima surat<td>\(symbol)<td>\(symbol)<td><td>Surat<td>5 menit<td>Agenda",
        "<td>2<td>Mengoreksi konsep<td>v<td>\(symbol)<td><td>Surat<td>5 menit<td>Konsep",
        "<td>3<td>Mengirim \(symbol) surat<td><td><td><td>\(symbol)<td>5 menit<td>Surat") == [[], ["a1"], []])
  }
}
