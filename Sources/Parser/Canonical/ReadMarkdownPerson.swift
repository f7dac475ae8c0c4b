import AST
import Diagnostics

extension MarkdownReader {
  /// Reads an official from lines: position, name in bold with its degrees, rank, NIP.
  ///
  /// Where no name is bold, the lines are read as those of any document.
  ///
  /// - Returns: `nil` where nothing stands there.
  mutating func person(_ span: Span, _ path: Path) -> Person? {
    let lines = breakLines(span)
    guard !lines.isEmpty else { return nil }
    guard let name = lines.firstIndex(where: { find("**", in: $0) != nil }) else { return freePerson(lines, path) }
    var person = Person()
    for line in lines[..<name] {
      let text = value(line, path / .position) ?? ""
      person.position = person.position.map { "\($0)\n\(text)" } ?? text
    }
    nameLine(lines[name], into: &person, path)
    for line in lines[(name + 1)...] {
      if starts(line, with: "NIP") {
        nip(line, into: &person, path)
      } else if person.rank == nil, person.grade == nil {
        rank(line, into: &person, path)
      } else {
        leave(line)
      }
    }
    return person
  }

  /// `Dr. H. **Ahmad Fulan**, S.STP, M.Si`
  private mutating func nameLine(_ line: Span, into person: inout Person, _ path: Path) {
    guard let open = find("**", in: line) else { return }
    let rest = Span(open.end, line.end)
    let close = find("**", in: rest) ?? Span(line.end, line.end)
    for prefix in split(Span(line.start, open.start), at: 0x20) where !prefix.isEmpty {
      person.degrees.append(value(prefix, path / .degrees / person.degrees.count) ?? "")
    }
    let name = bytes.withoutBlanks(Span(open.end, close.start))
    if reads(name, MarkdownForm.noName) {
      claim(name, path / .name)
    } else {
      person.name = value(name, path / .name)
    }
    for degree in split(Span(close.end, line.end), at: UInt8(ascii: ",")) where !degree.isEmpty {
      person.degrees.append(value(degree, path / .degrees / person.degrees.count) ?? "")
    }
  }

  /// `Penata Tk. I (III/d)`
  private mutating func rank(_ line: Span, into person: inout Person, _ path: Path) {
    guard line.length > 1, bytes[line.end - 1] == UInt8(ascii: ")"), let bracket = find("(", in: line) else {
      person.rank = value(line, path / .rank)
      return
    }
    person.rank = value(bytes.withoutBlanks(Span(line.start, bracket.start)), path / .rank)
    person.grade = value(bytes.withoutBlanks(Span(bracket.end, line.end - 1)), path / .grade) ?? ""
  }

  /// `NIP 19720618 199803 1 008`; what holds a reference is meant as it stands.
  private mutating func nip(_ line: Span, into person: inout Person, _ path: Path) {
    var digits = Span(line.start + 3, line.end)
    while !digits.isEmpty, [0x20, UInt8(ascii: "."), UInt8(ascii: ":")].contains(bytes[digits.start]) {
      digits.start += 1
    }
    label(Span(line.start, line.start + 3))
    let isVerbatim = slice(digits).contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
    guard let text = value(digits, path / .nip) else { return }
    person.nip = isVerbatim ? text : String(decoding: text.utf8.filter { $0 != 0x20 && $0 != 0x2E }, as: UTF8.self)
  }

  /// A person that somebody wrote without the marks of canonical Markdown.
  private mutating func freePerson(_ lines: [Span], _ path: Path) -> Person {
    let content = Content(plain: lines.map { text($0) }.joined(separator: "\n"))
    for line in lines { claim(line, path) }
    return content.readPerson([Span(0, content.bytes.count)], unit: []).person
  }
}
