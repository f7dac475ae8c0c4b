import AST
import Analysis
import Diagnostics
import Testing
import Vocabulary

@Suite struct DistrictTests {
  static let gazetteer = Gazetteer(
    csv: Array(
      "code,name\n33.02,Kabupaten Banyumas\n33.02.02,Wangon\r\n33.02.10,Karanganyar\n33.05.01,\"Karanganyar\"\n".utf8))

  static func analysed(_ unit: String, government: String? = nil) -> Reading {
    var document = Document()
    document.identity.institution.unit = unit
    document.identity.institution.government = government
    var reading = Reading(document: document)
    analyze(&reading, options: AnalysisOptions(gazetteer: gazetteer))
    return reading
  }

  @Test func theOnlyDistrictOfAnameTellsTheGovernment() {
    let institution = Self.analysed("Kecamatan Wangon").document.identity.institution
    #expect(institution.government == "Pemerintah Kabupaten Banyumas")
    #expect(institution.regionCode == "33.02")
    #expect(Self.analysed("Kantor Camat Wangon").diagnostics.map(\.rule) == [RuleID("SOP508")])
  }

  @Test func aNameOfTwoDistrictsTellsNothing() {
    let reading = Self.analysed("Kecamatan Karanganyar")
    #expect(reading.document.identity.institution.government == nil)
    #expect(reading.diagnostics.map(\.rule) == [RuleID("SOP509")])
  }

  @Test func aDamagedNameIsMendedWithinItsRegency() {
    let reading = Self.analysed("Kecamatan Wang0n", government: "Pemerintah Kabupaten Banyumas")
    #expect(reading.document.identity.institution.unit == "Kecamatan Wangon")
    #expect(reading.provenance.repairs.map(\.rule) == ["region-name"])
    let other = Self.analysed("Kecamatan Mekarsari", government: "Pemerintah Kabupaten Banyumas")
    #expect(other.document.identity.institution.unit == "Kecamatan Mekarsari")
    #expect(other.diagnostics.map(\.rule) == [RuleID("SOP509")])
  }

  @Test func withoutAFileNothingIsDerived() {
    var document = Document()
    document.identity.institution.unit = "Kecamatan Wangon"
    var reading = Reading(document: document)
    analyze(&reading)
    #expect(reading.document.identity.institution.government == nil)
    #expect(reading.diagnostics.isEmpty)
  }
}
