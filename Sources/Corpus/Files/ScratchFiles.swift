package import Analysis
import Synchronization

/// Files without names in a folder, for what memory has no room for: gone with their last owner, however the program ends.
package final class ScratchFiles: RunFiles {
  private let folder: String
  private let count = Atomic<Int>(0)

  package init(in folder: String) { self.folder = folder }

  package func make() throws -> any RunFile {
    let number = count.add(1, ordering: .relaxed).newValue
    return ScratchFile(try NativeFile.createNameless(joined(folder, "scratch-\(number)")))
  }
}

private final class ScratchFile: RunFile {
  private let file: Int32

  init(_ file: Int32) { self.file = file }

  deinit { try? NativeFile.close(file) }

  func append(_ bytes: [UInt8]) throws { try NativeFile.write(bytes.span, to: file) }

  func end() {}

  func bytes(at place: Int, count: Int) throws -> [UInt8] {
    try NativeFile.bytes(of: file, at: place, count: count)
  }
}

/// Runs what may fail at sorting as well: a file that is spoilt while it is sorted is an error of the system.
func filing<Value>(_ work: () throws -> Value) throws(FileError) -> Value {
  do { return try work() } catch let error as FileError { throw error } catch { throw FileError(code: "EIO") }
}
