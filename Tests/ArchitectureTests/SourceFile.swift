import Foundation

/// The root of the package.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A Swift file of the package.
struct SourceFile: CustomStringConvertible, Sendable {
  /// From the root of the package.
  let path: String
  let lines: [String]

  var description: String { path }

  /// The target, by the folder.
  var target: String { String(path.split(separator: "/")[1]) }

  /// The modules that it imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else { return nil }
      return String(words[at + 1])
    }
  }

  /// The lines of code: without comments, and with what stands in quotes left out.
  var code: [String] {
    var isQuoted = false
    return lines.map { line in
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      defer { if marks % 2 == 1 { isQuoted.toggle() } }
      if isQuoted { return "" }
      let unquoted = line.replacingOccurrences(of: #""(\\.|[^"\\])*""#, with: "\"\"", options: .regularExpression)
      return unquoted.replacingOccurrences(of: "//.*", with: "", options: .regularExpression)
    }
  }

  /// All Swift files below a folder of the package.
  static func all(in folder: String) -> [SourceFile] {
    paths(in: folder, ending: ".swift").map { path in
      let text = (try? String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)) ?? ""
      return SourceFile(path: path, lines: text.components(separatedBy: "\n"))
    }
  }

  /// The files below a folder of the package whose names end so, in order.
  static func paths(in folder: String, ending: String) -> [String] {
    let found =
      FileManager.default.enumerator(atPath: packageRoot.appending(path: folder).path)?
      .compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }
}
