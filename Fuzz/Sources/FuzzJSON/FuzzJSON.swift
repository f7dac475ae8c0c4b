import AST
import SopcKit

/// Reads bytes as canonical JSON, whatever they are: what is read is written and read again the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  for bytes in [input, Array("{\"".utf8) + input] {
    let sops = Compiler().compile(bytes, path: "input").sops
    let json = sops.flatMap { $0.output(.json).flatMap(\.bytes) }
    let again = Compiler().compile(json, path: "input").sops
    // What is wrong with a document is found anew each time that it is read.
    if again.map(\.document) != sops.map(withKeysAsHeads) { fatalError("its JSON reads back otherwise") }
    for sop in sops {
      for format in OutputFormat.allCases where format != .json { _ = sop.output(format) }
    }
  }
  return 0
}

/// The document as JSON holds it: further heads that stand twice are numbered there.
private func withKeysAsHeads(_ sop: CompiledSOP) -> Document {
  var document = sop.document
  for step in document.procedure?.steps.indices ?? 0..<0 {
    guard let keys = document.procedure?.steps[step].extraKeys else { continue }
    for (cell, key) in keys.enumerated() { document.procedure?.steps[step].extra[cell].head = key }
  }
  return document
}
