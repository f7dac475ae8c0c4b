import Diagnostics
import Vocabulary

extension Lexed {
  /// The grid of a procedure table: columns by the words of its head, rows by their cells.
  func buildGrid(_ table: TableRows) -> Grid {
    var grid = Grid()
    if let flowed = flowedTables.first(where: { $0.rows == table.body }) { return flowedGrid(flowed) }
    if table.head.isEmpty { return headlessGrid(table) }
    let heads = table.head.map { rows[$0] }.filter { !isColumnNumbers($0) }
    grid.marked = markedColumns(table)
    for index in table.head where isColumnNumbers(rows[index]) {
      grid.headSpans += rows[index].filled.map(\.span)
    }
    grid.isWrapped = rows[table.head.lowerBound].form == .flat
    if let flat = flatTables.first(where: { $0.rows.lowerBound == table.head.lowerBound }) {
      grid.headSpans += flat.labels
      assign(flat.columns.map(\.texts), flat.columns.map(\.isActor), areNames: true, in: &grid)
    } else if grid.isWrapped {
      nameFlatColumns(heads, in: &grid)
    } else if let heads = collapsedHead(heads) {
      grid.isCollapsed = true
      assign(heads.map { $0.texts }, heads.map { $0.isBelow }, in: &grid)
    } else {
      grid.width = heads.map(\.cells.count).max() ?? 0
      grid.keepsBlanks = rows[table.body].prefix(200).contains {
        $0.cells.count == grid.width && ($0.cells.last?.span.isEmpty ?? false)
      }
      nameColumns(heads, in: &grid, hints: hints(table, heads))
    }
    grid.hasTickedBoxes = rows[table.body].prefix(200).contains { row in
      row.filled.contains { content.isTickedBox($0.span) }
    }
    var index = table.body.lowerBound
    while index < table.body.upperBound {
      if grid.isWrapped ? isRepeatedFlatHead(index) : isHead(index) {  // repeated on a new page
        var end = index + 1
        while end < table.body.upperBound, grid.isWrapped ? isRepeatedFlatHead(end) : isHeadContinuation(end, of: index)
        { end += 1 }
        for repeated in index..<end { grid.repeatedHeads += rows[repeated].filled.map(\.span) }
        index = end
        continue
      }
      if isColumnNumbers(rows[index]) {
        grid.headSpans += rows[index].filled.map(\.span)
      } else if rows[index].form == rows[table.head.lowerBound].form || rows[index].form == .line {
        grid.rows.append(place(rows[index], index, in: grid))
      }
      index += 1
    }
    nameOnePerformer(in: &grid)
    return grid
  }

  /// The columns in which a mark of a performer stands.
  private func markedColumns(_ table: TableRows) -> Set<Int> {
    var marked: Set<Int> = []
    for row in rows[table.body].prefix(200) where row.form != .line {
      for cell in row.filled where cell.column > 1 && cell.span.length <= 12 {
        if let marks = content.marks(in: cell.span), marks[0].mark != .empty { marked.insert(cell.column) }
      }
    }
    return marked
  }

  /// Whether a line of a flattened table is a part of its head again, or a page's mark.
  private func isRepeatedFlatHead(_ index: Int) -> Bool {
    let filled = rows[index].filled
    guard let first = filled.first, content.integer(first.span) == nil else { return false }
    if filled.count == 1, content.isPageMark(first.span) { return true }
    let known = filled.filter { content.headWord($0.span) != nil }.count
    // One word may be of a text that goes on: `… Surat` / `keterangan`.
    if known >= 2 { return true }
    // The other lines of a head of several lines stand right below it.
    return index > 0 && !rows[index].gapBefore && first.column > 1
      && rows[index - 1].filled.contains { content.headWord($0.span) != nil }
      && filled.allSatisfy { $0.span.length < 24 }
      && rows[index - 1].filled.filter { content.headWord($0.span) != nil }.count >= 2
  }

