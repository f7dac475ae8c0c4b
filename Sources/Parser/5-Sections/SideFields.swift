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
