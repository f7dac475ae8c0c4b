import Diagnostics
import HTMLBridge

extension Lexer {
  /// Copies a cell that may hold tags, entities or bold marks.
  mutating func copyWithMarkup(_ start: Int, _ end: Int) {
    guard holdsMarkup(start, end) else {
      copyText(start, end)
      return
    }
    for event in events(start, end) {
      switch event.kind {
      case .text: copy(event)
      case .code: addCode(event)
      case .comment: addDoctype(event)
      case .open(let tag):
        addMarkup(event)
        insertBreak(for: tag.element)
      case .close(let element):
        addMarkup(event)
        if element != .li { insertBreak(for: element) }
      case .stray: addMarkup(event)
      }
    }
  }

  /// Copies the text of an event.
  mutating func copy(_ event: HTMLEvent) {
    if let decoded = event.text {
      copy(decoded, event.range.lowerBound, event.range.upperBound)
    } else {
      copyText(event.range.lowerBound, event.range.upperBound)
    }
  }

  /// Copies text with character references: plain runs as they are, each reference as what it stands for.
  private mutating func copy(_ decoded: [UInt8], _ start: Int, _ end: Int) {
    var (index, position, plain) = (start, 0, start)
    while index < end, position < decoded.count {
      if bytes[index] != 0x26 || decoded[position] == 0x26 && !isAmpersand(index, end) {
        index += 1
        position += 1
        continue
      }
      copyText(plain, index)
      var reference = index + 1
      while reference < end, bytes[reference] != 0x3B,
        isLetter(bytes[reference]) || bytes[reference] == 0x23 || bytes[reference] >= 0x30 && bytes[reference] <= 0x39
      {
        reference += 1
      }
      if reference < end, bytes[reference] == 0x3B { reference += 1 }
      var scalar = position + 1
      while scalar < decoded.count, decoded[scalar] & 0xC0 == 0x80 { scalar += 1 }
      if Blank.length(in: decoded, at: position) == scalar - position {  // `&nbsp;` spaces out, and says nothing
        lexed.content.insert(0x20)
        lexed.markup.append(Span(index, reference))
      } else {
        lexed.content.decoded(Array(decoded[position..<scalar]), from: index, reference)
      }
      (index, position, plain) = (reference, scalar, reference)
    }
    copyText(plain, end)
  }

  /// Whether `&amp;` stands at the index.
  private func isAmpersand(_ index: Int, _ end: Int) -> Bool {
    index + 4 <= end && bytes[index..<(index + 4)].map({ $0 | 0x20 }).elementsEqual("&amp".utf8.map { $0 | 0x20 })
      || index + 3 < end && bytes[index + 1] == 0x23
  }

  /// Notes the bytes of a tag.
  ///
  /// What `alt` and `title` attributes say is text, not markup, and is left over.
  mutating func addMarkup(_ event: HTMLEvent) {
    var start = event.range.lowerBound
    if case .open(let tag) = event.kind {
      for name in ["alt", "title"] {
        guard let value = tag.value(of: name), value.count > 0,
          let found = find(value, from: start, to: event.range.upperBound)
        else { continue }
        lexed.markup.append(Span(start, found))
        start = found + value.count
      }
    }
    lexed.markup.append(Span(start, event.range.upperBound))
  }

  /// Where bytes stand in a part of the source.
  private func find(_ text: [UInt8], from start: Int, to end: Int) -> Int? {
    guard end - start >= text.count else { return nil }
    return (start...(end - text.count)).first { bytes[$0..<($0 + text.count)].elementsEqual(text) }
  }

  /// Notes a document type declaration, a tag of an office program (`<o:p>`) or a condition for one (`<!--[if mso]>`), which are
  /// markup; any other comment is text that is left over.
  mutating func addDoctype(_ event: HTMLEvent) {
    let text = bytes[event.range]
    if !text.starts(with: "<!--".utf8) || text.starts(with: "<!--[if".utf8) { addMarkup(event) }
  }

  /// Notes the content of a style sheet or a script, which says how a page looks and works and is no text of it.
  mutating func addCode(_ event: HTMLEvent) {
    let (start, end) = Blank.trim(event.range.lowerBound, event.range.upperBound, in: bytes)
    if start < end { lexed.markup.append(Span(start, end)) }
  }

  /// Inserts the break that an element makes in a cell's text.
  mutating func insertBreak(for element: HTMLElement) {
    if element == .li {
      lexed.content.insert(Content.itemBreak)
    } else if element.breaksLine {
      lexed.content.insert(Content.lineBreak)
    }
  }

  /// What the HTML parser sees in the bytes, with ranges of the source; losses become diagnostics.
  mutating func events(_ start: Int, _ end: Int) -> [HTMLEvent] {
    let reading = reader.read(bytes, start..<end)
    report(reading.losses)
    return reading.events
  }

  /// Whether the bytes hold something tag-shaped or an entity.
  private func holdsMarkup(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index + 1 < end {
      let next = bytes[index + 1]
      if bytes[index] == 0x3C, next == 0x2F || next == 0x21 || next == 0x3F || isLetter(next) { return true }
      if bytes[index] == 0x26, next == 0x23 || isLetter(next) { return true }
      index += 1
    }
    return false
  }

  func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// The end of the run of markup that starts with a page's or table's tag at `index`, or `nil` where none does.
  func markupRegion(at index: Int) -> Int? {
    guard opensRegion(at: index) else { return nil }
    if !tag(at: index, is: "table") { return bytes.count }
    var depth = 0
    var position = index
    while position < bytes.count {
      if bytes[position] == 0x3C {
        if tag(at: position, is: "table") {
          depth += 1
        } else if tag(at: position, is: "/table") {
          depth -= 1
          if depth == 0 {
            while position < bytes.count, bytes[position] != 0x3E { position += 1 }
            return min(position + 1, bytes.count)
          }
        }
      }
      position += 1
    }
    return bytes.count
  }

  /// Whether a tag that opens a page or a table stands at `index`.
  func opensRegion(at index: Int) -> Bool {
    Tags.regions.contains { tag(at: index, is: $0) }
  }

  private func tag(at index: Int, is name: String) -> Bool {
    let name = name.utf8
    guard index + 1 + name.count < bytes.count else { return false }
    var position = index + 1
    for letter in name {
      let byte = bytes[position]
      if (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) != letter { return false }
      position += 1
    }
    return bytes[position] == 0x3E || bytes[position] == 0x2F || Blank.length(in: bytes, at: position) > 0
  }
}

/// Names of tags, by what they do to the text.
enum Tags {
  /// Tags that open a page or a table.
  static let regions: [String] = ["!doctype", "html", "head", "body", "table", "div"]
}

extension HTMLElement {
  /// Whether a line ends where the element begins and where it ends.
  var breaksLine: Bool {
    switch self {
    case .p, .br, .div, .ol, .ul, .h1, .h2, .h3, .h4, .h5, .h6, .tr, .hr, .section, .article, .header, .footer, .nav,
      .title, .dt, .dd, .dl, .blockquote, .center, .pre, .caption, .address, .table, .main, .li, .option, .legend:
      true
    default: false
    }
  }
}