  /// The grid of a table without a head: the column of times tells what stands before and behind it.
  private func headlessGrid(_ table: TableRows) -> Grid {
    var grid = Grid()
    let body = table.body.map { rows[$0] }
    let width = (body.map { ($0.cells.last?.column ?? 0) + 1 }.max() ?? 0)
    var times = Array(repeating: 0, count: width)
    for cell in body.flatMap(\.filled) where content.isDuration(cell.span) { times[cell.column] += 1 }
    grid.kinds = Array(repeating: nil, count: width)
    guard let most = times.max(), most > 0, let time = times.firstIndex(of: most), time >= 2 else { return grid }
    grid.kinds[0] = .no
    grid.kinds[1] = .activity
    grid.kinds[time] = .duration
    if time > 2 { grid.kinds[time - 1] = .inputs }
    if time + 1 < width { grid.kinds[time + 1] = .outputs }
    for column in (time + 2)..<max(width, time + 2) { grid.kinds[column] = .note }
    for (offset, row) in body.enumerated() { grid.rows.append(place(row, table.body.lowerBound + offset, in: grid)) }
    return grid
  }

  /// The grid of a table whose cells stand one behind the other: each goes where its words and its order fit best.
  private func flowedGrid(_ table: FlowedTable) -> Grid {
    var grid = Grid()
    grid.isCollapsed = true
    grid.isShared = table.isShared
    let columns = table.head.columns
    assign(columns.map(\.texts), columns.map(\.isBelow), areNames: true, in: &grid)
    grid.headSpans += table.head.labels
    let (number, activity) = (grid.column(.no), grid.column(.activity))
    // Heads may lack *No*; the number then stands in a column of its own behind all others.
    let numberColumn = number ?? grid.kinds.count
    if number == nil { grid.kinds.append(.no) }
    for step in table.steps {
      var row = GridRow(cells: [], row: table.rows.lowerBound)
      if let number = step.number { row.cells.append((numberColumn, number)) }
      guard let text = step.cells.first, let activity else { continue }
      for span in text { row.cells.append((activity, span)) }
      let rest = Array(step.cells.dropFirst())
      let aligned = RowAlignment(content: content, grid: grid).columns(
        for: [step.number ?? text[0], text[0]]
          + rest.map { $0.count == 1 ? $0[0] : Span($0[0].start, $0[$0.count - 1].end) })
      for (cell, column) in zip(rest, aligned.columns.dropFirst(2)) {
        guard let column, column != activity, column != numberColumn else { continue }
        if case .actor? = grid.kinds[column] { continue }
        for span in cell { row.cells.append((column, span)) }
      }
      grid.rows.append(row)
    }
    return grid
  }

  /// Puts the cells of a row into the grid's columns.
  private func place(_ row: Row, _ index: Int, in grid: Grid) -> GridRow {
    var placed = GridRow(cells: [], row: index)
    if grid.isCollapsed { return placeByWords(row, index, in: grid) }
    placed.cells.reserveCapacity(row.filled.count)
    for cell in row.filled {
      let column = grid.places.isEmpty ? cell.column : flatColumn(of: cell, in: grid)
      placed.cells.append((column, cell.span))
    }
    for cell in row.cells {
      if let covering = cell.covering, !covering.isEmpty { placed.covering.append((cell.column, covering)) }
    }
    if row.form == .html, !pictures.isEmpty { placed.pictures = picturesOfPerformers(row, in: grid) }
    return placed
  }

  /// Puts the cells of a row without blanks into the columns that their words fit.
  ///
  /// A mark whose column no place tells is left out: it says that somebody acts, but not who.
  private func placeByWords(_ row: Row, _ index: Int, in grid: Grid) -> GridRow {
    var row = row
    if let first = row.cells.first, let both = content.numberBeforeActivity(first.span) {
      row.cells =
        [Cell(span: both.number, column: 0), Cell(span: both.activity, column: 1)]
        + row.cells.dropFirst().map { Cell(span: $0.span, column: $0.column + 1) }
    }
    if row.cells.count == grid.kinds.count - 1 || row.cells.count == grid.kinds.count {
      let cells = row.filled.map { (column: $0.column, span: $0.span) }
      let alignment = RowAlignment(content: content, grid: grid)
      if alignment.fitness(of: cells) >= alignment.columns(for: cells.map(\.span)).fitness {
        return GridRow(cells: cells, row: index)
      }
    }
    let spans = row.filled.map(\.span)
    let columns = RowAlignment(content: content, grid: grid).columns(for: spans).columns
    var placed = GridRow(cells: [], row: index)
    for (span, column) in zip(spans, columns) {
      guard let column else { continue }
      if case .actor? = grid.kinds[column] { continue }
      placed.cells.append((column, span))
    }
    return placed
  }

