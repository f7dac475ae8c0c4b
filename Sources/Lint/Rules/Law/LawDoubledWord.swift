import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let lawDoubledWord = Rule(
    id: RuleID("SOP146"), slug: "law-doubled-word", family: .law, severity: .warning, cause: .author,
    checks: ["LAW-08"],
    summary: Message(
      en: "No word stands twice in a citation.",
      id: "Tidak ada kata ganda dalam kutipan."),
    advice: Message(
      en: "Remove one.",
      id: "Hapus salah satu."),
    source: .convention,
    triggering: [[.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 43 Tahun 2009 tentang tentang Kearsipan"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for index in sop.document.legalBasis.indices {
      guard let written = sop.written(.root / .legalBasis / index) else { continue }
      let all = written.utf8.split(separator: 0x20).map { fold($0) }
      for (a, b) in zip(all, all.dropFirst()) where a.count > 3 && a == b {
        let word = String(decoding: a, as: UTF8.self)
        report.add(.root / .legalBasis / index, en: "`\(word)` stands twice", id: "Kata `\(word)` tertulis dua kali")
        break
      }
    }
  }
}
