import HTMLBridge
import Testing

/// What costs libxml2 more than linear time, or makes it stop without a word, never reaches it.
@Suite struct LimitTests {
  @Test func depthUpToTheLimitIsRead() {
    let reading = read(String(repeating: "<div>", count: 64) + "a")
    #expect(reading.losses.isEmpty)
    #expect(reading.events.count == 64 + 1 + 64)
  }

  @Test func depthBeyondTheLimitIsGuessed() {
    let reading = read(String(repeating: "<div>", count: 65) + "a")
    #expect(reading.lossKinds == [.depthCapped])
    #expect(reading.events.count { $0.kind == .stray(.div) } == 1)
    #expect(reading.events.count { $0.kind == .text } == 1)
  }

  @Test func manyUnclosedSiblingsAreNotDeep() {
    #expect(read("<ul>" + String(repeating: "<li>a", count: 500)).losses.isEmpty)
    #expect(read("<table>" + String(repeating: "<tr><td>a<td>b", count: 500)).losses.isEmpty)
    #expect(read(String(repeating: "<p>a", count: 500)).losses.isEmpty)
  }

  @Test(arguments: ["<div>|</p>", "<b>|</i>", "<span>|<body>", "<td><li>|x", "<b><i>|</div>"])
  func deepGeneratorsAreCapped(_ generator: String) {
    let parts = generator.split(separator: "|")
    let source = parts.map { String(repeating: String($0), count: 2_000) }.joined()
    #expect(read(source).lossKinds.contains(.depthCapped))
  }

  @Test func aReaderIsUsableAfterTheCap() {
    let deep = Array(String(repeating: "<div>", count: 100).utf8)
    let sound = Array("<td>a".utf8)
    var reader = HTMLReader()
    #expect(reader.read(deep, 0..<deep.count).lossKinds == [.depthCapped])
    #expect(reader.read(sound, 0..<sound.count) == readHTML(sound))
  }

  @Test func attributesBeyondTheLimitAreReported() throws {
    let source = "<body " + (0..<2_000).map { "a\($0)=1 " }.joined() + ">x"
    let reading = read(source)
    #expect(reading.lossKinds == [.tooManyAttributes])
    guard case .open(let tag)? = reading.events.first?.kind else {
      Issue.record("no tag")
      return
    }
    #expect(tag.attributes.count == 64)
    #expect(read("<p " + (0..<64).map { "a\($0)=1 " }.joined() + ">").losses.isEmpty)
  }

  @Test func repeatedBodiesHaveNoEffect() {
    let reading = read((0..<500).map { "<body a\($0)=1>" }.joined())
    #expect(reading.losses.isEmpty)
    #expect(reading.events.count { $0.kind == .stray(.body) } == 499)
  }

  @Test func inputBeyondTheLimitIsOneText() {
    let limits = HTMLLimits(bytes: 5)
    check(Array("<p>a <b>c".utf8), "<p> 'a ' (/p) '<b>c'", [.tooLarge], limits: limits)
    // The limit is in the middle of a character.
    check(Array("<p>aé<b>c".utf8), "<p> 'a' (/p) 'é<b>c'", [.tooLarge], limits: limits)
    check(Array("<p>ab".utf8), "<p> 'ab' (/p)", limits: limits)
  }

  @Test func limitsAreClamped() {
    let limits = HTMLLimits(bytes: .max, depth: -1, attributes: -1)
    #expect(limits.bytes == Int(Int32.max))
    #expect(limits.depth == 0)
    check(Array("<p>a".utf8), "~p 'a'", [.depthCapped], limits: limits)
  }

  @Test func rangesAreClamped() {
    let source = Array("<p>a".utf8)
    var reader = HTMLReader()
    #expect(reader.read(source, -5..<50) == readHTML(source))
    #expect(reader.read(source, 90..<95).events.isEmpty)
  }

  private func read(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) -> HTMLReading {
    let bytes = Array(source.utf8)
    let reading = readHTML(bytes)
    #expect(accountingError(in: reading, of: 0..<bytes.count) == nil, sourceLocation: sourceLocation)
    return reading
  }
}
