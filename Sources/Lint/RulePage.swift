package import Diagnostics

/// A rule as a page of Markdown.
package struct RulePage: Sendable {
  private let rule: Rule

  package init(_ rule: Rule) { self.rule = rule }

  /// All pages by file name: one a rule, the index, and the table of the reviewer's checks.
  package static var all: [(name: String, text: String)] {
    Rule.all.map { ("\($0.id).md", RulePage($0).page) } + [("README.md", index)]
  }

  /// Both languages.
  private var page: String { text(.english) + "\n---\n\n" + text(.indonesian) }

  /// One language.
  package func text(_ language: Language) -> String {
    let words = Self.words(language)
    var text = "# \(rule.id) \(rule.slug)\n\n\(rule.summary[language])\n\n\(rule.advice[language])\n\n"
    text += "- \(words.severity): \(rule.severity.word[language])\(rule.isPreview ? words.preview : "")\n"
    text += "- \(words.cause): \(rule.cause.rawValue)\n"
    text += "- \(words.source): \(rule.source.text) (\(rule.source.certainty.rawValue))\n"
    if let fix = rule.fix { text += "- \(words.fix): \(words.fixing[fix] ?? "")\n" }
    if !rule.checks.isEmpty { text += "- \(words.checks): \(rule.checks.joined(separator: ", "))\n" }
    text += Self.examples(rule.triggering, words.wrong)
    let right = rule.nonTriggering.filter { !$0.shown.isEmpty }
    return text + Self.examples(right, words.right)
  }

  private static func examples(_ examples: [Example], _ title: String) -> String {
    guard !examples.isEmpty else { return "" }
    let blocks = examples.map { example in
      let shown = example.shown
      return "```text\n\(shown)\(shown.utf8.last == 0x0A ? "" : "\n")```\n"
    }
    return "\n## \(title)\n\n" + blocks.joined(separator: "\n")
  }

  private struct Words {
    var severity, preview, cause, source, checks, wrong, right, fix: String
    var fixing: [Rule.Fixing: String]
  }

  private static func words(_ language: Language) -> Words {
    switch language {
    case .english:
      Words(
        severity: "Severity", preview: " (preview: off until selected)", cause: "Cause", source: "Source",
        checks: "Reviewer's checks", wrong: "Found", right: "Not found", fix: "Fix",
        fixing: [.safe: "`--fix`, the meaning stays", .doubtful: "`--unsafe-fixes`, to be looked at"])
    case .indonesian:
      Words(
        severity: "Tingkat", preview: " (pratinjau: mati sampai dipilih)", cause: "Sebab", source: "Sumber",
        checks: "Pemeriksaan", wrong: "Ditemukan", right: "Tidak ditemukan", fix: "Perbaikan",
        fixing: [.safe: "`--fix`, makna tetap", .doubtful: "`--unsafe-fixes`, perlu ditinjau"])
    }
  }

  private static var index: String {
    var text = "# Rules\n\nPrinted from the rules by `sopc rules --pages docs/rules`.\n\n"
    text += "| Rule | Name | Severity | Cause | Fix | Source | Checks |\n|---|---|---|---|---|---|---|\n"
    for rule in Rule.all {
      text +=
        "| [\(rule.id)](\(rule.id).md) | \(rule.slug) | \(rule.severity.rawValue)\(rule.isPreview ? ", preview" : "") "
      text +=
        "| \(rule.cause.rawValue) | \(rule.fix?.rawValue ?? "") | \(rule.source.text) | \(rule.checks.joined(separator: ", ")) |\n"
    }
    text += "\n## Checks without a rule of their own\n\n| Check | Why |\n|---|---|\n"
    for (check, why) in uncarried { text += "| \(check) | \(why) |\n" }
    return text
  }

  /// Checks that no rule carries out, and why.
  package static let uncarried: [(check: String, why: String)] = [
    ("FLOW-12", "Connectors are drawn shapes: no text form that sopc reads holds them, so their absence says nothing."),
    ("FLOW-13", "As FLOW-12: the letters in connectors cannot be told from marks."),
  ]
}
