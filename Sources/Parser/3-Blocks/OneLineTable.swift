import Diagnostics
import Vocabulary

/// A procedure table inside a line: where it stands, and what it holds.
struct OneLineTable {
  /// From the first head to the end of the last step.
  var span: Span
  var head: FlowedHead
  var steps: [FlowedStep]
}

extension Content {
  /// The procedure table inside a line that holds a whole page; `nil` where there is none.
  ///
  /// Cells are run together with single blanks. A number that counts on and a verb behind it begin a step; the time parts
  /// what a step needs from what it yields; a capital inside the text before the time begins what it needs.
  ///
  /// - Complexity: O(*n*) in bytes, with a bounded look ahead at each head.
  func oneLineTable(in line: Span) -> OneLineTable? {
    let words = words(in: line)
    let keys = words.map { folded($0) }
    for index in words.indices {
      guard startsLikeHead(words[index]), mayBeginHead(words, keys, index) else { continue }
      guard let reading = lineHead(words, keys, from: index) else { continue }
      let starts = lineSteps(words, keys, from: reading.next)
      guard !starts.isEmpty else { continue }
      let actors = reading.head.actors.map { $0.flatMap { self.words(in: $0) }.map { folded($0) } }
      let steps = starts.indices.map { position in
        let end = position + 1 < starts.count ? starts[position + 1].word : words.count
        return lineStep(words, keys, starts[position], end, isLast: position + 1 == starts.count, actors)
      }
      guard let last = steps.last?.cells.last?.last else { continue }
      return OneLineTable(span: Span(words[index].start, last.end), head: reading.head, steps: steps)
    }
    return nil
  }

  /// Whether *No* or *Kegiatan* stands here, or one of them misread beside the other.
  private func mayBeginHead(_ words: [Span], _ keys: [[UInt8]], _ index: Int) -> Bool {
    if let head = Vocabulary.standard.columnHeads.longest(atStartOf: keys[index...].prefix(5)) {
      return head.meaning == .no || head.meaning == .activity
    }
    guard index + 1 < words.count, startsLikeHead(words[index + 1]) || keys[index + 1].count <= 4 else { return false }
    let isShort = keys[index].count <= 3 && keys[index].first.map { [0x6E, 0x68, 0x6D].contains($0) } ?? false
    if isShort { return misreadHead(words, keys, index + 1)?.meaning == .activity || isActivityHead(keys, index + 1) }
    return keys[index].count >= 6 && misreadHead(words, keys, index)?.meaning == .activity
  }

  private func startsLikeHead(_ word: Span) -> Bool { bytes[word.start] >= 0x41 && bytes[word.start] <= 0x5A }

  // MARK: Head

  func lineHead(_ words: [Span], _ keys: [[UInt8]], from start: Int) -> FlowedHeadReading? {
    var reading = FlowedHeadReading(next: start)
    var seen: [ColumnHeads.Column] = []
    var names: [Int] = []
    var index = start
    while index < words.count, index < start + 90 {
      if reading.isComplete, beginsLineStep(words, keys, index, expected: nil) != nil { break }
      if let count = lineNumbers(words, from: index) {
        reading.head.labels += words[index..<index + count]
        index += count
        continue
      }
      if let match = Vocabulary.standard.columnHeads.longest(atStartOf: keys[index...].prefix(5))
        ?? misreadHead(words, keys, index) ?? misreadNumberHead(keys, index, isFirst: seen.isEmpty),
        !seen.contains(match.meaning),
        startsLikeHead(words[index]) || match.meaning == .duration || match.words > 1,
        seen.contains(.activity) || match.meaning == .no || match.meaning == .activity
      {
        if match.meaning == .no, !seen.isEmpty { return nil }
        seen.append(match.meaning)
        let count = match.meaning == .no && isActivityHead(keys, index + 1) ? 1 : match.words
        let span = Span(words[index].start, words[index + count - 1].end)
        switch match.meaning {
        case .no where !isExactHead(keys, index): reading.head.labels.append(span)
        case .no: reading.head.first.append(span)
        case .activity:
          reading.hasActivity = true
          reading.head.first.append(span)
        case .performers: reading.head.performers = span
        case .quality: reading.head.labels.append(span)
        case .inputs, .duration, .outputs:
          reading.qualities += 1
          reading.head.later.append([span])
        case .note, .extra: reading.head.later.append([span])
        }
        index += count
      } else if seen.last == .duration, Vocabulary.standard.timeUnits.match(keys[index][...]) != nil,
        !reading.head.later.isEmpty
      {
        reading.head.later[reading.head.later.count - 1].append(words[index])
        index += 1
      } else {
        if keys[index] == Array("no".utf8) { return nil }
        guard seen.contains(.activity), names.count < 48, !hasDigit(words[index]) || keys[index].count <= 3 else {
          return nil
        }
        names.append(index)
        index += 1
      }
    }
    guard reading.isComplete, index < words.count else { return nil }
    reading.next = index
    reading.head.actors = lineNames(names, words, keys)
    if let performers = reading.head.performers, !reading.head.actors.isEmpty { reading.head.labels.append(performers) }
    return reading
  }

