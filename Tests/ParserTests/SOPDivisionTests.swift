import Diagnostics
import AST
import Testing

@testable import Parser

@Suite struct SOPDivisionTests {
  private func check(_ text: String, _ numbers: String?..., place: SourceLocation = #_sourceLocation) {
    #expect(parsed(text).readings.map(\.document.identity.number) == numbers, sourceLocation: place)
  }

  private func sop(_ number: String) -> String {
    "PEMERINTAH KABUPATEN GOWA\nKECAMATAN CONTOH\n" + form("Nomor SOP\t\(number)\nNama SOP\tSurat \(number)")
      + "\nNo\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tV\tSurat\t5 menit\tAgenda\n\n"
  }

  @Test func oneSOPIsOne() { check(sop("1/2024"), "1/2024") }

  @Test func eachFurtherNumberBeginsAnSOP() {
    check(sop("1/2024") + sop("2/2024") + sop("3/2024"), "1/2024", "2/2024", "3/2024")
  }

  @Test func theLetterheadGoesWithItsSOP() {
    let units = parsed(sop("1/2024") + sop("2/2024")).readings.map(\.document.identity.institution.unit)
    #expect(units == ["Kecamatan Contoh", "Kecamatan Contoh"])
  }

  @Test func aNumberThatIsRepeatedIsTheSameSOP() {
    check(form("Nomor SOP\t1/2024\nNama SOP\tSurat") + "\nNomor SOP\t1/2024\n", "1/2024")
  }

  @Test func aCoverBelongsToTheSOPBehindIt() {
    check("STANDAR OPERASIONAL PROSEDUR\nSURAT MASUK\n\nKECAMATAN CONTOH\n2024\n\n\n" + sop("1/2024"), "1/2024")
  }

  @Test func theHeadOfAFurtherPageIsTheSameSOPThoughMisread() {
    let first = sop("060/1/2024")
    check(
      first + "Nomor SOP\t060/l/2024\nNama SOP\tSurat 060/1/2O24\n2\tMencatat\tV\tSurat\t5 menit\tAgenda\n",
      "060/1/2024")
  }

  /// `NOMOR` without a colon is no label by itself, but it is of the block that the dates below it are of.
  @Test func anIdentityBlockIsTakenWhole() {
    let second =
      "BADAN PENDAPATAN DAERAH\nJl. Melati No. 5 Telp. 021 555\nNOMOR\t2/2024\nTANGGAL PEMBUATAN\t3 Maret 2024\nNAMA SOP\tLain\n"
    let readings = parsed(
      sop("1/2024").replacing("Nama SOP", with: "Tanggal Pembuatan\t2 Januari 2024\nNama SOP") + form(second)
    )
    .readings
    #expect(readings.map(\.document.identity.number) == ["1/2024", "2/2024"])
    #expect(readings.last?.document.identity.institution.unit == "Badan Pendapatan Daerah")
  }

  @Test func aWeakLabelBesideTheLetterheadIsOfTheBlockBelowIt() {
    let head = "PEMERINTAH KABUPATEN GOWA DESA LAIN|Nomor|2/DS/2024\n|Tgl. Pembuatan|3 Maret 2024\n|Nama SOP|Lain\n"
    let first =
      "KECAMATAN CONTOH|Nomor SOP|1/2024\n|Tgl. Pembuatan|2 Maret 2024\n|Nama SOP|Surat\n"
      + "No|Kegiatan|Camat|Staf|Kelengkapan|Waktu|Output|Ket\n1|Menerima surat|V||Surat|5 menit|Agenda|\n"
      + "2|Mencatat surat|V||Surat|5 menit|Agenda|\n"
    let readings = parsed(first + head + "No|Kegiatan|Camat|Waktu\n1|Menerima|V|5 menit\n2|Mencatat|V|5 menit\n")
      .readings
    #expect(readings.map(\.document.identity.number) == ["1/2024", "2/DS/2024"])
    #expect(readings.last?.document.identity.institution.unit == "Desa Lain")
  }

  @Test func labelsGluedToEachOtherBeginAnSOP() {
    let second = "KECAMATAN LAIN\n\nNomor SOPTanggal PembuatanNama SOP\n2/2024\n3 Maret 2024\nSurat Keluar\n\n"
    check(sop("1/2024") + form(second), "1/2024", "2/2024")
  }

  @Test func aSecondTableBehindASignatureIsAnotherSOP() {
    let table = "No\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tV\tSurat\t5 menit\tAgenda\n"
    check(sop("1/2024") + "CAMAT\n\nBUDI SANTOSO\nNIP. 19700101 199001 1 001\n\n" + table, "1/2024", nil)
    check(sop("1/2024") + table, "1/2024")
  }

  @Test func aRemarkThatLooksLikeALabelEndsNoTable() {
    let rows =
      "No\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\tKet\n1\tMenerima\tV\tSurat\t5 menit\tAgenda\tPenanggung jawab: Staf\n"
      + "2\tMencatat\tV\tSurat\t5 menit\tAgenda\t\n"
    #expect(document(form("Nomor SOP\t1/2024") + rows).procedure?.steps.count == 2)
  }

  @Test func aTextWithoutAnSOPGivesAnEmptyOne() {
    for text in ["", " \n", "Surat undangan\nKepada Yth.\nCamat", "12345", "Nama\tAlamat\nBudi\tGowa"] {
      let parsed = parsed(text)
      #expect(parsed.readings.count == 1)
      #expect(parsed.readings.first?.document.isEmpty == true, "\(text)")
      #expect(parsed.readings.first?.diagnostics.map(\.rule.description).contains { $0.contains("SOP002") } == true)
    }
  }
}
