/// An HTML element that the reading knows; a tag with any other name is text.
///
/// The elements of HTML 4.01 and the sectioning elements of HTML 5. Elements of HTML 5 whose names are words of the
/// form itself (`output`, `data`, `details`) are left out: in these documents `<output>` is a word in brackets.
package enum HTMLElement: String, CaseIterable, Hashable, Sendable {
  case a, abbr, acronym, address, applet, area, article, aside
  case b, base, basefont, bdo, big, blockquote, body, br, button
  case caption, center, cite, code, col, colgroup
  case dd, del, dfn, dir, div, dl, dt
  case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hr, html
  case i, iframe, img, input, ins, isindex, kbd, label, legend, li, link
  case main, map, mark, menu, meta, nav, noframes, noscript
  case object, ol, optgroup, option, p, param, pre, q
  case s, samp, script, section, select, small, span, strike, strong, style, sub, sup
  case table, tbody, td, textarea, tfoot, th, thead, title, tr, tt
  case u, ul, `var`, wbr

  /// Whether the element has no content and no end tag.
  package var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .img, .input, .isindex, .link, .meta, .param, .wbr:
      true
    default: false
    }
  }

  /// Whether the content is code up to the end tag, not text and markup.
  var holdsCode: Bool { self == .script || self == .style }
}

extension HTMLElement {
  /// The element of this name, or `nil` for any other name.
  init?(_ name: NameKey) {
    var low = 0
    var high = Self.index.count
    while low < high {
      let middle = (low + high) / 2
      if Self.index[middle].key < name.value { low = middle + 1 } else { high = middle }
    }
    guard low < Self.index.count, Self.index[low].key == name.value else { return nil }
    self = Self.index[low].element
  }

  private static let index: [(key: UInt128, element: HTMLElement)] =
    allCases.map { element in
      var key = NameKey()
      for byte in element.rawValue.utf8 { key.append(byte) }
      return (key.value, element)
    }.sorted { $0.key < $1.key }
}

/// A tag name as a number: its letters in lower case, so that names compare in one step.
struct NameKey {
  private(set) var value: UInt128 = 0
  private var length = 0

  /// Adds a byte; from the seventeenth on the key is that of no element.
  mutating func append(_ byte: UInt8) {
    length += 1
    value = length > 16 ? .max : value << 8 | UInt128(byte.asciiLowercased)
  }
}
