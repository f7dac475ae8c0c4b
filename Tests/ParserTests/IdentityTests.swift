import Diagnostics
import AST
import Testing

@testable import Parser

@Suite struct IdentityTests {
  /// What differs from an empty identity is written as `field: value`.
  private func check(_ lines: String, _ expected: String..., place: SourceLocation = #_sourceLocation) {
    let identity = document(form(lines)).identity
    let fields: [(String, String?)] = [
      ("number", identity.number), ("revision", identity.revision), ("title", identity.title),
      ("created", identity.dates.created), ("revised", identity.dates.revised), ("effective", identity.dates.effective),
      ("approved", identity.dates.approved), ("approver", identity.approver?.name),
      ("office", identity.approver?.position),
    ]
    var found = fields.compactMap { field in field.1.map { "\(field.0): \($0)" } }
    found += identity.signatories.map { "\($0.role): \($0.person.name ?? $0.person.position ?? "-")" }
    #expect(found == expected, sourceLocation: place)
  }

  @Test func valuesStandInTheNextCell() {
    check(
      "Nomor SOP\t800/01\nTanggal Pembuatan\t1 Mei 2024\nTanggal Efektif\t2 Mei 2024\nNama SOP\tSurat Masuk",
      "number: 800/01",
      "title: Surat Masuk", "created: 2024-05-01", "effective: 2024-05-02")
  }

  @Test func valuesStandBehindAColonInACellOfItsOwn() {
    check("Nomor SOP\t:\t800/01\nNama SOP\t:\tSurat Masuk", "number: 800/01", "title: Surat Masuk")
  }

  /// The number and date of the decree are not the SOP's.
  @Test(arguments: [
    "LAMPIRAN KEPUTUSAN CAMAT CONTOH\nNOMOR : 188/7/2022\nTANGGAL : 4 April 2022",
    "LAMPIRAN I\nKEPUTUSAN CAMAT CONTOH\nNOMOR 188/7/2022\nTANGGAL 4 April 2022\nTENTANG STANDAR PELAYANAN",
    "KEPUTUSAN CAMAT CONTOH\nNOMOR 188/7/2022\nTENTANG\nSTANDAR PELAYANAN\nMenimbang : a. bahwa perlu;\nMEMUTUSKAN :\n"
      + "KESATU : SOP ini berlaku.\n\nLAMPIRAN KEPUTUSAN CAMAT CONTOH\nNOMOR : 188/7/2022\nTANGGAL : 4 April 2022",
  ])
  func theHeadOfAnAnnexGivesWay(annex: String) {
    let identity = document(
      annex + "\n\nKECAMATAN CONTOH\n"
        + form("Nomor SOP\t800/01\nTgl Pembuatan\t1 Maret 2022\nNama SOP\tSurat Masuk")
    ).identity
    #expect(identity.number == "800/01")
    #expect(identity.dates.created == "2022-03-01")
    #expect(identity.institution.unit == "Kecamatan Contoh")
  }

  @Test func aNumberBelowAnAnnexWithoutAnotherIsTheSOPs() {
    let identity = document(
      "LAMPIRAN KEPUTUSAN CAMAT CONTOH\nNOMOR SOP : 800/01\n\n"
        + form("Tgl Pembuatan\t1 Maret 2022\nNama SOP\tSurat Masuk")
    ).identity
    #expect(identity.number == "800/01")
  }

  @Test func valuesStandInTheNextLine() {
    check("Nomor SOP\n\n800/01\n\nNama SOP\n\nSurat Masuk", "number: 800/01", "title: Surat Masuk")
  }

  @Test func valuesStandBehindTheirLabels() {
    check(
      "Nomor SOP 800/01\nTgl. Pengesahan : 3-Apr-23\nNama SOP: Surat Masuk", "number: 800/01", "title: Surat Masuk",
      "approved: 2023-04-03")
  }

  @Test func allLabelsMayStandBeforeAllValues() {
    check(
      "Nomor SOP\nTanggal Pembuatan\nTanggal Revisi\n800/01/2024\n4 Januari 2024\n5 Maret 2024", "number: 800/01/2024",
      "created: 2024-01-04", "revised: 2024-03-05")
  }

  @Test func aLabelMayBeTornOverTwoLines() {
    check(
      "Nomor SOP : 800/01\nTanggal\n1 Mei 2024\nPembuatan\nNama SOP : Surat", "number: 800/01", "title: Surat",
      "created: 2024-05-01")
  }

  @Test func blanksAroundSlashesGo() {
    check("Nomor SOP\t067/ 014 /KLD/2024\nNama SOP\tSurat", "number: 067/014/KLD/2024", "title: Surat")
  }

