import AST
import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// Tells what changed between two versions of an SOP.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed between two versions of an SOP.",
    discussion:
      "Exits with 1 where something changed.\n\nExamples:\n  sopc diff lama.txt baru.txt\n  sopc diff lama.md baru.md --format markdown"
  )

  @Argument(help: "The old version.")
  var old: String

  @Argument(help: "The new version.")
  var new: String

  @Option(help: "Form of the report: text, json or markdown.")
  var format: Form = .text

  @Option(help: "Language (default: that of the locale).")
  var lang: Language?

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

  func run() throws {
    let console = Console(language: lang, isQuiet: false, color: .never)
    var documents: [[Document]] = []
    for path in [old, new] {
      do throws(FileError) {
        let compilation = Compiler().compile(try readFile(path), path: path)
        documents.append(compilation.sops.map(\.document))
      } catch {
        console.tell(.error, path, error.message)
        throw ExitCode.fileFailure
      }
    }
    let pairs = zip(documents[0], documents[1])
    var found = pairs.flatMap { changes(from: $0, to: $1) }
    let counts = documents.map { "\($0.count)" }
    if documents[0].count != documents[1].count {
      found.append(
        Change(kind: .changed, subject: Message(en: "number of SOPs", id: "jumlah SOP"), old: counts[0], new: counts[1])
      )
    }
    try deliver(report(found, console.language), console)
    if !found.isEmpty { throw ExitCode.findings }
  }

  private func report(_ changes: [Change], _ language: Language) -> [UInt8] {
    switch format {
    case .text:
      return Array(changes.map { line($0, language) + "\n" }.joined().utf8)
    case .json:
      let items = changes.map { change in
        JSON.object([
          ("kind", .string(change.kind.rawValue)), ("subject", .string(change.subject[language])),
          ("old", change.old.map(JSON.string) ?? .null), ("new", change.new.map(JSON.string) ?? .null),
        ])
      }
      return JSON.object([("version", .number(1)), ("changes", .array(items))]).bytes() + [0x0A]
    case .markdown:
      let head = language == .indonesian ? "| Bagian | Semula | Menjadi |" : "| Part | Before | After |"
      let rows = changes.map { change in
        let arrow = change.kind == .moved ? "→ " : ""
        return "| \(change.subject[language]) | \(cell(change.old)) | \(arrow)\(cell(change.new)) |\n"
      }
      return Array((head + "\n|---|---|---|\n" + rows.joined()).utf8)
    }
  }

  private func line(_ change: Change, _ language: Language) -> String {
    let subject = change.subject[language]
    let (old, new) = (VisibleText(change.old ?? "").text, VisibleText(change.new ?? "").text)
    return switch change.kind {
    case .added: "+ \(subject): \(new)"
    case .removed: "- \(subject): \(old)"
    case .changed: "~ \(subject): \(old) → \(new)"
    case .moved: "> \(subject) → \(new): \(old)"
    }
  }

  /// A text as it may stand in a cell of Markdown.
  private func cell(_ text: String?) -> String {
    var shown = ""
    for scalar in VisibleText(text ?? "").text.unicodeScalars {
      if "|<>&*_`[]\\".unicodeScalars.contains(scalar) { shown += "\\" }
      shown.unicodeScalars.append(scalar)
    }
    return shown
  }
}
