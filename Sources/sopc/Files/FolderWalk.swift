import Diagnostics

/// The walk through an input folder.
///
/// Taken are `.txt`, `.html`, `.htm`, `.md`, `.json` and files without extension. Passed over are hidden files, what
/// `.gitignore` and `.sopcignore` name, the output folder, and outputs of earlier runs. Links are not followed.
struct FolderWalk {
  private let root: String
  private let canonicalRoot: String
  private let output: String?

  init(root: String, output: String?) {
    self.root = root
    canonicalRoot = canonicalFolder(root)
    self.output = output.map(canonicalFolder)
  }

  private struct Folder {
    /// From the input folder; empty for itself.
    var path: String
    var depth: Int
    var rules: IgnoreRules
  }

  /// The files of a folder in the order of their names, then those of its folders.
  func inputs() -> [Found] {
    var found: [Found] = []
    var waiting = [Folder(path: "", depth: 0, rules: IgnoreRules())]
    var outputs = ListedOutputs()
    while let folder = waiting.popLast() {
      var below: [Folder] = []
      visit(folder, &found, &below, &outputs)
      waiting += below.reversed()
    }
    return found
  }

  private func visit(_ folder: Folder, _ found: inout [Found], _ below: inout [Folder], _ outputs: inout ListedOutputs)
  {
    let place = folder.path.isEmpty ? root : joined(root, folder.path)
    let entries: [String]
    do throws(FileError) { entries = try names(inFolder: place) } catch {
      return found.append(.unreadable(name: place, error))
    }
    var rules = folder.rules
    for name in entries where name == ".gitignore" || name == ".sopcignore" {
      if let bytes = try? readFile(joined(place, name)) { rules.add(bytes, depth: folder.depth) }
    }
    if entries.contains(Manifest.fileName) { outputs.add(manifestIn: place) }
    for name in entries where name.utf8.first != UInt8(ascii: ".") {
      let path = joined(folder.path, name)
      do throws(FileError) {
        switch try fileKind(at: joined(place, name)) {
        case .folder:
          if rules.ignores(path, isFolder: true) || isOutput(path) { continue }
          below.append(Folder(path: path, depth: folder.depth + 1, rules: rules))
        case .regular:
          if !Self.isTaken(name) || rules.ignores(path, isFolder: false) { continue }
          if outputs.contains(joined(place, name)) { continue }
          if !outputs.lists(joined(place, name)), KilledRun.left(name, at: joined(place, name), among: entries) {
            continue
          }
          found.append(.input(file(name, in: folder.path, at: joined(place, name))))
        case .link:
          if rules.ignores(path, isFolder: false) { continue }
          found.append(
            .passedOver(
              name: joined(place, name),
              Message(en: "a symbolic link, not followed", id: "tautan simbolis, tidak diikuti")))
        case .other:
          if rules.ignores(path, isFolder: false) { continue }
          found.append(.passedOver(name: joined(place, name), Message(en: "no regular file", id: "bukan berkas biasa")))
        }
      } catch {
        found.append(.unreadable(name: joined(place, name), error))
      }
    }
  }

  private func file(_ name: String, in folder: String, at place: String) -> InputFile {
    InputFile(
      place: place, identity: joined(canonicalRoot, joined(folder, name)), name: joined(folder, name), isNamed: false,
      folder: folder, fileName: name,
      root: lastPart(of: canonicalRoot))
  }

  private func isOutput(_ folder: String) -> Bool {
    output.map { $0.utf8.elementsEqual(joined(canonicalRoot, folder).utf8) } ?? false
  }

  /// Whether the extension is one of those taken, or there is none.
  private static func isTaken(_ name: String) -> Bool {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return true }
    let ending = name.utf8[name.utf8.index(after: point)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["txt", "html", "htm", "md", "json"].contains { $0.utf8.elementsEqual(ending) }
  }
}
