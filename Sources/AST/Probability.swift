/// How sure a claim is: of all claims made at 0.9, nine in ten are true.
///
/// Kept in whole hundredths, so that it reads back as it was written, and is the same on every machine.
public struct Probability: Hashable, Comparable, Sendable {
  /// 0 to 100.
  public let hundredths: Int

  public init(hundredths: Int) { self.hundredths = min(max(hundredths, 0), 100) }

  /// Rounds to the nearest hundredth; what is not a number counts as 0.
  public init(_ value: Double) {
    self.init(hundredths: value.isFinite ? Int(min(max(value, 0), 1) * 100 + 0.5) : 0)
  }

  public static let certain = Probability(hundredths: 100)
  /// At this and above a claim is drawn solid and counts as settled.
  public static let settled = Probability(hundredths: 90)
  /// Below this a guess is not made, only told as a candidate.
  public static let claimable = Probability(hundredths: 50)

  /// 0 to 1.
  public var value: Double { Double(hundredths) / 100 }

  public static func < (a: Probability, b: Probability) -> Bool { a.hundredths < b.hundredths }
}
