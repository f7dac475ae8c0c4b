import AST
import Diagnostics
import Vocabulary

extension Lowering {
  /// The procedure table: its heading, its actors and its steps.
  mutating func lowerProcedure() {
    guard !form.tables.isEmpty else { return lowerListedSteps() }
    document.procedure = Procedure()
    lowerHeading()
    for table in form.tables {
      let grid = lexed.buildGrid(table)
      for head in grid.headSpans { ledger.label(head) }
      let actors = lowerActors(grid)
      for head in grid.repeatedHeads { lowerRepeated(head) }
      let rows = gather(grid)
      commonSign = commonSign(rows, grid)
      if grid.isShared { reportShared(rows) }
      for row in rows { lower(row, grid: grid, actors: actors) }
    }
    numberSteps()
    let isEmpty = document.procedure.map { $0.steps.isEmpty && $0.actors.isEmpty } ?? true
    if isEmpty { forgetProcedure() }
  }

  /// Takes a table of which nothing could be read for none; its heading is left over.
  private mutating func forgetProcedure() {
    document.procedure = nil
    actorPlaces = ActorPlaces()
    ledger.release(.procedure)
    let path = Path.procedure.pointer
    for index in diagnostics.indices where diagnostics[index].path?.hasPrefix(path) ?? false {
      diagnostics[index].path = nil
    }
  }

  mutating func lowerHeading() {
    guard !form.titleLines.isEmpty else { return }
    var lines = form.titleLines
    if lines.count > 1, content.isHeadingPhrase(lines[0]) { ledger.label(lines.removeFirst()) }
    if let cut = phraseEnd(of: lines[0]) {
      ledger.label(content.trimmed(Span(lines[0].start, cut)))
      lines[0] = content.trimmed(Span(cut, lines[0].end))
    }
    let title = lines.map { content.text($0) }.joined(separator: " ")
    document.procedure?.title = title
    ledger.values(lines, .procedure / .title)
  }

  /// Where the phrase ends that heads all SOPs (`STANDAR OPERASIONAL PROSEDUR`) and stands on one line with a title which
  /// does not have it in the identity part.
  private func phraseEnd(of line: Span) -> Int? {
    let words = content.words(in: line, most: 24)
    let heads = Vocabulary.standard.titleHeads
    let phrase = heads.words(atStartOf: words.map { content.folded($0) }[...])
    guard phrase >= 3, words.count > phrase, let title = document.identity.title,
      heads.words(atStartOf: foldedWords(title.utf8)[...]) < 3
    else { return nil }
    return words[phrase].start
  }

  // MARK: Actors

  /// Adds the actors that the grid's columns name; gives the index of each column's actor.
  private mutating func lowerActors(_ grid: Grid) -> [Int] {
    grid.actors.map { addActor($0) }
  }

  /// The index of the actor with this name; it is added where it is new.
  private mutating func addActor(_ spans: [Span]) -> Int {
    let read = spans.map { content.text($0) }.joined(separator: " ")
    let name = withoutBrokenWords(read)
    if name != read, actorPlaces.place(of: name) == nil {
      provenance.repair(
        .actor(document.procedure?.actors.count ?? 0) / .name, from: read, to: name, rule: "broken-word",
        confidence: Probability(hundredths: 97),
        evidence: [
          Message(
            en: "the pieces together are the name of an office", id: "jika disambung, penggalannya menjadi nama jabatan"
          )
        ])
    }
    let place = actorPlaces.place(of: name) ?? appendActor(name)
    ledger.values(spans, .actor(place) / .name)
    return place
  }

  /// A name in which neighbouring pieces that are no words by themselves are joined to the name of an office:
  /// `PELA KSANA`.
  private func withoutBrokenWords(_ name: String) -> String {
    var words = name.blankSeparated().map(String.init)
    let roles = Vocabulary.standard.roles
    guard words.count >= 2, roles.roles(named: fold(name)).isEmpty || words.count == 2 else { return name }
    var index = 0
    while index + 1 < words.count {
      let joined = words[index] + words[index + 1]
      let isBroken =
        roles.head(atStartOf: [fold(words[index])]) == nil && roles.head(atStartOf: [fold(words[index + 1])]) == nil
        && roles.head(atStartOf: [fold(joined)]).map { !$0.meaning.long.utf8.contains(0x20) } ?? false
        && joined.utf8.count >= 6
      if isBroken {
        words[index] = joined
        words.remove(at: index + 1)
      } else {
        index += 1
      }
    }
    return words.joined(separator: " ")
  }

