import Diagnostics
import Vocabulary

/// The head of a flowed table, and where its body begins.
struct FlowedHeadReading {
  var head = FlowedHead()
  /// Position of the first piece behind the head.
  var next: Int
  var hasActivity = false
  /// How many columns of *Mutu Baku* are named.
  var qualities = 0
  /// Whether it heads rows of several cells.
  var isComplete: Bool { hasActivity && qualities >= 2 }
}

extension Content {
  /// Reads the heads of a flowed table from a piece on; `nil` where the pieces head none.
  ///
  /// - Parameter isSecond: Whether *No* and *Kegiatan* have been read before, and a list of activities.
  func flowedHead(_ pieces: [FlowedPiece], from start: Int, isSecond: Bool = false) -> FlowedHeadReading? {
    var reading = FlowedHeadReading(next: start)
    var inPerformers = isSecond
    var (index, last) = (start, HeadWord.performers)
    while index < pieces.count {
      let piece = pieces[index].span
      if beginsBody(pieces, index, reading, isSecond: isSecond) { break }
      if let numbers = columnNumbers(pieces, from: index) {
        reading.head.labels += pieces[numbers].map(\.span)
        index = numbers.upperBound
        continue
      }
      if let (word, used) = joinedHead(pieces, at: index), !repeats(word, in: reading) {
        let spans = pieces[index..<index + used].map(\.span)
        switch word {
        case .column(.no), .column(.activity):
          if isSecond { return nil }
          reading.hasActivity = reading.hasActivity || word == .column(.activity)
          reading.head.first += spans
        case .column, .further:
          if case .column(let kind) = word, [.inputs, .duration, .outputs].contains(kind) { reading.qualities += 1 }
          reading.head.later.append(spans)
        case .performers:
          inPerformers = true
          if reading.head.performers == nil {
            reading.head.performers = spans[0]
          } else {
            reading.head.actors.append(spans)
          }
        case .quality: reading.head.labels += spans
        }
        last = word
        index += used
        continue
      }
      // What is no head is the name of a performer, or a piece of a cell.
      guard inPerformers || reading.hasActivity, mayNameActor(piece), reading.head.actors.count < 24 else { break }
      if case .column(.duration) = last, Vocabulary.standard.timeUnits.match(folded(piece)[...]) != nil {
        reading.head.later[reading.head.later.count - 1].append(piece)
      } else if isSecond, reading.qualities >= 2 {
        break
      } else {
        reading.head.actors.append([piece])
      }
      index += 1
    }
    reading.next = index
    guard index < pieces.count, reading.hasActivity || isSecond || !reading.head.first.isEmpty,
      reading.isComplete || isSecond || reading.head.later.isEmpty && reading.head.actors.isEmpty
    else { return nil }
    reading.head.actors = joinedNames(reading.head.actors)
    if let performers = reading.head.performers, !reading.head.actors.isEmpty { reading.head.labels.append(performers) }
    return reading
  }

  /// Whether the first step begins here, or, behind a list of activities, the first cell.
  private func beginsBody(_ pieces: [FlowedPiece], _ index: Int, _ reading: FlowedHeadReading, isSecond: Bool) -> Bool {
    let span = pieces[index].span
    if isSecond { return reading.qualities >= 2 && headWord(span) == nil && reading.head.later.count >= 2 }
    guard reading.isComplete || reading.head.later.isEmpty && reading.hasActivity else { return false }
    if let item = itemNumber(at: span.start, before: span.end), item.number <= 3, item.mark.end < span.end {
      return beginsActivity(trimmed(Span(item.mark.end, span.end)))
    }
    guard let number = integer(span), number <= 3, index + 1 < pieces.count else { return false }
    return columnNumbers(pieces, from: index) == nil && beginsActivity(pieces[index + 1].span)
  }

  /// A run of at least three numbers that count up: the row of column numbers below the heads.
  private func columnNumbers(_ pieces: [FlowedPiece], from start: Int) -> Range<Int>? {
    var (index, last) = (start, 0)
    while index < pieces.count, let number = integer(pieces[index].span), number > last {
      last = number
      index += 1
    }
    // The next number counts anew where the first step follows: it is none of the row.
    return index - start >= 3 ? start..<index : nil
  }

