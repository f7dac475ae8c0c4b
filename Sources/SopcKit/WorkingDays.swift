import AST

extension Document {
  /// Counts the working days of all durations anew.
  ///
  /// - Parameters:
  ///   - minutes: Minutes of a working day.
  ///   - former: By how many they were counted before.
  mutating func countDays(asMinutes minutes: Int, insteadOf former: Int) {
    for index in (procedure?.steps ?? []).indices {
      guard let duration = procedure?.steps[index].duration, let iso = duration.iso, let sum = duration.minutes else {
        continue
      }
      let clock = Self.clockMinutes(iso)
      procedure?.steps[index].duration?.minutes = clock + (sum - clock) * minutes / former
    }
  }

  /// Minutes of the hours and minutes of an ISO 8601 duration: what stands behind its `T`.
  private static func clockMinutes(_ iso: String) -> Int {
    guard let start = iso.utf8.firstIndex(of: UInt8(ascii: "T")) else { return 0 }
    var (number, sum) = (0, 0)
    for byte in iso.utf8[iso.utf8.index(after: start)...] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "H"): (sum, number) = (sum + number * 60, 0)
      case UInt8(ascii: "M"): (sum, number) = (sum + number, 0)
      default: number = 0
      }
    }
    return sum
  }
}
