import AST
import Diagnostics
import Vocabulary

extension Lowering {
  /// Adds the step that a row of the table tells.
  mutating func lower(_ row: StepRow, grid: Grid, actors: [Int]) {
    // Behind the number, where one column is both.
    let activity = row.spans(grid.column(.activity) ?? grid.column(.no))
    if row.number == nil, isTerminatorText(activity, row, grid) { return lowerTerminator(row) }
    let step = step(activity, row, grid, actors, document.procedure?.steps.count ?? 0)
    document.procedure?.steps.append(step)
  }

  /// The step at an index.
  private mutating func step(
    _ activity: [Span], _ row: StepRow, _ grid: Grid, _ actors: [Int], _ index: Int
  ) -> Step {
    var step = Step(no: row.number ?? 0, activity: activity.map { content.text($0) }.joined(separator: " "))
    let path = Path.step(index)
    let isDrawn = drawsSymbol(row, grid)
    let isTicked = grid.hasTickedBoxes || hasTick(row, grid)
    if let number = row.numberSpan { ledger.value(number, path / .no) }
    tellLetter(row, path)
    ledger.values(activity, path / .activity)
    for column in row.columns {
      let spans = row.spans(column)
      switch column < grid.kinds.count ? grid.kinds[column] : nil {
      case .no?, .activity?, nil: break
      case .inputs?: step.inputs = itemText(spans, path / .inputs)
      case .outputs?: step.outputs = itemText(spans, path / .outputs)
      case .duration?: step.duration = duration(spans, path / .duration, head: grid.durationHead)
      case .note?: addNote(spans, to: &step, path / .note)
      case .extra(let further)?: addExtra(spans, head: grid.furtherHeads[further], to: &step, path)
      case .actor(let column)?:
        let shown = withoutEmptyBoxes(spans, isTicked: isTicked)
        addMarks(isDrawn ? withoutArrows(shown) : shown, actor: actors[column], to: &step, index)
      case .performer?: addPerformers(spans, to: &step, index)
      }
    }
    addPicture(row, grid, actors, to: &step, index)
    addCovering(row, grid, to: &step, index)
    return step
  }

  /// Cells of the row above that span this row too hold for both; the bytes belong to the first.
  private mutating func addCovering(_ row: StepRow, _ grid: Grid, to step: inout Step, _ index: Int) {
    for (column, span) in row.covering where column < grid.kinds.count && !content.isDash(span) {
      let text = content.text(span)
      let path = Path.step(index)
      let repaired: Path
      switch grid.kinds[column] {
      case .inputs? where step.inputs == nil:
        step.inputs = ItemText(text: text, items: splitAtCommas(text))
        repaired = path / .inputs / .text
      case .outputs? where step.outputs == nil:
        step.outputs = ItemText(text: text, items: splitAtCommas(text))
        repaired = path / .outputs / .text
      case .duration? where step.duration == nil:
        step.duration = content.readDuration([span], head: grid.durationHead)
        repaired = path / .duration
      case .note? where step.note == nil:
        step.note = text
        repaired = path / .note
      default: continue
      }
      provenance.repair(
        repaired, from: "", to: text, rule: "row-span", confidence: Probability(hundredths: 96),
        evidence: [
          Message(
            en: "the cell of the row above spans this row too",
            id: "sel pada baris di atas berlaku juga untuk baris ini")
        ])
    }
  }

  private func isTerminatorText(_ activity: [Span], _ row: StepRow, _ grid: Grid) -> Bool {
    activity.allSatisfy { terminator($0) != nil }
      && row.cells.contains { terminator($0.span) != nil }
      && row.spans(grid.column(.duration)).isEmpty && row.spans(grid.column(.outputs)).isEmpty
  }

  private func terminator(_ span: Span) -> Marks.Mark? {
    let mark = Vocabulary.standard.marks.match(content.bytes[span.start..<span.end])
    return mark == .start || mark == .end ? mark : nil
  }

  /// A row that holds only *Mulai* or *Selesai*: the source draws capsules of their own.
  private mutating func lowerTerminator(_ row: StepRow) {
    document.procedure?.terminators = .extra
    for cell in row.cells { ledger.value(cell.span, .procedure / .terminators) }
  }

