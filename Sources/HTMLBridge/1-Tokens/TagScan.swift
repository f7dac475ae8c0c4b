/// A start tag taken apart: where it ends, what it says, and whether it is one at all.
struct TagScan {
  /// Just after the `>`, or where the scan gave up.
  private(set) var end: Int
  private(set) var verdict = Verdict.tag
  private(set) var attributes: [HTMLAttribute] = []
  private(set) var attributeCount = 0
  private(set) var isSelfClosed = false
  private(set) var isMalformed = false

  enum Verdict {
    case tag
    /// It holds words that are no attributes: text in angle brackets.
    case pseudo
    /// The next `<` or the end of the input comes before the `>`.
    case unterminated
  }

  /// Scans from the end of a tag's name.
  ///
  /// - Parameter limit: How many attributes to collect; 0 for the shape alone.
  /// - Complexity: O(*n*) in the bytes up to the next `<`, which it never passes.
  init(_ bytes: Span<UInt8>, from nameEnd: Int, collecting limit: Int) {
    end = nameEnd
    while true {
      end = bytes.skippingBlanks(from: end)
      guard end < bytes.count, bytes[end] != UInt8(ascii: "<") else {
        verdict = .unterminated
        return
      }
      switch bytes[end] {
      case UInt8(ascii: ">"):
        end += 1
        return
      case UInt8(ascii: "/"):
        end += 1
        isSelfClosed = end < bytes.count && bytes[end] == UInt8(ascii: ">")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        isMalformed = true
        end += 1
      default:
        scanAttribute(bytes, collecting: limit)
        if verdict == .unterminated { return }
      }
    }
  }

  private mutating func scanAttribute(_ bytes: Span<UInt8>, collecting limit: Int) {
    let start = end
    let nameEnd = bytes.first(from: start, where: \.endsAttributeName) ?? bytes.count
    let equals = bytes.skippingBlanks(from: nameEnd)
    let name = start..<nameEnd
    var value = nameEnd..<nameEnd
    if equals < bytes.count, bytes[equals] == UInt8(ascii: "=") {
      value = scanValue(bytes, from: bytes.skippingBlanks(from: equals + 1))
      if name.isEmpty || !bytes[start].startsAttributeName { verdict = verdict.or(.pseudo) }
    } else {
      end = nameEnd
      if !bytes.isBareAttribute(name) { verdict = verdict.or(.pseudo) }
    }
    attributeCount += 1
    guard attributes.count < limit, verdict == .tag else { return }
    let lowercased = bytes.copy(name).map(\.asciiLowercased)
    guard !attributes.contains(where: { $0.name == lowercased }) else { return }
    attributes.append(
      HTMLAttribute(name: lowercased, value: bytes.resolvingReferences(in: value) ?? bytes.copy(value)))
  }

  /// Scans a value and moves `end` past it and its quotes.
  ///
  /// A quote without its partner before the next `<` is repaired: the value ends at the first `>`.
  private mutating func scanValue(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    guard let quote = bytes.quote(at: start) else {
      end = bytes.first(from: start) { $0.isHTMLBlank || $0.isBracket } ?? bytes.count
      // `<td width=5/>`: the slash belongs to the tag.
      if bytes.holds("/>", at: end - 1), end > start { end -= 1 }
      return start..<end
    }
    if quote.isTypographic { isMalformed = true }
    let content = start + quote.length
    var firstBracket: Int?
    var index = content
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if let closing = bytes.quote(at: index), closing.matches(quote) {
        end = index + closing.length
        return content..<index
      }
      if bytes[index] == UInt8(ascii: ">"), firstBracket == nil { firstBracket = index }
      index += 1
    }
    isMalformed = true
    end = firstBracket ?? index
    if firstBracket == nil { verdict = .unterminated }
    return content..<end
  }
}

extension TagScan.Verdict {
  /// The graver of two verdicts.
  fileprivate func or(_ other: Self) -> Self { self == .unterminated ? self : other }
}

extension UInt8 {
  fileprivate var isBracket: Bool { self == UInt8(ascii: "<") || self == UInt8(ascii: ">") }

  fileprivate var endsAttributeName: Bool {
    isHTMLBlank || isBracket || self == UInt8(ascii: "=") || self == UInt8(ascii: "/") || self == UInt8(ascii: "\"")
      || self == UInt8(ascii: "'")
  }

  fileprivate var startsAttributeName: Bool {
    isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self == UInt8(ascii: "@")
  }
}
