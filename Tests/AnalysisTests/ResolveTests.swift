import AST
import Analysis
import Diagnostics
import Testing

@Suite struct StrokeTests {
  private func mended(_ text: String) -> (text: String?, rules: [String]) {
    var document = Document()
    document.warnings = [text]
    var reading = Reading(document: document)
    analyze(&reading)
    return (reading.document.warnings.first, reading.provenance.repairs.map(\.rule))
  }

  @Test func aCapitalAmidSmallLettersIsASmallL() {
    let found = mended("Staf meneIiti berkas yang teIah kembaIi")
    #expect(found.text == "Staf meneliti berkas yang telah kembali")
    #expect(found.rules == ["spelling"])
  }

  @Test(arguments: ["Staf membuka aplikasi SIMPeI dan iOS", "MenIk", "WIlayah", "Unit IIb", "é Iain"])
  func otherCapitalsStay(text: String) {
    #expect(mended(text).rules.isEmpty)
  }
}

@Suite struct RegionTests {
  private func analysed(government: String?, unit: String? = "Kecamatan Sukamaju") -> Reading {
    var document = Document()
    document.identity.institution.government = government
    document.identity.institution.unit = unit
    var reading = Reading(document: document)
    analyze(&reading)
    return reading
  }

  @Test(arguments: [
    ("Pemerintah Kabupaten Pesir Selatan", "Pemerintah Kabupaten Pesisir Selatan", "13.01"),
    ("Pemerintah Kabupaten Banyurnas", "Pemerintah Kabupaten Banyumas", "33.02"),
    ("PEMERINTAH KABUPATEN GOVVA", "PEMERINTAH KABUPATEN GOWA", "73.06"),
    ("Pemerintah Kabupaten Kulonprogo", "Pemerintah Kabupaten Kulonprogo", "34.01"),
    ("Pemerintah Kota Surakarla", "Pemerintah Kota Surakarta", "33.72"),
  ])
  func namesAreMended(read: String, meant: String, code: String) {
    let reading = analysed(government: read)
    #expect(reading.document.identity.institution.government == meant)
    #expect(reading.document.identity.institution.regionCode == code)
    #expect(reading.provenance.repairs.count == (read == meant ? 0 : 1))
  }

  @Test func kindIsRespected() {
    #expect(analysed(government: "Pemerintah Kabupaten Bandung").document.identity.institution.regionCode == "32.04")
    #expect(analysed(government: "Pemerintah Kota Bandung").document.identity.institution.regionCode == "32.73")
  }

  @Test func provinceHasNoRegencyCode() {
    let reading = analysed(government: "Pemerintah Provinsi Jawa Tengah")
    #expect(reading.document.identity.institution.regionCode == nil)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func unitNamesTheGovernment() {
    let institution = analysed(government: nil, unit: "Kecamatan Wangon Kabupaten Banyumas").document.identity
      .institution
    #expect(institution.government == "Pemerintah Kabupaten Banyumas")
    #expect(institution.unit == "Kecamatan Wangon")
    #expect(institution.regionCode == "33.02")
  }

  /// Behind a word for a kind of place stands a name, however near to another such word it is.
  @Test(arguments: [
    ("UPTD Puskesmas Sampung", "UPTD Puskesmas Sampung"), ("Kantor Camat Kampong Baru", "Kantor Camat Kampong Baru"),
    ("Kantor Kecamaten Wangon", "Kantor Kecamatan Wangon"),
    ("Puskesmas Kecamaten Gambir", "Puskesmas Kecamatan Gambir"),
    ("UPTD Puskesmos", "UPTD Puskesmas"),
  ])
  func namesOfPlacesAreNoKindsOfPlaces(read: String, meant: String) {
    #expect(analysed(government: nil, unit: read).document.identity.institution.unit == meant)
  }

  @Test func nothingIsDerivedFromADistrictAlone() {
    let institution = analysed(government: nil, unit: "Kecamatan Wangon").document.identity.institution
    #expect(institution.government == nil)
    #expect(institution.regionCode == nil)
  }

  @Test(arguments: ["Pemerintah Kabupaten Antah Berantah", "Pemerintah Kabupaten", "Pemerintah Kabupaten X", ""])
  func unknownNamesAreLeft(text: String) {
    let reading = analysed(government: text)
    #expect(reading.document.identity.institution.government == text)
    #expect(reading.provenance.repairs.isEmpty)
  }
}

