import AST
import Testing

@testable import Parser

/// Columns of the procedure table that their heads tell only together with their place and their cells.
@Suite struct TableHeadTests {
  private func names(_ text: String) -> [String] { document(text).procedure?.actors.map(\.name) ?? [] }

  private func performers(_ text: String) -> [[String]] {
    document(text).procedure?.steps.map { $0.performers.map(\.actor) } ?? []
  }

  @Test(arguments: [
    "PJ", "Oleh", "Unit", "Unit Kerja", "Peran", "Aktor", "Actor", "Person in Charge", "PIC", "Nama Pelaksana",
    "Penanggung Jawab", "Unit/Pejabat",
  ])
  func aColumnOfOfficesNamesThePerformers(head: String) {
    let table =
      "No\tKegiatan\t\(head)\tKelengkapan\tWaktu\tOutput\tKet\n1\tMenerima surat\tStaf\tSurat\t5 menit\tAgenda\t\n"
      + "2\tMemberi arahan\tCamat\tAgenda\t5 menit\tDisposisi\t\n3\tMenyimpan surat\tStaf\tSurat\t5 menit\tArsip\t"
    #expect(names(table) == ["Staf", "Camat"])
    #expect(performers(table) == [["a1"], ["a2"], ["a1"]])
  }

  @Test func headsMayBeSaidTwice() {
    let table =
      "| No | Kegiatan / Activity | Pelaksana (Actor) | Persyaratan / Requirement | Waktu<br>Time | Output / Output |\n"
      + "|---|---|---|---|---|---|\n| 1 | Menerima surat | Staf | Surat | 5 menit | Agenda |\n"
      + "| 2 | Memberi arahan | Camat | Agenda | 5 menit | Disposisi |\n"
    #expect(names(table) == ["Staf", "Camat"])
    let steps = document(table).procedure?.steps ?? []
    #expect(steps.map { $0.inputs?.text } == ["Surat", "Agenda"])
    #expect(steps.map { $0.duration?.minutes } == [5, 5])
  }

  @Test func headsOfGroupsMayStandAboveATableOfPipes() {
    let document = document(
      Catalogue.identity + Catalogue.lists + "\nPelaksana        Mutu Baku\n"
        + "No | Kegiatan | Staf | Camat | Kelengkapan | Waktu | Output\n"
        + "1 | Menerima surat | v | | Surat | 5 menit | Agenda\n2 | Memberi arahan | | v | Agenda | 5 menit | Disposisi\n"
    )
    #expect(document.procedure?.actors.map(\.name) == ["Staf", "Camat"])
    #expect(!(document.records + document.warnings + document.equipment).contains { $0.contains("Mutu") })
  }

  @Test func aColumnOfMarksIsOnePerformers() {
    for mark in ["v", "●", "Bendahara"] {
      let table =
        "No\tKegiatan\tBendahara\tKelengkapan\tWaktu\tOutput\n1\tMenerima surat\t\(mark)\tSurat\t5 menit\tAgenda\n"
        + "2\tMemberi arahan\t\(mark)\tAgenda\t5 menit\tDisposisi"
      #expect(names(table) == ["Bendahara"])
      #expect(performers(table) == [["a1"], ["a1"]])
    }
  }

  private func qualities(_ inputs: String, _ outputs: String) -> String {
    "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tStaf\tCamat\t\(inputs)\tWaktu\t\(outputs)\t\n"
      + "1\tMenerima surat\tv\t\tSurat\t5 menit\tAgenda\t\n2\tMemberi arahan\t\tv\tAgenda\t5 menit\tDisposisi\t"
  }

  @Test(arguments: [
    ("Dokumen Input", "Luaran"), ("Alat", "Hasil Akhir"), ("Requirement", "Output"), ("Bekal Kerja", "Buah Kerja"),
  ])
  func unknownHeadsUnderQualityAreNoPerformers(inputs: String, outputs: String) {
    let procedure = document(qualities(inputs, outputs)).procedure
    #expect(procedure?.actors.map(\.name) == ["Staf", "Camat"])
    #expect(procedure?.steps.map { $0.inputs?.text } == ["Surat", "Agenda"])
    #expect(procedure?.steps.map { $0.outputs?.text } == ["Agenda", "Disposisi"])
  }

