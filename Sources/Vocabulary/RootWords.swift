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
    var (low, high) = (starts[Int(word[0]) - 0x61], starts[Int(word[0]) - 0x60])
    while low < high {
      // The line that the middle is in.
      var line = (low + high) / 2
      while line > low, text[line - 1] != Self.lineFeed { line -= 1 }
      var (place, index) = (line, 0)
      while index < word.count, text[place] == word[index] {
        place += 1
        index += 1
      }
      if index == word.count, text[place] == Self.lineFeed { return true }
      if index < word.count, text[place] < word[index] {
        while text[place] != Self.lineFeed { place += 1 }
        low = place + 1
      } else {
        high = line
      }
    }
    return false
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
