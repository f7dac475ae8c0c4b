/// XML or HTML under construction, element by element, as UTF-8 bytes.
struct ElementMarkup {
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  typealias Attributes = KeyValuePairs<StaticString, String>

  /// An element without content.
  mutating func leaf(_ name: StaticString, _ attributes: Attributes) {
    begin(name, attributes)
    write("/>\n")
  }

  /// An element with text alone.
  mutating func text(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    begin(name, attributes)
    write(">")
    escape(text)
    write("</")
    write(name)
    write(">\n")
  }

  /// An element with elements.
  mutating func group(_ name: StaticString, _ attributes: Attributes, _ content: (inout ElementMarkup) -> Void) {
    begin(name, attributes)
    write(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    write("</")
    write(name)
    write(">\n")
  }

  /// Markup as it is.
  mutating func raw(_ text: StaticString) { write(text) }

  /// Markup that was made elsewhere.
  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
    indent()
    write("<")
    write(name)
    for (key, value) in attributes where !value.isEmpty {
      write(" ")
      write(key)
      write("=\"")
      escape(value)
      write("\"")
    }
  }

  private mutating func indent() { for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) } }

  private mutating func write(_ text: StaticString) { bytes.append(contentsOf: text.description.utf8) }

  /// Text for content and attributes: what XML 1.0 cannot hold is left out, white space that is not a blank becomes one.
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"": write("&quot;")
      case "\t", "\n", "\r": write(" ")
      default: if isXML(scalar) { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
      }
    }
  }
}
