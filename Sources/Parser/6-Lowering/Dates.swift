import Diagnostics
import Vocabulary

/// A date, and the bytes that tell it.
struct DateReading: Sendable {
  /// ISO 8601: `2025-02-12`, or `2020-06` where no day is given.
  var iso: String
  var span: Span
  /// Whether letters were read as the digits that they stand for, or a month that is misread as the only one near:
  /// `2O24`, `Oktobcr`.
  var isMended = false
}

extension Content {
  /// The first date in a span: `12 Februari 2025`, `12/02/2025` (day first), `3-Apr-23`, `JUNI 2020`, `2021-01-20`,
  /// `August 23, 2019`.
  ///
  /// - Returns: `nil` where there is none, or where the numbers are no date of the calendar.
  func readDate(_ span: Span) -> DateReading? {
    guard span.length <= 200 else { return nil }
    let plain = tokens(of: span)
    if let mended = withMisreadDigits(plain), var date = readDate(of: mended) {
      date.isMended = true
      return date
    }
    return readDate(of: plain)
  }

  private func readDate(of tokens: [ValueToken]) -> DateReading? {
    let tokens = tokens.filter { $0.kind != .other }
    for index in tokens.indices where tokens[index].kind == .letters {
      guard let month = month(tokens[index]) else { continue }
      guard var date = writtenDate(tokens, month: month, at: index) else { continue }
      date.isMended = Vocabulary.standard.months.isMisread(folded(tokens[index].span))
      return date
    }
    return romanDate(tokens) ?? numericDate(tokens)
  }

  /// The tokens with runs of digits and letters read as one number (`2O24`), or as one word (`0ktober`); `nil` where there
  /// is no such run.
  private func withMisreadDigits(_ tokens: [ValueToken]) -> [ValueToken]? {
    var mended: [ValueToken] = []
    var changed = false
    var index = 0
    while index < tokens.count {
      var end = index
      while end < tokens.count, tokens[end].kind != .other,
        end == index || tokens[end].span.start == tokens[end - 1].span.end
      {
        end += 1
      }
      guard end > index + 1 else {
        mended.append(tokens[index])
        index += 1
        continue
      }
      let run = Span(tokens[index].span.start, tokens[end - 1].span.end)
      let digits = bytes[run.start..<run.end].map { digit(readAs: $0) }
      // `1Juli` is a day and a month; in `Januar1` the digit is of the month.
      let isMonth =
        tokens[index].kind == .digits
        && tokens[(index + 1)..<end].contains {
          $0.kind == .letters && Vocabulary.standard.months.exact(folded($0.span)) != nil
        }
      let isMonthFirst =
        tokens[index].kind == .letters && end == index + 2 && month(tokens[index]) != nil
        && tokens[index + 1].span.length == 1
      if !isMonth, run.length <= 4, !digits.contains(nil) {
        let number = digits.reduce(0) { $0 * 10 + ($1 ?? 0) }
        mended.append(ValueToken(kind: .digits, span: run, number: number))
        changed = true
      } else if isMonthFirst {
        mended.append(tokens[index])
        changed = true
      } else if !isMonth, run.length >= 4, tokens[index..<end].count(where: { $0.kind == .digits }) == 1,
        month(ValueToken(kind: .letters, span: run)) != nil
      {
        mended.append(ValueToken(kind: .letters, span: run))
        changed = true
      } else {
        mended += tokens[index..<end]
      }
      index = end
    }
    return changed ? mended : nil
  }

  private func month(_ token: ValueToken) -> Int? {
    guard token.span.length >= 3 else { return nil }
    let key = folded(token.span)
    if let known = Vocabulary.standard.months.match(key) { return known.month }
    guard let place = key.firstIndex(where: { isDigit($0) }), key.count > 3 else { return nil }
    // `0ktober`: the letters that may have been read as the digit.
    for letter in Self.letters(readAs: key[place]) {
      var mended = key
      mended[place] = letter
      if let known = Vocabulary.standard.months.match(mended) { return known.month }
    }
    return nil
  }

  private static func letters(readAs digit: UInt8) -> [UInt8] {
    switch digit {
    case 0x30: Array("o".utf8)
    case 0x31: Array("il".utf8)
    case 0x34: Array("a".utf8)
    case 0x35: Array("s".utf8)
    case 0x36: Array("bg".utf8)
    case 0x38: Array("b".utf8)
    case 0x39: Array("g".utf8)
    default: []
    }
  }

  /// A date whose month is a word at `index`.
  private func writtenDate(_ tokens: [ValueToken], month: Int, at index: Int) -> DateReading? {
    let before = index > 0 && tokens[index - 1].kind == .digits ? tokens[index - 1] : nil
    let after = index + 1 < tokens.count && tokens[index + 1].kind == .digits ? tokens[index + 1] : nil
    if let before, let after, before.span.length <= 2, let year = year(after) {
      return date(year, month, before.number, Span(before.span.start, after.span.end))
    }
    if let after, after.span.length <= 2, index + 2 < tokens.count, tokens[index + 2].span.length == 4,
      let year = year(tokens[index + 2])
    {
      return date(year, month, after.number, Span(tokens[index].span.start, tokens[index + 2].span.end))
    }
    guard let after, after.span.length == 4, let year = year(after) else { return nil }
    return DateReading(iso: "\(year)-\(twoDigits(month))", span: Span(tokens[index].span.start, after.span.end))
  }

