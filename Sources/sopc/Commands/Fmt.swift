import AST
import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// Turns SOP text into canonical Markdown.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Turns the text of SOPs into canonical Markdown, which compiles to the same SOP again.",
    discussion: """
      One input goes to standard output. With --write, canonical Markdown is rewritten in place; other files, such as what \
      came out of a scan, are never touched.

      Examples:
        sopc fmt sop.txt > sop.md
        sopc fmt docs/ --check
        sopc fmt docs/ --write
      """)

  @Argument(help: "Files and folders; - is standard input.")
  var inputs: [String]

  @Flag(help: "Name the files that would change, and exit with 1 where there are any.")
  var check = false

  @Flag(help: "Rewrite canonical Markdown in place.")
  var write = false

  @Option(help: "Language of messages (default: that of the locale).")
  var lang: Language?

  func validate() throws {
    if check && write {
      throw wrongUsage(
        en: "--check and --write exclude one another.",
        id: "--check dan --write tidak dapat dipakai bersama.")
    }
  }

  func run() throws {
    let console = Console(language: lang, isQuiet: false, color: .never)
    var (isFailed, changed) = (false, 0)
    var result: [UInt8] = []
    for item in findInputs(inputs, output: nil) {
      switch item {
      case .folder: continue
      case .passedOver(let name, let message): console.tell(.note, name, message)
      case .unreadable(let name, let error):
        console.tell(.error, name, error.message)
        isFailed = true
      case .input(let file):
        do throws(FileError) {
          let bytes = try file.read()
          let compilation = Compiler().compile(bytes, path: file.name)
          let text = keepingComments(of: bytes, in: compilation.sops.flatMap { $0.output(.markdown).flatMap(\.bytes) })
          guard !compilation.isNoSOP else { continue }
          if check || write {
            guard text != bytes else { continue }
            changed += 1
            let isOwn = bytes.starts(with: "<!-- sopc ".utf8)
            if write, isOwn, let place = file.place { _ = try writeFile(text, to: place) }
            if check || !isOwn {
              console.tell(
                .note, file.shown,
                check
                  ? Message(en: "would change", id: "akan berubah")
                  : Message(en: "is no canonical Markdown; left alone", id: "bukan Markdown kanonis; dibiarkan"))
            }
          } else {
            result += text
          }
        } catch {
          console.tell(.error, file.shown, error.message)
          isFailed = true
        }
      }
    }
    try deliver(result, console)
    if isFailed { throw ExitCode.fileFailure }
    if check, changed > 0 { throw ExitCode.findings }
  }
}
