import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let reviewOverdue = Rule(
    id: RuleID("SOP601"), slug: "review-overdue", family: .revision, severity: .note, cause: .author,
    checks: ["REV-01"],
    summary: Message(
      en: "An SOP is reviewed every three years.",
      id: "SOP ditinjau setiap tiga tahun."),
    advice: Message(
      en: "Review it, and enter the day.",
      id: "Tinjau dan isi tanggalnya."),
    source: .convention,
    triggering: [([.effective: "Tanggal Efektif : ↓3 April 2024"] as Example).on("2027-04-04")],
    nonTriggering: [
      [:], ([:] as Example).on("2027-04-03"),
      ([.revised: "Tanggal Revisi : 1 Mei 2025"] as Example).on("2027-12-31"),
    ]
  ) { sop, report in
    let dates = sop.identity.dates
    guard let today = day(sop.profile.asOf),
      let last = [day(dates.effective), day(dates.approved), day(dates.revised)].compactMap({ $0 }).max(),
      last + sop.profile.parameters.reviewYears * 10_000 < today
    else { return }
    report.add(
      .dates / .effective, en: "The last review is more than \(sop.profile.parameters.reviewYears) years ago",
      id: "Peninjauan terakhir lebih dari \(sop.profile.parameters.reviewYears) tahun lalu",
      at: sop.span(.dates / .effective) ?? sop.span(.dates / .approved) ?? sop.span(.dates / .revised))
  }
}
