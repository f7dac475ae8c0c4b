import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let lawOfAnotherRegion = Rule(
    id: RuleID("SOP148"), slug: "law-of-another-region", family: .law, severity: .warning, cause: .author,
    checks: ["LAW-10"],
    summary: Message(
      en: "Regional regulations are of the SOP's own region.",
      id: "Peraturan daerah berasal dari daerah SOP itu sendiri."),
    advice: Message(
      en: "Cite your own region's rule; the text may be copied.",
      id: "Sebut peraturan daerah sendiri; teks mungkin disalin."),
    source: .convention,
    triggering: [
      [
        .law:
          "Dasar Hukum :\n1. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan\n2. ↓Peraturan Bupati Gowa Nomor 12 Tahun 2021 tentang Tugas Kecamatan"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    guard let own = sop.identity.institution.regionCode?.utf8.filter({ $0 != 0x2E }), own.count >= 2 else { return }
    for (index, law) in sop.document.legalBasis.enumerated() {
      // /akn/id/act/perbup/3302/2021/12
      guard let parts = law.id?.utf8.split(separator: 0x2F), parts.count == 7 else { continue }
      let code = Array(parts[4])
      guard code.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let length = min(code.count, own.count)
      guard length >= 2, Array(own.prefix(length)) != Array(code.prefix(length)) else { continue }
      report.add(
        .root / .legalBasis / index, en: "This regulation is of another region", id: "Peraturan ini milik daerah lain",
        cause: sop.isWellRead ? nil : .unknown)
    }
  }
}
