import Diagnostics

extension Rule {
  static let noSop = Rule(
    id: RuleID("SOP002"), slug: "no-sop", family: .reading, severity: .warning, cause: .unknown, checks: [],
    summary: Message(
      en: "The input holds an SOP.",
      id: "Masukan memuat SOP."),
    advice: Message(
      en: "Name only SOPs, or put the path under `exclude` in .sopc.yml.",
      id: "Sebutkan berkas SOP saja, atau cantumkan jalurnya pada `exclude` di .sopc.yml."),
    source: .reading,
    triggering: [
      "Selamat pagi.\n"
    ],
    nonTriggering: [[:]])
}
