import AST
import Analysis
import DecisionFiles
import Diagnostics
import SopcKit
import Testing

@Suite struct DecisionFileTests {
  static let document = """
    PEMERINTAH KABUPATEN BANYUMAS
    KECAMATAN WANGON
    Nomor SOP\t: 067/12/2024
    Tgl. Pembuatan\t: 2 Januari 2024
    Disahkan oleh\tCAMAT WANGON

    BUDI SANTOSO, S.Sos
    NIP. 19850412 201001 1 003
    Nama SOP\t: Surat Masuk
    No\tKegiatan\tPelaksana\t\tMutu Baku
    \t\tCamat\tStaf\tKelengkapan\tWaktu\tOutput
    1\tMencatat surat masuk\t\t\tSurat\t5 Menit\tAgenda
    2\tMengolah bahan\t\t\tAgenda\t5 Menit\tBahan
    3\tMeneliti bahan. Jika tidak benar, dikembalikan untuk diperbaiki\t\t\tBahan\t5 Menit\tBahan
    4\tMengarsipkan surat\t\t\tBahan\t5 Menit\tArsip

    """

  static func compile(_ yaml: String) -> CompiledSOP {
    let (decisions, faults) = readDecisions(Array(yaml.utf8))
    #expect(faults.isEmpty)
    var options = CompilerOptions()
    options.decisions = decisions
    return Compiler(options).compile(Array(document.utf8), path: "a.txt").sops[0]
  }

  @Test func performersAreConfirmed() {
    let sop = Self.compile(
      """
      decisions:
        - path: /procedure/steps/1/performers
          read: "Mengolah bahan"
          performers: [Camat]
      """)
    let performer = sop.document.procedure?.steps[1].performers
    #expect(performer == [Performer(actor: "a1", confidence: .certain, basis: ["confirmed"])])
  }

  @Test func valuesAreReplacedWithARepair() {
    let sop = Self.compile(
      """
      decisions:
        - path: /identity/approver/name
          read: Budi Santoso
          replace: Budi Santosa
      """)
    #expect(sop.document.identity.approver?.name == "Budi Santosa")
    let repair = sop.provenance.repairs.first { $0.path.pointer == "/identity/approver/name" }
    #expect(repair?.rule == "decision")
    #expect(repair?.from == "Budi Santoso")
    #expect(repair?.confidence == .certain)
  }

  @Test func branchesAreSet() {
    let sop = Self.compile(
      """
      decisions:
        - path: /procedure/steps/2/next
          read: "Meneliti bahan. Jika tidak benar, dikembalikan untuk diperbaiki"
          next: {yes: 4, no: 1}
      """)
    let step = sop.document.procedure?.steps[2]
    #expect(step?.next.map(\.to) == [4, 1])
    #expect(step?.next.map(\.confidence) == [.certain, .certain])
    #expect(step?.kind == .decision)
  }

  @Test func aDecisionAboutAnotherTextIsToldAndNotApplied() {
    let bare = Compiler().compile(Array(Self.document.utf8), path: "a.txt")
    let sop = Self.compile(
      """
      decisions:
        - input: "\(bare.digest)"
          path: /procedure/steps/1/performers
          read: "Menolak bahan"
          performers: [Camat]
      """)
    #expect(sop.document == bare.sops[0].document)
    #expect(sop.findings.contains { $0.rule == RuleID("SOP591") })
    let other = Self.compile(
      """
      decisions:
        - input: 00000000000000
          path: /procedure/steps/1/performers
          read: "Mengolah bahan"
          performers: [Camat]
      """)
    #expect(other.document == bare.sops[0].document)
    #expect(!other.findings.contains { $0.rule == RuleID("SOP591") })
  }

  @Test func aColumnThatIsNotThereIsTold() {
    let sop = Self.compile(
      "decisions: [{path: /procedure/steps/1/performers, read: Mengolah bahan, performers: [Gubernur]}]")
    #expect(sop.findings.contains { $0.rule == RuleID("SOP592") })
  }

  @Test func replayIsTheSame() {
    let yaml = "decisions: [{path: /procedure/steps/*/performers, read: Mengolah bahan, performers: [a2]}]"
    #expect(Self.compile(yaml) == Self.compile(yaml))
    #expect(Self.compile(yaml).document.procedure?.steps[1].performers.first?.basis == ["confirmed"])
  }

  @Test(arguments: [
    ("decisions:\n  - path: /a\n", 2, DecisionFault.Kind.missing("read")),
    ("decisions:\n  - path: /a\n    read: b\n", 2, .noVerdict),
    ("decisions:\n  - path: /a\n    read: b\n    confirm: maybe\n", 4, .wrongValue("confirm")),
    ("decisions:\n  - path: /a\n    read: b\n    konfirm: true\n    confirm: true\n", 4, .unknownKey("konfirm")),
    ("decisions:\n  - path: /a\n    read: b\n    input: xyz\n    confirm: true\n", 4, .wrongValue("input")),
    ("other: 1\n", 1, .unknownKey("other")),
    ("- a\n", 1, .notAMap),
  ])
  func faultsHaveTheirLine(_ yaml: String, _ line: Int, _ kind: DecisionFault.Kind) {
    let fault = readDecisions(Array(yaml.utf8)).faults.first
    #expect(fault?.line == line)
    #expect(fault?.kind == kind)
    #expect(fault?.message.english.isEmpty == false)
  }

  @Test func brokenYAMLIsAFault() {
    #expect(readDecisions(Array("decisions: [".utf8)).faults.map(\.kind) == [.syntax])
    #expect(readDecisions([0xFF, 0xFE]).faults.map(\.kind) == [.notText])
    #expect(readDecisions([]).faults.isEmpty)
  }

  @Test func whatIsWrittenReadsBack() {
    let rulings: [Decisions.Ruling] = [
      Decisions.Ruling(
        input: "0123456789", part: 2, path: "/a/*", read: "x \"y\" \\ \u{1}\n", verdict: .confirm, line: 3),
      Decisions.Ruling(input: nil, path: "/b", read: "true", verdict: .replace("no"), line: 8),
      Decisions.Ruling(input: nil, path: "/b", read: "12", verdict: .performers(["a1", "Kasi, dan [lain]"]), line: 11),
      Decisions.Ruling(input: nil, path: "/b", read: "é", verdict: .next([.yes: 4, .no: 1]), line: 14),
      Decisions.Ruling(input: nil, path: "/b", read: "é", verdict: .next([nil: 4]), line: 17),
      Decisions.Ruling(input: nil, path: "/b", read: "é", verdict: .apart, line: 20),
      Decisions.Ruling(input: nil, path: "/b", read: "é", verdict: .refuse, line: 23),
    ]
    let (decisions, faults) = readDecisions(decisionsText(rulings, isNew: true))
    #expect(faults.isEmpty)
    #expect(decisions.rulings == rulings)
  }

  @Test func theSchemaNamesAllKeys() {
    let schema = String(decoding: DecisionsSchema.bytes, as: UTF8.self)
    for key in ["input", "part", "path", "read", "note", "confirm", "replace", "refuse", "performers", "next", "apart"]
    {
      #expect(schema.utf8.count > 100 && schema.contains("\"\(key)\": {"))
    }
  }
}
