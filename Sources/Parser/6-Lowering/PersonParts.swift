import Diagnostics
import Vocabulary

extension Content {
  /// A NIP: its label, its digits, and their value without blanks and points.
  struct NIPReading {
    var label: Span
    var digits: Span
    var value: String
  }

  /// The first NIP in a span, with or without its label; letters that OCR reads for digits are kept as read.
  func findNIP(_ span: Span) -> NIPReading? {
    let words = words(in: span)
    for (index, word) in words.enumerated() {
      if let end = nipLabelEnd(word, next: index + 1 < words.count ? words[index + 1] : nil) {
        var start = end
        let skipped = [UInt8(ascii: "."), UInt8(ascii: ":"), 0x20, 0x09]
        while start < span.end, skipped.contains(bytes[start]) || Blank.length(in: bytes, at: start) > 0 { start += 1 }
        if folded(Span(start, min(start + 4, span.end))) == Array("pppk".utf8) {
          start += 4
          while start < span.end, skipped.contains(bytes[start]) { start += 1 }
        }
        if let digits = digitRun(from: start, to: span.end, least: 9) {
          return NIPReading(label: trimmed(Span(word.start, start)), digits: digits, value: nipValue(digits))
        }
        return nil
      }
      let startsMisread =
        word.length >= 8 && Self.digitLike.contains(bytes[word.start]) && isDigit(bytes[word.start + 1])
      if isDigit(bytes[word.start]) || startsMisread, let digits = digitRun(from: word.start, to: span.end, least: 17) {
        return NIPReading(label: Span(word.start, word.start), digits: digits, value: nipValue(digits))
      }
    }
    return nil
  }

  /// The label of a NIP behind which nothing but points and lines stands, up to the end of the span: `NIP.`, `NIP. …………`.
  func findEmptyNIP(_ span: Span) -> Span? {
    guard let word = words(in: span).last(where: { isLetter(bytes[$0.start]) }),
      let end = nipLabelEnd(word, next: nil), end - word.start <= 4,
      trimmed(Span(end, span.end)).isEmpty || isDash(Span(end, span.end))
    else { return nil }
    return Span(word.start, span.end)
  }

  /// The end of a word that is the label of a NIP (`NIP.`, `Nip:`, `NIP.1979…`), read with up to one wrong letter.
  private func nipLabelEnd(_ word: Span, next: Span?) -> Int? {
    var letters = word.start
    while letters < word.end, isLetter(bytes[letters]) || bytes[letters] == 0x31 && letters == word.start + 1 {
      letters += 1
    }
    guard letters > word.start, letters - word.start <= 8,
      bytes[word.start] | 0x20 == 0x6E || bytes[word.start] | 0x20 == 0x6D
    else { return nil }
    let key = folded(Span(word.start, letters))
    guard Self.nipLabels.contains(key) else { return nil }
    if key == Array("ni".utf8) {
      guard let next, folded(next).starts(with: "pppk".utf8) else { return nil }
      return next.end
    }
    return letters
  }

  private static let nipLabels: Set<[UInt8]> = Set(
    ["nip", "nipp", "nippppk", "nipppk", "nipk", "np", "nlp", "n1p", "nir", "mip", "nrp", "nipd", "ni"].map {
      Array($0.utf8)
    })

  /// A run of digits with blanks and points between, from `start`; letters that look like digits may stand among them.
  private func digitRun(from start: Int, to end: Int, least: Int) -> Span? {
    var index = start
    var last = start
    var digits = 0
    var others = 0
    while index < end, digits + others < 24 {
      let byte = bytes[index]
      if isDigit(byte) {
        digits += 1
        last = index + 1
      } else if byte == 0x20 || byte == 0x2E || byte == 0x2D || byte == 0x27 {
        if byte == 0x20, index + 1 < end, bytes[index + 1] == 0x20 { break }
      } else if digits > 0 || index == start && index + 1 < end && isDigit(bytes[index + 1]),
        Self.digitLike.contains(byte), index + 1 >= end || !isPlainLetter(bytes[index + 1])
      {
        others += 1
        last = index + 1
      } else {
        break
      }
      index += 1
    }
    guard digits + others >= least, digits >= others * 3 else { return nil }
    return Span(start, last)
  }

  private func isPlainLetter(_ byte: UInt8) -> Bool { isLetter(byte) && !Self.digitLike.contains(byte) }

  private static let digitLike = Array("OoDQUlIi|!ZzBEASsbGTq".utf8)

