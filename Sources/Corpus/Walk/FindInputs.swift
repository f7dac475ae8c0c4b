import Diagnostics

/// Finds the files that a command line names: files as they are, folders with all that is in them.
///
/// - Parameters:
///   - paths: As given; `-` is standard input.
///   - output: The folder for outputs, passed over where it lies in an input folder.
/// - Returns: In the order given; within a folder in the order of the names' bytes. No file stands twice.
package func findInputs(_ paths: [String], output: String?) -> [Found] {
  unique(
    paths.flatMap { path in
      switch Found(path) {
      case .folder(let place): FolderWalk(root: place, output: output).inputs()
      case let found: [found]
      }
    })
}

extension Found {
  /// What a path on the command line leads to.
  init(_ path: String) {
    if path == "-" {
      self = .input(.standardInput)
      return
    }
    do throws(FileError) {
      let (kind, place) = try targetKind(at: path)
      switch kind {
      case .folder: self = .folder(path)
      case .regular:
        self = .input(
          InputFile(
            place: place, knownIdentity: nil, name: path, isNamed: true, folder: "",
            fileName: lastPart(of: path), root: lastPart(of: parent(of: path))))
      case .link, .other: throw .notRegular
      }
    } catch {
      self = .unreadable(name: path, error)
    }
  }
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
