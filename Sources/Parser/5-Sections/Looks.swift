import Diagnostics
import Vocabulary

/// What a piece of text looks like, for places where no label tells.
extension Content {
  /// Whether the span starts with a list number or bullet.
  func startsWithItemNumber(_ span: Span) -> Bool {
    itemNumber(at: span.start, before: span.end) != nil || bullet(at: span.start, before: span.end) != nil
  }

  /// Whether a text can be the value of a field.
  func fits(_ span: Span, _ field: FormField) -> Bool {
    if isDash(span) { return true }
    switch field {
    case .created, .revised, .effective, .approved: return readDate(span) != nil || span.length <= 40 && hasDigit(span)
    case .number: return hasDigit(span) && span.length <= 120
    case .revision, .page: return span.length <= 24
    case .title: return span.length <= 300 && !startsWithItemNumber(span)
    case .approver, .signatory: return span.length <= 300 && !startsWithItemNumber(span)
    case .unit: return span.length <= 200
    default: return true
    }
  }

  /// Whether a text can be of a list, by what all texts of such a list have: a law, the name of an SOP, a warning.
  ///
  /// - Returns: `nil` for a list whose texts have nothing in common.
  func suits(_ span: Span, _ field: FormField) -> Bool? {
    let text = itemNumber(at: span.start, before: span.end).map { trimmed(Span($0.mark.end, span.end)) } ?? span
    switch field {
    case .legalBasis: return looksLikeCitation(text)
    case .related: return isHeadingPhrase(Span(text.start, firstWord(in: text)?.end ?? text.end))
    case .warnings:
      let keys = Set(words(in: text, most: 40).map { folded($0) })
      return !keys.isDisjoint(with: Self.warningWords)
    default: return nil
    }
  }

  private static let warningWords: Set<[UInt8]> = Set(
    [
      "jika", "apabila", "bila", "maka", "akan", "dapat", "akibat", "mengakibatkan", "tidak", "risiko", "berisiko",
      "terlambat", "terhambat", "harus", "wajib",
    ].map { Array($0.utf8) })

  func hasDigit(_ span: Span) -> Bool {
    for index in span.start..<span.end where bytes[index] >= 0x30 && bytes[index] <= 0x39 { return true }
    return false
  }

  /// Whether the span is only a dash, dots or the like: a field left empty.
  func isDash(_ span: Span) -> Bool {
    var seen = false
    var index = span.start
    while index < span.end {
      switch bytes[index] {
      case 0x2D, 0x2E, 0x5F, 0x3A, 0x20: seen = seen || bytes[index] != 0x20
      case 0xE2:  // – — …
        guard index + 2 < span.end, bytes[index + 1] == 0x80, [0x93, 0x94, 0xA6].contains(bytes[index + 2]) else {
          return false
        }
        seen = true
        index += 2
      default: return false
      }
      index += 1
    }
    return seen
  }

  /// Whether a title goes on in the next line: it breaks off at a connective, begins small, or has one word on each line.
  func goesOn(title lines: [Span], with line: Span) -> Bool {
    guard let last = lines.last, lines.count < 12, line.length <= 120, isLetter(bytes[line.start]),
      !hasDigit(line), bodies(in: line).isEmpty, !isHeadingPhrase(line), !startsWithActing(line)
    else { return false }
    let above = words(in: last)
    let below = words(in: line)
    guard let end = above.last, let first = below.first else { return false }
    if [0x2C, 0x2F, 0x26].contains(bytes[last.end - 1]) || Self.joiningWords.contains(folded(end)) { return true }
    if Self.joiningWords.contains(folded(first)) || startsSmall(first) && below.count >= 2 { return true }
    // One word to a line, all written alike.
    return below.count == 1 && lines.allSatisfy { words(in: $0, most: 2).count == 1 } && line.length <= 24
      && isCapitals(last) == isCapitals(line)
  }

  /// Words behind and before which a title goes on.
  private static let joiningWords: Set<[UInt8]> = Set(
    [
      "dan", "atau", "serta", "untuk", "dalam", "pada", "di", "ke", "dari", "tentang", "oleh", "dengan", "bagi",
      "melalui",
      "terhadap", "antara", "kepada", "yang", "per",
    ].map { Array($0.utf8) })

  /// Whether a line may be part of a signature: an office, a name with degrees, a rank, a NIP, or all capitals.
  func looksLikePerson(_ span: Span) -> Bool {
    guard span.length <= 160, !startsWithItemNumber(span) else { return false }
    return isCapitals(span) || findNIP(span) != nil || findRank(span) != nil || startsWithOffice(span)
      || hasTitles(span)
  }

