import AST
import FlowLayout

/// Markup that many pages, rows and symbols of a chart have in common, made once.
struct ChartStock: Sendable {
  /// Metadata, style and paper.
  let opening: [UInt8]
  /// The table's head, set in lines.
  let head: [ChartHead.Cell]
  /// Of each column what stands in its cells and texts behind the row's name.
  let cells: [[UInt8]]
  let texts: [[UInt8]]
  /// The further columns of the source, whose rows have names of their own.
  let extras: Range<Int>
  let performers: [Performer]

  /// What the symbols of one column have in common.
  struct Performer: Sendable {
    /// Behind the step's number in the id, up to the number in `data-step`.
    var identifier: [UInt8]
    /// Behind that number, up to the kind.
    var actor: [UInt8]
    /// The name with a comma before it, behind *Langkah* and the number.
    var name: [UInt8]
  }

  init(
    _ document: Document, _ procedure: Procedure, _ flow: ChartFlow, _ texts: ChartTexts, _ table: ChartTable,
    _ page: Size, _ options: SVGOptions
  ) {
    let columns = table.columns
    head = table.head.cells(flow, columns, texts)
    extras = columns.extra..<columns.note
    var markup = Markup(capacity: 1_000)
    PageOpening.drawMetadata(document, procedure.title, options.sourceDigest, &markup)
    PageOpening.drawPaper(&markup, page)
    opening = markup.take()
    var (cells, lines) = ([[UInt8]](), [[UInt8]]())
    for column in 0..<columns.count {
      let key = columns.key(column, flow)
      let isCentred = column == ChartColumns.number || column == columns.duration
      let (left, width) = (columns.x(column), columns.widths[column])
      markup.put("\" data-column=\"")
      markup.put(text: key)
      markup.put("\" x=\"", mm: left)
      markup.put("\" width=\"", mm: width)
      markup.put("\" y=\"")
      cells.append(markup.take())
      markup.put("\" data-column=\"")
      markup.put(text: key)
      markup.put(isCentred ? "\" text-anchor=\"middle\" x=\"" : "\" x=\"")
      markup.put(mm: isCentred ? left + width / 2 : left + ChartColumns.pad.width)
      markup.put("\" y=\"")
      lines.append(markup.take())
    }
    (self.cells, self.texts) = (cells, lines)
    performers = flow.performers.enumerated().map { index, column in
      markup.put("-")
      markup.put(identifier: column.id, index)
      markup.put("\" class=\"symbol\" data-step=\"")
      let identifier = markup.take()
      markup.put("\" data-actor=\"")
      markup.put(text: column.id)
      markup.put("\" data-kind=\"")
      let actor = markup.take()
      markup.put(", ")
      markup.put(text: column.name)
      return Performer(identifier: identifier, actor: actor, name: markup.take())
    }
  }
}

extension Markup {
  /// An id that XML allows: the actor's own where it is made of ASCII letters and digits.
  fileprivate mutating func put(identifier actor: String, _ column: Int) {
    let isPlain = actor.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    if isPlain, !actor.isEmpty { return put(actor) }
    put("c")
    put(number: column + 1)
  }
}
