import AST
import Diagnostics
import SopcKit
import Testing

/// Inputs far beyond any SOP compile within bounds, and no byte of them is lost.
@Suite struct ExcessTests {
  private func check(_ text: String, place: SourceLocation = #_sourceLocation) -> Document {
    let bytes = Array(text.utf8)
    let sops = Compiler().compile(bytes, path: "input").sops
    #expect(Accounting(bytes, encoding: "utf-8").fault(in: sops) == nil, sourceLocation: place)
    return sops.first?.document ?? Document()
  }

  @Test func performersAreReadButNotWeighedWhereEveryRowNamesAnother() {
    let rows = (1...300).map { "\($0)\tMenerima surat\tStaf \($0)\tSurat\t5 menit\tAgenda\n" }.joined()
    let steps = check("No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n" + rows).procedure?.steps ?? []
    #expect(steps.count == 300)
    #expect(steps.last?.performers.map(\.actor) == ["a300"])
  }

  @Test func noMoreThanSomePeopleSign() {
    let labels = String(repeating: "Diperiksa oleh\tBUDI SARWANA, S.H.\n", count: 300)
    let document = check("Nomor SOP\t1/2\nNama SOP\tSurat\nTanggal Revisi\t-\n" + labels)
    #expect(document.identity.signatories.count == 64)
  }

  @Test func marksWithoutEndAreOnePerformer() {
    let document = check(
      "No\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima\t" + String(repeating: "V<br>", count: 400)
        + "\tSurat\t5 menit\tAgenda\n")
    #expect((document.procedure?.steps.first?.performers.count ?? 0) <= 1)
  }

  private func findings(_ text: String, place: SourceLocation = #_sourceLocation) -> [Finding] {
    let bytes = Array(text.utf8)
    let sops = Compiler().compile(bytes, path: "input").sops
    #expect(Accounting(bytes, encoding: "utf-8").fault(in: sops) == nil, sourceLocation: place)
    return sops.first?.findings ?? []
  }

  @Test func noMoreThanAThousandFindingsAreTold() throws {
    let rows = (1...1_500).map { "\($0)\tMenerima surat\tzzz\tV\tSurat\t5 menit\tAgenda\n" }.joined()
    let findings = findings("No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\n" + rows)
    #expect(findings.count == 1_001)
    #expect(findings.last?.rule.description == "SOP019")
    #expect(findings.dropLast().allSatisfy { $0.rule.description != "SOP019" })
    let places = findings.compactMap(\.location?.offset)
    #expect(places == places.sorted())
  }

  @Test func damagedMarkupIsToldFiveHundredTimes() {
    let findings = findings(
      "Nomor SOP\t1/2\nNama SOP\tSurat\nDasar Hukum\n1. UU 1/2020\n" + String(repeating: "<p a <b\n", count: 1_500))
    #expect(findings.count { $0.rule.description == "SOP011" } == 500)
    #expect(findings.last?.rule.description == "SOP019")
  }

  /// Beyond ten thousand lines, what is left over is told as far as nothing stands between; pages of paper stay apart.
  @Test func leftOversInMassesAreJoined() throws {
    func leftOvers(_ count: Int) -> [Unclaimed] {
      let lines = String(repeating: "kata\n", count: count / 2)
      return Compiler().compile(Array((lines + "\u{0C}\n" + lines).utf8), path: "input").sops[0].provenance.unclaimed
    }
    #expect(leftOvers(10_000).count == 10_000)
    let joined = leftOvers(10_002)
    #expect(joined.count == 2)
    #expect(joined.first?.text == Array(repeating: "kata", count: 5_001).joined(separator: "\n"))
    #expect(joined.last?.location.offset == 5_001 * 5 + 2)
    let tags = Compiler().compile(Array(String(repeating: "<p>kata", count: 10_001).utf8), path: "input").sops[0]
    #expect(tags.provenance.unclaimed.map(\.location.length) == [10_001 * 7 - 3])
    #expect(check(String(repeating: "<p>kata", count: 10_001)).isEmpty)
    #expect(
      check(String(repeating: "kata\n", count: 10_001) + "Nomor SOP\t1/2\nNama SOP\tSurat\nTanggal Revisi\t-\n")
        .identity.number == "1/2")
  }

  @Test func whatPassesACapIsAccountedFor() {
    let row = String(repeating: "a\t", count: 5_000)
    #expect(check("Nomor SOP\t1/2\nNama SOP\tSurat\nDasar Hukum\n1. UU 1/2020\n" + row).identity.number == "1/2")
  }
}
