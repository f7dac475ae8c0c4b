import FoundationEssentials

/// What a path leads to.
package enum FileKind: Hashable, Sendable {
  /// Size in bytes.
  case regular(size: Int)
  case folder
  /// A symbolic link.
  case link
  /// A pipe, a device, a socket.
  case other
}

/// The greatest input taken, in bytes.
package let greatestInput = 64 * 1_048_576

/// What is at a path; a link is not followed.
package func fileKind(at path: String) throws(FileError) -> FileKind { try NativeFile.kind(path) }

/// What is at a path that a person has named: links are followed.
package func targetKind(at path: String) throws(FileError) -> (kind: FileKind, path: String) {
  var path = path
  for _ in 0..<40 {
    let kind = try fileKind(at: path)
    guard kind == .link else { return (kind, path) }
    do {
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
      path = target.utf8.first == UInt8(ascii: "/") ? target : joined(parent(of: path), target)
    } catch { throw FileError(error) }
  }
  throw FileError(code: "ELOOP")
}

/// The bytes of a regular file.
package func readFile(_ path: String) throws(FileError) -> [UInt8] {
  try NativeFile.read(path, limit: greatestInput)
}

/// The names in a folder, in the order of their bytes.
func names(inFolder path: String) throws(FileError) -> [String] {
  var names: [[UInt8]] = []
  try NativeFile.list(path.isEmpty ? "." : path) { name, _ in names.append(name) }
  names.sort { $0.lexicographicallyPrecedes($1) }
  return names.map { String(decoding: $0, as: UTF8.self) }
}

/// A path with a part behind it.
package func joined(_ folder: String, _ name: String) -> String {
  folder.isEmpty ? name : folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}

/// The path before the last part: empty for a name alone.
package func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path, slashes behind it aside.
package func lastPart(of path: String) -> String {
  path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
}

/// The path from the root without links, `.` and `..`, so that two names of one file can be told to be one.
package func canonicalFolder(_ path: String) -> String {
  let isAbsolute = path.utf8.first == UInt8(ascii: "/")
  let absolute = isAbsolute ? path : joined(FileManager.default.currentDirectoryPath, path)
  return URL(filePath: absolute, directoryHint: .isDirectory).standardized.resolvingSymlinksInPath().path
}

/// The place of a file with all links resolved but the last.
package func canonicalPlace(_ path: String) -> String { joined(canonicalFolder(parent(of: path)), lastPart(of: path)) }
