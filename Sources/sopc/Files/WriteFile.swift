import FoundationEssentials
import Glibc

/// What became of a file to write.
enum Written: Sendable {
  case new, unchanged
}

/// Writes a whole file or nothing: a temporary file beside it takes its name when all bytes are on the disk.
///
/// A file that holds these bytes already is left alone. A link in its place is replaced, not followed.
func writeFile(_ bytes: [UInt8], to path: String) throws(FileError) -> Written {
  let kind = try? fileKind(at: path)
  if case .regular(let size)? = kind, size == bytes.count, let old = try? readFile(path), old == bytes {
    return .unchanged
  }
  if kind == .folder { throw FileError(code: "EISDIR") }
  do {
    try Data(bytes).write(to: URL(filePath: path, directoryHint: .notDirectory), options: .atomic)
  } catch { throw FileError(error) }
  return .new
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws(FileError) {
  do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
    throw FileError(error)
  }
}

/// Makes a folder under `--out`, part by part; none of the parts may be a link.
func makeFolder(_ relative: String, under root: String) throws(FileError) {
  var path = root
  for part in relative.utf8.split(separator: UInt8(ascii: "/")) {
    path = joined(path, String(decoding: part, as: UTF8.self))
    switch try? fileKind(at: path) {
    case .folder?: continue
    case .link?: throw .isLink
    case .regular?, .other?: throw .notAFolder
    case nil: try makeFolder(path)
    }
  }
}

/// Removes what a killed run left: temporary files of processes that are no more.
///
/// Their names are Foundation's: `.dat.nosync`, the number of the process in hexadecimal, a point, six characters.
func removeLeftovers(inFolder path: String) {
  guard let names = try? names(inFolder: path) else { return }
  for name in names where name.utf8.starts(with: ".dat.nosync".utf8) {
    let parts = name.utf8.dropFirst(11).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 6,
      let process = Int32(String(decoding: parts[0], as: UTF8.self), radix: 16),
      process > 0, kill(process, 0) == -1, errno == ESRCH
    else { continue }
    _ = try? FileManager.default.removeItem(atPath: joined(path, name))
  }
}
