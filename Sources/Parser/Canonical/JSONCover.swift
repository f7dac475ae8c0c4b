import AST
import Diagnostics

extension JSONTape {
  /// Says of every byte of a region that is not white space what it is: a value that was read, a key, punctuation, or
  /// something that nobody read.
  ///
  /// - Parameters:
  ///   - region: The bytes that belong to an SOP.
  ///   - nodes: What stands in them.
  ///   - values: What was read from it.
  /// - Returns: Claims sorted by place, none overlapping.
  /// - Complexity: O(*n* log *n*) in values.
  func cover(_ region: Span, nodes: Range<Int>, values: [Claim]) -> [Claim] {
    let values = values.sorted { $0.span < $1.span }
    var next = values.startIndex
    var claims: [Claim] = []
    claims.reserveCapacity(2 * nodes.count)
    var position = region.start
    for node in nodes {
      let span = span(node)
      guard !span.isEmpty, self.nodes[node].kind != .object, self.nodes[node].kind != .array else { continue }
      coverGap(Span(position, span.start), &claims)
      if next < values.endIndex, values[next].span == span {
        claims.append(values[next])
        next += 1
      } else {
        claims.append(Claim(span, self.nodes[node].kind == .key ? .label : .unclaimed))
      }
      position = span.end
    }
    coverGap(Span(position, region.end), &claims)
    return claims
  }

  /// Between values stand punctuation and, in a broken text, other things.
  private func coverGap(_ gap: Span, _ claims: inout [Claim]) {
    // The byte order mark is white space.
    var index = gap.start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : gap.start
    while index < gap.end {
      guard let role = Self.role(bytes[index]) else {
        index += 1
        continue
      }
      // A run reaches over blanks to the last byte of its role.
      let start = index
      var end = index + 1
      index += 1
      while index < gap.end {
        let next = Self.role(bytes[index])
        index += 1
        if next == role { end = index } else if next != nil { break }
      }
      claims.append(Claim(Span(start, end), role))
      index = end
    }
  }

  private static func role(_ byte: UInt8) -> Claim.Role? {
    switch byte {
    case 0x20, 0x09...0x0D: nil
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
      UInt8(ascii: ","), UInt8(ascii: "\""):
      .markup
    default: .unclaimed
    }
  }
}