@Suite struct RegulationTests {
  private func analysed(_ text: String, type: String?, _ number: String?, _ year: Int?, title: String?) -> Reading {
    var citation = Citation(text: text)
    (citation.type, citation.number, citation.year, citation.title) = (type, number, year, title)
    var document = Document()
    document.legalBasis = [citation]
    var reading = Reading(document: document)
    analyze(&reading)
    return reading
  }

  static let ministry = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"

  @Test func titleBecomesCanonicalAndTextKeepsItsWording() throws {
    let text =
      "Permenpan 53 Tahun 2014 tentang petunjuk Teknis penjajian Kinerja, pelaporan Kinerja dan tata cara review atas laporan kinerja"
    let reading = analysed(text, type: Self.ministry, "53", 2014, title: "petunjuk Teknis penjajian Kinerja")
    let citation = try #require(reading.document.legalBasis.first)
    #expect(citation.text == text.replacing("penjajian", with: "perjanjian"))
    #expect(citation.title?.hasSuffix("Laporan Kinerja Instansi Pemerintah") == true)
    #expect(citation.id == "/akn/id/act/permen/menpanrb/2014/53")
    #expect(reading.provenance.repairs.map(\.rule) == ["regulation-title"])
  }

  @Test func wrongWordBetweenRightOnesIsMended() {
    let text =
      "\(Self.ministry) Nomor 53 Tahun 2014 tentang Petunjuk Teknis penjabaran Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah"
    let reading = analysed(text, type: Self.ministry, "53", 2014, title: nil)
    #expect(reading.document.legalBasis[0].text == text.replacing("penjabaran", with: "perjanjian"))
  }

  @Test func issuerIsMended() {
    let damaged = Self.ministry.replacing("Birokrasi", with: "Indonesia")
    let rest = " Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"
    let reading = analysed(damaged + rest, type: Self.ministry, "35", 2012, title: nil)
    #expect(reading.document.legalBasis[0].text == Self.ministry + rest)
    #expect(reading.provenance.repairs.map(\.rule) == ["regulation-issuer"])
  }

  @Test func republicAfterTheMinistryStays() {
    let text =
      "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota"
    let reading = analysed(text, type: "Peraturan Menteri Dalam Negeri", "52", 2011, title: nil)
    #expect(reading.document.legalBasis[0].text == text)
    #expect(reading.provenance.repairs.isEmpty)
  }

  @Test func doubledWordGoes() {
    let reading = analysed(
      "Undang-Undang Nomor 25 Tahun 2009 tentang tentang Pelayanan Publik", type: "Undang-Undang", "25", 2009,
      title: "Pelayanan Publik")
    #expect(reading.document.legalBasis[0].text == "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")
    #expect(reading.provenance.repairs.map(\.rule) == ["doubled-word"])
    #expect(reading.document.legalBasis[0].id == "/akn/id/act/uu/2009/25")
  }

  @Test(arguments: [
    ("Undang-Undang", "14", 2008, "KIP"), ("Undang-Undang", "23", 2014, "Pemda"),
    ("Undang-Undang", "14", 2008, "Keterbukaan Info Publik"),
  ])
  func shortFormsOfATitleAreTheTitle(_ type: String, _ number: String, _ year: Int, _ title: String) {
    let text = "\(type) Nomor \(number) Tahun \(year) tentang \(title)"
    let reading = analysed(text, type: type, number, year, title: title)
    #expect(reading.document.legalBasis[0].text == text)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func titleOfAnotherRegulationIsToldAndLeft() {
    let text = "Undang-Undang Nomor 25 Tahun 2009 tentang Keterbukaan Informasi Publik"
    let reading = analysed(text, type: "Undang-Undang", "25", 2009, title: "Keterbukaan Informasi Publik")
    #expect(reading.document.legalBasis[0].text == text)
    #expect(reading.document.legalBasis[0].title == "Keterbukaan Informasi Publik")
    #expect(reading.provenance.repairs.isEmpty)
    #expect(reading.diagnostics.map(\.rule.description) == ["SOP506"])
  }

  @Test func numberOneOffIsSuggestedOnly() {
    let text = "Undang-Undang Nomor 26 Tahun 2009 tentang Pelayanan Publik"
    let reading = analysed(text, type: "Undang-Undang", "26", 2009, title: "Pelayanan Publik")
    #expect(reading.document.legalBasis[0].number == "26")
    #expect(reading.diagnostics.map(\.rule.description) == ["SOP507"])
  }

