import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let titlesDiffer = Rule(
    id: RuleID("SOP129"), slug: "titles-differ", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-19"],
    summary: Message(
      en: "The name above the table is the name in the head.",
      id: "Nama di atas tabel sama dengan nama di kepala."),
    advice: Message(
      en: "Make the two alike.",
      id: "Samakan keduanya."),
    source: .convention,
    triggering: [[.heading: "↓SOP Rapat Koordinasi Mingguan"]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard let title = sop.identity.title, let heading = sop.document.procedure?.title else { return }
    let plain = { (text: String) in
      let all = words(text)
      return String(
        decoding: all[min(sop.words.titleHeads.words(atStartOf: all[...]), all.count)...].joined(), as: UTF8.self)
    }
    let (a, b) = (plain(title), plain(heading))
    guard !a.isEmpty, !b.isEmpty, similarity(a, b) < sop.profile.parameters.titleSimilarity,
      !Array(a.utf8).holds(Array(b.utf8)),
      !Array(b.utf8).holds(Array(a.utf8))
    else { return }
    report.add(
      .procedure / .title, en: "The table is headed \(heading); the head names \(title)",
      id: "Tabel berjudul \(heading); kepala menyebut \(title)", cause: sop.isWellRead ? nil : .unknown,
      related: [(.identity / .title, Message(en: "the name in the head", id: "nama di kepala"))])
  }
}
