import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let handoverNotTaken = Rule(
    id: RuleID("SOP425"), slug: "handover-not-taken", family: .flow, severity: .warning, cause: .author,
    checks: ["FLOW-15"],
    summary: Message(
      en: "The matter goes on with whom it was handed to.",
      id: "Berkas dilanjutkan oleh penerimanya."),
    advice: Message(
      en: "Mark the receiver in the next row.",
      id: "Tandai penerimanya pada baris berikut."),
    source: .convention,
    triggering: [
      [
        .step2:
          "2|↓Menyerahkan surat kepada Kepala Subbagian Umum dan Kepegawaian|√||||Surat diterima|10 menit|Surat teragenda|"
      ]
    ],
    nonTriggering: [
      [:],
      [
        .step2:
          "2|Menyerahkan surat kepada Sekretaris Kecamatan|√||||Surat diterima|10 menit|Surat teragenda|"
      ],
    ]
  ) { sop, report in
    let steps = sop.steps
    for index in steps.indices.dropLast() where steps[index].kind != .decision {
      let next = steps[index + 1].performers
      guard !next.isEmpty, next.allSatisfy(\.isRead) else { continue }
      let all = sop.clauses[index]
      guard let verb = all.first,
        sop.words.verbs.form(verb).map({ [.handover, .forward].contains($0.verb.act) }) ?? false,
        let at = all.indices.first(where: { all[$0].matches("kepada") }), at + 1 < all.count
      else { continue }
      let receiver = Array(all[(at + 1)...].joined())
      guard
        let actor = actor(namedBy: receiver, sop.actors),
        !next.contains(where: { $0.actor.utf8.elementsEqual(actor.id.utf8) })
      else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(steps[index].no) hands over to \(actor.name), who does not act next",
        id: "Langkah \(steps[index].no) menyerahkan kepada \(actor.name), yang tidak bertindak berikutnya")
    }
  }
}

/// The column whose name a text begins with; *Panitera Pengganti* is not *Panitera*.
private func actor(namedBy text: [UInt8], _ actors: [Actor]) -> Actor? {
  var best: (actor: Actor, length: Int)?
  for actor in actors {
    for name in [actor.name, actor.position ?? actor.name].map(fold)
    where name.count > best?.length ?? 0 && text.starts(with: name) { best = (actor, name.count) }
  }
  return best?.actor
}
