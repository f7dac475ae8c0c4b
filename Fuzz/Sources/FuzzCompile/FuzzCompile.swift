import AST
import SopcKit

/// Compiles any bytes and holds the result to what is promised of every input: each byte accounted for once, and the JSON
/// of its JSON the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCompile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let compilation = Compiler().compile(input, path: "input")
  let sops = compilation.sops
  guard let first = sops.first else { fatalError("no SOP") }
  for sop in sops {
    for format in OutputFormat.allCases where format != .json { _ = sop.output(format) }
  }
  // Canonical JSON and Markdown are the other target's.
  guard !compilation.text.isEmpty else { return 0 }
  if let fault = Accounting(input, encoding: first.source.encoding).fault(in: sops) { fatalError(fault) }
  let json = sops.flatMap { $0.output(.json).flatMap(\.bytes) }
  let again = Compiler().compile(json, path: "input").sops.flatMap { $0.output(.json).flatMap(\.bytes) }
  if again != json { fatalError("the JSON of its JSON is another") }
  return 0
}
