import Diagnostics
import AST
import Testing

@testable import Parser

@Suite struct SectionTests {
  /// The lists are written as `field: item; item`.
  private func check(_ text: String, _ expected: String..., place: SourceLocation = #_sourceLocation) {
    let document = document("Nomor SOP\t1/2/2024\nTanggal Pembuatan\t1 Mei 2024\nNama SOP\tSurat\n" + text)
    let lists: [(String, [String])] = [
      ("laws", document.legalBasis.map(\.text)), ("qualifications", document.qualifications),
      ("related", document.related.map(\.text)), ("equipment", document.equipment), ("warnings", document.warnings),
      ("records", document.records),
    ]
    let sections = document.sections.map { ($0.heading, $0.items) }
    let found = (lists + sections).filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: "; "))" }
    #expect(found == expected, sourceLocation: place)
  }

  @Test func listsStandSideBySide() {
    check(
      "Dasar Hukum\tKualifikasi Pelaksana\n1. UU 1 Tahun 2020\t1. S1\n2. UU 2 Tahun 2020\t2. SMA\nKeterkaitan\tPeralatan/Perlengkapan\n"
        + "1. SOP Lain\t1. Komputer\nPeringatan\tPencatatan dan Pendataan\nAwas\tBuku",
      "laws: UU 1 Tahun 2020; UU 2 Tahun 2020", "qualifications: S1; SMA", "related: SOP Lain", "equipment: Komputer",
      "warnings: Awas", "records: Buku")
  }

  @Test func commonWordsAreHeadsBesideAHead() {
    check(
      "Dasar Hukum\tKualifikasi Pelaksana\n1. UU 1 Tahun 2020\t1. S1\nKeterkaitan\tPeralatan\nSOP Lain\t1. Komputer 2. ATK\n"
        + "Peringatan\tDokumen/Pencatatan\nAwas\tBuku",
      "laws: UU 1 Tahun 2020", "qualifications: S1", "related: SOP Lain", "equipment: Komputer; ATK", "warnings: Awas",
      "records: Buku")
  }

  @Test func headsAndTextsMayBeInOneCell() {
    let cells = [
      ("DASAR HUKUM UU 1 Tahun 2020", "KUALIFIKASI PELAKSANA Memahami surat"),
      ("KETERKAITAN SOP Lain", "PERALATAN/PERLENGKAPAN 1. Komputer 2. ATK"),
      ("PERINGATAN Awas", "PENCATATAN DAN PENDATAAN Buku"),
    ]
    let lists = [
      "laws: UU 1 Tahun 2020", "qualifications: Memahami surat", "related: SOP Lain", "equipment: Komputer; ATK",
      "warnings: Awas", "records: Buku",
    ]
    for text in [
      cells.map { "| \($0.0) | \($0.1) |\n" }.joined(),
      "<table>" + cells.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined() + "</table>",
    ] {
      let document = document("| Nomor SOP | 1/2/2024 |\n| Nama SOP | Surat |\n" + text)
      let found = [
        "laws: " + document.legalBasis.map(\.text).joined(separator: "; "),
        "qualifications: " + document.qualifications.joined(separator: "; "),
        "related: " + document.related.map(\.text).joined(separator: "; "),
        "equipment: " + document.equipment.joined(separator: "; "), "warnings: " + document.warnings.joined(),
        "records: " + document.records.joined(),
      ]
      #expect(found == lists)
      #expect(document.identity.title == "Surat")
    }
  }

  @Test func aLineWithABlankCellBesideItGoesOnWithItsOwnList() {
    let document = document(
      "| Nomor SOP | 1/2/2024 |\n| Nama SOP | Surat |\n| Dasar Hukum | Kualifikasi Pelaksana |\n"
        + "| 1. UU Nomor 1 Tahun 2020 | 1. S1 |\n| tentang Surat | |\n| Peringatan | Pencatatan dan Pendataan |\n| Awas | Buku |\n"
    )
    #expect(document.legalBasis.map(\.text) == ["UU Nomor 1 Tahun 2020 tentang Surat"])
    #expect(document.qualifications == ["S1"])
  }

  @Test func numbersMayStandInCellsOfTheirOwn() {
    check(
      "Dasar Hukum\t\t\tKualifikasi Pelaksana\n1\tUU 1 Tahun 2020\t\t1\tS1\n2\tUU 2 Tahun 2020\t\t2\tTeliti",
      "laws: UU 1 Tahun 2020; UU 2 Tahun 2020", "qualifications: S1; Teliti")
  }

  @Test func headingsOfMarkdownMayBeNumbered() {
    let document = document(
      "| Nomor SOP | 1/2/2024 |\n|---|---|\n| Nama SOP | Surat |\n\n## 1. Tujuan\n\nMemberi pedoman.\n\n"
        + "## 2. Dasar Hukum\n\n1. UU Nomor 1 Tahun 2020\n\n## 3. Prosedur\n\n" + Catalogue.heads + Catalogue.rows)
    #expect(document.sections.map(\.heading) == ["Tujuan"])
    #expect(document.sections.first?.items == ["Memberi pedoman."])
    #expect(document.legalBasis.map(\.text) == ["UU Nomor 1 Tahun 2020"])
    #expect(document.procedure?.steps.isEmpty == false)
  }

  @Test func aWordBelowTheTextOfAFurtherSectionHeadsOne() {
    let document = document(
      "No. Dokumen\tSPO.1\nNama SOP\tSurat\n\nPengertian\nPenerimaan surat dari luar.\nTujuan\nSebagai acuan.\n\n"
        + Catalogue.heads + Catalogue.rows)
    #expect(document.sections.map(\.heading) == ["Pengertian", "Tujuan"])
    #expect(document.sections.map(\.items) == [["Penerimaan surat dari luar."], ["Sebagai acuan."]])
  }

  @Test func whatIsKeptBeginsTheSecondOfTwoTextsOnALine() {
    let document = document(
      "Nomor SOP : 1/2/2024\nNama SOP : Surat\nPERINGATAN PENCATATAN DAN PENDATAAN\n"
        + "Keterlambatan dapat menimbulkan korban jiwa Buku laporan kejadian\n")
    #expect(document.warnings == ["Keterlambatan dapat menimbulkan korban jiwa"])
    #expect(document.records == ["Buku laporan kejadian"])
  }

  @Test func semicolonsPartTheThingsOfAListWithoutMarks() {
    let things = "SOP Surat Masuk; SOP Surat Keluar;"
    let found = document("Nomor SOP\t1/2/2024\nNama SOP\tSurat\nKeterkaitan\t\(things)\nPeringatan\tSatu; dua")
    #expect(found.related.map(\.text) == ["SOP Surat Masuk", "SOP Surat Keluar"])
    #expect(found.warnings == ["Satu; dua"])
    let sentence = "Pegawai yang \(String(repeating: "sangat ", count: 11))teliti; dan ramah"
    let others = document("Nomor SOP\t1/2/2024\nNama SOP\tSurat\nKualifikasi Pelaksana\t\(sentence)")
    #expect(others.qualifications == [sentence])
  }

  @Test func anUnknownHeadBesideAHeadHasItsOwnSection() {
    check(
      "Keterkaitan\tPeralatan/Perlengkapan\nSOP Lain\t1. Komputer\nPeringatan\tSanksi Pelanggaran\nAwas\tTeguran",
      "related: SOP Lain", "equipment: Komputer", "warnings: Awas", "Sanksi Pelanggaran: Teguran")
  }

  @Test func aTextBesideItsHeadIsNoHead() {
    check(
      "Keterkaitan\tSurat Keluar\nPeringatan\tHarus Teliti\nPencatatan dan Pendataan\tBuku Agenda",
      "related: Surat Keluar",
      "warnings: Harus Teliti", "records: Buku Agenda")
  }

  @Test func aFurtherHeadWithAColonEndsTheListAbove() {
    check(
      "Dasar Hukum : 1. UU Nomor 6 Tahun 2014 tentang Desa\nPersyaratan : KTP\nBiaya : Gratis",
      "laws: UU Nomor 6 Tahun 2014 tentang Desa", "Persyaratan: KTP", "Biaya/Tarif: Gratis")
  }

  @Test func tornNumbersStandForAsManyLaws() {
    check(
      "Dasar Hukum\tKualifikasi Pelaksana\n1. 2. 3. UU No. 19 Tahun 2013 tentang Petani Permentan No. 47 Tahun 2017 tentang "
        + "Perubahan atas Permentan No. 5 Tahun 2016 Perda No. 5 Tahun 2016\tTeliti",
      "laws: UU No. 19 Tahun 2013 tentang Petani; Permentan No. 47 Tahun 2017 tentang Perubahan atas Permentan No. 5 Tahun 2016; "
        + "Perda No. 5 Tahun 2016", "qualifications: Teliti")
  }

  @Test func listsStandOneBelowTheOther() {
    check(
      "Dasar Hukum :\n1. UU 1 Tahun 2020\n\nKualifikasi Pelaksana :\n1. S1\n2. SMA\n\nPeringatan\nAwas",
      "laws: UU 1 Tahun 2020", "qualifications: S1; SMA", "warnings: Awas")
  }

  @Test func listsInOneCellAreCut() {
    check(
      "Dasar Hukum\tKualifikasi Pelaksana\n1. UU 1 Tahun 2020 2. UU 2 Tahun 2020\t1. S1 2. SMA",
      "laws: UU 1 Tahun 2020; UU 2 Tahun 2020", "qualifications: S1; SMA")
  }

  @Test func textsThatFellBelowTheirHeadsAreShared() {
    check(
      "Dasar Hukum\tKualifikasi Pelaksana\n\n1. UU 1 Tahun 2020\n2. UU 2 Tahun 2020\n\n1. Memahami surat\n2. Teliti",
      "laws: UU 1 Tahun 2020; UU 2 Tahun 2020", "qualifications: Memahami surat; Teliti")
  }

  @Test func lawsWithoutTheirLabelAreFoundByWhatTheySay() {
    let text =
      "Kualifikasi Pelaksana\n1. Undang-Undang Nomor 1 Tahun 2020 tentang A\n2. Peraturan Pemerintah Nomor 2 Tahun 2021\n1. S1\n"
    check(
      text + "Keterkaitan\nSOP Lain",
      "laws: Undang-Undang Nomor 1 Tahun 2020 tentang A; Peraturan Pemerintah Nomor 2 Tahun 2021",
      "qualifications: S1", "related: SOP Lain")
    let reading = parsed("Nomor SOP\t1\nNama SOP\tSurat\n" + text).readings[0]
    #expect(reading.diagnostics.map(\.rule.description).contains { $0.contains("SOP102") })
  }

  @Test func furtherSectionsEndTheOneBefore() {
    check(
      "Dasar Hukum\n1. UU 1 Tahun 2020\nTujuan :\nMenata surat\nPeringatan\nAwas", "laws: UU 1 Tahun 2020",
      "warnings: Awas",
      "Tujuan: Menata surat")
  }

  @Test func cellsWhoseBlankNeighboursWereDroppedGoOnWithTheirNumbers() {
    check(
      "| Dasar Hukum | Kualifikasi Pelaksana |\n| 1. UU Nomor 1 Tahun 2020 | 1. S1 |\n| 2. UU Nomor 2 Tahun 2020 |\n| 3. UU Nomor 3 Tahun 2020 |",
      "laws: UU Nomor 1 Tahun 2020; UU Nomor 2 Tahun 2020; UU Nomor 3 Tahun 2020", "qualifications: S1")
  }

  @Test func aDashIsAnEmptyList() {
    check("Keterkaitan\n-\nPeringatan\nAwas", "warnings: Awas")
  }

  @Test func emptyListsStayEmpty() {
    check(
      "Dasar Hukum\tKualifikasi Pelaksana\nKeterkaitan\tPeralatan/Perlengkapan\nPeringatan\tPencatatan dan Pendataan")
  }

  @Test func stepsGoOnBehindTheirLabelOnAFurtherPage() {
    let text =
      form("Nomor SOP : 1/2024\nNama SOP : Surat")
      + "Prosedur :\n1. Menerima surat\n2. Mencatat surat\n\u{c}Prosedur :\n3. Mengarsipkan surat\n4. Melaporkan surat\n"
    #expect(document(text).procedure?.steps.map(\.no) == [1, 2, 3, 4])
    #expect(document(text).sections.isEmpty)
  }

  /// `KETERKAITAN SOP` is a label too, but here the line ends before the name of the SOP.
  @Test func aLabelEndsWithItsLine() {
    let cell =
      "<table><tr><td><b>KETERKAITAN</b><p>SOP Survei Kepuasan</p></td><td><b>PERINGATAN</b><p>Awas</p></td></tr></table>"
    let text = "Nomor SOP : 1/2024<br>Nama SOP : Surat<br>Dasar Hukum : UU Nomor 5 Tahun 2014" + cell
    #expect(document(text).related.map(\.text) == ["SOP Survei Kepuasan"])
  }

  @Test(arguments: ["SOP Registrasi", "POS Registrasi", "SPO Registrasi"])
  func theNameOfAnSOPIsNoMisreadLabelOfANumber(_ name: String) {
    let readings = parsed(
      "Nomor SOP\t01/2022\n\tNama SOP\tCuti\nKeterkaitan\tPeralatan/Perlengkapan\n\(name)\tKomputer\n"
        + "Peringatan\tPencatatan dan Pendataan\nHarus teliti\tArsip\n\n" + Catalogue.heads + Catalogue.rows
    ).readings
    #expect(readings.count == 1)
    #expect(readings[0].document.related.map(\.text) == [name])
    #expect(readings[0].document.equipment == ["Komputer"])
  }

  @Test func stampsAndPagesAreNoItems() {
    let document = document(
      "Nomor SOP : 1/2\nNama SOP : Surat\nKeterkaitan\n1. SOP Surat Keluar\nUNCONTROLLED COPY\nPeralatan/Perlengkapan\n"
        + "1. Komputer\n     DOKUMEN TERKENDALI\nPeringatan\n1. Awas\nPencatatan dan Pendataan\n1. Dokumen terkendali\n2. Salinan\n"
    )
    #expect(document.related.map(\.text) == ["SOP Surat Keluar"])
    #expect(document.equipment == ["Komputer"])
    // What is written as an item is one.
    #expect(document.records == ["Dokumen terkendali", "Salinan"])
  }

  @Test func whatScannersAndSigningServicesPrintIsLeftOver() {
    let found = document(
      "Nomor SOP : 1/2\nNama SOP : Surat\nKeterkaitan\n1. SOP Surat Keluar\nScanned with PindaiCepat\n"
        + "Pencatatan dan Pendataan\nBuku agenda\n\nDokumen ini ditandatangani secara elektronik oleh BSrE, BSSN\n\n"
        + Catalogue.heads + Catalogue.rows)
    #expect(found.related.map(\.text) == ["SOP Surat Keluar"])
    #expect(found.records == ["Buku agenda"])
    #expect(found.procedure?.title == nil)
    #expect(found.procedure?.steps.isEmpty == false)
    let others = document("Nomor SOP : 1/2\nNama SOP : Surat\nKeterkaitan\n1. Ditandatangani secara elektronik\n")
    #expect(others.related.map(\.text) == ["Ditandatangani secara elektronik"])
  }

  @Test func aPageNumberBelowTwoColumnsIsNoItem() {
    let columns = """
      Nomor SOP : 1/2
      Nama SOP : Surat
      Keterkaitan                                       Peralatan/Perlengkapan
      SOP Surat Keluar                                  1. Komputer
                             DOKUMEN TERKENDALI
      Peringatan                                        Pencatatan dan Pendataan
      Data bersifat rahasia                             Buku induk

                                                              1

      """
    let document = document(columns + "\u{0C}" + Catalogue.heads + Catalogue.rows)
    #expect(document.related.map(\.text) == ["SOP Surat Keluar"])
    #expect(document.records == ["Buku induk"])
  }

  private func twoLists(_ cells: String) -> Document {
    document(
      "Nomor SOP\t1/2\nNama SOP\tSurat\nDasar Hukum\tKualifikasi Pelaksana\n" + cells
        + "Peringatan\tPencatatan dan Pendataan\nHarus teliti\tArsip\n\n" + Catalogue.heads + Catalogue.rows)
  }

  @Test func cellsThatKeptTheirLinesAreTwoLists() {
    let document = twoLists(
      "1. PP Nomor 60 Tahun 2008\n2. PP Nomor 12 Tahun 2017\t1. Auditor\n2. Memahami standar audit\n")
    #expect(document.legalBasis.map(\.number) == ["60", "12"])
    #expect(document.qualifications == ["Auditor", "Memahami standar audit"])
  }

  @Test func rowsWithoutARightCellGoOnWithTheLeftList() {
    let document = twoLists("1. PP Nomor 60 Tahun 2008\t1. Auditor\n2. PP Nomor 12 Tahun 2017\n")
    #expect(document.legalBasis.map(\.number) == ["60", "12"])
    #expect(document.qualifications == ["Auditor"])
  }

  @Test func aWordWithAColonInsideAStepHeadsNothing() {
    let document = document(
      form(
        "Nomor SOP : 1/2\nNama SOP : Surat\nProsedur :\n1. Petugas memeriksa berkas:\nPersyaratan : KTP\n2. Petugas mencatat."
      ))
    #expect(document.sections.isEmpty)
    #expect(document.procedure?.steps.count == 2)
  }
}
