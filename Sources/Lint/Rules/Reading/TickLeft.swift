import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let tickLeft = Rule(
    id: RuleID("SOP612"), slug: "tick-left", family: .reading, severity: .note, cause: .extraction, checks: ["OCR-02"],
    summary: Message(
      en: "Ticks and handwriting are no part of a value.",
      id: "Centang dan tulisan tangan bukan bagian nilai."),
    advice: Message(
      en: "Nothing: sopc leaves them out.",
      id: "Tidak perlu: sopc membuangnya."),
    source: .reading,
    triggering: [[.title: "Nama SOP : ↓Penanganan Surat Masuk ✓"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for repair in sop.sop.provenance.repairs where repair.rule.utf8.elementsEqual("stray-mark".utf8) {
      report.add(repair.path, en: "A mark was left in `\(repair.from)`", id: "Ada tanda tersisa pada `\(repair.from)`")
    }
  }
}
