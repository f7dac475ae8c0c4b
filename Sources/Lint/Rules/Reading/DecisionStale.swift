import Diagnostics

extension Rule {
  static let decisionStale = Rule(
    id: RuleID("SOP591"), slug: "decision-stale", family: .reading, severity: .warning, cause: .unknown, checks: [],
    summary: Message(
      en: "A decision is about the text that stands there.",
      id: "Keputusan mengenai teks yang ada."),
    advice: Message(
      en: "Decide anew with `sopc review`, or remove the decision.",
      id: "Putuskan ulang dengan `sopc review`, atau hapus keputusannya."),
    source: .reading)
}
