import Analysis
import ArgumentParser
import Corpus
import DecisionFiles
import Diagnostics
import SopcKit

/// Lists what SOPs leave open, the most valuable first, and keeps the answers.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Lists open questions: performers, branches, repairs; those first whose answer settles most.",
    discussion: """
      With --write each question is asked, and the answer appended to FILE, which build replays with --decisions FILE. \
      An answer is a number of the list; = and a text is another value; an empty line passes on; q ends.

      Examples:
        sopc review scans/
        sopc review sop.txt --write keputusan.yml
        sopc build sop.txt --decisions keputusan.yml --out hasil
      """)

  @Argument(help: "Files and folders; - is standard input.")
  var inputs: [String]

  @Option(help: ArgumentHelp("Ask, and append the answers to this decisions file.", valueName: "file"))
  var write: String?

  @Option(help: "Most questions shown.")
  var limit = 50

  @Option(help: "Language (default: that of the locale).")
  var lang: Language?

  @OptionGroup(title: "Compiling") var compiling: CompilingOptions

  func run() throws {
    let console = Console(language: lang, isQuiet: false, color: .never)
    var options = try compiling.load(console)
    // What was answered before is not asked again.
    if let write, (try? targetKind(at: write)) != nil {
      options.decisions.rulings += try CompilingOptions.load(write, console).rulings
    }
    var questions: [CompiledQuestions] = []
    var isFailed = false
    for item in findInputs(inputs, output: nil) {
      switch item {
      case .input(let file):
        do throws(FileError) {
          questions += Compiler(options).compile(try file.read(), path: file.shown).questions
        } catch {
          console.tell(.error, file.shown, error.message)
          isFailed = true
        }
      case .passedOver(let name, let message): console.tell(.note, name, message)
      case .folder: continue
      case .unreadable(let name, let error):
        console.tell(.error, name, error.message)
        isFailed = true
      }
    }
    let all = openQuestions(questions)
    let language = console.language
    if let write {
      try ask(Array(all.prefix(limit)), write, console)
    } else {
      for (index, question) in all.prefix(limit).enumerated() {
        try deliver(Array(shown(question, index + 1, of: all.count, language).utf8), console)
      }
    }
    if all.isEmpty {
      console.tell(Message(en: "nothing is left open", id: "tidak ada yang perlu ditanyakan"))
    } else if all.count > limit, write == nil {
      console.tell(
        Message(
          en: "\(all.count - limit) more questions; see --limit",
          id: "masih ada \(all.count - limit) pertanyaan; lihat --limit"))
    }
    if isFailed { throw ExitCode.fileFailure }
  }

  private func shown(_ question: OpenQuestion, _ number: Int, of total: Int, _ language: Language) -> String {
    let line = question.line > 0 ? ":\(question.line)" : ""
    let times =
      question.count > 1 ? Message(en: " (\(question.count) places)", id: " (\(question.count) tempat)")[language] : ""
    var text =
      "\(number)/\(total)  \(shownPath(question.source))\(line)  \(VisibleText(question.question[language]).text)\(times)\n"
    text += "       \(VisibleText(question.read).text)\n"
    for evidence in question.evidence { text += "       - \(VisibleText(evidence[language]).text)\n" }
    for (index, choice) in question.choices.enumerated() {
      text += "     [\(index + 1)] \(VisibleText(choice.text).text)\n"
    }
    return text + "       \(question.pointer)\n"
  }

  /// Asks one by one, and appends what is answered.
  private func ask(_ questions: [OpenQuestion], _ path: String, _ console: Console) throws {
    var rulings: [Decisions.Ruling] = []
    for (index, question) in questions.enumerated() {
      try deliver(Array((shown(question, index + 1, of: questions.count, console.language) + "> ").utf8), console)
      guard let answer = readLine(), answer != "q" else { break }
      if let verdict = verdict(answer, question) { rulings.append(question.ruling(verdict)) }
    }
    guard !rulings.isEmpty else { return }
    do throws(FileError) {
      let isThere = (try? targetKind(at: path)) != nil
      var bytes = isThere ? try readFile(path) : []
      if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      bytes += decisionsText(rulings, isNew: bytes.isEmpty)
      _ = try writeFile(bytes, to: path)
    } catch {
      console.tell(.error, path, error.message)
      throw ExitCode.fileFailure
    }
    console.tell(
      Message(
        en: "\(count(rulings.count, "decision")) added to \(path)",
        id: "\(rulings.count) keputusan ditambahkan ke \(path)"))
  }

  private func verdict(_ answer: String, _ question: OpenQuestion) -> Decisions.Verdict? {
    if answer.utf8.first == UInt8(ascii: "=") {
      let text = String(answer.dropFirst())
      if case .performers? = question.choices.first?.verdict { return .performers([text]) }
      if case .next? = question.choices.first?.verdict { return nil }
      return .replace(text)
    }
    guard let number = Int(answer), question.choices.indices.contains(number - 1) else { return nil }
    return question.choices[number - 1].verdict
  }
}