  /// A date whose month is a Roman number: `4-VI-2018`, `17 VIII 2020`. With slashes it may be the end of a number: `12/VI/2018`.
  private func romanDate(_ tokens: [ValueToken]) -> DateReading? {
    guard tokens.count >= 3 else { return nil }
    for index in 1..<(tokens.count - 1) where tokens[index].kind == .letters && tokens[index].span.length <= 4 {
      let (day, month, year) = (tokens[index - 1], tokens[index], tokens[index + 1])
      guard day.kind == .digits, day.span.length <= 2, year.kind == .digits, year.span.length == 4,
        let number = Self.romanMonths.firstIndex(where: { $0.elementsEqual(bytes[month.span.start..<month.span.end]) }),
        isRomanSeparator(day, month), isRomanSeparator(month, year), let value = self.year(year)
      else { continue }
      return date(value, number + 1, day.number, Span(day.span.start, year.span.end))
    }
    return nil
  }

  private static let romanMonths = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ].map { Array($0.utf8) }

  private func isRomanSeparator(_ a: ValueToken, _ b: ValueToken) -> Bool {
    let between = trimmed(Span(a.span.end, b.span.start))
    return between.isEmpty && b.span.start > a.span.end
      || between.length == 1 && [0x2D, 0x2E].contains(bytes[between.start])
  }

  /// The span of a date with the day of the week before it and the same date of the Islamic calendar around it:
  /// `Senin, 7 Januari 2019 M / 1 Jumadil Awal 1440 H`.
  func wholeDate(_ date: Span, in value: Span) -> Span {
    let before = tokens(of: Span(value.start, date.start)).filter { $0.kind != .other }
    let after = tokens(of: Span(date.end, value.end)).filter { $0.kind != .other }
    let isDay = before.count == 1 && Vocabulary.standard.weekdays.match(folded(before[0].span)) != nil
    let isWholeBefore = before.isEmpty || isDay || isIslamicDate(before[...])
    var rest = after[...]
    if let first = rest.first, Self.commonEra.contains(folded(first.span)) { rest = rest.dropFirst() }
    return Span(
      isWholeBefore ? value.start : date.start, rest.isEmpty || isIslamicDate(rest) ? value.end : date.end)
  }

  /// Whether tokens are a day, the words of a month, a year of the Islamic calendar, and the mark of its era.
  private func isIslamicDate(_ tokens: ArraySlice<ValueToken>) -> Bool {
    guard (4...7).contains(tokens.count), let first = tokens.first, let last = tokens.last,
      Self.islamicEra.contains(folded(last.span)), first.kind == .digits, (1...30).contains(first.number)
    else { return false }
    let year = tokens[tokens.endIndex - 2]
    return year.kind == .digits && (1300...1500).contains(year.number)
      && tokens.dropFirst().dropLast(2).allSatisfy { $0.kind == .letters }
  }

  /// Whether a text says that there is no date: `Belum ada`, `Belum pernah direvisi`.
  func saysNone(_ text: Span) -> Bool { text.length <= 30 && Self.none.contains(folded(text)) }

  private static let none: Set<[UInt8]> = Set(
    [
      "belumada", "belumadarevisi", "belumdirevisi", "belumpernahdirevisi", "tidakada", "tidakadarevisi", "nihil", "na",
    ].map { Array($0.utf8) })

  private static let islamicEra = ["h", "hijriah", "hijriyah"].map { Array($0.utf8) }
  private static let commonEra = ["m", "masehi"].map { Array($0.utf8) }

  /// A date in digits only.
  private func numericDate(_ tokens: [ValueToken]) -> DateReading? {
    guard tokens.count >= 3 else { return nil }
    for index in 0..<(tokens.count - 2) {
      let three = tokens[index..<(index + 3)]
      guard three.allSatisfy({ $0.kind == .digits }) else { continue }
      let (a, b, c) = (tokens[index], tokens[index + 1], tokens[index + 2])
      guard isDateSeparator(a, b), isDateSeparator(b, c) else { continue }
      // `000.8.3/15` is a number: its signs differ, and more digits go before.
      guard bytes[b.span.start - 1] == bytes[c.span.start - 1] || bytes[b.span.start - 1] == 0x20 else { continue }
      if index > 0, tokens[index - 1].kind == .digits, isDateSeparator(tokens[index - 1], a) { continue }
      let span = Span(a.span.start, c.span.end)
      if a.span.length == 4, b.span.length <= 2, c.span.length <= 2, let year = year(a) {
        return date(year, b.number, c.number, span)
      }
      if a.span.length <= 2, b.span.length <= 2, let year = year(c) { return date(year, b.number, a.number, span) }
    }
    return nil
  }

  private func isDateSeparator(_ a: ValueToken, _ b: ValueToken) -> Bool {
    let between = trimmed(Span(a.span.end, b.span.start))
    guard between.length == 1 else { return false }
    return [0x2F, 0x2D, 0x2E].contains(bytes[between.start])
  }

  /// A year of four digits between 1900 and 2099, or of two up to 39, which stand for 2000 and more.
  ///
  /// Two digits with a letter glued to them are what is left of a misread year (`20I7`), and tell none.
  private func year(_ token: ValueToken) -> Int? {
    switch token.span.length {
    case 4: token.number >= 1900 && token.number <= 2099 ? token.number : nil
    case 2: token.number > 39 || isGluedToLetter(token) ? nil : 2000 + token.number
    default: nil
    }
  }

  private func isGluedToLetter(_ token: ValueToken) -> Bool {
    token.span.end < bytes.count && (isLetter(bytes[token.span.end]) || bytes[token.span.end] == 0x3F)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, _ span: Span) -> DateReading? {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    return DateReading(iso: "\(year)-\(twoDigits(month))-\(twoDigits(day))", span: span)
  }

  /// Days of a month of the Gregorian calendar.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
