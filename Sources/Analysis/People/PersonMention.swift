package import AST

/// Somebody named in one document of a corpus, with all places where the document names him.
package struct PersonMention: Hashable, Sendable {
  package var document: DocumentKey
  /// JSON Pointers of the persons in the document's canonical JSON, in its order; at least one.
  package var places: [String]
  /// Names as read at those places, before one was mended from another; without repeats.
  package var names: [String]
  /// The likeliest of the names, after the document's own analysis.
  package var name: String?
  /// Position held, as written.
  package var position: String?
  /// Number as read, valid or not.
  package var nip: String?
  /// The body that owns the SOP, as written.
  package var unit: String?
  /// Kemendagri code of its regency or city.
  package var regionCode: String?
  /// Year of the document: nobody is appointed after it.
  package var year: Int

  package init(
    document: DocumentKey, places: [String], names: [String], name: String?, position: String? = nil,
    nip: String? = nil, unit: String? = nil, regionCode: String? = nil, year: Int = 2099
  ) {
    self.document = document
    self.places = places
    self.names = names
    self.name = name
    self.position = position
    self.nip = nip
    self.unit = unit
    self.regionCode = regionCode
    self.year = year
  }
}

/// Which SOP of which input: content alone, so that a renamed file keeps its people.
package struct DocumentKey: Hashable, Comparable, Sendable {
  /// Of the input's bytes, in hexadecimal.
  package var sha256: String
  /// Which SOP of the input, from 1.
  package var part: Int

  package init(sha256: String, part: Int) {
    self.sha256 = sha256
    self.part = part
  }

  package static func < (a: Self, b: Self) -> Bool { (a.sha256, a.part) < (b.sha256, b.part) }
}

/// The people that an SOP names, one mention for each.
///
/// - Parameter sop: As compiled without a resolution.
package func personMentions(in sop: CompiledSOP) -> [PersonMention] {
  let document = sop.document
  let key = DocumentKey(sha256: sop.source.sha256, part: sop.source.part)
  var mentions: [(id: String, mention: PersonMention)] = []
  for place in PersonPlace.all(in: document) {
    guard let person = document[place] else { continue }
    let path = place.path
    let raw = sop.provenance.repairs.first { $0.path == path / .name && $0.rule == "person-name" }?.from
    let name = raw ?? person.name
    // A number that was mended on its own may be mended otherwise by what other documents say.
    let guessed = sop.provenance.repairs.first {
      $0.path == path / .nip && $0.rule == "nip-digits" && $0.confidence < .settled
    }
    let nip = guessed?.from ?? person.nip
    let id = person.id ?? path.pointer
    if let known = mentions.firstIndex(where: { $0.id == id }) {
      mentions[known].mention.places.append(path.pointer)
      let isNew = !mentions[known].mention.names.contains { other in name?.utf8.elementsEqual(other.utf8) ?? true }
      if let name, isNew { mentions[known].mention.names.append(name) }
      mentions[known].mention.name = mentions[known].mention.name ?? person.name
      mentions[known].mention.nip = mentions[known].mention.nip ?? nip
      mentions[known].mention.position = mentions[known].mention.position ?? person.position
    } else {
      mentions.append(
        (
          id,
          PersonMention(
            document: key, places: [path.pointer], names: name.map { [$0] } ?? [], name: person.name,
            position: person.position, nip: nip, unit: document.identity.institution.unit,
            regionCode: document.identity.institution.regionCode, year: document.latestYear)
        ))
    }
  }
  return mentions.map(\.mention)
}
