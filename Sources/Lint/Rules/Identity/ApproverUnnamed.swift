import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let approverUnnamed = Rule(
    id: RuleID("SOP123"), slug: "approver-unnamed", family: .identity, severity: .error, cause: .author,
    checks: ["ID-13"],
    summary: Message(
      en: "*Disahkan oleh* holds the name and the NIP of who signs.",
      id: "*Disahkan oleh* memuat nama dan NIP penanda tangan."),
    advice: Message(
      en: "Enter name and NIP below the office.",
      id: "Isi nama dan NIP di bawah jabatan."),
    source: .form, yieldsTo: [RuleID("SOP501")],
    triggering: [
      [.approver: "Disahkan oleh : ↓Camat Wangon"],
      [.approver: "Disahkan oleh : Camat Wangon\n↓SEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (IV/a)"],
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    guard let approver = sop.identity.approver, approver.position != nil else { return }
    let signature = sop.document.signature
    let (hasName, hasNIP) = (
      approver.name != nil || signature?.name != nil, approver.nip != nil || signature?.nip != nil
    )
    guard !hasName || !hasNIP else { return }
    let place = approver.name == nil ? Path.approver / .position : .approver / .name
    let missing =
      hasName ? ("NIP", "NIP", "is") : hasNIP ? ("name", "Nama", "is") : ("name and NIP", "Nama dan NIP", "are")
    report.addMissing(
      place, en: "The \(missing.0) of who approves \(missing.2) missing", id: "\(missing.1) yang mengesahkan tidak ada",
      cause: holdsName(approver.position ?? "") ? .extraction : sop.absence(of: .approver))
  }
}

/// Whether what was read as an office seems to hold a name: with commas, as before degrees, or too long.
private func holdsName(_ position: String) -> Bool {
  position.utf8.contains(UInt8(ascii: ",")) || words(position).count > 10
}
