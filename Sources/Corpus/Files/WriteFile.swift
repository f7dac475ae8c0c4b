/// What became of a file to write.
package enum Written: Sendable {
  case new, unchanged
}

/// Writes a whole file or nothing: a temporary file takes its name when all bytes are written.
///
/// A file that holds these bytes already is left alone. A link in its place is replaced, not followed.
package func writeFile(_ bytes: [UInt8], to path: String) throws(FileError) -> Written {
  let file = try StagedFile(bytes, for: path, by: path + ".sopc-new")
  try file.take()
  return file.written
}

/// A whole file under a temporary name, which is still to take its own.
///
/// A file that holds these bytes already is left alone. A link in its place is replaced, not followed.
struct StagedFile {
  let path: String
  let written: Written
  private let temporary: String

  /// - Parameter temporary: The name until then, in the same file system.
  init(_ bytes: [UInt8], for path: String, by temporary: String) throws(FileError) {
    (self.path, self.temporary) = (path, temporary)
    let kind = try? fileKind(at: path)
    if case .regular(let size)? = kind, size == bytes.count, let old = try? readFile(path), old == bytes {
      written = .unchanged
      return
    }
    if kind == .folder { throw FileError(code: "EISDIR") }
    written = .new
    let file = try NativeFile.create(temporary)
    do throws(FileError) {
      do throws(FileError) { try NativeFile.write(bytes.span, to: file) } catch {
        try? NativeFile.close(file)
        throw error
      }
      try NativeFile.close(file)
    } catch {
      drop()
      throw error
    }
  }

  /// Gives the file its name; where that fails nothing is left of it.
  func take() throws(FileError) {
    guard written == .new else { return }
    do throws(FileError) { try NativeFile.rename(temporary, to: path) } catch {
      drop()
      throw error
    }
  }

  /// Removes the file, which has not taken its name.
  func drop() {
    if written == .new { try? NativeFile.remove(temporary) }
  }
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
