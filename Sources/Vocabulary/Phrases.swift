/// Phrases of one kind with what they mean, found by folded key.
package struct Phrases<Meaning: Hashable & Sendable>: Sendable {
  /// What each phrase means, in table order.
  package private(set) var meanings: [Meaning] = []
  private(set) var index: FoldedIndex
  /// Never less than the words of the longest phrase.
  private(set) var mostWords = 1

  /// A phrase found, and how many edits lie between it and the text.
  package struct Match: Hashable, Sendable {
    package let meaning: Meaning
    /// 0 for an exact match.
    package let edits: Int
  }

  init(minimumCapacity: Int = 16) {
    index = FoldedIndex(minimumCapacity: minimumCapacity)
    meanings.reserveCapacity(minimumCapacity)
  }

  /// Adds a phrase; one whose key is there already keeps its first meaning.
  ///
  /// - Returns: Whether the key was new, or had the same meaning.
  @discardableResult
  mutating func add(_ form: ArraySlice<UInt8>, _ meaning: Meaning) -> Bool {
    let (dividers, hasLetters) = Self.dividers(of: form.span)
    guard hasLetters else { return true }
    let entry = index.insert(folding: form, entry: meanings.count)
    guard entry == meanings.count else { return meanings[entry] == meaning }
    meanings.append(meaning)
    mostWords = max(mostWords, 1 + dividers)
    return true
  }

  /// How many bytes of a phrase are ASCII and no letter or digit, and whether it has letters or digits.
  private static func dividers(of form: Span<UInt8>) -> (count: Int, hasLetters: Bool) {
    var (count, isWide) = (0, false)
    for index in form.indices {
      let byte = form[index]
      if byte >= 0x80 { isWide = true } else if foldedASCII(byte) == 0 { count &+= 1 }
    }
    return (count, isWide ? !fold(form).isEmpty : count < form.count)
  }

  func mayBegin(with word: ArraySlice<UInt8>) -> Bool { index.mayBegin(with: word.span) }

  func mayBegin(with word: Span<UInt8>) -> Bool { index.mayBegin(with: word) }

  /// Whether some phrase has about the length and the letters of a key: `false` is certain for what ``match(_:by:same:)`` finds,
  /// and cheap.
  func mayBeNear(_ key: Span<UInt8>) -> Bool { index.mayBeNear(key) }

  /// Bytes of the longest key.
  var longest: Int { index.longest }

  /// Whether a phrase begins a text, word by word.
  ///
  /// - Complexity: O(*n*) in bytes of the longest phrase.
  func begins(_ text: ArraySlice<UInt8>) -> Bool {
    var key = [64 of UInt8](repeating: 0)
    guard index.longest < key.count else { return longest(atStartOf: foldedWords(text)[...]) != nil }
    var (length, words, isOpen) = (0, 0, false)
    let bytes = text.span
    for place in bytes.indices {
      let byte = bytes[place]
      guard byte < 0x80 else { return longest(atStartOf: foldedWords(text)[...]) != nil }
      let small = foldedASCII(byte)
      if small != 0 {
        guard length < index.longest else { return false }
        key[length] = small
        length += 1
        isOpen = true
      } else if byte != 0x27, isOpen {
        isOpen = false
        words += 1
        let read = key.span.extracting(0..<length)
        if index.entry(read) != nil { return true }
        if words == 1, !index.mayBegin(with: read) || words == mostWords { return false }
        if words == mostWords { return false }
      }
    }
    return isOpen && index.entry(key.span.extracting(0..<length)) != nil
  }

  /// What the phrase with this key means.
  package func exact(_ key: [UInt8]) -> Meaning? { exact(key.span) }

  /// What the phrase with this key means.
  package func exact(_ key: ArraySlice<UInt8>) -> Meaning? { exact(key.span) }

  /// What the phrase with this key means.
  package func exact(_ key: Span<UInt8>) -> Meaning? {
    guard let entry = index.entry(key) else { return nil }
    return meanings[entry]
  }

  /// What the phrase is that a text is, and whether the text has a letter or digit.
  func exact(folding text: ArraySlice<UInt8>) -> (meaning: Meaning?, hasLetters: Bool) {
    let (entry, hasLetters) = index.entry(folding: text)
    return (entry.map { meanings[$0] }, hasLetters)
  }

  /// The phrase with this key, or the only one near it: one edit away from 6 letters on, two from 12 on.
  package func match(_ key: [UInt8]) -> Match? { match(key.span) { $0 == $1 } }

  /// The phrase with this key, or the only one near it; see ``match(_:)``.
  @inline(__always)
  func match(_ key: Span<UInt8>, same: (Meaning, Meaning) -> Bool = { $0 == $1 }) -> Match? {
    if let meaning = exact(key) { return Match(meaning: meaning, edits: 0) }
    return near(key, same: same)
  }

  /// The only phrase near a key that is none itself; see ``match(_:)``.
  @inline(__always)
  func near(_ key: Span<UInt8>, same: (Meaning, Meaning) -> Bool) -> Match? {
    let limit = key.count >= 12 ? 2 : key.count >= 6 ? 1 : 0
    guard limit > 0, let near = index.nearest(key, limit: limit, same: { same(meanings[$0], meanings[$1]) }) else {
      return nil
    }
    return Match(meaning: meanings[near.entry], edits: near.edits)
  }

  /// As ``match(_:)``, and where nothing is within so few edits, the phrase that was most likely misread as this one.
  ///
  /// Letters that OCR confuses cost less than an edit, so that four of them may be wrong in twenty.
  @inline(__always)
  func match(
    _ key: Span<UInt8>, by distances: EditDistance, same: (Meaning, Meaning) -> Bool = { $0 == $1 }
  ) -> Match? {
    match(key, same: same) ?? misread(key, by: distances, same: same)
  }

  /// The phrase that was most likely misread as a key that is near none.
  @inline(__always)
  func misread(_ key: Span<UInt8>, by distances: EditDistance, same: (Meaning, Meaning) -> Bool) -> Match? {
    guard (5...40).contains(key.count) else { return nil }
    if let near = likeliest(key, distances, same) { return near }
    guard let whole = Self.withoutTornLetter(key) else { return nil }
    if let meaning = exact(whole) { return Match(meaning: meaning, edits: 1) }
    return likeliest(whole.span, distances, same)
  }

  @inline(__always)
  private func likeliest(_ key: Span<UInt8>, _ distances: EditDistance, _ same: (Meaning, Meaning) -> Bool) -> Match? {
    let near = index.likeliest(key, limit: Self.limit(of: key), by: distances) { same(meanings[$0], meanings[$1]) }
    guard let near else { return nil }
    return Match(meaning: meanings[near.entry], edits: max(1, near.cost / EditDistance.edit))
  }

  /// A key with an *M* that was read as *IVI* put together again.
  private static func withoutTornLetter(_ key: Span<UInt8>) -> [UInt8]? {
    guard key.count > 5 else { return nil }
    for start in 0...key.count - 3 where key[start] == 0x69 && key[start + 1] == 0x76 && key[start + 2] == 0x69 {
      var whole: [UInt8] = []
      for index in 0..<start { whole.append(key[index]) }
      whole.append(0x6D)
      for index in start + 3..<key.count { whole.append(key[index]) }
      return whole
    }
    return nil
  }

  /// Most cost of a misreading, in hundredths of an edit: an eighth of the letters wrong, at most two edits and a half.
  private static func limit(of key: Span<UInt8>) -> Int { min(250, key.count * 125 / 10) }

  /// The longest phrase that the folded `words` begin with, and its number of words.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Meaning, words: Int)? {
    guard let first = words.first, index.mayBegin(with: first.span) else { return nil }
    var key = [128 of UInt8](repeating: 0)
    var length = 0
    var found: (entry: Int, words: Int)?
    for count in 1...min(mostWords, words.count) {
      let whole = words[words.startIndex + count - 1]
      let word = whole.span
      guard length + word.count <= min(index.longest, key.count) else { break }
      for place in word.indices { key[length + place] = word[place] }
      length += word.count
      if let entry = index.entry(key.span.extracting(0..<length)) { found = (entry, count) }
    }
    return found.map { (meanings[$0.entry], $0.words) }
  }
}

