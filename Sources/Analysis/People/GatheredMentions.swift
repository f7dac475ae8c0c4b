import AST
package import Vocabulary

/// The people and SOPs that the documents of a corpus name, gathered in any order until they are resolved.
///
/// Memory holds what its room allows and four bytes for each mention; the rest is in files.
package final class GatheredMentions {
  private let room: SortingRoom
  private let people: RecordSorter
  private let sops: RecordSorter
  private let vocabulary: Vocabulary

  package init(_ room: SortingRoom = SortingRoom(), vocabulary: Vocabulary = .standard) {
    self.room = room
    self.vocabulary = vocabulary
    people = room.sorter()
    sops = room.sorter()
  }

  package func add(_ mention: PersonMention) throws { try people.add(mention.packed) }

  package func add(_ sop: NamedSOP) throws { try sops.add(sop.packed) }

  /// Tells which mentions are one person, and which SOPs name one another. The order in which they were added does not matter.
  ///
  /// Equal valid numbers are one person unless the names are far apart; different valid numbers are two, unless one is a
  /// misread form of the other under one name in one office. Without a valid number a name joins the only person of its
  /// office that it can be: the same name, or one that OCR often makes of it and no one else in the corpus bears.
  /// - Complexity: O(*n* log *n*) in mentions; the names compared with one name are bounded.
  package func resolve() throws -> Resolution {
    let links = try LinkedSOPs(sops.sorted(), room, vocabulary).links()
    let mentions = try people.sorted()
    let readings = try ReadingGroups(mentions, room, vocabulary)
    let persons = try PersonGroups(mentions, readings.assignments(), room, vocabulary)
    return try Resolution(persons.records(), links: links, room)
  }
}
