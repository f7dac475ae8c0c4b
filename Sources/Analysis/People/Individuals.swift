import AST
import Vocabulary

extension PersonClusters {
  /// The people named in more than one document, by their first appearance.
  func individuals(_ mentions: [PersonMention]) -> [Resolution.Individual] {
    var people: [(first: Int, person: Resolution.Individual)] = []
    for group in members where !group.isEmpty {
      let all = group.flatMap { reading in readings[reading].mentions.map { (mention: $0, reading: reading) } }
        .sorted { $0.mention < $1.mention }
      guard let first = all.first, Set(all.map { mentions[$0.mention].document }).count > 1 else { continue }
      let number = number(cluster[group[0]])
      let name = likeliestName(group, mentions)
      var hash = Fingerprint()
      if let number {
        hash.add(number.text)
      } else {
        let mention = mentions[first.mention]
        hash.add("\(mention.document.sha256) \(mention.document.part) \(mention.places.first ?? "")")
      }
      let appearances = all.map { place in
        let mention = mentions[place.mention]
        let (confidence, evidence) = reason(of: place.reading, number, documents: all.count)
        return Resolution.Appearance(
          document: mention.document, places: mention.places, names: mention.names, nip: mention.nip,
          confidence: confidence, evidence: evidence)
      }
      people.append(
        (
          first.mention,
          Resolution.Individual(id: "o\(hash.text)", name: name, nip: number?.text, appearances: appearances)
        ))
    }
    return people.sorted { $0.first < $1.first }.map(\.person)
  }

  /// The reading of the name that most documents agree with, as OCR damages names.
  private func likeliestName(_ group: [Int], _ mentions: [PersonMention]) -> String? {
    var counts: [[UInt8]: (text: String, count: Int, first: Int, place: Int)] = [:]
    for reading in group {
      for index in readings[reading].mentions {
        for (place, name) in mentions[index].names.enumerated() {
          let key = fold(name)
          let known = counts[key]
          if let known, (known.first, known.place) <= (index, place) {
            counts[key]?.count += 1
          } else {
            counts[key] = (name, (known?.count ?? 0) + 1, index, place)
          }
        }
      }
    }
    let readings = counts.values.sorted { ($1.count, $0.first, $0.place) < ($0.count, $1.first, $1.place) }
      .prefix(Self.mostNames).map { (text: $0.text, count: $0.count) }
    return NameReadings(readings, likeness.distances).best?.text ?? readings.first?.text
  }

  /// Most readings of one name that are weighed against each other.
  private static let mostNames = 24

  private func reason(of reading: Int, _ number: NIP?, documents: Int) -> (Probability, [String]) {
    let others = "in \(documents - 1) other \(documents == 2 ? "document" : "documents")"
    let reason = reasons[reading]
    switch reason {
    case nil:
      // The reading that the others joined; with a valid number it is surest.
      let own = readings[reading].number == nil ? Reason.sameName : .sameNumber
      return (
        own.confidence,
        [own == .sameNumber ? "NIP \(number?.text ?? "") stands \(others)" : "same name and office \(others)"]
      )
    case .sameNumber?: return (Reason.sameNumber.confidence, ["NIP \(number?.text ?? "") stands \(others)"])
    case .sameNumberOtherName?:
      return (
        Reason.sameNumberOtherName.confidence,
        ["NIP \(number?.text ?? "") stands \(others)", "the names differ more than misreading usually makes them"]
      )
    case .misreadNumber(let edits)?:
      return (
        Reason.misreadNumber(edits: edits).confidence,
        [
          "same name, and \(edits) of 18 digits \(edits == 1 ? "differs" : "differ") from NIP \(number?.text ?? "") \(others)"
        ]
      )
    case .sameName?:
      return (Reason.sameName.confidence, ["same name and office \(others)", "nobody else there bears the name"])
    case .misreadName(let name)?:
      return (
        Reason.misreadName(name).confidence,
        ["same office \(others)", "the name is often misread so, and it is nobody else's"]
      )
    }
  }
}
