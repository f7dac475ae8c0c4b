import AST
import Testing

@testable import Parser

/// Lists of steps whose cells stand below each step, behind their heads.
@Suite struct LabelledStepTests {
  private func check(_ lines: String, place: SourceLocation = #_sourceLocation) {
    let procedure = document(form("Nomor SOP: 1/2/2021\nNama SOP: Surat Masuk") + "\nProsedur\n" + lines).procedure
    #expect(procedure?.actors.map(\.name) == ["Petugas Loket", "Camat"], sourceLocation: place)
    let steps = procedure?.steps ?? []
    #expect(steps.map(\.activity) == ["Menerima surat", "Memberi arahan", "Menyimpan surat"], sourceLocation: place)
    #expect(steps.map { $0.performers.map(\.actor) } == [["a1"], ["a2"], ["a1"]], sourceLocation: place)
    #expect(steps.map { $0.inputs?.text } == ["Surat", "Agenda", nil], sourceLocation: place)
    #expect(steps.map { $0.duration?.minutes } == [10, 60, 5], sourceLocation: place)
    #expect(steps.map { $0.outputs?.text } == ["Agenda", "Disposisi", "Arsip"], sourceLocation: place)
  }

  @Test func linesBelowAStepAreItsCells() {
    check(
      """
      1. Menerima surat
         Pelaksana: Petugas Loket
         Kelengkapan: Surat
         Waktu: 10 menit
         Output: Agenda
      2. Memberi arahan
         Pelaksana: Camat
         Kelengkapan: Agenda
         Waktu: 1 jam
         Output: Disposisi
      3. Menyimpan surat
         Pelaksana: Petugas Loket
         Waktu: 5 menit
         Output: Arsip
      """)
  }

  @Test func bulletsMayStandBeforeThem() {
    check(
      """
      1. **Menerima surat**
         - **Pelaksana:** Petugas Loket
         - **Kelengkapan:** Surat
         - **Waktu:** 10 menit
         - **Output:** Agenda
      2. **Memberi arahan**
         - **Pelaksana:** Camat
         - **Kelengkapan:** Agenda
         - **Waktu:** 1 jam
         - **Output:** Disposisi
      3. **Menyimpan surat**
         - **Pelaksana:** Petugas Loket
         - **Waktu:** 5 menit
         - **Output:** Arsip
      """)
  }

  @Test func aStepWithAColonIsNone() {
    let steps =
      document(
        form("Nomor SOP: 1/2/2021\nNama SOP: Surat Masuk")
          + "\nProsedur\n1. Menerima surat\n2. Menyiapkan bahan: kertas\n3. Menyimpan surat\n"
      ).procedure?.steps ?? []
    #expect(steps.map(\.activity) == ["Menerima surat", "Menyiapkan bahan: kertas", "Menyimpan surat"])
  }
}
