import SopcKit
import Vocabulary

/// Reads a file line by line, in bounded memory.
final class LineReader {
  private let file: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ path: String) throws(FileError) { file = try NativeFile.open(path) }

  /// Reads an open file, such as standard input.
  init(file: Int32) { self.file = file }

  deinit { try? NativeFile.close(file) }

  /// Whether the next line is there without waiting for it.
  var hasLine: Bool { bytes[start...].contains(0x0A) }

  private func lineFeed(from start: Int) -> Int? {
    let whole = bytes
    let bytes = whole.span
    var place = start
    while place + 8 <= bytes.count {
      // A byte of these is zero where one of the eight is a line feed; then the highest bit of the first such is set.
      let word = bytes.word(at: place) ^ 0x0A0A_0A0A_0A0A_0A0A
      let found = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.count {
      if bytes[place] == 0x0A { return place }
      place += 1
    }
    return nil
  }

  /// The next line without its line feed; what follows the last line feed is a line too.
  func next() throws(FileError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
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
  private let isWhole: Bool

  /// - Parameter isWhole: Whether this run wrote the file, so that it must be there and whole; else a file that is not there,
  ///   or cannot be read, holds no records, and nothing behind a torn or spoilt line counts.
  init(_ path: String, isWhole: Bool) throws(FileError) {
    self.isWhole = isWhole
    do throws(FileError) { lines = try LineReader(path) } catch {
      guard !isWhole else { throw error }
      lines = nil
    }
  }

  /// The next record.
  mutating func next() throws(FileError) -> RecordLine? {
    do throws(FileError) {
      guard let line = try lines?.next() else { return nil }
      if let record = RecordLine(line) { return record }
      throw FileError(code: "EIO")
    } catch {
      guard !isWhole else { throw error }
      return nil
    }
  }
}

/// The records of several cache files as one, sorted; of two with one stem the earlier file's counts.
struct PriorRecords {
  private var readers: [RecordReader] = []
  private var heads: [RecordLine?] = []

  /// - Parameter isWhole: Whether this run wrote the files; see ``RecordReader``.
  init(_ paths: [String], isWhole: Bool) throws(FileError) {
    for path in paths {
      var reader = try RecordReader(path, isWhole: isWhole)
      heads.append(try reader.next())
      readers.append(reader)
    }
  }

  /// The record of a stem, where stems are asked for in their order.
  ///
  /// - Complexity: O(*n*) in all for a walk through *n* records.
  mutating func record(of stem: [UInt8]) throws(FileError) -> RecordLine? {
    var found: RecordLine?
    for index in heads.indices {
      while let head = heads[index], head.stem.lexicographicallyPrecedes(stem) {
        heads[index] = try readers[index].next()
      }
      if found == nil, let head = heads[index], head.stem == stem { found = head }
    }
    return found
  }

  /// The next record of all.
  mutating func next() throws(FileError) -> RecordLine? {
    if heads.count == 1 {
      guard let found = heads[0] else { return nil }
      heads[0] = try readers[0].next()
      return found
    }
    guard let least = heads.compactMap({ $0?.stem }).min(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
    let found = try record(of: least)
    for index in heads.indices where heads[index]?.stem == least { heads[index] = try readers[index].next() }
    return found
  }
}
