import Diagnostics

extension Rule {
  static let htmlTooLarge = Rule(
    id: RuleID("SOP018"), slug: "html-too-large", family: .reading, severity: .note, cause: .extraction, checks: [],
    summary: Message(
      en: "A piece of HTML has at most a megabyte.",
      id: "Sepotong HTML paling besar satu megabita."),
    advice: Message(
      en: "Divide the page.",
      id: "Bagilah halamannya."),
    source: .reading)
}
