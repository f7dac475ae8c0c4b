import AST
import Diagnostics
import Vocabulary

/// A person as read: the values, and the bytes of each.
struct PersonReading: Sendable {
  var person = Person()
  var position: [Span] = []
  var name: [Span] = []
  var degrees: [Span] = []
  var rank: Span?
  var grade: Span?
  var nip: Span?
  var labels: [Span] = []
  /// Text that belongs to none of them.
  var rest: [Span] = []
}

extension Content {
  /// Reads an official from the pieces of a field or the lines of a signature.
  ///
  /// - Parameter unit: Folded words of the office that the SOP belongs to; they tell where an office's name ends and a
  ///   person's begins when both stand on one line.
  func readPerson(_ pieces: [Span], unit: [[UInt8]]) -> PersonReading {
    var reading = PersonReading()
    var segments: [Span] = []
    for piece in pieces {
      for segment in self.segments(of: piece) {
        let (texts, marks) = withoutSigningMarks(segment)
        segments += texts
        reading.labels += marks
      }
    }
    // The last segment that can be a name: what stands before it and is near an office is one, misread.
    let name = segments.lastIndex { segment in
      let part = beforeRankAndNumber(segment)
      return part.length > 2 && looksLikeName(part) && !startsWithOffice(part) && !namesRegion(part)
    }
    for (index, segment) in segments.enumerated() {
      take(segment, into: &reading, unit: unit, nameFollows: name.map { $0 > index } ?? false)
    }
    finish(&reading)
    return reading
  }

  /// The lines of a piece: parts between breaks, line ends and runs of two blanks or more.
  private func segments(of piece: Span) -> [Span] {
    var segments: [Span] = []
    var start = piece.start
    var index = piece.start
    while index <= piece.end {
      var end = index
      if index < piece.end {
        let byte = bytes[index]
        let breaks = byte == Content.lineBreak || byte == Content.itemBreak || byte == 0x0A || byte == 0x0D
        let wide = byte == 0x20 && index + 1 < piece.end && bytes[index + 1] == 0x20
        if !breaks && !wide {
          index += 1
          continue
        }
        while end < piece.end, Blank.length(in: bytes, at: end) == 1 { end += 1 }
      }
      let segment = trimmed(Span(start, index))
      if !segment.isEmpty { segments.append(segment) }
      start = end
      index = max(end, index + 1)
    }
    return segments
  }

  /// Most NIPs and ranks that are looked for in one segment.
  private static let mostCuts = 8

  private func take(
    _ segment: Span, into reading: inout PersonReading, unit: [[UInt8]], nameFollows: Bool, cuts: Int = 0
  ) {
    var rest = segment
    guard cuts < Self.mostCuts else {
      reading.rest.append(segment)
      return
    }
    if let nip = findNIP(rest) {
      if reading.nip == nil {
        reading.nip = nip.digits
        reading.person.nip = nip.value
        reading.labels.append(nip.label)
      }
      let before = trimmed(Span(rest.start, min(nip.label.start, nip.digits.start)))
      let after = trimmed(Span(nip.digits.end, rest.end))
      if !after.isEmpty, !isDash(after) {
        take(after, into: &reading, unit: unit, nameFollows: nameFollows, cuts: cuts + 1)
      }
      rest = before
    } else if let label = findEmptyNIP(rest) {
      reading.labels.append(label)
      rest = trimmed(Span(rest.start, label.start))
      if rest.isEmpty { return }
    }
    if let rank = findRank(rest) {
      if reading.rank == nil, reading.grade == nil {
        reading.rank = rank.rank
        reading.grade = rank.grade
        reading.person.rank = rank.rankText
        reading.person.grade = rank.gradeText
        if let label = rank.label { reading.labels.append(label) }
      }
      let after = trimmed(Span(rank.end, rest.end))
      if after.length > 2 { take(after, into: &reading, unit: unit, nameFollows: nameFollows, cuts: cuts + 1) }
      rest = trimmed(Span(rest.start, rank.start))
    }
    rest = unbracketed(rest)
    guard rest.length > 1, !isDash(rest) else { return }
    takeNameOrPosition(rest, into: &reading, unit: unit, nameFollows: nameFollows)
  }

  /// The part of a segment before a rank or a NIP.
  private func beforeRankAndNumber(_ segment: Span) -> Span {
    var end = segment.end
    if let nip = findNIP(segment) { end = min(end, nip.label.start, nip.digits.start) }
    if let label = findEmptyNIP(segment) { end = min(end, label.start) }
    if let rank = findRank(Span(segment.start, end)) { end = min(end, rank.start) }
    return trimmed(Span(segment.start, max(end, segment.start)))
  }

