import AST
import Diagnostics

/// A block of canonical Markdown, with its bytes without the marks around it.
struct MarkdownBlock {
  enum Kind: Equatable {
    case marker
    case heading(Int)
    /// Cells stand in ``MarkdownBlock/parts``.
    case row
    /// The line under a table's head.
    case rule
    case item
    case paragraph
    /// Lines stand in ``MarkdownBlock/parts``.
    case fence
    /// Lines stand in ``MarkdownBlock/parts``.
    case record
    case divider
  }

  var kind: Kind
  /// The text, without blanks at the ends.
  var text: Span
  var parts: [Span] = []
  /// The bytes of the whole block, marks included.
  var whole: Span
  /// Whether what should close the block is there.
  var isClosed = true
}

/// Cuts Markdown into the blocks that canonical Markdown has; what is none of them is a paragraph.
struct MarkdownBlocks {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private(set) var blocks: [MarkdownBlock] = []
  // Whether the last block may go on in the next line.
  private var isOpen = false

  /// - Complexity: O(*n*) in bytes of the region.
  init(_ bytes: [UInt8], _ region: Span) {
    self.bytes = bytes
    end = region.end
    position = region.start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : region.start
    while let line = nextLine() { take(line) }
  }

  /// The next line without blanks at its ends; `nil` behind the last.
  private mutating func nextLine() -> Span? {
    guard position < end else { return nil }
    let start = position
    while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    let line = trimmed(Span(start, position))
    if position + 1 < end, bytes[position] == 0x0D, bytes[position + 1] == 0x0A { position += 1 }
    position += 1
    return line
  }

  private func trimmed(_ span: Span) -> Span { bytes.withoutBlanks(span) }

  private func starts(_ line: Span, with words: String) -> Bool {
    bytes[line.start..<line.end].starts(with: words.utf8)
  }

  private mutating func take(_ line: Span) {
    guard !line.isEmpty else {
      isOpen = false
      return
    }
    switch bytes[line.start] {
    case UInt8(ascii: "<") where starts(line, with: MarkdownForm.recordStart): record(line)
    case UInt8(ascii: "<") where markerEnd(bytes, at: line.start) == line.end: add(.marker, line, line)
    case UInt8(ascii: "`") where starts(line, with: "```"): fence(line)
    case UInt8(ascii: "|"): row(line)
    case UInt8(ascii: "#"): heading(line)
    default:
      if isDivider(line) {
        add(.divider, line, line)
      } else if let text = item(line) {
        add(.item, text, line)
        isOpen = true
      } else {
        paragraph(line)
      }
    }
  }

  private mutating func add(_ kind: MarkdownBlock.Kind, _ text: Span, _ whole: Span, parts: [Span] = []) {
    blocks.append(MarkdownBlock(kind: kind, text: text, parts: parts, whole: whole))
    isOpen = false
  }

  private mutating func paragraph(_ line: Span) {
    if isOpen, let last = blocks.indices.last {
      blocks[last].text.end = line.end
      blocks[last].whole.end = line.end
    } else {
      add(.paragraph, line, line)
      isOpen = true
    }
  }

  private mutating func heading(_ line: Span) {
    var index = line.start
    while index < line.end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - line.start
    guard level <= 6, index == line.end || bytes[index] == 0x20 || bytes[index] == 0x09 else { return paragraph(line) }
    add(.heading(level), trimmed(Span(index, line.end)), line)
  }

  private func isDivider(_ line: Span) -> Bool {
    let first = bytes[line.start]
    guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else { return false }
    let marks = bytes[line.start..<line.end].filter { $0 != 0x20 && $0 != 0x09 }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// The text behind a number or bullet; `nil` where there is none.
  private func item(_ line: Span) -> Span? {
    var index = line.start
    if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[index]) {
      index += 1
    } else {
      while index < line.end, index - line.start < 9, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
        index += 1
      }
      guard index > line.start, index < line.end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    }
    guard index == line.end || bytes[index] == 0x20 || bytes[index] == 0x09 else { return nil }
    return trimmed(Span(index, line.end))
  }

  // MARK: Tables

  /// Cuts a row at its pipes, but not at those with a backslash before them.
  private mutating func row(_ line: Span) {
    var cells: [Span] = []
    var start = line.start + 1
    var index = start
    while index < line.end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(Span(start, index)))
        start = index + 1
      }
      index += 1
    }
    let rest = trimmed(Span(min(start, line.end), line.end))
    if !rest.isEmpty { cells.append(rest) }
    let isRule =
      !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.length >= 1
          && bytes[cell.start..<cell.end].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
          && bytes[cell.start..<cell.end].contains(UInt8(ascii: "-"))
      }
    // Only the second line of a table is its rule: a row of dashes further down is a row.
    add(isRule && blocks.last?.kind == .row && !lastIsBody ? .rule : .row, line, line, parts: cells)
  }

  /// Whether a rule stands somewhere before the last row in the same table.
  private var lastIsBody: Bool {
    guard blocks.count > 1 else { return false }
    let before = blocks[blocks.count - 2].kind
    return before == .rule || before == .row
  }

  // MARK: Regions

  private mutating func fence(_ opening: Span) {
    var parts: [Span] = []
    var whole = opening
    var isClosed = false
    while position < end {
      let before = position
      guard let line = nextLine() else { break }
      if starts(line, with: "```") {
        whole.end = line.end
        isClosed = true
        break
      }
      // Nothing that begins like another block stands in a flowchart: the fence was lost.
      if starts(line, with: "#") || starts(line, with: "|") || starts(line, with: "<!--") || starts(line, with: "---") {
        position = before
        break
      }
      if !line.isEmpty {
        parts.append(line)
        whole.end = line.end
      }
    }
    add(.fence, opening, whole, parts: parts)
    blocks[blocks.count - 1].isClosed = isClosed
  }

  private mutating func record(_ opening: Span) {
    var parts: [Span] = []
    var whole = opening
    var isClosed = starts(Span(max(opening.start, opening.end - 3), opening.end), with: MarkdownForm.recordEnd)
    while !isClosed, position < end {
      let before = position
      guard let line = nextLine() else { break }
      if starts(line, with: MarkdownForm.recordEnd) {
        whole.end = line.end
        isClosed = true
      } else if starts(line, with: "#") || starts(line, with: "|") || line.isEmpty {
        position = before
        break
      } else {
        parts.append(line)
        whole.end = line.end
      }
    }
    add(.record, opening, whole, parts: parts)
    blocks[blocks.count - 1].isClosed = isClosed
  }
}

extension [UInt8] {
  /// The span without spaces, tabs and line ends at both ends.
  func withoutBlanks(_ span: Span) -> Span {
    var span = span
    while span.start < span.end, Self.isBlank(self[span.start]) { span.start += 1 }
    while span.end > span.start, Self.isBlank(self[span.end - 1]) { span.end -= 1 }
    return span
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
