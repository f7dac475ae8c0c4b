import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let approverOfficeMissing = Rule(
    id: RuleID("SOP122"), slug: "approver-office-missing", family: .identity, severity: .error, cause: .author,
    checks: ["ID-12"],
    summary: Message(
      en: "*Disahkan oleh* names an office.",
      id: "*Disahkan oleh* menyebut jabatan."),
    advice: Message(
      en: "Enter the office of who signs.",
      id: "Isi jabatan penanda tangan."),
    source: .form,
    triggering: [
      [.approver: "↓Disahkan oleh :"],
      [.approver: "Disahkan oleh :\n↓SEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (IV/a)\nNIP. 19780312 199903 2 002"],
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.identity.approver?.position == nil else { return }
    let hasName = sop.identity.approver?.name != nil
    report.addMissing(
      .approver / .position, en: "The office of who approves is missing", id: "Jabatan yang mengesahkan tidak ada",
      at: hasName ? sop.span(.approver / .name) : sop.label(.approver), cause: sop.absence(of: .approver))
  }
}
