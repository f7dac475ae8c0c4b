import Synchronization

/// Where sorted records are kept that memory has no room for.
package protocol RunFiles: Sendable {
  /// A new, empty file.
  func make() throws -> any RunFile
}

/// A file that is written from its start to its end, and then read at any place, by several readers at a time.
///
/// It is gone with its last owner.
package protocol RunFile: AnyObject, Sendable {
  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws
  /// Ends writing.
  func end() throws
  /// At most so many bytes from a place; fewer only at the end.
  func bytes(at place: Int, count: Int) throws -> [UInt8]
}

/// How much memory sorting takes, and where the rest goes.
package struct SortingRoom: Sendable {
  /// `nil` where memory takes it all.
  private let files: (any RunFiles)?
  /// Bytes that one sorter holds at most.
  private let budget: Int

  /// All in memory.
  package init() {
    files = nil
    budget = .max
  }

  /// - Parameter budget: Bytes of memory for each of the few sorters that are at work at a time.
  package init(files: any RunFiles, budget: Int = 1 << 20) {
    self.files = files
    self.budget = budget
  }

  package func sorter() -> RecordSorter { RecordSorter(files: files, budget: budget) }

  func file() throws -> any RunFile { try files?.make() ?? MemoryFile() }
}

/// A file that is no file, where memory takes all.
private final class MemoryFile: RunFile {
  private let content = Mutex<[UInt8]>([])

  func append(_ bytes: [UInt8]) { content.withLock { $0.append(contentsOf: bytes) } }

  func end() {}

  func bytes(at place: Int, count: Int) -> [UInt8] { content.withLock { Array($0.dropFirst(place).prefix(count)) } }
}
