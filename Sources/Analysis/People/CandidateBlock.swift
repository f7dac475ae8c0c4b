/// The readings of one blocking key, next to each other in an order in which likely pairs are near.
struct CandidateBlock {
  private var readings: [NameReading] = []
  private var isWide = false

  /// Most candidates that one key gives a reading.
  private static let most = 24

  /// Adds the next reading by name, and gives the pairs that it makes.
  mutating func add(_ reading: NameReading) -> [(NameReading, NameReading)] {
    readings.append(reading)
    if isWide {
      let pairs = readings.dropLast().suffix(Self.most / 2).map { ($0, reading) }
      if readings.count > Self.most { readings.removeFirst(readings.count - Self.most / 2) }
      return pairs
    }
    guard readings.count > Self.most else { return [] }
    isWide = true
    return pairs()
  }

  /// The pairs that are still to be told; the next block begins.
  mutating func end() -> [(NameReading, NameReading)] {
    defer { (readings, isWide) = ([], false) }
    if isWide { return [] }
    readings.sort { $0.id < $1.id }
    return pairs()
  }

  private func pairs() -> [(NameReading, NameReading)] {
    readings.indices.flatMap { place in
      readings[..<place].suffix(Self.most / 2).map { ($0, readings[place]) }
    }
  }
}