  /// Adds an actor behind the others; gives its index.
  mutating func appendActor(_ name: String) -> Int {
    let place = document.procedure?.actors.count ?? 0
    document.procedure?.actors.append(Actor(id: "a\(place + 1)", name: name))
    actorPlaces.add(name, at: place)
    return place
  }

  /// A head cell that stands again on a later page: a label, or a piece of an actor's name.
  private mutating func lowerRepeated(_ head: Span) {
    let key = content.folded(head)
    let isLabel = content.headWord(head) != nil || content.integer(head) != nil
    let actor = actorPlaces.place(ofPart: key)
    if let actor, !isLabel || document.procedure?.actors[actor].name == content.text(head) {
      ledger.value(head, .actor(actor) / .name)
    } else {
      ledger.label(head)
    }
  }

  // MARK: Rows

  /// A row of the body with the rows that go on with it.
  struct StepRow {
    var number: Int?
    var numberSpan: Span?
    /// Whether a letter stands for the number.
    var isLettered = false
    /// Pieces of text by column.
    var cells: [(column: Int, span: Span)] = []
    var covering: [(column: Int, span: Span)] = []
    var pictures: [(column: Int, tag: Span)] = []

    func spans(_ column: Int?) -> [Span] {
      guard let column else { return [] }
      var spans: [Span] = []
      for cell in cells where cell.column == column { spans.append(cell.span) }
      return spans
    }

    /// The columns that have cells, from left to right.
    var columns: [Int] {
      var columns: [Int] = []
      columns.reserveCapacity(cells.count)
      for cell in cells where cell.column != columns.last { columns.append(cell.column) }
      // Most rows have their cells in order.
      if zip(columns, columns.dropFirst()).allSatisfy({ $0 < $1 }) { return columns }
      let sorted = columns.sorted()
      columns.removeAll(keepingCapacity: true)
      for column in sorted where column != columns.last { columns.append(column) }
      return columns
    }
  }

  /// Joins rows into steps: a row without number and of other rows' cells goes on with the step above it.
  private mutating func gather(_ grid: Grid) -> [StepRow] {
    var steps: [StepRow] = []
    let numbers = grid.column(.no)
    let activities = grid.column(.activity)
    let isFlat = grid.isWrapped
    let isNumbered = grid.rows.contains { row in
      row.cells.first.map { $0.column == numbers && content.isDigit(content.bytes[$0.span.start]) } ?? false
    }
    let letters = isNumbered ? [:] : letteredNumbers(grid)
    // Where each line of the last step begins among its cells, and the last of them with a blank line before it.
    var lines: [Int] = []
    var block: Int?
    let alignment = RowAlignment(content: content, grid: grid)
    for (index, row) in grid.rows.enumerated() {
      if isPageNumber(row) {
        for cell in row.cells { ledger.label(cell.span) }
        continue
      }
      if headsStage(row, grid, isNumbered: isNumbered) { continue }
      if addsUp(row, alignment, steps, isLast: index + 1 == grid.rows.count) { continue }
      var step = StepRow(covering: row.covering, pictures: row.pictures)
      step.cells.reserveCapacity(row.cells.count)
      for cell in letters[index] == nil ? aligned(row, alignment) : row.cells {
        if cell.column == numbers, step.number == nil, let number = leadingNumber(cell.span) {
          step.number = number.value
          step.numberSpan = number.span
          if !number.rest.isEmpty { step.cells.append((activities ?? cell.column, number.rest)) }
        } else if cell.column == numbers, let number = letters[index] {
          (step.number, step.numberSpan, step.isLettered) = (number, cell.span, true)
        } else {
          step.cells.append(cell)
        }
      }
      if numbers == nil, let first = step.spans(activities).first, let number = leadingNumber(first),
        !number.rest.isEmpty,
        let index = step.cells.firstIndex(where: { $0.span == first })
      {
        step.number = number.value
        step.numberSpan = number.span
        step.cells[index].span = number.rest
      }
      dropSecondNumber(&step, activities)
      let isNew = step.number != nil || beginsStep(step, activities, isFlat: isFlat, numbered: numbers != nil, grid)
      if let last = steps.last, last.number != nil, last.cells.isEmpty, step.number == nil {
        // The number stood on a line of its own.
        steps[steps.count - 1].cells = step.cells
        steps[steps.count - 1].covering = step.covering
        steps[steps.count - 1].pictures += step.pictures
        continue
      }
      if isFlat, step.number != nil, let last = steps.last,
        let cut = content.beginningAbove(
          step.spans(activities).first, last, lines, activities, block: block, hasGap(row))
      {
        // The number stands in the middle of its row's height.
        step.cells = last.cells[cut...] + step.cells
        steps[steps.count - 1].cells.removeSubrange(cut...)
        if steps[steps.count - 1].cells.isEmpty { steps.removeLast() }
      }
      if isNew || steps.isEmpty {
        if step.number == nil, step.spans(activities).isEmpty, steps.isEmpty, !isTerminator(step, grid) { continue }
        lines = [0]
        block = nil
        steps.append(step)
      } else {
        lines.append(steps[steps.count - 1].cells.count)
        if hasGap(row) { block = lines.last }
        steps[steps.count - 1].cells += step.cells
        steps[steps.count - 1].pictures += step.pictures
      }
    }
    return steps
  }

