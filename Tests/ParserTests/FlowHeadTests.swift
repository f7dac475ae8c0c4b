import AST
import Diagnostics
import Testing

@testable import Parser

/// Flows that stand as lists under a heading.
@Suite struct FlowHeadTests {
  private let head =
    "Nomor SOP : 12/SOP/2022\nTanggal Pembuatan : 3 Januari 2022\nNama SOP : Layanan Kunjungan\nDasar Hukum :\n"
    + "1. Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan\n\n"

  private let steps = [
    "Pengunjung mengambil nomor antrean", "Petugas memeriksa identitas", "Petugas mengantar pengunjung",
  ]

  private var numbered: String { steps.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n") }

  @Test(arguments: [
    "ALUR LAYANAN KUNJUNGAN", "Alur", "PROSEDUR LAYANAN KUNJUNGAN", "BAGAN ALIR", "FLOWCHART LAYANAN",
    "MEKANISME PELAYANAN",
    "LANGKAH-LANGKAH", "TATA CARA BERKUNJUNG",
  ])
  func aHeadingEndsTheListAbove(heading: String) {
    for text in ["\(heading)\n\(numbered)", "\(heading)\nMULAI\n\(numbered)\nSELESAI\nKeterangan : dibuat rangkap dua"]
    {
      let document = document(head + text)
      #expect(document.legalBasis.count == 1, "\(heading)")
      #expect(document.procedure?.steps.map(\.activity) == steps, "\(heading)")
    }
  }

  @Test func mulaiAndSelesaiAreTerminators() {
    let procedure = document(head + "ALUR KUNJUNGAN\nMULAI\n\(numbered)\nSELESAI").procedure
    #expect(procedure?.title == "ALUR KUNJUNGAN")
    #expect(procedure?.terminators == .extra)
    let bare = document(head + "Prosedur :\nMulai\n\(numbered)\nSelesai").procedure
    #expect(bare?.steps.map(\.activity) == steps)
    #expect(bare?.terminators == .extra)
  }

  @Test func linesBetweenMulaiAndSelesaiAreSteps() {
    let procedure = document(head + "ALUR KUNJUNGAN\nMULAI\n↓\n\(steps.joined(separator: "\n↓\n"))\n↓\nSELESAI")
      .procedure
    #expect(procedure?.steps.map(\.activity) == steps)
  }

  /// Headings below which no steps stand, and items that only mention a flow.
  @Test(arguments: [
    "ALUR LAYANAN KUNJUNGAN\n2. Peraturan Menteri Nomor 35 Tahun 2018 tentang Pemasyarakatan",
    "PROSEDUR LAYANAN\n1. Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara",
    "2. Mulai berlaku pada tanggal 3",
  ])
  func otherTextsBeginNoFlow(text: String) {
    #expect(document(head + text).procedure == nil)
  }

  @Test func stepsThatCouldNotBeReadAreTold() {
    let reading = parsed(head + "2. Petugas memeriksa identitas\n3. Petugas mengantar pengunjung").readings[0]
    #expect(reading.document.procedure == nil)
    #expect(reading.diagnostics.map(\.rule).contains(RuleID("SOP203")))
    #expect(!parsed(head).readings[0].diagnostics.map(\.rule).contains(RuleID("SOP203")))
  }

  @Test func aNumberedHeadBehindStepsIsNoStep() {
    let reading = parsed(
      "PROSEDUR OPERASIONAL STANDAR\nCUTI AKADEMIK\n1. Tujuan\nMenjamin tertib.\n4. Referensi\nUU Nomor 12 Tahun 2012\n"
        + "5. Prosedur\n5.1 Mahasiswa mengisi formulir.\n5.2 Dekan memberikan persetujuan.\n6. Formulir\nFM-014 Cuti"
    ).readings[0].document
    #expect(reading.procedure?.steps.count == 2)
    #expect(reading.sections.last?.heading == "Formulir")
  }
}
