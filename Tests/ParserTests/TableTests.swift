import Diagnostics
import AST
import Testing

@testable import Parser

@Suite struct TableTests {
  /// Steps are written as `no activity / performers / inputs / time / outputs / note`, with `-` for what is missing.
  private func check(_ table: String, actors: [String], _ steps: String..., place: SourceLocation = #_sourceLocation) {
    let procedure = document(table).procedure
    #expect(procedure?.actors.map(\.name) ?? [] == actors, sourceLocation: place)
    #expect(procedure?.steps.map { line($0) } ?? [] == steps, sourceLocation: place)
  }

  private func line(_ step: Step) -> String {
    let performers = step.performers.isEmpty ? "-" : step.performers.map(\.actor).joined(separator: "+")
    return
      "\(step.no) \(step.activity) / \(performers) / \(step.inputs?.text ?? "-") / \(step.duration?.text ?? "-") / "
      + "\(step.outputs?.text ?? "-") / \(step.note ?? "-")"
  }

  private let head = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\t\n"

  @Test func readsTwoLevelsOfHeads() {
    check(
      head
        + "1\tMenerima surat\t\t●\tSurat\t5 menit\tAgenda\tSegera\n2\tMemberi arahan\t●\t\tAgenda\t10 menit\tDisposisi\t",
      actors: ["Camat", "Staf"], "1 Menerima surat / a2 / Surat / 5 menit / Agenda / Segera",
      "2 Memberi arahan / a1 / Agenda / 10 menit / Disposisi / -")
  }

  @Test func readsHeadsWithoutMutuBaku() {
    check(
      "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\n1\tMenerima\t\tV\tSurat\t5 menit\tAgenda",
      actors: ["Camat", "Staf"], "1 Menerima / a2 / Surat / 5 menit / Agenda / -")
  }

  @Test func aGroupHeadOverTooFewColumnsLosesNoActor() {
    check(
      "No\tKegiatan\tPelaksana\tMutu Baku\t\t\t\t\tKet\n\t\tCamat\tSekcam\tStaf\tKelengkapan\tWaktu\tOutput\t\n"
        + "1\tMenerima\t\t\tV\tSurat\t5 menit\tAgenda\t",
      actors: ["Camat", "Sekcam", "Staf"], "1 Menerima / a3 / Surat / 5 menit / Agenda / -")
  }

  @Test func aRowOfColumnNumbersIsNoStep() {
    check(
      head + "1\t2\t3\t4\t5\t6\t7\t8\n1\tMenerima\t\tV\tSurat\t5 menit\tAgenda\t", actors: ["Camat", "Staf"],
      "1 Menerima / a2 / Surat / 5 menit / Agenda / -")
    check(
      head + "1\t2\t3\t4\t5\t7\t8\t9\n1\tMenerima\t\tV\tSurat\t5 menit\tAgenda\t", actors: ["Camat", "Staf"],
      "1 Menerima / a2 / Surat / 5 menit / Agenda / -")
  }

  @Test func aRepeatedHeadIsNoStep() {
    check(
      head + "1\tMenerima\t\tV\tSurat\t5 menit\tAgenda\t\n" + head + "2\tMengarsip\t\tV\tAgenda\t5 menit\tArsip\t",
      actors: ["Camat", "Staf"], "1 Menerima / a2 / Surat / 5 menit / Agenda / -",
      "2 Mengarsip / a2 / Agenda / 5 menit / Arsip / -")
  }

  @Test func theTableGoesOnBehindAPageMark() {
    check(
      head + "1\tMenerima\t\tV\tSurat\t5 menit\tAgenda\t\n\nHalaman 2 dari 3\n\n" + head
        + "2\tMengarsip\t\tV\tAgenda\t5 menit\tArsip\t",
      actors: ["Camat", "Staf"], "1 Menerima / a2 / Surat / 5 menit / Agenda / -",
      "2 Mengarsip / a2 / Agenda / 5 menit / Arsip / -")
  }

