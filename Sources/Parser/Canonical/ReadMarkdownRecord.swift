import AST
import Diagnostics

/// What the comment at the end tells of texts, by kind and fingerprint; the lines of a text that stands several times are
/// taken in order, the last of them for all that follow.
struct MarkdownRecord {
  private var lines: [Key: [Span]] = [:]
  private var taken: [Key: Int] = [:]
  /// The fingerprint of the chart as drawn, and where it stands.
  var flowchart: (drawn: UInt32, place: Span)?

  private struct Key: Hashable {
    var kind: MarkdownForm.Record
    var fingerprint: UInt32
  }

  mutating func add(_ kind: MarkdownForm.Record, _ fingerprint: UInt32, _ line: Span) {
    lines[Key(kind: kind, fingerprint: fingerprint), default: []].append(line)
  }

  /// What is told of texts; `nil` where they were edited, or nothing is told.
  mutating func take(_ kind: MarkdownForm.Record, _ texts: [String?]) -> Span? {
    let key = Key(kind: kind, fingerprint: MarkdownForm.fingerprint(texts))
    guard let group = lines[key] else { return nil }
    let index = taken[key, default: 0]
    if index < group.count - 1 { taken[key] = index + 1 }
    return group[index]
  }
}

extension MarkdownReader {
  mutating func readRecord(_ block: MarkdownBlock) {
    markup(block.whole)
    for line in block.parts {
      guard
        let kind = MarkdownForm.Record(
          rawValue: String(decoding: slice(Span(line.start, line.start + 1)), as: UTF8.self))
      else {
        report(.malformedRecord, at: line)
        continue
      }
      let blank = slice(line).firstIndex(of: 0x20) ?? line.end
      guard blank - line.start <= 9,
        let fingerprint = UInt32(String(decoding: slice(Span(line.start + 1, blank)), as: UTF8.self), radix: 16)
      else {
        report(.malformedRecord, at: line)
        continue
      }
      record.add(kind, fingerprint, Span(min(blank + 1, line.end), line.end))
    }
  }

  /// Gives texts what is told of them, or where they were edited, what they tell themselves.
  mutating func giveDerivedValues() {
    document.legalBasis = document.legalBasis.map { citation(of: $0.text) }
    if var person = document.identity.approver {
      person.id = id(of: person)
      document.identity.approver = person
    }
    for (index, signatory) in document.identity.signatories.enumerated() {
      document.identity.signatories[index].person.id = id(of: signatory.person)
    }
    if var person = document.signature {
      person.id = id(of: person)
      document.signature = person
    }
    let chart = record.take(.flowchart, []).flatMap { UInt32(String(decoding: slice($0), as: UTF8.self), radix: 16) }
    if let chart, let flowchart = record.flowchart, chart != flowchart.drawn {
      report(.flowchartEdited, at: flowchart.place)
    }
  }

  private mutating func id(of person: Person) -> String? {
    guard let line = record.take(.person, [person.name, person.nip]), !line.isEmpty else { return nil }
    return part(line, of: [])
  }

  /// A legal basis with its parts.
  private mutating func citation(of text: String) -> Citation {
    var citation = Citation(text: text)
    guard let line = record.take(.citation, [text]), case let fields = split(line, at: UInt8(ascii: ",")),
      fields.count == 5
    else {
      let content = Content(plain: text)
      citation = content.readCitation([Span(0, content.bytes.count)])
      citation.text = text
      return citation
    }
    let bytes = Array(text.utf8)
    citation.type = fields[0].isEmpty ? nil : part(fields[0], of: bytes)
    citation.number = fields[1].isEmpty ? nil : part(fields[1], of: bytes)
    citation.year = Int(String(decoding: slice(fields[2]), as: UTF8.self))
    citation.title = fields[3].isEmpty ? nil : part(fields[3], of: bytes)
    citation.id = fields[4].isEmpty ? nil : part(fields[4], of: bytes)
    return citation
  }

  /// The things that a cell lists.
  mutating func items(of text: String) -> ItemText {
    guard let line = record.take(.items, [text]) else {
      let content = Content(plain: text)
      var lexed = Lexed()
      lexed.content = content
      var lowering = Lowering(lexed: lexed, form: FormText())
      let read = content.bytes.isEmpty ? nil : lowering.itemText([Span(0, content.bytes.count)], .root)
      return ItemText(text: text, items: read?.items ?? [])
    }
    guard !line.isEmpty else { return ItemText(text: text, items: []) }
    let bytes = Array(text.utf8)
    return ItemText(text: text, items: split(line, at: UInt8(ascii: ",")).map { part($0, of: bytes) })
  }

  /// The standard time that a cell tells.
  mutating func workTime(of text: String) -> WorkTime {
    guard let line = record.take(.duration, [text]), case let fields = split(line, at: UInt8(ascii: ",")),
      fields.count == 2
    else {
      let content = Content(plain: text)
      var read = content.readDuration([Span(0, content.bytes.count)], head: nil)
      read.text = text
      return read
    }
    return WorkTime(
      text: text, iso: fields[0].isEmpty ? nil : part(fields[0], of: []),
      minutes: Int(String(decoding: slice(fields[1]), as: UTF8.self)))
  }

  /// The order of a step's further cells: the place from left to right of each.
  mutating func extraOrder(of step: Int) -> [Int]? {
    record.take(.extraOrder, ["\(step)"]).map { line in
      split(line, at: UInt8(ascii: ",")).compactMap { Int(String(decoding: slice($0), as: UTF8.self)) }
    }
  }

  /// The English of a finding's message, or of evidence.
  mutating func english(of indonesian: String, _ kind: MarkdownForm.Record) -> String {
    record.take(kind, [indonesian]).map { part($0, of: []) } ?? indonesian
  }

  /// `start+length` in a text, or `=` and the part itself.
  private mutating func part(_ field: Span, of text: [UInt8]) -> String {
    if starts(field, with: "=") { return self.text(Span(field.start + 1, field.end)) }
    let numbers = split(field, at: UInt8(ascii: "+")).map { Int(String(decoding: slice($0), as: UTF8.self)) }
    guard numbers.count == 2, let start = numbers[0], let length = numbers[1], start >= 0, length >= 0,
      start <= text.count, length <= text.count - start
    else {
      report(.malformedRecord, at: field)
      return ""
    }
    return String(decoding: text[start..<start + length], as: UTF8.self)
  }
}
