/// The stems of the outputs of all inputs of a run, so that no two inputs write to one name.
///
/// An input's stem is its file's name without extension. Inputs that would meet in a name keep the whole name (`a.txt`), then
/// the input folder's name goes in front (`masuk-a.txt`), then `~2` and so on behind, in the order of their paths. Names that
/// differ only in case or in how accents are encoded are one name here, as on some file systems. The order of the inputs
/// does not matter.
struct OutputPlan {
  /// From `--out`, one an input.
  let stems: [String]

  /// - Parameters:
  ///   - suffixes: What an input's outputs add to its stem; asked only where another input's name makes that matter.
  init(_ inputs: [InputFile], suffixes: (InputFile) -> [String]) {
    var levels = [Int](repeating: 0, count: inputs.count)
    for _ in 0...2 {
      let clashing = Self.clashes(inputs, levels, suffixes)
      if clashing.isEmpty { break }
      for index in clashing { levels[index] += 1 }
    }
    var stems = inputs.indices.map { Self.stem(inputs[$0], level: levels[$0]) }
    let order = inputs.indices.sorted { inputs[$0].name.utf8.lexicographicallyPrecedes(inputs[$1].name.utf8) }
    var taken: Set<String> = []
    for index in order {
      let stem = stems[index]
      var number = 2
      while !taken.insert(Self.key(stems[index])).inserted {
        stems[index] = "\(stem)~\(number)"
        number += 1
      }
    }
    self.stems = stems
  }

  private static func stem(_ input: InputFile, level: Int) -> String {
    let name =
      switch level {
      case 0: OutputStem.short(input.fileName)
      case 1: OutputStem.safe(input.fileName)
      default: OutputStem.safe(input.root.isEmpty ? input.fileName : input.root + "-" + input.fileName)
      }
    return joined(input.folder, name)
  }

  /// What names are compared by.
  private static func key(_ stem: String) -> String { stem.lowercased() }

  /// The inputs that must take a longer name: of those that meet, the ones with the shortest kind of name.
  private static func clashes(_ inputs: [InputFile], _ levels: [Int], _ suffixes: (InputFile) -> [String]) -> [Int] {
    var owners: [String: [Int]] = [:]
    for index in inputs.indices { owners[key(stem(inputs[index], level: levels[index])), default: []].append(index) }
    var clashing: Set<Int> = []
    func meet(_ members: [Int]) {
      let lowest = members.map { levels[$0] }.min() ?? 0
      clashing.formUnion(members.filter { levels[$0] == lowest && lowest < 2 })
    }
    for index in inputs.indices {
      let stem = key(stem(inputs[index], level: levels[index]))
      let members = owners[stem] ?? []
      if members.count > 1 { meet(members) }
      // The run's own files stand in the same folder.
      if levels[index] < 2, Self.isReserved(stem, { suffixes(inputs[index]) }) { clashing.insert(index) }
      for shorter in shortened(stem) {
        for other in owners[shorter] ?? [] where other != index {
          let suffix = stem.dropFirst(shorter.count)
          let written = suffixes(inputs[other])
          if written.contains(where: { $0.hasPrefix(suffix + ".") || $0.hasPrefix(suffix + "-p") }) {
            meet([index, other])
          }
        }
      }
    }
    return clashing.sorted()
  }

  /// Whether an input of this stem would write over a file of the run.
  private static func isReserved(_ stem: String, _ suffixes: () -> [String]) -> Bool {
    switch stem {
    case "manifest": true
    case "index": suffixes().contains(".html")
    case "book": suffixes().contains { $0 == ".html" || $0 == ".pdf" }
    default: false
    }
  }

  /// The stem without an end that looks like a part, a page or a source map of another input: `a-2`, `a-p1`, `a.map`.
  private static func shortened(_ stem: String) -> [String] {
    var found: [String] = []
    var rest = stem[...]
    if rest.hasSuffix(".map") { found.append(String(rest.dropLast(4))) }
    for _ in 0..<2 {
      let digits = rest.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard digits > 0 else { break }
      var shorter = rest.dropLast(digits)
      if shorter.last == "p" { shorter.removeLast() }
      guard shorter.last == "-" else { break }
      shorter.removeLast()
      found.append(String(shorter))
      rest = shorter
    }
    return found
  }
}
