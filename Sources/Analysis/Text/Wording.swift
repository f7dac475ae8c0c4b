import Vocabulary

/// The words of a text, folded, with where each stands and what divides it from the one before.
struct Wording: Sendable {
  private(set) var words = FoldedText()
  /// Bytes of each word in the text's UTF-8.
  private(set) var ranges: [Range<Int>] = []
  /// What stands before each word.
  private(set) var breaks: [Break] = []
  /// Whether an opening bracket or a dash between blanks stands before each word.
  private(set) var isSetOff: [Bool] = []
  /// Whether each word begins with a capital.
  private(set) var capitals: [Bool] = []
  /// Whether a question mark occurs.
  private(set) var asks = false

  /// What divides two words.
  enum Break: Sendable {
    case blank, comma, slash, stop
  }

  var count: Int { words.count }

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    let size = text.utf8.count
    words.reserve(bytes: size)
    ranges.reserveCapacity(size / 6 + 2)
    breaks.reserveCapacity(size / 6 + 2)
    capitals.reserveCapacity(size / 6 + 2)
    var start = 0
    var pending = Break.stop
    var isCapital = false
    var isOpen = false
    var position = 0
    var isWide = false
    var before: UInt8 = 0x20
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      defer { before = byte }
      let small = byte < 0x80 ? foldedASCII(byte) : byte
      if small != 0 {
        if !isOpen { (start, isOpen, isCapital) = (position, true, byte >= 0x41 && byte <= 0x5A) }
        words.append(small)
        isWide = isWide || byte >= 0x80
      } else if byte != 0x27 || !isOpen {
        if isOpen {
          end(start..<position, pending, isCapital, isWide)
          (isOpen, isWide, pending) = (false, false, .blank)
        }
        pending = divider(byte, after: pending)
        setsOff = setsOff || byte == 0x28 || byte == 0x5B || byte == 0x2D && before == 0x20
      }
      position += 1
    }
    if isOpen { end(start..<position, pending, isCapital, isWide) }
  }

  /// Whether what stands since the last word sets off the next.
  private var setsOff = false

  private mutating func end(_ range: Range<Int>, _ pending: Break, _ isCapital: Bool, _ isWide: Bool) {
    if isWide { words.replaceOpen(with: fold(words.open)) }
    guard !words.open.isEmpty else {
      // A long dash.
      setsOff = true
      return
    }
    words.endWord()
    ranges.append(range)
    isSetOff.append(setsOff)
    setsOff = false
    breaks.append(ranges.count == 1 ? .stop : pending)
    capitals.append(isCapital)
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
    guard capitals[position] else { return false }
    let others = capitals.indices.filter { $0 != position && words[$0].count >= 6 }
    return !others.contains { capitals[$0] }
  }

  /// Reads words otherwise than they are written, for finding what is meant; the text and its places stay.
  mutating func read(_ meant: (ArraySlice<UInt8>) -> [UInt8]?) { words.replaceWords(meant) }

  /// The part of the text from one word to another, as written.
  func text(_ words: Range<Int>, of text: String) -> String {
    guard let first = words.first, let last = words.last, last < ranges.count else { return "" }
    return String(
      decoding: text.utf8.dropFirst(ranges[first].lowerBound).prefix(
        ranges[last].upperBound - ranges[first].lowerBound), as: UTF8.self)
  }
}