  private func takeNameOrPosition(
    _ segment: Span, into reading: inout PersonReading, unit: [[UInt8]], nameFollows: Bool
  ) {
    let isMisreadOffice =
      reading.position.isEmpty && reading.name.isEmpty
      && (isNearOffice(segment) && (nameFollows || nameStart(in: segment, unit: unit) != nil)
        || nameFollows && namesOffice(segment, unit))
    if startsWithOffice(segment) || startsWithActing(segment) || isMisreadOffice {
      guard reading.name.isEmpty else {
        reading.rest.append(segment)
        return
      }
      if !nameFollows || hasDegree(segment), let cut = nameStart(in: segment, unit: unit) {
        var office = trimmed(Span(segment.start, cut))
        if office.length > 1, bytes[office.end - 1] == 0x2C { office = trimmed(Span(office.start, office.end - 1)) }
        reading.position.append(office)
        takeName(Span(cut, segment.end), into: &reading)
      } else {
        let end = bytes[segment.end - 1] == 0x2C ? segment.end - 1 : segment.end
        reading.position.append(trimmed(Span(segment.start, end)))
      }
    } else if reading.name.isEmpty, looksLikeName(segment),
      reading.position.isEmpty || !namesRegion(segment) && !(nameFollows && namesOffice(segment, unit))
    {
      takeName(segment, into: &reading)
    } else if reading.name.isEmpty, !reading.position.isEmpty, !hasDigit(segment) {
      reading.position.append(segment)  // an office that runs over two lines
    } else {
      reading.rest.append(segment)
    }
  }

  /// Whether a line goes on with an office by the name of its region: `KABUPATEN KOTAWARINGIN BARAT`.
  private func namesRegion(_ segment: Span) -> Bool {
    let words = words(in: segment, most: 2)
    return words.count == 2 && Self.regionWords.contains(folded(words[0])) && !hasTitles(segment)
  }

  private static let regionWords: Set<[UInt8]> = Set(
    ["kabupaten", "kab", "kota", "provinsi", "propinsi", "kecamatan", "kelurahan", "republik"].map { Array($0.utf8) })

  /// Where, on one line, a person's name follows an office: behind the words of the office's unit.
  private func nameStart(in segment: Span, unit: [[UInt8]]) -> Int? {
    let words = words(in: segment)
    guard words.count > 1 else { return nil }
    if let cut = nameBehindComma(in: segment, unit: unit) { return cut }
    if let cut = titledName(words) { return cut }
    let comma = (segment.start..<segment.end).first { bytes[$0] == 0x2C }
    var last = 0
    for (index, word) in words.enumerated().dropFirst() where isOfUnit(word, unit) { last = index }
    if last > 0, last + 1 < words.count {
      let next = words[last + 1]
      let tail = Span(next.start, segment.end)
      if !bodies(in: tail).isEmpty { return nil }
      if comma.map({ $0 >= next.start }) ?? looksLikeName(tail) { return next.start }
    }
    if last == 0, let cut = nameInOtherCase(words, segment) ?? nameBehindWholeOffice(words, segment) { return cut }
    guard let comma, last == 0, hasDegree(segment) else { return nil }
    // An office of a word or two before a name with degrees: `Camat RUKMI PRAWESTRI, S.Sos`.
    let keys = words.map { folded($0) }
    let roles = Vocabulary.standard.roles
    let office = max(roles.head(atStartOf: keys[...])?.words ?? 1, roles.longest(atStartOf: keys[...])?.words ?? 1)
    return words.count > office + 1 && words[office].start < comma ? words[office].start : nil
  }

  /// Where an office in capitals changes into a name that is not, or the other way round: `KEPALA DINAS Rudi Handoyo`.
  private func nameInOtherCase(_ words: [Span], _ segment: Span) -> Int? {
    guard words.count >= 3 else { return nil }
    let isUpper = words.map { isCapitals($0) }
    for index in 1..<(words.count - 1) where isUpper[index] != isUpper[0] && words[index].length >= 3 {
      let tail = Span(words[index].start, segment.end)
      guard isUpper[..<index].allSatisfy({ $0 == isUpper[0] }), isUpper[index + 1] == isUpper[index],
        looksLikeName(tail), bodies(in: tail).isEmpty, !startsWithOffice(tail), !startsWithDegree(tail)
      else { return nil }
      return words[index].start
    }
    return nil
  }

