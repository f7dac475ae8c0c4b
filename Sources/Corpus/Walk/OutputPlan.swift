/// The stems of the outputs of all inputs that write to one folder, so that no two write to one name.
///
/// An input's stem is its file's name without extension. Inputs that would meet in a name keep the whole name (`a.txt`), then
/// the input folder's name goes in front (`masuk-a.txt`), then `~2` and so on behind, in the order of their paths. Names that
/// differ only in case or in how accents are encoded are one name here, as on some file systems. The order of the inputs
/// does not matter.
///
/// - Complexity: O(*n* log *n*) in inputs, and some 20 bytes and the name of memory for each.
struct OutputPlan {
  /// Without folder, one an input.
  private(set) var stems = NameList()

  /// What an input's stem is made of.
  struct Name {
    var file: String
    /// The input folder's name.
    var root: String
    /// As canonical JSON calls the input.
    var path: String
  }

  /// - Parameters:
  ///   - reserved: Stems that the run itself writes to the folder, in small letters.
  ///   - suffixes: What an input's outputs add to its stem; asked only where another input's name makes that matter.
  init(count: Int, reserved: [String], name: (Int) -> Name, suffixes: (Int) -> [String]) {
    var levels = [UInt8](repeating: 0, count: count)
    var numbers: [Int: Int] = [:]
    func key(_ index: Int) -> String {
      let stem = Self.stem(name(index), level: levels[index])
      return (numbers[index].map { "\(stem)~\($0)" } ?? stem).lowercased()
    }
    for _ in 0...2 {
      let keys = KeyIndex(count: count, key)
      var clashing: Set<Int> = []
      func meet(_ members: [Int]) {
        let lowest = members.map { levels[$0] }.min() ?? 0
        clashing.formUnion(members.filter { levels[$0] == lowest && lowest < 2 })
      }
      keys.eachGroup { meet($0) }
      for index in 0..<count {
        let stem = key(index)
        if reserved.contains(stem), levels[index] < 2, !Self.isPage(stem) || Self.hasPage(suffixes(index)) {
          clashing.insert(index)
        }
        for shorter in Self.shortened(stem) {
          for other in keys.members(of: shorter) where other != index {
            let suffix = stem.dropFirst(shorter.count)
            if suffixes(other).contains(where: { $0.hasPrefix(suffix + ".") || $0.hasPrefix(suffix + "-p") }) {
              meet([index, other])
            }
          }
        }
      }
      if clashing.isEmpty { break }
      for index in clashing { levels[index] += 1 }
    }
    let keys = KeyIndex(count: count, key)
    var taken: Set<UInt64> = []
    keys.eachGroup { members in
      let inOrder = members.sorted { name($0).path.utf8.lexicographicallyPrecedes(name($1).path.utf8) }
      for index in inOrder.dropFirst() {
        var number = 2
        repeat {
          numbers[index] = number
          number += 1
        } while !keys.members(of: key(index)).isEmpty || !taken.insert(KeyIndex.hash(key(index))).inserted
      }
    }
    for index in 0..<count {
      let stem = Self.stem(name(index), level: levels[index])
      stems.append((numbers[index].map { "\(stem)~\($0)" } ?? stem).utf8)
    }
  }

  /// Whether the run's file of this stem is a page, which only other pages meet.
  private static func isPage(_ stem: String) -> Bool { stem == "index" || stem == "book" }
  private static func hasPage(_ suffixes: [String]) -> Bool { suffixes.contains { $0 == ".html" || $0 == ".pdf" } }

  private static func stem(_ name: Name, level: UInt8) -> String {
    switch level {
    case 0: OutputStem.short(name.file)
    case 1: OutputStem.safe(name.file)
    default: OutputStem.safe(name.root.isEmpty ? name.file : name.root + "-" + name.file)
    }
  }

  /// The stem without an end that looks like a part, a page or a source map of another input: `a-2`, `a-p1`, `a.map`.
  private static func shortened(_ stem: String) -> [String] {
    guard let end = stem.utf8.last, end == UInt8(ascii: "p") || (0x30...0x39).contains(end) else { return [] }
    var found: [String] = []
    var rest = stem[...]
    if rest.hasSuffix(".map") { found.append(String(rest.dropLast(4))) }
    for _ in 0..<2 {
      let digits = rest.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
      guard digits > 0 else { break }
      var shorter = rest.dropLast(digits)
      if shorter.last == "p" { shorter.removeLast() }
      guard shorter.last == "-" else { break }
      shorter.removeLast()
      found.append(String(shorter))
      rest = shorter
    }
    return found
  }
}

/// Which inputs have which key, by the keys' hashes: two keys of one hash count as one, which costs a longer name.
private struct KeyIndex {
  private var hashes: [UInt64]
  private var order: [UInt32]

  init(count: Int, _ key: (Int) -> String) {
    let hashes = (0..<count).map { Self.hash(key($0)) }
    order = Array(0..<UInt32(truncatingIfNeeded: count))
    order.sort { (hashes[Int($0)], $0) < (hashes[Int($1)], $1) }
    self.hashes = order.map { hashes[Int($0)] }
  }

  /// Calls `each` with the inputs of each key that several have.
  func eachGroup(_ each: ([Int]) -> Void) {
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count, hashes[end] == hashes[start] { end += 1 }
      if end - start > 1 { each(order[start..<end].map { Int($0) }) }
      start = end
    }
  }

  func members(of key: String) -> [Int] {
    let hash = Self.hash(key)
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return hashes[low...].prefix { $0 == hash }.indices.map { Int(order[$0]) }
  }

  /// FNV-1a of the key's scalars, accents apart from their letters or not, by Swift's own equality of strings.
  static func hash(_ key: String) -> UInt64 {
    if key.utf8.allSatisfy({ $0 < 0x80 }) { return Checksum.of(key.utf8) }
    // Equal strings have equal hashes whatever their encoding; the seed does not matter to which are equal.
    var hasher = Hasher()
    hasher.combine(key)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
