import AST
import Diagnostics
import Vocabulary

/// What stands in the cells of performers.
extension Lowering {
  /// What stands in an actor's cell: a mark makes the actor the performer, a branch label waits for the inference. The name of the column
  /// itself is a mark too.
  mutating func addMarks(_ spans: [Span], actor: Int, to step: inout Step, _ index: Int) {
    for cell in spans {
      guard let marks = meanings(of: cell, actor) else {
        diagnostics.append(
          Diagnostic(
            RuleID("SOP202"), .note, cause: .extraction,
            Message(
              en: "`\(content.text(cell))` in a performer's cell is no known mark",
              id: "`\(content.text(cell))` di sel pelaksana bukan tanda yang dikenal"),
            path: Path.step(index).pointer, span: cell))
        if let source = content.sourceSpans(cell).first {
          self.marks.append(
            CellMark(step: index, actor: actor, meaning: .unread, text: content.text(cell), span: source))
        }
        continue
      }
      for (span, meaning) in marks {
        if let source = content.sourceSpans(span).first {
          self.marks.append(
            CellMark(step: index, actor: actor, meaning: meaning, text: content.text(span), span: source))
        }
        if meaning == .yes || meaning == .no { continue }
        ledger.value(span, perform(actor, by: "mark", in: &step, index))
      }
    }
  }

  private func meanings(of cell: Span, _ actor: Int) -> [(span: Span, meaning: CellMark.Meaning)]? {
    if let commonSign, content.bytes[cell.start..<cell.end].elementsEqual(commonSign) { return [(cell, .performer)] }
    if let marks = content.marks(in: cell) {
      let known = marks.compactMap { mark in Self.meaning(mark.mark).map { (span: mark.span, meaning: $0) } }
      return known.count == marks.count ? known : nil
    }
    if content.isSign(cell) { return [(cell, .performer)] }
    // A single symbol that no table knows is a symbol all the same.
    let scalars = content.text(cell).unicodeScalars
    if scalars.count == 1, let only = scalars.first, !only.properties.isAlphabetic, only.value > 0x7F {
      return [(cell, .performer)]
    }
    let name = document.procedure.flatMap { $0.actors.indices.contains(actor) ? fold($0.actors[actor].name) : nil }
    return name == content.folded(cell) ? [(cell, .performer)] : nil
  }

  /// The text that stands alone in performers' cells of every row, in most rows in one of them, whatever it is: `1`, `ya`, a letter
  /// of a font of symbols.
  ///
  /// It stands in two columns at least, since one may hold counts; a label of branches in three rows.
  func commonSign(_ rows: [StepRow], _ grid: Grid) -> [UInt8]? {
    var sign: [UInt8]?
    var columns: Set<Int> = []
    var (count, single) = (0, 0)
    for row in rows where row.number != nil || !row.spans(grid.column(.activity)).isEmpty {
      var filled = 0
      for cell in row.cells where cell.column < grid.kinds.count && !content.isDash(cell.span) {
        guard case .actor? = grid.kinds[cell.column] else { continue }
        guard cell.span.length <= Self.mostBytesOfSign else { return nil }
        let text = content.bytes[cell.span.start..<cell.span.end]
        if let sign, !text.elementsEqual(sign) { return nil }
        sign = sign ?? Array(text)
        columns.insert(cell.column)
        filled += 1
      }
      guard filled > 0 else { return nil }
      count += 1
      single += filled == 1 ? 1 : 0
    }
    guard let sign, columns.count >= 2, single * 2 > count else { return nil }
    switch Vocabulary.standard.marks.match(sign[...]) {
    case .yes?, .no?: return count >= 3 ? sign : nil
    case nil: return count >= 2 ? sign : nil
    default: return nil
    }
  }

  private static let mostBytesOfSign = 8

  private static func meaning(_ mark: Marks.Mark) -> CellMark.Meaning? {
    switch mark {
    case .performer: .performer
    case .start: .start
    case .end: .end
    case .yes: .yes
    case .no: .no
    case .empty: nil
    }
  }

  /// The only picture among the cells of performers is a mark, where no cell holds another: it shows the symbol. Several may be arrows and
  /// tell nothing. The tag's bytes are markup.
  mutating func addPicture(_ row: StepRow, _ grid: Grid, _ actors: [Int], to step: inout Step, _ index: Int) {
    guard row.pictures.count == 1, step.performers.isEmpty, let picture = row.pictures.first,
      case .actor(let column)? = grid.kinds[picture.column], column < actors.count
    else { return }
    _ = perform(actors[column], by: "mark", in: &step, index)
    marks.append(CellMark(step: index, actor: actors[column], meaning: .performer, text: "<img>", span: picture.tag))
  }

  // MARK: Nothing

  /// Whether a row ticks some performer, so that the boxes of the others are empty.
  func hasTick(_ row: StepRow, _ grid: Grid) -> Bool {
    row.cells.contains { cell in
      guard cell.column < grid.kinds.count, case .actor? = grid.kinds[cell.column] else { return false }
      return content.isTick(cell.span)
    }
  }

  /// The texts of a performer's cell without those that say that nobody acts: a dash, `[ ]`, and a box without a tick where others are ticked.
  mutating func withoutEmptyBoxes(_ spans: [Span], isTicked: Bool) -> [Span] {
    spans.filter { span in
      let isEmpty =
        content.isDash(span) || Vocabulary.standard.marks.match(content.bytes[span.start..<span.end]) == .empty
      guard isEmpty || isTicked && content.isBox(span) else { return true }
      ledger.markup(span)
      return false
    }
  }
}
