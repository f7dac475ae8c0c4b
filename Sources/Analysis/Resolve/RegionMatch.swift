import AST
import Diagnostics
import Vocabulary

/// A region that a text names, exactly or damaged.
struct RegionMatch {
  let region: Regions.Region
  let confidence: Probability
  /// Whether the name was read as it is in the table.
  let isExact: Bool
  /// The next likeliest, where it is not much less likely.
  let rival: Regions.Region?
  /// What else the document says in favour of the region.
  let support: [Message]

  /// The region of a kind whose name a text is, or the likeliest of those that may have been read so.
  ///
  /// The list is complete: behind *Pemerintah Kabupaten* stands one of its regencies. So the chance of each is that of reading
  /// its name so, over the sum of all, and of the chance that none of them was printed. What else the document tells of
  /// the region weighs with it.
  /// - Parameter hints: Asked for a name that is in no table.
  /// - Returns: `nil` where no region comes to a third.
  /// - Complexity: O(*r*) in regions of the kind, and only for a name that is in no table.
  init?(
    _ name: [UInt8], kind: Regions.Kind, hints: @autoclosure () -> RegionHints = RegionHints(), _ context: Context
  ) {
    let regions = context.vocabulary.regions
    if let exact = regions.regions(named: name, kind: kind).first {
      (region, confidence, isExact, rival, support) = (exact, .certain, true, nil, [])
      return
    }
    // *Kabupaten Surabaya*: a city's name is misread as no regency's.
    guard name.count >= 4, regions.regions(named: name).isEmpty else { return nil }
    let reading = RegionReading(name, kind: kind, context)
    let ballots = hints().ballots(except: name, kind: kind, context)
    var (best, second, sum) = ((index: 0, chance: 0.0), (index: 0, chance: 0.0), reading.chanceOfNone)
    for (index, chance) in reading.chances.enumerated() where chance > 0 {
      let chance = ballots.reduce(chance) { $0 * $1.weights[index] }
      sum += chance
      if chance > best.chance {
        (best, second) = ((index, chance), best)
      } else if chance > second.chance {
        second = (index, chance)
      }
    }
    guard best.chance > 0, best.chance * 3 >= sum else { return nil }
    region = regions.all[best.index]
    isExact = false
    support = ballots.filter { $0.weights[best.index] >= 3 }.map(\.message)
    confidence = min(Probability(best.chance / sum), Probability(hundredths: support.isEmpty ? 97 : 99))
    rival = second.chance * 20 >= best.chance ? regions.all[second.index] : nil
  }

  /// Why a name is taken for the region's.
  func evidence(for name: String, kind: Regions.Kind) -> [Message] {
    var evidence = [
      Message(en: "no \(kind.rawValue) is called \(name)", id: "tidak ada \(kind.rawValue) bernama \(name)"),
      Message(
        en: "the likeliest name is \(region.name) (\(region.code))",
        id: "nama yang paling mungkin: \(region.name) (\(region.code))"),
    ]
    if let rival {
      evidence.append(
        Message(en: "\(rival.name) is much less likely", id: "\(rival.name) jauh lebih kecil kemungkinannya"))
    } else {
      evidence.append(Message(en: "no other name is nearly as near", id: "tidak ada nama lain yang hampir semirip itu"))
    }
    return evidence + support
  }
}

/// How likely each region's name is to be read as some letters.
struct RegionReading {
  /// One for each region of the table; 0 for those of another kind.
  private(set) var chances: [Double]
  /// The chance that the letters are the name of something that is no such region: *Kabupaten* before a town or a village.
  let chanceOfNone: Double

  /// - Complexity: O(*r*) in regions of the kind.
  init(_ read: [UInt8], kind: Regions.Kind, _ context: Context) {
    let regions = context.vocabulary.regions
    let likelihood = context.vocabulary.readingLikelihood
    let written = Self.withIslands(read)
    let letters = Self.letters(read)
    chances = [Double](repeating: 0, count: regions.all.count)
    for (index, region) in regions.all.enumerated() where region.kind == kind {
      let key = regions.keys[index]
      if let written {
        chances[index] = likelihood.likelihood(of: written, printed: key)
      } else if (Self.letters(key) ^ letters).nonzeroBitCount <= 8 {
        chances[index] = likelihood.likelihood(of: read, printed: key)
      }
    }
    // One name in a hundred is no region's; the next letter of a name is one of three or four.
    chanceOfNone = ReadingLikelihood.power(200 + 55 * read.count)
  }

  /// The name with *Kep.* written out.
  private static func withIslands(_ name: [UInt8]) -> [UInt8]? {
    guard name.starts(with: "kep".utf8) || name.starts(with: "kef".utf8), name.count > 9,
      !name.starts(with: "kepul".utf8)
    else { return nil }
    return Array("kepulauan".utf8) + name.dropFirst(3)
  }

  private static func letters(_ key: [UInt8]) -> UInt32 {
    key.reduce(into: UInt32(0)) { mask, byte in
      if (0x61...0x7A).contains(byte) { mask |= 1 << UInt32(byte - 0x61) }
    }
  }
}
