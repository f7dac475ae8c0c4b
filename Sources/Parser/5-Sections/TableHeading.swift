import Diagnostics
import Vocabulary

/// Where the procedure table begins, and the heading above it.
extension SectionDivider {
  /// Whether a line has nothing but the heads over several columns of the table right below it, whose own line is drawn otherwise:
  /// `Pelaksana      Mutu Baku` / `No | Kegiatan | Camat | Kelengkapan | …`.
  func isGroupHead(_ row: Row, above next: Int) -> Bool {
    guard row.form == .line || row.form == .flat, form.tables.hasTable(at: next) else { return false }
    return row.filled.allSatisfy {
      let word = content.headWord($0.span)
      return word == .performers || word == .quality
    }
  }

  /// A procedure table begins: the lines before it may be its heading.
  mutating func reachTable() {
    takeHeading()
    leaveSections()
    emptyQueue()
    adoptOrphans()
    open = nil
    lastLines = []
    isBehindTable = true
  }

  /// Takes the lines just read as the heading of the procedure, where they look like one.
  mutating func takeHeading() {
    var taken: [LastLine] = []
    while let line = lastLines.last, taken.count < 2, line.place != .closing || isBehindTable,
      content.looksLikeHeading(line.span, gapBefore: line.gapBefore || !taken.isEmpty)
        || taken.isEmpty && standsApart(line) || !taken.isEmpty && content.isHeadingPhrase(line.span)
    {
      taken.insert(line, at: 0)
      lastLines.removeLast()
      if line.gapBefore { break }
    }
    for line in taken { withdraw(line) }
    form.titleLines += taken.map(\.span)
  }

  /// Whether the last line before the table stands apart from the lists: a heading without the word SOP.
  private func standsApart(_ line: LastLine) -> Bool {
    guard line.span.length >= 8, line.span.length <= 160, !content.startsWithItemNumber(line.span) else { return false }
    let last = content.bytes[line.span.end - 1]
    guard last != 0x2E, last != 0x3B, last != 0x3A, last != 0x2C else { return false }
    let key = content.folded(line.span)
    let titles = form.fields.lazy.filter { $0.field == .title }.flatMap(\.values).prefix(Self.mostTitles)
      .map { content.folded($0) }
    if titles.contains(key) { return true }
    guard line.gapBefore || line.isFirst else { return false }
    if titles.contains(where: { EditDistance.levenshtein($0, key, limit: 3) != nil }) { return true }
    switch line.place {
    case .section: return heads.last.map { form.sections[$0.section].pieces.count > 1 } ?? false
    case .fallen: return true
    case .letterhead, .closing: return form.fields.isEmpty
    }
  }

  /// Texts of titles to which a heading is compared; a title stands on each page's head again.
  private static let mostTitles = 16

  /// Takes a line back from where it was put last.
  mutating func withdraw(_ line: LastLine) {
    switch line.place {
    case .letterhead: form.letterhead.removeLast(where: { $0 == line.span })
    case .closing: form.closing.removeLast(where: { $0 == line.span })
    case .fallen: fallen.removeLast { $0.span == line.span }
    case .section:
      for index in form.sections.indices.reversed()
      where form.sections[index].pieces.removeLast(where: { $0.span == line.span }) { return }
    }
  }
}

extension Array {
  /// Removes the last element that is like this; tells whether there is one.
  ///
  /// - Complexity: O(*k*), where *k* is how many elements stand behind it.
  @discardableResult
  fileprivate mutating func removeLast(where isMeant: (Element) -> Bool) -> Bool {
    guard let index = lastIndex(where: isMeant) else { return false }
    remove(at: index)
    return true
  }
}
