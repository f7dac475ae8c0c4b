/// A source cut into text and markup without loss: the tokens' ranges follow each other and cover it.
struct Tokens {
  private(set) var list: [Token] = []
  /// Offsets count from the first byte given.
  private(set) var losses: [HTMLLoss] = []
  /// Whether any token is a tag.
  private(set) var holdTags = false

  private var textStart = 0
  private var missing = MissingEnds()

  /// Cuts a source of less than 2³² bytes.
  ///
  /// - Complexity: O(*n*): a scan that fails does not pass the next `<`, and an end that is missing is sought once.
  init(_ bytes: Span<UInt8>) {
    var index = 0
    while let bracket = bytes.first(from: index, where: { $0 == UInt8(ascii: "<") }) {
      index = bracket + 1
      switch bytes.markup(at: bracket, &missing) {
      case .nothing: continue
      case .token(let token): append(token)
      case .malformed(let token):
        append(token)
        losses.append(HTMLLoss(kind: .malformedTag, range: token.range))
      case .literal(let kind, let range):
        losses.append(HTMLLoss(kind: kind, range: range))
        continue
      }
      index = textStart
      if let last = list.last, last.kind == .open, let element = last.element, element.holdsCode,
        let end = bytes.codeEnd(of: element, from: index, &missing), end > index
      {
        append(Token(.code, index..<end))
        index = end
      }
    }
    flushText(to: bytes.count)
  }

  private mutating func append(_ token: Token) {
    flushText(to: token.range.lowerBound)
    list.append(token)
    textStart = token.range.upperBound
    if token.element != nil { holdTags = true }
  }

  private mutating func flushText(to end: Int) {
    if textStart < end { list.append(Token(.text, textStart..<end)) }
    textStart = end
  }
}
