/// Texts that call themselves SOP and follow another form, by the sections that they have.
///
/// - SeeAlso: `Tables/genres.tsv`
package final class Genres: Sendable {
  private let sections: [(genre: Genre, heading: String)]
  /// Folded words that begin a chapter, such as `bab`.
  private let chapters: [(genre: Genre, word: [UInt8])]

  /// A form of document beside the SOP of PermenPAN-RB 35/2012.
  package enum Genre: String, Hashable, Sendable, CaseIterable {
    /// The form of health centres, after the standards of their accreditation.
    case healthCentre = "puskesmas"
    /// A procedure of a quality manual.
    case iso
    /// A *Standar Pelayanan* after PermenPAN-RB 15/2014.
    case serviceStandard = "standar-pelayanan"
    /// Chapters of prose.
    case narrative = "naratif"
  }

  private enum Kind: String { case section, chapter }

  package init() { (sections, chapters) = ([], []) }

  package init(_ table: Table) throws(TableError) {
    let (genre, kind, marker) = (try table.column("genre"), try table.column("kind"), try table.column("marker"))
    var sections: [(genre: Genre, heading: String)] = []
    var chapters: [(genre: Genre, word: [UInt8])] = []
    for row in 0..<table.count {
      let row = table[row]
      let named: Genre = try row.value(genre)
      switch try row.value(kind, as: Kind.self) {
      case .section: sections.append((named, row.text(marker)))
      case .chapter: chapters.append((named, fold(row[marker])))
      }
    }
    (self.sections, self.chapters) = (sections, chapters)
  }

  /// Fewest different markers that tell a genre.
  private static let fewest = 3

  /// The genre that most of the headings speak for, or `nil` where none has three of its markers.
  ///
  /// - Parameters:
  ///   - headings: Canonical headings of sections, as in ``Labels/Field/section(_:)``.
  ///   - hasChapters: Whether lines begin with a word of ``isChapter(_:)``.
  package func genre(of headings: [String], hasChapters: Bool) -> Genre? {
    var best: (genre: Genre, count: Int)?
    for genre in Genre.allCases {
      var count = sections.count { $0.genre == genre && headings.contains($0.heading) }
      if hasChapters, chapters.contains(where: { $0.genre == genre }) { count += 1 }
      if count >= Self.fewest, count > best?.count ?? 0 { best = (genre, count) }
    }
    return best?.genre
  }

  /// Whether a folded word begins the head of a chapter.
  package func isChapter(_ word: [UInt8]) -> Bool { chapters.contains { $0.word == word } }
}
