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
    if again.map(\.document) != sops.map(\.document) { fatalError("its JSON reads back otherwise") }
    for sop in sops {
      for format in OutputFormat.allCases where format != .json { _ = sop.output(format) }
    }
  }
  return 0
}
