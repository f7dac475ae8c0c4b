import Diagnostics
import Vocabulary

/// Flows that stand as lists: a heading (`ALUR LAYANAN KUNJUNGAN`), *MULAI*, the steps, *SELESAI*.
extension SectionDivider {
  /// Takes a line that heads a flow, or that begins or ends it, where the steps stand right below or above it.
  ///
  /// Such a heading ends the list above it, which the steps would else go on with.
  mutating func takeFlowHead(_ row: Row, _ index: Int) -> Bool {
    guard form.tables.isEmpty, row.form == .line, row.filled.count == 1, let line = row.filled.first?.span,
      line.length <= Self.mostBytesOfHeading, !form.fields.isEmpty || !form.sections.isEmpty
    else { return false }
    if let head = heads.last, form.sections[head.section].field.isProcedure { return takeEndOfFlow(line, head, index) }
    guard !flows.hasSteps(in: form.sections) else { return false }
    if content.terminator(line) == .start {
      guard flowFollows(behind: index) else { return false }
      takeHeading()
      beginFlow(label: nil)
      form.sections[form.sections.count - 1].add(line)
      return true
    }
    guard let words = content.wordsOfFlow(line), content.isCapitals(line) || row.gapBefore || words == .all,
      stepsFollow(behind: index)
    else { return false }
    // A label that all know is taken as one.
    if words == .all, let hit = content.label(in: line), hit.field.isProcedure, !hit.weak || heads.isEmpty {
      return false
    }
    if words == .all { form.labels.append(line) } else { form.titleLines.append(line) }
    beginFlow(label: line)
    return true
  }

  private static let mostBytesOfHeading = 90

  private mutating func beginFlow(label: Span?) {
    leaveSections()
    emptyQueue()
    open = nil
    form.sections.append(SectionText(field: .section("Prosedur"), label: label))
    heads = [Head(section: form.sections.count - 1, column: 0)]
    headForm = .line
    lastLines = []
  }

  /// Ends the steps at *SELESAI*, where the next step does not follow.
  private mutating func takeEndOfFlow(_ line: Span, _ head: Head, _ index: Int) -> Bool {
    guard content.terminator(line) == .end, !form.sections[head.section].pieces.isEmpty, heads.count == 1 else {
      return false
    }
    if index + 1 < lexed.rows.count, let next = lexed.rows[index + 1].filled.first?.span,
      let item = content.itemNumber(at: next.start, before: next.end), item.number > 1
    {
      return false
    }
    form.sections[head.section].add(line)
    leaveSections()
    lastLines = []
    isBehindTable = true
    return true
  }

  /// Whether steps stand below a heading, with *MULAI* between or not.
  private func stepsFollow(behind index: Int) -> Bool {
    guard let next = line(index + 1) else { return false }
    if content.terminator(next) == .start { return flowFollows(behind: index + 1) }
    return numberedStepsFollow(behind: index)
  }

  /// Whether steps stand below *MULAI*: numbered ones, or lines up to *SELESAI*.
  private func flowFollows(behind index: Int) -> Bool {
    if numberedStepsFollow(behind: index) { return true }
    let start = self.line(index + 1).map { content.isArrow($0) } ?? false ? index + 2 : index + 1
    guard let first = line(start), content.beginsActivity(first) else { return false }
    var row = start + 1
    while row < index + Self.mostRowsOfFlow, let line = line(row), content.label(in: line).map(\.weak) ?? true {
      if content.terminator(line) == .end { return row > start + 1 }
      row += 1
    }
    return false
  }

  /// Whether the line below is the first step, and the second follows it.
  private func numberedStepsFollow(behind index: Int) -> Bool {
    guard let first = line(index + 1), isStep(first, 1) else { return false }
    for row in index + 2..<index + 2 + Self.mostRowsOfStep {
      guard let line = line(row) else { return false }
      if content.itemNumber(at: line.start, before: line.end)?.number == 2 { return isStep(line, 2) }
    }
    return false
  }

  private static let mostRowsOfStep = 8
  private static let mostRowsOfFlow = 80

