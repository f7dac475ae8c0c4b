import AST
import Diagnostics
import Vocabulary

/// What a document tells of its region beside the name of the government: other places that name one, and the district.
///
/// Two damaged readings of one name together tell more than each; a place that names another region is outvoted.
struct RegionHints {
  private var mentions: [Mention] = []
  private var district: (name: String, regions: Set<String>)?

  /// A place that names a region, with the chance that it is another than the document's own.
  private struct Mention {
    let phrase: String
    let key: [UInt8]
    let kind: Regions.Kind
    var chanceOfAnother: Double
  }

  /// What a hint says for each region: more than 1 for it, less against it.
  struct Ballot {
    let weights: [Double]
    let message: Message
  }

  /// Nothing is told.
  init() {}

  /// - Complexity: O(*n*) in the texts that may name a region.
  init(of document: Document, _ context: Context) {
    let institution = document.identity.institution
    for text in [institution.government, institution.unit, institution.subunit] { add(text, 0.03, context) }
    for place in PersonPlace.all(in: document) { add(document[place]?.position, 0.05, context) }
    // A copied SOP cites the laws of another region.
    for law in document.legalBasis { add(law.type, 0.2, context) }
    guard !context.gazetteer.isEmpty, let unit = institution.unit,
      let name = context.district(of: unit)
    else { return }
    let found = context.gazetteer.districts(named: fold(name))
    if !found.isEmpty { district = (name, Set(found.map(\.region))) }
  }

  private mutating func add(_ text: String?, _ chanceOfAnother: Double, _ context: Context) {
    guard let text, text.utf8.count <= 300, let named = NamedRegion(in: text, context), named.key.count >= 3,
      !mentions.contains(where: { $0.key == named.key && $0.kind == named.kind })
    else { return }
    mentions.append(
      Mention(
        phrase: "\(named.kindWord) \(named.name)", key: named.key, kind: named.kind, chanceOfAnother: chanceOfAnother))
  }

  /// The same hints for a place that may well speak of another region.
  func doubted(atLeast chance: Double) -> RegionHints {
    var hints = self
    for index in hints.mentions.indices {
      hints.mentions[index].chanceOfAnother = max(chance, hints.mentions[index].chanceOfAnother)
    }
    return hints
  }

  /// What each hint says of each region, without the reading that is to be resolved.
  ///
  /// - Complexity: O(*m* · *r*) in mentions and regions.
  func ballots(except key: [UInt8], kind: Regions.Kind, _ context: Context) -> [Ballot] {
    let regions = context.vocabulary.regions.all
    var ballots: [Ballot] = []
    for mention in mentions.prefix(8) where mention.key != key || mention.kind != kind {
      guard mention.kind == kind || mention.kind == .provinsi else { continue }
      let chances = Self.chances(of: mention, context)
      let mean = chances.reduce(0, +) / Double(regions.count { $0.kind == mention.kind })
      guard mean > 0 else { continue }
      func weight(_ chance: Double) -> Double {
        (1 - mention.chanceOfAnother) * chance / mean + mention.chanceOfAnother
      }
      var weights = [Double](repeating: 1, count: regions.count)
      if mention.kind == kind {
        for index in regions.indices where regions[index].kind == kind { weights[index] = weight(chances[index]) }
      } else {
        var provinces: [String: Double] = [:]
        for index in regions.indices where regions[index].kind == .provinsi {
          provinces[regions[index].code] = chances[index]
        }
        for index in regions.indices where regions[index].kind == kind {
          weights[index] = weight(provinces[String(decoding: regions[index].code.utf8.prefix(2), as: UTF8.self)] ?? 0)
        }
      }
      ballots.append(
        Ballot(
          weights: weights,
          message: Message(
            en: "the document also names \(mention.phrase)", id: "naskah juga menyebut \(mention.phrase)")))
    }
    if let district {
      let share = Double(regions.count) / Double(district.regions.count)
      ballots.append(
        Ballot(
          weights: regions.map { district.regions.contains($0.code) ? 0.9 * share : 0.1 },
          message: Message(
            en: "a district of it is called \(district.name)", id: "salah satu kecamatannya bernama \(district.name)")))
    }
    return ballots
  }

  private static func chances(of mention: Mention, _ context: Context) -> [Double] {
    let regions = context.vocabulary.regions
    let exact = regions.regions(named: mention.key, kind: mention.kind)
    guard exact.isEmpty else { return regions.all.map { exact.contains($0) ? 1 : 0 } }
    return RegionReading(mention.key, kind: mention.kind, context).chances
  }
}

extension Context {
  /// The name of a district in the name of its unit, where that is one: *Wangon* of *Kecamatan Wangon*.
  func district(of unit: String) -> String? {
    guard inference.unitKinds.kind(of: unit) == .kecamatan else { return nil }
    let wording = Wording(unit)
    let words = wording.words.words(wording.words.indices)
    guard let head = vocabulary.institutions.longest(atStartOf: words[...]), head.words < words.count else {
      return nil
    }
    return wording.text(head.words..<words.count, of: unit)
  }
}
