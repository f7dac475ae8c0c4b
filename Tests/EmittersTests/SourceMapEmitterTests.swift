import AST
import Diagnostics
import Emitters
import Foundation
import TestSupport
import Testing

@Suite struct SourceMapEmitterTests {
  private func text(_ sops: [CompiledSOP]) -> String {
    var sink = ByteSink()
    SourceMapEmitter().emit(sops, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func writesEntriesOfAllDocumentsByPlace() {
    var first = CompiledSOP(source: SourceInfo(path: "x"), document: Document())
    var step = Step(no: 1, activity: "a")
    step.extra = [ExtraCell(head: "Biaya/\"unit\"", text: "5")]
    first.document.procedure = Procedure(steps: [step])
    first.provenance.claims = [
      Claim(Span(0, 5), .label), Claim(Span(5, 9), .value, .identity / .title), Claim(Span(20, 22), .markup),
      Claim(Span(22, 23), .value, .step(0) / .extra / 0),
    ]
    var second = CompiledSOP(source: SourceInfo(path: "x"), document: Document())
    second.provenance.claims = [
      Claim(Span(10, 19), .unclaimed), Claim(Span(30, 31), .value, .step(0) / .performers / 0),
    ]
    #expect(
      text([first, second]) == """
        {
          "entries": [
            { "offset": 0, "length": 5, "role": "label", "document": 1 },
            { "offset": 5, "length": 4, "role": "value", "path": "/identity/title", "document": 1 },
            { "offset": 10, "length": 9, "role": "unclaimed", "document": 2 },
            { "offset": 20, "length": 2, "role": "markup", "document": 1 },
            { "offset": 22, "length": 1, "role": "value", "path": "/procedure/steps/0/extra/Biaya~1\\"unit\\"", "document": 1 },
            { "offset": 30, "length": 1, "role": "value", "path": "/procedure/steps/0/performers/0", "document": 2 }
          ]
        }

        """)
    #expect(text([]) == "{\n  \"entries\": []\n}\n")
  }

  /// Every path leads to a value in the JSON of its document.
  @Test func pathsLeadToValues() throws {
    for seed in UInt64(0)..<60 {
      let sops = [RandomSOP.make(seed: seed), RandomSOP.make(seed: seed + 1_000)]
      let map = try #require(
        try JSONSerialization.jsonObject(with: Data(text(sops).utf8)) as? [String: [[String: Any]]])
      let trees = try sops.map { try JSONSerialization.jsonObject(with: Data(JSONRoundTripTests.bytes($0, .line))) }
      let entries = try #require(map["entries"])
      #expect(entries.count == sops.reduce(0) { $0 + $1.provenance.claims.count })
      var offset = 0
      for entry in entries {
        let next = try #require(entry["offset"] as? Int)
        #expect(next >= offset)
        offset = next
        #expect((entry["role"] as? String == "value") == (entry["path"] != nil))
        guard let pointer = entry["path"] as? String, let document = entry["document"] as? Int else { continue }
        #expect(value(at: pointer, in: trees[document - 1]) != nil, "\(pointer)")
      }
    }
  }

  private func value(at pointer: String, in tree: Any) -> Any? {
    var value: Any? = tree
    for token in pointer.components(separatedBy: "/").dropFirst() {
      let key = token.replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
      if let array = value as? [Any] {
        value = Int(key).flatMap { array.indices.contains($0) ? array[$0] : nil }
      } else {
        value = (value as? [String: Any])?[key]
      }
    }
    return value
  }
}
