/// A small random number generator whose numbers depend on its seed alone (Steele, Lea and Flood, 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range.
  package mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  /// One of the elements; the fallback where there are none.
  package mutating func pick<Element>(_ elements: [Element], or fallback: @autoclosure () -> Element) -> Element {
    elements.randomElement(using: &self) ?? fallback()
  }

  /// One of the strings; empty where there are none.
  package mutating func pick(_ elements: [String]) -> String { pick(elements, or: "") }

  /// So many values as the range allows.
  package mutating func several<Value>(_ range: ClosedRange<Int>, _ make: (inout SplitMix64) -> Value) -> [Value] {
    let count = int(range)
    return (0..<count).map { _ in make(&self) }
  }

  /// A value in so many of a hundred cases, else `nil`.
  package mutating func maybe<Value>(_ percent: Int = 70, _ make: (inout SplitMix64) -> Value) -> Value? {
    chance(percent) ? make(&self) : nil
  }
}
