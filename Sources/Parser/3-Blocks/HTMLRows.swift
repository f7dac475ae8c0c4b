import Diagnostics
import HTMLBridge

extension Lexer {
  /// Reads a page or a table in markup: text between tables becomes lines, tables become rows with true columns.
  mutating func readMarkup(_ start: Int, _ end: Int) {
    var reader = MarkupReader()
    for event in events(start, end) { reader.take(event, in: &self) }
    reader.finish(in: &self)
  }
}

/// Turns the events of markup into lines and table rows.
private struct MarkupReader {
  /// Tables that are open, innermost last.
  private var open: [OpenTable] = []
  private var lineStart: Int?
  /// How many cells may still be made for the columns and rows that a cell spans beside its first.
  private var fillers = 200_000
  /// Columns that a span may reach into.
  private static let mostColumns = 4_096

  /// A table that is being read.
  private struct OpenTable {
    let id: Int
    var cells: [Cell] = []
    var cellStart: Int?
    /// The first picture in the cell that is open.
    var picture: Span?
    var column = 0
    var columns = 1
    var rows = 1
    /// Rows that have ended.
    var row = 0
    /// What covers a column from above.
    var covers: [Cover] = []
  }

  /// A cell that reaches down into rows below its own.
  private struct Cover {
    /// The first row that it does not cover.
    var end = 0
    var text = Span(0, 0)
    /// The columns from this one up to another are covered until a row: as far as was walked once.
    var next = 0
    var isKnownUntil = 0
  }

  mutating func take(_ event: HTMLEvent, in lexer: inout Lexer) {
    switch event.kind {
    case .text: takeText(event, in: &lexer)
    case .code: lexer.addCode(event)
    case .comment: lexer.addDoctype(event)
    case .stray: lexer.addMarkup(event)
    case .open(let tag):
      lexer.addMarkup(event)
      if tag.element == .img || tag.drawsTick, !open.isEmpty, open[open.count - 1].picture == nil {
        open[open.count - 1].picture = Span(event.range.lowerBound, event.range.upperBound)
      }
      opened(tag, in: &lexer)
    case .close(let element):
      lexer.addMarkup(event)
      closed(element, in: &lexer)
    }
  }

  private mutating func takeText(_ event: HTMLEvent, in lexer: inout Lexer) {
    if open.isEmpty {
      if lineStart == nil { lineStart = lexer.lexed.content.bytes.count }
      lexer.copy(event)
    } else if open[open.count - 1].cellStart != nil {
      lexer.copy(event)
    } else if hasText(event, in: lexer) {  // text between the cells
      openCell(columns: 1, rows: 1, in: &lexer)
      lexer.copy(event)
    }
  }

  mutating func finish(in lexer: inout Lexer) {
    while !open.isEmpty { closeTable(in: &lexer) }
    endLine(in: &lexer)
  }

  private mutating func opened(_ tag: HTMLTag, in lexer: inout Lexer) {
    switch tag.element {
    case .table:
      if open.isEmpty { endLine(in: &lexer) } else { beginNested(in: &lexer) }
      lexer.tables += 1
      open.append(OpenTable(id: lexer.tables))
    case .tr where !open.isEmpty: closeRow(in: &lexer)
    case .td where !open.isEmpty, .th where !open.isEmpty:
      closeCell(in: &lexer)
      openCell(columns: number(tag, "colspan", most: 1_000), rows: number(tag, "rowspan", most: 10_000), in: &lexer)
    default: breakText(tag.element, in: &lexer)
    }
  }

  private mutating func closed(_ element: HTMLElement, in lexer: inout Lexer) {
    switch element {
    case .table where !open.isEmpty: closeTable(in: &lexer)
    case .tr where !open.isEmpty: closeRow(in: &lexer)
    case .td where !open.isEmpty, .th where !open.isEmpty: closeCell(in: &lexer)
    case .li: if open.isEmpty { endLine(in: &lexer) }
    default: breakText(element, in: &lexer)
    }
  }

  private mutating func breakText(_ element: HTMLElement, in lexer: inout Lexer) {
    if let table = open.last {
      if table.cellStart != nil { lexer.insertBreak(for: element) }
    } else if element.breaksLine {
      endLine(in: &lexer)
    }
  }

  /// Begins a table inside a cell: the cells before it stand before its rows.
  private mutating func beginNested(in lexer: inout Lexer) {
    closeCell(in: &lexer)
    let last = open.count - 1
    guard open[last].cells.contains(where: { !$0.span.isEmpty }) else { return }
    lexer.add(Row(cells: open[last].cells, form: .html, table: open[last].id))
    open[last].cells = []
  }

  /// Moves the only cell of a nested table's row to the column of the cell that the table stands in.
  private mutating func indentNested() {
    let last = open.count - 1
    guard last > 0, open[last].cells.count == 1, open[last].cells[0].column == 0, open[last - 1].column > 1 else {
      return
    }
    open[last].cells[0].column = open[last - 1].column - 1
  }

