import Diagnostics
import Vocabulary

/// A column of a flattened table, as its head tells: where the head stands, and its words from above.
struct FlatColumn: Sendable {
  var place: Int
  var texts: [Span]
  var isActor: Bool
}

/// A word of a head of several lines, with its places on the line.
private struct HeadAtom {
  var line: Int
  var start: Int
  var end: Int
  var span: Span
  /// How many blanks stand before it on its line; many where it is the first.
  var blanks: Int
}

extension Lexed {
  /// The columns that the head of a flattened table names, from left to right, and its group heads.
  ///
  /// Heads of the form are found by vocabulary, over several lines too (`KELENGKAPAN DAN` / `PERALATAN`). What stands between
  /// the activity and the first of them are names of performers; where only single blanks part two names, the offices
  /// that are known tell them apart.
  ///
  /// - Complexity: O(*n*) in words of the head; at most 2⁸ ways to part the names are weighed.
  func flatColumns(_ head: Range<Int>) -> (columns: [FlatColumn], labels: [Span]) {
    var (atoms, labels) = headAtoms(head)
    var columns: [FlatColumn] = []
    var activity: Int?
    var quality: Int?
    var index = 0
    while index < atoms.count {
      guard let found = fixedHead(atoms, at: index) else {
        index += 1
        continue
      }
      let first = atoms[index]
      switch found.meaning {
      case .activity where activity == nil: activity = first.end
      case .inputs, .duration, .outputs: quality = min(quality ?? first.start, first.start)
      default: break
      }
      columns.append(FlatColumn(place: first.start, texts: texts(of: found.atoms.map { atoms[$0] }), isActor: false))
      for taken in found.atoms.sorted(by: >) { atoms.remove(at: taken) }
    }
    let left = activity ?? columns.map(\.place).min() ?? 0
    let actors = atoms.filter { $0.start >= left && $0.start < quality ?? .max }
    columns += actorColumns(actors)
    columns += furtherColumns(atoms.filter { $0.start < left || $0.start >= quality ?? .max })
    columns.sort { $0.place < $1.place }
    if !columns.contains(where: \.isActor),
      let performers = labels.first(where: { content.headWord($0) == .performers }),
      let place = head.lazy.flatMap({ self.widePieces(of: self.rows[$0]) }).first(where: { $0.span == performers })?
        .column
    {  // no names below: the one column in which each row names its performer
      labels.removeAll { $0 == performers }
      columns.append(FlatColumn(place: place, texts: [performers], isActor: false))
      columns.sort { $0.place < $1.place }
    }
    return (columns, labels)
  }

  /// The words of the head, by line and place, and the group heads that stand over several columns.
  private func headAtoms(_ head: Range<Int>) -> (atoms: [HeadAtom], labels: [Span]) {
    var atoms: [HeadAtom] = []
    var labels: [Span] = []
    var hasPerformers = false
    for row in head where atoms.count < Self.mostWords {
      var last = -4
      for piece in widePieces(of: rows[row]) where atoms.count < Self.mostWords * 4 {
        let word = content.headWord(piece.span)
        if word == .quality || word == .performers && !hasPerformers {
          hasPerformers = hasPerformers || word == .performers
          labels.append(piece.span)
          last = piece.column + length(piece.span)
          continue
        }
        for span in content.words(in: piece.span, most: Self.mostWords) {
          let start = piece.column + length(Span(piece.span.start, span.start))
          let end = start + length(span)
          atoms.append(HeadAtom(line: row, start: start, end: end, span: span, blanks: start - last))
          last = end
        }
      }
    }
    return (atoms, labels)
  }

  /// Places that a span takes on its line.
  private func length(_ span: Span) -> Int {
    content.bytes[span.start..<span.end].count { $0 & 0xC0 != 0x80 }
  }

  /// A head of the form that begins at a word, with the words below it that belong to it.
  private func fixedHead(_ atoms: [HeadAtom], at index: Int) -> (meaning: ColumnHeads.Column, atoms: [Int])? {
    let first = atoms[index]
    var run = [index]
    while let last = run.last, run.count < 5, last + 1 < atoms.count, atoms[last + 1].line == first.line,
      atoms[last + 1].blanks == 1
    {
      run.append(last + 1)
    }
    let heads = Vocabulary.standard.columnHeads
    for count in stride(from: run.count, to: 0, by: -1) {
      let upper = Array(run.prefix(count))
      guard let end = upper.last.map({ atoms[$0].end }) else { continue }
      let lower = atoms.indices.filter {
        atoms[$0].line > first.line && atoms[$0].line <= first.line + 2 && atoms[$0].start < end + 1
          && atoms[$0].end > first.start - 1
      }
      for taken in [lower, []] where taken.isEmpty || taken != [] || lower.isEmpty {
        let key = (upper + taken).flatMap { content.folded(atoms[$0].span) }
        let unit =
          taken.count == 1 && Vocabulary.standard.timeUnits.match(content.folded(atoms[taken[0]].span)[...]) != nil
        let alone = unit ? upper.flatMap { content.folded(atoms[$0].span) } : key
        guard key.count >= 2, let meaning = count + taken.count == 1 ? heads.match(key)?.meaning : heads.exact(alone)
        else { continue }
        switch meaning {
        case .performers, .quality: continue
        default: return (meaning, upper + taken)
        }
      }
    }
    return nil
  }

