import Vocabulary

/// Pairs of readings worth comparing: those that share a key, at most ``most`` of each key for each reading.
///
/// Keys are halves of the number, and office or region with the skeleton of each word of the name, or with the position.
/// So a corpus of one name in a thousand offices costs what a thousand names cost.
struct Candidates {
  /// For each reading the others, without repeats, in rising order.
  private(set) var pairs: [[Int]]

  /// Most candidates that one key gives a reading.
  static let most = 24

  /// - Complexity: O(*n* log *n*) in readings, with ``most`` · keys pairs for each.
  init(_ readings: [NameReading], _ skeleton: Skeleton) {
    var blocks: [UInt64: [Int]] = [:]
    for (index, reading) in readings.enumerated() {
      for key in Self.keys(of: reading, skeleton) { blocks[key, default: []].append(index) }
    }
    pairs = Array(repeating: [], count: readings.count)
    for key in blocks.keys.sorted() {
      guard var block = blocks[key], block.count > 1 else { continue }
      if block.count > Self.most {
        // Likely pairs stand near each other in the order of their names.
        block.sort { a, b in
          readings[a].name == readings[b].name ? a < b : readings[a].name.lexicographicallyPrecedes(readings[b].name)
        }
      }
      for (place, index) in block.enumerated() {
        let near = max(0, place - Self.most / 2)..<min(block.count, place + Self.most / 2 + 1)
        pairs[index] += block[near].lazy.filter { $0 != index }
      }
    }
    for index in pairs.indices {
      pairs[index].sort()
      var last = -1
      pairs[index].removeAll { other in
        defer { last = other }
        return other == last
      }
    }
  }

  private static func keys(of reading: NameReading, _ skeleton: Skeleton) -> [UInt64] {
    var keys: [UInt64] = []
    func add(_ parts: [UInt8]...) {
      var hash = Fingerprint()
      for part in parts {
        hash.add(part)
        hash.add([0xFF])
      }
      keys.append(hash.value)
    }
    if let digits = reading.number?.digits.map({ $0 + 0x30 }) ?? reading.damaged, digits.count >= 12 {
      add([1], Array(digits.prefix(9)))
      add([2], Array(digits.suffix(9)))
    }
    let office = skeleton.of(reading.office.name)
    let region = Array((reading.office.region ?? "").utf8)
    if !office.isEmpty {
      for word in reading.words where word.count > 2 { add([3], office, skeleton.of(word)) }
      if !reading.position.isEmpty { add([4], office, reading.position) }
      add([5], office, skeleton.of(reading.name))
    }
    if !region.isEmpty { add([6], region, skeleton.of(reading.name)) }
    return Array(Set(keys))
  }
}
