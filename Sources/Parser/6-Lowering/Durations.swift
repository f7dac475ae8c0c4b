import AST
import Diagnostics
import Vocabulary

/// How long the units of work are, where a text counts in days.
///
/// Perpres 21/2023: five days and 37 hours 30 minutes a week, so 450 minutes a day; a month counts 20 days by custom.
enum WorkingTime {
  static let minutesADay = 450
  static let daysAWeek = 5
  static let daysAMonth = 20
}

extension Content {
  /// Reads a standard time such as `2 jam 30 menit`, `1,5 jam`, `½ jam`, `1 (satu) hari`, `5-10 menit`.
  ///
  /// Of a range the longer time counts. A bare number takes the unit of the column's head. What is no quantity
  /// (`Sesuai rencana`) keeps its text only.
  func readDuration(_ spans: [Span], head: Span?) -> WorkTime {
    // The head is asked only for the unit of a number that has none.
    if let known = time(spans), head == nil || known.time.iso != nil { return known.time }
    return workTime(spans, head: head)
  }

  /// What one cell tells by itself, with whether letters stand among its digits; `nil` for several.
  private func time(_ spans: [Span]) -> (time: WorkTime, hasMisreadNumber: Bool)? {
    guard spans.count == 1, endsCell(spans[0]) else { return nil }
    let cell = bytes[spans[0].start..<spans[0].end]
    if let known = findings.memos.times.answer(of: cell) { return known }
    let found = (time: workTime(spans, head: nil), hasMisreadNumber: findMisreadNumber(spans))
    findings.memos.times.keep(found, of: cell)
    return found
  }

  private func workTime(_ spans: [Span], head: Span?) -> WorkTime {
    let text = spans.map { self.text($0) }.joined(separator: " ")
    var tokens = spans.flatMap { self.tokens(of: $0) }
    if let slash = tokens.firstIndex(where: { byte($0) == 0x2F && $0.kind == .other }), slash > 1,
      tokens[slash - 1].span.length > 1, unit(tokens[slash - 1]) != nil
    {
      tokens.removeSubrange(slash...)  // `15 menit/berkas`: the rest says of what
    }
    var parts = quantities(timed(tokens))
    if parts.isEmpty, let head, let unit = self.tokens(of: head).compactMap({ unit($0) }).last,
      let number = bareNumber(tokens)
    {
      parts = [(number, unit)]
    }
    guard !parts.isEmpty else { return WorkTime(text: text) }
    return WorkTime(text: text, iso: iso(parts), minutes: minutes(parts))
  }

  /// Whether the span is a quantity of time and little else.
  func isDuration(_ span: Span) -> Bool {
    guard span.length <= 60, mayBeginTime(span) else { return false }
    let cell = bytes[span.start..<span.end]
    if let known = findings.memos.durations.answer(of: cell) { return known }
    let found = isTimeAlone(span)
    findings.memos.durations.keep(found, of: cell)
    return found
  }

  /// Whether a cell names a time but no quantity: *sesuai rencana*.
  func isQualitativeTime(_ span: Span) -> Bool {
    guard span.length <= 40 else { return false }
    let cell = bytes[span.start..<span.end]
    if let known = findings.memos.qualitativeTimes.answer(of: cell) { return known }
    let found = Vocabulary.standard.durationPhrases.isQualitative(key(span))
    findings.memos.qualitativeTimes.keep(found, of: cell)
    return found
  }

  /// Whether a text begins as a time does: with no word, or one that is a number, may be a misread one, or stands before numbers of
  /// units: `false` is certain for ``isTimeAlone(_:)``, and cheap.
  private func mayBeginTime(_ span: Span) -> Bool {
    var index = span.start
    guard let token = nextToken(&index, before: span.end) else { return false }
    guard token.kind == .letters, digit(readAs: byte(token)) == nil else { return true }
    let word = key(token.span)
    return Vocabulary.standard.numberWords.exact(word) != nil
      || Vocabulary.standard.durationPhrases.mayBegin(with: word)
  }

