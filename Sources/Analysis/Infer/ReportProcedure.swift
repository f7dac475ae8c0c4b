import AST
import Diagnostics
import Vocabulary

/// Says what the inference could not settle.
func report(
  _ procedure: Procedure, _ activities: [Activity], _ decisions: [Decision?], _ reasons: [Message?],
  _ diagnostics: inout [Diagnostic]
) {
  let steps = procedure.steps.span
  for index in steps.indices {
    let path = Path.step(index)
    if decisions[index] != nil {
      reportExits(steps[index], reasons[index], activities[index], path, &diagnostics)
    } else if let verb = activities[index].actingVerb?.verb, index > 0, verb.mayRefuse {
      diagnostics.append(
        Diagnostic(
          RuleID("SOP401"), .note, cause: .author, undecided(steps[index].no, verb), path: (path / .kind).pointer))
    }
    if steps[index].performers.isEmpty, steps[index].outsiders.isEmpty, !procedure.actors.isEmpty {
      diagnostics.append(
        Diagnostic(
          RuleID("SOP403"), .note, cause: .extraction,
          Message(
            en: "Step \(steps[index].no) does not show who performs it",
            id: "Langkah \(steps[index].no) tidak menunjukkan siapa pelaksananya"),
          path: (path / .performers).pointer))
    }
    for outsider in steps[index].outsiders {
      diagnostics.append(
        Diagnostic(
          RuleID("SOP404"), .warning, cause: .author,
          Message(
            en: "Step \(steps[index].no) is performed by \(outsider.name), who has no column",
            id: "Langkah \(steps[index].no) dilaksanakan oleh \(outsider.name) yang tidak memiliki kolom"),
          path: (path / .outsiders).pointer))
    }
  }
}

extension Verbs.Verb {
  /// Whether what is done may end in a no: who reads or watches does not refuse.
  var mayRefuse: Bool {
    switch act {
    case .approve: true
    case .review: !ReviewWords.standard.contains(fold(active), .observation)
    default: false
    }
  }
}

/// What is told of a check or an approval that cannot end in a no.
private func undecided(_ no: Int, _ verb: Verbs.Verb) -> Message {
  verb.act == .approve
    ? Message(
      en: "Step \(no) is an approval (\(verb.active)), but does not say what happens if it is refused",
      id: "Langkah \(no) adalah persetujuan (\(verb.active)), tetapi tidak menyebut tindak lanjut bila ditolak")
    : Message(
      en: "Step \(no) is a check (\(verb.active)), but does not say what happens if it fails",
      id: "Langkah \(no) adalah pemeriksaan (\(verb.active)), tetapi tidak menyebut tindak lanjut bila tidak memenuhi")
}

private func reportExits(
  _ step: Step, _ reason: Message?, _ activity: Activity, _ path: Path, _ diagnostics: inout [Diagnostic]
) {
  guard let no = step.next.first(where: { $0.when == .no }) else {
    diagnostics.append(
      Diagnostic(
        RuleID("SOP405"), .note, cause: .author,
        Message(
          en: "Step \(step.no) decides, but no step takes up the answer no",
          id: "Langkah \(step.no) mengambil keputusan, tetapi tidak ada langkah untuk jawaban tidak"),
        path: (path / .next).pointer))
    return
  }
  guard no.confidence < .settled else { return }
  diagnostics.append(
    Diagnostic(
      RuleID("SOP402"), .warning, cause: activity.isCut ? .extraction : .author,
      Message(
        en:
          "Step \(step.no) does not say to which step the flow goes if the answer is no; step \(no.to) is assumed\(reason.map { ": \($0.english)" } ?? "")",
        id:
          "Langkah \(step.no) tidak menyebut langkah tujuan bila jawabannya tidak; diduga langkah \(no.to)\(reason.map { ": \($0.indonesian)" } ?? "")"
      ),
      path: (path / .next).pointer))
}
