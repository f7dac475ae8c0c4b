import AST

/// Writes the blocks of Markdown: headings, lists, tables, with a blank line between.
struct MarkdownWriter {
  private var sink: ByteSink
  /// The fingerprint of the flowchart, once it is drawn.
  var chart: UInt32?

  /// Writes behind what the sink holds; give the sink back with ``finish()``.
  init(_ sink: inout ByteSink) {
    self.sink = ByteSink()
    swap(&self.sink, &sink)
  }

  /// Gives up the sink.
  mutating func finish() -> ByteSink {
    var result = ByteSink()
    swap(&result, &sink)
    return result
  }

  /// Writes Markdown as it is.
  mutating func raw(_ markdown: String) { sink.write(markdown) }
  mutating func raw(_ byte: UInt8) { sink.write(byte) }
  mutating func raw(_ bytes: Swift.Span<UInt8>) { sink.write(bytes) }
  mutating func number(_ value: Int) { sink.write(decimal: value) }

  mutating func line(_ markdown: String = "") {
    sink.write(markdown)
    sink.write(UInt8(ascii: "\n"))
  }

  mutating func bold(_ write: (inout MarkdownWriter) -> Void) {
    raw("**")
    write(&self)
    raw("**")
  }

  // MARK: Blocks

  /// A heading of fixed words.
  mutating func heading(_ level: Int, fixed words: String) {
    line()
    sink.write(UInt8(ascii: "#"), count: level)
    line(" \(words)")
    line()
  }

  /// A heading of the document's own words, which is never taken for a fixed one.
  mutating func heading(_ level: Int, _ words: String) {
    line()
    sink.write(UInt8(ascii: "#"), count: level)
    raw(" ")
    text(words, hidesFirst: MarkdownForm.headings.contains { $0.utf8.elementsEqual(words.utf8) })
    line()
    line()
  }

  /// A numbered list, or the dash where it is empty.
  mutating func list<Item>(_ items: [Item], _ write: (inout MarkdownWriter, Item) -> Void) {
    if items.isEmpty { line(MarkdownForm.noItems) }
    for (index, item) in items.enumerated() {
      number(index + 1)
      raw(". ")
      write(&self, item)
      line()
    }
  }

  /// The head of a table and the line under it.
  mutating func tableHead(_ heads: [String], centred: (Int) -> Bool = { _ in false }) {
    row(heads) { $0.raw($1) }
    tableRule(heads.count, centred: centred)
  }

  mutating func tableRule(_ columns: Int, centred: (Int) -> Bool = { _ in false }) {
    raw("|")
    for column in 0..<columns { raw(centred(column) ? ":-:|" : ":--|") }
    line()
  }

  mutating func row<Cell>(_ cells: [Cell], _ write: (inout MarkdownWriter, Cell) -> Void) {
    beginRow()
    for content in cells { cell { write(&$0, content) } }
    endRow()
  }

  mutating func beginRow() { raw("|") }
  mutating func endRow() { line() }

  mutating func cell(_ write: (inout MarkdownWriter) -> Void) {
    raw(" ")
    write(&self)
    raw(" |")
  }

  /// A cell that is empty where there is no text.
  mutating func cell(_ content: String?) {
    cell { writer in
      if let content { writer.text(content) }
    }
  }

  /// Entries of one cell, a line each.
  mutating func entries<Entry>(_ entries: [Entry], _ write: (inout MarkdownWriter, Entry) -> Void) {
    for (index, entry) in entries.enumerated() {
      if index > 0 { raw(MarkdownForm.lineBreak) }
      write(&self, entry)
    }
  }

  /// `0,83`
  mutating func probability(_ value: Probability) {
    number(value.hundredths / 100)
    raw(",")
    number(value.hundredths / 10 % 10)
    number(value.hundredths % 10)
  }

  /// `○ 0,83`
  mutating func guess(_ value: Probability) {
    raw("\(MarkdownForm.inferred) ")
    probability(value)
  }
}
