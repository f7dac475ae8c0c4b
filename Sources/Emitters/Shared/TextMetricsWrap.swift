/// A text cut into measured words, ready to be set in lines of any width.
struct MeasuredText: Sendable {
  private let words: [Word]
  private let space: Int
  private let hyphen: Int

  private struct Word: Sendable {
    var scalars: [Unicode.Scalar]
    var advances: [Int]
    var width: Int
  }

  /// Folds white space and leaves out what XML 1.0 cannot hold.
  init(_ text: String, bold: Bool = false) {
    var words: [Word] = []
    var scalars: [Unicode.Scalar] = []
    func close() {
      guard !scalars.isEmpty else { return }
      let advances = scalars.map { TextMetrics.advance(of: $0, bold: bold) }
      words.append(Word(scalars: scalars, advances: advances, width: advances.reduce(0, +)))
      scalars = []
    }
    for scalar in text.unicodeScalars {
      if isXMLWhiteSpace(scalar) || scalar.properties.isWhitespace {
        close()
      } else if isXML(scalar) {
        scalars.append(scalar)
      }
    }
    close()
    self.words = words
    space = TextMetrics.advance(of: " ", bold: bold)
    hyphen = TextMetrics.advance(of: "-", bold: bold)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Width of the widest word in 1/100 mm at a font size.
  func widestWord(_ font: FontSize) -> Int { ((words.map(\.width).max() ?? 0) * font.size + 2047) / TextMetrics.em }

  /// The lines that the text takes in a cell of `width` 1/100 mm, of which 96 % are filled.
  ///
  /// Words wider than the cell are broken at a syllable with a hyphen, or after a stroke, dot or hyphen of their own.
  /// No character is lost or added but those hyphens.
  func lines(width: Int, font: FontSize) -> [String] {
    var lines: [String] = []
    var current = String.UnicodeScalarView()
    fill(width: width, font: font) { piece in
      switch piece {
      case .word(let word, let range, let isFirst):
        if !isFirst { current.append(" ") }
        current.append(contentsOf: words[word].scalars[range])
      case .hyphen: current.append("-")
      case .newLine:
        lines.append(String(current))
        current = String.UnicodeScalarView()
      }
    }
    return lines
  }

  /// How many lines ``lines(width:font:)`` gives.
  func lineCount(width: Int, font: FontSize) -> Int {
    var count = 0
    fill(width: width, font: font) { if case .newLine = $0 { count += 1 } }
    return count
  }

  /// Whether a word must be broken at this width.
  func breaksWord(width: Int, font: FontSize) -> Bool {
    let limit = width * TextMetrics.em / 100 * 96 / font.size
    return words.contains { $0.width > limit }
  }

  private enum Piece {
    case word(Int, Range<Int>, isFirst: Bool)
    case hyphen
    case newLine
  }

  private func fill(width: Int, font: FontSize, _ emit: (Piece) -> Void) {
    guard !words.isEmpty else { return }
    let limit = max(width, 100) * TextMetrics.em / 100 * 96 / font.size
    var used = 0
    for (index, word) in words.enumerated() {
      if used > 0, used + space + word.width <= limit {
        emit(.word(index, 0..<word.scalars.count, isFirst: false))
        used += space + word.width
        continue
      }
      if used > 0 { emit(.newLine) }
      var from = 0
      var rest = word.width
      while rest > limit, from < word.scalars.count - 1 {
        let (end, isHyphenated) = breakPoint(word, from: from, limit: limit)
        emit(.word(index, from..<end, isFirst: true))
        if isHyphenated { emit(.hyphen) }
        emit(.newLine)
        rest -= word.advances[from..<end].reduce(0, +)
        from = end
      }
      emit(.word(index, from..<word.scalars.count, isFirst: true))
      used = max(rest, 1)
    }
    emit(.newLine)
  }

  /// Where to break an overlong word: the last good place that fits, or else the last place at all.
  private func breakPoint(_ word: Word, from: Int, limit: Int) -> (end: Int, isHyphenated: Bool) {
    var width = 0
    var best: (end: Int, isHyphenated: Bool)?
    var last = from + 1
    for end in (from + 1)..<word.scalars.count {
      width += word.advances[end - 1]
      if width > limit { break }
      if word.advances[end] == 0 { continue }
      last = end
      switch word.scalars[end - 1] {
      case "/", "-", ".", ",", "_", "@", ":", ";", ")": best = (end, false)
      default:
        if width + hyphen <= limit, isSyllableBreak(word.scalars, from: from, at: end) { best = (end, true) }
      }
    }
    return best ?? (last, false)
  }
}

/// Whether an Indonesian word may be divided before the letter at `index`, with two letters or more on both sides.
///
/// Syllables begin with a single consonant (`ng`, `ny`, `sy`, `kh` count as one) before a vowel; of two consonants between
/// vowels the first closes the syllable before, and `tr`, `pl` and the like stay together. Source: EYD edition V (2022), chapter on dividing words.
func isSyllableBreak(_ letters: [Unicode.Scalar], from: Int, at index: Int) -> Bool {
  guard index - from >= 2, letters.count - index >= 2 else { return false }
  func letter(_ at: Int) -> UInt32? {
    guard letters.indices.contains(at) else { return nil }
    let value = letters[at].value | 0x20
    return value >= 0x61 && value <= 0x7A ? value : nil
  }
  func isVowel(_ at: Int) -> Bool { letter(at).map { [0x61, 0x65, 0x69, 0x6F, 0x75].contains($0) } ?? false }
  func isConsonant(_ at: Int) -> Bool { letter(at) != nil && !isVowel(at) }
  func isPair(_ at: Int) -> Bool {
    guard let a = letter(at), let b = letter(at + 1) else { return false }
    return [[0x6E, 0x67], [0x6E, 0x79], [0x73, 0x79], [0x6B, 0x68]].contains([a, b])
  }
  /// Such as `tr` and `pl`, which begin a syllable together.
  func isCluster(_ at: Int) -> Bool {
    guard let a = letter(at), let b = letter(at + 1) else { return false }
    return [0x62, 0x63, 0x64, 0x66, 0x67, 0x6B, 0x70, 0x74].contains(a) && [0x72, 0x6C].contains(b)
  }
  guard isConsonant(index), letter(index - 1) != nil, !isPair(index - 1), !isCluster(index - 1) else { return false }
  return isVowel(index + (isPair(index) || isCluster(index) ? 2 : 1))
}

/// Whether XML 1.0 may hold a scalar (production 2, Char).
func isXML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}

private func isXMLWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0x20 || scalar.value == 0x9 || scalar.value == 0xA || scalar.value == 0xD
}
