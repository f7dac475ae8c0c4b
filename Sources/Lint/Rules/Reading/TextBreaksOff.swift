import Diagnostics

extension Rule {
  static let textBreaksOff = Rule(
    id: RuleID("SOP004"), slug: "text-breaks-off", family: .reading, severity: .warning, cause: .extraction, checks: [],
    summary: Message(
      en: "The text is whole to its end.",
      id: "Naskah utuh sampai akhir."),
    advice: Message(
      en: "Scan or copy the rest of the document.",
      id: "Pindai atau salin sisa dokumennya."),
    source: .reading)
}