  /// Whether a word has no small letter.
  func isUpper(_ word: Span) -> Bool {
    !bytes[word.start..<word.end].contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Whether the letters of a span are capitals, and there are at least three.
  func isCapitals(_ span: Span) -> Bool {
    var capitals = 0
    for index in span.start..<span.end {
      if bytes[index] >= 0x61, bytes[index] <= 0x7A { return false }
      if bytes[index] >= 0x41, bytes[index] <= 0x5A { capitals += 1 }
    }
    return capitals >= 3
  }

  /// Whether a line is only the phrase that heads SOPs (`STANDAR OPERASIONAL PROSEDUR`).
  func isHeadingPhrase(_ span: Span) -> Bool {
    let words = words(in: span, most: 12)
    return !words.isEmpty && headingWords(words) == words.count
  }

  /// Whether a line in capitals names an SOP: `S.O.P PENDAFTARAN PERKARA`.
  func namesSOP(_ span: Span) -> Bool {
    guard span.length >= 8, span.length <= 250, isCapitals(span) else { return false }
    let words = words(in: span, most: 8)
    let phrase = headingWords(words)
    return phrase > 0 && words.count > phrase && (phrase > 1 || key(words[0]).starts(with: "sop".utf8))
  }

  /// Whether a line may head a procedure table: it names an SOP, or stands apart in capitals.
  func looksLikeHeading(_ span: Span, gapBefore: Bool) -> Bool {
    guard span.length >= 5, span.length <= 250, !startsWithItemNumber(span) else { return false }
    let words = words(in: span, most: 8)
    let phrase = headingWords(words)
    if phrase > 1 || phrase == 1 && (key(words[0]).starts(with: "sop".utf8) || isCapitals(span)) { return true }
    return gapBefore && isCapitals(span) && span.length <= 120
  }
}

extension Content {
  /// Whether a line is nothing but a stamp or watermark: `DOKUMEN TERKENDALI`.
  func isStamp(_ span: Span) -> Bool {
    guard span.length >= 5, span.length <= 60, isCapitals(span) else { return false }
    return Vocabulary.standard.stamps.contains(key(span))
  }

  /// Whether a line is what a scanning program or a signing service prints on each page: `Scanned with CamScanner`.
  func isPrintedStamp(_ span: Span) -> Bool {
    guard (12...250).contains(span.length), isLetter(bytes[span.start]) else { return false }
    return Vocabulary.standard.stamps.isPrinted(key(span))
  }

  /// Whether a line only tells a page: `Halaman 2 dari 9`, `Hal : 1 / 4`, `- 3 -`.
  func isPageMark(_ span: Span) -> Bool {
    guard span.length <= 40 else { return span.length <= 90 && endsWithPage(span) }
    if let hit = label(in: span), hit.field == .page { return hit.rest.length <= 16 && hasDigit(hit.rest) }
    return isBracketedNumber(span) || endsWithPage(span)
  }

  /// Whether a line is a running head with the page behind it: `SOP/KEC/045 Rev. 0 Hal. 1 dari 3`.
  private func endsWithPage(_ span: Span) -> Bool {
    guard span.length >= 12, isDigit(bytes[span.end - 1]), !startsWithItemNumber(span) else { return false }
    let words = words(in: span, most: 14)
    guard words.count >= 3, words.count < 14 else { return false }
    for index in words.indices.dropFirst().suffix(5) where bytes[words[index].start] & 0xDF == 0x48 {
      let key = folded(words[index])
      guard Self.pageWords.contains(key), index + 1 < words.count else { continue }
      let tail = words[(index + 1)...]
      return tail.allSatisfy { word in
        bytes[word.start..<word.end].allSatisfy { isDigit($0) || $0 == 0x2F || $0 == 0x3A } || folded(word) == Self.of
      } && tail.count + (bytes[tail[index + 1].start..<span.end].contains(0x2F) ? 2 : 0) >= 3
    }
    return false
  }

  private static let pageWords: Set<[UInt8]> = Set(["hal", "hlm", "halaman"].map { Array($0.utf8) })
  private static let of = Array("dari".utf8)

  /// `(1)`, `- 3 -`: a number between brackets or dashes, and nothing else.
  private func isBracketedNumber(_ span: Span) -> Bool {
    guard span.length >= 3, span.length <= 8 else { return false }
    let (first, last) = (bytes[span.start], bytes[span.end - 1])
    guard first == 0x28 && last == 0x29 || first == 0x2D && last == 0x2D else { return false }
    let inner = trimmed(Span(span.start + 1, span.end - 1))
    return !inner.isEmpty && bytes[inner.start..<inner.end].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
