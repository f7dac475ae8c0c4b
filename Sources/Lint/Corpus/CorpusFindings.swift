package import AST
package import Diagnostics
import Vocabulary

/// A finding about one file of a run, with the line that it is about.
package struct CorpusFinding: Sendable {
  package let file: String
  package let finding: Finding
  package let excerpt: Excerpt?
}

/// Holds the SOPs of a run against one another.
///
/// - Parameters:
///   - facts: In the order of the run; each finding stands with the later of the SOPs that it is about.
///   - isWhole: Whether the run holds whole folders, so that an SOP which is not among them is missing.
/// - Complexity: O(*n*) in SOPs but for titles that share words.
package func corpusFindings(_ facts: [CorpusFacts], isWhole: Bool) -> [CorpusFinding] {
  var corpus = CorpusCheck(facts)
  corpus.numbers()
  corpus.people()
  if isWhole { corpus.related() }
  corpus.titles()
  corpus.laws()
  return corpus.found
}

private struct CorpusCheck {
  let facts: [CorpusFacts]
  var found: [CorpusFinding] = []

  init(_ facts: [CorpusFacts]) { self.facts = facts }

  private mutating func add(
    _ rule: Rule, _ sop: CorpusFacts, _ fact: CorpusFacts.Fact, _ message: Message, isCertain: Bool = true,
    besides: [(message: Message, sop: CorpusFacts, fact: CorpusFacts.Fact)] = []
  ) {
    guard sop.profile.holds(rule) else { return }
    let isRead = isCertain && sop.isWellRead && besides.allSatisfy(\.sop.isWellRead)
    var finding = Finding(
      rule: rule.id, severity: sop.profile.severity(rule, rule.severity), cause: isRead ? rule.cause : .extraction,
      message: message, path: fact.path, location: fact.location)
    finding.related = besides.compactMap { place in
      guard var location = place.fact.location else { return nil }
      location.file = place.sop.file
      return RelatedPlace(place.message, location)
    }
    found.append(CorpusFinding(file: sop.file, finding: finding, excerpt: fact.excerpt))
  }

  /// One number, two SOPs of a unit.
  mutating func numbers() {
    var seen: [[UInt8]: CorpusFacts] = [:]
    for sop in facts {
      guard let number = sop.number else { continue }
      let key = fold(number.text) + [0] + sop.unit + [0] + Array((sop.regionCode ?? "").utf8)
      guard let first = seen[key], let other = first.number else {
        seen[key] = sop
        continue
      }
      add(
        .duplicateNumber, sop, number,
        Message(
          en: "The number \(number.text) is that of another SOP, too", id: "Nomor \(number.text) dipakai SOP lain juga"),
        besides: [(Message(en: "the other SOP", id: "SOP lainnya"), first, other)])
    }
  }

  /// One NIP, several names; one name, several NIPs.
  mutating func people() {
    typealias Holder = (sop: CorpusFacts, name: CorpusFacts.Fact, nip: CorpusFacts.Fact)
    var byNumber: [[UInt8]: [Holder]] = [:]
    var byName: [[UInt8]: [Holder]] = [:]
    for sop in facts {
      for person in sop.people {
        let holder: Holder = (sop, person.name, person.nip)
        let number = person.nip.text.utf8.filter { (0x30...0x39).contains($0) }
        guard number.count == 18 else { continue }
        let others = byNumber[number, default: []]
        if !others.contains(where: { similarity($0.name.text, person.name.text) >= 0.7 }) {
          if let other = others.first {
            add(
              .nipOfSeveralNames, sop, person.nip,
              Message(
                en: "The NIP is that of \(person.name.text) here, and of \(other.name.text) elsewhere",
                id: "NIP ini milik \(person.name.text) di sini, dan \(other.name.text) di tempat lain"),
              besides: [(Message(en: "the other name", id: "nama lainnya"), other.sop, other.nip)])
          }
          byNumber[number, default: []].append(holder)
        }
        // A name is a person's own within one region.
        let key = fold(person.name.text) + [0] + Array((sop.regionCode ?? "").utf8)
        guard Lint.words(person.name.text).count > 1, sop.regionCode != nil else { continue }
        let named = byName[key, default: []]
        if !named.contains(where: { $0.nip.text.utf8.filter { (0x30...0x39).contains($0) } == number }) {
          if let other = named.first {
            add(
              .nameOfSeveralNips, sop, person.nip,
              Message(
                en: "\(person.name.text) has the NIP \(person.nip.text) here, and \(other.nip.text) elsewhere",
                id: "\(person.name.text) ber-NIP \(person.nip.text) di sini, dan \(other.nip.text) di tempat lain"),
              besides: [(Message(en: "the other NIP", id: "NIP lainnya"), other.sop, other.nip)])
          }
          byName[key, default: []].append(holder)
        }
      }
    }
  }

  /// Related SOPs that are not among those of the run.
  mutating func related() {
    guard facts.count > 1 else { return }
    var holders: [[UInt8]: [Int]] = [:]
    for (index, sop) in facts.enumerated() {
      for word in Set(sop.titleWords) where word.count > 2 { holders[word, default: []].append(index) }
    }
    for sop in facts {
      for related in sop.related {
        let words = Set(related.words.filter { $0.count > 2 })
        guard !words.isEmpty else { continue }
        var shared: [Int: Int] = [:]
        for word in words { for index in holders[word, default: []] { shared[index, default: 0] += 1 } }
        let isThere = shared.contains { index, count in
          let own = Set(facts[index].titleWords.filter { $0.count > 2 }).count
          return count * 4 >= words.count * 3 || count * 4 >= own * 3 && own > 1
        }
        guard !isThere else { continue }
        add(
          .relatedSopMissing, sop, related.fact,
          Message(
            en: "\(related.fact.text) is not among the SOPs of this run",
            id: "\(related.fact.text) tidak ada di antara SOP yang diperiksa"))
      }
    }
  }

  /// One title in one region, other performers.
  mutating func titles() {
    var seen: [[UInt8]: CorpusFacts] = [:]
    for sop in facts {
      guard let title = sop.title, let region = sop.regionCode, !sop.titleWords.isEmpty, !sop.actors.isEmpty else {
        continue
      }
      let key = Array(sop.titleWords.joined(separator: [0x20])) + [0] + Array(region.utf8)
      guard let first = seen[key], let other = first.title else {
        seen[key] = sop
        continue
      }
      guard sop.actors != first.actors else { continue }
      let (mine, theirs) = (sop.actorNames.joined(separator: ", "), first.actorNames.joined(separator: ", "))
      add(
        .sameTitleOtherActors, sop, title,
        Message(
          en: "Another SOP of this name has other performers: \(theirs); here \(mine)",
          id: "SOP lain dengan nama ini memiliki pelaksana lain: \(theirs); di sini \(mine)"),
        besides: [(Message(en: "the other SOP", id: "SOP lainnya"), first, other)])
    }
  }

  /// Regional regulations of SOPs whose region only the others tell.
  mutating func laws() {
    let regions = facts.compactMap(\.regionCode)
    guard regions.count >= 3, let region = regions.first, regions.allSatisfy({ $0.utf8.elementsEqual(region.utf8) })
    else { return }
    let own = region.utf8.filter { $0 != 0x2E }
    for sop in facts where sop.regionCode == nil {
      for law in sop.laws where !law.region.starts(with: own.prefix(law.region.count)) {
        add(
          .lawOfAnotherRegionThanTheRun, sop, law.fact,
          Message(
            en: "This regulation is of another region than the SOPs of this run",
            id: "Peraturan ini milik daerah lain daripada SOP yang diperiksa"))
      }
    }
  }
}