  @Test func regionalRuleHasTheRegionInItsIdentifier() {
    let reading = analysed(
      "Peraturan Bupati Banyumas Nomor 5 Tahun 2019 tentang Tata Kerja", type: "Peraturan Bupati Banyumas", "5", 2019,
      title: "Tata Kerja")
    #expect(reading.document.legalBasis[0].id == "/akn/id/act/perbup/3302/2019/5")
    #expect(reading.document.legalBasis[0].title == "Tata Kerja")
  }

  @Test(arguments: ["", "tentang", "Nomor", "Peraturan", "tentang tentang tentang", "5 5 5"])
  func scrapsAreLeft(text: String) {
    #expect(analysed(text, type: nil, nil, nil, title: nil).document.legalBasis.count == 1)
  }
}

@Suite struct SpellingTests {
  private func mended(_ items: [String]) -> [String] {
    var document = Document()
    document.equipment = items
    document.identity.institution.unit = "Kecamatan Batang Kapas"
    var reading = Reading(document: document)
    analyze(&reading)
    #expect(reading.provenance.repairs.allSatisfy { $0.rule == "spelling" && $0.path.pointer.hasPrefix("/equipment/") })
    return reading.document.equipment
  }

  @Test(arguments: [
    ("Dukumen Perencanaan", "Dokumen Perencanaan"), ("laporan kegialan", "laporan kegiatan"),
    ("Dokurnen pendukung", "Dokumen pendukung"), ("rencana keg1atan", "rencana kegiatan"),
    ("berkas permohoman", "berkas permohonan"),
  ])
  func likelyMisreadings(read: String, meant: String) { #expect(mended([read]) == [meant]) }

  /// Words that authors use, names, acronyms, forms of known stems.
  @Test(arguments: [
    "System dan peralatan computer", "Aplikasi esakip gowa", "Renstra, Renja dan LAKIP", "Kantor Camat Batang Kapas",
    "hasil penginputan data", "menganalisa data", "Mensosialisasikan laporan semesteran", "softcopy maupun hardcopy",
    "Alat Tulis Kantor", "printer dan scanner", "DOKUMEM", "Blangko monev", "review laporan", "Prasaranaan rapat",
  ])
  func leftAlone(text: String) { #expect(mended([text]) == [text]) }

  /// What is no certain misreading is told with what it may be, and left.
  @Test(arguments: [("Prasaranaan rapat", "prasaranaan is no known word; perhaps prasarana")])
  func doubtfulWordsAreTold(text: String, message: String) {
    var reading = Reading(document: Document())
    reading.document.equipment = [text]
    analyze(&reading)
    #expect(reading.document.equipment == [text])
    #expect(reading.diagnostics.filter { $0.rule == RuleID("SOP510") }.map(\.message.english) == [message])
  }

  @Test func whatStandsAgainAndAgainIsMeant() {
    let items = ["dukumen satu", "dukumen dua", "dukumen tiga"]
    #expect(mended(items) == items)
  }
}

@Suite struct RoleTests {
  @Test func positionsAreSpelledOut() {
    let procedure = Rows(["Sekcam", "Kasi", "CAMAT", "Kasubag PKP"], ["Menyusun", "Membuat"]).analysed
    #expect(
      procedure.actors.map(\.position) == [
        "Sekretaris Kecamatan", "Kepala Seksi", "Camat", "Kepala Subbagian Perencanaan, Keuangan dan Pelaporan",
      ])
    #expect(procedure.actors.map(\.name) == ["Sekcam", "Kasi", "CAMAT", "Kasubag PKP"])
  }

  @Test(arguments: [
    ("KASUBAG UMUM DAN KEPEGAWA1AN", "KASUBAG UMUM DAN KEPEGAWAIAN"), ("Sekretaria Desa", "Sekretaris Desa"),
    ("Tim Reviu Internal", "Tim Reviu Internal"), ("KASI XYZ", "KASI XYZ"),
  ])
  func misreadWordsOfAHead(read: String, meant: String) {
    #expect(Rows([read, "Camat"], ["Menyusun", "Membuat"]).analysed.actors[0].name == meant)
  }

  @Test func misreadHeadIsMended() {
    var reading = Rows(["Carnat", "Sekcam"], ["Menyusun", "Membuat"]).reading
    analyze(&reading)
    #expect(reading.document.procedure?.actors[0].name == "Camat")
    #expect(reading.provenance.repairs.map(\.path.pointer) == ["/procedure/actors/0/name"])
  }
}
