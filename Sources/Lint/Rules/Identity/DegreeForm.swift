import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let degreeForm = Rule(
    id: RuleID("SOP127"), slug: "degree-form", family: .identity, severity: .note, cause: .author, checks: ["ID-17"],
    summary: Message(
      en: "Degrees are written as decreed: S.STP., M.Si.",
      id: "Gelar ditulis baku: S.STP., M.Si."),
    advice: Message(
      en: "Take the usual form.",
      id: "Gunakan bentuk baku."),
    source: .convention, fix: .safe,
    triggering: [
      [
        .approver:
          "Disahkan oleh : Camat Wangon\nSEKAR WIDYANINGRUM, ↓S. Sos., M.Si.\nPembina (IV/a)\nNIP. 19780312 199903 2 002"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, degree) in (sop.identity.approver?.degrees ?? []).enumerated() {
      let path = Path.approver / .degrees / index
      guard let written = sop.written(path), fold(written) == fold(degree), written.utf8.contains(0x20) else {
        continue
      }
      guard !degree.utf8.contains(0x20) else { continue }
      report.add(
        path, en: "\(written) is usually written \(degree)", id: "\(written) lazim ditulis \(degree)",
        fix: sop.span(path).map { [Fix.Edit($0, degree)] })
    }
  }
}
