import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let nipsDiffer = Rule(
    id: RuleID("SOP124"), slug: "nips-differ", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-15"],
    summary: Message(
      en: "One signatory has one NIP.",
      id: "Satu penanda tangan memiliki satu NIP."),
    advice: Message(
      en: "Find out which of the two is right.",
      id: "Periksa mana yang benar."),
    source: .numbers, yieldsTo: [RuleID("SOP501"), RuleID("SOP502")],
    triggering: [[.foot: "Camat Wangon\n\n\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina\nNIP. ↓19780312 199903 2 003"]],
    nonTriggering: [[.foot: "Camat Wangon\n\n\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina\nNIP. 19780312 199903 2 002"]]
  ) { sop, report in
    guard let first = sop.identity.approver, let second = sop.document.signature, let name = first.name,
      let other = second.name,
      let nip = first.nip, let otherNIP = second.nip, similarity(name, other) > 0.8, fold(nip) != fold(otherNIP)
    else { return }
    report.add(
      .signature / .nip, en: "\(other) has the NIP \(otherNIP) here and \(nip) in the head",
      id: "\(other) ber-NIP \(otherNIP) di sini dan \(nip) di kepala", cause: sop.isWellRead ? nil : .extraction,
      related: [(.approver / .nip, Message(en: "the NIP in the head", id: "NIP di kepala"))])
  }
}
