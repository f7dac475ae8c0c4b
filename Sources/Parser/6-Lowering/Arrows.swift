import Diagnostics
import Vocabulary

/// Arrows of a flowchart that were left in the cells of performers as glyphs.
extension Lowering {
  /// Whether a row shows a symbol that is no arrow: then its arrows only lead there, and say of nobody that he acts.
  func drawsSymbol(_ row: StepRow, _ grid: Grid) -> Bool {
    row.cells.contains { cell in
      guard cell.span.length <= 32, cell.column < grid.kinds.count, case .actor? = grid.kinds[cell.column] else {
        return false
      }
      let mark = Vocabulary.standard.marks.match(content.bytes[cell.span.start..<cell.span.end])
      return (mark == .performer || content.isSign(cell.span)) && !content.isArrow(cell.span)
    }
  }

  /// The texts without arrows, which are markup.
  mutating func withoutArrows(_ spans: [Span]) -> [Span] {
    spans.filter { span in
      guard content.isArrow(span) else { return true }
      ledger.markup(span)
      return false
    }
  }
}

extension Content {
  /// Whether a text is nothing but arrows: U+2190 to U+21FF, U+25B2 to U+25C5, U+2794 to U+27BE, U+2B05 to U+2B0D.
  func isArrow(_ span: Span) -> Bool {
    guard span.length >= 3, span.length <= 32, bytes[span.start] == 0xE2 else { return false }
    let scalars = text(span).unicodeScalars.filter { $0 != " " }
    return scalars.allSatisfy {
      switch $0.value {
      case 0x2190...0x21FF, 0x25B2...0x25C5, 0x2794...0x27BE, 0x2B05...0x2B0D: true
      default: false
      }
    }
  }
}
