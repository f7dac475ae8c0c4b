import AST
import Diagnostics
import Testing

@testable import Parser

/// Texts of other forms are told by name and read as far as they go; texts that break off are told.
@Suite struct GenreTests {
  private func rules(_ text: String) -> [String] {
    parsed(text).readings.flatMap(\.diagnostics).map(\.rule.description)
  }

  private let healthCentre =
    "SOP PENDAFTARAN PASIEN\nNo. Dokumen\t: 440/12/2021\nNo. Revisi\t: 00\nTanggal Terbit\t: 4 Januari 2021\nHalaman\t: 1/2\n"
    + "1. Pengertian\tPendaftaran adalah pencatatan pasien\n2. Tujuan\tSebagai acuan petugas\n3. Kebijakan\tSetiap pasien didaftar\n"
    + "4. Referensi\tPermenkes Nomor 43 Tahun 2019\n5. Prosedur\t1. Petugas memanggil pasien<br>2. Petugas mencatat identitas\n"
    + "6. Unit Terkait\tRekam medis\n"

  @Test func theFormOfHealthCentresIsReadFromItsTable() {
    let reading = parsed(healthCentre).readings[0]
    #expect(reading.diagnostics.map(\.rule.description).contains("SOP003"))
    #expect(reading.diagnostics.contains { $0.message.indonesian.contains("puskesmas") })
    #expect(reading.document.identity.number == "440/12/2021")
    #expect(
      reading.document.procedure?.steps.map(\.activity) == ["Petugas memanggil pasien", "Petugas mencatat identitas"])
    #expect(
      reading.document.sections.map(\.heading) == ["Pengertian", "Tujuan", "Kebijakan", "Referensi", "Unit Terkait"])
  }

  @Test func anSOPWithFurtherSectionsIsNoOtherGenre() {
    let text =
      Catalogue.identity
      + "Tujuan :\nMenertibkan surat\nRuang Lingkup :\nSurat masuk\nDefinisi :\nSurat adalah naskah\n"
    #expect(!rules(text + Catalogue.heads + Catalogue.rows).contains("SOP003"))
    #expect(!rules(form(text)).contains("SOP003"))
  }

  @Test func numberedItemsOfAListAreNoSections() {
    let text = form(Catalogue.identity + "Peralatan/Perlengkapan\n1. Referensi\n2. Pengertian\n3. Kebijakan\n")
    #expect(document(text).equipment == ["Referensi", "Pengertian", "Kebijakan"])
    #expect(!rules(text).contains("SOP003"))
  }

  @Test(arguments: [
    "Yth. Bapak Camat\nPerihal : Undangan\n\n1. Rapat dimulai pukul 9\n2. Harap hadir\n",
    "~~ ;; l1l | '' ,,\nk j. w\n9 9 9\n", "1\t2\t3\nx\ty\tz\n4\t5\t6\n",
    "No\tNama\tAlamat\n1\tBudi\tGowa\n2\tSiti\tMaros\n", "",
  ])
  func whatIsNoSOPHasNoSteps(_ text: String) {
    let reading = parsed(text).readings[0]
    #expect(reading.document.procedure == nil)
    #expect(reading.diagnostics.contains { $0.rule.description == "SOP002" })
  }

  @Test(arguments: [
    "3\tMengarsipkan su", "3\tMengarsipkan surat\t\tV\tDisposisi dan\n", "3\tMengarsipkan surat\t\tV\tDisposisi,",
  ])
  func aTextThatBreaksOffIsTold(_ end: String) {
    #expect(rules(Catalogue.identity + Catalogue.heads + Catalogue.rows + end).contains("SOP004"))
  }

  @Test(arguments: [
    "", "3\tMengarsipkan surat\t\tV\tDisposisi\t5 menit\tArsip\t\n", "3\tSelesai\t\t\t\t\t\t\n",
    "\nCAMAT SUKAMAJU\n\nBUDI SARWANA, S.H.\n",
  ])
  func aTextThatEndsIsNotTold(_ end: String) {
    #expect(!rules(Catalogue.identity + Catalogue.heads + Catalogue.rows + end).contains("SOP004"))
  }
}
