import AST
import Analysis
import Testing

/// Words that were broken, and names of offices that were misread.
@Suite struct BrokenWordTests {
  private func warnings(_ text: String) -> Reading {
    var document = Document()
    document.warnings = [text]
    var reading = Reading(document: document)
    analyze(&reading)
    return reading
  }

  @Test(arguments: [
    ("Pelaksanaan administrasi perkawin- an harus tertib", "Pelaksanaan administrasi perkawinan harus tertib"),
    ("Laporan disampaikan kepa- da Camat", "Laporan disampaikan kepada Camat"),
    ("Memahami keu- angan", "Memahami keuangan"), ("PENGELO- LAAN SURAT", "PENGELOLAAN SURAT"),
  ])
  func aHyphenOfALineEndGoes(text: String, whole: String) {
    let reading = warnings(text)
    #expect(reading.document.warnings == [whole])
    #expect(reading.provenance.repairs.map(\.rule) == ["hyphen"])
    #expect(reading.provenance.repairs.allSatisfy { $0.from == text && $0.to == whole && !$0.evidence.isEmpty })
  }

  @Test func regulationsAreJoinedToo() {
    var document = Document()
    var citation = Citation(text: "PP Nomor 12 Tahun 2019 tentang Pengelo- laan Keuangan Daerah")
    citation.title = "Pengelo- laan Keuangan Daerah"
    document.legalBasis = [citation]
    var reading = Reading(document: document)
    analyze(&reading)
    #expect(reading.document.legalBasis[0].text == "PP Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah")
    #expect(reading.document.legalBasis[0].title == "Pengelolaan Keuangan Daerah")
    #expect(reading.provenance.repairs.contains { $0.rule == "hyphen" && $0.path.pointer == "/legalBasis/0/text" })
  }

  @Test(arguments: ["Surat- surat masuk", "surat masuk - keluar", "a- b", "kepada- Camat", "-"])
  func otherHyphensStay(text: String) { #expect(warnings(text).document.warnings == [text]) }

  private func unit(_ name: String, position: String?, title: String? = nil) -> Reading {
    var document = Document()
    document.identity.institution.unit = name
    document.identity.title = title
    if let position {
      var person = Person()
      person.position = position
      document.identity.approver = person
    }
    var reading = Reading(document: document)
    analyze(&reading)
    return reading
  }

  @Test func ordinaryWordsOfAnOfficeAreMended() {
    let reading = unit("Dinas Perhubvngan", position: nil)
    #expect(reading.document.identity.institution.unit == "Dinas Perhubungan")
    #expect(reading.provenance.repairs.map(\.rule).contains("office-name"))
  }

  @Test func anOfficeIsMendedByItsWholeName() throws {
    let reading = unit("Dinas Komunikasi Oam Informatika", position: "Kepala Dinas Komunikasi dan Informatika")
    #expect(reading.document.identity.institution.unit == "Dinas Komunikasi dan Informatika")
    #expect(reading.provenance.repairs.map(\.rule) == ["office-name"])
    #expect(
      unit("Sekretariat Daerah", position: "Sekretari5 Daerah").document.identity.approver?.position
        != "Sekretariat Daerah")
  }

  @Test func theRegionAtTheEndOfAUnitIsMended() {
    let reading = unit("Pengadilan Negeri Kupahg", position: nil)
    #expect(reading.document.identity.institution.unit == "Pengadilan Negeri Kupang")
    #expect(reading.provenance.repairs.map(\.rule) == ["region-name"])
    #expect(
      unit("Pengadilan Negeri Purwokerto", position: nil).document.identity.institution.unit
        == "Pengadilan Negeri Purwokerto")
  }

  @Test func nameOfAPlaceIsNoOrdinaryWord() {
    #expect(unit("Gamat Gerung", position: nil).document.identity.institution.unit?.hasSuffix("Gerung") == true)
    #expect(unit("Kecamatan Oba Otara", position: nil).document.identity.institution.unit == "Kecamatan Oba Utara")
  }

  @Test func theReadingThatMorePlacesHaveCounts() {
    let reading = unit(
      "Kecamatan Sukamajv", position: "Camat Sukamaju", title: "Pelayanan Surat pada Kecamatan Sukamaju")
    #expect(reading.document.identity.institution.unit == "Kecamatan Sukamaju")
  }

  @Test func oneReadingAgainstOneIsLeft() {
    let reading = unit("Kecamatan Sukarami", position: "Camat Sukarame")
    #expect(reading.document.identity.institution.unit == "Kecamatan Sukarami")
    #expect(reading.document.identity.approver?.position == "Camat Sukarame")
  }

  @Test func aDigitInANameIsMisread() {
    #expect(
      unit("Kecamatan Sukama1u", position: "Camat Sukamaju").document.identity.institution.unit == "Kecamatan Sukamaju")
  }

  /// No list holds the names of all places; where none of the letters looks like another, an ordinary word near is no evidence.
  @Test(arguments: [
    "Lembaga Pemasyarakatan Kelas IIB Sarona", "Kepolisian Sektor Gadung", "RSUD Lenggur", "UPTD Pasar Kandeng",
    "Desa Koto Tangah", "SMP Negeri 2 Kuta Baro", "Kantor Urusan Agama Koto Gadang", "Gampong Suka Makmue",
  ])
  func namesOfPlacesAreLeft(name: String) {
    let reading = unit(name, position: "Kepala \(name)")
    #expect(reading.document.identity.institution.unit == name)
    #expect(reading.document.identity.approver?.position == "Kepala \(name)")
    #expect(reading.document.identity.institution.government == nil)
    #expect(reading.provenance.repairs.isEmpty)
  }

  @Test func theSeatOfACourtMayBeATown() {
    let reading = unit("Pengadilan Negeri Sarang", position: "Ketua Pengadilan Negeri Sarang")
    #expect(reading.document.identity.institution.unit == "Pengadilan Negeri Sarang")
    #expect(reading.provenance.repairs.isEmpty)
  }

  @Test func aSchoolInATownIsOfNoCity() {
    for name in ["SMA Negeri 1 Koto Baru", "SMA Negeri 1 Kota Baru", "Polsek Kota Salak"] {
      let reading = unit(name, position: "Kepala \(name)")
      #expect(reading.document.identity.institution.government == nil)
      #expect(reading.document.identity.institution.unit == name)
    }
  }

  @Test(arguments: [
    ("Puskesmas Kccamatan Sukamaju", "Puskesmas Kecamatan Sukamaju"), ("Dinas Kesehaten", "Dinas Kesehatan"),
    ("Kantor Kementerian Agama Kota Trnate", "Kantor Kementerian Agama Kota Ternate"),
  ])
  func whatIsNoNameIsMended(read: String, meant: String) {
    #expect(unit(read, position: nil).document.identity.institution.unit == meant)
  }
}
