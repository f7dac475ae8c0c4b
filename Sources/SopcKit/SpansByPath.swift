import AST
import Diagnostics

/// The bytes of each value, in a table with open addressing: Swift's dictionary takes longer to hash a path than all else.
struct SpansByPath {
  private var entries: [(path: Path, span: Span)] = []
  /// Position in `entries` plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt32]

  /// - Parameter most: How many spans may be added.
  init(most: Int) {
    var size = 16
    while size < most * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    entries.reserveCapacity(most)
  }

  /// The bytes of the value at a path, from the first to the last.
  subscript(path: Path) -> Span? {
    let slot = slot(of: path)
    return slots[slot] > 0 ? entries[Int(slots[slot]) - 1].span : nil
  }

  /// Adds bytes that a value was read from.
  mutating func add(_ span: Span, at path: Path) {
    let slot = slot(of: path)
    if slots[slot] > 0 {
      let place = Int(slots[slot]) - 1
      entries[place].span = entries[place].span.union(span)
    } else {
      entries.append((path, span))
      slots[slot] = UInt32(entries.count)
    }
  }

  /// Where a path stands, or may stand.
  private func slot(of path: Path) -> Int {
    let hash = path.mixed &* 0x9E37_79B1
    var slot = Int(hash >> 8) & (slots.count - 1)
    while slots[slot] != 0, entries[Int(slots[slot]) - 1].path != path { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
