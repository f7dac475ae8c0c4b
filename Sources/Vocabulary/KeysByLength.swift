/// The keys of a ``NearKeys`` by their length, with the letters of eight keys side by side.
struct KeysByLength: Sendable {
  /// One bit a letter, of eight keys of one length; where there are fewer, the last of them are none.
  private let letters: [SIMD8<UInt32>]
  /// For each of eight keys its position; the greatest number where it is none.
  private let places: [UInt32]
  /// Where the keys of each length begin in ``letters``, the longest together, and last where they end.
  private let starts: [Int]

  private static let longest = 48
  private static let none = UInt32.max
  /// One bit for each of eight keys.
  private static var lanes: SIMD8<UInt32> { SIMD8(1, 2, 4, 8, 16, 32, 64, 128) }

  init(_ keys: [NearKeys.Key]) {
    var counts = [Int](repeating: 0, count: Self.longest + 1)
    for key in keys { counts[min(Int(key.length), Self.longest)] += 1 }
    var starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + (count + 7) / 8) }
    var letters = [SIMD8<UInt32>](repeating: SIMD8(repeating: 0), count: starts.last ?? 0)
    var places = [UInt32](repeating: Self.none, count: letters.count * 8)
    var next = starts.map { $0 * 8 }
    for (place, key) in keys.enumerated() {
      let length = min(Int(key.length), Self.longest)
      letters[next[length] / 8][next[length] % 8] = key.letters
      places[next[length]] = UInt32(place)
      next[length] += 1
    }
    (self.letters, self.places, self.starts) = (letters, places, starts)
  }

  /// Passes the position of each key of some lengths to `body`.
  @inline(__always)
  func each(_ lengths: ClosedRange<Int>, _ body: (Int) -> Void) {
    let eights = eights(lengths)
    for slot in eights.lowerBound * 8..<eights.upperBound * 8 where places[slot] != Self.none {
      body(Int(places[slot]))
    }
  }

  /// Passes the position of each key of some lengths to `body` whose letters are others in at most seven places: a letter
  /// confused changes two.
  @inline(__always)
  func each(_ lengths: ClosedRange<Int>, like wanted: UInt32, _ body: (Int) -> Void) {
    let wanted = SIMD8<UInt32>(repeating: wanted)
    for eight in eights(lengths) {
      // How many bits are others, counted in pairs, fours, eights and so on.
      var bits = letters[eight] ^ wanted
      bits = bits &- (bits &>> 1 & 0x5555_5555)
      bits = (bits & 0x3333_3333) &+ (bits &>> 2 & 0x3333_3333)
      bits = (bits &+ bits &>> 4) & 0x0F0F_0F0F
      bits = bits &+ bits &>> 8
      bits = (bits &+ bits &>> 16) & 0x3F
      // One bit for each key: eight and more have a higher bit than seven once so much is added.
      let far = (bits &+ 0x78) &>> 7
      var near = ~((0 &- far) & Self.lanes).wrappedSum() & 0xFF
      while near != 0 {
        let place = places[eight &* 8 &+ near.trailingZeroBitCount]
        near &= near &- 1
        if place != Self.none { body(Int(place)) }
      }
    }
  }

  /// Where keys of some lengths stand, those longer than the longest among the longest.
  private func eights(_ lengths: ClosedRange<Int>) -> Range<Int> {
    let least = min(max(0, lengths.lowerBound), Self.longest)
    return starts[least]..<starts[min(lengths.upperBound, Self.longest) + 1]
  }
}
