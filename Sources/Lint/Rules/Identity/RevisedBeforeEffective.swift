import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let revisedBeforeEffective = Rule(
    id: RuleID("SOP119"), slug: "revised-before-effective", family: .identity, severity: .note, cause: .author,
    checks: ["ID-09"],
    summary: Message(
      en: "A revision is dated after the SOP took effect, or is a day of review to come.",
      id: "Tanggal revisi setelah tanggal efektif, atau tanggal peninjauan mendatang."),
    advice: Message(
      en: "Leave the field empty for a first edition.",
      id: "Kosongkan untuk terbitan pertama."),
    source: .form,
    triggering: [[.revised: "Tanggal Revisi : ↓1 Maret 2024"]],
    nonTriggering: [[:], [.revised: "Tanggal Revisi : 1 Mei 2025"]]
  ) { sop, report in
    let dates = sop.identity.dates
    guard let created = day(dates.created), let revised = day(dates.revised),
      let start = day(dates.effective ?? dates.approved),
      created <= revised, revised < start
    else { return }
    report.add(
      .dates / .revised, en: "The revision is dated before the SOP takes effect",
      id: "Tanggal revisi mendahului tanggal efektif",
      related: [
        (
          .dates / (dates.effective == nil ? .approved : .effective),
          Message(en: "it takes effect here", id: "tanggal efektif")
        )
      ])
  }
}
