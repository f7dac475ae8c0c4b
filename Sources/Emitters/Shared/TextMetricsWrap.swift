/// One text, folded and measured, ready to be set in lines of any width.
struct MeasuredText: Sendable {
  private var store = TextStore()

  /// Folds white space and leaves out what XML 1.0 cannot hold.
  init(_ text: String, bold: Bool = false) { store.add(text, isBold: bold) }

  var isEmpty: Bool { store.texts[0].isEmpty }

  /// Width of the widest word in 1/100 mm at a font size.
  func widestWord(_ font: FontSize) -> Int { (Int(store.texts[0].widestWord) * font.size + 2047) / TextMetrics.em }

  /// The lines that the text takes in a cell of `width` 1/100 mm, of which 96 % are filled.
  func lines(width: Int, font: FontSize) -> [String] {
    var lines: [TextStore.Line] = []
    store.set(0, limit: TextStore.limit(width: width, font: font), into: &lines)
    return lines.map(store.string)
  }

  /// How many lines ``lines(width:font:)`` gives.
  func lineCount(width: Int, font: FontSize) -> Int {
    store.lineCount(0, limit: TextStore.limit(width: width, font: font))
  }

  /// Whether a word must be broken at this width.
  func breaksWord(width: Int, font: FontSize) -> Bool {
    store.texts[0].widestWord > TextStore.limit(width: width, font: font)
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
