import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let approverOfAnotherUnit = Rule(
    id: RuleID("SOP131"), slug: "approver-of-another-unit", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-22"],
    summary: Message(
      en: "The approver heads the unit in the letterhead.",
      id: "Yang mengesahkan memimpin unit pada kop."),
    advice: Message(
      en: "Correct the office or the letterhead.",
      id: "Betulkan jabatan atau kop."),
    source: .convention,
    triggering: [
      [
        .approver:
          "Disahkan oleh : ↓Camat Purwokerto\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (IV/a)\nNIP. 19780312 199903 2 002"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    guard let unit = sop.identity.institution.unit, let position = sop.identity.approver?.position else { return }
    let (names, office) = (words(unit), words(position))
    for (kind, head) in [("kecamatan", "camat"), ("kelurahan", "lurah")] {
      guard let at = names.firstIndex(where: { $0.matches(kind) }), at + 1 < names.count,
        let own = office.firstIndex(where: { $0.matches(head) }), own + 1 < office.count
      else { continue }
      let (a, b) = (
        String(decoding: names[(at + 1)...].joined(), as: UTF8.self),
        String(decoding: office[(own + 1)...].joined(), as: UTF8.self)
      )
      guard similarity(a, b) < 0.6, !Array(a.utf8).starts(with: b.utf8), !Array(b.utf8).starts(with: a.utf8) else {
        continue
      }
      report.add(
        .approver / .position, en: "\(position) does not head \(unit)", id: "\(position) bukan pimpinan \(unit)",
        cause: sop.isWellRead ? nil : .unknown)
    }
  }
}
