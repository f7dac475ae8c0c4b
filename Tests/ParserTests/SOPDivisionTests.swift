import Diagnostics
import AST
import Testing

@testable import Parser

@Suite struct SOPDivisionTests {
  private func check(_ text: String, _ numbers: String?..., place: SourceLocation = #_sourceLocation) {
    #expect(parsed(text).readings.map(\.document.identity.number) == numbers, sourceLocation: place)
  }

  private func sop(_ number: String) -> String {
    "PEMERINTAH KABUPATEN GOWA\nKECAMATAN CONTOH\n" + form("Nomor SOP\t\(number)\nNama SOP\tSurat \(number)")
      + "\nNo\tKegiatan\tCamat\tKelengkapan\tWaktu\tOutput\n1\tMenerima\tV\tSurat\t5 menit\tAgenda\n\n"
  }

  @Test func oneSOPIsOne() { check(sop("1/2024"), "1/2024") }

  @Test func eachFurtherNumberBeginsAnSOP() {
    check(sop("1/2024") + sop("2/2024") + sop("3/2024"), "1/2024", "2/2024", "3/2024")
  }

  @Test func theLetterheadGoesWithItsSOP() {
    let units = parsed(sop("1/2024") + sop("2/2024")).readings.map(\.document.identity.institution.unit)
    #expect(units == ["Kecamatan Contoh", "Kecamatan Contoh"])
  }

  @Test func aNumberThatIsRepeatedIsTheSameSOP() {
    check(form("Nomor SOP\t1/2024\nNama SOP\tSurat") + "\nNomor SOP\t1/2024\n", "1/2024")
  }

  @Test func aCoverBelongsToTheSOPBehindIt() {
    check("STANDAR OPERASIONAL PROSEDUR\nSURAT MASUK\n\nKECAMATAN CONTOH\n2024\n\n\n" + sop("1/2024"), "1/2024")
  }

  @Test func aTextWithoutAnSOPGivesAnEmptyOne() {
    for text in ["", " \n", "Surat undangan\nKepada Yth.\nCamat", "12345", "Nama\tAlamat\nBudi\tGowa"] {
      let parsed = parsed(text)
      #expect(parsed.readings.count == 1)
      #expect(parsed.readings.first?.document.isEmpty == true, "\(text)")
      #expect(parsed.readings.first?.diagnostics.map(\.rule.description).contains { $0.contains("SOP002") } == true)
    }
  }
}
