import AST
import Diagnostics
import Emitters
import Parser
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  /// What is wrong with a text in which `«` and `»` stand around the place of the first finding.
  private func check(
    _ marked: String, finds rules: [String], reads title: String? = "T",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let opening = Array("«".utf8)
    let closing = Array("»".utf8)
    var bytes = Array(marked.utf8)
    let start = bytes.firstRange(of: opening).map(\.lowerBound)
    if let range = bytes.firstRange(of: opening) { bytes.removeSubrange(range) }
    let end = bytes.firstRange(of: closing).map(\.lowerBound)
    if let range = bytes.firstRange(of: closing) { bytes.removeSubrange(range) }
    let reading = readCanonicalJSON(bytes)
    let findings = reading.diagnostics + reading.sops.flatMap(\.diagnostics)
    #expect(findings.map(\.rule.description) == rules, "\(findings)", sourceLocation: sourceLocation)
    if let start, let end { #expect(findings.first?.span == Span(start, end), sourceLocation: sourceLocation) }
    #expect(reading.sops.first?.sop.document.identity.title == title, sourceLocation: sourceLocation)
  }

  @Test func readsPartialDocuments() {
    check(#"{"identity":{"title":"T"}}"#, finds: [])
    check("\u{FEFF} {\"\\u0069dentity\" : { \"title\" :\"T\"\n} }\n", finds: [])
    check(#"[{"identity":{"title":"T"}}]"#, finds: [])
  }

  @Test func tellsOfBrokenSyntaxAndReadsOn() {
    check(#"{"identity":{"title":"T"}«»"#, finds: ["SOP080"])
    check(#"{"identity":{"number":"1" «"»title":"T"}}"#, finds: ["SOP080"])
    check(#"{"identity":{"title":"T",«}»}"#, finds: ["SOP080"])
    check(#"{"equipment":["a",«]»,"identity":{"title":"T"}}"#, finds: ["SOP080"])
    check(#"{"equipment":["a",«,»"b"],"identity":{"title":"T"}}"#, finds: ["SOP080"])
    check(#"{«identity»:{"title":"T"}}"#, finds: ["SOP080"])
    check(#"{"identity" «{»"title":"T"}}"#, finds: ["SOP080"])
    check(#"{"identity":{"number":«007»,"title":"T"}}"#, finds: ["SOP080"])
    check(#"{"identity":{"number":«NaN»,"title":"T"}}"#, finds: ["SOP080"])
    check(#"{"identity":{"number":«,»"title":"T"}}"#, finds: ["SOP080"])
    check(#"{"identity":{"number":«}»,"equipment":[]}"#, finds: ["SOP080"], reads: nil)
    check(#"{"identity":{"title":"T"«]»}}"#, finds: ["SOP080"])
    check(#"{"identity":{"title":"T"},"equipment":["a"«}»"#, finds: ["SOP080"])
    check("{\"identity\":{\"number\":«\"1»\n,\"title\":\"T\"}}", finds: ["SOP080"])
    check("{\"identity\":{\"title\":«\"T»", finds: ["SOP080", "SOP080"])
    check(#"{"identity":{"title":"T"}}«]»"#, finds: ["SOP080"])
    check(#"{"equipment":[]«}», "identity":{"title":"T"}}"#, finds: ["SOP080"])
    check(#"[{"equipment":[]«}», "identity":{"title":"T"}}]"#, finds: ["SOP080"])
    check("«]»\n{\"identity\":{\"title\":\"T\"}}", finds: ["SOP080"])
    let cascade = #"{"identity":{"title":"T"},"equipment":"# + String(repeating: "x \"", count: 99)
    check(cascade, finds: Array(repeating: "SOP080", count: 20) + Array(repeating: "SOP084", count: 20))
  }

  @Test func tellsOfWhatStandsInStrings() {
    check("{\"identity\":{\"title\":\"a«\n»b\"}}", finds: ["SOP082"], reads: "a\nb")
    check(#"{"identity":{"title":"«\uD800»"}}"#, finds: ["SOP082"], reads: "\u{FFFD}")
    check(#"{"identity":{"title":"«\q»"}}"#, finds: ["SOP082"], reads: "\u{FFFD}q")
    check(#"{"identity":{"title":"\uD83D\uDE00\u0041\/\n"}}"#, finds: [], reads: "😀A/\n")
    let bad = Array(#"{"identity":{"title":"a"#.utf8) + [0xFF] + Array(#"b"}}"#.utf8)
    let reading = readCanonicalJSON(bad).sops
    #expect(reading.first?.sop.document.identity.title == "a\u{FFFD}b")
    #expect(reading.first?.diagnostics.map(\.rule.description) == ["SOP082"])
  }

  @Test func tellsOfWrongKeysAndTypes() {
    check(#"{"identity":{"title":"T","«title»":"U"}}"#, finds: ["SOP083"])
    check(#"{"identity":{"title":"T"},"«colour»":{"red":[1]}}"#, finds: ["SOP084"])
    check(#"{"identity":{"title":"T","number":«29»}}"#, finds: ["SOP085"])
    check(#"{"identity":{"title":"T"},"equipment":"«ATK»"}"#, finds: ["SOP085"])
    check(#"{"identity":{"title":"T"},"legalBasis":[«{"title":"x"}»]}"#, finds: ["SOP085"])
    check(#"{"identity":{"title":"T"},"quality":{"parts":3.00}}"#, finds: [])
    check(#"{"identity":{"title":"T"},"quality":{"parts":«3.5»}}"#, finds: ["SOP085"])
    check(#"{"identity":{"title":"T"},"quality":{"parts":«3e0»}}"#, finds: ["SOP085"])
    check(#"{"identity":{"title":"T"},"quality":{"parts":«99999999999999999999»}}"#, finds: ["SOP085"])
    check(#"{"identity":{"title":"T"},"quality":{"claimed":«1.5»}}"#, finds: ["SOP086"])
    check(#"{"identity":{"title":"T"},"quality":{"grade":"«baik»"}}"#, finds: ["SOP086"])
    check(#"{"identity":{"title":"T"},"schemaVersion":«2»}"#, finds: ["SOP086"])
    check(#"«{}»"#, finds: ["SOP087"], reads: nil)
    check(#"«{"a":1}» {"identity":{"title":"T"}}"#, finds: ["SOP087"])
    check(#"«[1]»"#, finds: ["SOP087"], reads: nil)
    check("«»", finds: ["SOP087"], reads: nil)
  }

  @Test func tellsOfReferencesThatHoldNothing() {
    let step = #"{"no":1,"activity":"x","kind":"start""#
    check(
      #"{"identity":{"title":"T"},"procedure":{"steps":[\#(step)},{"no":«1»,"activity":"y","kind":"end"}]}}"#,
      finds: ["SOP086"])
    check(
      #"{"identity":{"title":"T"},"procedure":{"steps":[\#(step),"next":[{"to":«9»,"confidence":1}]}]}}"#,
      finds: ["SOP086"])
    check(
      #"{"identity":{"title":"T"},"procedure":{"steps":[\#(step),"performers":[{"actor":"«a1»","confidence":1}]}]}}"#,
      finds: ["SOP086"])
    check(
      #"{"identity":{"title":"T"},"repairs":[{"path":"«/x»","from":"","to":"","rule":"r","confidence":1}]}"#,
      finds: ["SOP086"])
  }

  @Test func readsTheNextLineAfterABrokenOne() {
    let good = JSONRoundTripTests.bytes(RandomSOP.make(seed: 3), .line)
    for length in [10, 60, good.count / 3, good.count / 2, good.count - 2] {
      let reading = readCanonicalJSON(Array(good[..<length]) + Array("\n".utf8) + good)
      #expect(reading.sops.count == (length > 20 ? 2 : 1), "\(length)")
      #expect(reading.sops.last?.sop == JSONRoundTripTests.withoutClaims(RandomSOP.make(seed: 3)))
      #expect(reading.sops.first?.diagnostics.isEmpty == false)
    }
  }

  @Test func passesOverWhatNestsTooDeep() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    check(#"{"x":\#(deep),"identity":{"title":"T"}}"#, finds: ["SOP081", "SOP084"])
    check(String(repeating: "{\"a\":", count: 100_000), finds: ["SOP081", "SOP080", "SOP084", "SOP087"], reads: nil)
  }

  /// Every text of up to four marks is read to its end, and each byte accounted for once.
  @Test func survivesAllShortTexts() {
    let marks = ["{", "}", "[", "]", ",", ":", "\"", "\n", "x", "1", "\"identity\""].map { Array($0.utf8) }
    var texts: [[UInt8]] = [[]]
    var count = 0
    for _ in 1...4 {
      texts = texts.flatMap { text in marks.map { text + $0 } }
      for text in texts {
        count += 1
        let reading = readCanonicalJSON(text)
        var position = 0
        for claim in reading.sops.flatMap(\.claims) {
          #expect(claim.span.start >= position && claim.span.end <= text.count)
          position = claim.span.end
        }
        #expect(reading.sops.isEmpty == !reading.diagnostics.isEmpty)
      }
    }
    #expect(count == 16_104)
  }

  @Test func survivesMutations() {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("{}[]:,\"\\0n\n \u{FF}u".utf8)
    var read = 0
    for seed in UInt64(0)..<25 {
      var bytes = JSONRoundTripTests.bytes(RandomSOP.make(seed: seed), seed.isMultiple(of: 2) ? .line : .pretty)
      for _ in 0..<20 {
        let place = random.int(0...max(0, bytes.count - 1))
        switch random.int(0...3) {
        case 0: bytes[place] = random.pick(alphabet, or: 0)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.pick(alphabet, or: 0), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.int(0...40)))
        }
        let reading = readCanonicalJSON(bytes)
        read += reading.sops.count
        var position = 0
        for claim in reading.sops.flatMap(\.claims) {
          #expect(claim.span.start >= position && claim.span.end <= bytes.count)
          position = claim.span.end
        }
        for sop in reading.sops {
          let again = JSONRoundTripTests.bytes(sop.sop, .line)
          #expect(readCanonicalJSON(again).sops.map(\.sop) == [sop.sop])
        }
      }
    }
    #expect(read >= 400)
  }
}
