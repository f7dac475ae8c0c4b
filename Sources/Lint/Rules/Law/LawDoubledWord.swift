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
    source: .convention, fix: .safe,
    triggering: [[.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 43 Tahun 2009 tentang tentang Kearsipan"]],
    nonTriggering: [[:], [.law: "Dasar Hukum :\n1. Undang - Undang Nomor 43 Tahun 2009 tentang Kearsipan"]]
  ) { sop, report in
    for index in sop.document.legalBasis.indices {
      let all = sop.writtenWords(.root / .legalBasis / index)
      for (a, b) in zip(all, all.dropFirst()) where a.word.count > 3 && a.word == b.word {
        // *Undang - Undang* is one word.
        guard !sop.text(Span(a.span.end, b.span.start)).contains(where: { $0 > 0x20 }) else { continue }
        let word = String(decoding: a.word, as: UTF8.self)
        report.add(
          .root / .legalBasis / index, en: "`\(word)` stands twice", id: "Kata `\(word)` tertulis dua kali",
          fix: [Fix.Edit(Span(a.span.end, b.span.end), "")])
        break
      }
    }
  }
}