  private func hasGap(_ row: GridRow) -> Bool { row.row < lexed.rows.count && lexed.rows[row.row].gapBefore }

  /// Whether a row holds a number alone between blank lines, or before a repeated head: the page's.
  private func isPageNumber(_ row: GridRow) -> Bool {
    guard row.cells.count == 1, row.cells[0].column > 1, row.cells[0].span.length <= 3,
      row.row < lexed.rows.count, lexed.rows[row.row].gapBefore, content.integer(row.cells[0].span) != nil
    else { return false }
    return row.row + 1 >= lexed.rows.count || lexed.rows[row.row + 1].gapBefore
  }

  /// Takes a step's number out of its activity, where it stands there once more: `1 | 1. Menerima surat`.
  private mutating func dropSecondNumber(_ step: inout StepRow, _ activities: Int?) {
    guard let number = step.number, let index = step.cells.firstIndex(where: { $0.column == activities }) else {
      return
    }
    let span = step.cells[index].span
    guard let item = content.itemNumber(at: span.start, before: span.end), item.number == number else { return }
    let rest = content.trimmed(Span(item.mark.end, span.end))
    // A list in the cell begins with 1 too.
    let isList = content.words(in: rest).contains {
      content.itemNumber(at: $0.start, before: rest.end)?.number == number + 1
    }
    guard !rest.isEmpty, !isList else { return }
    ledger.markup(item.mark)
    step.cells[index].span = rest
  }

  /// Whether a row without a number is a step of its own.
  private func beginsStep(_ step: StepRow, _ activities: Int?, isFlat: Bool, numbered: Bool, _ grid: Grid) -> Bool {
    if isTerminator(step, grid) { return true }
    guard !isFlat, let activity = step.spans(activities).first else { return false }
    if !numbered { return true }
    let first = content.bytes[activity.start]
    let others = step.cells.contains { cell in
      guard cell.column < grid.kinds.count else { return false }
      let kind = grid.kinds[cell.column]
      return kind == .inputs || kind == .duration || kind == .outputs
    }
    if !others { return false }
    if !step.spans(grid.column(.duration)).isEmpty { return true }
    // Without a number and a time, a row whose texts begin small goes on with the cells above it.
    return !(first >= 0x61 && first <= 0x7A)
      && !step.cells.contains { $0.column != activities && content.startsSmall($0.span) && $0.span.length > 3 }
  }

  /// Whether a row without a number holds only *Mulai* or *Selesai*.
  private func isTerminator(_ step: StepRow, _ grid: Grid) -> Bool {
    guard step.number == nil, !step.cells.isEmpty else { return false }
    return step.cells.allSatisfy { cell in
      switch Vocabulary.standard.marks.match(content.bytes[cell.span.start..<cell.span.end]) {
      case .start?, .end?: true
      case .performer?: cell.column < grid.kinds.count && grid.kinds[cell.column] != .activity
      default: false
      }
    }
      && step.cells.contains { cell in
        let mark = Vocabulary.standard.marks.match(content.bytes[cell.span.start..<cell.span.end])
        return mark == .start || mark == .end
      }
  }

  /// A number at the start of a cell, and what stands behind it.
  private func leadingNumber(_ span: Span) -> (value: Int, span: Span, rest: Span)? {
    if let value = content.integer(span), value < 100_000 { return (value, digits(of: span), Span(span.end, span.end)) }
    guard let item = content.itemNumber(at: span.start, before: span.end) else { return nil }
    return (item.number, digits(of: item.mark), content.trimmed(Span(item.mark.end, span.end)))
  }

  private func digits(of span: Span) -> Span {
    var start = span.start
    while start < span.end, !content.isDigit(content.bytes[start]) { start += 1 }
    var end = start
    while end < span.end, content.isDigit(content.bytes[end]) { end += 1 }
    return Span(start, end)
  }
}