/// The folded words of a text, in order.
package func foldedWords(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
  foldWords(bytes).split(separator: .blank).map { Array($0) }
}

/// The folded words of a text, in order.
package func foldedWords(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] { foldedWords(bytes.span) }

/// The folded words of a text, in order.
package func foldedWords(_ text: String.UTF8View) -> [[UInt8]] { foldedWords(text.span) }

/// The folded words of a text, in order.
package func foldedWords(_ text: Substring.UTF8View) -> [[UInt8]] { foldedWords(text.span) }

/// The folded words of a run of bytes, in order; see ``foldWords(_:)-(Sequence)``.
package func foldedWords(_ bytes: Span<UInt8>) -> [[UInt8]] {
  var words: [[UInt8]] = []
  words.reserveCapacity(bytes.count / 8 + 1)
  // Where the open word begins, and how many letters it has so far.
  var (start, letters) = (0, 0)
  for index in bytes.indices {
    let byte = bytes[index]
    guard byte < 0x80 else {
      // What is not ASCII is rare.
      var whole: [UInt8] = []
      whole.reserveCapacity(bytes.count)
      for index in bytes.indices { whole.append(bytes[index]) }
      return foldWords(whole).split(separator: .blank).map { Array($0) }
    }
    if foldedASCII(byte) != 0 {
      if letters == 0 { start = index }
      letters &+= 1
    } else if byte != 0x27, letters > 0 {
      words.append(foldedWord(bytes, start, letters))
      letters = 0
    }
  }
  if letters > 0 { words.append(foldedWord(bytes, start, letters)) }
  return words
}

/// So many letters and digits from a place on, folded.
func foldedWord(_ bytes: Span<UInt8>, _ start: Int, _ letters: Int) -> [UInt8] {
  var word: [UInt8] = []
  word.append(addingCapacity: letters) { word in
    var index = start
    while word.count < letters {
      let small = foldedASCII(bytes[index])
      index &+= 1
      if small != 0 { word.append(small) }
    }
  }
  return word
}
