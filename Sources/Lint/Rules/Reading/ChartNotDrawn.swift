import Diagnostics

extension Rule {
  static let chartNotDrawn = Rule(
    id: RuleID("SOP021"), slug: "chart-not-drawn", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The performers find room beside each other on the paper of the flowchart.",
      id: "Kolom pelaksana muat pada kertas bagan alir."),
    advice: Message(
      en: "Take larger paper, let it lie (--paper, --orientation), or divide the SOP.",
      id: "Gunakan kertas yang lebih besar atau mendatar (--paper, --orientation), atau bagi SOP ini."),
    source: .drawing)
}
