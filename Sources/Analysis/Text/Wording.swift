import Vocabulary

/// The words of a text, folded, with where each stands and what divides it from the one before.
struct Wording: Sendable {
  private(set) var words = FoldedText()
  /// Where and how each word stands in the text.
  private(set) var places: [Place] = []
  /// Whether a question mark occurs.
  private(set) var asks = false

  /// Where and how a word stands in the text.
  struct Place: Sendable {
    /// Its bytes in the text's UTF-8.
    let range: Range<Int>
    /// What stands before it.
    let divider: Break
    /// Whether an opening bracket or a dash between blanks stands before it.
    let isSetOff: Bool
    /// Whether it begins with a capital.
    let isCapital: Bool
  }

  /// What divides two words.
  enum Break: Sendable {
    case blank, comma, slash, stop
  }

  var count: Int { words.count }

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    let bytes = text.utf8.span
    words.reserve(bytes: bytes.count)
    places.reserveCapacity(bytes.count / 6 + 2)
    var divider = Break.stop
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isArrow(bytes, index) {
        setsOff = true
        index &+= 3
      } else if Self.isLetter(byte) {
        let start = index
        while index < bytes.count, Self.isLetter(bytes[index]) || bytes[index] == 0x27, !Self.isArrow(bytes, index) {
          index &+= 1
        }
        take(bytes, start..<index, divider)
        divider = .blank
      } else {
        divider = self.divider(byte, after: divider)
        setsOff =
          setsOff || byte == 0x28 || byte == 0x5B || byte == 0x2D && (index == 0 || bytes[index - 1] == 0x20)
        index &+= 1
      }
    }
  }

  /// Whether a byte is, or belongs to, a letter or digit; what is not ASCII is told apart where it is folded.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || foldedASCII(byte) != 0 }

  /// Whether an arrow stands at a byte: U+2180 to U+21FF.
  @inline(__always)
  private static func isArrow(_ bytes: Swift.Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0xE2 && index &+ 2 < bytes.count && (bytes[index &+ 1] == 0x86 || bytes[index &+ 1] == 0x87)
  }

  /// Whether what stands since the last word sets off the next.
  private var setsOff = false

  private mutating func take(_ text: Swift.Span<UInt8>, _ range: Range<Int>, _ divider: Break) {
    guard words.addWord(folding: text.extracting(range)) else {
      // A long dash.
      setsOff = true
      return
    }
    let first = text[range.lowerBound]
    places.append(
      Place(
        range: range, divider: places.isEmpty ? .stop : divider, isSetOff: setsOff,
        isCapital: first >= 0x41 && first <= 0x5A))
    setsOff = false
  }

  /// What divides the words once `byte` has come; a point after a short word is an abbreviation's.
  private mutating func divider(_ byte: UInt8, after pending: Break) -> Break {
    switch byte {
    case 0x3B, 0x3A, 0x21, 0x0A, 0x28, 0x29: return .stop
    case 0x3F:
      asks = true
      return .stop
    case 0x2E: return words.count > 0 && words[words.count - 1].count > 3 ? .stop : pending
    case 0x2C: return pending == .stop ? .stop : .comma
    case 0x2F: return pending == .stop ? .stop : .slash
    default: return pending
    }
  }

  /// Whether a word has a capital that a title would not give it: one within, or one in a text of small letters.
  func isName(_ position: Int) -> Bool {
    guard places[position].isCapital else { return false }
    let others = places.indices.filter { $0 != position && words[$0].count >= 6 }
    return !others.contains { places[$0].isCapital }
  }

  /// Whether a sign that points to what follows stands right before a word: an arrow, `=`, `->`, a colon.
  func isPointedTo(_ position: Int, in text: String) -> Bool {
    guard position > 0, position < count else { return false }
    let between = text.utf8.dropFirst(places[position - 1].range.upperBound)
      .prefix(places[position].range.lowerBound - places[position - 1].range.upperBound)
    if between.contains(0x2E) { return false }
    // The second byte of an arrow; no letter has it behind 0xE2.
    return between.contains { [0x3A, 0x3D, 0x3E, 0x86, 0x87, 0x9E].contains($0) }
  }

  /// Reads words otherwise than they are written, for finding what is meant; the text and its places stay.
  mutating func read(_ meant: (ArraySlice<UInt8>) -> [UInt8]?) { words.replaceWords(meant) }

  /// The part of the text from one word to another, as written.
  func text(_ words: Range<Int>, of text: String) -> String {
    guard let first = words.first, let last = words.last, last < places.count else { return "" }
    return String(
      decoding: text.utf8.dropFirst(places[first].range.lowerBound).prefix(
        places[last].range.upperBound - places[first].range.lowerBound), as: UTF8.self)
  }
}
