package import AST
import Diagnostics

/// Which SOP of an input the bytes from an offset on belong to, when nothing claims them.
package struct Territory: Sendable {
  /// First byte of the source.
  package var start: Int

  package init(start: Int) { self.start = start }
}

/// Accounts for every byte of the input that is no white space: settles the claims of all SOPs so that each byte is
/// claimed once, and lists what is left as unclaimed text.
///
/// Values go before labels, labels before markup, and earlier claims before later ones. What is left is told by lines, or where
/// that gives more pieces than a person would look at, as far as nothing claimed stands between.
///
/// - Complexity: O(*n* + *claims* log *claims*) in bytes.
package func account(for parsed: Parsed, _ sops: inout [Provenance]) {
  let claims = sops.reduce(0) { $0 + $1.claims.count }
  var accountant = Accountant(
    bytes: parsed.source.bytes, mostPaints: claims + parsed.labels.count + parsed.markup.count)
  for role in [Claim.Role.value, .label, .markup] {
    for (index, sop) in sops.enumerated() {
      for claim in sop.claims where claim.role == role { accountant.paint(claim, document: index) }
    }
  }
  for span in parsed.labels { accountant.paint(Claim(span, .label), document: nil) }
  for span in parsed.markup { accountant.paint(Claim(span, .markup), document: nil) }
  // From left to right: what stands a third time is a copy of a copy.
  for copy in parsed.copies.sorted(by: { $0.span < $1.span }) { accountant.paint(copy) }
  accountant.claimPunctuation()
  accountant.settle(&sops, parsed.territories)
}

/// Paints claims over the bytes of a source.
private struct Accountant {
  let bytes: [UInt8]
  /// By byte: 0 for unclaimed, else the index of the paint plus 1.
  private var owners: [UInt32]
  private var paints: [(claim: Claim, document: Int?)] = []

  /// - Parameter mostPaints: About how many claims are painted.
  init(bytes: [UInt8], mostPaints: Int) {
    self.bytes = bytes
    owners = Array(repeating: 0, count: bytes.count)
    paints.reserveCapacity(mostPaints + 16)
  }

  mutating func paint(_ claim: Claim, document: Int?) {
    let paint = UInt32(paints.count + 1)
    var used = false
    let start = max(claim.span.start, 0)
    let end = max(min(claim.span.end, owners.count), start)
    guard start < end else { return }
    var owned = owners.mutableSpan
    for index in start..<end where owned[index] == 0 {
      owned[index] = paint
      used = true
    }
    if used { paints.append((claim, document)) }
  }

  /// Paints a copy as its original is painted.
  mutating func paint(_ copy: TextCopy) {
    var index = 0
    while index < copy.of.length {
      let owner = owners[copy.of.start + index]
      let start = index
      while index < copy.of.length, owners[copy.of.start + index] == owner { index += 1 }
      guard owner > 0 else { continue }
      let (claim, document) = paints[Int(owner) - 1]
      paint(Claim(Span(copy.span.start + start, copy.span.start + index), claim.role, claim.path), document: document)
    }
  }

  /// Runs of unclaimed punctuation without letters, digits or other signs are markup: colons, pipes, rules, brackets.
  mutating func claimPunctuation() {
    var index = unowned(from: 0)
    while index < bytes.count {
      let start = index
      let run = unclaimedRun(from: start)
      index = min(run.end, bytes.count)
      if run.isPunctuation { paint(Claim(Span(start, index), .markup), document: nil) }
      if index < bytes.count, endsRun(index) { index += 1 }
      index = unowned(from: index)
    }
  }

  /// Where a run of unclaimed bytes ends, and whether it has punctuation and nothing else but blanks.
  private func unclaimedRun(from start: Int) -> (end: Int, isPunctuation: Bool) {
    let (text, owners) = (bytes.span, owners.span)
    var index = start
    var isPunctuation = true
    var seen = false
    while index < text.count, owners[index] == 0 {
      let byte = text[index]
      if Self.endsRun(byte) { break }
      let blank = blankLength(of: byte, at: index)
      if blank == 0 {
        seen = true
        if !isMark(byte) { isPunctuation = false }
      }
      index += max(blank, 1)
    }
    return (index, seen && isPunctuation)
  }

  /// The first byte from an index on that is unclaimed, or the end.
  private func unowned(from start: Int) -> Int {
    let owners = owners.span
    var index = start
    while index < owners.count, owners[index] != 0 { index &+= 1 }
    return index
  }

  /// A form feed; what stands on two pages may come from two files.
  private static let pageBreak: UInt8 = 0x0C

