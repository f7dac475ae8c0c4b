/// One thing that the reading saw, with the bytes of the input that it came from.
///
/// The ranges of a reading's events follow each other without gap or overlap and cover the input: every byte is in
/// exactly one event. Opens and closes nest and balance; the close of an element without an end tag has an empty range.
package struct HTMLEvent: Hashable, Sendable {
  /// What was seen.
  package let kind: Kind
  /// The bytes it came from, as offsets into the source that the reader was given.
  package let range: Range<Int>
  /// The text in UTF-8 where it differs from the bytes of `range` (character references), else `nil`.
  package let text: [UInt8]?

  package enum Kind: Hashable, Sendable {
    /// An element begins; `range` is its start tag.
    case open(HTMLTag)
    /// An element ends; `range` is its end tag, or empty where the source has none.
    case close(HTMLElement)
    /// Text, and whatever looked like markup and is not. Control characters stand as in the source.
    case text
    /// The content of `<script>` or `<style>`.
    case code
    /// A comment, a declaration, a processing instruction, a tag of an office program (`<o:p>`).
    case comment
    /// A start or end tag of this element without effect: nothing to close, or a second `<body>`.
    case stray(HTMLElement)
  }
}

/// A start tag: its element and its attributes.
package struct HTMLTag: Hashable, Sendable {
  package let element: HTMLElement
  /// In source order, the first of a name only, no more than ``HTMLLimits/attributes``.
  package let attributes: [HTMLAttribute]
  /// Whether quotes were missing or stray, so that a value may be cut or too long.
  package let isMalformed: Bool

  package init(element: HTMLElement, attributes: [HTMLAttribute] = [], isMalformed: Bool = false) {
    self.element = element
    self.attributes = attributes
    self.isMalformed = isMalformed
  }
}

/// An attribute of a start tag.
package struct HTMLAttribute: Hashable, Sendable {
  /// In ASCII lower case.
  package let name: [UInt8]
  /// In UTF-8, character references resolved; empty where the source gives no value.
  package let value: [UInt8]

  package init(name: [UInt8], value: [UInt8]) {
    self.name = name
    self.value = value
  }
}
