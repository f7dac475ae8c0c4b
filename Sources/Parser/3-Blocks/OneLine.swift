import Diagnostics
import Vocabulary

extension Lexed {
  /// Cuts lines that hold a whole page, so that every label of the form begins a row of its own.
  ///
  /// A line is cut where it holds four labels or more. Labels that stand side by side stay side by side, as two heads.
  mutating func cutWholePages() {
    guard rows.contains(where: { $0.form == .line && $0.span.length > Self.shortestPage }) else { return }
    var cut: [Row] = []
    for row in rows {
      guard row.form == .line, row.span.length > Self.shortestPage, let cell = row.filled.first else {
        cut.append(row)
        continue
      }
      guard let table = content.oneLineTable(in: cell.span) else {
        cut += cutPage(cell.span, gap: row.gap, least: 4)
        continue
      }
      let (before, heading) = headingApart(content.trimmed(Span(cell.span.start, table.span.start)))
      if !before.isEmpty { cut += cutPage(before, gap: row.gap, least: 2) }
      if !heading.isEmpty { cut.append(Row(cells: [Cell(span: heading, column: 0)], form: .line, gap: 1)) }
      flowedTables.append(FlowedTable(rows: cut.count..<cut.count + 1, head: table.head, steps: table.steps))
      cut.append(Row(cells: [Cell(span: table.span, column: 0)], form: .line, gap: 1))
      let after = content.trimmed(Span(table.span.end, cell.span.end))
      if !after.isEmpty { cut += cutPage(after, gap: 1, least: 4) }
    }
    rows = cut
  }

  /// Bytes of a line from which on it may hold a whole page or table.
  private static let shortestPage = 120

  /// The rows of a page that stands on one line; the line itself where it has fewer labels than `least`.
  private func cutPage(_ span: Span, gap: Int, least: Int) -> [Row] {
    let labels = labels(inside: span)
    guard labels.count >= least else { return [Row(cells: [Cell(span: span, column: 0)], form: .line, gap: gap)] }
    return pieces(of: span, labels, gap: gap)
  }

  /// Parts the heading of a table (`SOP Pendaftaran Perkara`) from the text before it.
  private func headingApart(_ span: Span) -> (before: Span, heading: Span) {
    let words = content.words(in: span)
    let keys = words.map { content.folded($0) }
    var found: Int?
    for index in max(0, words.count - 40)..<words.count {
      let phrase = Vocabulary.standard.titleHeads.words(atStartOf: keys[index...])
      guard phrase > 0, content.bytes[words[index].start] <= 0x5A else { continue }
      // Behind a number or a label it is an item, or the value of a field.
      if index > 0, content.startsWithItemNumber(words[index - 1]) || content.integer(words[index - 1]) != nil {
        continue
      }
      if let last = found, index <= last + 4 { continue }
      // A heading is written with capitals and holds no label; `Jika SOP ini tidak …` is a sentence.
      let small = words[index...].filter { startsSmall($0) && !Self.titleParticles.contains(content.folded($0)) }.count
      if small * 2 > words.count - index { continue }
      if !labels(inside: Span(words[index].start, span.end)).isEmpty { continue }
      found = index
    }
    guard let found else { return (span, Span(span.end, span.end)) }
    return (
      content.trimmed(Span(span.start, words[found].start)), content.trimmed(Span(words[found].start, span.end))
    )
  }

  private func startsSmall(_ word: Span) -> Bool {
    content.bytes[word.start] >= 0x61 && content.bytes[word.start] <= 0x7A
  }

  private static let titleParticles: Set<[UInt8]> = Set(
    ["dan", "di", "ke", "dari", "pada", "untuk", "melalui", "yang", "oleh", "dengan", "atau", "tentang"].map {
      Array($0.utf8)
    })

  private struct InnerLabel {
    var field: FormField
    var span: Span
  }

