import Diagnostics

extension Rule {
  static let resolutionUnusable = Rule(
    id: RuleID("SOP590"), slug: "resolution-unusable", family: .reading, severity: .error, cause: .author, checks: [],
    summary: Message(
      en: "A file of resolved names is one that sopc wrote.",
      id: "Berkas penyatuan nama ditulis oleh sopc."),
    advice: Message(
      en: "Make the file anew with `sopc build --resolve`.",
      id: "Buat ulang berkasnya dengan `sopc build --resolve`."),
    source: .reading)
}
