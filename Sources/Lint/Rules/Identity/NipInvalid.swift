import Diagnostics

extension Rule {
  static let nipInvalid = Rule(
    id: RuleID("SOP501"), slug: "nip-invalid", family: .identity, severity: .warning, cause: .unknown,
    checks: ["ID-14"],
    summary: Message(
      en: "A NIP has 18 digits that make sense.",
      id: "NIP terdiri atas 18 angka yang sah."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
