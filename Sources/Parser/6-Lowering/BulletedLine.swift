import Diagnostics

/// Several items on one line, each behind the same bullet: `- Laptop - Printer`, `• Surat • Agenda`.
extension Content {
  /// The items of a text that begins with a bullet and has the same again; empty where it has one only.
  ///
  /// A sign that stands in texts too (`-`, `*`, `+`) begins an item only between blanks and before a capital.
  func bulletedItems(of span: Span) -> [ListItem] {
    guard let first = bullet(at: span.start, before: span.end), !isLetter(bytes[first.start]) else { return [] }
    let glyph = bytes[first.start..<first.end]
    let isCommon = bytes[first.start] < 0x80
    var marks = [first]
    var index = first.end
    while index + glyph.count < span.end {
      defer { index += 1 }
      guard bytes[index] == bytes[first.start], bytes[index..<index + glyph.count].elementsEqual(glyph) else {
        continue
      }
      let end = index + glyph.count
      let text = trimmed(Span(end, span.end))
      guard !text.isEmpty,
        !isCommon
          || bytes[index - 1] == 0x20 && bytes[end] == 0x20 && startsWithCapital(text)
            && !isTwice(Span(first.end, index), text)
      else { continue }
      marks.append(Span(index, end))
      index = end - 1
    }
    guard marks.count > 1 else { return [] }
    return marks.indices.compactMap { place in
      let end = place + 1 < marks.count ? marks[place + 1].start : span.end
      let text = trimmed(Span(marks[place].end, end))
      return ListItem(mark: marks[place], number: nil, pieces: text.isEmpty ? [] : [text])
    }
  }

  /// Whether the last word of a text is the first of the next: *Undang - Undang*.
  private func isTwice(_ before: Span, _ behind: Span) -> Bool {
    guard let last = words(in: Span(max(before.start, before.end - 40), before.end)).last,
      let next = firstWord(in: behind)
    else { return false }
    return folded(last) == folded(next)
  }

  private func startsWithCapital(_ span: Span) -> Bool { bytes[span.start] >= 0x41 && bytes[span.start] <= 0x5A }
}