  @Test func aRowWithoutANumberGoesOnWithTheStepAbove() {
    check(
      head + "1\tMenerima\t\tV\tSurat\t5 menit\tAgenda\t\n\tsurat masuk\t\t\t\t\t\t", actors: ["Camat", "Staf"],
      "1 Menerima surat masuk / a2 / Surat / 5 menit / Agenda / -")
  }

  @Test func shiftedRowsAreReadByTheirTime() {
    check(
      head + "1\tMenerima\t\tV\tSurat\t5 menit\tAgenda\t\n2\tMengarsip\t\tAgenda\t5 menit\tArsip\t",
      actors: ["Camat", "Staf"],
      "1 Menerima / a2 / Surat / 5 menit / Agenda / -", "2 Mengarsip / - / Agenda / 5 menit / Arsip / -")
  }

  @Test func rowsOfMulaiAndSelesaiAreTerminators() {
    let table =
      head + "\tMulai\tMulai\t\t\t\t\t\n1\tMenerima\t\tV\tSurat\t5 menit\tAgenda\t\n\tSelesai\t\tSelesai\t\t\t\t"
    check(table, actors: ["Camat", "Staf"], "1 Menerima / a2 / Surat / 5 menit / Agenda / -")
    #expect(document(table).procedure?.terminators == .extra)
  }

  @Test func repeatedNumbersAreCountedAnew() {
    let reading = parsed(head + "1\tSatu\t\tV\tSurat\t5 menit\tA\t\n1\tDua\t\tV\tSurat\t5 menit\tB\t").readings[0]
    #expect(reading.document.procedure?.steps.map(\.no) == [1, 2])
    #expect(reading.provenance.repairs.map(\.rule) == ["step-number"])
  }

  @Test func onePerformersColumnNamesThem() {
    check(
      "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tStaf\tSurat\t5 menit\tAgenda\n"
        + "2\tMenelaah\tCamat, Staf\tAgenda\t5 menit\tTelaah",
      actors: ["Staf", "Camat"], "1 Menerima / a1 / Surat / 5 menit / Agenda / -",
      "2 Menelaah / a2+a1 / Agenda / 5 menit / Telaah / -")
  }

  @Test func aPerformerNamedTwiceIsOne() {
    check(
      "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tStaf, Staf\tSurat\t5 menit\tAgenda",
      actors: ["Staf"], "1 Menerima / a1 / Surat / 5 menit / Agenda / -")
    check(
      "No\tKegiatan\tCamat\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tV\tV\tSurat\t5 menit\tAgenda",
      actors: ["Camat"], "1 Menerima / a1 / Surat / 5 menit / Agenda / -")
  }

  @Test func furtherColumnsAreKept() {
    let step = document(
      "No\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\tBiaya\n1\tMenerima\tV\tSurat\t5 menit\tAgenda\tRp 5.000"
    ).procedure?.steps.first
    #expect(step?.extra == [ExtraCell(head: "Biaya", text: "Rp 5.000")])
  }

  @Test func theHeadMayGiveTheUnitOfTime() {
    let step = document(
      "No\tKegiatan\tCamat\tKelengkapan\tWaktu (menit)\tOutput\n1\tMenerima\tV\tSurat\t480\tAgenda"
    ).procedure?.steps.first
    #expect(step?.duration == WorkTime(text: "480", iso: "PT480M", minutes: 480))
  }

