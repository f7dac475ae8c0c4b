import Diagnostics
import Vocabulary

/// Lists whose heads stand one below the other, or whose lines no column tells apart.
extension SectionDivider {
  /// Lines below two heads: each paragraph to one head where there are two, else by restart of the numbering.
  mutating func shareFallen() {
    let (left, right) = (heads[0].section, heads[1].section)
    let leftFilled = !form.sections[left].pieces.isEmpty
    let rightFilled = !form.sections[right].pieces.isEmpty
    var paragraphs: [[SectionText.Piece]] = []
    for piece in fallen {
      let restarts =
        content.itemNumber(at: piece.span.start, before: piece.span.end)?.number == 1
        || content.bytes[piece.span.start] == 0x61
          && content.bullet(at: piece.span.start, before: piece.span.end) != nil
      if paragraphs.isEmpty || piece.gapBefore || restarts {
        paragraphs.append([piece])
      } else {
        paragraphs[paragraphs.count - 1].append(piece)
      }
    }
    if !leftFilled, !rightFilled, paragraphs.contains(where: countsTwice), let sides = dealt(fallen) {
      for (piece, isRight) in zip(fallen, sides) {
        form.sections[isRight ? right : left].add(piece.span, gap: piece.gap)
      }
      return
    }
    if !leftFilled, !rightFilled, let sides = byWords() {
      for (piece, isRight) in zip(fallen, sides) {
        form.sections[isRight ? right : left].add(piece.span, gap: piece.gap)
      }
      return
    }
    if leftFilled, rightFilled, form.sections.contains(where: { $0.pieces.isEmpty }) {
      orphans += paragraphs
      return
    }
    if !leftFilled, !rightFilled, fallen.count == 1, let text = fallen.first?.span,
      let second = content.secondText(in: text, form.sections[left].field)
    {
      form.sections[left].add(content.trimmed(Span(text.start, second)), gap: fallen[0].gap)
      form.sections[right].add(Span(second, text.end))
      return
    }
    // A wide gap before the only paragraph, or words that only the right text can have: the left text is blank.
    let skipsLeft =
      paragraphs.count == 1
      && ((fallen.first?.gap ?? 0) >= 3 || isStacked && content.suits(fallen[0].span, form.sections[left].field) != true
        || content.suits(fallen[0].span, form.sections[left].field) != true
          && (content.suits(fallen[0].span, form.sections[left].field) == false
            || content.suits(fallen[0].span, form.sections[right].field) == true))
    for (index, paragraph) in paragraphs.enumerated() {
      let isLate = index > 0 && index * 2 >= paragraphs.count || skipsLeft
      let toRight = leftFilled ? !rightFilled || index > 0 : !rightFilled && isLate
      for piece in paragraph {
        form.sections[toRight ? right : left].add(piece.span, gap: piece.gap)
      }
    }
  }

  /// Whether the numbers of a paragraph do not count up, so that it holds items of two lists.
  private func countsTwice(_ paragraph: [SectionText.Piece]) -> Bool {
    let numbers = paragraph.compactMap { content.itemNumber(at: $0.span.start, before: $0.span.end)?.number }
    return zip(numbers, numbers.dropFirst()).contains { $0 >= $1 }
  }

  /// Shares items of two lists that stand among one another by the numbers that either goes on with.
  ///
  /// - Returns: Whether each piece is of the right list; `nil` where a number goes on with neither.
  private func dealt(_ pieces: [SectionText.Piece]) -> [Bool]? {
    let fields = heads.prefix(2).map { form.sections[$0.section].field }
    var due = [1, 1]
    var side = 0
    var sides: [Bool] = []
    for piece in pieces {
      if let number = content.itemNumber(at: piece.span.start, before: piece.span.end)?.number {
        let open = [0, 1].filter { due[$0] == number }
        guard let only = open.first else { return nil }
        side = open.count == 1 ? only : likelier(piece.span, fields) ?? (number == 1 ? 0 : side)
        due[side] += 1
      } else if sides.isEmpty {
        return nil
      }
      sides.append(side == 1)
    }
    return due.allSatisfy { $0 > 1 } ? sides : nil
  }

  /// Whether each line below two heads is of the right one, where words alone tell: the names of SOPs below *Keterkaitan* and
  /// other things beside them, a warning above one line that is none.
  private func byWords() -> [Bool]? {
    let (left, right) = (form.sections[heads[0].section].field, form.sections[heads[1].section].field)
    guard fallen.count >= 2, right != .legalBasis, right != .related, right != .warnings else { return nil }
    let suits = fallen.map { content.suits($0.span, left) == true }
    if left == .related {
      guard let first = suits.firstIndex(of: true), let last = suits.lastIndex(of: true), suits.contains(false),
        suits[first...last].allSatisfy({ $0 }), first == 0 || last == suits.count - 1
      else { return nil }
      // Lines behind the first SOP may go on with it.
      return first > 0 ? suits.map { !$0 } : nil
    }
    guard left == .warnings, fallen.count == 2, suits == [true, false],
      fallen.allSatisfy({ !content.startsWithItemNumber($0.span) }),
      content.bytes[fallen[1].span.start] >= 0x41, content.bytes[fallen[1].span.start] <= 0x5A,
      !content.breaksOff(fallen[0].span)
    else { return nil }
    return [false, true]
  }

  /// The list that a text is of by its words; `nil` where they do not tell.
  private func likelier(_ text: Span, _ fields: [FormField]) -> Int? {
    let suits = fields.map { content.suits(text, $0) }
    if suits[0] == true || suits[1] == false { return suits[1] == true ? nil : 0 }
    return suits[1] == true || suits[0] == false ? 1 : nil
  }
}
