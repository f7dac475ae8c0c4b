import Diagnostics

/// The walk over all that a command line names, in the order of the outputs' paths, a folder at a time.
///
/// The folders of one path in several input folders are walked as one, because their outputs share a folder. A folder that is
/// named itself is not walked as part of another. No file stands twice.
///
/// Memory is that of the names in the folders on the way down, some 60 bytes a file.
package struct InputWalk {
  private let roots: [InputRoot]
  private let suffixes: (InputFile) -> [String]
  private var frames: [Frame] = []
  private var outputs = ListedOutputs()
  private var told: [Found] = []
  private let named: Set<[UInt8]>

  /// What the walk comes by.
  package enum Item {
    /// With the path of its outputs from `--out`, without what is added to it.
    case input(InputFile, stem: String)
    /// What could not be read, or was passed over.
    case told(Found)
  }

  /// - Parameters:
  ///   - paths: As given; `-` is standard input.
  ///   - output: The folder for outputs, passed over where it lies in an input folder.
  ///   - suffixes: What an input's outputs add to its stem; asked only where another input's name makes that matter.
  package init(_ paths: [String], output: String?, suffixes: @escaping (InputFile) -> [String]) {
    var roots: [InputRoot] = []
    var files: [InputFile] = []
    var seen: Set<[UInt8]> = []
    for path in paths {
      switch Found(path) {
      case .folder(let place):
        if seen.insert(Array(canonicalFolder(place).utf8)).inserted { roots.append(InputRoot(path, output: output)) }
      case .input(let file):
        if seen.insert(Array((file.identity ?? "-").utf8)).inserted { files.append(file) }
      case let found: told.append(found)
      }
    }
    self.roots = roots
    self.suffixes = suffixes
    named = seen
    frames = [frame("", sources: roots.indices.map { ($0, IgnoreRules()) }, named: files)]
  }

  /// A file that the frame holds: which of its sources, and which name there.
  private struct Candidate {
    var source: UInt32
    var name: UInt32
  }

  private struct Frame {
    var path: String
    /// By root; the last is that of the named files.
    var sources: [(root: Int, contents: FolderContents)]
    var named: [InputFile]
    var candidates: [Candidate]
    /// Stems of the files, then names of the folders with a slash.
    var keys: NameList
    var order: [UInt32]
    var next = 0
  }

  /// Where the inputs lie.
  var places: InputPlaces {
    InputPlaces(named: named, roots: roots.map { $0.identity(of: "") })
  }

  package mutating func next() -> Item? {
    while true {
      if !told.isEmpty { return .told(told.removeFirst()) }
      guard let last = frames.indices.last else { return nil }
      guard frames[last].next < frames[last].order.count else {
        frames.removeLast()
        continue
      }
      let entry = Int(frames[last].order[frames[last].next])
      frames[last].next += 1
      if entry < frames[last].candidates.count {
        return .input(file(frames[last], entry), stem: joined(frames[last].path, frames[last].keys.text(entry)))
      }
      enter(frames[last].keys[entry].dropLast(), of: frames[last])
    }
  }

  private func file(_ frame: Frame, _ index: Int) -> InputFile {
    let candidate = frame.candidates[index]
    guard Int(candidate.source) < frame.sources.count else { return frame.named[Int(candidate.name)] }
    let source = frame.sources[Int(candidate.source)]
    return roots[source.root].file(source.contents.files.text(Int(candidate.name)), in: frame.path)
  }

  private mutating func enter(_ name: ArraySlice<UInt8>, of parent: Frame) {
    let path = joined(parent.path, String(decoding: name, as: UTF8.self))
    var sources: [(Int, IgnoreRules)] = []
    for source in parent.sources {
      let folders = source.contents.folders
      let position = folders.position(of: name)
      guard position < folders.count, folders[position].elementsEqual(name),
        !named.contains(Array(roots[source.root].identity(of: path).utf8))
      else { continue }
      sources.append((source.root, source.contents.rules))
    }
    if !sources.isEmpty { frames.append(frame(path, sources: sources, named: [])) }
  }

  private mutating func frame(_ path: String, sources: [(Int, IgnoreRules)], named files: [InputFile]) -> Frame {
    var frame = Frame(path: path, sources: [], named: files, candidates: [], keys: NameList(), order: [])
    for (root, rules) in sources {
      let contents = roots[root].contents(of: path, rules, &outputs)
      told += contents.told
      frame.sources.append((root, contents))
    }
    for (number, source) in frame.sources.enumerated() {
      for index in 0..<source.contents.files.count {
        let candidate = Candidate(
          source: UInt32(truncatingIfNeeded: number), name: UInt32(truncatingIfNeeded: index))
        if named.count > roots.count {
          let file = roots[source.root].file(source.contents.files.text(index), in: path)
          if let identity = file.identity, named.contains(Array(identity.utf8)) { continue }
        }
        frame.candidates.append(candidate)
      }
    }
    for index in files.indices {
      frame.candidates.append(
        Candidate(
          source: UInt32(truncatingIfNeeded: frame.sources.count), name: UInt32(truncatingIfNeeded: index)))
    }
    let plan = OutputPlan(
      count: frame.candidates.count, reserved: path.isEmpty ? ["manifest", "register", "index", "book"] : [],
      name: { index in
        let file = file(frame, index)
        return OutputPlan.Name(file: file.fileName, root: file.root, path: file.name)
      }, suffixes: { suffixes(file(frame, $0)) })
    frame.keys = plan.stems
    var folders = NameList()
    for source in frame.sources {
      for index in 0..<source.contents.folders.count { folders.append(source.contents.folders[index]) }
    }
    if frame.sources.count > 1 { folders = folders.sorted() }
    for index in 0..<folders.count where index == 0 || folders[index] != folders[index - 1] {
      frame.keys.append(folders[index] + [UInt8(ascii: "/")])
    }
    frame.order = frame.keys.order()
    return frame
  }
}

/// How many inputs the paths lead to, for the length of a progress bar.
package func countInputs(_ paths: [String], output: String?) -> Int {
  var walk = InputWalk(paths, output: output) { _ in [] }
  var count = 0
  while let item = walk.next() {
    if case .input = item { count += 1 }
  }
  return count
}
