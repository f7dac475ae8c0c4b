import Diagnostics

/// What one folder holds that is of use.
///
/// Taken are `.txt`, `.html`, `.htm`, `.md`, `.json` and files without extension. Passed over are hidden files, what
/// `.gitignore` and `.sopcignore` name, the output folder, and outputs of earlier runs. Links are not followed.
struct FolderContents {
  /// In the order of their names' bytes.
  private(set) var files = NameList()
  /// In the order of their names' bytes.
  private(set) var folders = NameList()
  /// What could not be read, and what a person may want to know.
  private(set) var told: [Found] = []
  /// For the folders in it.
  private(set) var rules: IgnoreRules

  /// - Parameters:
  ///   - place: Where the folder is.
  ///   - path: The same from the input folder; empty for itself.
  ///   - rules: Of the folders above.
  ///   - isOutput: Whether a folder, by its path, is that of the outputs.
  init(
    of place: String, path: String, rules: IgnoreRules, outputs: inout ListedOutputs, isOutput: (String) -> Bool
  ) {
    self.rules = rules
    var names = NameList()
    var kinds: [NativeFile.ListedKind] = []
    do throws(FileError) {
      try NativeFile.list(place.isEmpty ? "." : place) { name, kind in
        names.append(name)
        kinds.append(kind)
      }
    } catch {
      told.append(.unreadable(name: place, error))
      return
    }
    let order = names.order()
    let sorted = names.sorted()
    let depth = path.isEmpty ? 0 : path.utf8.count { $0 == UInt8(ascii: "/") } + 1
    for file in [".gitignore", ".sopcignore"] where sorted.contains(file.utf8) {
      if let bytes = try? readFile(joined(place, file)) { self.rules.add(bytes, depth: depth) }
    }
    if sorted.contains(Manifest.fileName.utf8) { outputs.add(manifestIn: place) }
    for (index, old) in order.enumerated() where sorted[index].first != UInt8(ascii: ".") {
      let name = sorted.text(index)
      let file = joined(place, name)
      let within = joined(path, name)
      do throws(FileError) {
        switch try Self.kind(kinds[Int(old)], file) {
        case .folder:
          if !self.rules.ignores(within, isFolder: true), !isOutput(within) { folders.append(sorted[index]) }
        case .regular:
          if !Self.isTaken(sorted[index]) || self.rules.ignores(within, isFolder: false) { continue }
          if outputs.contains(file) || !outputs.lists(file) && KilledRun.left(name, at: file, among: sorted) {
            continue
          }
          files.append(sorted[index])
        case .link:
          if self.rules.ignores(within, isFolder: false) { continue }
          told.append(
            .passedOver(name: file, Message(en: "a symbolic link, not followed", id: "tautan simbolis, tidak diikuti")))
        case .other:
          if self.rules.ignores(within, isFolder: false) { continue }
          told.append(.passedOver(name: file, Message(en: "no regular file", id: "bukan berkas biasa")))
        }
      } catch {
        told.append(.unreadable(name: file, error))
      }
    }
  }

  private static func kind(_ kind: NativeFile.ListedKind, _ place: String) throws(FileError) -> FileKind {
    switch kind {
    case .regular: .regular(size: 0)
    case .folder: .folder
    case .unknown, .other: try fileKind(at: place)
    }
  }

  /// Whether the extension is one of those taken, or there is none.
  static func isTaken(_ name: ArraySlice<UInt8>) -> Bool {
    guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return true }
    let ending = name[(point + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["txt", "html", "htm", "md", "json"].contains { $0.utf8.elementsEqual(ending) }
  }
}

extension NameList {
  /// Whether a sorted list holds the name.
  fileprivate func contains(_ name: String.UTF8View) -> Bool {
    let position = position(of: name)
    return position < count && self[position].elementsEqual(name)
  }
}
