import AST
import Diagnostics
import FoundationEssentials
import SopcKit
import TestSupport
import Testing

/// What holds of every input, held against random ones.
///
/// `SOPC_CASES` multiplies the number of cases.
@Suite struct PropertyTests {
  private static let factor = ProcessInfo.processInfo.environment["SOPC_CASES"].flatMap(Int.init) ?? 1

  @Test(arguments: RandomInput.allCases) func anyInputIsAccountedFor(of kind: RandomInput) {
    for seed in 0..<UInt64(120 * Self.factor) {
      var random = SplitMix64(seed: seed)
      guard holds(kind.make(&random), "\(kind) \(seed)", inFull: seed.isMultiple(of: 5)) else { return }
    }
  }

  @Test(arguments: SampleFile.all) func damagedSamplesAreAccountedFor(of sample: SampleFile) {
    for seed in 0..<UInt64(4 * Self.factor) {
      var random = SplitMix64(seed: seed)
      guard holds(RandomInput.mutate(sample.bytes, &random), "\(sample) \(seed)", inFull: seed == 0) else { return }
    }
  }

  @Test(arguments: SampleFile.all) func damagedOutputsAreRead(of sample: SampleFile) {
    for sop in Compiler().compile(sample.bytes, path: sample.name).sops {
      for format in [OutputFormat.json, .markdown] {
        let output = sop.output(format).flatMap(\.bytes)
        guard holds(output, "\(sample) as \(format)", inFull: false) else { return }
        for seed in 0..<UInt64(Self.factor) {
          var random = SplitMix64(seed: seed)
          guard holds(RandomInput.mutate(output, &random), "\(sample) as \(format) \(seed)") else { return }
        }
      }
    }
  }

  @Test(arguments: SampleFile.all) func samplesAreAccountedFor(of sample: SampleFile) {
    guard holds(sample.bytes, sample.name) else { return }
    for part in 1..<4 {
      let cut = sample.bytes.count * part / 4
      guard holds(Array(sample.bytes[..<cut]), "\(sample) up to \(cut)", inFull: false),
        holds(Array(sample.bytes[cut...]), "\(sample) from \(cut)", inFull: false)
      else { return }
    }
  }

  @Test func singleBytesAndPairsAreAccountedFor() {
    for byte in UInt8.min...UInt8.max {
      guard holds([byte], "one byte", inFull: byte.isMultiple(of: 16)) else { return }
    }
    var random = SplitMix64(seed: 1)
    for _ in 0..<(400 * Self.factor) {
      let pair = [UInt8.random(in: 0...255, using: &random), UInt8.random(in: 0...255, using: &random)]
      guard holds(pair, "two bytes", inFull: false) else { return }
    }
  }

  @Test func samplesOneAfterTheOtherAreAccountedFor() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<(3 * Self.factor) {
      let both = random.pick(SampleFile.all.map(\.bytes), or: []) + random.pick(SampleFile.all.map(\.bytes), or: [])
      guard holds(both, "two samples") else { return }
    }
  }

  /// Whether an input is compiled as promised; else the smallest input that is not is reported.
  ///
  /// - Parameter inFull: Whether all that is promised is checked, or the accounting only.
  private func holds(_ input: [UInt8], _ name: String, inFull: Bool = true) -> Bool {
    guard let found = fault(of: input, inFull: inFull) else { return true }
    // Of the same kind: its message ends alike.
    let smallest = shrink(input, calls: 400) { fault(of: $0, inFull: inFull)?.suffix(12) == found.suffix(12) }
    Issue.record("\(name): \(fault(of: smallest, inFull: inFull) ?? "") in \(literal(smallest))")
    return false
  }
}

/// What is wrong with what an input compiles to, or `nil`.
func fault(of input: [UInt8], inFull: Bool) -> String? {
  if let trace = ProcessInfo.processInfo.environment["SOPC_TRACE"] {
    try? Data(input).write(to: URL(filePath: trace))
  }
  let compilation = Compiler().compile(input, path: "input")
  let sops = compilation.sops
  guard let first = sops.first else { return "no SOP" }
  // Of canonical JSON and Markdown the claims are about themselves, and the rest about the text that they were made from.
  let isCanonical = compilation.text.isEmpty && input.count > 3
  let accounting = Accounting(input, encoding: isCanonical ? "utf-8" : first.source.encoding)
  if let fault = isCanonical ? accounting.coverFault(in: sops) : accounting.fault(in: sops) { return fault }
  for (index, sop) in sops.enumerated() {
    if !isCanonical, sop.source.part != index + 1 || sop.source.parts != sops.count {
      return "\(sop.source) is not part \(index + 1)"
    }
    if inFull { for format in OutputFormat.allCases where format != .json { _ = sop.output(format) } }
  }
  guard inFull else { return nil }
  if Compiler().compile(input, path: "input").sops != sops { return "compiled again it is another" }
  return roundTripFault(of: sops, isCanonical: isCanonical)
}

/// What is wrong with the JSON of SOPs when it is compiled, or `nil`.
private func roundTripFault(of sops: [CompiledSOP], isCanonical: Bool) -> String? {
  let json = sops.flatMap { $0.output(.json).flatMap(\.bytes) }
  var expected = sops
  for index in expected.indices {
    expected[index].provenance.claims = []
    for step in expected[index].document.procedure?.steps.indices ?? 0..<0 {  // JSON numbers heads that stand twice
      guard let keys = expected[index].document.procedure?.steps[step].extraKeys else { continue }
      for (cell, key) in keys.enumerated() { expected[index].document.procedure?.steps[step].extra[cell].head = key }
    }
    for finding in expected[index].findings.indices {  // JSON holds the English message only
      expected[index].findings[finding].message.indonesian = expected[index].findings[finding].message.english
    }
    for repair in expected[index].provenance.repairs.indices {
      expected[index].provenance.repairs[repair].evidence = expected[index].provenance.repairs[repair].evidence.map {
        Message(en: $0.english, id: $0.english)
      }
    }
  }
  var read = Compiler().compile(json, path: "other").sops
  for index in read.indices { read[index].provenance.claims = [] }
  if read.flatMap({ $0.output(.json).flatMap(\.bytes) }) != json { return "the JSON of its JSON is another" }
  if read != expected { return "its JSON reads back otherwise" + difference(read, expected) }
  guard let pointers = JSONPointers(of: sops) else { return "its JSON is no JSON" }
  return isCanonical ? nil : pointers.fault(in: sops)  // whoever wrote canonical JSON may name what he likes
}

/// Which part of the SOPs differs.
private func difference(_ read: [CompiledSOP], _ expected: [CompiledSOP]) -> String {
  for (read, expected) in zip(read, expected) where read != expected {
    if read.source != expected.source { return ": source \(read.source), not \(expected.source)" }
    if read.document != expected.document { return ": document" }
    if read.provenance.repairs != expected.provenance.repairs { return ": repairs" }
    if read.provenance.unclaimed != expected.provenance.unclaimed { return ": unclaimed" }
    if read.quality != expected.quality { return ": quality \(read.quality), not \(expected.quality)" }
    if read.findings != expected.findings { return ": findings \(read.findings), not \(expected.findings)" }
  }
  return ": \(read.count) SOPs, not \(expected.count)"
}
