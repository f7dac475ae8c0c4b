/// A quotation mark round an attribute's value: ASCII, or one that a word processor put in its place.
struct QuotationMark {
  let isTypographic: Bool
  /// In bytes.
  let length: Int
  private let byte: UInt8

  fileprivate init(ascii byte: UInt8) {
    isTypographic = false
    length = 1
    self.byte = byte
  }

  fileprivate init(typographic byte: UInt8) {
    isTypographic = true
    length = 3
    self.byte = byte
  }

  /// Whether this mark ends what the other began; typographic marks come in any mixture, also with `"`.
  func matches(_ opening: QuotationMark) -> Bool {
    if opening.isTypographic { return isTypographic || byte == UInt8(ascii: "\"") }
    return !isTypographic && byte == opening.byte
  }
}

extension Span<UInt8> {
  /// The quotation mark at an offset: `"`, `'`, or one of U+2018 to U+201F.
  func quote(at index: Int) -> QuotationMark? {
    guard index < count else { return nil }
    switch self[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return QuotationMark(ascii: self[index])
    case 0xE2 where index + 2 < count && self[index + 1] == 0x80 && (0x98...0x9F).contains(self[index + 2]):
      return QuotationMark(typographic: self[index + 2])
    default: return nil
    }
  }

  /// Whether a word without `=` is an attribute: one of HTML that needs no value, or one of a page's own.
  ///
  /// Any other word makes the tag text: `<p sisa teks>`.
  func isBareAttribute(_ word: Range<Int>) -> Bool {
    for prefix in pagePrefixes where holds(prefix, at: word.lowerBound) { return true }
    return bareAttributes.contains { $0.utf8.count == word.count && holds($0, at: word.lowerBound) }
  }
}

/// HTML 4.01, attributes with one value only, and those of HTML 5; then names of layout that lost their value.
private let bareAttributes: [String] = [
  "align", "valign", "width", "height", "class", "style", "bgcolor", "cellpadding", "cellspacing", "colspan", "rowspan",
  "allowfullscreen", "async", "border", "checked", "compact", "controls", "declare", "defer", "disabled", "hidden",
  "ismap", "multiple", "nohref", "noresize", "noshade", "nowrap", "readonly", "required", "reversed", "selected",
]

private let pagePrefixes: [String] = ["data-", "aria-", "ng-", "v-", "_ng"]
