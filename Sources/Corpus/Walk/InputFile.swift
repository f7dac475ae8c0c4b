package import Diagnostics

/// A file to compile.
package struct InputFile: Sendable {
  /// Where it is read; `nil` for standard input.
  package let place: String?
  /// The place with all links resolved but the last, where that is known.
  let knownIdentity: String?
  /// How outputs call it: as given for a file, from the input folder for a folder.
  package let name: String
  /// Whether the command line names it, rather than a folder that holds it.
  package let isNamed: Bool
  /// The folder of its outputs, from `--out`.
  package let folder: String
  /// The last part of its name.
  package let fileName: String
  /// The name of the input folder, or of the folder that a named file lies in.
  package let root: String

  /// Standard input.
  package static let standardInput = InputFile(
    place: nil, knownIdentity: nil, name: "stdin", isNamed: true, folder: "", fileName: "stdin", root: "")

  /// The place with all links resolved but the last, to tell the file from others; `nil` for standard input.
  package var identity: String? { knownIdentity ?? place.map { canonicalPlace($0) } }

  /// The name that messages give it, which leads to it from the working folder.
  package var shown: String { isNamed ? name : place ?? name }

  /// The bytes of the file.
  package func read() throws(FileError) -> [UInt8] {
    guard let place else { return try readStandardInput(limit: greatestInput) }
    return try readFile(place)
  }
}

/// What became of a path on the command line or in a folder.
package enum Found: Sendable {
  case input(InputFile)
  /// It could not be read.
  case unreadable(name: String, FileError)
  /// A folder that the command line names.
  case folder(String)
  /// It was passed over, and a person may want to know.
  case passedOver(name: String, Message)
}
