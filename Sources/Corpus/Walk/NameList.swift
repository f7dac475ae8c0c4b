/// Many names in little memory: their bytes one after another.
struct NameList: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  mutating func append(_ name: some Sequence<UInt8>) {
    bytes.append(contentsOf: name)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// The names in the order of their bytes.
  func sorted() -> NameList {
    var sorted = NameList()
    sorted.bytes.reserveCapacity(bytes.count)
    sorted.ends.reserveCapacity(ends.count)
    for index in order() { sorted.append(self[Int(index)]) }
    return sorted
  }

  /// The positions of the names in the order of their bytes.
  func order() -> [UInt32] {
    var order = Array(0..<UInt32(truncatingIfNeeded: count))
    order.sort { self[Int($0)].lexicographicallyPrecedes(self[Int($1)]) }
    return order
  }

  /// In a sorted list, the position of the first name that does not stand before the bytes.
  ///
  /// - Complexity: O(log *n*) comparisons.
  func position(of name: some Sequence<UInt8>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
