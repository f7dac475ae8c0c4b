import AST
import Diagnostics

extension MarkdownReader {
  /// Reads the tables of the notes that are about the reading and not about the procedure.
  mutating func readNotes(into sop: inout CompiledSOP) {
    for row in tables.notes[.reading] ?? [] { reading(row, into: &sop) }
    for (index, row) in noteRows(.repairs).enumerated() {
      sop.provenance.repairs.append(repair(row, .root / .repairs / index))
    }
    for (index, row) in noteRows(.unclaimed).enumerated() {
      let path = Path.root / .unclaimed / index
      let place = location(cell(0, of: row), path / .span) ?? Location(offset: 0, length: 0, line: 1, column: 1)
      sop.provenance.unclaimed.append(Unclaimed(text: value(cell(1, of: row), path / .text) ?? "", location: place))
      leaveRest(row, 2)
    }
    for (index, row) in noteRows(.findings).enumerated() {
      sop.findings.append(finding(row, .root / .diagnostics / index))
    }
    document = sop.document
  }

  private func cell(_ index: Int, of row: [Span]) -> Span {
    index < row.count ? row[index] : Span(region.end, region.end)
  }

  private mutating func leaveRest(_ row: [Span], _ count: Int) {
    for cell in row.dropFirst(count) where !cell.isEmpty {
      report(.tooManyCells, at: cell)
      leave(cell)
    }
  }

  private mutating func repair(_ row: [Span], _ path: Path) -> Repair {
    leaveRest(row, 7)
    let pointer = value(cell(0, of: row), path / .path) ?? ""
    let target = Path(pointer: pointer, in: document)
    if target == nil { report(.unknownPath, at: cell(0, of: row)) }
    let evidence = breakLines(cell(5, of: row)).map { line in
      let text = value(line, path / .evidence) ?? ""
      return Message(en: english(of: text, .evidence), id: text)
    }
    return Repair(
      path: target ?? .root, from: value(cell(1, of: row), path / .from) ?? "",
      to: value(cell(2, of: row), path / .to) ?? "", rule: value(cell(3, of: row), path / .rule) ?? "",
      confidence: probability(cell(4, of: row), path / .confidence) ?? Probability(hundredths: 0), evidence: evidence,
      location: location(cell(6, of: row), path / .span))
  }

  private mutating func finding(_ row: [Span], _ path: Path) -> Finding {
    leaveRest(row, 6)
    let message = value(cell(3, of: row), path / .message) ?? ""
    return Finding(
      rule: RuleID(value(cell(0, of: row), path / .rule) ?? ""),
      severity: choice(cell(1, of: row), MarkdownForm.severities, path / .severity) ?? .note,
      cause: choice(cell(2, of: row), MarkdownForm.causes, path / .cause) ?? .unknown,
      message: Message(en: english(of: message, .message), id: message), path: value(cell(4, of: row), path / .path),
      location: location(cell(5, of: row), path / .span))
  }

  private mutating func reading(_ row: MarkdownBlock, into sop: inout CompiledSOP) {
    let head = cell(0, of: row.parts)
    let cell = cell(1, of: row.parts)
    guard let field = MarkdownForm.Reading.allCases.first(where: { reads(head, $0.rawValue) }) else {
      return row.parts.forEach { leave($0) }
    }
    label(head)
    leaveRest(row.parts, 2)
    let source = Path.root / .source
    let quality = Path.root / .quality
    switch field {
    case .path: sop.source.path = value(cell, source / .path) ?? ""
    case .sha256: sop.source.sha256 = value(cell, source / .sha256) ?? ""
    case .format: sop.source.format = value(cell, source / .format) ?? ""
    case .encoding: sop.source.encoding = value(cell, source / .encoding) ?? ""
    case .part:
      let words = split(cell, at: 0x20)
      sop.source.part = words.first.flatMap { int($0, source / .part / .index) } ?? 1
      if words.count > 1 { label(words[1]) }
      sop.source.parts = words.last.flatMap { int($0, source / .part / .count) } ?? sop.source.part
    case .grade:
      let grades = Quality.Grade.allCases.map { ($0, $0.rawValue) }
      sop.quality.grade = choice(cell, grades, quality / .grade) ?? sop.quality.grade
    case .claimed: sop.quality.claimed = probability(cell, quality / .claimed) ?? sop.quality.claimed
    case .least: sop.quality.leastConfidence = probability(cell, quality / .confidence / .least) ?? .certain
    case .mean: sop.quality.meanConfidence = probability(cell, quality / .confidence / .mean) ?? .certain
    case .parts: sop.quality.parts = int(cell, quality / .parts) ?? 0
    case .truncated:
      let answers = [(true, MarkdownForm.yes), (false, MarkdownForm.no)]
      sop.quality.truncated = choice(cell, answers, quality / .truncated) ?? false
    case .terminators:
      sop.document.procedure?.terminators = choice(cell, MarkdownForm.terminators, .procedure / .terminators)
    }
  }

  // MARK: Values

  private mutating func int(_ cell: Span, _ path: Path) -> Int? {
    guard let text = value(cell, path) else { return nil }
    guard let number = Int(text) else {
      report(.notANumber, at: cell, path: path)
      return nil
    }
    return number
  }

  private mutating func probability(_ cell: Span, _ path: Path) -> Probability? {
    guard !cell.isEmpty else { return nil }
    claim(cell, path)
    let value = probability(cell)
    if value == nil { report(.notAProbability, at: cell, path: path) }
    return value
  }

  private mutating func choice<Value>(_ cell: Span, _ words: [(Value, String)], _ path: Path) -> Value? {
    guard !cell.isEmpty else { return nil }
    claim(cell, path)
    if let match = words.first(where: { reads(cell, $0.1) }) { return match.0 }
    report(.notOneOf(words.map(\.1)), at: cell, path: path)
    return nil
  }

  /// `3:5 (120+14)`: line, column, first byte, number of bytes.
  private mutating func location(_ cell: Span, _ path: Path) -> Location? {
    guard !cell.isEmpty else { return nil }
    claim(cell, path)
    let text = slice(cell)
    let numbers = text.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    let marks = text.filter { $0 < 0x30 || $0 > 0x39 }
    guard numbers.count == 4, marks.elementsEqual(": (+)".utf8), let line = numbers[0], let column = numbers[1],
      let offset = numbers[2], let length = numbers[3]
    else {
      report(.notALocation, at: cell, path: path)
      return nil
    }
    return Location(offset: offset, length: length, line: line, column: column)
  }
}
