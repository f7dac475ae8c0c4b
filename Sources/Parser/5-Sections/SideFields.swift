import Diagnostics
import Vocabulary

/// Persons whose labels stand side by side, each with its texts below it:
///
///     DIBUAT OLEH | DIPERIKSA OLEH | DISETUJUI OLEH
///     Staf        | Kepala Bagian  | Direktur
extension SectionDivider {
  /// Most rows below such labels.
  private static let mostRows = 8

  /// Notes the fields just taken where two or more of persons stand without values in one row.
  mutating func standSideBySide(_ hits: [(Cell, LabelHit?)]) {
    guard hits.count >= 2, hits.count <= form.fields.count,
      hits.allSatisfy({ $0.1.map { $0.field.isPerson && $0.rest.isEmpty } ?? false })
    else { return }
    let first = form.fields.count - hits.count
    sideFields = hits.enumerated().map { (first + $0.offset, $0.element.0.column) }
    queue.fields.removeAll { $0 >= first }
    open = nil
  }

  /// Whether a line of a flattened page stands right below the value of the open field, in its column.
  func standsBelowValue(_ row: Row) -> Bool {
    guard let valueColumn, valueColumn >= 16, !row.gapBefore, row.filled.count == 1 else { return false }
    return abs(row.filled[0].column - valueColumn) <= 2
  }

  /// Whether a text beside a field that has its value cannot be of it: a person beside a page, a date or a revision.
  func isOfAnother(_ text: Span, _ index: Int) -> Bool {
    let field = form.fields[index]
    guard !field.values.isEmpty, field.field.isDate || field.field == .page || field.field == .revision else {
      return false
    }
    return content.hasTitles(text) || content.findNIP(text) != nil
  }

  /// Takes a row whose label is none of the form's and stands below one that is: `Bidang | Perpustakaan` below `Nama SOP | …`.
  ///
  /// It ends the field above. The kind of a part of the owner makes a name with the text beside it; other texts are left over.
  mutating func takeOtherField(_ row: Row) -> Bool {
    guard let open, row.form != .line, row.form != .flat, !isBehindTable, sideFields.isEmpty, !row.gapBefore,
      form.fields[open.index].field == .title, !form.fields[open.index].values.isEmpty,
      let index = row.filled.firstIndex(where: { $0.column == open.column }), index + 2 == row.filled.count
    else { return false }
    let (label, value) = (row.filled[index].span, row.filled[index + 1].span)
    let words = content.words(in: label, most: 4)
    guard label.length <= 40, words.count <= 3, !content.startsSmall(words[0]), !content.hasDigit(label) else {
      return false
    }
    for cell in row.filled[..<index] { form.letterhead.append(cell.span) }
    let isPart =
      Vocabulary.standard.institutions.longest(atStartOf: words.map { content.folded($0) }[...])
      .map { $0.meaning == .subunit && $0.words == words.count } ?? false
    if isPart { form.letterhead.append(Span(label.start, value.end)) }
    self.open = nil
    lastLines = []
    return true
  }

  /// Whether a cell to the left of such labels heads a row of the sheet: `Jabatan | Manajer Mutu | Manajer Teknis`.
  func headsPersonRow(_ cell: Cell, _ row: Row) -> Bool {
    guard let first = sideFields.first, row.form != .line, heads.isEmpty, row.filled.count >= 2,
      cell.column + (row.form == .flat ? 3 : 0) < first.column
    else { return false }
    return Self.personRows.contains(content.folded(cell.span))
  }

  private static let personRows: Set<[UInt8]> = Set(
    ["jabatan", "nama", "namapejabat", "namalengkap", "nip", "pangkat", "pangkatgolongan"].map { Array($0.utf8) })

  /// The field below whose label a cell stands.
  func fieldAbove(_ cell: Cell, _ row: Row) -> Int? {
    guard !sideFields.isEmpty, row.form != .line, heads.isEmpty else { return nil }
    let slack = row.form == .flat ? 6 : 0
    guard let field = sideFields.last(where: { $0.column <= cell.column + slack }) ?? sideFields.first,
      form.fields[field.index].values.count < Self.mostRows
    else { return nil }
    return field.index
  }
}
