import Analysis
import Diagnostics
package import SopcKit

/// Documents as JSON Lines to canonical JSON, or the people in them, as JSON Lines, in their order.
///
/// A line in is `{"id": …, "text": …}`, or `{"id": …, "path": …}` with the file to read; `id` becomes the document's
/// `source.path`. A line out is one SOP, or one person; or `{"line", "id", "error": {"code", "message"}}` for a line that could
/// not be used. Results go out after each batch of lines that came together.
///
/// - Parameters:
///   - byKey: Whether people go out as keyed lines, and what is known of a document's names comes in its own line.
///   - write: Gets the results.
/// - Throws: What reading standard input, or `write`, throws.
package func streamDocuments(
  _ phase: StreamPhase?, byKey: Bool = false, _ names: NameResolution,
  _ options: CompilerOptions = CompilerOptions(), jobs: Int, write: ([UInt8]) throws -> Void
) async throws {
  let lines = LineReader(file: 0)
  var number = 0
  try await inOrder(
    jobs: jobs,
    batch: {
      var batch: [(number: Int, line: [UInt8])] = []
      while batch.count < mostInputsOfTask, batch.isEmpty || lines.hasLine, let line = try lines.next() {
        number += 1
        if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { batch.append((number, Array(line))) }
      }
      return batch.isEmpty ? nil : [StreamBatch(lines: batch)]
    },
    each: { batch in
      batch.lines.flatMap { streamLine($0.line, number: $0.number, phase, byKey, names, options) }
    }, take: { try write($0) })
}

/// Lines that came together.
private struct StreamBatch: Sendable {
  var lines: [(number: Int, line: [UInt8])]
}

private func streamLine(
  _ line: [UInt8], number: Int, _ phase: StreamPhase?, _ byKey: Bool, _ names: NameResolution,
  _ options: CompilerOptions
) -> [UInt8] {
  var id: String?
  do throws(FileError) {
    guard let value = JSONLine(line[...]) else { throw .notAJSONLine }
    id = value["id"]
    guard let id else { throw .noIdentity }
    let bytes: [UInt8]
    if let text = value["text"] {
      bytes = Array(text.utf8)
    } else if let path = value["path"] {
      bytes = try readFile(path)
    } else {
      throw .noIdentity
    }
    var options = options
    if !names.isEmpty { options = try filing { try names.about(sha256: SHA256.hex(bytes)).options(beside: options) } }
    if phase == .apply, byKey {
      guard let names = InputNames(joined: value.list("names")) else { throw .notNames }
      options = names.options(beside: options)
    }
    let compilation = Compiler(options).compile(bytes, path: id)
    if phase == .compile {
      return byKey ? try filing { try MentionLines.keyed(compilation, line: number) } : MentionLines.bytes(compilation)
    }
    // Most texts are one SOP, whose line is handed on as it is.
    if compilation.sops.count == 1 { return compilation.sops[0].jsonLine }
    return compilation.sops.flatMap(\.jsonLine)
  } catch {
    // What is wrong with a line is told where it is applied.
    if phase == .compile, byKey { return [] }
    var json = JSONText()
    json.open("{")
    json.member("line", number)
    json.member("id", id)
    json.key("error")
    json.open("{")
    json.member("code", error.code)
    json.member("message", error.message.english)
    json.close("}")
    json.close("}")
    return json.line()
  }
}

extension FileError {
  static let notAJSONLine = FileError(
    code: "not-json", message: Message(en: "the line is no JSON object", id: "baris ini bukan objek JSON"))
  fileprivate static let notNames = FileError(
    code: "not-names",
    message: Message(
      en: "names are not what --phase resolve --by-key gave",
      id: "names bukan hasil --phase resolve --by-key"))
  fileprivate static let noIdentity = FileError(
    code: "no-document",
    message: Message(
      en: "the line lacks id, or both text and path", id: "baris ini tidak memuat id, atau tidak memuat text dan path"))
}
