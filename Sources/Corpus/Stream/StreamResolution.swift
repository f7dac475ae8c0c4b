import Analysis
import Diagnostics
package import SopcKit

/// What `sopc stream` makes of its lines.
package enum StreamPhase: String, Sendable, CaseIterable {
  /// Documents to the people that they name.
  case compile
  /// People to a resolution.
  case resolve
  /// Documents to canonical JSON, with a resolution.
  case apply
}

/// The people of standard input's lines to a resolution.
///
/// - Parameters:
///   - scratch: The folder for what memory has no room for; `nil` where memory is to take it all.
///   - write: Gets the resolution file piece by piece.
/// - Throws: ``FileError`` for a line that is none, and what `write` throws.
package func streamResolution(scratch: String?, write: ([UInt8]) throws -> Void) throws {
  let reader = LineReader(file: 0)
  let gathered = GatheredMentions(room(scratch))
  while let line = try reader.next() {
    if !line.isEmpty { guard try gathered.add(line: line) else { throw FileError.notAJSONLine } }
  }
  try ResolutionFile.write(filing { try gathered.resolve() }, write)
}

/// Reads a resolution file.
///
/// - Parameter folder: For what memory has no room for; `nil` where memory is to take it all.
package func readResolution(_ path: String, by folder: String?) throws(FileError) -> NameResolution {
  let lines = try LineReader(targetKind(at: path).path)
  return try filing {
    let reader = ResolutionReader(room(folder))
    while let line = try lines.next() { try reader.add(line) }
    let (resolution, faults) = try reader.end()
    guard let resolution else {
      throw FileError(code: "no-resolution", message: faults.first?.message ?? FileError(code: "EIO").message)
    }
    return try NameResolution(resolution)
  }
}

/// The keyed lines of standard input, those of one key next to each other, to the keyed lines of later steps.
///
/// - Parameters:
///   - scratch: The folder for what memory has no room for; `nil` where memory is to take it all.
///   - write: Gets the lines, many at a time.
/// - Throws: ``FileError`` for a line that is none, and what `write` throws.
package func streamGroups(scratch: String?, write: ([UInt8]) throws -> Void) throws {
  let reader = LineReader(file: 0)
  let held = HeldLines()
  let steps = GroupedSteps(room(scratch)) { held.bytes += $0 }
  while let line = try reader.next() {
    if !line.isEmpty { guard try filing({ try steps.add(line) }) else { throw FileError.notAKeyedLine } }
    if held.bytes.count > 1 << 16 { try held.send(write) }
  }
  try filing { try steps.end() }
  try held.send(write)
}

/// Lines that are to be written together.
private final class HeldLines {
  var bytes: [UInt8] = []

  func send(_ write: ([UInt8]) throws -> Void) throws {
    if !bytes.isEmpty { try write(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }
}

private func room(_ folder: String?) -> SortingRoom {
  folder.map { SortingRoom(files: ScratchFiles(in: $0)) } ?? SortingRoom()
}

extension FileError {
  fileprivate static let notAKeyedLine = FileError(
    code: "not-keyed",
    message: Message(
      en: "the line is none of those that --by-key gives", id: "baris ini bukan baris hasil --by-key"))
}
