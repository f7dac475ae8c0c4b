import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let rankIncomplete = Rule(
    id: RuleID("SOP126"), slug: "rank-incomplete", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-16"],
    summary: Message(
      en: "Rank and grade stand together.",
      id: "Pangkat dan golongan ditulis bersama."),
    advice: Message(
      en: "Write both: Penata (III/c).",
      id: "Tulis keduanya: Penata (III/c)."),
    source: .ranks, yieldsTo: [RuleID("SOP504")],
    triggering: [
      [.approver: "Disahkan oleh : Camat Wangon\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\n↓IV/a\nNIP. 19780312 199903 2 002"]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for place in [Path.approver / .grade, .root / .signature / .grade] {
      guard let written = sop.written(place), !written.utf8.isEmpty, !written.utf8.contains(0x2F),
        !sop.isRepaired(place),
        let grade = place == .approver / .grade ? sop.identity.approver?.grade : sop.document.signature?.grade
      else { continue }
      report.add(
        place, en: "The grade is written `\(written)`; write \(grade)",
        id: "Golongan tertulis `\(written)`; tulis \(grade)", cause: sop.causeOfMending, severity: .note)
    }
    guard let approver = sop.identity.approver, approver.rank == nil, let grade = approver.grade else { return }
    report.add(
      .approver / .grade, en: "The grade \(grade) stands without its rank",
      id: "Golongan \(grade) ditulis tanpa pangkat")
  }
}
