import Diagnostics
import Vocabulary

/// What stands before an SOP: its letterhead, and the decree that it is annexed to.
extension Lexed {
  /// Labels of a row that need no context to be some.
  func labelled(_ row: Row) -> [(Cell, LabelHit)] {
    row.filled.compactMap { cell in
      guard let hit = content.label(in: cell.span), !hit.weak || hit.colon && row.cells.count > 1 else { return nil }
      if hit.field.isList, !hit.rest.isEmpty, !hit.colon { return nil }
      return (cell, hit)
    }
  }

  /// Whether a row is of the body of a table: a number, and three texts or more beside it, which are no labels.
  func isNumbered(_ row: Row) -> Bool {
    row.form != .line && row.filled.count >= 4 && content.integer(row.filled[0].span) != nil
  }

  /// Whether a row is of a person: a NIP, a rank, or a name with degrees.
  func isPersonal(_ row: Row) -> Bool {
    row.filled.contains {
      content.findNIP($0.span) != nil || content.findRank($0.span) != nil || content.hasDegree($0.span)
    }
  }

  /// The first row of the heads above a row: bodies, titles, addresses, a table of contents.
  ///
  /// - Parameter least: The last row that is none of them in any case.
  func headStart(above index: Int, after least: Int, _ tables: [TableRows]) -> Int {
    var first = index
    while first > least + 1 {
      let row = rows[first - 1]
      if tables.table(of: first - 1) != nil { break }
      guard row.filled.count <= 2, labelled(row).isEmpty, let cell = row.filled.first?.span else { break }
      if isPersonal(row) { break }
      let isHeading = !content.bodies(in: cell).isEmpty || content.looksLikeHeading(cell, gapBefore: true)
      guard
        isHeading || row.gapBefore && content.isCapitals(cell) || content.isPageMark(cell)
          || content.address(in: cell) != nil || isContents(cell)
      else { break }
      first -= 1
    }
    return first
  }

  /// Whether a line is of a table of contents: a title, dots, and a page.
  func isContents(_ line: Span) -> Bool {
    guard content.bytes[line.start..<line.end].count(where: { $0 == 0x2E }) >= 4,
      let last = content.words(in: line).last, last.start > line.start, last.length <= 5,
      content.integer(last) != nil || content.folded(last).allSatisfy({ [0x69, 0x76, 0x78].contains($0) })
    else { return false }
    var dots = 0
    for index in line.start..<last.start {
      dots = content.bytes[index] == 0x2E ? dots + 1 : content.bytes[index] == 0x20 ? dots : 0
    }
    return dots >= 4
  }

  /// The rows of a decree to which the SOP behind it is annexed: its kind, number and subject on lines of their own, up to
  /// the SOP's letterhead.
  func decree(in range: Range<Int>, _ tables: [TableRows]) -> Range<Int>? {
    guard let first = range.prefix(Self.mostBefore).first(where: { begins($0, Self.decrees) }) else { return nil }
    let rest = first + 1..<range.upperBound
    guard let number = rest.prefix(4).first(where: { begins($0, Self.numbers) }),
      rest.prefix(8).contains(where: { $0 > number && begins($0, Self.abouts) })
    else { return nil }
    for index in number + 1..<range.upperBound {
      if tables.hasTable(at: index) { return end(index) }
      if begins(index, Self.annexes) { return first..<index }
      for (_, hit) in labelled(rows[index])
      where hit.field.isList || !hit.field.isSection && !hit.weak && !hit.field.isPerson {
        return end(index)
      }
      if let line = rows[index].filled.first?.span, !content.gluedLabels(in: line).isEmpty { return end(index) }
    }
    return nil
    func end(_ index: Int) -> Range<Int> {
      var index = index
      // `Nomor 070/12` is a label too where others stand below it.
      while index > number + 2,
        rows[index - 1].filled.contains(where: { cell in
          content.label(in: cell.span).map({ !$0.field.isSection && !$0.field.isPerson }) ?? false
        })
      {
        index -= 1
      }
      return first..<headStart(above: index, after: number + 1, tables)
    }
  }

  /// The rows that name the decree to which an SOP is annexed, where the SOP has a number of its own below:
  /// `LAMPIRAN KEPUTUSAN CAMAT` / `NOMOR : 188/7/2022` / `TANGGAL : 4 April 2022`.
  func annexHead(in range: Range<Int>, _ tables: [TableRows]) -> Range<Int>? {
    guard let first = range.prefix(Self.mostBefore).first(where: { begins($0, Self.annexes) }) else { return nil }
    var index = first
    var (hasDecree, hasNumber) = (false, false)
    while index < range.upperBound, index < first + Self.mostOfAnnex, !tables.hasTable(at: index),
      let cell = rows[index].filled.first?.span, rows[index].filled.count <= 4, cell.length <= 200
    {
      let keys = content.words(in: cell, most: 8).map { content.folded($0) }
      let isNumber = keys.first.map(Self.numbers.contains) ?? false
      if isNumber, keys.count > 1, Vocabulary.standard.titleHeads.words(atStartOf: keys[1...]) > 0 { break }
      hasDecree = hasDecree || keys.contains(where: Self.decrees.contains)
      if hasNumber, !isNumber, !(keys.first.map { Self.dates.contains($0) || Self.abouts.contains($0) } ?? false) {
        break
      }
      hasNumber = hasNumber || isNumber
      index += 1
    }
    guard hasDecree, hasNumber else { return nil }
    let rest = index..<min(range.upperBound, index + Self.mostOfForm)
    let hasOwn = rest.contains { labelled(rows[$0]).contains { $0.1.field == .number } }
    return hasOwn ? first..<index : nil
  }

  /// Rows of an annex's head, and rows below it in which the SOP has its number.
  private static let mostOfAnnex = 8
  private static let mostOfForm = 40
  private static let annexes: Set<[UInt8]> = [Array("lampiran".utf8)]
  private static let dates: Set<[UInt8]> = Set(["tanggal", "tgl"].map { Array($0.utf8) })

  /// Rows before a decree: a letterhead, an emblem.
  private static let mostBefore = 12

  /// Whether the first word of a row's first cell is one of some.
  private func begins(_ index: Int, _ words: Set<[UInt8]>) -> Bool {
    guard let cell = rows[index].filled.first?.span, cell.length <= 200,
      let word = content.firstWord(in: cell)
    else { return false }
    let key = content.key(word)
    return words.contains { $0.count == key.count && key.elementsEqual($0) }
  }

  private static let decrees: Set<[UInt8]> = Set(["keputusan", "peraturan", "instruksi"].map { Array($0.utf8) })
  private static let numbers: Set<[UInt8]> = Set(["nomor", "nomer", "no"].map { Array($0.utf8) })
  private static let abouts: Set<[UInt8]> = Set(["tentang", "tenteng"].map { Array($0.utf8) })
}