  /// The head that up to three pieces make together, the longest first: `Kelengka` / `pan`.
  private func joinedHead(_ pieces: [FlowedPiece], at index: Int) -> (word: HeadWord, used: Int)? {
    for used in [3, 2] where index + used <= pieces.count {
      let parts = pieces[index..<index + used].map(\.span)
      guard parts.allSatisfy({ $0.length <= 24 && integer($0) == nil }) else { continue }
      let key = parts.flatMap { folded($0) }
      guard key.count >= 5, let column = Vocabulary.standard.columnHeads.exact(key) else { continue }
      if parts.dropFirst().contains(where: { headWord($0) != nil && headWord($0) != HeadWord(column) }),
        headWord(parts[0]) != nil
      {
        continue
      }
      return (HeadWord(column), used)
    }
    return headWord(pieces[index].span).map { ($0, 1) }
  }

  /// Whether a head has been read already, so that its words must be the name of a performer.
  private func repeats(_ word: HeadWord, in reading: FlowedHeadReading) -> Bool {
    guard case .column = word else { return false }
    let known = (reading.head.first.map { [$0] } + reading.head.later).compactMap { $0.first.flatMap { headWord($0) } }
    return known.contains(word)
  }

  private func mayNameActor(_ span: Span) -> Bool {
    span.length >= 2 && span.length <= 60 && isLetter(bytes[span.start]) && bytes[span.end - 1] != 0x3A
  }

  /// Names of offices that stand on several lines put together: `Kepala` / `Dinas`.
  private func joinedNames(_ names: [[Span]]) -> [[Span]] {
    let roles = Vocabulary.standard.roles
    var joined: [[Span]] = []
    var index = 0
    while index < names.count {
      var used = 1
      let alone = folded(names[index][0])
      if names[index].count == 1, roles.roles(named: alone).isEmpty {
        for count in [4, 3, 2] where index + count <= names.count {
          let key = names[index..<index + count].flatMap { $0.flatMap { folded($0) } }
          if !roles.roles(named: key).isEmpty {
            used = count
            break
          }
        }
      }
      joined.append(names[index..<index + used].flatMap { $0 })
      index += used
    }
    return joined
  }

  /// The names of performers and the heads behind them on one line: `Petugas Panitera Ketua Kelengkapan Waktu Output`.
  func namesBeforeHeads(_ line: Span) -> [Span]? {
    guard line.length <= 300, isLetter(bytes[line.start]) else { return nil }
    let words = words(in: line, most: 33)
    guard (3...32).contains(words.count) else { return nil }
    for cut in max(1, words.count - 8)..<words.count - 1 {
      guard let heads = heads(of: Span(words[cut].start, line.end)) else { continue }
      let qualities = heads.count { [.column(.inputs), .column(.duration), .column(.outputs)].contains($0.word) }
      let keys = words.map { folded($0) }
      guard qualities >= 2, keys[..<cut].allSatisfy({ !$0.isEmpty }), words[..<cut].allSatisfy({ isOfName($0) })
      else { return nil }
      return lineNames(Array(0..<cut), words, keys).flatMap { $0 } + heads.map(\.span)
    }
    return nil
  }

  /// Whether a word may be of a performer's name: no head but *Petugas*, which heads performers too.
  private func isOfName(_ word: Span) -> Bool { headWord(word).map { $0 == .performers } ?? true }

  /// Whether a text can begin a step: one of its first words is a verb of procedures, or it begins with an office.
  func beginsActivity(_ span: Span) -> Bool {
    guard span.length >= 8, isLetter(bytes[span.start]), !isDuration(span) else { return false }
    let words = words(in: span, most: 4)
    let verbs = Vocabulary.standard.verbs
    for word in words {
      let key = folded(word)
      if verbs.form(key) != nil || key.count >= 6 && key.starts(with: "me".utf8) { return true }
    }
    return startsWithOffice(span) && words.count >= 2
  }

  /// As ``beginsActivity(_:)``, with the verb or the office misread: for places where a number says that a step is due.
  func beginsMisreadActivity(_ span: Span) -> Bool {
    guard span.length >= 8, isLetter(bytes[span.start]), !isDuration(span) else { return false }
    let words = words(in: span, most: 5)
    guard let first = words.first, isCapital(first) || hasDigit(first) else { return false }
    let verbs = Vocabulary.standard.verbs
    for word in words {
      let key = folded(word)
      // `Nenyerahkan`, `IVIemeriksa`, `Momasukkan`: a verb's ending, and a beginning that is near its prefix.
      let isVerbLike =
        key.count >= 7 && [0x6E, 0x69, 0x72].contains(key[key.count - 1]) && (key[1] == 0x65 || key[0] == 0x6D)
        && !Vocabulary.standard.lexicon.contains(key)
      if verbs.near(key[...]) != nil || isVerbLike && word.start == first.start { return true }
    }
    return words.count >= 2 && Vocabulary.standard.roles.isNearHead(folded(first))
  }
}