  /// A head of one to three words, misread or cut by blanks: `Kelenglcapan`, `Out put`.
  private func misreadHead(
    _ words: [Span], _ keys: [[UInt8]], _ index: Int
  ) -> (meaning: ColumnHeads.Column, words: Int)? {
    guard startsLikeHead(words[index]) else { return nil }
    for count in [3, 2, 1] where index + count <= keys.count {
      let key = keys[index..<index + count].flatMap { $0 }
      guard key.count >= 5, key.count <= 32 else { continue }
      if let column = Vocabulary.standard.columnHeads.exact(key), count > 1 { return (column, count) }
      guard let match = Vocabulary.standard.columnHeads.match(key),
        Vocabulary.standard.roles.head(atStartOf: keys[index...].prefix(1)) == nil
      else { continue }
      return (match.meaning, count)
    }
    return nil
  }

  private func isExactHead(_ keys: [[UInt8]], _ index: Int) -> Bool {
    Vocabulary.standard.columnHeads.longest(atStartOf: keys[index...].prefix(5)) != nil
  }

  /// *No* misread (`Nc`, `HO`), at the start of a head.
  private func misreadNumberHead(
    _ keys: [[UInt8]], _ index: Int, isFirst: Bool
  ) -> (meaning: ColumnHeads.Column, words: Int)? {
    isFirst && keys[index].count <= 3 ? (.no, 1) : nil
  }

  /// Whether a head of the activities begins here: in `No Kegiatan` stand two heads.
  func isActivityHead(_ keys: [[UInt8]], _ index: Int) -> Bool {
    guard index < keys.count else { return false }
    return Vocabulary.standard.columnHeads.longest(atStartOf: keys[index...].prefix(5))?.meaning == .activity
  }

  /// How many numbers count up here: a row of column numbers, behind which the first step follows.
  private func lineNumbers(_ words: [Span], from start: Int) -> Int? {
    var (index, last) = (start, 0)
    while index < words.count, let number = integer(words[index]), number > last {
      last = number
      index += 1
    }
    return index - start >= 3 ? index - start : nil
  }

  /// Parts the words between two heads into names of offices, so that the fewest words stand in no known name.
  ///
  /// - Complexity: O(*n*) in words; a name has at most nine.
  func lineNames(_ places: [Int], _ words: [Span], _ keys: [[UInt8]]) -> [[Span]] {
    let count = places.count
    guard count > 0 else { return [] }
    // best[i]: the least cost of the words from i on, and how many words the first name takes.
    var best = Array(repeating: (cost: 0, taken: 1), count: count + 1)
    for start in (0..<count).reversed() {
      best[start] = (best[start + 1].cost + 20, 1)
      for taken in 1...9 where start + taken <= count && places[start + taken - 1] == places[start] + taken - 1 {
        let cost = nameCost(keys[places[start]..<places[start] + taken]) + best[start + taken].cost
        if cost < best[start].cost { best[start] = (cost, taken) }
      }
    }
    var names: [[Span]] = []
    var start = 0
    while start < count {
      let (first, last) = (places[start], places[start + best[start].taken - 1])
      names.append([Span(words[first].start, words[last].end)])
      start += best[start].taken
    }
    return names
  }

