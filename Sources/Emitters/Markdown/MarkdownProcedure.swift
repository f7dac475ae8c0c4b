import AST

extension MarkdownWriter {
  /// The heading above the table, the procedure table and the flowchart.
  mutating func procedure(_ procedure: Procedure) {
    heading(2, fixed: MarkdownForm.procedure)
    if let title = procedure.title {
      bold { $0.text(title) }
      line()
      line()
    }
    let columns = ExtraColumns(procedure.steps)
    let performers = MarkedActors(procedure.actors)
    procedureHead(procedure, columns, performers)
    for (index, step) in procedure.steps.enumerated() { stepRow(step, performers, columns.cells(of: index)) }
    guard !procedure.steps.isEmpty else { return }
    heading(2, fixed: MarkdownForm.flowchart)
    flowchart(procedure)
  }

  private mutating func procedureHead(
    _ procedure: Procedure, _ columns: ExtraColumns, _ performers: MarkedActors
  ) {
    typealias Column = MarkdownForm.Column
    beginRow()
    for column in [Column.no, .activity] { cell { $0.raw(column.rawValue) } }
    if performers.haveColumns {
      for actor in procedure.actors { cell { $0.head(actor.name) } }
    } else {
      cell { $0.raw(Column.performers.rawValue) }
    }
    for column in [Column.inputs, .duration, .outputs, .note] { cell { $0.raw(column.rawValue) } }
    for head in columns.heads { cell { $0.head(head) } }
    endRow()
    let marks = performers.haveColumns ? 2..<2 + procedure.actors.count : 2..<2
    let count = performers.haveColumns ? procedure.actors.count : 1
    tableRule(Column.allCases.count - 1 + count + columns.heads.count) { $0 == 0 || marks.contains($0) }
  }

  /// The head of a column that is not one of the form's, and is not taken for one.
  private mutating func head(_ name: String) {
    // An actor *Pelaksana* stands among the notes, which tells that it is one.
    let columns = MarkdownForm.Column.allCases.filter { $0 != .performers }
    text(name, hidesFirst: columns.contains { $0.rawValue.utf8.elementsEqual(name.utf8) })
  }

  private mutating func stepRow(_ step: Step, _ performers: MarkedActors, _ extra: [String?]) {
    beginRow()
    cell { $0.number(step.no) }
    cell(step.activity)
    if performers.haveColumns {
      let cells = performers.byActor(of: step)
      for actor in performers.actors {
        cell { writer in
          if let performer = cells[Array(actor.id.utf8)] { writer.mark(performer) }
        }
      }
    } else {
      cell { writer in
        writer.entries(performers.inOrder(of: step)) { writer, performer in
          writer.text(performers.names[performer.actor], .entry)
          writer.raw(" ")
          writer.mark(performer)
        }
      }
    }
    cell(step.inputs?.text)
    cell(step.duration?.text)
    cell(step.outputs?.text)
    cell(step.note)
    for content in extra { cell(content) }
    endRow()
  }

  /// `●` where it was read, `○ 0,83` where it was inferred.
  private mutating func mark(_ performer: Performer) {
    guard performer.isRead else { return guess(performer.confidence) }
    raw(MarkdownForm.read)
    guard performer.confidence != .certain else { return }
    raw(" ")
    probability(performer.confidence)
  }
}

/// Who performs the steps, in a column each or all in one.
private struct MarkedActors {
  let actors: [Actor]
  let names: UniqueActorNames
  private var places: [[UInt8]: Int] = [:]

  init(_ actors: [Actor]) {
    self.actors = actors
    names = UniqueActorNames(actors)
    for (index, actor) in actors.enumerated() { places[Array(actor.id.utf8)] = index }
  }

  /// Whether each has a column.
  var haveColumns: Bool { actors.count <= MarkdownForm.mostActorColumns }

  func byActor(of step: Step) -> [[UInt8]: Performer] {
    var performers: [[UInt8]: Performer] = [:]
    for performer in step.performers.reversed() { performers[Array(performer.actor.utf8)] = performer }
    return performers
  }

  /// The performers of a step in the order of the columns that they would have.
  func inOrder(of step: Step) -> [Performer] {
    byActor(of: step).compactMap { id, performer in places[id].map { (place: $0, performer: performer) } }
      .sorted { $0.place < $1.place }.map(\.performer)
  }
}

/// The further columns of a procedure: the heads of all steps in one order, a head twice where a step has it twice.
struct ExtraColumns {
  private(set) var heads: [String] = []
  /// By step, the column of each of its cells.
  private(set) var columns: [[Int]] = []
  private let steps: [Step]

  private struct Key: Hashable {
    var head: [UInt8]
    var copy: Int
  }

  /// - Complexity: O(*cells* · *columns*).
  init(_ steps: [Step]) {
    self.steps = steps
    let keys = steps.map { Self.keys($0.extra) }
    var order: [Key] = []
    var known: Set<Key> = []
    for row in keys {
      for (index, key) in row.enumerated() where known.insert(key).inserted {
        // A new head stands before the next one of its step that is known.
        let following = row[(index + 1)...].first { known.contains($0) }.flatMap { order.firstIndex(of: $0) }
        order.insert(key, at: following ?? order.count)
      }
    }
    var place: [Key: Int] = [:]
    for (index, key) in order.enumerated() { place[key] = index }
    columns = keys.map { $0.compactMap { place[$0] } }
    heads = order.map { String(decoding: $0.head, as: UTF8.self) }
  }

  private static func keys(_ cells: [ExtraCell]) -> [Key] {
    var copies: [[UInt8]: Int] = [:]
    return cells.map { cell in
      let head = Array(cell.head.utf8)
      defer { copies[head, default: 0] += 1 }
      return Key(head: head, copy: copies[head, default: 0])
    }
  }

  /// The texts of a step, by column.
  func cells(of step: Int) -> [String?] {
    var cells: [String?] = Array(repeating: nil, count: heads.count)
    for (cell, column) in zip(steps[step].extra, columns[step]) { cells[column] = cell.text }
    return cells
  }

  /// Where a step's cells stand in another order than the columns: the place of each of its cells from left to right.
  func order(of step: Int) -> [Int]? {
    let columns = columns[step]
    guard zip(columns, columns.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
    let sorted = columns.sorted()
    return columns.compactMap { sorted.firstIndex(of: $0) }
  }
}
