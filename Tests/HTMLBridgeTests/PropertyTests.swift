import HTMLBridge
import Testing

@Suite struct PropertyTests {
  @Test(arguments: 0..<8) func everyByteIsInOneEvent(of run: Int) {
    var generator = SplitMix64(seed: UInt64(run))
    var reader = HTMLReader()
    for _ in 0..<500 {
      var source = RandomMarkup.pieces(&generator)
      if Bool.random(using: &generator) { source = RandomMarkup.mutate(source, &generator) }
      let reading = reader.read(source, 0..<source.count)
      if let error = accountingError(in: reading, of: 0..<source.count) { fail(source, error) }
      if reading.lossKinds.contains(.parserFailed) { fail(source, "libxml2 was not followed") }
      if reading != readHTML(source) { fail(source, "a used reader reads otherwise") }
    }
  }

  @Test(arguments: 0..<4) func soundMarkupHasNoLoss(of run: Int) {
    var generator = SplitMix64(seed: 1_000 + UInt64(run))
    for _ in 0..<250 {
      let source = Array(RandomMarkup.sound(&generator).utf8)
      let reading = readHTML(source)
      if !reading.losses.isEmpty { fail(source, "losses: \(reading.losses)") }
      let strays = reading.events.filter { if case .stray = $0.kind { true } else { false } }
      if !strays.isEmpty { fail(source, "strays: \(strays)") }
    }
  }

  @Test func damageToSoundMarkupLosesNothing() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<1_500 {
      let source = RandomMarkup.mutate(Array(RandomMarkup.sound(&generator).utf8), &generator)
      if let error = accountingError(in: readHTML(source), of: 0..<source.count) { fail(source, error) }
    }
  }

  @Test func theGuessKeepsEveryByteToo() {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<1_500 {
      let source = RandomMarkup.pieces(&generator)
      let limits = HTMLLimits(depth: Int.random(in: 0...3, using: &generator))
      if let error = accountingError(in: readHTML(source, limits: limits), of: 0..<source.count) { fail(source, error) }
    }
  }

  @Test func theGuessAgreesOnSoundMarkup() {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let sound = RandomMarkup.sound(&generator)
      let source = Array(("<div>" + sound + "</div>").utf8)
      // Two levels too many, beside the markup in question, so that the guess is asked.
      let tooDeep = source + Array(String(repeating: "<i>", count: 66).utf8)
      let guessed = readHTML(tooDeep)
      if !guessed.lossKinds.contains(.depthCapped) { fail(tooDeep, "not capped") }
      let events = readHTML(source).events
      if Array(guessed.events.prefix(events.count)) != events { fail(source, "the guess differs") }
    }
  }

  @Test func readersWorkSideBySide() async {
    let sources = (0..<64).map { seed -> [UInt8] in
      var generator = SplitMix64(seed: UInt64(seed))
      return Array(RandomMarkup.sound(&generator).utf8) + RandomMarkup.pieces(&generator)
    }
    let expected = sources.map { readHTML($0) }
    await withTaskGroup(of: [HTMLReading].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var reader = HTMLReader()
          var readings: [HTMLReading] = []
          for source in sources { readings.append(reader.read(source, 0..<source.count)) }
          return readings
        }
      }
      for await readings in group { #expect(readings == expected) }
    }
  }

  @Test func rangesCountFromTheSource() {
    var generator = SplitMix64(seed: 10)
    for _ in 0..<500 {
      let fragment = RandomMarkup.pieces(&generator)
      let source = Array("<b>".utf8) + fragment + Array("</b>".utf8)
      var reader = HTMLReader()
      let inside = reader.read(source, 3..<3 + fragment.count)
      let alone = reader.read(fragment, 0..<fragment.count)
      let shifted = alone.events.map { ($0.range.lowerBound + 3..<$0.range.upperBound + 3) }
      if inside.events.map(\.range) != shifted { fail(fragment, "ranges differ") }
      if inside.events.map(\.kind) != alone.events.map(\.kind) { fail(fragment, "kinds differ") }
    }
  }

  private func fail(_ source: [UInt8], _ reason: String) {
    Issue.record("\(reason)\n  in \(printable(source))\n  read \(notation(readHTML(source), source))")
  }
}
