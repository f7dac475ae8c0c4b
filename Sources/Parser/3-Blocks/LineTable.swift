import Diagnostics
import Vocabulary

/// A procedure table whose rows were read across with single blanks between the cells, a row to a line or to some:
///
///     No Kegiatan Pelaksana Mutu Baku Ket
///     Camat Staf Kelengkapan Waktu Output
///     1. Membuat konsep nota dinas Buku kebutuhan, 15 menit Konsep nota
///     permintaan barang komputer dinas
///     2. Memeriksa konsep …
extension Lexed {
  /// Finds such tables among the lines that belong to no other table.
  ///
  /// - Complexity: O(*n*) in bytes; only lines that begin with *No* and a head of activities are looked at closer.
  mutating func findLineTables() {
    var tables: [FlowedTable] = []
    var row = 0
    while row < rows.count {
      guard beginsLineHead(row), !(flowedTables + tables).contains(where: { $0.rows.contains(row) }),
        let table = lineTable(at: row)
      else {
        row += 1
        continue
      }
      tables.append(table)
      row = table.rows.upperBound
    }
    guard !tables.isEmpty else { return }
    flowedTables = (flowedTables + tables).sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// Most rows that a table's head takes.
  private static let mostHeadRows = 12
  /// Most rows of one step.
  private static let mostStepRows = 40
  /// Most rows of a table.
  private static let mostRows = 4_000

  /// Whether a line begins with *No* and a head of activities.
  private func beginsLineHead(_ row: Int) -> Bool {
    guard isPlainLine(row) else { return false }
    let line = rows[row].filled[0].span
    guard line.length >= 8, line.length <= 400, content.bytes[line.start] & 0xDF == 0x4E else { return false }
    let words = content.words(in: line, most: 6)
    let keys = words.map { content.folded($0) }
    return keys.count >= 2 && keys[0] == Array("no".utf8) && content.isActivityHead(keys, 1)
  }

  private func isPlainLine(_ row: Int) -> Bool {
    rows[row].form == .line && !rows[row].isCut && rows[row].filled.count == 1
  }

  /// A line and its words, as positions among the words of the table.
  private struct Line {
    var row: Int
    var words: Range<Int>
  }

  private func lineTable(at start: Int) -> FlowedTable? {
    var words: [Span] = []
    var lines: [Line] = []
    func take(_ row: Int) {
      let more = content.words(in: rows[row].filled[0].span)
      lines.append(Line(row: row, words: words.count..<words.count + more.count))
      words += more
    }
    var row = start
    while row < min(rows.count, start + Self.mostHeadRows + 4), isPlainLine(row) {
      if !isTerminator(row) { take(row) }
      row += 1
    }
    let keys = words.map { content.folded($0) }
    guard var reading = content.lineHead(words, keys, from: 0),
      let first = lines.firstIndex(where: { $0.words.lowerBound == reading.next }), first <= Self.mostHeadRows
    else { return nil }
    // The rows of the body are read again, one by one.
    let body = lines[first].row
    var steps: [[Int]] = []
    row = body
    while row < min(rows.count, body + Self.mostRows), isPlainLine(row) {
      let line = rows[row].filled[0].span
      if beginsStep(line, number: steps.count + 1) {
        steps.append([row])
      } else if content.isPageMark(line) || isHeadAgain(line) || isTerminator(row) {
        // between two pages
      } else if line.length <= 100, content.sumHead(line)?.hasTime ?? false {
        // how long all steps take together
      } else if steps.isEmpty || endsSteps(row) || steps[steps.count - 1].count >= Self.mostStepRows {
        break
      } else {
        steps[steps.count - 1].append(row)
      }
      row += 1
    }
    guard steps.count >= 2, let last = steps.last?.last else { return nil }
    reading.head.later = qualitiesFirst(reading.head.later)
    joinTornName(&reading.head)
    var from = start
    if start > 0, !rows[start].gapBefore, isPlainLine(start - 1), isHeadAgain(rows[start - 1].filled[0].span) {
      reading.head.labels.append(rows[start - 1].filled[0].span)
      from = start - 1
    }
    let read = wrapped(steps, reading.head)
    let isShared = steps.contains { $0.count > 1 }
    return FlowedTable(rows: from..<last + 1, head: reading.head, steps: read, isShared: isShared)
  }

  /// The heads of quality before the others, as their cells stand.
  func qualitiesFirst(_ heads: [[Span]]) -> [[Span]] {
    let isQuality = heads.map { head -> Bool in
      switch content.headWord(head[0]) {
      case .column(.inputs)?, .column(.duration)?, .column(.outputs)?: true
      default: false
      }
    }
    return heads.indices.filter { isQuality[$0] }.map { heads[$0] }
      + heads.indices.filter { !isQuality[$0] }.map { heads[$0] }
  }

  /// Whether a line holds only *Mulai* or *Selesai*.
  private func isTerminator(_ row: Int) -> Bool {
    let line = rows[row].filled[0].span
    guard line.length <= 12 else { return false }
    let mark = Vocabulary.standard.marks.match(content.bytes[line.start..<line.end])
    return mark == .start || mark == .end
  }

  /// Joins a word below the heads to the name that it goes on with: `Kepala … Output` / `Badan`.
  private func joinTornName(_ head: inout FlowedHead) {
    guard head.actors.count >= 3, let last = head.actors.last?.first, let quality = head.later.first?.first,
      last.start > quality.start, content.words(in: last, most: 3).count <= 2
    else { return }
    let roles = Vocabulary.standard.roles
    let tail = content.folded(last)
    guard roles.roles(named: tail).isEmpty,
      let torn = head.actors.indices.dropLast().last(where: { index in
        let key = head.actors[index].flatMap { content.folded($0) }
        return head.actors[index].allSatisfy { $0.start < quality.start }
          && (!roles.roles(named: key + tail).isEmpty || key == Array("kepala".utf8))
      })
    else { return }
    head.actors[torn].append(last)
    head.actors.removeLast()
  }

  private func beginsStep(_ line: Span, number: Int) -> Bool {
    guard content.isDigit(content.bytes[line.start]) else { return false }
    let words = content.words(in: line, most: 14)
    let keys = words.map { content.folded($0) }
    return !words.isEmpty && content.beginsLineStep(words, keys, 0, expected: number) != nil
  }

  /// Whether a line holds nothing but heads: of groups, or of columns on a new page.
  private func isHeadAgain(_ line: Span) -> Bool {
    guard line.length <= 200, content.isLetter(content.bytes[line.start]) else { return false }
    return content.headWord(line) != nil || content.heads(of: line) != nil
  }

  /// Whether a line behind steps is none of theirs: a label, a signature, a place and date.
  private func endsSteps(_ row: Int) -> Bool {
    let line = rows[row].filled[0].span
    if let hit = content.label(in: line), !hit.weak { return true }
    if content.findNIP(line) != nil { return true }
    if rows[row].gapBefore, content.isCapitals(line) || content.startsWithOffice(line) { return true }
    return content.tellsPlaceAndDate(line)
  }

  // MARK: Cells

  /// The steps' cells: the first line of each is cut by its words, the lines below it by the room that the columns have.
  private func wrapped(_ steps: [[Int]], _ head: FlowedHead) -> [FlowedStep] {
    let actors = head.actors.map { $0.flatMap { content.words(in: $0) }.map { content.folded($0) } }
    var read: [FlowedStep] = []
    var isFirstLine: [Bool] = []
    for (index, step) in steps.enumerated() {
      let first = content.words(in: rows[step[0]].filled[0].span)
      let keys = first.map { content.folded($0) }
      let hasTime = content.lastTime(first, keys, 1, first.count) != nil
      let words = hasTime ? first : step.flatMap { content.words(in: rows[$0].filled[0].span) }
      let all = hasTime ? keys : words.map { content.folded($0) }
      guard let start = content.beginsLineStep(words, all, 0, expected: index + 1) else { continue }
      let isLast = index + 1 == steps.count
      read.append(content.lineStep(words, all, start, words.count, isLast: isLast, actors))
      isFirstLine.append(hasTime)
    }
    guard read.count == steps.count else { return read }
    // How wide the columns before and behind the time are, as far as their first lines show.
    let isWrapped = steps.indices.map { isFirstLine[$0] && steps[$0].count > 1 }
    if isWrapped.contains(true) {
      let room = roomOfActivities(read.indices.filter { isFirstLine[$0] }.map { read[$0] })
      for index in read.indices where isWrapped[index] { recut(&read[index], room) }
    }
    var widths: [[Int]] = [[], [], []]
    for (step, isFirst) in zip(read, isFirstLine) where isFirst && step.cells.count >= 3 {
      for (column, cell) in columns(of: step) { widths[column].append(length(cell)) }
    }
    let rooms = widths.map { roomOf($0) ?? $0.max() ?? 0 }
    for index in steps.indices where isFirstLine[index] {
      var last = [Span?](repeating: nil, count: 3)
      for (column, cell) in columns(of: read[index]) { last[column] = cell }
      var isOpen = [true, true, true]
      for row in steps[index].dropFirst() {
        let words = content.words(in: rows[row].filled[0].span)
        guard !words.isEmpty else { continue }
        let cuts = cutsOfLine(words, last, isOpen, rooms)
        for column in 0..<3 {
          let (from, to) = (cuts[column], cuts[column + 1])
          isOpen[column] = from < to
          guard from < to else { continue }
          let piece = Span(words[from].start, words[to - 1].end)
          last[column] = piece
          append(piece, column, to: &read[index])
        }
      }
    }
    return read
  }

  /// How wide the column of activities is: as the widest first line, but for one that is much wider than all others, since a
  /// cell may begin in it that no word tells.
  private func roomOfActivities(_ steps: [FlowedStep]) -> Int {
    roomOf(steps.filter { $0.cells.count >= 2 }.map { length($0.cells[0][0]) }) ?? .max
  }

  /// The room of a column one of whose texts is much longer than all others; `nil` where none is.
  private func roomOf(_ lengths: [Int]) -> Int? {
    let lengths = lengths.sorted()
    guard lengths.count >= 3, let widest = lengths.last else { return nil }
    let next = lengths[lengths.count - 2]
    return widest > next + 4 ? next : nil
  }

  /// Cuts a first line again at the last capital up to which the activity has room.
  private func recut(_ step: inout FlowedStep, _ room: Int) {
    guard let first = step.cells.first, first.count == 1, length(first[0]) > room, step.cells.count >= 2,
      content.isDuration(step.cells[1][0])
    else { return }
    let words = content.words(in: first[0])
    let cut = words.indices.dropFirst().last { index in
      let byte = content.bytes[words[index].start]
      return byte >= 0x41 && byte <= 0x5A && length(Span(words[0].start, words[index - 1].end)) <= room + 1
    }
    guard let cut else { return }
    step.cells[0] = [Span(words[0].start, words[cut - 1].end)]
    step.cells.insert([Span(words[cut].start, first[0].end)], at: 1)
  }

  /// The cells of a step that are its activity, what it needs and what it yields.
  private func columns(of step: FlowedStep) -> [(column: Int, cell: Span)] {
    guard step.cells.count >= 2 else { return step.cells.first.map { [(0, $0[0])] } ?? [] }
    let time = step.cells.lastIndex { $0.count == 1 && content.isDuration($0[0]) } ?? step.cells.count
    var found = [(column: 0, cell: step.cells[0][0])]
    if time > 1 { found.append((1, step.cells[1][0])) }
    if time + 1 < step.cells.count { found.append((2, step.cells[time + 1][0])) }
    return found
  }

  private func append(_ piece: Span, _ column: Int, to step: inout FlowedStep) {
    let time = step.cells.lastIndex { $0.count == 1 && content.isDuration($0[0]) } ?? step.cells.count
    let cell = column == 0 ? 0 : column == 1 ? 1 : time + 1
    guard cell < step.cells.count, column != 1 || time > 1 else {
      step.cells[0].append(piece)
      return
    }
    step.cells[cell].append(piece)
  }

  private func length(_ span: Span) -> Int { content.bytes[span.start..<span.end].count { $0 & 0xC0 != 0x80 } }

  /// Where the words of a further line are cut between the three columns, so that each piece has room, goes on with a cell
  /// whose line above was full, and the fewest words begin with a capital in the middle of a text.
  ///
  /// - Complexity: O(*w*²) for a line of *w* words, at most 40.
  private func cutsOfLine(_ words: [Span], _ last: [Span?], _ isOpen: [Bool], _ rooms: [Int]) -> [Int] {
    let count = words.count
    guard count <= 40 else { return [0, count, count, count] }
    func cost(_ from: Int, _ to: Int, _ column: Int) -> Int {
      guard from < to else {
        // A cell that stops in the middle of a phrase.
        guard let above = last[column], isOpen[column] else { return 0 }
        return content.costOfEnding(above)
      }
      guard let above = last[column] else { return 40 }
      let piece = Span(words[from].start, words[to - 1].end)
      var sum = isOpen[column] ? 0 : 30
      sum += 4 * max(0, length(piece) - rooms[column] - 1)
      let asks = content.costOfEnding(above) >= 8
      if length(above) + 1 + length(words[from]) + 2 < rooms[column], !asks { sum += 6 }
      let first = content.bytes[words[from].start]
      if first >= 0x41, first <= 0x5A, !asks { sum += 2 }
      return sum
    }
    var best = (cost: Int.max, cuts: [0, count, count, count])
    for left in (0...count).reversed() {
      let head = cost(0, left, 0)
      guard head < best.cost else { continue }
      for middle in (left...count).reversed() {
        let sum = head + cost(left, middle, 1) + cost(middle, count, 2)
        if sum < best.cost { best = (sum, [0, left, middle, count]) }
      }
    }
    return best.cuts
  }
}

extension Content {
  /// Whether a text stops in the middle of a phrase: at a comma, a hyphen, or a word that asks for more.
  func breaksOff(_ text: Span) -> Bool {
    guard text.length > 0 else { return false }
    if [0x2C, 0x2D, 0x2F, 0x28].contains(bytes[text.end - 1]) { return true }
    return words(in: text).last.map { Self.unfinishedWords.contains(folded($0)) } ?? false
  }

