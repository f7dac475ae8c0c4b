import Diagnostics
import Vocabulary

/// What was found out about spans of a content, so that each is looked at once.
final class Findings {
  var labels = SpanMemo<LabelHit?>()
  var heads = SpanMemo<HeadWord?>()
  var ranks = SpanMemo<Content.RankReading?>(room: 16)
  var glued = SpanMemo<[Content.GluedLabel]>(room: 16)
  /// What was found out about the same bytes in this text or others.
  var memos = Memos.take()

  deinit { Memos.give(memos) }
}

/// Values by span, in a table with open addressing: Swift's dictionary takes longer to hash than most of what is kept here
/// takes to find out.
struct SpanMemo<Value> {
  private var entries: [(span: Span, value: Value)] = []
  /// Position in `entries` plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt32] = []
  private let room: Int

  /// - Parameter room: About how many spans are expected; a power of two.
  init(room: Int = 128) { self.room = room }

  subscript(span: Span) -> Value? {
    guard !slots.isEmpty else { return nil }
    var slot = Self.hash(span) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if entries[entry].span == span { return entries[entry].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Entries from which on a memo begins anew: what a million lines are would take more memory than they do.
  private static var most: Int { 1 << 16 }

  /// Keeps the value of a span that has none yet.
  mutating func keep(_ value: Value, for span: Span) {
    if entries.count == Self.most {
      entries.removeAll(keepingCapacity: true)
      for slot in slots.indices { slots[slot] = 0 }
    }
    if slots.isEmpty { entries.reserveCapacity(room) }
    entries.append((span, value))
    if entries.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: max(room * 2, slots.count * 2))
      for position in entries.indices { place(position, entries[position].span) }
    } else {
      place(entries.count - 1, span)
    }
  }

  private mutating func place(_ position: Int, _ span: Span) {
    var slot = Self.hash(span) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(position + 1)
  }

  private static func hash(_ span: Span) -> Int {
    let mixed = UInt64(truncatingIfNeeded: span.start &* 31 &+ span.end) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
