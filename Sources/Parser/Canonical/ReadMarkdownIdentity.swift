import AST
import Diagnostics

extension MarkdownReader {
  /// The lines above the identity table: the government plain, the unit bold, the subunit slanted.
  mutating func letterhead(_ block: Span) {
    for line in breakLines(block) {
      if line.length > 4, starts(line, with: "**"), reads(Span(line.end - 2, line.end), "**") {
        body(line, marks: 2, \.unit, .unit)
      } else if line.length > 2, starts(line, with: "*"), reads(Span(line.end - 1, line.end), "*") {
        body(line, marks: 1, \.subunit, .subunit)
      } else {
        body(line, marks: 0, \.government, .government)
      }
    }
  }

  private mutating func body(
    _ line: Span, marks: Int, _ field: WritableKeyPath<Institution, String?>, _ key: Path.Key
  ) {
    guard document.identity.institution[keyPath: field] == nil else { return leave(line) }
    let text = value(Span(line.start + marks, line.end - marks), .institution / key)
    document.identity.institution[keyPath: field] = text
  }

  mutating func identityRow(_ row: MarkdownBlock) {
    guard let head = row.parts.first, row.parts.count > 1 else { return row.parts.forEach { leave($0) } }
    for cell in row.parts.dropFirst(2) where !cell.isEmpty {
      report(.tooManyCells, at: cell)
      leave(cell)
    }
    let cell = row.parts[1]
    let plain = withoutBold(head)
    let isSlanted = head.length > 2 && starts(head, with: "*") && plain == head
    if !isSlanted, let field = MarkdownForm.Field.allCases.first(where: { isName(plain, $0.rawValue) }) {
      label(head)
      return self.field(field, cell)
    }
    guard !head.isEmpty || !cell.isEmpty else { return }
    let path = Path.identity / .signatories / document.identity.signatories.count
    let role = value(isSlanted ? Span(head.start + 1, head.end - 1) : head, path / .role) ?? ""
    document.identity.signatories.append(Signatory(role: role, person: person(cell, path / .person) ?? Person()))
  }

  private func withoutBold(_ span: Span) -> Span {
    guard span.length > 4, starts(span, with: "**"), reads(Span(span.end - 2, span.end), "**") else { return span }
    return Span(span.start + 2, span.end - 2)
  }

  /// Letter case does not matter.
  private func isName(_ span: Span, _ name: String) -> Bool {
    span.length == name.utf8.count && zip(slice(span), name.utf8).allSatisfy { Self.small($0) == Self.small($1) }
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// The first line of a field counts.
  private mutating func field(_ field: MarkdownForm.Field, _ cell: Span) {
    guard fields.insert(field).inserted else { return leave(cell) }
    switch field {
    case .number: document.identity.number = value(cell, .identity / .number)
    case .revision: document.identity.revision = value(cell, .identity / .revision)
    case .title: document.identity.title = shown(cell, .identity / .title)
    case .regionCode: document.identity.institution.regionCode = value(cell, .institution / .regionCode)
    case .created: document.identity.dates.created = date(cell, .dates / .created)
    case .revised: document.identity.dates.revised = date(cell, .dates / .revised)
    case .effective: document.identity.dates.effective = date(cell, .dates / .effective)
    case .approved: document.identity.dates.approved = date(cell, .dates / .approved)
    case .approver: document.identity.approver = person(cell, .approver)
    }
  }

  /// `12 Februari 2025`, or any other way that dates are written; what holds a reference is meant as it stands.
  private mutating func date(_ cell: Span, _ path: Path) -> String? {
    guard let text = value(cell, path) else { return nil }
    if slice(cell).contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) { return text }
    if let date = Self.plainDate(text) { return date }
    let shown = Content(plain: text)
    if let date = shown.readDate(Span(0, shown.bytes.count)) { return date.iso }
    report(.notADate, at: cell, path: path)
    return text
  }

  /// Day, month and year as canonical Markdown has them, in Indonesian words, or a part of them.
  private static func plainDate(_ text: String) -> String? {
    let words = text.utf8.split(separator: 0x20)
    guard (1...3).contains(words.count), let year = words.last, year.count == 4, number(year) != nil else { return nil }
    var date = String(decoding: year, as: UTF8.self)
    guard words.count > 1 else { return date }
    guard let month = MarkdownForm.months.firstIndex(where: { $0.utf8.elementsEqual(words[words.count - 2]) }) else {
      return nil
    }
    date += "-" + twoDigits(month + 1)
    guard words.count > 2 else { return date }
    guard words[0].count <= 2, let day = number(words[0]), (1...31).contains(day) else { return nil }
    return date + "-" + twoDigits(day)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Content {
  /// The content of a text that has no markup; its line feeds are breaks.
  init(plain text: String) {
    self.init()
    let bytes = text.utf8.map { $0 == 0x0A ? Content.lineBreak : $0 }
    copy(bytes, 0, bytes.count)
  }
}