  /// What it costs to take a cell's text for ended here, where words stand below that may go on with it: names of papers ask for
  /// what is in them (`Lembar` / `disposisi`), others may do so.
  func costOfEnding(_ text: Span) -> Int {
    guard text.length > 0 else { return 0 }
    if breaksOff(text) { return 8 }
    guard let last = words(in: text).last else { return 0 }
    let key = folded(last)
    return Self.askingWords.contains(key) ? 8 : Self.openWords.contains(key) ? 3 : 0
  }

  private static let unfinishedWords: Set<[UInt8]> = Set(
    [
      "dan", "atau", "kepada", "ke", "dari", "oleh", "untuk", "pada", "di", "dengan", "yang", "serta", "kepala",
      "dalam",
      "tentang", "melalui", "sesuai",
    ].map { Array($0.utf8) })
  private static let askingWords: Set<[UInt8]> = Set(
    [
      "lembar", "konsep", "draf", "draft", "tanda", "berita", "bukti", "kartu", "rancangan", "rencana", "formulir",
      "fotokopi", "hasil", "kelengkapan", "bidang", "seksi", "surat", "nota", "daftar", "buku", "usulan",
    ].map { Array($0.utf8) })
  private static let openWords: Set<[UInt8]> = Set(
    ["berkas", "laporan", "data", "dokumen", "arsip", "permohonan", "jadwal"].map { Array($0.utf8) })
}