  private func nipValue(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end].filter { ![0x20, 0x2E, 0x2D, 0x27].contains($0) }, as: UTF8.self)
  }

  /// A rank and grade: `Penata Tk. I, III/d`, `(III d)`, `PEMBINA`.
  struct RankReading {
    var start: Int
    var end: Int
    var rank: Span?
    var rankText: String?
    var grade: Span?
    var gradeText: String?
    /// `Gol.` before the grade.
    var label: Span?
  }

  func findRank(_ span: Span) -> RankReading? {
    if let known = findings.ranks[span] { return known }
    let found = lookForRank(span)
    findings.ranks.keep(found, for: span)
    return found
  }

  private func lookForRank(_ span: Span) -> RankReading? {
    let words = withoutGluedGrades(words(in: span, most: 60))
    let degrees = Vocabulary.standard.degrees
    for index in words.indices {
      if degrees.match(bytes[words[index].start..<words[index].end], place: .post) != nil { continue }
      for count in stride(from: min(5, words.count - index), through: 1, by: -1) {
        let raw = Span(words[index].start, words[index + count - 1].end)
        let core = withoutPunctuation(raw)
        if count > 1,
          beginsGrade(words[index + count - 1]) || bytes[core.start..<core.end].contains(0x2F)
        {
          continue
        }
        guard core.length >= 4, let rank = rank(named: core) else { continue }
        if count == 1, index + 1 < words.count, index > 0, isNameWord(words, index) { continue }
        if index > 0, isDegree(Span(words[index - 1].start, core.end)) { continue }
        var reading = RankReading(start: core.start, end: raw.end, rank: core, rankText: rank.short)
        addGrade(words, from: index + count, to: &reading)
        if reading.grade == nil { addGrade(words, before: index, to: &reading) }
        return reading
      }
    }
    for index in words.indices {
      if let grade = grade(words, at: index) {
        let label = grade.span.start > words[index].end ? Span(words[index].start, grade.span.start) : nil
        return RankReading(
          start: label?.start ?? grade.span.start, end: grade.end, grade: grade.span, gradeText: grade.text,
          label: label)
      }
    }
    return nil
  }

  private func rank(named span: Span) -> Ranks.Rank? {
    let name = bytes[span.start..<span.end]
    if let known = findings.memos.ranks.answer(of: name) { return known }
    let found = Vocabulary.standard.ranks.rank(named: name, key: key(span))
    findings.memos.ranks.keep(found, of: name)
    return found
  }

  private func beginsGrade(_ word: Span) -> Bool {
    let key = key(word)
    return Self.gradeStarts.contains { key == $0[...] }
  }

  private static let gradeStarts = ["ii", "iii", "iv", "nip", "gol"].map { Array($0.utf8) }

  private func isDegree(_ span: Span) -> Bool {
    bytes[span.start..<span.end].contains(0x2E)
      && Vocabulary.standard.degrees.match(bytes[span.start..<span.end], place: .post) != nil
  }

  /// Whether a single word that is a rank's name stands amid a name or office rather than as a rank.
  private func isNameWord(_ words: [Span], _ index: Int) -> Bool {
    let next = words[index + 1]
    return grade(words, at: index + 1) == nil && folded(next) != Array("nip".utf8) && isLetter(bytes[next.start])
  }

  private func addGrade(_ words: [Span], from index: Int, to reading: inout RankReading) {
    guard index < words.count, let grade = grade(words, at: index) else { return }
    reading.grade = grade.span
    reading.gradeText = grade.text
    reading.end = grade.end
    if grade.span.start > words[index].end { reading.label = Span(words[index].start, grade.span.start) }
  }

  /// Takes the grade that stands right before the rank: `Gol. IV/a Pembina`.
  private func addGrade(_ words: [Span], before index: Int, to reading: inout RankReading) {
    for first in stride(from: index - 1, through: max(index - 3, 0), by: -1) {
      guard let grade = grade(words, at: first), grade.end <= words[index].start,
        trimmed(Span(grade.end, words[index].start)).isEmpty
      else { continue }
      reading.grade = grade.span
      reading.gradeText = grade.text
      reading.start = words[first].start
      reading.label = grade.span.start > words[first].end ? Span(words[first].start, grade.span.start) : nil
    }
  }

  /// Words of which none holds a rank and its grade: `Pembina/IVa` and `Tk.1/III` are two each.
  private func withoutGluedGrades(_ words: [Span]) -> [Span] {
    guard words.contains(where: { bytes[$0.start..<$0.end].contains(0x2F) }) else { return words }
    return words.flatMap { word -> [Span] in
      guard let bar = bytes[word.start..<word.end].firstIndex(of: 0x2F), bar > word.start, bar + 1 < word.end,
        Vocabulary.standard.ranks.grade(bytes[bar + 1..<word.end]) != nil
          || bar - word.start >= 3 && !isRoman(Span(word.start, bar)) && isRoman(Span(bar + 1, word.end))
      else { return [word] }
      return [Span(word.start, bar), Span(bar + 1, word.end)]
    }
  }

  /// `I` to `IV`
  private func isRoman(_ span: Span) -> Bool {
    (1...3).contains(span.length) && bytes[span.start..<span.end].allSatisfy { $0 == 0x49 || $0 == 0x56 }
  }

  private static let gradeLabels: Set<[UInt8]> = Set(
    ["gol", "golongan", "ruang", "golruang", "golonganruang", "golru"].map { Array($0.utf8) })

  /// A grade at a word: `III/d`, `(III/d)`, `IIId`, `III d`, `Gol. III/d`.
  private func grade(_ words: [Span], at index: Int) -> (span: Span, text: String, end: Int)? {
    guard index < words.count else { return nil }
    let word = withoutPunctuation(words[index])
    if Self.gradeLabels.contains(folded(word)) {
      return grade(words, at: index + 1)
    }
    // `IVb`, but not `IVA`, which is a name.
    if (3...4).contains(word.length), isRoman(Span(word.start, word.end - 1)),
      (0x61...0x65).contains(bytes[word.end - 1]),
      let grade = Vocabulary.standard.ranks.grade(bytes[word.start..<word.end])
    {
      return (word, grade, words[index].end)
    }
    if word.length >= 3 && word.length <= 6,
      bytes[word.start..<word.end].contains(where: { $0 == 0x2F || $0 == 0x2E || $0 == 0x2D }),
      let grade = Vocabulary.standard.ranks.grade(bytes[word.start..<word.end])
    {
      return (word, grade, words[index].end)
    }
    guard index + 1 < words.count, word.length <= 3, withoutPunctuation(words[index + 1]).length == 1 else {
      return nil
    }
    let both = Span(word.start, withoutPunctuation(words[index + 1]).end)
    guard let grade = Vocabulary.standard.ranks.grade(bytes[both.start..<both.end]) else { return nil }
    return (both, grade, words[index + 1].end)
  }

  private func withoutPunctuation(_ span: Span) -> Span {
    var span = span
    while span.length > 1, [0x28, 0x2C, 0x2F, 0x5B].contains(bytes[span.start]) { span.start += 1 }
    while span.length > 1, [0x29, 0x2C, 0x2E, 0x2F, 0x5D, 0x3B].contains(bytes[span.end - 1]) { span.end -= 1 }
    return span
  }

  /// A name with the titles around it.
  struct NameReading {
    var name: Span?
    var prefixes: [(span: Span, text: String)] = []
    var degrees: [(span: Span, text: String)] = []
    var rest: [Span] = []
  }

  /// Splits a name from the titles before and behind it.
  func splitName(_ segment: Span) -> NameReading {
    var reading = NameReading()
    var parts: [Span] = []
    var start = segment.start
    for index in segment.start...segment.end where index == segment.end || bytes[index] == 0x2C || bytes[index] == 0x3B
    {
      let part = trimmed(Span(start, index))
      if !part.isEmpty { parts.append(part) }
      start = index + 1
    }
    guard let head = parts.first else { return reading }
    var words = words(in: head)
    while words.count > 1, let degree = prefix(words[0]) {
      reading.prefixes.append((words[0], degree))
      words.removeFirst()
    }
    var behind: [(span: Span, text: String)] = []
    while words.count > 1, let degree = degreeAtEnd(words) {
      behind.insert((Span(words[words.count - degree.words].start, head.end), degree.text), at: 0)
      words.removeLast(degree.words)
    }
    reading.degrees += behind
    if let first = words.first, let last = words.last {
      reading.name = withoutFullStop(Span(first.start, last.end), last)
    }
    for part in parts.dropFirst() { addDegree(part, to: &reading) }
    return reading
  }

  /// A name without the point behind a last word that no initial is: `AHMAD FAUZI.`
  private func withoutFullStop(_ name: Span, _ last: Span) -> Span {
    last.length >= 5 && bytes[name.end - 1] == 0x2E && !bytes[last.start..<last.end - 1].contains(0x2E)
      ? Span(name.start, name.end - 1) : name
  }

  private func prefix(_ word: Span) -> String? {
    guard bytes[word.end - 1] == 0x2E || word.length >= 2 else { return nil }
    guard bytes[word.start..<word.end].contains(0x2E) || Self.prefixesWithoutPoint.contains(folded(word)) else {
      return nil
    }
    return Vocabulary.standard.degrees.match(bytes[word.start..<word.end], place: .prefix)?.text
  }

  private static let prefixesWithoutPoint: Set<[UInt8]> = Set(
    ["drs", "dra", "dr", "ir", "hj", "prof"].map { Array($0.utf8) })

  /// Degrees at the end of words that no comma sets off.
  private func degreeAtEnd(_ words: [Span]) -> (text: String, words: Int)? {
    for count in [2, 1] where words.count > count {
      let span = Span(words[words.count - count].start, words[words.count - 1].end)
      guard bytes[span.start..<span.end].contains(0x2E) else { continue }
      if let degree = Vocabulary.standard.degrees.match(bytes[span.start..<span.end], place: .post) {
        return (degree.text, count)
      }
    }
    return nil
  }

  private func addDegree(_ part: Span, to reading: inout NameReading) {
    if let degree = Vocabulary.standard.degrees.match(bytes[part.start..<part.end], place: .post) {
      reading.degrees.append((part, degree.text))
      return
    }
    let pieces = words(in: part)
    let matched = pieces.map { Vocabulary.standard.degrees.match(bytes[$0.start..<$0.end], place: .post) }
    if pieces.count > 1, matched.allSatisfy({ $0 != nil }) {
      for (piece, degree) in zip(pieces, matched) { reading.degrees.append((piece, degree?.text ?? text(piece))) }
    } else if part.length <= 16, bytes[part.start..<part.end].contains(0x2E) || part.length <= 6 {
      reading.degrees.append((part, text(part)))
    } else {
      reading.rest.append(part)
    }
  }

  /// Whether a title stands before or behind a name.
  func hasTitles(_ span: Span) -> Bool {
    let name = splitName(span)
    return !name.prefixes.isEmpty && name.name != nil || hasDegree(span)
  }

  /// Whether a degree stands behind a comma or at the end of the span.
  func hasDegree(_ span: Span) -> Bool {
    let reading = splitName(span)
    return reading.degrees.contains {
      Vocabulary.standard.degrees.match(bytes[$0.span.start..<$0.span.end], place: .post) != nil
    }
  }

  /// Whether the span can be a person's name: letters, points and commas, not too many words, each with a capital.
  func looksLikeName(_ span: Span) -> Bool {
    guard span.length <= 90 else { return false }
    let name = splitName(span).name ?? span
    let words = words(in: name)
    guard let first = words.first, words.count <= 6, !Self.connectives.contains(folded(first)) else { return false }
    return words.allSatisfy { word in
      let first = bytes[word.start]
      if hasDigit(word) || first == 0x6C { return isMisreadName(word) }
      return first >= 0x41 && first <= 0x5A || first >= 0x80 || first == 0x27
        || Self.nameParticles.contains(folded(word))
    }
  }

  /// Whether a word is a name in which OCR read a digit or a small *l* for a capital: `WIBISON0`, `lNDAH`.
  private func isMisreadName(_ word: Span) -> Bool {
    var (capitals, others) = (0, 0)
    for index in word.start..<word.end {
      switch bytes[index] {
      case 0x41...0x5A: capitals += 1
      case 0x30, 0x31, 0x34...0x36, 0x38, 0x39, 0x6C: others += 1
      case 0x2E, 0x27, 0x2D: continue
      default:
        guard isLetter(bytes[index]), index > word.start else { return false }
        capitals += index > word.start + 1 ? 1 : 0
      }
    }
    return capitals >= 3 && others <= 2
  }

  private static let nameParticles: Set<[UInt8]> = Set(
    ["bin", "binti", "al", "el", "van", "der"].map { Array($0.utf8) })

  /// Words that go on with an office and begin no name.
  private static let connectives: Set<[UInt8]> = Set(["dan", "serta", "pada", "di", "untuk"].map { Array($0.utf8) })

  /// Whether the span begins with the head of an office (`Camat`, `Kepala`, `Sekretaris` …).
  func startsWithOffice(_ span: Span) -> Bool {
    Vocabulary.standard.roles.begins(bytes[span.start..<min(span.end, span.start + 80)])
  }

  /// Whether the span begins with a word for acting in an office (`Plt.`, `a.n.`).
  func startsWithActing(_ span: Span) -> Bool {
    Vocabulary.standard.actingWords.longest(
      atStartOf: foldedWords(bytes[span.start..<min(span.end, span.start + 40)])[...]) != nil
  }
}
