import AST
import FoundationEssentials
import SopcKit
import Testing

/// Inputs that fuzzing found, in `Fuzz/Regressions`: all that is promised of any input holds of them.
@Suite struct RegressionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/Regressions")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test(arguments: names) func isReadAsPromised(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    for input in [bytes, Array("<!-- sopc 1 -->\n".utf8) + bytes, Array("# SOP\n\n".utf8) + bytes] {
      #expect(fault(of: input, inFull: true) == nil)
      for sop in Compiler().compile(input, path: "input").sops {
        let read = Compiler().compile(sop.output(.markdown).flatMap(\.bytes), path: "input").sops
        let again = read.flatMap { $0.output(.markdown).flatMap(\.bytes) }
        #expect(Compiler().compile(again, path: "input").sops.map(\.document) == read.map(\.document))
      }
    }
  }

  @Test func inputsWereFound() { #expect(!Self.names.isEmpty) }
}
