import Foundation

/// The table files of the target under test, as they stand in the sources.
enum EmbeddedTables {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let all: [(String, [UInt8])] = {
    let folder = root.appending(path: "Sources/WordTables/Tables")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".tsv") }.sorted().map { name in
      let data = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
      return (name, Array(data))
    }
  }()
}