  /// Where a name follows an office that is whole by its own words: `Kepala Dinas Rudi Handoyo`, but not `Kepala Dinas
  /// Perhubungan`, whose last word is none of a name.
  private func nameBehindWholeOffice(_ words: [Span], _ segment: Span) -> Int? {
    let keys = words.map { folded($0) }
    let roles = Vocabulary.standard.roles
    guard let head = roles.head(atStartOf: keys[...])?.words, head >= 2, words.count - head >= 2,
      words.count - head <= 4,
      !roles.roles(named: keys[..<head].flatMap { $0 }).isEmpty
    else { return nil }
    let tail = Span(words[head].start, segment.end)
    let isName = keys[head...].allSatisfy { $0.count >= 3 && !Vocabulary.standard.lexicon.contains($0) }
    return isName && looksLikeName(tail) && bodies(in: tail).isEmpty ? tail.start : nil
  }

  /// Whether a word is one of the unit's name, or one letter away from it.
  private func isOfUnit(_ word: Span, _ unit: [[UInt8]]) -> Bool {
    let key = folded(word)
    if unit.contains(key) { return true }
    let distances = Vocabulary.standard.editDistance
    return key.count >= 4
      && unit.contains { known in
        guard known.count >= 4 else { return false }
        if known.count >= 5, EditDistance.levenshtein(known, key, limit: key.count >= 9 ? 2 : 1) != nil { return true }
        return distances.distance(key, known, limit: 18 * key.count) != nil
          || distances.distance(known, key, limit: 18 * key.count) != nil
      }
  }

  /// Whether the first word is an office's, misread.
  private func isNearOffice(_ segment: Span) -> Bool {
    guard let word = firstWord(in: segment) else { return false }
    return Vocabulary.standard.roles.isNearHead(folded(word))
  }

  /// Whether a text before a name is an office whose head is misread beyond telling: it has words of everyday language, or of
  /// the unit, and no titles.
  private func namesOffice(_ segment: Span, _ unit: [[UInt8]]) -> Bool {
    guard !hasTitles(segment) else { return false }
    let words = words(in: segment, most: 12)
    guard words.count >= 2 else { return false }
    return words.dropFirst().contains { word in
      let key = folded(word)
      return key.count >= 4 && (unit.contains(key) || Vocabulary.standard.lexicon.contains(key))
    }
  }

  /// Where a title that goes before a name stands amid an office's words: `Kepala Bagian Hukum H. Agus`.
  private func titledName(_ words: [Span]) -> Int? {
    for index in words.indices.dropFirst(1) where index + 1 < words.count {
      let word = words[index]
      guard bytes[word.end - 1] == 0x2E, bytes[word.end - 1] != 0x2C, word.length <= 5,
        Vocabulary.standard.degrees.match(bytes[word.start..<word.end], place: .prefix) != nil,
        Vocabulary.standard.degrees.match(bytes[word.start..<word.end], place: .post) == nil || word.length <= 3
      else { continue }
      if words[..<index].contains(where: { bytes[$0.end - 1] == 0x2C }) { return nil }
      return word.start
    }
    return nil
  }

  /// Where a name with titles, or in capitals, stands behind the comma after an office.
  private func nameBehindComma(in segment: Span, unit: [[UInt8]]) -> Int? {
    guard let comma = (segment.start..<segment.end).first(where: { bytes[$0] == 0x2C }) else { return nil }
    let office = trimmed(Span(segment.start, comma))
    let name = trimmed(Span(comma + 1, segment.end))
    guard !name.isEmpty, looksLikeName(name), !startsWithOffice(name), !startsWithDegree(name) else { return nil }
    let split = splitName(name)
    let isSetOff = !split.prefixes.isEmpty || !isCapitals(office) && split.name.map { isCapitals($0) } ?? false
    let words = split.name.map { self.words(in: $0).count } ?? 0
    if words < 2, bytes[name.start..<name.end].contains(0x2E) { return nil }
    let isPartOfOffice =
      split.name.map { self.words(in: $0).contains { unit.contains(folded($0)) || folded($0) == Array("dan".utf8) } }
      ?? true
    if isPartOfOffice { return nil }
    let isWholeOffice = !unit.isEmpty && self.words(in: office).last.map { unit.contains(folded($0)) } ?? false
    return isSetOff || words >= 2 && (hasDegree(name) || isWholeOffice) ? name.start : nil
  }

