import AST
package import Vocabulary

/// Finds which SOPs of a corpus name one another under *Keterkaitan*. A pure function: the order of the SOPs does not matter.
///
/// An item names the SOP whose number stands in it, else the one of its title in the same office; else the only one of
/// that title in the same regency or city. Where several bear the title there, nothing is said.
/// - Complexity: O(*n* log *n*) in SOPs and items.
package func linkSOPs(_ sops: [NamedSOP], vocabulary: Vocabulary = .standard) -> [SOPLink] {
  let order = sops.sorted { $0.document < $1.document }
  let register = SOPRegister(order, vocabulary)
  var links: [SOPLink] = []
  var last: DocumentKey?
  for sop in order where sop.document != last {
    last = sop.document
    for (item, text) in sop.related.enumerated() {
      guard let found = register.sop(named: text, by: sop), let number = found.sop.number else { continue }
      links.append(
        SOPLink(
          document: sop.document, item: item, number: number, confidence: found.confidence, evidence: found.evidence))
    }
  }
  return links
}

/// The SOPs of a corpus by number and by title.
private struct SOPRegister {
  private let sops: [NamedSOP]
  private let vocabulary: Vocabulary
  private var titles: [[UInt8]: [Int]] = [:]
  private var numbers: [[UInt8]: [Int]] = [:]
  /// Titles by the first and by the last of their letters, for finding one that was misread.
  private var nearTitles: [[UInt8]: [[UInt8]]] = [:]

  init(_ sops: [NamedSOP], _ vocabulary: Vocabulary) {
    self.sops = sops
    self.vocabulary = vocabulary
    for (index, sop) in sops.enumerated() {
      guard let number = sop.number, let title = sop.title else { continue }
      let key = titleKey(title)
      guard !key.isEmpty else { continue }
      if titles[key] == nil {
        for half in Self.halves(key) where nearTitles[half, default: []].count < Self.mostNear {
          nearTitles[half, default: []].append(key)
        }
      }
      titles[key, default: []].append(index)
      numbers[fold(number), default: []].append(index)
    }
  }

  /// Titles compared with one that is not found as it stands.
  private static let mostNear = 64

  private static func halves(_ key: [UInt8]) -> [[UInt8]] {
    key.count < 12 ? [] : [[0] + key.prefix(6), [1] + key.suffix(6)]
  }

  func sop(named text: String, by other: NamedSOP) -> (sop: NamedSOP, confidence: Probability, evidence: [String])? {
    if let found = numbered(in: text, by: other) {
      return (found, Probability(hundredths: 98), ["number \(found.number ?? "") stands in the text"])
    }
    let key = titleKey(text)
    guard !key.isEmpty else { return nil }
    if let same = titles[key] {
      return choice(of: same, by: other).map { choice in
        (choice.sop, Probability(hundredths: choice.isOwnOffice ? 97 : 91), [Self.reason("is the title", choice)])
      }
    }
    guard let near = nearest(key), let same = titles[near] else { return nil }
    return choice(of: same, by: other).flatMap { choice in
      guard choice.isOwnOffice else { return nil }
      let reason = Self.reason("is nearly the title \"\(choice.sop.title ?? "")\"", choice)
      return (choice.sop, Probability(hundredths: 92), [reason])
    }
  }

  private static func reason(_ what: String, _ choice: (sop: NamedSOP, isOwnOffice: Bool)) -> String {
    "\(what) of number \(choice.sop.number ?? "") "
      + (choice.isOwnOffice
        ? "of the same office" : "of \(choice.sop.unit ?? "another office"), the only one in its region")
  }

  /// The SOP whose number the text holds, of the own office before any other.
  private func numbered(in text: String, by other: NamedSOP) -> NamedSOP? {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }) {
      guard word.utf8.contains(0x2F), let same = numbers[fold(String(word))] else { continue }
      if let found = choice(of: same, by: other) { return found.sop }
    }
    return nil
  }

  /// The only SOP of several that the other can mean.
  private func choice(of indices: [Int], by other: NamedSOP) -> (sop: NamedSOP, isOwnOffice: Bool)? {
    let all = indices.map { sops[$0] }.filter { $0.document != other.document }
    let unit = fold(other.unit ?? "")
    let own = all.filter { !unit.isEmpty && fold($0.unit ?? "") == unit && !isElsewhere($0, other) }
    if let found = onlyNumber(own) { return (found, true) }
    guard own.isEmpty, let region = other.regionCode else { return nil }
    return onlyNumber(all.filter { $0.regionCode == region }).map { ($0, false) }
  }

  private func isElsewhere(_ a: NamedSOP, _ b: NamedSOP) -> Bool {
    guard let own = a.regionCode, let other = b.regionCode else { return false }
    return own != other
  }

  /// The first of them where all bear one number: an SOP found twice.
  private func onlyNumber(_ sops: [NamedSOP]) -> NamedSOP? {
    guard let first = sops.first else { return nil }
    let number = fold(first.number ?? "")
    return sops.allSatisfy { fold($0.number ?? "") == number } ? first : nil
  }

  /// The only title that a text is a misreading of.
  private func nearest(_ key: [UInt8]) -> [UInt8]? {
    var best: (key: [UInt8], cost: Int)?
    var isUnique = true
    for half in Self.halves(key) {
      for title in nearTitles[half] ?? [] where title != best?.key {
        guard let cost = vocabulary.editDistance.distance(key, title, limit: min(120, 6 * key.count)) else { continue }
        if let found = best, found.cost <= cost {
          if found.cost == cost { isUnique = false }
        } else {
          (best, isUnique) = ((title, cost), true)
        }
      }
    }
    return isUnique ? best?.key : nil
  }

  /// The folded title without *SOP* and what else stands before a title.
  private func titleKey(_ text: String) -> [UInt8] {
    var words = foldedWords(text.utf8)[...]
    while case let head = vocabulary.titleHeads.words(atStartOf: words), head > 0, head < words.count {
      words = words.dropFirst(head)
    }
    return Array(words.joined())
  }
}
