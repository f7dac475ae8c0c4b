import Diagnostics

/// The walk through one input folder that gives all its files at once; ``InputWalk`` gives them bit by bit.
struct FolderWalk {
  private let root: InputRoot

  init(root: String, output: String?) { self.root = InputRoot(root, output: output) }

  /// The files of a folder in the order of their names, then those of its folders.
  func inputs() -> [Found] {
    var found: [Found] = []
    var waiting = [(path: "", rules: IgnoreRules())]
    var outputs = ListedOutputs()
    while let (path, rules) = waiting.popLast() {
      let contents = root.contents(of: path, rules, &outputs)
      found += contents.told
      for index in 0..<contents.files.count {
        found.append(.input(root.file(contents.files.text(index), in: path)))
      }
      for index in (0..<contents.folders.count).reversed() {
        waiting.append((joined(path, contents.folders.text(index)), contents.rules))
      }
    }
    return found
  }
}

/// A folder that the command line names.
struct InputRoot: Sendable {
  private let place: String
  private let canonical: String
  /// The folder for outputs, from the root without links.
  private let output: String?

  init(_ place: String, output: String?) {
    self.place = place
    canonical = canonicalFolder(place)
    self.output = output.map(canonicalFolder)
  }

  /// What a folder in it holds.
  func contents(of path: String, _ rules: IgnoreRules, _ outputs: inout ListedOutputs) -> FolderContents {
    FolderContents(of: path.isEmpty ? place : joined(place, path), path: path, rules: rules, outputs: &outputs) {
      path in
      output.map { $0.utf8.elementsEqual(joined(canonical, path).utf8) } ?? false
    }
  }

  /// A file in a folder in it.
  func file(_ name: String, in folder: String) -> InputFile {
    let path = joined(folder, name)
    return InputFile(
      place: joined(place, path), knownIdentity: joined(canonical, path), name: path, isNamed: false, folder: folder,
      fileName: name, root: lastPart(of: canonical))
  }

  /// Where a path from it leads, links resolved.
  func identity(of path: String) -> String { joined(canonical, path) }
}
