import AST
import Diagnostics
import Testing
import Vocabulary

@testable import Parser

@Suite struct PersonTests {
  /// Persons are written as `position | name | degrees | rank | grade | NIP`.
  private func check(_ text: String, _ expected: String, unit: String = "", place: SourceLocation = #_sourceLocation) {
    let (content, span) = content(text)
    let person = content.readPerson([span], unit: foldedWords(unit.utf8)).person
    let degrees = person.degrees.isEmpty ? nil : person.degrees.joined(separator: "; ")
    let found = [person.position, person.name, degrees, person.rank, person.grade, person.nip].map { $0 ?? "-" }
    #expect(found.joined(separator: " | ") == expected, sourceLocation: place)
  }

  @Test func readsABlockOfLines() {
    check(
      "CAMAT CONTOH\nRUKMI PRAWESTRI, S.Sos., M.Si\nPembina Tk. I, IV/b\nNIP. 19700203 199503 2 001",
      "Camat Contoh | Rukmi Prawestri | S.Sos; M.Si | Pembina Tk. I | IV/b | 197002031995032001")
  }

  @Test func readsABlockOfOneLine() {
    check(
      "CAMAT CONTOH  RUKMI PRAWESTRI, S.Sos Pembina IV/a NIP. 197002031995032001",
      "Camat Contoh | Rukmi Prawestri | S.Sos | Pembina | IV/a | 197002031995032001", unit: "Kecamatan Contoh")
  }

  @Test func theOfficesOfDirectorsAreWhole() {
    check("Direktur Utama Maya Oktaviani, S.E., M.M.", "Direktur Utama | Maya Oktaviani | S.E.; M.M. | - | - | -")
  }

  @Test func ranksOfOtherServicesAreRead() {
    check(
      "KEPALA KEJAKSAAN NEGERI CONTOH\nRUKMI PRAWESTRI, S.H., M.H.\nJaksa Madya / NIP. 197002031995032001",
      "Kepala Kejaksaan Negeri Contoh | Rukmi Prawestri | S.H.; M.H. | Jaksa Madya | - | 197002031995032001")
    check(
      "KASAT LANTAS\nRUKMI PRAWESTRI, S.I.K.\nAJUN KOMISARIS POLISI",
      "Kasat Lantas | Rukmi Prawestri | S.I.K. | Ajun Komisaris Polisi | - | -")
  }

  @Test func aDegreeIsNoName() {
    check("KETUA RUKMI PRAWESTRI, S.Kom, M.Kes Pembina", "Ketua | Rukmi Prawestri | S.Kom; M.Kes | Pembina | - | -")
  }

  @Test func anOfficeIsMisreadBeforeAName() {
    check(
      "Keoa1a Badan Keuangan\nRUKMI PRAWESTRI, S.Sos", "Keoa1a Badan Keuangan | Rukmi Prawestri | S.Sos | - | - | -")
    check(
      "CAMAT TUNIKALE RUKMI PRAWESTRI, S.Sos Pcrnbina", "Camat Tunikale | Rukmi Prawestri | S.Sos | Pembina | - | -",
      unit: "Kecamatan Turikale")
  }

  @Test(arguments: [
    "Pembina Tk. I / IVb", "Pembina Tk. I (IVb)", "Pembina Tk. I Gol.Ruang IV/b", "Gol. IV/b Pembina Tk. I",
    "Pembina Tk.1/IV b",
    "Pembina Tk. I/IVb", "Gol./Ruang IV/b Pembina Tk.I",
  ])
  func ranksAndGradesStandInAnyOrder(rank: String) {
    check(
      "CAMAT CONTOH  RUKMI PRAWESTRI, S.Sos., M.Si \(rank) NIP 197002031995032001",
      "Camat Contoh | Rukmi Prawestri | S.Sos; M.Si | Pembina Tk. I | IV/b | 197002031995032001",
      unit: "Kecamatan Contoh")
  }

  @Test func aNameOfRomanLettersIsNoGrade() {
    check("CAMAT CONTOH\nIVA PRAWESTRI, S.Sos", "Camat Contoh | Iva Prawestri | S.Sos | - | - | -")
  }

  @Test(arguments: ["(ttd)", "ttd.", "ttd", "dto", "${ttd}", "TTD", "Ditandatangani secara elektronik", "cap/ttd"])
  func whatStandsForASignatureIsNoName(mark: String) {
    check(
      "CAMAT CONTOH  \(mark) RUKMI PRAWESTRI, S.Sos NIP. 197002031995032001",
      "Camat Contoh | Rukmi Prawestri | S.Sos | - | - | 197002031995032001")
    check("CAMAT CONTOH\n\(mark)\nRUKMI PRAWESTRI, S.Sos", "Camat Contoh | Rukmi Prawestri | S.Sos | - | - | -")
  }

  @Test(arguments: ["NIP.", "NIP. -", "NIP. ....................", "(....................)  NIP. ......"])
  func aBlankToBeFilledInIsNobody(blank: String) {
    check("KEPALA DINAS CONTOH KOTA CONTOH  \(blank)", "Kepala Dinas Contoh Kota Contoh | - | - | - | - | -")
  }

