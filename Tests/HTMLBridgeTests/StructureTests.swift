import Testing

@testable import HTMLBridge

/// What happens where libxml2 reports something else than the source says; no input is known to cause it.
@Suite struct StructureTests {
  private let source = Array("<p>a</p>".utf8)

  @Test func reportsThatFitAreTaken() {
    let log = log()
    log.append(.start, .p, offset: 2)
    log.append(.end, .p, offset: 8)
    #expect(!log.isInconsistent)
    #expect(log.signals.map(\.token) == [0, 2])
    #expect(outcome(log.signals) == nil)
  }

  @Test func anUnknownElementIsInconsistent() {
    let log = log()
    log.append(.start, nil, offset: 2)
    #expect(log.isInconsistent)
    #expect(log.signals.isEmpty)
  }

  @Test func anOffsetThatGoesBackIsInconsistent() {
    let log = log()
    log.append(.start, .p, offset: 5)
    log.append(.start, .p, offset: 4)
    #expect(log.isInconsistent)
  }

  @Test func anEndWithoutStartIsInconsistent() {
    let log = log()
    log.append(.end, .p, offset: 5)
    #expect(log.isInconsistent)
  }

  @Test func theLogEndsWithTheDepth() {
    let log = log()
    for _ in 0..<9 { log.append(.start, .b, offset: 2) }
    #expect(log.isTooDeep)
    #expect(log.signals.count == 6)
  }

  @Test func signalsMustNestAndGoForward() {
    #expect(outcome([Signal(.start, of: .p, at: 0), Signal(.end, of: .b, at: 2)]) == .parserFailed)
    #expect(outcome([Signal(.end, of: .p, at: 2)]) == .parserFailed)
    #expect(outcome([Signal(.start, of: .p, at: 0)]) == .parserFailed)
    #expect(outcome([Signal(.start, of: .b, at: 3), Signal(.start, of: .p, at: 0)]) == .parserFailed)
  }

  @Test func aGuessTakesTheParsersPlace() {
    var weave = weave()
    weave.followGuess(because: .parserFailed, in: source.span)
    weave.finish(in: source.span)
    let reading = HTMLReading(weave)
    #expect(notation(reading, source) == "<p> 'a' </p>")
    #expect(reading.losses == [HTMLLoss(kind: .parserFailed, range: 0..<8)])
  }

  @Test func finishingClosesWhatIsOpen() {
    var weave = weave()
    _ = weave.follow([Signal(.start, of: .p, at: 0)], in: source.span)
    weave.finish(in: source.span)
    #expect(notation(HTMLReading(weave), source) == "<p> 'a' ~p (/p)")
  }

  @Test func theSkeletonShowsTagsAlone() {
    let source = Array("a &amp; é<td a=\"b\"> \n<br/><!-- x --></TD >".utf8)
    let skeleton = Skeleton(Tokens(source.span).list, of: source.span)
    #expect(printable(skeleton.bytes) == "x<td> <br/> </td>\\0a")
    #expect(skeleton.ends == [1, 5, 6, 11, 12, 17])
  }

  private func log() -> SignalLog {
    let tokens = Tokens(source.span).list
    return SignalLog(tokens, ends: Skeleton(tokens, of: source.span).ends, depthLimit: 5)
  }

  private func weave() -> Weave { Weave(Tokens(source.span), base: 0, limits: .standard) }

  private func outcome(_ signals: [Signal]) -> HTMLLoss.Kind? {
    var weave = weave()
    return weave.follow(signals, in: source.span)
  }
}