  @Test func lettersAmongTheDigitsOfANumberAreDigits() {
    check("Nomor SOP\t467/O3/KEL-BDL/2O19\nNama SOP\tSurat", "number: 467/03/KEL-BDL/2019", "title: Surat")
    check("Nomor SOP\t467/l2/SOP/I27/201o\nNama SOP\tSurat", "number: 467/12/SOP/127/2010", "title: Surat")
    check(
      "Nomor SOP\tW13-A5/OT.01/II/S2/I2/2019\nNama SOP\tSurat", "number: W13-A5/OT.01/II/S2/I2/2019", "title: Surat")
  }

  @Test func dashesAndDotsAreEmptyFields() {
    check("Nomor SOP\t-\nTanggal Revisi\t…………\nNama SOP\tSurat", "title: Surat")
  }

  @Test func capitalsBecomeTitleCase() {
    check("Nomor SOP\t1/2\nNama SOP\tPELAYANAN SURAT DAN ARSIP", "number: 1/2", "title: Pelayanan Surat dan Arsip")
  }

  @Test func aRevisionMayBeANumber() {
    check("Nomor SOP\t1/2\nRevisi Ke\t2\nNama SOP\tSurat", "number: 1/2", "revision: 2", "title: Surat")
  }

  @Test func whatIsNoDateIsTold() {
    let reading = parsed(form("Nomor SOP\t1/2\nTanggal Efektif\tsegera\nNama SOP\tSurat")).readings[0]
    #expect(reading.document.identity.dates.effective == nil)
    #expect(reading.diagnostics.contains { $0.path == "/identity/dates/effective" })
  }

  @Test func theApproverGoesBeforeWhoAgreed() {
    check(
      "Nomor SOP\t1/2\nNama SOP\tSurat\nDisetujui oleh\tSEKRETARIS CAMAT\nDisahkan oleh\tCAMAT CONTOH\n\tRUKMI PRAWESTRI, S.H.",
      "number: 1/2", "title: Surat", "approver: Rukmi Prawestri", "office: Camat Contoh",
      "Disetujui oleh: Sekretaris Camat")
  }

  @Test func whoCheckedSignsToo() {
    check(
      "Nomor SOP\t1/2\nNama SOP\tSurat\nDiperiksa oleh\tBUDI SARWANA, S.H.\nDisahkan oleh\tRUKMI PRAWESTRI, S.H.",
      "number: 1/2", "title: Surat",
      "approver: Rukmi Prawestri", "Diperiksa oleh: Budi Sarwana")
  }

  @Test func twoLabelsMayShareALine() {
    check(
      "Nomor SOP : 1/2 Tanggal Pembuatan : 1 Mei 2024\nNama SOP : Surat", "number: 1/2", "title: Surat",
      "created: 2024-05-01")
  }

  @Test(arguments: ["Bidang", "Seksi", "Sub Bagian"])
  func aPartOfTheOwnerBelowTheTitleIsNoneOfIt(_ part: String) {
    let identity = document(form("DINAS CONTOH\tNomor SOP\t1/2\n\tNama SOP\tSurat Masuk\n\t\(part)\tPelayanan Umum\n"))
      .identity
    #expect(identity.title == "Surat Masuk")
    #expect(identity.institution.subunit == "\(part) Pelayanan Umum")
  }

  @Test(arguments: ["Status\tBerlaku", "Kode Unit\t5.01.2", "Pelaksana\tBidang Umum"])
  func aRowWithAnotherLabelEndsTheTitle(_ row: String) {
    let identity = document(form("DINAS CONTOH\tNomor SOP\t1/2\n\tNama SOP\tSurat Masuk\n\t\(row)\n")).identity
    #expect(identity.title == "Surat Masuk")
    #expect(identity.institution.subunit == nil)
  }

  @Test func aTitleGoesOnBelowItself() {
    let title = document(form("DINAS CONTOH\tNomor SOP\t1/2\n\tNama SOP\tSurat Masuk\n\t\tdan Surat Keluar\n")).identity
      .title
    #expect(title == "Surat Masuk dan Surat Keluar")
  }

  @Test(arguments: [
    "DAFTAR RIWAYAT PERUBAHAN\nNo\tTanggal\tUraian\n1\t", "CATATAN REVISI\nNo. Revisi\tTanggal\tUraian\n1\t",
    "Perubahan naskah\nNo\tTanggal Revisi\tUraian\n1\t",
  ])
  func datesOfATableOfChangesAreNoneOfTheHeader(_ table: String) {
    let text = "Nomor SOP\t1/2\nNama SOP\tSurat Masuk\n" + Catalogue.lists + Catalogue.heads + Catalogue.rows
    let identity = document(text + "\n" + table + "2 Januari 2022\tTerbitan awal\n").identity
    #expect(identity.dates.created == nil)
    #expect(identity.dates.revised == nil)
    #expect(identity.revision == nil)
  }
}
