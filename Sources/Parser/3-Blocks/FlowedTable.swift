import Diagnostics

/// A procedure table whose cells stand one behind the other: a cell to a line, a row to a line without its blank
/// cells, or the whole table on one line.
///
/// Which column a cell belongs to is no longer told by its place, only by its words and its order.
struct FlowedTable: Sendable {
  /// The rows of text that it takes.
  var rows: Range<Int>
  var head: FlowedHead
  var steps: [FlowedStep]
  /// Whether lines below a step's first were shared among its cells, which only their words and lengths tell.
  var isShared = false
}

/// The heads of a flowed table, in the order of the form's columns.
struct FlowedHead: Sendable {
  /// Heads of single columns before the performers, as they stand.
  var first: [Span] = []
  /// The group head over the performers.
  var performers: Span?
  /// Names of the performers, in order; several spans where a name stands on several lines.
  var actors: [[Span]] = []
  /// Heads of the columns behind the performers.
  var later: [[Span]] = []
  /// Group heads and column numbers.
  var labels: [Span] = []

  /// The texts of each column, and whether the column stands below a group head.
  var columns: [(texts: [Span], isBelow: Bool)] {
    var columns = first.map { (texts: [$0], isBelow: false) }
    if actors.isEmpty, let performers { columns.append(([performers], false)) }
    columns += actors.map { ($0, true) }
    return columns + later.map { ($0, true) }
  }
}

/// One step of a flowed table: its number, and the texts behind it in order.
struct FlowedStep: Sendable {
  var number: Span?
  /// The activity first; several spans where a text goes on in the next line.
  var cells: [[Span]] = []
}

/// A piece of text that may be a cell: a line, or what stands between wide blanks on a line.
struct FlowedPiece: Sendable {
  var span: Span
  var row: Int
  /// Whether it is the first piece of its row.
  var isFirst: Bool
  var gapBefore: Bool
}

extension Lexed {
  /// Most pieces of text between the first head of a table and its first step.
  private static let mostHeads = 60

  /// Most heads, a line each, above a line that holds the names of the columns below them.
  private static let mostHeadLines = 8

  /// Finds flowed tables in the lines that belong to no other table.
  ///
  /// - Complexity: O(*n*) in bytes but for matching the few lines that may be heads.
  mutating func findFlowedTables() {
    let taken = Set(flowedTables.flatMap(\.rows))
    var row = 0
    while row < rows.count {
      guard isLine(row), let table = beginningTable(at: row, taken) else {
        row += 1
        continue
      }
      flowedTables.append(table)
      row = table.rows.upperBound
    }
    flowedTables.sort { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  private func beginningTable(at row: Int, _ taken: Set<Int>) -> FlowedTable? {
    let piece = firstPiece(of: row)
    let mayBeNumber = piece.length <= 40 && content.bytes[piece.start] & 0xDF == 0x4E
    guard mayBeNumber || content.mayHeadRows(piece) else { return nil }
    if let head = content.headWord(piece) {
      guard head == .column(.no) || head == .column(.activity) else { return nil }
      if let table = flowedTable(at: row, taken) { return table }
    }
    return mayBeNumber ? columnLines(at: row, taken) : nil
  }

  private func isLine(_ row: Int) -> Bool {
    (rows[row].form == .line || rows[row].form == .flat) && !rows[row].isCut && !rows[row].isBlank
  }

  private func firstPiece(of row: Int) -> Span { widePieces(of: rows[row]).first?.span ?? rows[row].span }

  /// The pieces of the lines from `row` on that go on without another kind of row between.
  private func pieces(from row: Int, most: Int, _ taken: Set<Int>) -> [FlowedPiece] {
    var found: [FlowedPiece] = []
    var index = row
    while index < rows.count, isLine(index), found.count < most, !taken.contains(index) {
      if (2...Self.mostHeadLines).contains(found.count), found.allSatisfy({ content.headWord($0.span) != nil }),
        let heads = content.namesBeforeHeads(rows[index].span)
      {
        for (offset, head) in heads.enumerated() {
          found.append(FlowedPiece(span: head, row: index, isFirst: offset == 0, gapBefore: false))
        }
        index += 1
        continue
      }
      for (offset, piece) in widePieces(of: rows[index]).enumerated() {
        found.append(
          FlowedPiece(
            span: piece.span, row: index, isFirst: offset == 0, gapBefore: offset == 0 && rows[index].gapBefore))
      }
      index += 1
    }
    return found
  }

  private func flowedTable(at row: Int, _ taken: Set<Int>) -> FlowedTable? {
    let beginning = pieces(from: row, most: Self.mostHeads, taken)
    guard let head = content.flowedHead(beginning, from: 0) else { return nil }
    // As many pieces as the table has, so that many small tables cost no more than one large.
    var most = 512
    var pieces = pieces(from: row, most: most, taken)
    var end = content.flowedEnd(pieces, from: head.next)
    while end + 8 >= pieces.count, pieces.count >= most {
      most *= 4
      pieces = self.pieces(from: row, most: most, taken)
      end = content.flowedEnd(pieces, from: head.next)
    }
    if head.isComplete {
      guard let steps = content.flowedSteps(pieces[head.next..<end]), steps.count >= 1 else { return nil }
      var columns = head.head
      // Where the heads below *Mutu Baku* stand in a line of their own, *Ket* came before them.
      if let first = columns.later.first?.first, content.headWord(first) == .column(.note) {
        columns.later = qualitiesFirst(columns.later)
      }
      return FlowedTable(rows: row..<pieces[end - 1].row + 1, head: columns, steps: steps)
    }
    return columnTable(pieces, head, from: row)
  }

  /// A table read column by column: all activities, then the other heads, then the cells of each row.
  private func columnTable(_ pieces: [FlowedPiece], _ first: FlowedHeadReading, from row: Int) -> FlowedTable? {
    guard let list = content.flowedList(pieces, from: first.next), list.steps.count >= 2, list.next < pieces.count,
      var second = content.flowedHead(pieces, from: list.next, isSecond: true), second.qualities >= 2
    else { return nil }
    let end = content.flowedEnd(pieces, from: second.next)
    guard let steps = content.dealt(pieces[second.next..<end], to: list.steps) else { return nil }
    second.head.first = first.head.first
    second.head.labels += first.head.labels
    return FlowedTable(rows: row..<pieces[max(end, second.next) - 1].row + 1, head: second.head, steps: steps)
  }
}
