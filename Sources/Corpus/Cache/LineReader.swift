/// Reads a file line by line, in bounded memory.
final class LineReader {
  private let file: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ path: String) throws(FileError) { file = try NativeFile.open(path) }

  deinit { try? NativeFile.close(file) }

  /// The next line without its line feed; what follows the last line feed is a line too.
  func next() throws(FileError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return bytes[start..<end]
      }
      if isAtEnd {
        guard start < bytes.count else { return nil }
        defer { start = bytes.count }
        return bytes[start...]
      }
      bytes.removeSubrange(..<start)
      start = 0
      searched = bytes.count
      isAtEnd = try !NativeFile.fill(&bytes, from: file)
    }
  }
}

/// The records of a cache file, in their order.
struct RecordReader {
  private let lines: LineReader?

  /// A file that is not there, or cannot be read, holds no records.
  init(_ path: String) { lines = try? LineReader(path) }

  /// The next record; nothing behind a torn or spoilt line counts.
  mutating func next() -> Record? {
    guard let line = try? lines?.next() else { return nil }
    return Record(line: line)
  }
}

/// The records of several cache files as one, sorted; of two with one stem the earlier file's counts.
struct PriorRecords {
  private var readers: [RecordReader]
  private var heads: [Record?]

  init(_ paths: [String]) {
    readers = paths.map { RecordReader($0) }
    heads = []
    for index in readers.indices { heads.append(readers[index].next()) }
  }

  /// The record of a stem, where stems are asked for in their order.
  ///
  /// - Complexity: O(*n*) in all for a walk through *n* records.
  mutating func record(of stem: [UInt8]) -> Record? {
    var found: Record?
    for index in heads.indices {
      while let head = heads[index], head.stem.lexicographicallyPrecedes(stem) { heads[index] = readers[index].next() }
      if found == nil, let head = heads[index], head.stem == stem { found = head }
    }
    return found
  }

  /// The next record of all.
  mutating func next() -> Record? {
    guard let least = heads.compactMap({ $0?.stem }).min(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
    let found = record(of: least)
    for index in heads.indices where heads[index]?.stem == least { heads[index] = readers[index].next() }
    return found
  }
}