  @Test func aFurtherColumnUnderQualityKeepsItsName() {
    let procedure = document(qualities("Formulir", "Hasil")).procedure
    #expect(procedure?.actors.map(\.name) == ["Staf", "Camat"])
    #expect(procedure?.steps.map { $0.extra.map(\.head) } == [["Formulir"], ["Formulir"]])
  }

  /// The head of the group was pushed to the left: what stands below it are performers all the same.
  @Test func performersUnderADisplacedGroupHeadStay() {
    let table =
      "No\tKegiatan\tPelaksana\tMutu Baku\t\t\t\t\tKet\n\t\tCamat\tSekcam\tStaf\tSyarat Awal\tWaktu\tOutput\t\n"
      + "1\tMenerima\t\t\tv\tSurat\t5 menit\tAgenda\t"
    #expect(names(table).prefix(3) == ["Camat", "Sekcam", "Staf"])
    #expect(performers(table) == [["a3"]])
  }

  @Test func namesOverTwoLinesMayBeginAlike() {
    let table =
      "No\tKegiatan\tPelaksana\t\t\t\tMutu Baku\t\t\tKet\n\t\tPetugas\tPanitera\tPanitera\tKetua\tKelengkapan\tWaktu\tOutput\t\n"
      + "\t\tLoket\tMuda Pidana\t\tPN\t\t\t\t\n1\tMenerima permohonan\tv\t\t\t\tSurat\t5 menit\tAgenda\t\n"
      + "2\tMembuat konsep\t\tv\t\t\tSurat\t5 menit\tKonsep\t"
    #expect(names(table) == ["Petugas Loket", "Panitera Muda Pidana", "Panitera", "Ketua PN"])
    let alike =
      "No\tKegiatan\tPelaksana\t\t\tMutu Baku\t\t\n\t\tKasi\tKasi\tCamat\tKelengkapan\tWaktu\tOutput\n"
      + "\t\tPemerintahan\tTrantib\t\t\t\t\n1\tMenerima surat\tv\t\t\tSurat\t5 menit\tAgenda"
    #expect(names(alike) == ["Kasi Pemerintahan", "Kasi Trantib", "Camat"])
  }

  /// A name over two columns of the lower line is the head of both.
  @Test func aHeadOverSeveralNamesIsNoPieceOfThem() {
    let table =
      "No\tKegiatan\tUnsur Wilayah\t\tCamat\tKelengkapan\tWaktu\tOutput\n\t\tPemerintahan\tTrantib\t\t\t\t\n"
      + "1\tMenerima surat\tv\t\t\tSurat\t5 menit\tAgenda"
    #expect(names(table) == ["Pemerintahan", "Trantib", "Camat"])
  }

  /// Where it is an office and they are none, it is of both.
  @Test(arguments: ["Kasi", "Petugas"]) func anOfficeOverSeveralNamesIsOfAll(office: String) {
    let table =
      "<table><tr><td rowspan=3>No<td rowspan=3>Kegiatan<td colspan=3>Pelaksana<td colspan=3>Mutu Baku"
      + "<tr><td colspan=2>\(office)<td rowspan=2>Camat<td rowspan=2>Kelengkapan<td rowspan=2>Waktu<td rowspan=2>Output"
      + "<tr><td>Umum<td>Trantib<tr><td>1<td>Menerima surat<td><td>v<td><td>Surat<td>5 menit<td>Agenda</table>"
    #expect(names(table) == ["\(office) Umum", "\(office) Trantib", "Camat"])
    #expect(performers(table) == [["a2"]])
    #expect(names(table.replacing("Umum", with: "Sekretaris")).suffix(2) == ["Trantib", "Camat"])
  }
}
