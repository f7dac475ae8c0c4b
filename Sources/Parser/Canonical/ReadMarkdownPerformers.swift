import AST
import Diagnostics
import Vocabulary

/// A line of the cell that names all performers of a step: `Kasir ●`, `Bendahara ○ 0,83`.
struct PerformerEntry {
  var line: Span
  var name: String
  var isRead = true
  var confidence: Probability?
}

extension MarkdownReader {
  /// The column *Pelaksana* where it names all performers, and is not an actor's own.
  ///
  /// - Parameter lines: The lines of the notes on the actors.
  func performersColumn(_ lines: [[Span]]) -> Int? {
    let head = tables.steps.first?.parts ?? []
    guard let column = head.firstIndex(where: { reads($0, MarkdownForm.Column.performers.rawValue) }) else {
      return nil
    }
    if lines.count > MarkdownForm.mostActorColumns { return column }
    guard !lines.contains(where: { $0.count > 1 && reads($0[1], MarkdownForm.Column.performers.rawValue) }) else {
      return nil
    }
    let names = tables.steps.dropFirst().contains { row in
      guard column < row.parts.count, !row.parts[column].isEmpty else { return false }
      let cell = row.parts[column]
      let sign = [MarkdownForm.read, MarkdownForm.inferred].first { starts(cell, with: $0) }
      return sign == nil && Vocabulary.standard.marks.match(slice(cell)) == nil
    }
    return names ? column : nil
  }

  /// The performers of each row where one column names them all; `nil` where each has a column.
  mutating func performerEntries(_ columns: ProcedureColumns) -> [[PerformerEntry]]? {
    guard let column = columns.fixed[.performers] else { return nil }
    return tables.steps.dropFirst().map { row in
      column < row.parts.count ? breakLines(row.parts[column]).map { entry($0) } : []
    }
  }

  /// The name, and the last mark with its probability, where nothing else follows.
  private mutating func entry(_ line: Span) -> PerformerEntry {
    let marks = [MarkdownForm.read, MarkdownForm.inferred].map { find($0, in: line, last: true) }
    let isRead = marks[0]?.start ?? -1 >= marks[1]?.start ?? -1
    var entry = PerformerEntry(line: line, name: "")
    var name = line
    if let mark = isRead ? marks[0] : marks[1] {
      let rest = bytes.withoutBlanks(Span(mark.end, line.end))
      let confidence = rest.isEmpty ? nil : probability(rest)
      if rest.isEmpty || confidence != nil {
        name.end = mark.start
        (entry.isRead, entry.confidence) = (isRead, confidence)
      }
    }
    entry.name = text(bytes.withoutBlanks(name))
    return entry
  }

  /// The names that the notes have for the actors, and those that only a cell has.
  func actorNames(_ lines: [[Span]], _ entries: [[PerformerEntry]]?) -> [String] {
    func shown(_ row: [Span], _ column: Int) -> [UInt8] { column < row.count ? bytes.shownText(row[column]) : [] }
    var names = lines.map { String(decoding: shown($0, 1), as: UTF8.self) }
    var known = Set(names.map { Array($0.utf8) })
    known.formUnion(lines.map { shown($0, 0) })
    for entry in (entries ?? []).joined() where known.insert(Array(entry.name.utf8)).inserted {
      names.append(entry.name)
    }
    return names
  }

  /// What the cell of a row that names all performers says.
  mutating func marks(_ entries: [PerformerEntry], _ actors: NamedActors, _ index: Int) -> [ActorMark] {
    var marks: [ActorMark] = []
    for entry in entries {
      guard let id = actors.id(entry.name) else {
        leave(entry.line, .notAMark)
        continue
      }
      claim(entry.line, .step(index) / .performers / marks.count)
      marks.append(ActorMark(actor: id, isRead: entry.isRead, confidence: entry.confidence))
    }
    return marks
  }
}
