import AST
package import Vocabulary

/// A resolution as it is read from a file, entry by entry.
package final class GatheredResolution {
  private let room: SortingRoom
  private let vocabulary: Vocabulary
  private let persons: RecordSorter
  private let links: RecordSorter
  private var count = 0
  private var person: (id: String, name: String?, nip: String?)?
  private var appearances = 0
  private var readings = ReadingTally()

  package init(_ room: SortingRoom = SortingRoom(), vocabulary: Vocabulary = .standard) {
    self.room = room
    self.vocabulary = vocabulary
    persons = room.sorter()
    links = room.sorter()
  }

  /// The next person; the appearances follow.
  package func add(person id: String, name: String?, nip: String?) throws {
    try end()
    person = (id, name, nip)
  }

  /// An appearance of the last person; `false` where there is none.
  package func add(_ appearance: Resolution.Appearance) throws -> Bool {
    guard person != nil else { return false }
    for name in appearance.names { readings.add(name) }
    appearances += 1
    try persons.add(appearance.packed(at: count, appearances))
    return true
  }

  package func add(_ link: SOPLink) throws { try links.add(link.packed) }

  /// All of it.
  package func resolution() throws -> Resolution {
    try end()
    return try Resolution(persons.sorted(), links: links.sorted(), room)
  }

  private func end() throws {
    if let person {
      let individual = Resolution.Individual(
        id: person.id, name: person.name, nip: person.nip, documents: appearances, readings: readings,
        vocabulary.editDistance)
      try persons.add(individual.packed(at: count))
    }
    count += 1
    (person, appearances, readings) = (nil, 0, ReadingTally())
  }
}