  /// The column of a flat table in which a cell stands: the last whose head starts no more than two places later.
  private func flatColumn(of cell: Cell, in grid: Grid) -> Int {
    var best = 0
    for (column, place) in grid.places.enumerated() where place <= cell.column + 2 { best = column }
    return best
  }

  /// The columns of a head of two rows whose blank cells were dropped: the lower row begins below *No*, where it
  /// must not; its heads belong between *Kegiatan* and what follows the group heads.
  private func collapsedHead(_ heads: [Row]) -> [(texts: [Span], isBelow: Bool)]? {
    if heads.count == 1, heads[0].form == .pipes, let first = heads[0].filled.first, first.column == 0,
      !heads[0].filled.contains(where: { [.column(.no), .column(.activity)].contains(content.headWord($0.span)) })
    {  // the lower row alone: what stood above *No* and *Kegiatan* is lost
      return [([], false), ([], false)] + heads[0].filled.map { ([$0.span], true) } + [([], false)]
    }
    guard heads.count == 2, heads[0].form == .pipes || heads[0].form == .tabs, let first = heads[0].filled.first,
      let below = heads[1].filled.first, below.column <= first.column, content.headWord(below.span) != .column(.no),
      heads[0].filled.contains(where: {
        content.headWord($0.span) == .performers || content.headWord($0.span) == .quality
      })
    else { return nil }
    var columns: [(texts: [Span], isBelow: Bool)] = []
    var isPlaced = false
    for cell in heads[0].filled {
      let word = content.headWord(cell.span)
      guard word == .performers || word == .quality else {
        columns.append(([cell.span], false))
        continue
      }
      if isPlaced {
        if let last = columns.indices.last { columns[last].texts.insert(cell.span, at: 0) }
      } else {
        for (index, head) in heads[1].filled.enumerated() {
          columns.append((index == 0 ? [cell.span, head.span] : [head.span], true))
        }
        isPlaced = true
      }
    }
    return columns
  }

  /// Names columns that have indices: tabs, pipes and markup.
  private func nameColumns(_ heads: [Row], in grid: inout Grid, hints: [Int: ColumnKind]) {
    let width = (heads.map { ($0.cells.last?.column ?? 0) + 1 }.max() ?? 0)
    var texts: [[Span]] = Array(repeating: [], count: width)
    var levels: [[Int]] = Array(repeating: [], count: width)
    for (level, row) in heads.enumerated() {
      for cell in row.cells where !cell.span.isEmpty && cell.column < width {
        texts[cell.column].append(cell.span)
        levels[cell.column].append(level)
      }
    }
    shareGroupHeads(&texts, &levels, in: &grid)
    let isBelow = levels.map { ($0.last ?? 0) > 0 }
    grid.levels = levels
    let hints = hints.merging(qualities(texts, levels, grid)) { known, _ in known }
    assign(texts, isBelow, hints: hints, in: &grid)
  }

  /// What columns must hold whose heads were misread beyond recognition: the first numbers, and the one with the longest
  /// texts the activities.
  private func hints(_ table: TableRows, _ heads: [Row]) -> [Int: ColumnKind] {
    var known: [ColumnKind] = []
    var named: Set<Int> = []
    var lengths: [Int: Int] = [:]
    for cell in heads.flatMap(\.filled) {
      guard let word = content.headWord(cell.span) else { continue }
      if case .column(let kind) = word { known.append(kind) }
      named.insert(cell.column)
    }
    if [.no, .activity, .duration].allSatisfy(known.contains) { return [:] }
    let body = table.body.prefix(40).map { rows[$0] }.filter { $0.filled.count >= 2 }
    guard !body.isEmpty else { return [:] }
    var hints: [Int: ColumnKind] = [:]
    let numbered = body.filter { $0.filled.first.map { $0.column == 0 && content.integer($0.span) != nil } ?? false }
    if !known.contains(.no), !named.contains(0), numbered.count * 2 > body.count,
      heads.flatMap(\.filled).contains(where: { $0.column == 0 && $0.span.length <= 6 })
    {
      hints[0] = .no
    }
    for cell in body.flatMap(\.filled) { lengths[cell.column, default: 0] += cell.span.length }
    if !known.contains(.duration) {
      var times: [Int: Int] = [:]
      for cell in body.flatMap(\.filled) where !named.contains(cell.column) && content.isDuration(cell.span) {
        times[cell.column, default: 0] += 1
      }
      if let most = times.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 2 > body.count {
        hints[most.key] = .duration
      }
    }
    if !known.contains(.activity), let longest = lengths.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      !named.contains(longest.key), longest.key <= 2, longest.value >= body.count * 15
    {
      hints[longest.key] = .activity
    }
    return hints
  }

