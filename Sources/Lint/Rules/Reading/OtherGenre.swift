import Diagnostics

extension Rule {
  static let otherGenre = Rule(
    id: RuleID("SOP003"), slug: "other-genre", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The text has the form of 35/2012.",
      id: "Naskah memakai formulir 35/2012."),
    advice: Message(
      en: "Bring it into the form of PermenPAN-RB 35/2012, or leave the file out.",
      id: "Susun menurut formulir PermenPAN-RB 35/2012, atau kecualikan berkasnya."),
    source: .reading)
}
