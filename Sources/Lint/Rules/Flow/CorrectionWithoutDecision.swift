import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let correctionWithoutDecision = Rule(
    id: RuleID("SOP421"), slug: "correction-without-decision", family: .flow, severity: .warning, cause: .author,
    checks: ["FLOW-11"],
    summary: Message(
      en: "A correction follows a decision.",
      id: "Perbaikan didahului keputusan."),
    advice: Message(
      en: "Say which step sends the matter back.",
      id: "Sebut langkah yang mengembalikannya."),
    source: .convention, yieldsTo: [RuleID("SOP401")],
    triggering: [[.step3: "3|↓Memperbaiki saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:], [.step3: "3|Menyusun daftar perbaikan||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() where index > 0 {
      guard
        sop.clauses[index].prefix(2).contains(where: { word in
          sop.words.verbs.form(word).map {
            $0.verb.active.utf8.elementsEqual("memperbaiki".utf8) || $0.verb.active.utf8.elementsEqual("merevisi".utf8)
          } ?? false
        }), sop.clauses[index].first.map({ sop.isOn(.light, $0) || sop.words.verbs.form($0) != nil }) ?? false
      else { continue }
      guard !sop.steps[..<index].contains(where: { $0.kind == .decision }), step.kind != .decision else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(step.no) corrects, but no decision asked for it",
        id: "Langkah \(step.no) memperbaiki tanpa keputusan sebelumnya")
    }
  }
}
