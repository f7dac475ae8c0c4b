import Diagnostics

extension Content {
  /// The address in a line of a letterhead, from the street or the telephone on; `nil` where there is none.
  func address(in line: Span) -> Span? {
    guard line.length <= 300, hasDigit(line) else { return nil }
    for word in words(in: line, most: 40) {
      // Nobody writes out *jalan* before anything but a name: `Dinas Jalan dan Jembatan` has no number behind it.
      guard Self.addressWords.contains(folded(word)), hasDigit(Span(word.end, line.end)) else { continue }
      return Span(word.start, line.end)
    }
    return nil
  }

  private static let addressWords: Set<[UInt8]> = Set(
    ["jl", "jln", "jalan", "telp", "telepon", "telpon", "fax", "faks", "faksimile", "faksimili", "kodepos"].map {
      Array($0.utf8)
    })
}