  @Test func theSameTableInPipesAndInHTMLReadsTheSame() {
    let cells = [
      ["No", "Kegiatan", "Camat", "Staf", "Kelengkapan", "Waktu", "Output"],
      ["1", "Menerima", "", "√", "Surat", "5 menit", "Agenda"],
      ["2", "Menelaah", "√", "", "Agenda", "1 jam", "Telaah"],
    ]
    let tabs = document(cells.map { $0.joined(separator: "\t") }.joined(separator: "\n")).procedure
    let pipes = document(
      cells.enumerated().map {
        "| " + $1.joined(separator: " | ") + " |" + ($0 == 0 ? "\n|---|---|---|---|---|---|---|" : "")
      }
      .joined(separator: "\n")
    ).procedure
    let html = document(
      "<table>" + cells.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
    ).procedure
    #expect(tabs?.steps.count == 2)
    #expect(tabs == pipes)
    #expect(tabs == html)
  }

  @Test func aFlattenedTableReadsByPlace() {
    let table = """
      No   Kegiatan              Pelaksana          Kelengkapan     Waktu      Output
                                 Camat    Staf
      1    Menerima surat                 V         Surat           5 menit    Agenda
      2    Memberi arahan        V                  Agenda          10 menit   Disposisi
      """
    check(
      table, actors: ["Camat", "Staf"], "1 Menerima surat / a2 / Surat / 5 menit / Agenda / -",
      "2 Memberi arahan / a1 / Agenda / 10 menit / Disposisi / -")
  }

  @Test func aTableOfWhichNothingIsReadLeavesNothing() {
    let reading = parsed("SOP SURAT\n\nKelengkapan\tWaktu\tKegiatan\n\t\t\t2 jam").readings[0]
    #expect(reading.document.procedure == nil)
    #expect(!reading.provenance.claims.contains { $0.path.starts(with: .procedure) })
    #expect(!reading.diagnostics.contains { $0.path?.hasPrefix("/procedure") ?? false })
  }

  @Test func headsOfStagesAreNoPartOfASTep() throws {
    let head = "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n"
    let rows = [
      "A\tTahap Persiapan\t\t\t\t\t\t", "1\tMenerima surat\t\tV\tSurat\t5 menit\tAgenda\t",
      "B.\tPelaksanaan\t\t\t\t\t\t",
      "2\tMemeriksa surat\tV\t\tAgenda\t1 jam\tNota\t", "\tTahap Pelaporan\t\t\t\t\t\t",
      "3\tMelapor\t\tV\tNota\t1 jam\tLaporan\t",
    ]
    let reading = parsed(form("Nomor SOP\t1/2021\nNama SOP\tSurat") + head + rows.joined(separator: "\n") + "\n")
      .readings[0]
    let steps = try #require(reading.document.procedure).steps
    #expect(steps.map(\.activity) == ["Menerima surat", "Memeriksa surat", "Melapor"])
    #expect(steps.map(\.inputs?.text) == ["Surat", "Agenda", "Nota"])
    #expect(steps.map(\.outputs?.text) == ["Agenda", "Nota", "Laporan"])
  }

  /// Where no row has a number, a letter is a step's own.
  @Test func lettersMayNumberTheSteps() throws {
    let head = "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n"
    let rows = [
      "A\tMenerima surat\t\tV\tSurat\t5 menit\tAgenda\t", "B.\tMemeriksa surat\t\t\t\t\t\t", "c)\tMelapor\t\t\t\t\t\t",
    ]
    let reading = parsed(form("Nomor SOP\t1/2021\nNama SOP\tSurat") + head + rows.joined(separator: "\n") + "\n")
      .readings[0]
    let steps = try #require(reading.document.procedure).steps
    #expect(steps.map(\.activity) == ["Menerima surat", "Memeriksa surat", "Melapor"])
    #expect(steps.map(\.no) == [1, 2, 3])
    #expect(reading.provenance.repairs.map(\.from) == ["A", "B.", "c)"])
  }