  @Test func initialsAndCapitalsAreOfTheName() {
    check("BUPATI CONTOH\nA. A. GDE RUKMI, S.H.", "Bupati Contoh | A. A. Gde Rukmi | S.H. | - | - | -")
    check("BUPATI CONTOH\nAndi RUKMI PRAWESTRI", "Bupati Contoh | Andi Rukmi Prawestri | - | - | - | -")
    check("BUPATI CONTOH\nRUKMI PRAWESTRI. S.Sos", "Bupati Contoh | Rukmi Prawestri | S.Sos | - | - | -")
    check(
      "BUPATI CONTOH\nRUKMI PRAWESTRI, S.Ag., M.S.I.", "Bupati Contoh | Rukmi Prawestri | S.Ag.; M.S.I. | - | - | -")
  }

  @Test func contractStaffHaveNumbersToo() {
    check("NIP.PPPK 197004122021211004", "- | - | - | - | - | 197004122021211004")
    check("NI PPPK. 197004122021211004", "- | - | - | - | - | 197004122021211004")
  }

  @Test func readsNIPsInAnySpacing() {
    check("NIP. 19700203 199503 2 001", "- | - | - | - | - | 197002031995032001")
    check("NIP 197002031995032001", "- | - | - | - | - | 197002031995032001")
    check("Nip.19700203 199503 2 001", "- | - | - | - | - | 197002031995032001")
    check("19700203.199503.2.001", "- | - | - | - | - | 197002031995032001")
    check("NIP. . 19700203 199503 2 001", "- | - | - | - | - | 197002031995032001")
  }

  @Test func aLostNIPIsNone() {
    check("CAMAT CONTOH\nRUKMI PRAWESTRI\nNIP.", "Camat Contoh | Rukmi Prawestri | - | - | - | -")
    check("CAMAT CONTOH\nRUKMI PRAWESTRI\nNIP :", "Camat Contoh | Rukmi Prawestri | - | - | - | -")
  }

  @Test func theNIPMayStandBeforeTheName() {
    check(
      "CAMAT CONTOH\nNIP. 19700203 199503 2 001\nRUKMI PRAWESTRI, S.H.",
      "Camat Contoh | Rukmi Prawestri | S.H. | - | - | 197002031995032001")
  }

  @Test func readsTitlesBeforeNames() {
    check("Drs. H. BUDI SARWANA, M.M.", "- | Budi Sarwana | Drs.; H.; M.M. | - | - | -")
    check("Dr. ANI, S.H., M.H.", "- | Ani | Dr.; S.H.; M.H. | - | - | -")
  }

  @Test func readsNamesInBrackets() {
    check("( DENI MAKRAMAN, S.AP )", "- | Deni Makraman | S.AP | - | - | -")
  }

  @Test func readsRanksInAnyForm() {
    check("Penata Tingkat I (III/d)", "- | - | - | Penata Tk. I | III/d | -")
    check("PEMBINA UTAMA MUDA", "- | - | - | Pembina Utama Muda | - | -")
    check("Gol. III d", "- | - | - | - | III/d | -")
    check("Penata, Gol. III/c", "- | - | - | Penata | III/c | -")
  }

  @Test func actingStaysInThePosition() {
    check("Plt. CAMAT CONTOH\nRUKMI PRAWESTRI", "Plt. Camat Contoh | Rukmi Prawestri | - | - | - | -")
  }

  @Test func anOfficeAndANameMayShareALine() {
    check("Camat RUKMI PRAWESTRI, S.Sos", "Camat | Rukmi Prawestri | S.Sos | - | - | -")
    check(
      "Camat Contoh, RUKMI PRAWESTRI, S.Sos", "Camat Contoh | Rukmi Prawestri | S.Sos | - | - | -",
      unit: "Kecamatan Contoh")
    check("Kepala Bagian Hukum H. Sardi Ornaya", "Kepala Bagian Hukum | Sardi Ornaya | H. | - | - | -")
  }

  @Test func anOfficeMayStandAlone() {
    check("Ketua Pengadilan Agama Contoh", "Ketua Pengadilan Agama Contoh | - | - | - | - | -")
  }

  @Test func anOfficeMayRunOverTwoLines() {
    check(
      "KEPALA DINAS PEKERJAAN UMUM\nDAN PENATAAN RUANG",
      "Kepala Dinas Pekerjaan Umum dan Penataan Ruang | - | - | - | - | -")
  }

  @Test func aMixedCaseNameStaysAsItIs() {
    check("Muh. Al-Sardi Ornaya", "- | Muh. Al-Sardi Ornaya | - | - | - | -")
  }

  @Test func emptyTextIsNobody() {
    check("", "- | - | - | - | - | -")
    check("-", "- | - | - | - | - | -")
    check("(                )", "- | - | - | - | - | -")
  }
}
