import AST
import Diagnostics
import Vocabulary

/// Which column of the procedure table holds what.
struct ProcedureColumns {
  var fixed: [MarkdownForm.Column: Int] = [:]
  var actors: [Int] = []
  var further: [Int] = []
  var count = 0

  /// Columns that are none of the form's are performers' before *Kelengkapan*, and further ones behind it.
  ///
  /// - Parameter oneForAll: The column that names all performers, where there is one.
  init(_ heads: [Span], oneForAll: Int?, _ reads: (Span, String) -> Bool) {
    count = heads.count
    for (index, head) in heads.enumerated() {
      let column = MarkdownForm.Column.allCases.first { column in
        fixed[column] == nil && (column == .performers ? index == oneForAll : reads(head, column.rawValue))
      }
      if let column {
        fixed[column] = index
      } else if [.inputs, .duration, .outputs, .note].contains(where: { fixed[$0] != nil }) {
        further.append(index)
      } else {
        actors.append(index)
      }
    }
  }
}

extension MarkdownReader {
  /// Puts the procedure together from the rows of its table and the notes on it.
  mutating func assembleProcedure() {
    guard tables.hasProcedure else { return }
    var procedure = Procedure()
    if let title = tables.title { procedure.title = shown(title, .procedure / .title) }
    let head = tables.steps.first?.parts ?? []
    let lines = noteRows(.actors)
    let columns = ProcedureColumns(head, oneForAll: performersColumn(lines)) { self.reads($0, $1) }
    for index in columns.fixed.values { label(head[index]) }
    let entries = performerEntries(columns)
    let names =
      columns.fixed[.performers] == nil
      ? columns.actors.enumerated().map { value(head[$1], .actor($0) / .name) ?? "" } : actorNames(lines, entries)
    let actors = NamedActors(names, lines, &self)
    procedure.actors = actors.list
    let heads = columns.further.map { text(head[$0]) }
    for index in columns.further { label(head[index]) }
    var flow = FlowLines(noteRows(.flow), actors, &self)
    var numbers: Set<Int> = []
    var previous = 0
    for row in tables.steps.dropFirst() {
      let index = procedure.steps.count
      var step = step(row, columns, index, after: previous, extraHeads: heads)
      if !numbers.insert(step.no).inserted { report(.repeatedNumber, at: row.whole, path: .step(index) / .no) }
      let marks =
        entries.map { self.marks($0[index], actors, index) } ?? self.marks(row, columns, procedure.actors, index)
      flow.complete(&step, marks: marks, index, row.whole, &self)
      previous = step.no
      procedure.steps.append(step)
    }
    flow.finish(numbers, &self)
    document.procedure = procedure
  }

  /// The rows of a table in the notes, without its head, which is told as label.
  mutating func noteRows(_ note: MarkdownForm.Note) -> [[Span]] {
    guard let rows = tables.notes[note], let head = rows.first else { return [] }
    head.parts.forEach { label($0) }
    return rows.dropFirst().map(\.parts)
  }

  private mutating func step(
    _ row: MarkdownBlock, _ columns: ProcedureColumns, _ index: Int, after previous: Int, extraHeads: [String]
  ) -> Step {
    let path = Path.step(index)
    func cell(_ column: MarkdownForm.Column) -> Span {
      columns.fixed[column].flatMap { $0 < row.parts.count ? row.parts[$0] : nil } ?? Span(row.whole.end, row.whole.end)
    }
    for extra in row.parts.dropFirst(columns.count) where !extra.isEmpty {
      report(.tooManyCells, at: extra)
      leave(extra)
    }
    let next = previous < .max ? previous + 1 : previous
    var step = Step(no: number(cell(.no), path / .no, in: row) ?? next, activity: "")
    step.activity = value(cell(.activity), path / .activity) ?? ""
    step.inputs = value(cell(.inputs), path / .inputs / .text).map { items(of: $0) }
    step.duration = value(cell(.duration), path / .duration).map { workTime(of: $0) }
    step.outputs = value(cell(.outputs), path / .outputs / .text).map { items(of: $0) }
    step.note = value(cell(.note), path / .note)
    for (head, column) in zip(extraHeads, columns.further) where column < row.parts.count {
      guard let text = value(row.parts[column], path / .extra / step.extra.count) else { continue }
      step.extra.append(ExtraCell(head: head, text: text))
    }
    if let order = extraOrder(of: step.no), order.sorted() == Array(step.extra.indices) {
      step.extra = order.map { step.extra[$0] }
    }
    return step
  }

