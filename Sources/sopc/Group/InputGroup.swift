import Corpus
import Diagnostics
import SopcKit

/// Files that hold one SOP together, in the order of their pages.
struct InputGroup: Sendable {
  /// How outputs call it.
  let name: String
  /// What its outputs begin with, from `--out`.
  var stem: String
  let files: [InputFile]

  /// The files of each group, in natural order of their names; groups in the order of their first file.
  static func all(_ inputs: [InputFile], by rule: GroupRule) -> [InputGroup] {
    var members: [[UInt8]: [InputFile]] = [:]
    var order: [[UInt8]] = []
    var keys: [[UInt8]: String] = [:]
    for input in inputs {
      let part = rule.key(of: input.fileName)
      let folder = parent(of: input.place ?? input.name)
      let key = Array(folder.utf8) + [0] + Array((part ?? "\u{1}" + input.fileName).utf8)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(input)
      keys[key] = part ?? ""
    }
    var taken: Set<[UInt8]> = []
    return order.compactMap { key in
      let files = (members[key] ?? []).sorted { naturallyPrecedes($0.fileName, $1.fileName) }
      guard let first = files.first else { return nil }
      let name = Self.name(first, keys[key] ?? "", rule, isAlone: rule.key(of: first.fileName) == nil)
      var stem = joined(rule == .folder ? parent(of: first.folder) : first.folder, OutputStem.safe(name))
      while !taken.insert(Array(stem.utf8)).inserted { stem += "~" }
      return InputGroup(name: stem, stem: stem, files: files)
    }
  }

  /// The folder's name, or what the names of the files have in common, without punctuation at its end.
  private static func name(_ first: InputFile, _ key: String, _ rule: GroupRule, isAlone: Bool) -> String {
    switch rule {
    case .folder: return first.folder.isEmpty ? first.root : lastPart(of: first.folder)
    case .pattern:
      if isAlone { return OutputStem.short(first.fileName) }
      var bytes = Array(key.utf8)
      while let last = bytes.last, [0x2D, 0x5F, 0x2E, 0x20].contains(last) { bytes.removeLast() }
      return bytes.isEmpty ? OutputStem.short(first.fileName) : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Compiles the files as one text.
  func compile(_ compiler: Compiler) throws(GroupError) -> Compilation {
    var pages: [Page] = []
    for file in files {
      do throws(FileError) { pages.append(Page(name: file.name, bytes: try file.read())) } catch {
        throw GroupError(name: file.shown, error: error)
      }
    }
    return compiler.compile(pages: pages, path: name)
  }
}

/// A file of a group that could not be read.
struct GroupError: Error {
  let name: String
  let error: FileError
}