  /// Whether a text begins with a degree that stands behind names: of `KETUA RUKMI PRAWESTRI, S.Kom` the name is before the comma.
  private func startsWithDegree(_ text: Span) -> Bool {
    let end = (text.start..<text.end).first { bytes[$0] == 0x2C } ?? text.end
    return Vocabulary.standard.degrees.match(bytes[text.start..<end], place: .post) != nil
  }

  private func takeName(_ segment: Span, into reading: inout PersonReading) {
    let split = splitName(segment)
    reading.name = split.name.map { [$0] } ?? []
    reading.degrees += split.prefixes.map(\.span) + split.degrees.map(\.span)
    reading.person.degrees += split.prefixes.map(\.text) + split.degrees.map(\.text)
    reading.rest += split.rest
  }

  private func finish(_ reading: inout PersonReading) {
    if !reading.position.isEmpty {
      reading.person.position = office(reading.position.map { text($0) }.joined(separator: " "))
    }
    if !reading.name.isEmpty {
      reading.person.name = personCase(reading.name.map { text($0) }.joined(separator: " "))
    }
  }

  /// An office in title case, whatever the case of the words for acting in it (`Plt. CAMAT`).
  private func office(_ text: String) -> String {
    let words = text.blankSeparated()
    let acting =
      Vocabulary.standard.actingWords.longest(atStartOf: words.prefix(4).map { fold($0.utf8) }[...])?.words ?? 0
    guard acting > 0, acting < words.count else { return titleCase(text) }
    return titleCase(words[..<acting].joined(separator: " ")) + " " + titleCase(words[acting...].joined(separator: " "))
  }

  /// A segment without brackets or underlines around it.
  private func unbracketed(_ segment: Span) -> Span {
    var span = segment
    while span.length > 1, [0x28, 0x5B, 0x5F, 0x2C, 0x3A, 0x2E].contains(bytes[span.start]) {
      span = trimmed(Span(span.start + 1, span.end))
    }
    while span.length > 1, [0x29, 0x5D, 0x5F, 0x2C, 0x3A].contains(bytes[span.end - 1]) {
      span = trimmed(Span(span.start, span.end - 1))
    }
    return span
  }
}

/// A person's name with the words that are written in capitals in title case: `Andi AHMAD FAUZI`; short ones as the rest is.
func personCase(_ name: String) -> String {
  if let cased = asciiPersonCase(name.utf8.span) { return cased }
  let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
  if letters.allSatisfy({ $0.properties.isUppercase }) { return titleCased(name) }
  return name.split(separator: " ", omittingEmptySubsequences: false).map { word in
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isCapitals = letters.count >= 4 && letters.count == word.unicodeScalars.count
    return isCapitals && letters.allSatisfy(\.properties.isUppercase) ? titleCased(String(word)) : String(word)
  }.joined(separator: " ")
}

/// As ``personCase(_:)``, of a name without other letters than those of ASCII; `nil` for others.
private func asciiPersonCase(_ name: Swift.Span<UInt8>) -> String? {
  var (small, word) = (0, 0)
  for index in name.indices {
    guard name[index] < 0x80 else { return nil }
    small += isSmall(name[index]) ? 1 : 0
  }
  var cased: [UInt8] = []
  cased.reserveCapacity(name.count)
  while word < name.count {
    if name[word] == 0x20 {
      cased.append(0x20)
      word += 1
      continue
    }
    var (end, capitals) = (word, 0)
    while end < name.count, name[end] != 0x20 {
      capitals += isCapital(name[end]) ? 1 : 0
      end += 1
    }
    let isLowered = small == 0 || capitals >= 4 && capitals == end - word
    // Behind a letter, a digit that is a misread one, or an apostrophe letters are small.
    var isInside = false
    for index in word..<end {
      let byte = name[index]
      cased.append(isLowered && isInside && isCapital(byte) ? byte | 0x20 : byte)
      isInside = isCapital(byte) || isSmall(byte) || byte == 0x27 || byte >= 0x30 && byte <= 0x39
    }
    word = end
  }
  return String(decoding: cased, as: UTF8.self)
}

private func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

private func titleCased(_ name: String) -> String {
  var result = ""
  var atStart = true
  for scalar in name.unicodeScalars {
    if atStart {
      result.unicodeScalars.append(scalar)
    } else {
      result += scalar.properties.lowercaseMapping
    }
    // A digit inside a word is a letter that was misread.
    atStart = !scalar.properties.isAlphabetic && scalar != "'" && !("0"..."9").contains(scalar)
  }
  return result
}
