/// Patterns of paths: `*` for anything inside a part, `**` for anything.
enum Glob {
  /// Whether a pattern fits a path, or a part of it from some folder on.
  static func matches(_ pattern: String, _ path: String) -> Bool {
    let (pattern, path) = (Array(pattern.utf8), Array(path.utf8))
    if fits(pattern[...], path[...]) { return true }
    return path.indices.contains { path[$0] == 0x2F && fits(pattern[...], path[($0 + 1)...]) }
  }

  private static func fits(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty || path.first == 0x2F }
    guard first == 0x2A else {
      return first == path.first && fits(pattern.dropFirst(), path.dropFirst())
    }
    let isDeep = pattern.dropFirst().first == 0x2A
    let rest = pattern.drop { $0 == 0x2A }
    var tail = path
    while true {
      if fits(rest, tail) { return true }
      guard let next = tail.first, isDeep || next != 0x2F else { return false }
      tail.removeFirst()
    }
  }

  /// How many edits part two keys.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.utf8.prefix(64)), Array(b.utf8.prefix(64)))
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (left == right ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
