import FoundationEssentials

/// A text of `Samples/`.
package struct SampleFile: Hashable, Sendable, CustomStringConvertible {
  /// The file's name, such as `09-marks.txt`.
  package let name: String
  package let bytes: [UInt8]

  /// The name without its ending.
  package var stem: String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  package var description: String { name }

  /// All samples, by name; none where the folder cannot be read.
  package static let all: [SampleFile] = {
    let folder = root.appending(path: "Samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.first?.isNumber == true }.compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { SampleFile(name: name, bytes: [UInt8]($0)) }
    }
  }()

  /// The folder of the package.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