  /// What it costs to take words for one name: least for a known office, more for each word that nothing explains.
  func nameCost(_ keys: ArraySlice<[UInt8]>) -> Int {
    let roles = Vocabulary.standard.roles
    let key = keys.flatMap { $0 }
    if !roles.roles(named: key).isEmpty { return 10 }
    if keys.count <= 4, roles.isNearName(key) { return 12 }
    var known = max(roles.head(atStartOf: keys)?.words ?? 0, roles.longest(atStartOf: keys)?.words ?? 0)
    if known == 0, let first = keys.first, roles.isNearHead(first) { known = 1 }
    // Words behind the head of an office are of its name, unless they begin an office themselves.
    let inner = keys.dropFirst(max(known, 1)).indices.filter { place in
      roles.head(atStartOf: keys[place...]) != nil || keys[place].count >= 3 && !roles.roles(named: keys[place]).isEmpty
        || keys[place].count >= 6 && (roles.isNearHead(keys[place]) || roles.isNearName(keys[place]))
    }.count
    return known > 0 ? 11 + (keys.count - known) * 3 + inner * 9 : 18 + (keys.count - 1) * 4 + inner * 9
  }

  func startsSmall(_ word: Span) -> Bool { bytes[word.start] >= 0x61 && bytes[word.start] <= 0x7A }

  // MARK: Steps

  typealias LineStart = (word: Int, number: Int, mark: Span, activity: Int, rest: Span?)

  /// The number at a word with an activity behind it.
  func beginsLineStep(_ words: [Span], _ keys: [[UInt8]], _ index: Int, expected: Int?) -> LineStart? {
    let word = words[index]
    if let expected, let number = misreadInteger(word), number == expected, index + 1 < words.count {
      let text = Span(words[index + 1].start, words[min(index + 12, words.count) - 1].end)
      return beginsActivity(text) && !startsSmall(words[index + 1]) ? (index, number, word, index + 1, nil) : nil
    }
    let first = bytes[word.start]
    guard first >= 0x30, first <= 0x39 else { return nil }
    if let number = integer(word) {
      guard expected == nil ? number <= 2 : number == expected, index + 1 < words.count else { return nil }
      let next = words[index + 1]
      if isTerminator(next) { return (index, number, word, index + 1, nil) }
      let end = words[min(index + 12, words.count) - 1].end
      let text = Span(next.start, end)
      guard beginsActivity(text) || expected != nil && beginsMisreadActivity(text),
        Vocabulary.standard.timeUnits.match(keys[index + 1][...]) == nil, !startsSmall(next)
      else { return nil }
      return (index, number, word, index + 1, nil)
    }
    guard let item = itemNumber(at: word.start, before: word.end), item.mark.end < word.end,
      expected == nil ? item.number <= 2 : item.number == expected
    else { return nil }
    let text = Span(item.mark.end, words[min(index + 12, words.count) - 1].end)
    guard beginsActivity(text) || expected != nil && beginsMisreadActivity(text) else { return nil }
    return (index, item.number, item.mark, index, Span(item.mark.end, word.end))
  }