  private func hasText(_ event: HTMLEvent, in lexer: borrowing Lexer) -> Bool {
    let (from, to) = Blank.trim(event.range.lowerBound, event.range.upperBound, in: lexer.bytes)
    return from < to
  }

  private mutating func endLine(in lexer: inout Lexer) {
    guard let start = lineStart else { return }
    lineStart = nil
    let span = lexer.lexed.content.trimmed(Span(start, lexer.lexed.content.bytes.count))
    lexer.lexed.content.insert(0x0A)
    if !span.isEmpty { lexer.add(Row(cells: [Cell(span: span, column: 0)], form: .line)) }
  }

  private mutating func openCell(columns: Int, rows: Int, in lexer: inout Lexer) {
    let last = open.count - 1
    skipCovered()
    open[last].columns = columns
    open[last].rows = rows
    open[last].cellStart = lexer.lexed.content.bytes.count
    open[last].picture = nil
  }

  /// Moves past columns that a cell of an earlier row still covers; each becomes a cell while there is room for such.
  ///
  /// - Complexity: O(cells made) and, beyond the room for them, a few steps a row: what was walked is remembered.
  private mutating func skipCovered() {
    let last = open.count - 1
    let first = open[last].column
    let row = open[last].row
    var column = first
    var end = Int.max
    while column < open[last].covers.count, open[last].covers[column].end > row {
      let cover = open[last].covers[column]
      if fillers > 0 {
        open[last].cells.append(Cell(span: Span(0, 0), column: column, covering: cover.text))
        fillers -= 1
        end = min(end, cover.end)
        column += 1
      } else {
        let isKnown = cover.isKnownUntil > row
        end = min(end, isKnown ? cover.isKnownUntil : cover.end)
        column = isKnown ? cover.next : column + 1
      }
    }
    open[last].column = column
    guard column > first else { return }
    open[last].covers[first].next = column
    open[last].covers[first].isKnownUntil = end
  }

  private mutating func closeCell(in lexer: inout Lexer) {
    let last = open.count - 1
    guard last >= 0, let start = open[last].cellStart else { return }
    open[last].cellStart = nil
    let span = lexer.lexed.content.trimmed(Span(start, lexer.lexed.content.bytes.count))
    lexer.lexed.content.insert(0x0A)
    if span.isEmpty, let picture = open[last].picture { lexer.lexed.pictures[span.start] = picture }
    let column = open[last].column
    let columns = max(1, min(open[last].columns, fillers, Self.mostColumns - column))
    fillers -= columns - 1
    open[last].cells.append(Cell(span: span, column: column, columns: columns))
    for offset in 1..<max(columns, 2) where offset < columns {
      open[last].cells.append(Cell(span: Span(span.end, span.end), column: column + offset))
    }
    open[last].column = column + columns
    guard column < Self.mostColumns else { return }
    while open[last].covers.count < column + columns { open[last].covers.append(Cover()) }
    let end = open[last].row + open[last].rows
    for covered in column..<(column + columns) where open[last].covers[covered].end <= end {
      open[last].covers[covered] = Cover(end: end, text: span)
    }
  }

  private mutating func closeRow(in lexer: inout Lexer) {
    closeCell(in: &lexer)
    let last = open.count - 1
    guard !open[last].cells.isEmpty || open[last].column > 0 else { return }
    skipCovered()
    indentNested()
    if !open[last].cells.isEmpty { lexer.add(Row(cells: open[last].cells, form: .html, table: open[last].id)) }
    open[last].cells = []
    open[last].column = 0
    open[last].row += 1
  }

  private mutating func closeTable(in lexer: inout Lexer) {
    closeRow(in: &lexer)
    open.removeLast()
    lexer.gap += 1
  }

  private func number(_ tag: HTMLTag, _ name: String, most: Int) -> Int {
    for attribute in tag.attributes where name.utf8.elementsEqual(attribute.name) {
      var value = 0
      for byte in attribute.value {
        guard byte >= 0x30, byte <= 0x39, value < most else { break }
        value = value * 10 + Int(byte - 0x30)
      }
      return min(max(value, 1), most)
    }
    return 1
  }
}

extension HTMLTag {
  /// Whether the element is drawn as a tick by a font of icons: `<i class="fa fa-check">`.
  fileprivate var drawsTick: Bool {
    guard let classes = value(of: "class"), classes.count <= 200 else { return false }
    return classes.split(separator: 0x20).contains { name in
      Self.ticks.contains { name.elementsEqual($0.utf8) }
    }
  }

  /// Classes of the fonts of icons that are in use.
  private static let ticks = [
    "fa-check", "fa-check-circle", "fa-check-square", "fa-check-square-o", "fa-square-check", "bi-check", "bi-check-lg",
    "glyphicon-ok", "icon-check", "icon-ok", "mdi-check", "ti-check",
  ]
}