  /// Names columns of a flattened table: every head that has no head below it, from left to right.
  private func nameFlatColumns(_ heads: [Row], in grid: inout Grid) {
    var columns: [(place: Int, end: Int, texts: [Span], isBelow: Bool)] = []
    for cell in heads.last?.filled ?? [] {
      columns.append((cell.column, cell.column + cell.span.length, [cell.span], heads.count > 1))
    }
    for row in heads.dropLast().reversed() {
      for cell in row.filled {
        let end = cell.column + cell.span.length
        let word = content.headWord(cell.span)
        if word == .performers || word == .quality {
          grid.headSpans.append(cell.span)
        } else if let index = columns.firstIndex(where: { $0.place < end && cell.column < $0.end }) {
          columns[index].texts.insert(cell.span, at: 0)
          columns[index].place = min(columns[index].place, cell.column)
        } else {
          columns.append((cell.column, end, [cell.span], false))
        }
      }
    }
    columns.sort { $0.place < $1.place }
    grid.places = columns.map(\.place)
    assign(columns.map(\.texts), columns.map(\.isBelow), areNames: true, in: &grid)
  }

  /// Says what each column holds, by the lowest head that its words or its place explain.
  ///
  /// - Parameter areNames: Whether group heads are taken out already, so that all words of a performer's head are of the name.
  /// - Parameter hints: What columns hold whose heads tell nothing.
  private func assign(
    _ texts: [[Span]], _ isBelow: [Bool], areNames: Bool = false, hints: [Int: ColumnKind] = [:], in grid: inout Grid
  ) {
    grid.kinds = Array(repeating: nil, count: texts.count)
    let words = texts.map { $0.map { content.headWord($0) } }
    let firstQuality = words.firstIndex { $0.contains { isQuality($0) } } ?? texts.count
    let performersLast = arePerformersLast(words, firstQuality, in: grid)
    for (column, spans) in texts.enumerated() {
      guard let last = spans.last else { continue }
      var word = (words[column].last ?? nil) ?? hints[column].map { .column($0) }
      if grid.isWrapped || areNames, spans.count > 1 { word = wrappedWord(spans) ?? word }
      let above = spans.dropLast()
      switch word {
      case .column(let kind)? where grid.column(kind) == nil:
        grid.kinds[column] = kind
        grid.headSpans += spans
        if kind == .duration { grid.durationHead = last }
      case .performers? where above.isEmpty && !isBelow[column] && !isAmongNames(column, texts, isBelow, words, grid):
        grid.headSpans.append(last)
        let below = column + 1 < texts.count && texts[column + 1].isEmpty
        if !below { grid.kinds[column] = .performer }
      case .quality? where above.isEmpty && !isBelow[column]:
        grid.headSpans.append(last)
      case .further?:
        addFurther(spans, at: column, in: &grid)
      default:
        let names = spans.enumerated().filter { line, span in
          areNames || above.isEmpty || content.headWord(span) == nil || span == last
            || isPieceOfName(line, column, words, grid)
        }.map(\.element)
        if !areNames { grid.headSpans += above.filter { !names.contains($0) && content.headWord($0) != nil } }
        let underPerformers = above.contains { content.headWord($0) == .performers }
        if column < firstQuality || underPerformers || word == .performers || performersLast && isBelow[column] {
          grid.kinds[column] = .actor(grid.actors.count)
          grid.actors.append(names)
        } else {
          addFurther(spans, at: column, in: &grid)
        }
      }
    }
    nameLostColumns(texts, words, in: &grid)
    spreadNote(in: &grid)
  }

