import Diagnostics

extension Rule {
  package static let ignoreUnfit = Rule(
    id: RuleID("SOP032"), slug: "ignore-unfit", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "A comment sopc-ignore names rules that exist, and says why.",
      id: "Komentar sopc-ignore menyebut aturan yang ada beserta alasannya."),
    advice: Message(
      en: "Write <!-- sopc-ignore SOP302: alasan -->.",
      id: "Tulis <!-- sopc-ignore SOP302: alasan -->."),
    source: .reading)
}