  @inline(__always)
  private func endsRun(_ index: Int) -> Bool { Self.endsRun(bytes[index]) }

  @inline(__always)
  private static func endsRun(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Bytes of the blank at an index, or 0; most bytes are ASCII and no blank.
  @inline(__always)
  private func blankLength(at index: Int) -> Int { blankLength(of: bytes[index], at: index) }

  /// As ``blankLength(at:)``, of the byte that stands there.
  @inline(__always)
  private func blankLength(of byte: UInt8, at index: Int) -> Int {
    byte > 0x20 && byte < 0x80 ? 0 : Blank.length(in: bytes, at: index)
  }

  /// ASCII punctuation; angle brackets and ampersands too, since tags are claimed before.
  private func isMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !(byte >= 0x30 && byte <= 0x39) && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// Most pieces of unclaimed text that are told by lines.
  private static let mostLines = 10_000

  /// Whether more lines than that are left.
  private func isLeftInMasses() -> Bool {
    guard bytes.count > Self.mostLines * 2 else { return false }
    var count = 0
    var isInside = false
    for index in bytes.indices where blankLength(at: index) == 0 || endsRun(index) {
      let isLeft = owners[index] == 0 && !endsRun(index)
      if isLeft, !isInside { count += 1 }
      isInside = isLeft
    }
    return count > Self.mostLines
  }

  /// Gives back the markup between texts of which none is claimed: they are left over together, as they stand.
  private mutating func releaseMarkup() {
    var last: Int?  // the last unclaimed byte with nothing but markup behind it
    for index in bytes.indices {
      let owner = owners[index]
      if owner == 0, blankLength(at: index) == 0 {
        if let last { for between in last + 1..<index { owners[between] = 0 } }
        last = index
      } else if owner > 0, paints[Int(owner) - 1].claim.role != .markup {
        last = nil
      }
    }
  }

  /// Writes the painted runs back as the claims of each SOP, and the rest as unclaimed text.
  mutating func settle(_ sops: inout [Provenance], _ territories: [Territory]) {
    for index in sops.indices {
      let count = sops[index].claims.count
      sops[index].claims = []
      sops[index].claims.reserveCapacity(count + count / 2 + 16)
      sops[index].unclaimed = []
    }
    let isJoined = isLeftInMasses()
    if isJoined { releaseMarkup() }
    var starts = territories.map(\.start)[...]
    var index = 0
    while index < bytes.count {
      let blank = blankLength(at: index)
      if blank > 0 {
        index += blank
        continue
      }
      starts = starts.drop { $0 <= index }
      let limit = isJoined ? starts.first ?? bytes.count : bytes.count
      let run = run(from: index, before: limit, isJoined: isJoined)
      record(Span(index, min(run.lastEnd, bytes.count)), owners[index], &sops, territories)
      index = min(run.end, bytes.count)
    }
  }

  /// Where the bytes with the owner of one end, and behind which of them nothing but blanks stands; unclaimed lines end where they end,
  /// but for those that are joined.
  private func run(from start: Int, before limit: Int, isJoined: Bool) -> (end: Int, lastEnd: Int) {
    let (text, owners) = (bytes.span, owners.span)
    let owner = owners[start]
    var (index, lastEnd) = (start, start)
    while index < limit, owners[index] == owner {
      let byte = text[index]
      // Most bytes are letters or signs.
      if byte > 0x20, byte < 0x80 {
        index &+= 1
        lastEnd = index
        continue
      }
      if owner == 0, isJoined ? byte == Self.pageBreak : Self.endsRun(byte) { break }
      let blank = blankLength(of: byte, at: index)
      index += max(blank, 1)
      if blank == 0 { lastEnd = index }
    }
    return (index, lastEnd)
  }

  private func record(_ span: Span, _ owner: UInt32, _ sops: inout [Provenance], _ territories: [Territory]) {
    var (home, next) = (0, territories.count)  // the last territory that starts no later
    while next - home > 1 {
      let middle = (home + next) / 2
      if territories[middle].start <= span.start { home = middle } else { next = middle }
    }
    if owner > 0 {
      let paint = paints[Int(owner) - 1]
      sops[paint.document ?? home].claims.append(Claim(span, paint.claim.role, paint.claim.path))
    } else {
      sops[home].claims.append(Claim(span, .unclaimed))
      sops[home].unclaimed.append(
        Unclaimed(
          text: String(decoding: bytes[span.start..<span.end], as: UTF8.self),
          location: Location(offset: span.start, length: span.length, line: 0, column: 0)))
    }
  }
}
