import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let lawWithoutKind = Rule(
    id: RuleID("SOP149"), slug: "law-without-kind", family: .law, severity: .warning, cause: .author,
    checks: ["LAW-11"],
    summary: Message(
      en: "A citation says what kind of regulation it is and who issued it.",
      id: "Kutipan menyebut jenis dan penerbit peraturan."),
    advice: Message(
      en: "Put kind and issuer in front.",
      id: "Tulis jenis dan penerbitnya."),
    source: .legislation,
    triggering: [
      [
        .law:
          "Dasar Hukum :\n1. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan\n2. ↓Nomor 2 Tahun 2009 tentang Retribusi"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, law) in sop.document.legalBasis.enumerated() where law.type == nil {
      guard let first = words(law.text).first, first.matches("no") || first.matches("nomor") || first.matches("nmr")
      else { continue }
      report.add(
        .root / .legalBasis / index, en: "The citation does not say what kind of regulation it is",
        id: "Kutipan tidak menyebut jenis peraturan", cause: sop.isWellRead ? nil : .unknown)
    }
  }
}
