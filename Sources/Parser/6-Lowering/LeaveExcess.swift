import Diagnostics

/// Parts of an SOP that are longer than any SOP's.
extension Lowering {
  /// Leaves over what stands in tables and lists beyond the caps, so that what is built of a text stays in proportion to it.
  mutating func leaveExcess() {
    let first = [leaveRows(), leaveLines()].compactMap(\.self).min { $0.start < $1.start }
    if let first { diagnostics.append(Excess.length.diagnostic(at: first, lexed.caps)) }
  }

  /// The first cell of a table that is left over; `nil` where none is.
  private mutating func leaveRows() -> Span? {
    let caps = lexed.caps
    var (rows, cells) = (0, 0)
    var first: Span?
    for index in form.tables.indices {
      let body = form.tables[index].body
      var end = body.lowerBound
      while end < body.upperBound, rows < caps.steps, cells < caps.cells {
        rows += 1
        cells += lexed.rows[end].filled.count
        end += 1
      }
      if end < body.upperBound, first == nil {
        first = lexed.rows[end..<body.upperBound].lazy.compactMap(\.filled.first).first?.span
      }
      form.tables[index].body = body.lowerBound..<end
    }
    return first
  }

  /// The first line of a list that is left over; `nil` where none is.
  private mutating func leaveLines() -> Span? {
    var room = lexed.caps.lines
    var first: Span?
    for index in form.sections.indices {
      let pieces = form.sections[index].pieces
      if pieces.count > room {
        if first == nil { first = pieces[room].span }
        form.sections[index].pieces = Array(pieces.prefix(room))
      }
      room -= min(pieces.count, room)
    }
    return first
  }
}