  /// *Mutu Baku* may stand before *Pelaksana*, in tabs, in markup, and with the blanks of the group heads dropped.
  @Test(arguments: [
    "No\tKegiatan\tMutu Baku\t\t\tPelaksana\t\t\tKet\n\t\tKelengkapan\tWaktu\tOutput\tCamat\tSekcam\tStaf\t\n"
      + "1\tMenerima surat\tSurat\t5 menit\tAgenda\t\t\tV\t\n2\tMemeriksa surat\tAgenda\t1 jam\tNota\tV\t\t\tSegera\n",
    "No\tKegiatan\tMutu Baku\tPelaksana\tKet\n\t\tKelengkapan\tWaktu\tOutput\tCamat\tSekcam\tStaf\t\n"
      + "1\tMenerima surat\tSurat\t5 menit\tAgenda\t\t\tV\t\n2\tMemeriksa surat\tAgenda\t1 jam\tNota\tV\t\t\tSegera\n",
    "<table><tr><th rowspan=2>No<th rowspan=2>Kegiatan<th colspan=3>Mutu Baku<th colspan=3>Pelaksana<th rowspan=2>Ket"
      + "<tr><th>Kelengkapan<th>Waktu<th>Output<th>Camat<th>Sekcam<th>Staf"
      + "<tr><td>1<td>Menerima surat<td>Surat<td>5 menit<td>Agenda<td><td><td>V<td>"
      + "<tr><td>2<td>Memeriksa surat<td>Agenda<td>1 jam<td>Nota<td>V<td><td><td>Segera</table>",
  ])
  func performersMayStandBehindQuality(text: String) throws {
    let procedure = try #require(parsed(text).readings[0].document.procedure)
    #expect(procedure.actors.map(\.name) == ["Camat", "Sekcam", "Staf"])
    let performers = procedure.steps.map { step in step.performers.map(\.actor) }
    #expect(performers == [["a3"], ["a1"]])
    #expect(procedure.steps.map(\.outputs?.text) == ["Agenda", "Nota"])
  }

  @Test func aCellOverTwoRowsHoldsForBoth() {
    let reading = parsed(
      "<table><tr><td>No<td>Kegiatan<td>Camat<td>Kelengkapan<td>Waktu<td>Output<td>Keterangan</tr>"
        + "<tr><td>1<td>Menerima surat<td>V<td rowspan=2>Surat<td rowspan=2>5 menit<td rowspan=2>Agenda<td rowspan=2>Segera</tr>"
        + "<tr><td>2<td>Mengarsip surat<td>V</tr></table>"
    ).readings[0]
    let second = reading.document.procedure?.steps.last
    #expect(second?.inputs?.text == "Surat")
    #expect(second?.duration?.iso == "PT5M")
    #expect(second?.outputs?.items == ["Agenda"])
    #expect(second?.note == "Segera")
    #expect(reading.provenance.repairs.filter { $0.rule == "row-span" }.count == 4)
  }

  @Test func aListInACellGivesItsItems() {
    let inputs = document(
      "No\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tV\t<ul><li>Surat</li><li>Agenda, buku</li></ul>\t5 menit\tArsip"
    ).procedure?.steps.first?.inputs
    #expect(inputs?.items == ["Surat", "Agenda, buku"])
    #expect(inputs?.text == "Surat, Agenda, buku")
  }

  @Test func stepsMayStandInAList() {
    let steps =
      document(
        form("Nomor SOP\t1/2\nNama SOP\tSurat") + "Prosedur :\n1. Menerima surat\n2. Mencatat surat\n3. Mengarsip"
      ).procedure?
      .steps ?? []
    #expect(steps.map(\.activity) == ["Menerima surat", "Mencatat surat", "Mengarsip"])
    #expect(steps.map(\.no) == [1, 2, 3])
  }

  @Test func aHeadAloneIsNoProcedure() {
    #expect(document(head).procedure == nil)
    #expect(document("No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput").procedure == nil)
  }

  @Test func aHeadingAboveTheTableIsItsTitle() {
    #expect(
      document("\nSOP SURAT MASUK\n\n" + head + "1\tSatu\t\tV\tSurat\t5 menit\tA\t").procedure?.title
        == "SOP SURAT MASUK")
  }
}
