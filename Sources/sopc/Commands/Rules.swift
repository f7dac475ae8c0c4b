import ArgumentParser
import Corpus
import Diagnostics
import Lint

/// Lists the rules.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules that check holds SOPs against.",
    discussion: "Examples:\n  sopc rules\n  sopc rules --lang id\n  sopc rules --pages docs/rules")

  @Option(help: "Language (default: that of the locale).")
  var lang: Language?

  @Option(help: ArgumentHelp("Write a page for each rule into a folder.", valueName: "folder"))
  var pages: String?

  func run() throws {
    let console = Console(language: lang, isQuiet: false, color: .never)
    if let pages {
      do throws(FileError) {
        try makeFolder(pages)
        for (name, text) in RulePage.all { _ = try writeFile(Array(text.utf8), to: joined(pages, name)) }
      } catch {
        console.tell(.error, pages, error.message)
        throw ExitCode.fileFailure
      }
      return
    }
    var text = ""
    for rule in Rule.all {
      let preview = rule.isPreview ? " (preview)" : ""
      text +=
        "\(rule.id)  \(rule.severity.rawValue)  \(rule.slug)\(preview)\n        \(rule.summary[console.language])\n"
    }
    try deliver(Array(text.utf8), console)
  }
}

/// Explains one rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule: what it asks for, where that is written, and examples.",
    discussion: "Examples:\n  sopc explain SOP331\n  sopc explain number-missing --lang id")

  @Argument(help: "Id or name of the rule.")
  var rule: String

  @Option(help: "Language (default: that of the locale).")
  var lang: Language?

  func run() throws {
    let console = Console(language: lang, isQuiet: false, color: .never)
    guard let found = Rule.named(rule) else {
      throw ValidationError("No rule is called \(VisibleText(rule).text); perhaps \(nearestRule(to: rule)).")
    }
    try deliver(Array(RulePage(found).text(console.language).utf8), console)
  }
}
