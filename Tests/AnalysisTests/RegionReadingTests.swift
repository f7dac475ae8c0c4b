import AST
import Analysis
import Diagnostics
import Testing
import Vocabulary

/// Names of regions that more than one region may have been read as, and what else tells which.
@Suite struct RegionReadingTests {
  private func analysed(
    _ government: String, unit: String = "Dinas Kesehatan", position: String? = nil, law: String? = nil,
    gazetteer: Gazetteer = Gazetteer()
  ) -> Reading {
    var document = Document()
    document.identity.institution.government = government
    document.identity.institution.unit = unit
    if let position {
      var person = Person()
      (person.name, person.position) = ("Budi Santoso", position)
      document.identity.approver = person
    }
    if let law {
      var citation = Citation(text: "\(law) Nomor 5 Tahun 2019 tentang Retribusi Pasar")
      (citation.type, citation.number, citation.year) = (law, "5", 2019)
      document.legalBasis = [citation]
    }
    var reading = Reading(document: document)
    analyze(&reading, options: AnalysisOptions(gazetteer: gazetteer))
    return reading
  }

  private func code(_ reading: Reading) -> String? { reading.document.identity.institution.regionCode }

  @Test(arguments: [
    ("Pemerintah Kabupaten Kaimna", "92.08"), ("PEMERINTAH KABUPATEN PHALONGAN", "33.26"),
    ("PEMERINTAH KABUPATEN OGAN KOMENG ULU SELATAN", "16.09"), ("PEMERINTAH KABUPATEN KEP. TANIMBAP", "81.03"),
    ("PEMERINTAH KABUPATEN IVIAROS", "73.09"), ("PEMERINTAH KOTA PAREPPARE", "73.72"),
  ])
  func aSlipThatOneNameExplainsIsMended(read: String, code: String) {
    #expect(self.code(analysed(read)) == code)
  }

  @Test func whatTwoNamesExplainIsToldWithBoth() throws {
    let reading = analysed("Pemerintah Kabupaten Sumang")
    #expect(code(reading) == nil)
    let told = try #require(reading.diagnostics.first { $0.rule == RuleID("SOP505") })
    #expect(told.message.indonesian.contains("Sumedang") && told.message.indonesian.contains(" atau Subang"))
  }

  @Test func theOfficeOfTheHeadTells() {
    let reading = analysed("Pemerintah Kabupaten Sumang", position: "Bupati Sumedang")
    #expect(code(reading) == "32.11")
    #expect(reading.provenance.repairs.first?.evidence.last?.indonesian == "naskah juga menyebut Kabupaten Sumedang")
    #expect(code(analysed("Pemerintah Kabupaten Sumang", position: "Bupati Subang")) == "32.13")
  }

  @Test func twoDamagedReadingsTellTogether() {
    #expect(code(analysed("Pemerintah Kabupaten Slmrn")) == nil)
    #expect(code(analysed("Pemerintah Kabupaten Slmrn", position: "Bupati Slenan")) == "34.04")
  }

  @Test func aLawOfTheProvinceOrTheRegencyTells() {
    #expect(code(analysed("Pemerintah Kabupaten Batung")) == nil)
    #expect(code(analysed("Pemerintah Kabupaten Batung", law: "Peraturan Gubernur Bali")) == "51.03")
    #expect(code(analysed("Pemerintah Kabupaten Sumang", law: "Peraturan Bupati Subang")) == "32.13")
  }

  @Test func aCopiedLawDoesNotOutvoteAPlainReading() {
    let reading = analysed("Pemerintah Kabupaten Banyumaas", law: "Peraturan Bupati Banyuwangi")
    #expect(code(reading) == "33.02")
  }

  @Test func theRegionOfALawIsMended() {
    let reading = analysed("Pemerintah Kabupaten Banyumas", law: "Peraturan Bupati Banyumsa")
    let law = reading.document.legalBasis.first
    #expect(law?.type == "Peraturan Bupati Banyumas")
    #expect(law?.text == "Peraturan Bupati Banyumas Nomor 5 Tahun 2019 tentang Retribusi Pasar")
    let plain = analysed("Pemerintah Kabupaten Banyumas", law: "Peraturan Bupati Banyumas").document.legalBasis.first
    #expect(law?.id != nil && law?.id == plain?.id)
    #expect(reading.provenance.repairs.map(\.rule) == ["region-name"])
  }

  @Test func theDistrictTells() {
    let gazetteer = Gazetteer(csv: Array("code,name\n32.13.01,Sagalaherang\n".utf8))
    let reading = analysed("Pemerintah Kabupaten Sumang", unit: "Kecamatan Sagalaherang", gazetteer: gazetteer)
    #expect(code(reading) == "32.13")
  }

  @Test(arguments: ["KABUPATEN MAGELANG SELATAN", "KOTA BOGOR BARAT"])
  func aDirectionBehindARegionIsNoMisreadOffice(name: String) {
    let reading = analysed("PEMERINTAH \(name)")
    #expect(reading.document.identity.institution.government == "PEMERINTAH \(name)")
  }

  @Test func likelihoodSumsTheWays() {
    let likelihood = Vocabulary.standard.readingLikelihood
    func chance(_ read: String, _ meant: String) -> Double {
      likelihood.likelihood(of: Array(read.utf8), printed: Array(meant.utf8))
    }
    #expect(chance("maros", "maros") >= 1)
    #expect(chance("iviaros", "maros") > chance("xyaros", "maros"))
    #expect(chance("mar0s", "maros") > chance("marxs", "maros"))
    #expect(chance("marros", "maros") > chance("markos", "maros"))
    #expect(chance("mros", "maros") > chance("mos", "maros"))
    #expect(chance("maros", "tanggamus") < 0.000_000_1)
    #expect(chance("maors", "maros") > chance("maozs", "maros"))
    #expect(chance("", "maros") < 0.000_1)
  }
}
