import AST
import FlowLayout

/// Markup that many pages, rows and symbols of a chart have in common, made once.
struct ChartStock: Sendable {
  /// All pieces: those of every chart and these.
  let pool: PiecePool
  /// Metadata, style and paper.
  let opening: Piece
  /// The table's head, set in lines.
  let head: [ChartHead.Cell]
  /// Of each column what stands in its cells and texts behind the row's name.
  let cells: Piece
  let texts: Piece
  /// The further columns of the source, whose rows have names of their own.
  let extras: Range<Int>
  /// What the symbols of one column have in common: behind the step's number in the id, up to the number in `data-step`;
  let identifiers: Piece
  /// behind that number, up to the kind;
  let actors: Piece
  /// the name with a comma before it, behind *Langkah* and the number.
  let names: Piece

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
    var pool = ChartPieces.shared.pool
    pool.reserve(pieces: 2 * columns.count + 3 * flow.performers.count + 1, words: 500 + 24 * columns.count)
    let opening = markup.move(to: &pool)
    self.opening = opening
    func pieces(_ count: Int, _ write: (Int, inout Markup) -> Void) -> Piece {
      var first = opening
      for index in 0..<count {
        write(index, &markup)
        let piece = markup.move(to: &pool)
        if index == 0 { first = piece }
      }
      return first
    }
    let keys = (0..<columns.count).map { columns.key($0, flow) }
    cells = pieces(columns.count) { column, markup in
      markup.put("\" data-column=\"")
      markup.put(text: keys[column])
      markup.put("\" x=\"", mm: columns.x(column))
      markup.put("\" width=\"", mm: columns.widths[column])
      markup.put("\" y=\"")
    }
    self.texts = pieces(columns.count) { column, markup in
      let isCentred = column == ChartColumns.number || column == columns.duration
      let (left, width) = (columns.x(column), columns.widths[column])
      markup.put("\" data-column=\"")
      markup.put(text: keys[column])
      markup.put(isCentred ? "\" text-anchor=\"middle\" x=\"" : "\" x=\"")
      markup.put(mm: isCentred ? left + width / 2 : left + ChartColumns.pad.width)
      markup.put("\" y=\"")
    }
    let performers = flow.performers
    identifiers = pieces(performers.count) { column, markup in
      markup.put("-")
      markup.put(identifier: performers[column].id, column)
      markup.put("\" class=\"symbol\" data-step=\"")
    }
    actors = pieces(performers.count) { column, markup in
      markup.put("\" data-actor=\"")
      markup.put(text: performers[column].id)
      markup.put("\" data-kind=\"")
    }
    names = pieces(performers.count) { column, markup in
      markup.put(", ")
      markup.put(text: performers[column].name)
    }
    self.pool = pool
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