  private func isTimeAlone(_ span: Span) -> Bool {
    let found = tokens(of: span)
    guard found.count(where: { $0.kind == .letters }) <= Self.mostWordsOfTime else { return false }
    let timed = timed(found)
    guard timed.units.contains(where: { $0 != nil }), !quantities(timed).isEmpty else { return false }
    let tokens = timed.tokens
    // Only words of measure may stand before the quantity: `maksimal 2 hari`, but not `SKP dua tahun terakhir`.
    let words = tokens.filter { $0.kind == .letters }.map { folded($0.span) }
    if tokens.first?.kind == .letters, Vocabulary.standard.numberWords.exact(words[0]) == nil,
      misreadNumber(timed, at: 0) == nil, !isMisreadBeforeWords(tokens)
    {
      guard let modifier = Vocabulary.standard.durationPhrases.longest(atStartOf: words[...]) else { return false }
      return words.count <= modifier.words + 4
    }
    return words.count <= 4
  }

  /// Words of a text that may be nothing but a time, torn ones among them.
  private static let mostWordsOfTime = 24

  private typealias Quantity = (amount: Quarters, unit: TimeUnits.Unit)

  /// An amount in hundredths, so that `1,5` and `½` stay exact.
  private typealias Quarters = Int

  private func unit(_ token: ValueToken) -> TimeUnits.Unit? {
    guard token.kind == .letters, token.span.length <= 24 else { return nil }
    let word = bytes[token.span.start..<token.span.end]
    if let known = findings.memos.units.answer(of: word) { return known }
    let found = findUnit(token, word)
    findings.memos.units.keep(found, of: word)
    return found
  }

  private func findUnit(_ token: ValueToken, _ word: ArraySlice<UInt8>) -> TimeUnits.Unit? {
    // Most words are small letters, which are their own key, and no unit begins as they do.
    if !word.isEmpty, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      word.count > 10 || !Self.unitInitials.contains(word[word.startIndex])
    {
      return Vocabulary.standard.timeUnits.unit(folded: word)
    }
    let key = folded(token.span)
    return key.isEmpty
      ? Vocabulary.standard.timeUnits.match(word)?.unit
      : Vocabulary.standard.timeUnits.unit(folded: key) ?? misreadUnit(key)
  }

  /// Tokens, and the unit of each that is one.
  private struct Timed {
    var tokens: [ValueToken] = []
    var units: [TimeUnits.Unit?] = []
  }

  /// The tokens with their units; what was glued together stands apart.
  private func timed(_ tokens: [ValueToken]) -> Timed {
    var timed = Timed()
    timed.tokens.reserveCapacity(tokens.count + 2)
    timed.units.reserveCapacity(tokens.count + 2)
    for (index, token) in tokens.enumerated() {
      let unit = token.kind == .other && index > 0 ? signOfUnit(token, behind: tokens[index - 1]) : unit(token)
      if unit == nil, let parts = apart(token) {
        timed.tokens += [parts.head, parts.tail]
        timed.units += [self.unit(parts.head), self.unit(parts.tail)]
      } else {
        timed.tokens.append(token)
        timed.units.append(unit)
      }
    }
    return timed
  }

  /// The unit for which a sign stands right behind a number: `5'`, `10’`.
  private func signOfUnit(_ sign: ValueToken, behind number: ValueToken) -> TimeUnits.Unit? {
    guard number.kind == .digits, number.span.end == sign.span.start else { return nil }
    return Vocabulary.standard.timeUnits.match(bytes[sign.span.start..<sign.span.end])?.unit
  }

  /// The unit of which a word is a misreading: `rnenit`, `mnf`, `hani`.
  private func misreadUnit(_ key: [UInt8]) -> TimeUnits.Unit? {
    guard key.count >= 3, key.count <= 10, Self.unitInitials.contains(key[0]) else { return nil }
    if let unit = unit(near: key) { return unit }
    for variant in Vocabulary.standard.confusions.joined(key) {
      if let unit = Vocabulary.standard.timeUnits.unit(folded: variant.word) ?? unit(near: variant.word) { return unit }
    }
    return likeliestUnit(key)
  }

