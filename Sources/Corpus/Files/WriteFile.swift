/// What became of a file to write.
package enum Written: Sendable {
  case new, unchanged
}

/// Writes a whole file or nothing: a temporary file takes its name when all bytes are written.
///
/// A file that holds these bytes already is left alone. A link in its place is replaced, not followed.
///
/// - Parameter temporary: The name until then, in the same file system; beside the file where there is none.
package func writeFile(
  _ bytes: [UInt8], to path: String, by temporary: String? = nil
) throws(FileError) -> Written {
  let kind = try? fileKind(at: path)
  if case .regular(let size)? = kind, size == bytes.count, let old = try? readFile(path), old == bytes {
    return .unchanged
  }
  if kind == .folder { throw FileError(code: "EISDIR") }
  let temporary = temporary ?? path + ".sopc-new"
  let file = try NativeFile.create(temporary)
  do throws(FileError) {
    do throws(FileError) { try NativeFile.write(bytes.span, to: file) } catch {
      try? NativeFile.close(file)
      throw error
    }
    try NativeFile.close(file)
    try NativeFile.rename(temporary, to: path)
  } catch {
    try? NativeFile.remove(temporary)
    throw error
  }
  return .new
}

/// Makes a folder and those above it.
package func makeFolder(_ path: String) throws(FileError) {
  if (try? targetKind(at: path).kind) == .folder { return }
  let above = parent(of: path)
  if !above.isEmpty, (try? targetKind(at: above)) == nil { try makeFolder(above) }
  do throws(FileError) { try NativeFile.makeFolder(path) } catch {
    // Another run may have made it meanwhile.
    if (try? targetKind(at: path).kind) != .folder { throw error }
  }
}

/// Makes a folder under `--out`, part by part; none of the parts may be a link.
package func makeFolder(_ relative: String, under root: String) throws(FileError) {
  var path = root
  for part in relative.utf8.split(separator: UInt8(ascii: "/")) {
    path = joined(path, String(decoding: part, as: UTF8.self))
    switch try? fileKind(at: path) {
    case .folder?: continue
    case .link?: throw .isLink
    case .regular?, .other?: throw .notAFolder
    case nil:
      do throws(FileError) { try NativeFile.makeFolder(path) } catch {
        if (try? fileKind(at: path)) != .folder { throw error }
      }
    }
  }
}
