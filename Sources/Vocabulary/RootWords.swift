/// Roots of Indonesian words and accepted loan words that are known to be right, but never put in the place of another word.
///
/// The list is one text, a word a line and in order, so that nothing is built of it before the first word is looked up.
///
/// - SeeAlso: `Tables/root-words.txt`
package struct RootWords: Sendable {
  private let text: [UInt8]
  /// Where the words of each first letter begin, and the end.
  private let starts: [Int]

  /// No words.
  package init() { (text, starts) = ([], Array(repeating: 0, count: 27)) }

  /// - Parameter text: Words of small letters, each with a line feed behind it, in ascending order.
  package init(_ text: [UInt8]) {
    self.text = text
    var starts: [Int] = []
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") { starts.append(Self.lowerBound(of: letter, in: text.span)) }
    self.starts = starts + [text.count]
  }

  /// Whether a folded word is listed.
  ///
  /// - Complexity: O(log *n*)
  package func contains(_ word: Span<UInt8>) -> Bool {
    guard word.count >= 2, (0x61...0x7A).contains(word[0]) else { return false }
    let text = text.span
    let beginning = Self.beginning(of: word)
    var (low, high) = (starts[Int(word[0]) - 0x61], starts[Int(word[0]) - 0x60])
    while low < high {
      // The line that the middle is in.
      let middle = (low &+ high) / 2
      var line = middle
      while line > low, text[line &- 1] != Self.lineFeed { line &-= 1 }
      let order = Self.order(of: line, in: text, beginning, word)
      if order == 0 { return true }
      if order < 0 {
        var end = middle
        while text[end] != Self.lineFeed { end &+= 1 }
        low = end &+ 1
      } else {
        high = line
      }
    }
    return false
  }

  /// The first eight letters of a word as one number that is ordered as they are, the line feed behind it included, and which of
  /// its bits count.
  private static func beginning(of word: Span<UInt8>) -> (letters: UInt64, mask: UInt64) {
    var letters: UInt64 = 0
    for index in 0..<min(8, word.count) { letters |= UInt64(word[index]) &<< UInt64(56 &- 8 &* index) }
    guard word.count < 8 else { return (letters, .max) }
    let unused = UInt64(56 &- 8 &* word.count)
    return (letters | UInt64(lineFeed) &<< unused, .max &<< unused)
  }

  /// Below 0 where the word of a line stands before another, 0 where it is that word.
  private static func order(
    of line: Int, in text: Span<UInt8>, _ beginning: (letters: UInt64, mask: UInt64), _ word: Span<UInt8>
  ) -> Int {
    var index = 0
    if line &+ 8 <= text.count {
      let letters = text.word(at: line).byteSwapped & beginning.mask
      if letters != beginning.letters { return letters < beginning.letters ? -1 : 1 }
      if word.count < 8 { return 0 }
      index = 8
    }
    while index < word.count, text[line &+ index] == word[index] { index &+= 1 }
    if index == word.count { return text[line &+ index] == lineFeed ? 0 : 1 }
    return text[line &+ index] < word[index] ? -1 : 1
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// Where the first line begins whose first letter is not below one.
  private static func lowerBound(of letter: UInt8, in text: Span<UInt8>) -> Int {
    var (low, high) = (0, text.count)
    while low < high {
      var line = (low + high) / 2
      while line > low, text[line - 1] != lineFeed { line -= 1 }
      if text[line] < letter {
        var end = line
        while text[end] != lineFeed { end += 1 }
        low = end + 1
      } else {
        high = line
      }
    }
    return low
  }
}