  /// The unit that was most likely misread as a word, by letters that OCR confuses: `menlf`, `hanl`.
  private func likeliestUnit(_ key: [UInt8]) -> TimeUnits.Unit? {
    guard key.count >= 4, !Vocabulary.standard.lexicon.contains(key) else { return nil }
    let limit = min(110, 22 * key.count)
    let near = Self.unitNames.dropFirst().compactMap { name -> (name: [UInt8], cost: Int)? in
      Vocabulary.standard.editDistance.distance(key, name, limit: limit).map { (name, $0) }
    }
    guard near.count == 1 else { return nil }
    return Vocabulary.standard.timeUnits.unit(folded: near[0].name)
  }

  /// The unit whose name is one letter away.
  private func unit(near key: [UInt8]) -> TimeUnits.Unit? {
    for (index, known) in Self.unitNames.enumerated() {
      guard abs(known.count - key.count) <= 1, key.count >= 4 || index == 0 else { continue }
      if EditDistance.levenshtein(key, known, limit: 1) != nil {
        return Vocabulary.standard.timeUnits.unit(folded: known)
      }
    }
    return nil
  }

  /// First letters of units, read rightly or not.
  private static let unitInitials = Array("mhbtrnkjdiv".utf8)
  private static let unitNames = ["mnt", "menit", "hari", "bulan", "tahun", "minggu"].map { Array($0.utf8) }

  /// Whether a word is a unit of time, misread.
  func isMisreadUnit(_ key: [UInt8]) -> Bool { misreadUnit(key) != nil }

  /// Whether a word says which days are counted (`kerja`, `kalender`), one letter misread.
  func isKindOfDay(_ key: [UInt8]) -> Bool {
    Self.kindsOfDay.contains { known in
      key == known || key.count == known.count && EditDistance.levenshtein(key, known, limit: 1) != nil
    }
  }

  private static let kindsOfDay = ["kerja", "kalender"].map { Array($0.utf8) }

