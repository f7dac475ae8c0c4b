/// One line of a `.gitignore` or `.sopcignore`.
///
/// Known are `*`, `?`, `[a-z]`, `**`, `\` before a character, `!` for what is taken after all, a slash at the start or within
/// for paths from the file's own folder, a slash at the end for folders only.
struct IgnorePattern: Sendable {
  /// Whether what fits is taken after all.
  let isException: Bool
  private let isForFolders: Bool
  private let isAnchored: Bool
  private let segments: [ArraySlice<UInt8>]

  /// `nil` for a blank line and for a comment.
  init?(_ line: ArraySlice<UInt8>) {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 { line.removeLast() }
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    isException = first == UInt8(ascii: "!")
    if isException { line.removeFirst() }
    isForFolders = line.last == UInt8(ascii: "/")
    if isForFolders { line.removeLast() }
    isAnchored = line.contains(UInt8(ascii: "/"))
    segments = line.split(separator: UInt8(ascii: "/"))
    if segments.isEmpty { return nil }
  }

  /// Whether the pattern fits a path, given from the folder of the pattern's file.
  ///
  /// - Complexity: O(*path* × *pattern*).
  func fits(_ path: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    guard !isForFolders || isFolder, let name = path.last else { return false }
    return isAnchored ? Self.fits(path[...], segments[...]) : Self.fits(name, segments[0])
  }

  /// Whether segments fit, `**` standing for any number of them.
  private static func fits(_ path: ArraySlice<ArraySlice<UInt8>>, _ pattern: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var (at, next) = (path.startIndex, pattern.startIndex)
    var retry: (at: Int, next: Int)?
    while at < path.endIndex {
      if next < pattern.endIndex, pattern[next].elementsEqual("**".utf8) {
        next += 1
        retry = (at, next)
      } else if next < pattern.endIndex, fits(path[at], pattern[next]) {
        at += 1
        next += 1
      } else if let back = retry {
        at = back.at + 1
        next = back.next
        retry = (at, next)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0.elementsEqual("**".utf8) }
  }

  /// Whether a name fits one segment, by bytes; `?` is one Unicode scalar.
  private static func fits(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    var (at, next) = (name.startIndex, pattern.startIndex)
    var retry: (at: Int, next: Int)?
    while at < name.endIndex {
      if next < pattern.endIndex, pattern[next] == UInt8(ascii: "*") {
        next += 1
        retry = (at, next)
      } else if next < pattern.endIndex, let (length, end) = one(name[at...], pattern[next...]) {
        at += length
        next = end
      } else if let back = retry {
        at = back.at + 1
        next = back.next
        retry = (at, next)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// How many bytes of the name the first element of the pattern takes, and where the next element begins.
  private static func one(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> (Int, Int)? {
    guard let byte = name.first, let element = pattern.first else { return nil }
    let next = pattern.startIndex + 1
    switch element {
    case UInt8(ascii: "?"):
      let length = 1 + name.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
      return (length, next)
    case UInt8(ascii: "["):
      guard let close = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else {
        return byte == element ? (1, next) : nil
      }
      return isMember(byte, of: pattern[next..<close]) ? (1, close + 1) : nil
    case UInt8(ascii: "\\"):
      return next < pattern.endIndex && pattern[next] == byte ? (1, next + 1) : nil
    default:
      return byte == element ? (1, next) : nil
    }
  }

  private static func isMember(_ byte: UInt8, of set: ArraySlice<UInt8>) -> Bool {
    var set = set
    let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
    if isNegated { set.removeFirst() }
    var isFound = false
    while let low = set.popFirst() {
      if set.count > 1, set.first == UInt8(ascii: "-"), let high = set.dropFirst().first {
        set.removeFirst(2)
        isFound = isFound || low <= byte && byte <= high
      } else {
        isFound = isFound || low == byte
      }
    }
    return isFound != isNegated
  }
}

/// The patterns of the ignore files from the input folder down to a folder.
struct IgnoreRules: Sendable {
  private var rules: [(depth: Int, pattern: IgnorePattern)] = []

  /// Adds the lines of a file that lies so many folders below the input folder.
  mutating func add(_ bytes: [UInt8], depth: Int) {
    for line in bytes.split(separator: 0x0A) {
      if let pattern = IgnorePattern(line) { rules.append((depth, pattern)) }
    }
  }

  /// Whether a path from the input folder is passed over: the last pattern that fits tells.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    guard !rules.isEmpty else { return false }
    let parts = Array(path.utf8).split(separator: UInt8(ascii: "/"))
    return rules.last { $0.pattern.fits(Array(parts.dropFirst($0.depth)), isFolder: isFolder) }
      .map { !$0.pattern.isException } ?? false
  }
}
