import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let typoMended = Rule(
    id: RuleID("SOP613"), slug: "typo-mended", family: .reading, severity: .note, cause: .extraction,
    checks: ["OCR-03"],
    summary: Message(
      en: "Words are spelt right.",
      id: "Kata tertulis benar."),
    advice: Message(
      en: "Look whether the word that sopc put there is right.",
      id: "Periksa kata yang dipulihkan sopc."),
    source: .reading,
    triggering: [[.records: "Pencatatan dan Pendataan :\n1. ↓Dukumen agenda surat masuk\n2. Lembar disposisi"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for repair in sop.mendings("spelling", "office-name", "role-name", "ocr-digit") {
      report.add(mended: repair, .extraction) { from, to in
        Message(en: "`\(from)` was read as `\(to)`", id: "`\(from)` dibaca sebagai `\(to)`")
      }
    }
  }
}
