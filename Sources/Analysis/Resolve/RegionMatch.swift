import AST
import Vocabulary

/// A region that a text names, exactly or damaged.
struct RegionMatch {
  let region: Regions.Region
  let confidence: Probability
  /// Whether the name was read as it is in the table.
  let isExact: Bool

  /// The region of a kind whose name a text is, or the only one near it.
  ///
  /// The list is complete: behind *Pemerintah Kabupaten* stands one of its regencies. So what tells is how much nearer one
  /// is than any other, and then how near. A letter doubled or a syllable lost is one slip: `Pesir Selatan`, `Bonne`.
  /// - Complexity: O(*r*) in regions of the kind, and only for a name that is in no table.
  init?(_ name: [UInt8], kind: Regions.Kind, _ context: Context) {
    let regions = context.vocabulary.regions
    if let exact = regions.regions(named: name, kind: kind).first {
      (region, confidence, isExact) = (exact, .certain, true)
      return
    }
    // *Kabupaten Surabaya*: a city's name is misread as no regency's.
    guard name.count >= 4, regions.regions(named: name).isEmpty else { return nil }
    let whole = Self.withoutTornLetters(name)
    let slips = [whole, Self.withIslands(whole)].compactMap { $0 }.map {
      NameSlips($0, context.vocabulary.editDistance)
    }
    let limit = min(320, 35 * name.count)
    var best: (region: Regions.Region, cost: Int)?
    var costs: [Int] = []
    for (index, region) in regions.all.enumerated() where region.kind == kind {
      let key = regions.keys[index]
      guard let cost = slips.compactMap({ $0.cost(of: key, limit: limit + 160) }).min() else { continue }
      costs.append(cost)
      if cost < best?.cost ?? .max { best = (region, cost) }
    }
    guard let best, best.cost <= limit else { return nil }
    region = best.region
    isExact = false
    confidence = Self.confidence(best.cost, among: costs, letters: name.count)
  }

  /// The chance that the nearest is meant, no more than how far it is lets one believe.
  ///
  /// Of two names the one that costs ``tenth`` more is a tenth as likely.
  private static func confidence(_ cost: Int, among costs: [Int], letters: Int) -> Probability {
    // Powers of ten in steps of a tenth, so that every machine comes to the same hundredth.
    var sum = 0.0
    for other in costs { sum += power(ofTenth: (other - cost) * 10 / tenth) }
    let share = cost * 100 / letters
    let most = share <= 900 ? 97 : share <= 1300 ? 95 : share <= 1800 ? 94 : share <= 2600 ? 92 : letters >= 6 ? 90 : 45
    return min(Probability(hundredths: most), Probability(1 / sum))
  }

  /// Hundredths of an edit that make a reading ten times less likely.
  private static let tenth = 70

  /// 10 to the power of minus so many tenths.
  private static func power(ofTenth tenths: Int) -> Double {
    var value = 1.0
    for _ in 0..<min(tenths, 60) { value *= 0.7943282347242815 }
    return value
  }

  /// The name with an *M* that was read as *IVI* put together again.
  private static func withoutTornLetters(_ name: [UInt8]) -> [UInt8] {
    let torn = Array("ivi".utf8)
    guard name.count > 6, let start = (0...name.count - 3).first(where: { name[$0..<$0 + 3] == torn[...] }) else {
      return name
    }
    return name[..<start] + [UInt8(ascii: "m")] + name[(start + 3)...]
  }

  /// The name with *Kep.* written out.
  private static func withIslands(_ name: [UInt8]) -> [UInt8]? {
    guard name.starts(with: "kep".utf8) || name.starts(with: "kef".utf8), name.count > 9 else { return nil }
    return Array("kepulauan".utf8) + name.dropFirst(3)
  }
}

/// How a name may have come to be read: letters as OCR takes them, letters twice, a syllable gone.
private struct NameSlips {
  private let name: [UInt8]
  /// Each letter once where it stands twice.
  private let single: [UInt8]
  private let letters: UInt32
  private let distances: EditDistance

  init(_ name: [UInt8], _ distances: EditDistance) {
    self.name = name
    self.distances = distances
    single = Self.single(name)
    letters = Self.letters(name)
  }

  /// What it costs to have read the name for another, or `nil` above `limit`.
  func cost(of meant: [UInt8], limit: Int) -> Int? {
    guard abs(meant.count - name.count) <= 4, (Self.letters(meant) ^ letters).nonzeroBitCount <= 7 else { return nil }
    var best = distances.distance(name, meant, limit: limit)
    func take(_ cost: Int?) { if let cost, cost < best ?? .max { best = cost } }
    let once = Self.single(meant)
    if single.count + meant.count - once.count < name.count {
      take(distances.distance(single, once, limit: limit).map { $0 + Self.doubled })
    }
    // A syllable is two letters that were passed over at once.
    if meant.count >= name.count + 1, name.count >= 4, (letters & ~Self.letters(meant)).nonzeroBitCount <= 2 {
      for cut in 1...meant.count - 2 {
        let rest = Array(meant[..<cut] + meant[(cut + 2)...])
        take(distances.distance(name, rest, limit: limit - Self.syllable).map { $0 + Self.syllable })
      }
    }
    return best.flatMap { $0 <= limit ? $0 : nil }
  }

  private static let doubled = 50
  private static let syllable = 150

  private static func single(_ key: [UInt8]) -> [UInt8] {
    key.indices.filter { $0 == 0 || key[$0] != key[$0 - 1] }.map { key[$0] }
  }

  private static func letters(_ key: [UInt8]) -> UInt32 {
    key.reduce(into: UInt32(0)) { mask, byte in
      if (0x61...0x7A).contains(byte) { mask |= 1 << UInt32(byte - 0x61) }
    }
  }
}