  /// A number in which letters stand for some digits: `l0.`, `I2`.
  private func misreadInteger(_ word: Span) -> Int? {
    var end = word.end
    while end > word.start, [0x2E, 0x29].contains(bytes[end - 1]) { end -= 1 }
    guard end > word.start, end - word.start <= 3, bytes[word.start..<end].contains(where: { !isDigit($0) }) else {
      return nil
    }
    var value = 0
    for byte in bytes[word.start..<end] {
      guard let digit = digit(readAs: byte) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Whether a word is *Mulai* or *Selesai*, written as a step of its own.
  private func isTerminator(_ word: Span) -> Bool {
    guard startsLikeHead(word) else { return false }
    let mark = Vocabulary.standard.marks.match(bytes[word.start..<word.end])
    return mark == .start || mark == .end
  }

  private func lineSteps(_ words: [Span], _ keys: [[UInt8]], from start: Int) -> [LineStart] {
    guard let first = beginsLineStep(words, keys, start, expected: nil) else { return [] }
    var starts = [first]
    var index = first.activity + 1
    while index < words.count {
      let expected = starts[starts.count - 1].number + 1
      if let next = beginsLineStep(words, keys, index, expected: expected), !Self.referring.contains(keys[index - 1]) {
        starts.append(next)
        index = next.activity
      }
      index += 1
    }
    return starts
  }

  /// Words behind which a number refers to a step.
  private static let referring: Set<[UInt8]> = Set(
    ["langkah", "nomor", "no", "nomer", "angka", "butir", "tahap", "poin", "point", "tahun", "pasal"].map {
      Array($0.utf8)
    })

  /// The cells of a step: its words up to the next number.
  func lineStep(
    _ words: [Span], _ keys: [[UInt8]], _ start: LineStart, _ end: Int, isLast: Bool, _ actors: [[[UInt8]]]
  ) -> FlowedStep {
    let from = start.rest?.start ?? words[start.activity].start
    var step = FlowedStep(number: start.mark)
    let time = lastTime(words, keys, start.activity + 1, end)
    var limit = end
    if isLast { limit = signatureStart(words, from: time?.upperBound ?? start.activity + 1, end) }
    let before = time?.lowerBound ?? limit
    let cut = secondCell(words, keys, start.activity, before, actors)
    step.cells.append([Span(from, words[(cut ?? before) - 1].end)])
    if let cut, cut < before { step.cells.append([Span(words[cut].start, words[before - 1].end)]) }
    if let time {
      step.cells.append([Span(words[time.lowerBound].start, words[time.upperBound - 1].end)])
      if time.upperBound < limit {
        step.cells.append([Span(words[time.upperBound].start, words[limit - 1].end)])
      }
    }
    return step
  }

  /// The words of the last standard time among words; one inside a sentence (`paling lama 3 hari sejak …`) is none.
  func lastTime(_ words: [Span], _ keys: [[UInt8]], _ from: Int, _ to: Int) -> Range<Int>? {
    var found: Range<Int>?
    var index = from
    while index < to {
      guard mayBeginTime(words[index]) else {
        index += 1
        continue
      }
      var best: Int?
      for end in index + 1..<min(index + 8, to + 1) {
        guard isTimeWord(words[end - 1], keys[end - 1], isFirst: end == index + 1) else { break }
        if endsWithUnit(words[end - 1]), isDuration(Span(words[index].start, words[end - 1].end)) { best = end }
      }
      if let best {
        var first = index
        while first > from,
          Vocabulary.standard.durationPhrases.longest(atStartOf: keys[(first - 1)...].prefix(1)) != nil
        {
          first -= 1
        }
        if best >= to || !startsSmall(words[best]) { found = first..<best }
        index = best
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a word may stand in a time: a number, a unit, or what joins them.
  private func isTimeWord(_ word: Span, _ key: [UInt8], isFirst: Bool) -> Bool {
    let byte = bytes[word.start]
    if byte >= 0x30 && byte <= 0x39 || byte == 0x28 || !isLetter(byte) { return true }
    if isFirst || endsWithUnit(word) || Vocabulary.standard.numberWords.exact(key) != nil { return true }
    return Self.timeJoiners.contains(key)
  }

  private static let timeJoiners: Set<[UInt8]> = Set(
    ["sampai", "sd", "hingga", "dan", "x", "puluh", "belas"].map { Array($0.utf8) })

  /// Whether a word ends a time: `menit`, `15menit`, `kerja`, `(HK)`.
  private func endsWithUnit(_ word: Span) -> Bool {
    var start = word.start
    while start < word.end, !isLetter(bytes[start]) { start += 1 }
    let key = folded(Span(start, word.end))
    return Vocabulary.standard.timeUnits.match(key[...]) != nil || isKindOfDay(key) || isMisreadUnit(key)
  }

  private func mayBeginTime(_ word: Span) -> Bool {
    let byte = bytes[word.start]
    if word.length >= 2, digit(readAs: byte) != nil, isDigit(bytes[word.start + 1]) { return true }
    return byte >= 0x30 && byte <= 0x39 || byte >= 0x80 || byte == 0x2B
      || Vocabulary.standard.numberWords.exact(folded(word)) != nil
  }

  /// Where what a step needs begins: a capital behind a word that does not ask for one.
  private func secondCell(
    _ words: [Span], _ keys: [[UInt8]], _ from: Int, _ to: Int, _ actors: [[[UInt8]]]
  ) -> Int? {
    var acronym: Int?
    var index = from
    var isBehindOffice = false
    while index < to {
      guard startsLikeHead(words[index]) else {
        isBehindOffice = false
        index += 1
        continue
      }
      if let office = officeWords(keys, index, to, actors) {
        index += office
        isBehindOffice = bytes[words[index - 1].end - 1] != 0x2C && bytes[words[index - 1].end - 1] != 0x2E
        continue
      }
      guard index > from + 1 else {
        index += 1
        continue
      }
      let before = words[index - 1]
      let isInside =
        [0x2E, 0x2C, 0x3A, 0x2F].contains(bytes[before.end - 1]) || Self.leadingOn.contains(keys[index - 1])
        || startsLikeHead(before) && !isAcronym(before) && !(isBehindOffice && beginsPlainText(words, index, to))
      isBehindOffice = false
      if isInside {
        index += 1
        continue
      }
      if !isAcronym(words[index]) { return acronym ?? index }
      if acronym == nil, keys[index] == keys[index - 1] || bytes[words[index].end - 1] == 0x2C || index + 1 == to {
        acronym = index
      }
      index += 1
    }
    return acronym
  }

  /// How many words the name of an office takes that begins here.
  private func officeWords(_ keys: [[UInt8]], _ index: Int, _ to: Int, _ actors: [[[UInt8]]]) -> Int? {
    let run = keys[index..<min(index + 9, to)]
    let actor = actors.filter { run.starts(with: $0) }.map(\.count).max() ?? 0
    let role = Vocabulary.standard.roles.longest(atStartOf: run)?.words ?? 0
    let head = Vocabulary.standard.roles.head(atStartOf: run)?.words ?? 0
    let most = max(actor, role, head)
    return most > 0 ? most : nil
  }

  /// Whether a text begins here rather than a further word of a name: a small word or a comma follows.
  private func beginsPlainText(_ words: [Span], _ index: Int, _ to: Int) -> Bool {
    if isAcronym(words[index]) || bytes[words[index].end - 1] == 0x2C { return true }
    guard index + 1 < to else { return true }
    return startsSmall(words[index + 1]) && folded(words[index + 1]) != Array("dan".utf8)
  }

  private func isAcronym(_ word: Span) -> Bool { isCapitals(word) || word.length == 2 && isCapitals2(word) }

  private func isCapitals2(_ word: Span) -> Bool {
    bytes[word.start..<word.end].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Words behind which a capital begins a name rather than a cell.
  private static let leadingOn: Set<[UInt8]> = Set(
    [
      "kepada", "ke", "dari", "oleh", "pada", "di", "dan", "atau", "atas", "dengan", "melalui", "untuk", "bersama",
      "antara", "kabupaten", "kota", "provinsi", "kecamatan", "desa", "kelurahan",
    ].map { Array($0.utf8) })

  /// Where the block of a signature begins behind the last step: an office with a name, a rank or a NIP behind it.
  private func signatureStart(_ words: [Span], from: Int, _ end: Int) -> Int {
    guard from < end else { return end }
    for index in from..<end where startsLikeHead(words[index]) {
      let rest = Span(words[index].start, words[end - 1].end)
      guard startsWithOffice(rest) || startsWithActing(rest) else { continue }
      let near = Span(words[index].start, words[min(index + 30, end) - 1].end)
      if findNIP(near) != nil || findRank(near) != nil || hasDegree(near) { return index }
    }
    return end
  }
}
