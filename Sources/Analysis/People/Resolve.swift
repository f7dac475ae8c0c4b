package import Vocabulary

/// Tells which mentions of a corpus are one person. A pure function: the order of the mentions does not matter.
///
/// Equal valid numbers are one person unless the names are far apart; different valid numbers are two, unless one is a
/// misread form of the other under one name in one office. Without a valid number a name joins the only person of its
/// office that it can be: the same name, or one that OCR often makes of it and no one else in the corpus bears.
/// - Complexity: O(*n* log *n*) in mentions; the names compared with one name are bounded.
package func resolve(_ mentions: [PersonMention], vocabulary: Vocabulary = .standard) -> Resolution {
  let order = mentions.indices.sorted { a, b in
    (mentions[a].document, mentions[a].places.first ?? "") < (mentions[b].document, mentions[b].places.first ?? "")
  }
  var sorted: [PersonMention] = []
  for index in order {
    let mention = mentions[index]
    // One input found twice is one document.
    if let last = sorted.last, last.document == mention.document, last.places == mention.places { continue }
    sorted.append(mention)
  }
  var people = PersonClusters(sorted, vocabulary)
  people.joinEqualNumbers()
  people.joinMisreadNumbers()
  people.joinNames()
  return Resolution(people.individuals(sorted))
}
