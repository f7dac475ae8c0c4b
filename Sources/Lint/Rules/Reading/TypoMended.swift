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
    for repair in sop.sop.provenance.repairs where repair.rule.utf8.elementsEqual("spelling".utf8) {
      report.add(
        repair.path, en: "`\(repair.from)` was read as `\(repair.to)`",
        id: "`\(repair.from)` dibaca sebagai `\(repair.to)`")
    }
  }
}
