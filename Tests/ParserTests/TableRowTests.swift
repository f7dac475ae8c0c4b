import AST
import Diagnostics
import Testing

@testable import Parser

/// Rows whose cells look as if they stood in wrong columns, and rows that are no step.
@Suite struct TableRowTests {
  private static let head =
    "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\t\n"
    + "1\tMenerima surat\tv\t\tSurat\t5 menit\tAgenda\t\n"

  /// Inputs, time, outputs and note of the last step, and the rules of what was told.
  private func last(_ row: String) -> (cells: [String?], rules: [String]) {
    let reading = parsed(Self.head + row).readings[0]
    let step = reading.document.procedure?.steps.last
    return (
      [step?.inputs?.text, step?.duration?.text, step?.outputs?.text, step?.note],
      reading.diagnostics.map(\.rule.description).filter { $0 == "SOP201" }
    )
  }

  @Test(arguments: [
    "H-7", "15'", "Tergantung cuaca", "Setiap Senin", "Pukul 08.00 - 10.00", "Situasional", "Setiap tanggal 5",
    "Sampai berkas tiba",
  ])
  func unknownWordsOfTimeStayWhereTheyStand(time: String) {
    for note in ["", "Wajib"] {
      let (cells, rules) = last("2\tMengirim undangan\tv\t\tDaftar hadir\t\(time)\tUndangan terkirim\t\(note)")
      #expect(cells == ["Daftar hadir", time, "Undangan terkirim", note.isEmpty ? nil : note])
      #expect(rules.isEmpty)
    }
  }

  @Test func aTimeInANeighbouringColumnTellsThatARowIsShifted() {
    let (left, rules) = last("2\tMengirim undangan\tv\tDaftar hadir\t1 jam\tUndangan\t\t")
    #expect(left == ["Daftar hadir", "1 jam", "Undangan", nil])
    #expect(rules == ["SOP201"])
    let right = last("2\tMengirim undangan\tv\t\t\tDaftar hadir\t1 jam\tUndangan").cells
    #expect(right == ["Daftar hadir", "1 jam", "Undangan", nil])
  }

  @Test func aShorterRowHasLostACellWhereOthersKeepTheirBlanks() {
    let (cells, rules) = last("2\tMengirim undangan\tv\t\tDaftar hadir\tUndangan\tRangkap dua")
    #expect(cells == ["Daftar hadir", nil, "Undangan", "Rangkap dua"])
    #expect(rules == ["SOP201"])
  }

  @Test(arguments: ["SK terakhir, SKP 2 tahun", "Rekening koran 3 bulan", "Garansi 1 tahun"])
  func aTimeInsideATextIsOfTheText(inputs: String) {
    let (cells, rules) = last("2\tMeneliti berkas\tv\t\t\(inputs)\t\tBerkas usul\tDaring")
    #expect(cells == [inputs, nil, "Berkas usul", "Daring"])
    #expect(rules.isEmpty)
  }

  @Test func wordsBeforeATimeStayInItsCell() {
    let (cells, rules) = last("2\tMenuju lokasi\t\tv\tMobil\tResponse time 15 menit\tApi padam\t")
    #expect(cells == ["Mobil", "Response time 15 menit", "Api padam", nil])
    #expect(rules.isEmpty)
  }

  @Test func aLostBorderIsDrawnAgain() {
    let (cells, rules) = last("2\tMeneliti berkas\tv\t\tBerkas usul 2 jam\tTelaah\t\t")
    #expect(cells == ["Berkas usul", "2 jam", "Telaah", nil])
    #expect(rules == ["SOP201"])
  }

  private static let second = "2\tMemberi arahan\t\tv\tAgenda\t10 menit\tDisposisi\t\n"

  @Test(arguments: [
    "\tJumlah Waktu\t\t\t\t15 menit\t\t", "\tTotal\t\t\t\t15 menit\t\t", "JUMLAH\t\t\t\t\t15 menit\t\t",
    "\tJUMLAH WAKTU PELAYANAN\t\t\t\t20 menit\t\t", "\tTotal waktu yang dibutuhkan: 15 menit\t\t\t\t\t\t",
    "\t\t\t\t\t15 menit\t\t",
  ])
  func aRowThatAddsUpIsNoStep(row: String) throws {
    let reading = parsed(Self.head + Self.second + row).readings[0]
    let steps = try #require(reading.document.procedure).steps
    #expect(steps.map(\.activity) == ["Menerima surat", "Memberi arahan"])
    #expect(steps.map { $0.duration?.text } == ["5 menit", "10 menit"])
    #expect(steps.allSatisfy { $0.note == nil })
    let start = (Self.head + Self.second).utf8.count
    #expect(reading.provenance.claims.allSatisfy { $0.span.start < start || $0.role == .markup })
  }

  @Test(arguments: [
    ("3\tJumlah berkas dihitung\tv\t\tBerkas\t5 menit\tRekap\t", ["Jumlah berkas dihitung", "5 menit"]),
    ("3\tTotal\tv\t\tBerkas\t5 menit\tRekap\t", ["Total", "5 menit"]),
    ("\tJumlah arsip dicatat\t\t\t\t\t\t", ["Memberi arahan Jumlah arsip dicatat", "10 menit"]),
  ])
  func otherRowsThatBeginSoAreRead(row: String, last: [String]) {
    let step = document(Self.head + Self.second + row).procedure?.steps.last
    #expect([step?.activity, step?.duration?.text] == last)
  }
}
