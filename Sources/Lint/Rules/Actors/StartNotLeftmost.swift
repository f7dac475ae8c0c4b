import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let startNotLeftmost = Rule(
    id: RuleID("SOP327"), slug: "start-not-leftmost", family: .actors, severity: .note, cause: .author,
    checks: ["ROLE-08"],
    summary: Message(
      en: "The flow begins in the first column of performers.",
      id: "Alur dimulai di kolom pelaksana pertama."),
    advice: Message(
      en: "Order the columns by their first activity.",
      id: "Urutkan kolom menurut urutan kegiatan."),
    source: .formLikely,
    triggering: [[.step1: "1|↓Menerima surat masuk||Mulai|||Surat masuk|5 menit|Surat diterima|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.actors.count > 1, let step = sop.steps.first, let first = step.performers.first, first.isRead,
      !step.performers.contains(where: { $0.actor.utf8.elementsEqual(sop.actors[0].id.utf8) })
    else { return }
    report.add(
      .step(0) / .performers, en: "The first step is not in the first column",
      id: "Langkah pertama tidak di kolom pertama", at: sop.span(.step(0) / .activity),
      related: [(.actor(0) / .name, Message(en: "the first column", id: "kolom pertama"))])
  }
}
