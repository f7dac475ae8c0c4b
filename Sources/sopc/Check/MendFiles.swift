import AST
import Corpus
import Diagnostics
import Lint
import SopcKit

/// Mends what can be mended by program, in canonical Markdown alone: what came out of a scan is evidence, and stays as it is.
struct MendFiles {
  let judge: Judge
  /// Whether fixes that may change the meaning are taken, too.
  let takesUnsafe: Bool
  /// Whether files stay as they are, and what would change is shown.
  let showsOnly: Bool
  let console: Console
  private(set) var isFailed = false
  private(set) var mended = 0

  init(judge: Judge, takesUnsafe: Bool, showsOnly: Bool, console: Console) {
    self.judge = judge
    self.takesUnsafe = takesUnsafe
    self.showsOnly = showsOnly
    self.console = console
  }

  /// Mends the inputs, one after the other.
  ///
  /// - Returns: The changes as a unified diff, where they are only shown.
  mutating func mend(_ inputs: [InputFile]) -> [UInt8] {
    var changes: [UInt8] = []
    for input in inputs {
      // Standard input is read once, by the run.
      guard let place = input.place else { continue }
      do throws(FileError) {
        let bytes = try readFile(place)
        let (text, count, isEvidence) = mend(bytes, input)
        if isEvidence {
          console.tell(
            .note, input.shown,
            Message(
              en:
                "\(count) findings could be mended, but this is what came out of a scan or a page, and stays as it is; "
                + "turn it into Markdown with \"sopc fmt\" first",
              id: "\(count) temuan dapat diperbaiki, tetapi naskah mentah tidak diubah; jadikan Markdown dengan "
                + "\"sopc fmt\" lebih dahulu"))
        } else if text != bytes {
          mended += count
          if showsOnly {
            changes += lineDiff(bytes, text, name: input.shown)
          } else {
            _ = try writeFile(text, to: place)
          }
        }
      } catch {
        // What cannot be read is told by the run.
        guard !showsOnly, (try? readFile(place)) != nil else { continue }
        console.tell(.error, input.shown, error.message)
        isFailed = true
      }
    }
    return changes
  }

  /// The text after all fixes, one round after the other, as they may make room for others.
  private func mend(_ bytes: [UInt8], _ input: InputFile) -> (text: [UInt8], count: Int, isEvidence: Bool) {
    var (text, total) = (bytes, 0)
    for _ in 0..<10 {
      let compilation = Compiler(judge.compiling).compile(text, path: input.name)
      let findings = judge.judge(compilation, text, input).findings
      let fixes = findings.compactMap(\.fix).filter { $0.isSafe || takesUnsafe }
      guard compilation.text.isEmpty, isOwnMarkdown(text) else { return (bytes, fixes.count, !fixes.isEmpty) }
      let (next, count) = Fix.apply(fixes, to: text)
      guard count > 0, next != text else { break }
      (text, total) = (next, total + count)
    }
    return (text, total, false)
  }

  private func isOwnMarkdown(_ text: [UInt8]) -> Bool {
    text.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }.starts(with: "<!-- sopc ".utf8)
  }
}

/// A unified diff of two texts of as many lines each: fixes never add or take away a line.
func lineDiff(_ old: [UInt8], _ new: [UInt8], name: String) -> [UInt8] {
  let (before, after) = (LineTable(old), LineTable(new))
  func line(_ table: LineTable, _ text: [UInt8], _ number: Int) -> ArraySlice<UInt8> {
    let span = table.span(ofLine: number)
    return text[span.start..<span.end]
  }
  let count = min(before.count, after.count)
  let changed = (1...max(count, 1)).filter { line(before, old, $0) != line(after, new, $0) }
  guard !changed.isEmpty else { return [] }
  var hunks: [ClosedRange<Int>] = []
  for number in changed {
    let range = max(1, number - 3)...min(count, number + 3)
    if let last = hunks.last, range.lowerBound <= last.upperBound + 1 {
      hunks[hunks.count - 1] = last.lowerBound...range.upperBound
    } else {
      hunks.append(range)
    }
  }
  var result = Array("--- \(name)\n+++ \(name)\n".utf8)
  for hunk in hunks {
    // The line behind the last line feed is none.
    let numbers = hunk.filter { !($0 == count && line(before, old, $0).isEmpty && line(after, new, $0).isEmpty) }
    result += "@@ -\(hunk.lowerBound),\(numbers.count) +\(hunk.lowerBound),\(numbers.count) @@\n".utf8
    var run: [Int] = []
    func put(_ mark: UInt8, _ line: ArraySlice<UInt8>) {
      result.append(mark)
      result += line
      result.append(0x0A)
    }
    func close() {
      for number in run { put(UInt8(ascii: "-"), line(before, old, number)) }
      for number in run { put(UInt8(ascii: "+"), line(after, new, number)) }
      run = []
    }
    for number in numbers {
      if line(before, old, number) != line(after, new, number) {
        run.append(number)
      } else {
        close()
        put(0x20, line(before, old, number))
      }
    }
    close()
  }
  return result
}