  private func quantities(_ timed: Timed) -> [Quantity] {
    guard timed.units.contains(where: { $0 != nil }) else { return [] }
    let tokens = timed.tokens
    var found: [Quantity] = []
    var amount: Quarters?
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .letters, amount == nil, timed.units[index] == nil,
        let (value, used) = misreadNumber(timed, at: index)
      {
        amount = value
        index += used
        continue
      }
      switch token.kind {
      case .digits:
        if let (value, used) = misreadNumber(timed, at: index) {
          amount = value
          index += used
          continue
        }
        let (value, used) = number(tokens, at: index)
        amount = (factor(timed, before: index) ?? 1) * value
        index += used
        continue
      case .letters, .other:
        if let unit = timed.units[index] {
          if let value = amount, value > 0 { add((value, unit), to: &found) }
          amount = nil
        } else if token.kind == .other {
          amount = part(token).map { (amount ?? 0) + $0 } ?? amount
        } else if let value = Vocabulary.standard.numberWords.exact(folded(token.span)), amount == nil {
          amount = Int((value * 100).rounded())
        }
      }
      index += 1
    }
    return found
  }

  /// What `½`, `¼` and `¾` are.
  private func part(_ token: ValueToken) -> Quarters? {
    guard byte(token) == 0xC2, token.span.length == 2 else { return nil }
    switch bytes[token.span.start + 1] {
    case 0xBD: return 50
    case 0xBC: return 25
    case 0xBE: return 75
    default: return nil
    }
  }

  /// How many times a number counts that stands behind another and a cross: the `2` of `2 x 24 jam`.
  private func factor(_ timed: Timed, before index: Int) -> Int? {
    guard index >= 2, timed.tokens[index - 2].kind == .digits, (1...99).contains(timed.tokens[index - 2].number) else {
      return nil
    }
    let cross = timed.tokens[index - 1].span
    let isCross =
      cross.length == 1 && bytes[cross.start] | 0x20 == 0x78
      || bytes[cross.start..<cross.end].elementsEqual("×".utf8)
    return isCross ? timed.tokens[index - 2].number : nil
  }

  /// A number in which OCR read letters for some digits (`4S menit`, `3O menit`), before a unit.
  private func misreadNumber(_ timed: Timed, at index: Int) -> (value: Quarters, used: Int)? {
    let tokens = timed.tokens
    if let part = misreadPart(timed, at: index) { return (part, 3) }
    var end = index
    while end + 1 < tokens.count, tokens[end + 1].span.start == tokens[end].span.end, tokens[end + 1].kind != .other,
      timed.units[end + 1] == nil
    {
      end += 1
    }
    guard end > index || tokens[index].kind == .letters, end - index <= 2, end + 1 < tokens.count,
      timed.units[end + 1] != nil, tokens[end].span.end - tokens[index].span.start <= 4
    else { return nil }
    var value = 0
    for byte in bytes[tokens[index].span.start..<tokens[end].span.end] {
      guard value < 100_000 else { return nil }
      guard let digit = digit(readAs: byte) else { return nil }
      value = value * 10 + digit
    }
    return value > 0 ? (value * 100, end - index + 1) : nil
  }

  /// A decimal or fraction of one digit each, one of them misread, before a unit: `l/2 jam`, `0,S jam`.
  private func misreadPart(_ timed: Timed, at index: Int) -> Quarters? {
    let tokens = timed.tokens
    guard index + 3 < tokens.count, tokens[index + 1].kind == .other, timed.units[index + 3] != nil else { return nil }
    let (whole, part) = (tokens[index], tokens[index + 2])
    guard whole.kind == .letters || part.kind == .letters, whole.span.length == 1, part.span.length == 1,
      whole.span.end == tokens[index + 1].span.start, tokens[index + 1].span.end == part.span.start,
      let over = digit(readAs: bytes[whole.span.start]), let under = digit(readAs: bytes[part.span.start])
    else { return nil }
    switch byte(tokens[index + 1]) {
    case 0x2C, 0x2E: return over * 100 + under * 10
    case 0x2F: return under > 1 && over > 0 ? over * 100 / under : nil
    default: return nil
    }
  }

  /// Whether a misread number stands before the same number in words: `l (satu) hari`.
  private func isMisreadBeforeWords(_ tokens: [ValueToken]) -> Bool {
    guard tokens.count >= 3, tokens[0].span.length <= 2, tokens[1].kind == .other, byte(tokens[1]) == 0x28 else {
      return false
    }
    return bytes[tokens[0].span.start..<tokens[0].span.end].allSatisfy { digit(readAs: $0) != nil }
      && Vocabulary.standard.numberWords.exact(folded(tokens[2].span)) != nil
  }

  /// Letters that are no unit of which the first were digits and the rest are one: `omnt` behind `3`.
  private func apart(_ token: ValueToken) -> (head: ValueToken, tail: ValueToken)? {
    guard token.kind == .letters, token.span.length >= 4, token.span.length <= 9 else { return nil }
    for cut in 1...2 {
      let (head, tail) = (Span(token.span.start, token.span.start + cut), Span(token.span.start + cut, token.span.end))
      let rest = ValueToken(kind: .letters, span: tail)
      guard bytes[head.start..<head.end].allSatisfy({ digit(readAs: $0) != nil }), tail.length >= 3, unit(rest) != nil
      else { continue }
      return (ValueToken(kind: .letters, span: head), rest)
    }
    return nil
  }

  /// Whether the number of a time was misread: letters stand for some of its digits.
  func hasMisreadNumber(_ spans: [Span]) -> Bool {
    time(spans)?.hasMisreadNumber ?? findMisreadNumber(spans)
  }

  private func findMisreadNumber(_ spans: [Span]) -> Bool {
    let timed = timed(spans.flatMap { self.tokens(of: $0) })
    return timed.tokens.indices.contains { index in
      timed.tokens[index].kind != .other && timed.units[index] == nil && misreadNumber(timed, at: index) != nil
    }
  }

  /// A later amount of the same unit is the other end of a range: the longer one counts.
  private func add(_ quantity: Quantity, to found: inout [Quantity]) {
    if let same = found.firstIndex(where: { $0.unit == quantity.unit }) {
      found[same].amount = max(found[same].amount, quantity.amount)
    } else if let last = found.last, rank(quantity.unit) > rank(last.unit) {
      return  // `120 Menit / 3 Hari`: the first reading counts
    } else {
      found.append(quantity)
    }
  }

  private func rank(_ unit: TimeUnits.Unit) -> Double { unit.minutes ?? 1_000 * Double(days(unit)) }

  private func days(_ unit: TimeUnits.Unit) -> Int {
    switch unit.designator {
    case "D": unit.count
    case "W": WorkingTime.daysAWeek * unit.count
    case "M": WorkingTime.daysAMonth * unit.count
    case "Y": WorkingTime.daysAMonth * 12 * unit.count
    default: unit.count
    }
  }

  /// A number at `index` in hundredths, with decimals or as a fraction, and how many tokens it takes.
  private func number(_ tokens: [ValueToken], at index: Int) -> (value: Quarters, used: Int) {
    let whole = min(tokens[index].number, 1_000_000) * 100
    guard index + 2 < tokens.count, tokens[index + 2].kind == .digits,
      tokens[index + 1].span.start == tokens[index].span.end, tokens[index + 2].span.start == tokens[index + 1].span.end
    else { return (whole, 1) }
    let next = tokens[index + 2]
    switch byte(tokens[index + 1]) {
    case 0x2C, 0x2E:
      if next.span.length == 3 { return (min(tokens[index].number * 1_000 + next.number, 1_000_000) * 100, 3) }
      if next.span.length == 1 { return (whole + next.number * 10, 3) }
      return next.span.length == 2 ? (whole + next.number, 3) : (whole, 1)
    case 0x2F:
      return next.number > 0 && next.number <= 10 ? (tokens[index].number * 100 / next.number, 3) : (whole, 1)
    default: return (whole, 1)
    }
  }

  /// The number of a text that holds one number and nothing else, in hundredths; of two with a dash or *s.d.* between, the
  /// larger one.
  private func bareNumber(_ tokens: [ValueToken]) -> Quarters? {
    guard let first = tokens.first, first.kind == .digits else { return nil }
    let (value, used) = number(tokens, at: 0)
    guard value > 0 else { return nil }
    if used == tokens.count { return value }
    guard let next = tokens[used...].firstIndex(where: { $0.kind == .digits }), next > used, next - used <= 4,
      isBetween(Span(tokens[used].span.start, tokens[next - 1].span.end))
    else { return nil }
    let (other, rest) = number(tokens, at: next)
    return next + rest == tokens.count && other > value ? other : nil
  }

  /// Whether a text stands between the two ends of a range.
  private func isBetween(_ span: Span) -> Bool {
    let key = folded(span)
    return key.isEmpty ? isDash(trimmed(span)) : Self.rangeWords.contains(key)
  }

  private static let rangeWords = ["sd", "sampai", "hingga", "sampaidengan"].map { Array($0.utf8) }

  /// Whether a cell under a head that names the unit is a range of numbers: `5-10`, `5 s.d. 10`.
  func isBareRange(_ span: Span) -> Bool {
    guard span.length <= 24, hasDigit(span) else { return false }
    let tokens = tokens(of: span)
    return tokens.count > 1 && bareNumber(tokens) != nil
  }

  private func iso(_ parts: [Quantity]) -> String {
    var date = "P"
    var time = ""
    for (amount, unit) in parts {
      let text = decimal(amount * unit.count) + unit.designator
      if unit.isClockTime { time += text } else { date += text }
    }
    return time.isEmpty ? date : date + "T" + time
  }

  private func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func minutes(_ parts: [Quantity]) -> Int {
    var total = 0.0
    for (amount, unit) in parts {
      let each = unit.minutes.map { $0 * Double(unit.count) } ?? Double(days(unit) * WorkingTime.minutesADay)
      total += Double(amount) / 100 * each
    }
    return Int(total.rounded())
  }
}
