import AST
import Analysis
import Diagnostics
import Testing

@Suite struct PeopleTests {
  static func person(_ name: String?, _ nip: String?, position: String? = "Camat Sukamaju") -> Person {
    var person = Person()
    (person.name, person.nip, person.position) = (name, nip, position)
    return person
  }

  static func analysed(_ approver: Person?, _ signature: Person?, others: [Person] = []) -> Reading {
    var document = Document()
    document.identity.dates.approved = "2024-05-01"
    document.identity.approver = approver
    document.identity.signatories = others.map { Signatory(role: "Diperiksa oleh", person: $0) }
    document.signature = signature
    var reading = Reading(document: document)
    analyze(&reading)
    return reading
  }

  @Test func damagedNumberIsMendedFromTheOther() {
    let reading = Self.analysed(
      Self.person("Budi Santoso", "198504122010011003"), Self.person("Budi Santoso", "198504122010001003"))
    #expect(reading.document.signature?.nip == "198504122010011003")
    #expect(reading.document.signature?.id == "p1")
    #expect(reading.document.identity.approver?.id == "p1")
    #expect(reading.provenance.repairs.map(\.rule) == ["nip-digits"])
    #expect(reading.provenance.repairs.map(\.path.pointer) == ["/signature/nip"])
    #expect(reading.provenance.repairs.first?.evidence.first?.english.contains("/identity/approver") == true)
  }

  @Test func aDigitIsTheLetterThatTheOtherReadingHas() throws {
    let reading = Self.analysed(
      Self.person("SURYANI RAHM4DI", "198504122010011003"), Self.person("Suryani Rahhnadi", "198504122010011003"))
    #expect(reading.document.identity.approver?.name?.lowercased() == "suryani rahmadi")
    #expect(reading.document.signature?.name?.lowercased() == "suryani rahmadi")
    let repairs = reading.provenance.repairs.filter { $0.rule == "person-name" }
    #expect(repairs.count == 2)
    #expect(repairs.allSatisfy { $0.evidence.contains { $0.english.contains("no digits") } })
  }

  @Test func anotherWhoExaminesIsNobodyElseForANumberBeside() {
    var other = Self.person("Taufik Siregar", "197910102007051009", position: "Kepala Bidang")
    other.rank = "Pembina"
    let reading = Self.analysed(
      Self.person("Taufik Wijaya", "197916102007051010", position: "Kepala Dinas"), nil, others: [other])
    #expect(reading.document.identity.approver?.id != reading.document.identity.signatories.first?.person.id)
    #expect(reading.document.identity.approver?.name == "Taufik Wijaya")
    #expect(reading.document.identity.signatories.first?.person.name == "Taufik Siregar")
  }

  @Test func noNameBeginsWithALetterTwice() {
    let reading = Self.analysed(
      Self.person("Hhendra Kurniawan", "198504122010011003"), Self.person("Hendra Kurniawan", "198504122010011003"))
    #expect(reading.document.identity.approver?.name == "Hendra Kurniawan")
  }

  @Test func ambiguousNumberIsLeft() {
    // Month 00 may be 06, 08 or 09.
    let reading = Self.analysed(Self.person("Budi Santoso", "198504122010001003"), nil)
    #expect(reading.document.identity.approver?.nip == "198504122010001003")
    #expect(reading.provenance.repairs.isEmpty)
    #expect(reading.diagnostics.map(\.rule.description) == ["SOP501"])
  }

  @Test func letterInANumberIsMended() {
    let reading = Self.analysed(Self.person("Budi Santoso", "19850412201OO11OO3"), nil)
    #expect(reading.document.identity.approver?.nip == nil || reading.document.identity.approver?.nip != "x")
    let other = Self.analysed(Self.person("Budi Santoso", "1985O4122010011003"), nil)
    #expect(other.document.identity.approver?.nip == "198504122010011003")
  }

  @Test func contractStaffNumberIsValid() {
    let reading = Self.analysed(Self.person("Budi Santoso", "198504122023211003"), nil)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func likelierReadingOfANameWins() {
    let nip = "198504122010011003"
    // C for G loses a stroke.
    let reading = Self.analysed(Self.person("Ceorge Silaen", nip), Self.person("George Silaen", nip))
    #expect(reading.document.identity.approver?.name == "George Silaen")
    #expect(reading.document.signature?.name == "George Silaen")
    #expect(reading.provenance.repairs.map(\.path.pointer) == ["/identity/approver/name"])
    // A letter lost.
    let short = Self.analysed(Self.person("Budi Santoso", nip), Self.person("Budi Santso", nip))
    #expect(short.document.signature?.name == "Budi Santoso")
  }

  @Test func majorityOfReadingsWins() {
    let nip = "198504122010011003"
    let reading = Self.analysed(
      Self.person("Wahyudin", nip), Self.person("Wahyndin", nip), others: [Self.person("Wahyudin", nip)])
    #expect(reading.document.signature?.name == "Wahyudin")
    #expect(reading.provenance.repairs.count == 1)
  }

  @Test func officersWithSimilarNamesAreTwo() {
    let reading = Self.analysed(
      Self.person("Ahmad Fauzi", "198504122010011003"), Self.person("Ahmad Fauzan", "198704122012011004"))
    #expect(reading.document.identity.approver?.id == "p1")
    #expect(reading.document.signature?.id == "p2")
    #expect(reading.document.identity.approver?.name == "Ahmad Fauzi")
    #expect(reading.document.signature?.name == "Ahmad Fauzan")
    #expect(reading.provenance.repairs.isEmpty)
  }

  @Test func similarNamesInOtherOfficesAreTwo() {
    let reading = Self.analysed(
      Self.person("Ahmad Fauzi", nil, position: "Camat Sukamaju"),
      Self.person("Ahmad Fauzy", nil, position: "Sekretaris Kecamatan"))
    #expect(reading.document.signature?.id == "p2")
    #expect(reading.provenance.repairs.isEmpty)
  }

  @Test func whatIsNotToldStaysUntold() {
    var approver = Self.person("Budi Santoso", "198504122010011003")
    (approver.rank, approver.grade) = ("Penata Tk. I", "III/d")
    let reading = Self.analysed(approver, Self.person("Budi Santoso", nil))
    #expect(reading.document.signature?.id == "p1")
    #expect(reading.document.signature?.nip == nil)
    #expect(reading.document.signature?.rank == nil)
    #expect(reading.document.signature?.grade == nil)
  }

  @Test func gradeIsMendedWhereRankAndOtherBlockAgree() {
    let nip = "198504122010011003"
    var first = Self.person("Budi Santoso", nip)
    (first.rank, first.grade) = ("Penata Tk. I", "III/d")
    var second = first
    second.grade = "III/c"
    let reading = Self.analysed(first, second)
    #expect(reading.document.signature?.grade == "III/d")
    #expect(reading.provenance.repairs.map(\.rule) == ["rank-grade"])
    // Alone nothing is mended, and the disagreement is told.
    let alone = Self.analysed(second, nil)
    #expect(alone.document.identity.approver?.grade == "III/c")
    #expect(alone.diagnostics.map(\.rule.description) == ["SOP504"])
  }
}
