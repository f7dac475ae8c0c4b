/// What OCR reads for what was printed, with the cost of believing it.
///
/// Letters have a direction of damage: strokes are lost more often than gained, so `C` read for `G` costs less
/// than `G` for `C`.
/// - SeeAlso: `Tables/ocr-confusions.tsv`
package final class Confusions: Sendable {
  /// Cost of reading one byte for another: row read, column meant. 100 is an ordinary edit.
  let single: [UInt8]
  /// What may have been read for each meant byte, the cheapest first.
  let slips: ByLetter<Slip>
  /// By first byte, one bit for each byte that was read for one with it, of those below 64 and of those above.
  private let pairs: [UInt64]
  private let pairForOne: ByLetter<Pair>
  private let oneForPair: ByLetter<Pair>
  private let pairStarts: [Bool]
  /// The digits that a byte may stand for, cheapest first.
  private let digits: [[Digit]]
  /// Least cost of anything that changes the length.
  package let leastLengthChange: Int

  fileprivate struct Pair: Sendable {
    let first: UInt8
    let second: UInt8
    let one: UInt8
    let cost: Int
  }

  /// A digit that a byte may stand for.
  package struct Digit: Hashable, Sendable {
    /// 0 to 9.
    package let value: Int
    /// In hundredths of an edit.
    package let cost: Int
  }

  /// No confusions: every slip costs one edit.
  package convenience init() { self.init(Entries()) }

  private init(_ entries: Entries) {
    single = entries.single
    (pairForOne, oneForPair) = (ByLetter(entries.pairForOne) { $0.first }, ByLetter(entries.oneForPair) { $0.first })
    (pairStarts, digits, leastLengthChange) = (entries.pairStarts, entries.digits, entries.leastLengthChange)
    (slips, pairs) = (entries.slips, entries.pairs)
  }

  package convenience init(_ table: Table) throws(TableError) {
    var entries = Entries()
    let (read, meant, cost) = (try table.column("read"), try table.column("meant"), try table.column("cost"))
    for row in 0..<table.count {
      let row = table[row]
      let price = try row.number(cost)
      guard (0...1).contains(price) else { throw row.bad(cost) }
      let (from, to) = (Array(row[read]), Array(row[meant]))
      guard (from + to).allSatisfy({ $0 < 0x80 }) else { throw row.bad(read) }
      guard entries.add(from, to, Int(price * 100)) else { throw row.bad(meant) }
    }
    for byte in entries.digits.indices {
      entries.digits[byte].sort { ($0.cost, $0.value) < ($1.cost, $1.value) }
    }
    self.init(entries)
  }

  /// Cost of having read `read` where `meant` was printed; 0 where they are equal.
  @inline(__always)
  package func cost(read: UInt8, meant: UInt8) -> Int {
    if read == meant { return 0 }
    guard read < 0x80, meant < 0x80 else { return EditDistance.edit }
    return Int(single[Int(read) * 128 + Int(meant)])
  }

  /// The only digit that a byte most likely stands for, at no more than a cost; no digit stands for itself here.
  package func onlyDigit(for read: UInt8, limit: Int) -> Int? {
    guard read < 0x80 else { return nil }
    let found = digits[Int(read)]
    guard let first = found.first, first.cost <= limit, found.count == 1 || found[1].cost > first.cost else {
      return nil
    }
    return first.value
  }

  /// The digits that a byte may stand for, itself first where it is one.
  package func digits(for read: UInt8) -> [Digit] {
    guard read < 0x80 else { return [] }
    let own = (0x30...0x39).contains(read) ? [Digit(value: Int(read) - 0x30, cost: 0)] : []
    return own + digits[Int(read)]
  }

  /// The folded words that `word` is where one letter was read as two: `dokumen` for `dokurnen`.
  package func joined(_ word: [UInt8]) -> [(word: [UInt8], cost: Int)] {
    var found: [(word: [UInt8], cost: Int)] = []
    guard word.count > 1 else { return found }
    for index in 0..<word.count - 1 where mayBeginPair(word[index]) {
      for pair in pairForOne[word[index]] where pair.second == word[index + 1] {
        found.append((word[..<index] + [Self.lower(pair.one)] + word[(index + 2)...], pair.cost))
      }
    }
    return found
  }

  /// A letter that OCR reads as two.
  package struct BrokenLetter: Hashable, Sendable {
    package let first: UInt8
    package let second: UInt8
    package let meant: UInt8
  }

  /// The letters most often read as two: a quarter of an edit at most.
  package var brokenLetters: [BrokenLetter] {
    pairForOne.all.filter { $0.cost <= EditDistance.edit / 4 }
      .map { BrokenLetter(first: $0.first, second: $0.second, meant: $0.one) }
  }

  /// Whether some letter that is read as two, or some pair that is read as one, begins with a byte.
  func mayBeginPair(_ byte: UInt8) -> Bool { byte < 0x80 && pairStarts[Int(byte)] }

  /// Whether two bytes may have been read for one.
  func mayBeRead(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first | second < 0x80 else { return false }
    return pairs[Int(first) * 2 + Int(second >> 6)] & 1 &<< UInt64(second & 63) != 0
  }

  /// Something that may have been read for a meant byte, or for two of which it is one.
  struct Slip: Sendable {
    /// What was read; the first of two where ``second`` is no 0.
    let read: UInt8
    let second: UInt8
    /// What is meant before or behind the byte; 0 where it is read alone.
    let before: UInt8
    let behind: UInt8
    /// In hundredths of an edit; half of it where two bytes are meant.
    let cost: UInt8
    /// Where the places of ``read`` and ``second`` are noted; see ``LetterPlaces``.
    let slot: UInt8
    let secondSlot: UInt8

    init(read: UInt8, second: UInt8 = 0, before: UInt8 = 0, behind: UInt8 = 0, cost: Int) {
      (self.read, self.second, self.before, self.behind) = (read, second, before, behind)
      self.cost = UInt8(clamping: cost)
      slot = UInt8(truncatingIfNeeded: LetterPlaces.slot(read))
      secondSlot = UInt8(truncatingIfNeeded: LetterPlaces.slot(second))
    }
  }

  func cost(read: (UInt8, UInt8), meant: UInt8) -> Int {
    guard read.0 < 0x80, pairStarts[Int(read.0)] else { return .max / 4 }
    return pairForOne.first(of: read.0) { $0.second == read.1 && $0.one == meant }?.cost ?? .max / 4
  }

  func cost(read: UInt8, meant: (UInt8, UInt8)) -> Int {
    guard meant.0 < 0x80, pairStarts[Int(meant.0)] else { return .max / 4 }
    return oneForPair.first(of: meant.0) { $0.second == meant.1 && $0.one == read }?.cost ?? .max / 4
  }

  fileprivate static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// Confusions as their table is read.
private struct Entries {
  var single = [UInt8](repeating: 100, count: 128 * 128)
  var pairForOne: [Confusions.Pair] = []
  var oneForPair: [Confusions.Pair] = []
  var pairStarts = [Bool](repeating: false, count: 128)
  var digits: [[Confusions.Digit]] = Array(repeating: [], count: 128)
  var leastLengthChange = EditDistance.edit

  /// Enters one confusion as written and in lower case; `false` for a shape that is not supported.
  mutating func add(_ read: [UInt8], _ meant: [UInt8], _ cost: Int) -> Bool {
    switch (read.count, meant.count) {
    case (1, 1):
      if (0x30...0x39).contains(meant[0]) {
        digits[Int(read[0])].append(Confusions.Digit(value: Int(meant[0]) - 0x30, cost: cost))
      }
      for (r, m) in [(read[0], meant[0]), (Confusions.lower(read[0]), Confusions.lower(meant[0]))] where r != m {
        let cell = Int(r) * 128 + Int(m)
        single[cell] = min(single[cell], UInt8(clamping: cost))
      }
    case (2, 1): addPair(read, meant[0], cost, to: \.pairForOne)
    case (1, 2): addPair(meant, read[0], cost, to: \.oneForPair)
    default: return false
    }
    return true
  }

  /// See ``Confusions/slips``.
  var slips: ByLetter<Confusions.Slip> {
    var slips: [[Confusions.Slip]] = Array(repeating: [], count: 128)
    for cell in single.indices where single[cell] < UInt8(EditDistance.edit) {
      slips[cell & 127].append(Confusions.Slip(read: UInt8(cell >> 7), cost: Int(single[cell])))
    }
    for pair in pairForOne {
      slips[Int(pair.one)].append(Confusions.Slip(read: pair.first, second: pair.second, cost: pair.cost))
    }
    for pair in oneForPair {
      slips[Int(pair.first)].append(Confusions.Slip(read: pair.one, behind: pair.second, cost: pair.cost / 2))
      slips[Int(pair.second)].append(Confusions.Slip(read: pair.one, before: pair.first, cost: pair.cost / 2))
    }
    for meant in slips.indices { slips[meant].sort { $0.cost < $1.cost } }
    return ByLetter(slips)
  }

  /// See ``Confusions/mayBeRead(_:_:)``.
  var pairs: [UInt64] {
    var pairs = [UInt64](repeating: 0, count: 256)
    for pair in pairForOne { pairs[Int(pair.first) * 2 + Int(pair.second >> 6)] |= 1 << UInt64(pair.second & 63) }
    return pairs
  }

  private mutating func addPair(
    _ pair: [UInt8], _ one: UInt8, _ cost: Int, to list: WritableKeyPath<Self, [Confusions.Pair]>
  ) {
    let written = (pair[0], pair[1], one)
    let lowered = (Confusions.lower(pair[0]), Confusions.lower(pair[1]), Confusions.lower(one))
    for (first, second, one) in [written, lowered] {
      guard !self[keyPath: list].contains(where: { ($0.first, $0.second, $0.one) == (first, second, one) })
      else { continue }
      self[keyPath: list].append(Confusions.Pair(first: first, second: second, one: one, cost: cost))
      pairStarts[Int(first)] = true
    }
    leastLengthChange = min(leastLengthChange, cost)
  }
}
