/// A piece of the source: one run of text, or one piece of markup.
struct Token {
  let kind: Kind
  /// The element of a tag, else `nil`.
  let element: HTMLElement?
  /// Offsets into the bytes that were given to the tokenizer; four bytes each, for a source may hold millions.
  private let lower: UInt32
  private let upper: UInt32

  enum Kind {
    case text, code, comment
    case open
    /// `<p/>`: opens and closes.
    case selfClosed
    case close
  }

  init(_ kind: Kind, _ range: Range<Int>, of element: HTMLElement? = nil) {
    self.kind = kind
    self.element = element
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether this is a start tag of the element.
  func opens(_ element: HTMLElement) -> Bool {
    self.element == element && (kind == .open || kind == .selfClosed)
  }

  /// Whether this is an end tag of the element.
  func closes(_ element: HTMLElement) -> Bool {
    self.element == element && kind == .close
  }
}
