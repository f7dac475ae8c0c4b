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

  @Test func noMoreThanAThousandFindingsAreTold() {
    let text =
      "Nomor SOP\t1/2\nNama SOP\tSurat\nDasar Hukum\n1. UU 1/2020\n" + String(repeating: "<p a <b\n", count: 1_500)
    let bytes = Array(text.utf8)
    let sops = Compiler().compile(bytes, path: "input").sops
    #expect(Accounting(bytes, encoding: "utf-8").fault(in: sops) == nil)
    let findings = sops.first?.findings ?? []
    #expect(findings.count == 1_001)
    #expect(findings.last?.rule.description == "SOP019")
  }

  @Test func whatPassesACapIsAccountedFor() {
    let row = String(repeating: "a\t", count: 5_000)
    #expect(check("Nomor SOP\t1/2\nNama SOP\tSurat\nDasar Hukum\n1. UU 1/2020\n" + row).identity.number == "1/2")
  }
}
