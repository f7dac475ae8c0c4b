import AST
import Diagnostics
import Emitters
import Parser
import TestSupport
import Testing

@Suite struct MarkdownRoundTripTests {
  static func bytes(_ sop: CompiledSOP) -> [UInt8] {
    var sink = ByteSink()
    MarkdownEmitter().emit(sop, to: &sink)
    return sink.bytes
  }

  /// The SOP without what Markdown does not hold.
  static func withoutClaims(_ sop: CompiledSOP) -> CompiledSOP {
    var sop = sop
    sop.provenance.claims = []
    return sop
  }

  /// The first lines of canonical JSON in which two SOPs differ.
  static func difference(_ a: CompiledSOP, _ b: CompiledSOP) -> String {
    let lines = [a, b].map { JSONRoundTripTests.bytes($0, .pretty).split(separator: 0x0A) }
    for (first, second) in zip(lines[0], lines[1]) where first != second {
      return String(decoding: first, as: UTF8.self) + " became " + String(decoding: second, as: UTF8.self)
    }
    return "equal, or the messages differ"
  }

  @Test(arguments: TextKind.allCases)
  func readsBackWhatWasWritten(texts: TextKind) {
    for seed in UInt64(0)..<200 {
      let sop = RandomSOP.make(seed: seed, texts: texts)
      let bytes = Self.bytes(sop)
      guard isOwnMarkdown(bytes), let read = readOwnMarkdown(bytes).sops.first else {
        Issue.record("seed \(seed) was not read")
        return
      }
      // Strings that differ in their bytes may be equal; JSON tells them apart.
      guard read.sop == Self.withoutClaims(sop),
        JSONRoundTripTests.bytes(read.sop, .line) == JSONRoundTripTests.bytes(sop, .line),
        Self.bytes(read.sop) == bytes, read.diagnostics.isEmpty
      else {
        Issue.record("seed \(seed): \(Self.difference(sop, read.sop)) \(read.diagnostics.prefix(3))")
        return
      }
    }
  }

  /// What random documents do not have: empty texts, heads twice and in changing order, texts like fixed words.
  @Test(arguments: OddSOP.all)
  func readsBackOddDocuments(odd: OddSOP) throws {
    let bytes = Self.bytes(odd.sop)
    let read = try #require(readOwnMarkdown(bytes).sops.first)
    #expect(read.sop == odd.sop, "\(Self.difference(odd.sop, read.sop))")
    #expect(JSONRoundTripTests.bytes(read.sop, .line) == JSONRoundTripTests.bytes(odd.sop, .line))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  }

  /// Sentences are shown in Indonesian; their English stands in the record, also where two of them read alike.
  @Test func readsBackBothLanguages() throws {
    var sop = OddSOP.all[0].sop
    let evidence = [
      Message(en: "same NIP", id: "NIP sama"), Message(en: "<br>", id: "a\nb"), Message(en: "ya", id: "ya"),
      Message(en: "once", id: "sekali"), Message(en: "one time", id: "sekali"), Message(en: "sekali", id: "sekali"),
    ]
    sop.provenance.repairs = [
      Repair(
        path: .identity / .title, from: "a", to: "b", rule: "spelling", confidence: .settled, evidence: evidence,
        location: nil)
    ]
    let bytes = Self.bytes(sop)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("| NIP sama<br>"))
    let read = try #require(readOwnMarkdown(bytes).sops.first)
    #expect(read.sop.provenance.repairs.first?.evidence == evidence)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  }

  @Test func claimsEveryByteThatIsNotBlankOnce() {
    for seed in UInt64(0)..<60 {
      let bytes = Self.bytes(RandomSOP.make(seed: seed))
      let claims = readOwnMarkdown(bytes).sops.flatMap(\.claims)
      var position = 0
      for claim in claims {
        guard claim.span.start >= position, Self.isBlank(bytes[position..<claim.span.start]) else {
          Issue.record("seed \(seed), byte \(position)")
          return
        }
        position = claim.span.end
      }
      #expect(Self.isBlank(bytes[position...]))
      let lost = claims.filter { $0.role == .unclaimed }.map {
        String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self)
      }
      #expect(lost.isEmpty, "seed \(seed)")
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// No text becomes a tag or comment: `<` stands in line breaks, the fixed comments and the chart alone.
  @Test(arguments: TextKind.allCases)
  func writesNoActiveHTML(texts: TextKind) {
    let allowed = [
      MarkdownForm.lineBreak, "<br/>", MarkdownForm.emptyText, MarkdownForm.marker, MarkdownForm.recordStart,
    ]
    var breaks = 0
    for seed in UInt64(0)..<100 {
      let bytes = Self.bytes(RandomSOP.make(seed: seed, texts: texts))
      for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
        breaks += 1
        #expect(allowed.contains { bytes[index...].starts(with: $0.utf8) }, "seed \(seed), byte \(index)")
      }
    }
    #expect(breaks > 300)
  }

  @Test func readsSeveralOneBehindTheOther() {
    let sops = (UInt64(1)...4).map { Self.withoutClaims(RandomSOP.make(seed: $0)) }
    let read = readOwnMarkdown(Array(sops.map(Self.bytes).joined()))
    #expect(read.sops.map(\.sop) == sops)
    #expect(read.sops.allSatisfy { $0.diagnostics.isEmpty })
  }
}
