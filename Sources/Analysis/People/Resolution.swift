package import AST

/// Which mentions of a corpus are one person, and which SOPs name one another: the outcome of ``resolve(_:vocabulary:)`` and
/// ``linkSOPs(_:vocabulary:)``, and what a resolution file holds.
package struct Resolution: Hashable, Sendable {
  /// People named in more than one document, by their first appearance.
  package private(set) var people: [Individual]
  private let places: [DocumentKey: [Place]]
  /// In order of ``DocumentKey`` and item.
  package private(set) var links: [SOPLink]
  private let linked: [DocumentKey: [Int]]

  /// One person of a corpus.
  package struct Individual: Hashable, Sendable {
    /// Made of the NIP, else of the first appearance; the same for the same person in the next run.
    package var id: String
    /// The likeliest reading of the name.
    package var name: String?
    package var nip: String?
    /// In order of ``DocumentKey``.
    package let appearances: [Appearance]
    /// The readings of the name, the most frequent first.
    package let readings: [NameCount]

    package init(id: String, name: String?, nip: String?, appearances: [Appearance]) {
      self.id = id
      self.name = name
      self.nip = nip
      self.appearances = appearances
      var counts: [[UInt8]: NameCount] = [:]
      for name in appearances.lazy.flatMap(\.names) {
        counts[Array(name.utf8), default: NameCount(name: name, count: 0)].count += 1
      }
      readings = counts.sorted { a, b in
        a.value.count == b.value.count ? a.key.lexicographicallyPrecedes(b.key) : a.value.count > b.value.count
      }.map(\.value)
    }
  }

  /// A reading of a name with the number of documents that have it.
  package struct NameCount: Hashable, Sendable {
    package var name: String
    package var count: Int
  }

  /// A document that names the person.
  package struct Appearance: Hashable, Sendable {
    package var document: DocumentKey
    /// JSON Pointers of the persons.
    package var places: [String]
    /// As read there.
    package var names: [String]
    package var nip: String?
    /// That it is this person.
    package var confidence: Probability
    /// Why: one sentence each.
    package var evidence: [String]

    package init(
      document: DocumentKey, places: [String], names: [String], nip: String?, confidence: Probability,
      evidence: [String]
    ) {
      self.document = document
      self.places = places
      self.names = names
      self.nip = nip
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  private struct Place: Hashable {
    let person: Int
    let appearance: Int
  }

  package init(_ people: [Individual] = [], links: [SOPLink] = []) {
    self.people = people
    self.links = links.sorted { ($0.document, $0.item) < ($1.document, $1.item) }
    var linked: [DocumentKey: [Int]] = [:]
    for (index, link) in self.links.enumerated() { linked[link.document, default: []].append(index) }
    self.linked = linked
    var places: [DocumentKey: [Place]] = [:]
    for (person, individual) in people.enumerated() {
      for (index, appearance) in individual.appearances.enumerated() {
        places[appearance.document, default: []].append(Place(person: person, appearance: index))
      }
    }
    self.places = places
  }

  /// The people of one SOP who are also named elsewhere.
  package func people(in document: DocumentKey) -> [(person: Individual, appearance: Appearance)] {
    (places[document] ?? []).map { (people[$0.person], people[$0.person].appearances[$0.appearance]) }
  }

  /// The SOPs that one SOP names.
  package func links(in document: DocumentKey) -> [SOPLink] { (linked[document] ?? []).map { links[$0] } }

  /// Whether this says anything of an SOP.
  package func knows(_ document: DocumentKey) -> Bool { places[document] != nil || linked[document] != nil }

  /// A short key of all that this says of one SOP: equal keys, equal outputs. For caches.
  package func fingerprint(of document: DocumentKey) -> String {
    var hash = Fingerprint()
    for (person, appearance) in people(in: document) {
      for text in [person.id, person.name, person.nip] + appearance.places.map(Optional.some) { hash.add(text) }
      hash.add("\(appearance.confidence.hundredths) \(person.appearances.count)")
      for text in appearance.evidence { hash.add(text) }
      for text in person.readings.map({ "\($0.name) \($0.count)" }) { hash.add(text) }
    }
    for link in links(in: document) {
      hash.add("\(link.item) \(link.confidence.hundredths)")
      for text in [link.number] + link.evidence { hash.add(text) }
    }
    return hash.text
  }
}

/// A 64-bit number for texts (FNV-1a).
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  mutating func add(_ text: String?) {
    if let text { add(text.utf8) }
    add([text == nil ? 0xFE : 0xFF])
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  var value: UInt64 { hash }
}
