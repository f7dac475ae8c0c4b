import CFiles
import Glibc
import SopcKit
import Vocabulary

/// The file system, through ``CFiles``.
///
/// Nothing here is asynchronous, so that a thread's buffers stay its own between two calls.
enum NativeFile {
  /// What is at a path; a link is not followed.
  static func kind(_ path: String) throws(FileError) -> FileKind {
    try take(path)
    return kind(try checked(files_kind()))
  }

  private static func kind(_ code: Int32) -> FileKind {
    switch Int(code) {
    case Int(FILES_REGULAR): .regular(size: Int(files_size()))
    case Int(FILES_FOLDER): .folder
    case Int(FILES_LINK): .link
    default: .other
    }
  }

  /// All bytes of a regular file.
  static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try open(path)
    defer { _ = files_close(file) }
    let size = Int(files_size())
    guard size <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while try fill(&bytes, from: file) {
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return bytes
  }

  /// Opens a regular file for reading.
  static func open(_ path: String) throws(FileError) -> Int32 {
    try take(path)
    let file = files_open()
    if file == -invalid { throw .notRegular }
    return try checked(file)
  }

  /// Adds the next bytes of an open file; `false` at its end.
  static func fill(_ bytes: inout [UInt8], from file: Int32) throws(FileError) -> Bool {
    let count = Int(try checked(files_fill(file)))
    take(count, into: &bytes)
    return count > 0
  }

  /// At most so many bytes from a place of an open file; fewer only at its end.
  static func bytes(of file: Int32, at place: Int, count: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let most = Int32(min(count - bytes.count, room))
      let more = Int(try checked(files_fill_at(file, Int64(place + bytes.count), most)))
      guard more > 0 else { break }
      take(more, into: &bytes)
    }
    return bytes
  }

  /// Adds what was read.
  private static func take(_ count: Int, into bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    var room = bytes.mutableSpan
    var at = 0
    while at + 8 <= count {
      room.put(files_word(Int32(truncatingIfNeeded: at)), at: start + at)
      at += 8
    }
    while at < count {
      room[start + at] = files_byte(Int32(truncatingIfNeeded: at))
      at += 1
    }
  }

  /// Opens a new file for writing and reading that has no name: it is gone when it is closed, however the program ends.
  static func createNameless(_ path: String) throws(FileError) -> Int32 {
    try take(path)
    return try checked(files_create_nameless())
  }

  /// Makes a file, or empties it.
  static func create(_ path: String, isNew: Bool = false) throws(FileError) -> Int32 {
    try take(path)
    return try checked(files_create(isNew ? 1 : 0))
  }

  /// Writes all bytes to an open file.
  ///
  /// - Complexity: O(*n*) in bytes, eight at a time.
  static func write(_ bytes: Span<UInt8>, to file: Int32) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + room)
      files_bytes_begin()
      var at = start
      while at + 8 <= end {
        files_put_word(bytes.word(at: at))
        at += 8
      }
      while at < end {
        files_put(bytes[at])
        at += 1
      }
      _ = try checked(files_drain(file))
      start = end
    }
  }

  static func close(_ file: Int32) throws(FileError) { _ = try checked(files_close(file)) }
  static func sync(_ file: Int32) throws(FileError) { _ = try checked(files_sync(file)) }
  static func syncSystem(of folder: Int32) throws(FileError) { _ = try checked(files_sync_system(folder)) }

  static func remove(_ path: String) throws(FileError) {
    try take(path)
    _ = try checked(files_remove())
  }

  static func removeFolder(_ path: String) throws(FileError) {
    try take(path)
    _ = try checked(files_remove_folder())
  }

  static func makeFolder(_ path: String) throws(FileError) {
    try take(path)
    _ = try checked(files_make_folder())
  }

  static func rename(_ path: String, to new: String) throws(FileError) {
    try take(path)
    files_path_keep()
    try take(new)
    _ = try checked(files_rename())
  }

  static func openFolder(_ path: String) throws(FileError) -> Int32 {
    try take(path)
    return try checked(files_open_folder())
  }

  /// Locks an open folder against other runs, until it is closed; `false` where another has it.
  static func lock(_ folder: Int32) throws(FileError) -> Bool {
    let result = files_lock(folder)
    if result == -busy { return false }
    _ = try checked(result)
    return true
  }

  /// Calls `each` with every name in a folder, in no order, and what it leads to where the folder tells.
  static func list(_ path: String, _ each: (_ name: [UInt8], _ kind: ListedKind) -> Void) throws(FileError) {
    try take(path)
    _ = try checked(files_list_begin())
    defer { files_list_end() }
    while true {
      let length = try checked(files_list_next())
      guard length > 0 else { return }
      var name: [UInt8] = []
      name.reserveCapacity(Int(length))
      for at in 0..<length { name.append(files_name_byte(at)) }
      let kind: ListedKind =
        switch Int(files_name_kind()) {
        case Int(FILES_REGULAR): .regular
        case Int(FILES_FOLDER): .folder
        case Int(FILES_UNKNOWN): .unknown
        default: .other
        }
      each(name, kind)
    }
  }

  /// What a folder tells of a name in it without a further question.
  enum ListedKind: UInt8 { case unknown, regular, folder, other }

  /// The name that the linker gave this build of the program, in hexadecimal; empty where it gave none.
  static var build: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for at in 0..<files_build_begin() {
      let byte = Int(files_build_byte(at))
      text += [digits[byte >> 4], digits[byte & 15]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let room = Int(FILES_ROOM)
  private static let invalid = EINVAL
  private static let busy = EWOULDBLOCK

  private static func take(_ path: String) throws(FileError) {
    guard !path.isEmpty else { throw .emptyPath }
    files_path_begin()
    for byte in path.utf8 { files_path_put(byte) }
    _ = try checked(files_path_end())
  }

  @discardableResult
  private static func checked(_ result: Int32) throws(FileError) -> Int32 {
    if result < 0 { throw FileError(number: -result) }
    return result
  }
}

extension MutableSpan<UInt8> {
  /// Puts a number into eight bytes, its lowest place first, where there are so many; the compiler makes one store of it.
  @inline(__always)
  fileprivate mutating func put(_ word: UInt64, at start: Int) {
    guard start >= 0, start <= count &- 8 else { return }
    self[start &+ 7] = UInt8(truncatingIfNeeded: word >> 56)
    self[start] = UInt8(truncatingIfNeeded: word)
    self[start &+ 1] = UInt8(truncatingIfNeeded: word >> 8)
    self[start &+ 2] = UInt8(truncatingIfNeeded: word >> 16)
    self[start &+ 3] = UInt8(truncatingIfNeeded: word >> 24)
    self[start &+ 4] = UInt8(truncatingIfNeeded: word >> 32)
    self[start &+ 5] = UInt8(truncatingIfNeeded: word >> 40)
    self[start &+ 6] = UInt8(truncatingIfNeeded: word >> 48)
  }
}