  /// The labels inside a line, each with a capital and of more than one word or with a colon behind it.
  private func labels(inside line: Span) -> [InnerLabel] {
    let words = content.words(in: line)
    let keys = words.map { content.folded($0) }
    var found: [InnerLabel] = []
    var index = 0
    var seenRecords = false
    while index < words.count {
      let first = content.bytes[words[index].start]
      guard first >= 0x41, first <= 0x5A,
        let hit = Vocabulary.standard.labels.longest(atStartOf: keys[index...]) ?? misreadLabel(keys, at: index),
        hit.meaning.field != .unit, hit.meaning.field != .page
      else {
        if let mark = pageMark(words, at: index) {
          found.append(InnerLabel(field: .page, span: mark))
          index += 1
        }
        index += 1
        continue
      }
      let count = labelWords(hit, keys, words, at: index)
      let span = Span(words[index].start, words[index + count - 1].end)
      let colon =
        content.bytes[span.end - 1] == 0x3A
        || index + count < words.count && content.bytes[words[index + count].start] == 0x3A
      let isHead = hit.meaning.field.isList && (count > 1 || isWrittenAsHead(span))
      // Behind the last list of the form the words of further sections are no words of a list.
      let isFurther =
        hit.meaning.field.isSection && !hit.meaning.field.isList && (seenRecords || colon)
        && beginsText(words, keys, index + count)
      let isBare =
        hit.meaning.isWeak && !hit.meaning.field.isSection && index + count < words.count
        && mayHaveBareLabel(hit.meaning.field, found, Span(words[index + count].start, line.end))
      if isFurther || isBare || !hit.meaning.isWeak && (colon || count > 1 && !hit.meaning.field.isSection || isHead) {
        if hit.meaning.field == .records { seenRecords = true }
        found.append(InnerLabel(field: hit.meaning.field, span: span))
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  /// A label of one to four words, misread; one word alone heads a list, and is long.
  private func misreadLabel(_ keys: [[UInt8]], at index: Int) -> (meaning: Labels.Label, words: Int)? {
    for count in [4, 3, 2, 1] where index + count <= keys.count {
      let key = keys[index..<index + count].flatMap { $0 }
      guard key.count >= (count == 1 ? 9 : 10), key.count <= 40, keys[index + count - 1].count >= 3,
        let match = Vocabulary.standard.labels.match(key), !match.meaning.isWeak,
        count > 1 || match.meaning.field.isList
      else { continue }
      return (match.meaning, count)
    }
    return nil
  }

  /// How many words a label takes: `Keterkaitan SOP Penyusunan …` is a label and the name of an SOP.
  private func labelWords(
    _ hit: (meaning: Labels.Label, words: Int), _ keys: [[UInt8]], _ words: [Span], at index: Int
  ) -> Int {
    let next = index + hit.words
    guard hit.meaning.field == .related, hit.words > 1, keys[next - 1] == Array("sop".utf8), next < words.count,
      content.isLetter(content.bytes[words[next].start]), keys[next] != keys[next - 1],
      content.bullet(at: words[next].start, before: words[next].end + 1) == nil,
      Vocabulary.standard.labels.longest(atStartOf: keys[next...]).map({ $0.meaning.isWeak }) ?? true
    else { return hit.words }
    return hit.words - 1
  }

  /// A page's mark among words: `Halaman 1 dari 3`, `Hal : 1 / 2`.
  private func pageMark(_ words: [Span], at index: Int) -> Span? {
    for count in [5, 4, 3, 2] where index + count <= words.count {
      let span = Span(words[index].start, words[index + count - 1].end)
      if content.hasDigit(words[index + count - 1]), content.isPageMark(span) { return span }
    }
    return nil
  }

  /// Whether a word of everyday language (`Nomor`, `Judul`, `Pengesahan`) may be a label here: among the fields of the
  /// identity block, each once, with a value that fits.
  private func mayHaveBareLabel(_ field: FormField, _ found: [InnerLabel], _ value: Span) -> Bool {
    guard !found.contains(where: { $0.field == field || $0.field.isSection }) else { return false }
    let words = content.words(in: value, most: 6)
    guard let first = words.first, let last = words.last else { return false }
    switch field {
    case .number: return content.bytes[first.start..<last.end].contains(0x2F) && content.hasDigit(first)
    case .approver: return content.startsWithOffice(value) || content.startsWithActing(value)
    case .title: return found.count >= 2 && !startsSmall(first)
    default: return false
    }
  }

  /// Whether a text or a list begins at a word: a capital, a number, or a colon before either.
  private func beginsText(_ words: [Span], _ keys: [[UInt8]], _ index: Int) -> Bool {
    var index = index
    while index < words.count, keys[index].isEmpty { index += 1 }
    guard index < words.count else { return true }
    return !startsSmall(words[index]) || content.bullet(at: words[index].start, before: words[index].end + 1) != nil
  }

  /// Whether every word of two letters or more but connectives begins with a capital.
  private func isWrittenAsHead(_ span: Span) -> Bool {
    content.words(in: span).allSatisfy { word in
      let first = content.bytes[word.start]
      return !(first >= 0x61 && first <= 0x7A) || content.folded(word) == Array("dan".utf8)
    }
  }

  private func pieces(of line: Span, _ labels: [InnerLabel], gap: Int) -> [Row] {
    var rows: [Row] = []
    func add(_ span: Span, isLabel: Bool = false) {
      let span = content.trimmed(span)
      if !span.isEmpty {
        var row = Row(cells: [Cell(span: span, column: 0)], form: .line, gap: rows.isEmpty ? gap : 0)
        row.isLabel = isLabel
        rows.append(row)
      }
    }
    addLetterhead(Span(line.start, labels[0].span.start), add)
    var index = 0
    while index < labels.count {
      let label = labels[index]
      let end = index + 1 < labels.count ? labels[index + 1].span.start : line.end
      if label.field.isList, index + 1 < labels.count, labels[index + 1].field.isList,
        content.trimmed(Span(label.span.end, end)).length <= 1
      {
        // Two heads side by side; what follows belongs to both.
        let second = labels[index + 1]
        let heads = [
          Cell(span: content.trimmed(Span(label.span.start, end)), column: 0), Cell(span: second.span, column: 1),
        ]
        rows.append(Row(cells: heads, form: .tabs, gap: 0))
        let next = index + 2 < labels.count ? labels[index + 2].span.start : line.end
        addLists(content.trimmed(Span(second.span.end, next)), to: &rows)
        index += 2
        continue
      }
      if label.field == .page {
        add(label.span)
        add(Span(label.span.end, end))
      } else if label.field.isSection {
        add(label.span, isLabel: true)
        addLists(content.trimmed(Span(label.span.end, end)), to: &rows)
      } else if let laws = lawsInside(Span(label.span.end, end)) {
        add(Span(label.span.start, laws))
        addLists(content.trimmed(Span(laws, end)), to: &rows)
      } else {
        add(Span(label.span.start, end))
      }
      index += 1
    }
    return rows
  }

  /// Where regulations begin behind the value of a field, whose label is lost: a number or letter, and a kind of law.
  private func lawsInside(_ span: Span) -> Int? {
    for word in content.words(in: span) {
      let mark = content.itemNumber(at: word.start, before: span.end)
      let letter = content.bytes[word.start] == 0x61 ? content.bullet(at: word.start, before: span.end) : nil
      guard mark?.number == 1 || letter != nil, let end = mark?.mark.end ?? letter?.end else { continue }
      if content.looksLikeCitation(content.trimmed(Span(end, span.end))) { return word.start }
    }
    return nil
  }

  /// Whether the name of a government begins at a word, or that of another body from which on all is in capitals.
  private func beginsLetterhead(_ words: [Span], _ keys: [[UInt8]], _ index: Int) -> Bool {
    guard let found = Vocabulary.standard.institutions.longest(atStartOf: keys[index...]) else { return false }
    if found.meaning == .government { return true }
    return content.isUpper(words[index]) && keys[index].count >= 4 && !content.isUpper(words[0])
      && words[index...].allSatisfy { content.isUpper($0) }
  }

  /// The text before the first label: what stands before the name of a government or ministry is none of the letterhead.
  private func addLetterhead(_ span: Span, _ add: (Span, Bool) -> Void) {
    let words = content.words(in: span)
    let keys = words.map { content.folded($0) }
    let first = words.indices.dropFirst().first { index in
      content.bytes[words[index].start] <= 0x5A
        && beginsLetterhead(words, keys, index)
    }
    if let first, content.bodies(in: content.trimmed(span)).isEmpty {
      add(Span(span.start, words[first].start), false)
      add(Span(words[first].start, span.end), false)
    } else {
      add(span, false)
    }
  }

  /// The text behind heads, cut where a list begins anew.
  private func addLists(_ span: Span, to rows: inout [Row]) {
    var start = span.start
    while start < span.end, content.bytes[start] == 0x3A || content.bytes[start] == 0x20 { start += 1 }
    var index = start + 1
    while index < span.end {
      if content.bytes[index] == 0x31, content.bytes[index - 1] == 0x20,
        content.itemNumber(at: index, before: span.end)?.number == 1
      {
        append(Span(start, index), to: &rows)
        start = index
      }
      index += 1
    }
    append(Span(start, span.end), to: &rows)
  }

  private func append(_ span: Span, to rows: inout [Row]) {
    let span = content.trimmed(span)
    if !span.isEmpty { rows.append(Row(cells: [Cell(span: span, column: 0)], form: .line)) }
  }
}