  /// A whole number, also one with a point behind it or in bold.
  mutating func number(_ cell: Span, _ path: Path, in row: MarkdownBlock) -> Int? {
    guard let text = value(cell, path) else {
      report(.notANumber, at: row.whole, path: path)
      return nil
    }
    var digits = text.utf8[...]
    if digits.last == UInt8(ascii: ".") { digits = digits.dropLast() }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
      report(.notANumber, at: cell, path: path)
      return nil
    }
    return number
  }

  // MARK: Marks

  /// What stands in a performer's cell.
  struct ActorMark {
    var actor: String
    var isRead: Bool
    var confidence: Probability?
  }

  private mutating func marks(
    _ row: MarkdownBlock, _ columns: ProcedureColumns, _ actors: [Actor], _ index: Int
  ) -> [ActorMark] {
    var marks: [ActorMark] = []
    for (actor, column) in zip(actors, columns.actors) where column < row.parts.count && !row.parts[column].isEmpty {
      let cell = row.parts[column]
      guard let mark = mark(cell, of: actor.id) else {
        leave(cell, .notAMark)
        continue
      }
      claim(cell, .step(index) / .performers / marks.count)
      marks.append(mark)
    }
    return marks
  }

  /// `●`, `○ 0,83`, or any mark that documents have for whoever acts.
  private mutating func mark(_ cell: Span, of actor: String) -> ActorMark? {
    for (sign, isRead) in [(MarkdownForm.read, true), (MarkdownForm.inferred, false)] where starts(cell, with: sign) {
      let rest = bytes.withoutBlanks(Span(cell.start + sign.utf8.count, cell.end))
      let confidence = rest.isEmpty ? nil : probability(rest)
      if !rest.isEmpty, confidence == nil { report(.notAProbability, at: rest) }
      return ActorMark(actor: actor, isRead: isRead, confidence: confidence)
    }
    switch Vocabulary.standard.marks.match(slice(cell)) {
    case .performer, .start, .end: return ActorMark(actor: actor, isRead: true)
    case .yes, .no, .empty, nil: return nil
    }
  }

  /// `0,83`, `0.83`, `1`
  func probability(_ span: Span) -> Probability? {
    let digits = slice(span).map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    guard digits.allSatisfy({ $0 == UInt8(ascii: ".") || ($0 >= 0x30 && $0 <= 0x39) }),
      let value = Double(String(decoding: digits, as: UTF8.self)), (0...1).contains(value)
    else { return nil }
    return Probability(value)
  }
}

/// The performers' columns as actors, and the names that the notes have for them.
struct NamedActors {
  private(set) var list: [Actor] = []
  private var ids: [[UInt8]: String] = [:]

  /// Columns take the id and position of the line in the notes that has their name; where names were changed, of the line
  /// in the same order.
  init(_ names: [String], _ rows: [[Span]], _ reader: inout MarkdownReader) {
    let lines = rows.enumerated().map { index, row in
      Actor(
        id: row.first.flatMap { reader.value($0, .actor(index) / .id) } ?? "",
        name: row.count > 1 ? reader.value(row[1], .actor(index) / .name) ?? "" : "",
        position: row.count > 2 ? reader.value(row[2], .actor(index) / .position) : nil)
    }
    for row in rows { row.dropFirst(3).forEach { reader.leave($0) } }
    var found: [Int?] = Array(repeating: nil, count: names.count)
    var free: [[UInt8]: [Int]] = [:]
    for (index, line) in lines.enumerated().reversed() { free[Array(line.name.utf8), default: []].append(index) }
    for (index, name) in names.enumerated() { found[index] = free[Array(name.utf8)]?.popLast() }
    let taken = Set(found)
    var left = lines.indices.filter { !taken.contains($0) }[...]
    if left.count == found.filter({ $0 == nil }).count {
      for index in names.indices where found[index] == nil { found[index] = left.popFirst() }
    }
    var used = Set(found.compactMap { $0 }.map { Array(lines[$0].id.utf8) })
    var next = 1
    for (name, line) in zip(names, found) {
      if let line {
        list.append(Actor(id: lines[line].id, name: name, position: lines[line].position))
      } else {
        while !used.insert(Array("a\(next)".utf8)).inserted { next += 1 }
        list.append(Actor(id: "a\(next)", name: name))
      }
    }
    for actor in list + lines { ids[Array(actor.id.utf8)] = actor.id }
    for actor in lines.reversed() + list.reversed() where !actor.name.utf8.isEmpty {
      ids[Array(actor.name.utf8)] = actor.id
    }
  }

  /// The actor that a name or id stands for.
  func id(_ name: String) -> String? { ids[Array(name.utf8)] }
}
