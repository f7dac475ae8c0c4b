import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let recordsNoRecord = Rule(
    id: RuleID("SOP165"), slug: "records-no-record", family: .boxes, severity: .note, cause: .author,
    checks: ["BOX-05"],
    summary: Message(
      en: "*Pencatatan dan Pendataan* names records or forms.",
      id: "*Pencatatan dan Pendataan* menyebut catatan atau formulir."),
    advice: Message(
      en: "Name the book, form or file that is kept.",
      id: "Sebut buku, formulir atau berkasnya."),
    source: .formLikely,
    triggering: [[.records: "Pencatatan dan Pendataan :\n1. ↓Rencana sasaran kinerja"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let texts = sop.document.records
    guard !texts.isEmpty, !texts.contains(where: { sop.has(.record, in: $0) }) else { return }
    report.add(
      .root / .records / 0, en: "No record or form is named", id: "Tidak ada catatan atau formulir yang disebut")
  }
}
