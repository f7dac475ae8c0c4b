extension HTMLTag {
  /// The value of the attribute of this name (in lower case), or `nil` where the tag has none.
  package func value(of name: String) -> [UInt8]? {
    attributes.first { $0.name.elementsEqual(name.utf8) }?.value
  }

  /// The columns that a cell covers: 1 to 1,000, and 1 where the attribute is missing or no number.
  ///
  /// The upper bound is that of the HTML standard, "4.9.11 Attributes common to td and th elements".
  package var columnSpan: Int { span(value(of: "colspan"), atMost: 1_000) }

  /// The rows that a cell covers: 1 to 65,534; 0, which means "to the end of the group", is read as 65,534.
  package var rowSpan: Int {
    let value = value(of: "rowspan")
    return leadingNumber(value) == 0 ? 65_534 : span(value, atMost: 65_534)
  }

  /// Whether the element is not shown: the attribute `hidden`, or a style with `display: none`.
  package var isHidden: Bool {
    if value(of: "hidden") != nil { return true }
    guard let style = value(of: "style") else { return false }
    let declarations = style.filter { !$0.isHTMLBlank }.map(\.asciiLowercased).split(separator: UInt8(ascii: ";"))
    let none = Array("display:none".utf8)
    return declarations.contains { $0.elementsEqual(none) || $0.elementsEqual(none + Array("!important".utf8)) }
  }

  private func span(_ value: [UInt8]?, atMost limit: Int) -> Int {
    min(max(leadingNumber(value) ?? 1, 1), limit)
  }

  /// The number that a value begins with, after blanks; it stops growing at a million.
  private func leadingNumber(_ value: [UInt8]?) -> Int? {
    guard let digits = value?.drop(while: \.isHTMLBlank).prefix(while: \.isASCIIDigit), !digits.isEmpty else {
      return nil
    }
    return digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1_000_000) }
  }
}
