package import AST
import Diagnostics

/// Makes documents of a seed: every field is filled in some of them, and empty in others.
///
/// The documents keep the rules of canonical JSON: numbers of steps are unique, edges and performers name what is there,
/// paths name values that are there, dates and durations are ISO 8601, and claims are sorted and do not overlap.
package struct RandomSOP: Sendable {
  var random: SplitMix64
  let kind: TextKind

  package init(seed: UInt64, texts kind: TextKind = .wild) {
    random = SplitMix64(seed: seed)
    self.kind = kind
  }

  /// One document of a seed.
  package static func make(seed: UInt64, texts: TextKind = .wild) -> CompiledSOP {
    var maker = RandomSOP(seed: seed, texts: texts)
    return maker.next()
  }

  /// The next document.
  package mutating func next() -> CompiledSOP {
    var document = Document()
    document.identity = identity()
    document.legalBasis = list(0...4) { $0.citation() }
    document.qualifications = texts()
    document.related = list(0...3) { RelatedSOP(text: $0.text(), target: $0.maybe { $0.text(1...2) }) }
    document.equipment = texts()
    document.warnings = texts()
    document.records = texts()
    document.sections = list(0...2) { ExtraSection(heading: $0.text(1...2), items: $0.texts()) }
    document.procedure = maybe(85) { $0.procedure() }
    document.signature = maybe(50) { $0.person() }
    return CompiledSOP(
      source: source(), document: document, provenance: provenance(of: document), quality: quality(),
      findings: list(0...4) { $0.finding(in: document) })
  }

  mutating func text(_ words: ClosedRange<Int> = 1...6) -> String { kind.text(&random, words: words) }
  mutating func texts() -> [String] { list(0...4) { $0.text() } }
  mutating func maybe<Value>(_ percent: Int = 70, _ make: (inout RandomSOP) -> Value) -> Value? {
    random.chance(percent) ? make(&self) : nil
  }
  mutating func list<Value>(_ range: ClosedRange<Int>, _ make: (inout RandomSOP) -> Value) -> [Value] {
    let count = random.int(range)
    return (0..<count).map { _ in make(&self) }
  }
  mutating func probability() -> Probability { Probability(hundredths: random.int(0...100)) }
}
