/// A file that is written piece by piece and takes its name when it is whole.
final class NewFile {
  private let temporary: String
  private var file: Int32?
  private var buffer: [UInt8] = []

  /// - Parameter temporary: The name until then, in the file system of the name to come.
  init(temporary: String) throws(FileError) {
    self.temporary = temporary
    file = try NativeFile.create(temporary)
    buffer.reserveCapacity(Self.room)
  }

  deinit {
    guard let file else { return }
    try? NativeFile.close(file)
    try? NativeFile.remove(temporary)
  }

  private static let room = 1 << 17

  func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.room { try flush() }
  }

  /// Writes a line of the cache as it was read.
  func write(line: RecordLine) throws(FileError) {
    buffer.append(contentsOf: line.bytes)
    buffer.append(0x0A)
    if buffer.count >= Self.room { try flush() }
  }

  /// Hands all that was written to the system.
  func flush() throws(FileError) {
    guard let file else { return }
    let whole = buffer
    try NativeFile.write(whole.span, to: file)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends the file and gives it its name; a file of that name with the same bytes is left alone.
  func take(name path: String, isSynced: Bool = false) throws(FileError) -> Written {
    try flush()
    if let file {
      if isSynced { try NativeFile.sync(file) }
      self.file = nil
      do throws(FileError) { try NativeFile.close(file) } catch {
        try? NativeFile.remove(temporary)
        throw error
      }
    }
    do throws(FileError) {
      if Self.isSame(path, temporary) {
        try NativeFile.remove(temporary)
        return .unchanged
      }
      if try Self.isFolder(path) { throw FileError(code: "EISDIR") }
      try NativeFile.rename(temporary, to: path)
      return .new
    } catch {
      try? NativeFile.remove(temporary)
      throw error
    }
  }

  /// Ends the file under its temporary name, which it keeps.
  func keep() throws(FileError) {
    try flush()
    guard let file else { return }
    self.file = nil
    try NativeFile.close(file)
  }

  private static func isFolder(_ path: String) throws(FileError) -> Bool { (try? fileKind(at: path)) == .folder }

  private static func isSame(_ path: String, _ other: String) -> Bool {
    guard let kind = try? fileKind(at: path), case .regular = kind, kind == (try? fileKind(at: other)),
      let one = try? NativeFile.open(path)
    else { return false }
    defer { try? NativeFile.close(one) }
    guard let two = try? NativeFile.open(other) else { return false }
    defer { try? NativeFile.close(two) }
    while true {
      var (left, right): ([UInt8], [UInt8]) = ([], [])
      guard let hasLeft = try? NativeFile.fill(&left, from: one),
        let hasRight = try? NativeFile.fill(&right, from: two),
        hasLeft == hasRight, left == right
      else { return false }
      if !hasLeft { return true }
    }
  }
}