  // MARK: Cells

  mutating func itemText(_ spans: [Span], _ path: Path) -> ItemText? {
    if spans.allSatisfy({ content.isDash($0) }) {
      ledger.values(spans, path)
      return nil
    }
    if let list = markedItems(spans, path) { return list }
    ledger.values(spans, path / .text)
    guard spans.count == 1, content.endsCell(spans[0]) else { return things(spans) }
    let cell = content.bytes[spans[0].start..<spans[0].end]
    if let known = content.findings.memos.things.answer(of: cell) { return known }
    let found = things(spans)
    content.findings.memos.things.keep(found, of: cell)
    return found
  }

  /// The things that a cell names, which depend on its bytes alone.
  private func things(_ spans: [Span]) -> ItemText {
    let text = self.text(of: spans)
    let pieces = spans.map { SectionText.Piece(span: $0) }
    var items: [String] = []
    for item in content.items(of: pieces) {
      let text = self.text(of: item.pieces)
      if item.number == nil { items += splitAtCommas(text) } else { items.append(text) }
    }
    return ItemText(text: text, items: items)
  }

  private func text(of spans: [Span]) -> String {
    spans.count == 1 ? content.text(spans[0]) : spans.map { content.text($0) }.joined(separator: " ")
  }

  /// The items of a cell that markup makes a list; the text names them one after the other.
  private mutating func markedItems(_ spans: [Span], _ path: Path) -> ItemText? {
    guard spans.count == 1, content.bytes[spans[0].start..<spans[0].end].contains(Content.itemBreak) else { return nil }
    let items = content.items(of: [SectionText.Piece(span: spans[0])])
    guard items.count >= 2 else { return nil }
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      if let mark = item.mark { ledger.markup(mark) }
      ledger.values(item.pieces, path / .items / index)
      texts.append(item.pieces.map { content.text($0) }.joined(separator: " "))
    }
    return ItemText(text: texts.joined(separator: ", "), items: texts)
  }

  /// The parts of an enumeration, at commas and semicolons outside brackets.
  private func splitAtCommas(_ text: String) -> [String] {
    splitASCIIAtCommas(text) ?? splitScalarsAtCommas(text)
  }

  /// As ``splitAtCommas(_:)``; `nil` for a text with other letters than those of ASCII.
  private func splitASCIIAtCommas(_ text: String) -> [String]? {
    if isOnePart(text) { return [text] }
    var parts: [String] = []
    var part: [UInt8] = []
    var depth = 0
    var previous: UInt8 = 0x20
    func finish() {
      while part.last == 0x20 { part.removeLast() }
      if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
      part.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
      let isBlank = previous == 0x20 || previous >= 0x09 && previous <= 0x0D
      if depth == 0, byte == 0x2C || byte == 0x3B && !isBlank {
        finish()
      } else if byte != 0x20 || !part.isEmpty {
        part.append(byte)
      }
      previous = byte
    }
    finish()
    return parts
  }

  /// Whether a text of ASCII has nothing at which it is split, and no blank at its ends.
  private func isOnePart(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count > 0, bytes[0] != 0x20, bytes[bytes.count - 1] != 0x20 else { return false }
    for index in bytes.indices where bytes[index] >= 0x80 || bytes[index] == 0x2C || bytes[index] == 0x3B {
      return false
    }
    return true
  }

  private func splitScalarsAtCommas(_ text: String) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth = max(0, depth - 1) }
      if depth == 0, scalar == ";" || scalar == ",", !previous.properties.isWhitespace || scalar == "," {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return parts.map { part in
      var scalars = part.unicodeScalars[...]
      while scalars.first == " " { scalars.removeFirst() }
      while scalars.last == " " { scalars.removeLast() }
      return String(String.UnicodeScalarView(scalars))
    }.filter { !$0.isEmpty }
  }

  mutating func duration(_ spans: [Span], _ path: Path, head: Span?) -> WorkTime? {
    ledger.values(spans, path)
    if spans.allSatisfy({ content.isDash($0) }) { return nil }
    let time = content.readDuration(spans, head: head)
    if let iso = time.iso, content.hasMisreadNumber(spans) {
      provenance.repair(
        path / .iso, from: time.text, to: iso, rule: "ocr-digit", confidence: Probability(hundredths: 95),
        evidence: [
          Message(
            en: "letters stand among the digits of the number, and each can only be one digit",
            id: "ada huruf di antara angka, dan masing-masing hanya mungkin satu angka")
        ])
    }
    return time
  }

  mutating func addNote(_ spans: [Span], to step: inout Step, _ path: Path) {
    ledger.values(spans, path)
    if spans.allSatisfy({ content.isDash($0) }) { return }
    let text = spans.map { content.text($0) }.joined(separator: " ")
    step.note = step.note.map { "\($0) \(text)" } ?? text
  }

  private mutating func addExtra(_ spans: [Span], head: Span, to step: inout Step, _ path: Path) {
    ledger.values(spans, path / .extra / step.extra.count)
    step.extra.append(ExtraCell(head: content.text(head), text: spans.map { content.text($0) }.joined(separator: " ")))
  }

  // MARK: Performers

  /// Makes an actor a performer of the step, once; gives the performer's place.
  func perform(_ actor: Int, by basis: String, in step: inout Step, _ index: Int) -> Path {
    let id = "a\(actor + 1)"
    let known = step.performers.firstIndex { $0.actor == id }
    if known == nil { step.performers.append(Performer(actor: id, confidence: .certain, basis: [basis])) }
    return .step(index) / .performers / (known ?? step.performers.count - 1)
  }

  /// The names in the one performers' column: several where they are set apart, or joined between two offices.
  mutating func addPerformers(_ spans: [Span], to step: inout Step, _ index: Int) {
    for span in spans.flatMap({ names(in: $0) }) where !content.isDash(span) {
      let name = content.text(span)
      let known = actorPlaces.place(of: name)
      let actor = known ?? appendActor(name)
      let performer = perform(actor, by: "cell", in: &step, index)
      ledger.value(span, known == nil ? .actor(actor) / .name : performer)
    }
  }

  private func names(in span: Span) -> [Span] {
    var parts: [Span] = []
    var start = span.start
    var index = span.start
    while index <= span.end {
      var cut = 0
      if index == span.end {
        cut = 1
      } else if [Content.lineBreak, Content.itemBreak, 0x2C, 0x3B, 0x26].contains(content.bytes[index]) {
        cut = 1
      } else if joinsOffices(at: index, start, span.end) {
        cut = 5
      }
      if cut > 0 {
        let part = content.trimmed(Span(start, index))
        if !part.isEmpty { parts.append(part) }
        start = index + cut
        index = start
        if start > span.end { break }
      } else {
        index += 1
      }
    }
    return parts
  }

  /// Whether ` dan ` at `index` stands between two offices.
  private func joinsOffices(at index: Int, _ start: Int, _ end: Int) -> Bool {
    guard index + 5 < end, content.bytes[index..<(index + 5)].elementsEqual(" dan ".utf8) else { return false }
    return content.startsWithOffice(content.trimmed(Span(start, index)))
      && content.startsWithOffice(content.trimmed(Span(index + 5, end)))
  }

  // MARK: Numbers

  /// Gives every step a number of its own: a lost one follows the step above it, repeated ones are counted anew.
  mutating func numberSteps() {
    guard var steps = document.procedure?.steps, !steps.isEmpty else { return }
    let read = steps.map(\.no)
    for index in steps.indices where steps[index].no <= 0 {
      steps[index].no = (index > 0 ? steps[index - 1].no : 0) + 1
    }
    if Set(steps.map(\.no)).count < steps.count {
      for index in steps.indices { steps[index].no = index + 1 }
    }
    for index in steps.indices where steps[index].no != read[index] {
      provenance.repair(
        .step(index) / .no, from: read[index] > 0 ? "\(read[index])" : "", to: "\(steps[index].no)",
        rule: "step-number",
        confidence: Probability(hundredths: 95),
        evidence: [
          read[index] > 0
            ? Message(en: "the number occurs twice", id: "nomor itu tertulis dua kali")
            : Message(
              en: "the row has no number and follows the step above",
              id: "baris ini tidak bernomor dan mengikuti langkah di atasnya")
        ])
    }
    document.procedure?.steps = steps
  }
}
