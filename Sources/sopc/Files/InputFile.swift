import Diagnostics

/// A file to compile.
struct InputFile: Sendable {
  /// Where it is read; `nil` for standard input.
  let place: String?
  /// The place with all links resolved but the last, to tell the file from others; `nil` for standard input.
  let identity: String?
  /// How outputs call it: as given for a file, from the input folder for a folder.
  let name: String
  /// Whether the command line names it, rather than a folder that holds it.
  let isNamed: Bool
  /// The folder of its outputs, from `--out`.
  let folder: String
  /// The last part of its name.
  let fileName: String
  /// The name of the input folder, or of the folder that a named file lies in.
  let root: String

  /// Standard input.
  static let standardInput = InputFile(
    place: nil, identity: nil, name: "stdin", isNamed: true, folder: "", fileName: "stdin", root: "")

  /// The name that messages give it, which leads to it from the working folder.
  var shown: String { isNamed ? name : place ?? name }

  /// The bytes of the file.
  func read() throws(FileError) -> [UInt8] {
    guard let place else { return try readStandardInput(limit: greatestInput) }
    return try readFile(place)
  }
}

/// What became of a path on the command line or in a folder.
enum Found: Sendable {
  case input(InputFile)
  /// It could not be read.
  case unreadable(name: String, FileError)
  /// It was passed over, and a person may want to know.
  case passedOver(name: String, Message)
}
