/// The folded words of a text in one run of bytes, so that the key of any phrase in it is a slice.
package struct FoldedText: Sendable {
  fileprivate var bytes: [UInt8] = []
  /// Where each word begins, and last where the run ends.
  fileprivate var starts: [Int] = [0]

  package init() {}

  /// The folded words of a text, in order; see ``foldWords(_:)-(Sequence)``.
  package init(_ text: String) {
    let bytes = text.utf8.span
    reserve(bytes: bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] < 0x80 else {
        self = FoldedText(words: foldedWords(bytes))
        return
      }
      let start = index
      while index < bytes.count, foldedASCII(bytes[index]) != 0 || bytes[index] == 0x27 { index &+= 1 }
      // Where a letter follows that is not ASCII, the word is read once more as a whole.
      if index > start { _ = addWord(folding: bytes.extracting(start..<index)) } else { index &+= 1 }
    }
  }

  private init(words: [[UInt8]]) {
    for word in words {
      bytes.append(contentsOf: word)
      starts.append(bytes.count)
    }
  }

  /// Number of words.
  package var count: Int { starts.count - 1 }

  package var indices: Range<Int> { 0..<count }

  /// The bytes of one word.
  package subscript(word: Int) -> ArraySlice<UInt8> { bytes[starts[word]..<starts[word + 1]] }

  /// Bytes of one word.
  package func length(of word: Int) -> Int { starts[word + 1] - starts[word] }

  /// The bytes of several words without blanks: the key of the phrase that they are.
  package subscript(words: Range<Int>) -> ArraySlice<UInt8> {
    bytes[starts[words.lowerBound]..<starts[words.upperBound]]
  }

  /// Whether the bytes of several words are a key.
  package func isKey(_ key: [UInt8], _ words: Range<Int>) -> Bool {
    let start = starts[words.lowerBound]
    guard starts[words.upperBound] - start == key.count else { return false }
    let (mine, other) = (bytes.span, key.span)
    for index in other.indices where mine[start + index] != other[index] { return false }
    return true
  }

  /// Whether a word is the one before it once more.
  package func repeats(_ word: Int) -> Bool {
    guard word > 0, starts[word + 1] - starts[word] == starts[word] - starts[word - 1] else { return false }
    let bytes = bytes.span
    let length = starts[word] - starts[word - 1]
    for index in starts[word]..<starts[word + 1] where bytes[index] != bytes[index - length] { return false }
    return true
  }

  /// The words of a range with blanks between them.
  package func text(_ words: Range<Int>) -> String {
    words.map { String(decoding: self[$0], as: UTF8.self) }.joined(separator: " ")
  }

  /// The words of a range, each on its own.
  package func words(_ range: Range<Int>) -> [[UInt8]] { range.map { Array(self[$0]) } }

  /// Makes room for words of so many bytes.
  package mutating func reserve(bytes count: Int) {
    bytes.reserveCapacity(count)
    starts.reserveCapacity(count / 6 + 2)
  }

  /// Adds the folded form of a run of bytes as a word; `false` where it is no byte.
  package mutating func addWord(folding text: Span<UInt8>) -> Bool {
    let start = bytes.count
    fold(text, into: &bytes)
    guard bytes.count > start else { return false }
    starts.append(bytes.count)
    return true
  }

  /// Puts another word in the place of each for which `change` gives one.
  package mutating func replaceWords(_ change: (ArraySlice<UInt8>) -> [UInt8]?) {
    let changes = indices.compactMap { word in change(self[word]).map { (word, $0) } }
    guard !changes.isEmpty else { return }
    var result = FoldedText()
    result.reserve(bytes: bytes.count + 8)
    var next = changes.makeIterator()
    var change = next.next()
    for word in indices {
      if let (place, text) = change, place == word, !text.isEmpty {
        result.bytes.append(contentsOf: text)
        change = next.next()
      } else {
        result.bytes.append(contentsOf: self[word])
      }
      result.starts.append(result.bytes.count)
    }
    self = result
  }
}

extension FoldedText {
  /// The longest run of words from one on that is a key of which `accept` holds, and its number of words.
  ///
  /// - Complexity: O(*n*) in bytes of the longest key.
  @inline(__always)
  func longestKey(
    of index: FoldedIndex, at start: Int, most: Int, _ accept: (Int) -> Bool = { _ in true }
  ) -> (entry: Int, words: Int)? {
    guard start < count else { return nil }
    let (text, ends) = (bytes.span, starts.span)
    let first = ends[start]
    var found: (entry: Int, words: Int)?
    var hash = FoldedIndex.hashSeed
    var next = first
    // How many letters were asked about.
    var known = 0
    for end in start + 1...min(start + most, count) {
      let stop = ends[end]
      guard stop - first <= index.longest else { break }
      if known < 4, stop - first >= 4 {
        guard index.mayBegin(with: text, at: first, isLong: false) else { break }
        known = 4
      }
      if known < 8, stop - first >= 8 {
        guard index.mayBegin(with: text, at: first, isLong: true) else { break }
        known = 8
      }
      while next < stop {
        hash = FoldedIndex.hash(hash, text[next])
        next += 1
      }
      if let entry = index.entry(text.extracting(first..<stop), hash: FoldedIndex.mixed(hash)), accept(entry) {
        found = (entry, end - start)
      }
    }
    return found
  }
}

extension Phrases {
  /// The longest phrase that begins at a word, and its number of words.
  package func longest(in text: FoldedText, at start: Int) -> (meaning: Meaning, words: Int)? {
    guard let found = text.longestKey(of: index, at: start, most: mostWords) else { return nil }
    return (meanings[found.entry], found.words)
  }
}

extension Roles {
  /// Whether a head word begins at a word.
  package func hasHead(in text: FoldedText, at start: Int) -> Bool {
    text.longestKey(of: heads.index, at: start, most: heads.mostWords) != nil
  }

  /// The longest head word that begins at a word, and its number of words.
  package func head(in text: FoldedText, at start: Int) -> (meaning: Head, words: Int)? {
    heads.longest(in: text, at: start)
  }

  /// The place in ``all`` of the longest role that begins at a word, and its number of words.
  package func longestPlace(in text: FoldedText, at start: Int, in unit: Unit? = nil) -> (place: Int, words: Int)? {
    let found = text.longestKey(of: names, at: start, most: 9) { group in place(of: group, in: unit) != nil }
    guard let found, let place = place(of: found.entry, in: unit) else { return nil }
    return (place, found.words)
  }

  private func place(of group: Int, in unit: Unit?) -> Int? {
    namesakes[group].first { index in
      unit == nil || all[index].unit == unit || all[index].unit == .keuangan || all[index].unit == .luar
    }
  }

  func first(named key: ArraySlice<UInt8>, in unit: Unit?) -> Role? {
    names.entry(key).flatMap { place(of: $0, in: unit) }.map { all[$0] }
  }
}
