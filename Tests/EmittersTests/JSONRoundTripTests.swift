import AST
import Diagnostics
import Emitters
import Parser
import TestSupport
import Testing

@Suite struct JSONRoundTripTests {
  static func bytes(_ sop: CompiledSOP, _ style: JSONEmitter.Style) -> [UInt8] {
    var sink = ByteSink()
    JSONEmitter(style: style).emit(sop, to: &sink)
    return sink.bytes
  }

  /// The SOP without what canonical JSON does not hold.
  static func withoutClaims(_ sop: CompiledSOP) -> CompiledSOP {
    var sop = sop
    sop.provenance.claims = []
    return sop
  }

  @Test(arguments: TextKind.allCases, JSONEmitter.Style.allCases)
  func readsBackWhatWasWritten(texts: TextKind, style: JSONEmitter.Style) {
    for seed in UInt64(0)..<60 {
      let sop = RandomSOP.make(seed: seed, texts: texts)
      let bytes = Self.bytes(sop, style)
      let reading = readCanonicalJSON(bytes)
      guard reading.sops.count == 1, reading.sops[0].sop == Self.withoutClaims(sop),
        Self.bytes(reading.sops[0].sop, style) == bytes, reading.sops[0].diagnostics.isEmpty
      else {
        Issue.record("seed \(seed): \(reading.sops.first?.diagnostics ?? reading.diagnostics)")
        return
      }
    }
  }

  @Test func readsSeveralOfALineEachOrInAnArray() {
    let sops = (UInt64(1)...5).map { Self.withoutClaims(RandomSOP.make(seed: $0)) }
    let lines = sops.map { Self.bytes($0, .line) }
    #expect(readCanonicalJSON(Array(lines.joined())).sops.map(\.sop) == sops)
    let pretty = sops.map { Self.bytes($0, .pretty) }
    #expect(readCanonicalJSON(Array(pretty.joined())).sops.map(\.sop) == sops)
    let array = Array("[".utf8) + Array(lines.joined(separator: Array(",".utf8))) + Array("]".utf8)
    let reading = readCanonicalJSON(array)
    #expect(reading.sops.map(\.sop) == sops)
    #expect(reading.sops.allSatisfy { $0.diagnostics.isEmpty })
  }

  @Test func claimsEveryByteThatIsNotBlankOnce() {
    for seed in UInt64(0)..<40 {
      let bytes = Self.bytes(RandomSOP.make(seed: seed), seed.isMultiple(of: 2) ? .line : .pretty)
      let claims = readCanonicalJSON(bytes).sops.flatMap(\.claims)
      var position = 0
      for claim in claims {
        guard claim.span.start >= position, bytes[position..<claim.span.start].allSatisfy(Self.isBlank) else {
          Issue.record("seed \(seed), byte \(position)")
          return
        }
        position = claim.span.end
      }
      #expect(bytes[position...].allSatisfy(Self.isBlank))
      #expect(!claims.contains { $0.role == .unclaimed })
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  @Test func claimsValuesByTheirPaths() throws {
    var document = Document()
    document.identity.title = "Surat \"Masuk\""
    document.procedure = Procedure(steps: [Step(no: 1, activity: "Mulai")])
    document.procedure?.steps[0].extra = [ExtraCell(head: "Biaya/unit", text: "Rp 5")]
    let bytes = Self.bytes(CompiledSOP(source: SourceInfo(path: "x"), document: document), .pretty)
    let reading = try #require(readCanonicalJSON(bytes).sops.first)
    func text(_ path: Path) -> [String] {
      reading.claims.filter { $0.path == path && $0.role == .value }.map {
        String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self)
      }
    }
    #expect(text(.identity / .title) == [#"Surat \"Masuk\""#])
    #expect(text(.step(0) / .extra / 0) == ["Rp 5"])
    #expect(text(.identity / .number) == ["null"])
    #expect(text(.step(0) / .no) == ["1"])
  }

  @Test func pathsAndPointersAreInverse() {
    for seed in UInt64(0)..<200 {
      var maker = RandomSOP(seed: seed)
      let document = maker.next().document
      for _ in 0..<20 {
        let path = maker.path(in: document)
        let pointer = path.pointer(in: document)
        #expect(Path(pointer: pointer, in: document) == path, "\(pointer)")
      }
    }
    #expect(Path(pointer: "", in: Document()) == .root)
    for pointer in ["/", "identity", "/identity/", "/nothing", "/legalBasis/01", "/a/b/c/d/e/f/g/h/i", "/procedure/-1"]
    {
      #expect(Path(pointer: pointer, in: Document()) == nil, "\(pointer)")
    }
  }

  @Test func namesExtraCellsByTheirHeads() {
    var step = Step(no: 1, activity: "x")
    step.extra = ["Biaya", "a/b~c", "Biaya", "Biaya (2)", "7"].map { ExtraCell(head: $0, text: "-") }
    #expect(step.extraKeys == ["Biaya", "a/b~c", "Biaya (2)", "Biaya (2) (2)", "7"])
    var document = Document()
    document.procedure = Procedure(steps: [step])
    #expect(
      (0...5).map { (Path.step(0) / .extra / $0).pointer(in: document) } == [
        "/procedure/steps/0/extra/Biaya", "/procedure/steps/0/extra/a~1b~0c", "/procedure/steps/0/extra/Biaya (2)",
        "/procedure/steps/0/extra/Biaya (2) (2)", "/procedure/steps/0/extra/7", "/procedure/steps/0/extra/5",
      ])
    #expect(Path(pointer: "/procedure/steps/0/extra/7", in: document) == .step(0) / .extra / 4)
  }
}