  /// Whether a word that may head all performers is the first of a name, since it stands below such a head itself: `Petugas` / `Loket`.
  private func isPieceOfName(_ line: Int, _ column: Int, _ words: [[HeadWord?]], _ grid: Grid) -> Bool {
    guard column < grid.levels.count, line < grid.levels[column].count, words[column][line] == .performers else {
      return false
    }
    let level = grid.levels[column][line]
    return zip(words, grid.levels).contains { heads, levels in
      zip(heads, levels).contains { $0 == .performers && $1 < level }
    }
  }

  /// Whether *Pelaksana* stands over columns behind those of *Mutu Baku*: nothing but *No* and *Kegiatan* stands before these.
  private func arePerformersLast(_ words: [[HeadWord?]], _ firstQuality: Int, in grid: Grid) -> Bool {
    guard
      words.joined().contains(.performers) || grid.headSpans.contains(where: { content.headWord($0) == .performers })
    else { return false }
    return words.prefix(firstQuality).allSatisfy { heads in
      heads.allSatisfy { [.column(.no), .column(.activity), .quality].contains($0) }
    }
  }

  /// Whether a head that may stand over all performers is one of them: right beside it stands the name of another, with
  /// nothing above or below (`… | Sekretaris | Pelaksana | Kepala Bagian | …`).
  private func isAmongNames(
    _ column: Int, _ texts: [[Span]], _ isBelow: [Bool], _ words: [[HeadWord?]], _ grid: Grid
  ) -> Bool {
    // A column without a mark, where others have some, is none of a performer.
    guard !isBelow.contains(true), grid.marked.isEmpty || grid.marked.contains(column) else { return false }
    return [column - 1, column + 1].contains { other in
      texts.indices.contains(other) && texts[other].count == 1 && words[other] == [nil]
    }
  }

  /// Columns whose heads are lost: *No* and *Kegiatan* before the others, and three columns under *Mutu Baku*.
  private func nameLostColumns(_ texts: [[Span]], _ words: [[HeadWord?]], in grid: inout Grid) {
    if grid.column(.no) == nil, grid.column(.activity) == nil, texts.count > 2, texts[0].isEmpty, texts[1].isEmpty {
      grid.kinds[0] = .no
      grid.kinds[1] = .activity
    }
    guard grid.column(.duration) == nil, grid.column(.inputs) == nil, grid.column(.outputs) == nil,
      let group = words.firstIndex(where: { $0.first == .quality }), group + 2 < texts.count,
      texts[group].count == 1, texts[group + 1].isEmpty, texts[group + 2].isEmpty
    else { return }
    grid.kinds[group] = .inputs
    grid.kinds[group + 1] = .duration
    grid.kinds[group + 2] = .outputs
  }

  /// What a head says whose words stand on several lines: `KELENGKAPAN DAN` / `PERALATAN`.
  private func wrappedWord(_ spans: [Span]) -> HeadWord? {
    let own = spans.filter {
      let word = content.headWord($0)
      return word != .performers && word != .quality
    }
    let key = own.flatMap { content.folded($0) }
    return Vocabulary.standard.columnHeads.match(key).map { HeadWord($0.meaning) }
  }

  private func isQuality(_ word: HeadWord?) -> Bool {
    switch word {
    case .column(.inputs)?, .column(.duration)?, .column(.outputs)?: true
    default: false
    }
  }

  private func addFurther(_ spans: [Span], at column: Int, in grid: inout Grid) {
    guard let last = spans.last else { return }
    grid.headSpans += spans
    grid.kinds[column] = .extra(grid.furtherHeads.count)
    grid.furtherHeads.append(last)
  }

  /// Columns behind the output that no head names belong to the note: heads of wide spans stand off their column.
  private func spreadNote(in grid: inout Grid) {
    guard let outputs = grid.column(.outputs) else { return }
    for column in (outputs + 1)..<max(grid.kinds.count, outputs + 1) where grid.kinds[column] == nil {
      grid.kinds[column] = .note
    }
    grid.kinds.append(.note)
    if let first = grid.places.last { grid.places.append(max(first, 100_000)) }
  }
}
