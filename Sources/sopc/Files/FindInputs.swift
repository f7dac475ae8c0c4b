import Diagnostics

/// Finds the files that a command line names: files as they are, folders with all that is in them.
///
/// - Parameters:
///   - paths: As given; `-` is standard input.
///   - output: The folder for outputs, passed over where it lies in an input folder.
/// - Returns: In the order given; within a folder in the order of the names' bytes. No file stands twice.
func findInputs(_ paths: [String], output: String?) -> [Found] {
  var found: [Found] = []
  for path in paths {
    if path == "-" {
      found.append(.input(.standardInput))
      continue
    }
    do throws(FileError) {
      let (kind, place) = try targetKind(at: path)
      switch kind {
      case .folder: found += FolderWalk(root: path, output: output).inputs()
      case .regular: found.append(.input(named(path, at: place)))
      case .link, .other: throw .notRegular
      }
    } catch {
      found.append(.unreadable(name: path, error))
    }
  }
  return unique(found)
}

private func named(_ path: String, at place: String) -> InputFile {
  InputFile(
    place: place, identity: canonicalPlace(place), name: path, isNamed: true, folder: "", fileName: lastPart(of: path),
    root: lastPart(of: parent(of: path)))
}

/// Leaves the first of several ways to one file.
private func unique(_ found: [Found]) -> [Found] {
  guard found.count > 1 else { return found }
  var seen: Set<[UInt8]> = []
  return found.filter { item in
    guard case .input(let file) = item else { return true }
    return seen.insert(Array((file.identity ?? "-").utf8)).inserted
  }
}
