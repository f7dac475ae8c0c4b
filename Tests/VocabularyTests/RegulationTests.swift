import Testing
import Vocabulary

@Suite struct RegulationTests {
  private let regulations = Vocabulary.standard.regulations

  private func citation(_ text: String) -> Regulations.Citation? {
    regulations.citation(atStartOf: foldedWords(text.utf8)[...])?.meaning
  }

  @Test(arguments: [
    ("UU No. 23 Tahun 2014", "Undang-Undang", "uu", nil),
    ("Peraturan Pemerintah Nomor 12", "Peraturan Pemerintah", "pp", nil),
    (
      "Permenpan dan RB Nomor 35", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "permen",
      "menpanrb"
    ),
    (
      "PERMENPAN 53 Tahun 2014", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "permen",
      "menpanrb"
    ),
    ("Permendagri No. 73", "Peraturan Menteri Dalam Negeri", "permen", "mendagri"),
    (
      "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 86", "Peraturan Menteri Dalam Negeri", "permen",
      "mendagri"
    ),
    ("Perka BKN 22", "Peraturan Kepala Badan Kepegawaian Negara", "perka", "bkn"),
    ("Peraturan Bupati Banyumas Nomor 68", "Peraturan Bupati", "perbup", nil),
    ("Keputusan Menteri Agama Nomor 168", "Keputusan Menteri Agama", "kepmen", "menag"),
    ("Peraturan Menteri Nomor 35", "Peraturan Menteri", "permen", nil),
  ])
  func beginningsOfCitations(_ text: String, _ name: String, _ kind: String, _ issuer: String?) throws {
    let found = try #require(citation(text))
    #expect(found.name == name && found.kind.code == kind && found.issuer?.code == issuer)
  }

  @Test func ordinaryTextIsNoCitation() { #expect(citation("Menerima surat keputusan") == nil) }

  @Test func theRegisterIsFoundByKey() throws {
    let found = try #require(citation("PermenPAN-RB"))
    let regulation = try #require(regulations.regulation(found, number: "35", year: 2012))
    #expect(regulation.title == "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan")
    #expect(regulation.certainty == .sure && regulation.status == nil)
    let old = try #require(regulations.regulation(found, number: "PER/21/M.PAN/11/2008", year: 2008))
    #expect(old.status == .repealed)
    // The ministry decides: the same number and year is another regulation elsewhere.
    let home = try #require(citation("Permendagri"))
    #expect(regulations.regulation(home, number: "35", year: 2012)?.title.hasPrefix("Analisis Jabatan") == true)
    #expect(regulations.regulation(home, number: "999", year: 2012) == nil)
    #expect(regulations.regulation(titled: fold("sistem akuntabilitas kinerja instansi pemerintah"))?.number == "29")
    #expect(regulations.register.count == 131)
  }

  @Test func identifiersFollowTheNamingConvention() throws {
    let law = try #require(citation("UU"))
    #expect(regulations.identifier(law, number: "23", year: 2014) == "/akn/id/act/uu/2014/23")
    let ministry = try #require(citation("Permenpan RB"))
    #expect(regulations.identifier(ministry, number: "35", year: 2012) == "/akn/id/act/permen/menpanrb/2012/35")
    #expect(
      regulations.identifier(ministry, number: "PER/21/M.PAN/11/2008", year: 2008)
        == "/akn/id/act/permen/menpanrb/2008/per-21-m.pan-11-2008")
    let regent = try #require(citation("Perbup"))
    #expect(
      regulations.identifier(regent, region: "33.02", number: "68", year: 2018) == "/akn/id/act/perbup/3302/2018/68")
    #expect(regulations.identifier(regent, number: "68", year: 2018) == nil)
    let nameless = try #require(citation("Peraturan Menteri Nomor 35"))
    #expect(regulations.identifier(nameless, number: "35", year: 2012) == nil)
  }
}
