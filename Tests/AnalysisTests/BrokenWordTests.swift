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
  ])
  func aHyphenOfALineEndGoes(text: String, whole: String) {
    let reading = warnings(text)
    #expect(reading.document.warnings == [whole])
    #expect(reading.provenance.repairs.map(\.rule) == ["hyphen"])
    #expect(reading.provenance.repairs.allSatisfy { $0.from == text && $0.to == whole && !$0.evidence.isEmpty })
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
}
