import AST
import SopcKit

/// Reads bytes as canonical Markdown and as anybody's: what is read is written as JSON and as Markdown, and both are read
/// again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  // One or the other, by the input itself: both together are half as many inputs in a second.
  let isOwn = input.count.isMultiple(of: 2)
  for bytes in [Array((isOwn ? "<!-- sopc 1 -->\n" : "# SOP\n\n").utf8) + input] {
    let sops = Compiler().compile(bytes, path: "input").sops
    if sops.isEmpty { fatalError("no SOP") }
    let json = sops.flatMap { $0.output(.json).flatMap(\.bytes) }
    let again = Compiler().compile(json, path: "input").sops
    // What is wrong with a document is found anew each time that it is read.
    if again.map(\.document) != sops.map(\.document) { fatalError("its JSON reads back otherwise") }
    for sop in sops {
      let markdown = sop.output(.markdown).flatMap(\.bytes)
      let read = Compiler().compile(markdown, path: "input").sops
      if read.count != 1 { fatalError("its Markdown reads as \(read.count) SOPs") }
      let twice = read.flatMap { $0.output(.markdown).flatMap(\.bytes) }
      if Compiler().compile(twice, path: "input").sops.map(\.document) != read.map(\.document) {
        fatalError("its Markdown does not settle")
      }
    }
  }
  return 0
}