  /// Columns of the words that no vocabulary explains outside the performers: words one below the other belong together.
  private func furtherColumns(_ atoms: [HeadAtom]) -> [FlatColumn] {
    var columns: [[HeadAtom]] = []
    for atom in atoms {
      let near = columns.firstIndex { column in
        column.contains {
          $0.line != atom.line && $0.start < atom.end && atom.start < $0.end
            || $0.line == atom.line && atom.blanks == 1 && $0.end + 1 == atom.start
        }
      }
      if let near { columns[near].append(atom) } else { columns.append([atom]) }
    }
    return columns.map { FlatColumn(place: $0.map(\.start).min() ?? 0, texts: texts(of: $0), isActor: false) }
  }

  // MARK: Performers

  private static let mostDoubts = 8
  /// Words of a head from which on its further lines are left out, and at four times as many the rest of its line; the form's
  /// has about forty.
  private static let mostWords = 300

  private func actorColumns(_ atoms: [HeadAtom]) -> [FlatColumn] {
    guard !atoms.isEmpty, atoms.count <= 200 else { return [] }
    var begins = atoms.map { atom -> Bool? in
      if atoms.contains(where: { $0.line != atom.line && $0.start == atom.start }) { return true }
      let overlaps = atoms.contains { $0.line != atom.line && $0.start < atom.end && atom.start < $0.end }
      if atom.blanks >= 2 { return overlaps && !isWidest(atom, atoms) ? false : true }
      return nil
    }
    let doubts = begins.indices.filter { begins[$0] == nil }
    // Beyond a few doubts each is settled by itself, the later ones left as they are.
    for index in doubts.dropFirst(Self.mostDoubts) { begins[index] = false }
    let open = doubts.prefix(Self.mostDoubts)
    var best: (cost: Int, columns: [[HeadAtom]])?
    for way in 0..<(1 << open.count) {
      var settled = begins.map { $0 ?? false }
      for (bit, index) in open.enumerated() { settled[index] = way & (1 << bit) != 0 }
      let columns = columns(atoms, settled)
      let cost = columns.reduce(0) { sum, column in
        let keys = inReadingOrder(column).map { content.folded($0.span) }
        return sum + content.nameCost(keys[...])
      }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, columns) }
    }
    return (best?.columns ?? []).map {
      FlatColumn(place: $0.map(\.start).min() ?? 0, texts: texts(of: $0), isActor: true)
    }
  }

  /// Whether no word that overlaps it on another line begins before it.
  private func isWidest(_ atom: HeadAtom, _ atoms: [HeadAtom]) -> Bool {
    !atoms.contains {
      $0.line != atom.line && $0.start < atom.end && atom.start < $0.end
        && ($0.start < atom.start || $0.start == atom.start && $0.line < atom.line)
    }
  }

  private func columns(_ atoms: [HeadAtom], _ begins: [Bool]) -> [[HeadAtom]] {
    let starts = Set(atoms.indices.filter { begins[$0] }.map { atoms[$0].start }).sorted()
    guard let first = starts.first else { return [atoms] }
    var columns: [[HeadAtom]] = Array(repeating: [], count: starts.count)
    for (index, atom) in atoms.enumerated() {
      var column = starts.lastIndex { $0 <= atom.start } ?? 0
      if !begins[index], atom.blanks >= 2 || atom.start < first {  // centred below a longer word
        column = starts.indices.max { overlap(atom, $0, atoms, starts) < overlap(atom, $1, atoms, starts) } ?? column
      }
      columns[column].append(atom)
    }
    return columns.filter { !$0.isEmpty }
  }

  private func overlap(_ atom: HeadAtom, _ column: Int, _ atoms: [HeadAtom], _ starts: [Int]) -> Int {
    let end = atoms.filter { $0.start == starts[column] && $0.line != atom.line }.map(\.end).max() ?? starts[column]
    return min(atom.end, end) - max(atom.start, starts[column])
  }

  private func inReadingOrder(_ atoms: [HeadAtom]) -> [HeadAtom] {
    atoms.sorted { ($0.line, $0.start) < ($1.line, $1.start) }
  }

  /// The texts of a column: words that stand beside each other are one.
  private func texts(of atoms: [HeadAtom]) -> [Span] {
    var texts: [(line: Int, span: Span)] = []
    for atom in inReadingOrder(atoms) {
      if let last = texts.last, last.line == atom.line {
        texts[texts.count - 1].span.end = atom.span.end
      } else {
        texts.append((atom.line, atom.span))
      }
    }
    return texts.map(\.span)
  }
}