  private func isStep(_ line: Span, _ number: Int) -> Bool {
    guard let item = content.itemNumber(at: line.start, before: line.end), item.number == number else { return false }
    return content.beginsActivity(content.trimmed(Span(item.mark.end, line.end)))
  }

  private func line(_ index: Int) -> Span? {
    guard index < lexed.rows.count, lexed.rows[index].form == .line, lexed.rows[index].filled.count == 1 else {
      return nil
    }
    return lexed.rows[index].filled.first?.span
  }

  /// Takes a line that heads a further section by its number alone, behind steps that are numbered within theirs: `6. Formulir` below
  /// `5.2 …` of `5. Prosedur`.
  mutating func takeNextHead(_ row: Row, _ index: Int) -> Bool {
    guard content.hasNumberedHeads, row.form == .line, row.filled.count == 1, heads.count == 1,
      let line = row.filled.first?.span, line.length <= Self.mostBytesOfHeading, let head = heads.first,
      let label = form.sections[head.section].label,
      let number = content.itemNumber(at: label.start, before: label.end)?.number,
      let item = content.itemNumber(at: line.start, before: line.end), item.number == number + 1,
      form.sections[head.section].pieces.suffix(4).contains(where: { content.startsWithNumber(number, of: $0.span) }),
      content.label(in: line) == nil
    else { return false }
    let text = content.trimmed(Span(item.mark.end, line.end))
    guard !text.isEmpty, content.words(in: text, most: 7).count <= 6, !content.beginsActivity(text) else {
      return false
    }
    let name = titleCase(content.text(text))
    form.labels.append(line)
    leaveSections()
    emptyQueue()
    open = nil
    form.sections.append(SectionText(field: .section(name), label: line))
    heads = [Head(section: form.sections.count - 1, column: 0)]
    headForm = .line
    lastLines = []
    return true
  }
}

/// The sections of steps among those that a form has so far.
struct FlowSections: Sendable {
  /// Sections that were looked at.
  private var count = 0
  private var procedures: [Int] = []
  private var hasSteps = false

  /// Whether a section of steps has some.
  ///
  /// - Complexity: O(1) for each section and question: of sections without text the last few are looked at again.
  mutating func hasSteps(in sections: [SectionText]) -> Bool {
    while count < sections.count {
      if sections[count].field.isProcedure { procedures.append(count) }
      count += 1
    }
    if procedures.count > Self.most { procedures.removeFirst(procedures.count - Self.most) }
    hasSteps = hasSteps || procedures.contains { !sections[$0].pieces.isEmpty }
    return hasSteps
  }

  private static let most = 8
}

extension Content {
  /// Which words of a line name a flow.
  enum FlowWords { case all, first }

  /// Whether a line begins with a word that heads steps or flowcharts: *Alur*, *Prosedur*, *Bagan Alir*; or is nothing else.
  func wordsOfFlow(_ line: Span) -> FlowWords? {
    guard isLetter(bytes[line.start]), bytes[line.start] <= 0x5A else { return nil }
    let words = words(in: line, most: 12)
    let keys = words.map { folded($0) }.filter { !$0.isEmpty }
    guard let found = Vocabulary.standard.labels.longest(atStartOf: keys[...]), found.meaning.field.headsFlow,
      !bytes[line.start..<line.end].contains(0x2E), found.words <= keys.count
    else { return nil }
    return found.words == keys.count ? .all : .first
  }

  /// What a line says that is nothing but *MULAI* or *SELESAI*.
  func terminator(_ line: Span) -> Marks.Mark? {
    guard line.length <= 16 else { return nil }
    let mark = Vocabulary.standard.marks.match(bytes[line.start..<line.end])
    return mark == .start || mark == .end ? mark : nil
  }

  /// Whether a text begins with a number within another: `5.2` for 5.
  func startsWithNumber(_ number: Int, of text: Span) -> Bool {
    let prefix = Array("\(number).".utf8)
    guard text.length > prefix.count, bytes[text.start..<text.start + prefix.count].elementsEqual(prefix) else {
      return false
    }
    return isDigit(bytes[text.start + prefix.count])
  }
}
