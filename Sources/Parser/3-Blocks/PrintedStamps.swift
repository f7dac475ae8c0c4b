import Diagnostics

extension Lexed {
  /// Takes out lines that a scanning program or a signing service printed on each page, wherever they stand: between the rows of a
  /// table they would part it. Their text is left over.
  mutating func dropPrintedStamps() {
    guard rows.contains(where: isPrintedStamp) else { return }
    rows.removeAll(where: isPrintedStamp)
  }

  private func isPrintedStamp(_ row: Row) -> Bool {
    row.filled.count == 1 && content.isPrintedStamp(row.filled[0].span)
  }
}
