import AST
import Emitters
import TestSupport
import Testing

/// The flowchart keeps to the part of Mermaid's grammar that all its versions since 10 read alike.
@Suite struct MermaidTests {
  @Test(arguments: TextKind.allCases)
  func chartsAreWellFormed(texts: TextKind) {
    var charts = 0
    for seed in UInt64(0)..<150 {
      let sop = RandomSOP.make(seed: seed, texts: texts)
      guard let lines = Self.chart(in: MarkdownRoundTripTests.bytes(sop)) else { continue }
      charts += 1
      guard let procedure = sop.document.procedure else {
        Issue.record("seed \(seed): a chart without a procedure")
        continue
      }
      let chart = MermaidReader(lines)
      #expect(chart.faults.isEmpty, "seed \(seed)")
      let ends = procedure.terminators == .extra ? ["mulai": "([", "selesai": "(["] : [:]
      let shapes = procedure.steps.map { ("s\($0.no)", Self.shape($0.kind)) }
      #expect(chart.nodes == Dictionary(uniqueKeysWithValues: shapes).merging(ends) { a, _ in a }, "seed \(seed)")
      let edges = procedure.steps.reduce(ends.isEmpty ? 0 : 2) { $0 + $1.next.count }
      #expect(chart.edges.count == edges, "seed \(seed)")
      #expect(chart.edges.allSatisfy { chart.nodes[$0.from] != nil && chart.nodes[$0.to] != nil }, "seed \(seed)")
      let sure = procedure.steps.filter { step in
        step.performers.first.map { $0.isRead || $0.confidence >= .settled } ?? false
      }
      #expect(chart.dashed.count == procedure.steps.count - sure.count, "seed \(seed)")
    }
    #expect(charts > 100)
  }

  @Test func drawsWhatTheTablesSay() {
    var start = Step(no: 1, activity: "Menerima \"surat\"\n`masuk`; 100% <b>")
    start.kind = .start
    start.performers = [
      Performer(actor: "a1", confidence: .certain, basis: ["mark"]),
      Performer(actor: "a2", confidence: .certain, basis: ["mark"]),
    ]
    start.next = [Edge(to: 2)]
    var check = Step(no: 2, activity: "end")
    check.kind = .decision
    check.performers = [Performer(actor: "a2", confidence: Probability(hundredths: 80))]
    check.next = [
      Edge(to: 1, when: .no, label: "Belum|lengkap", confidence: Probability(hundredths: 89)), Edge(to: 7, when: .yes),
    ]
    var document = Document()
    document.procedure = Procedure(
      actors: [Actor(id: "a1", name: "Staf"), Actor(id: "a2", name: "Kasi [Umum]")], steps: [start, check])
    let sop = CompiledSOP(source: SourceInfo(path: ""), document: document)
    #expect(
      Self.chart(in: MarkdownRoundTripTests.bytes(sop))?.dropFirst().joined(separator: "\n") == """
        flowchart TB
          subgraph p1["Staf"]
            s1(["1 · Menerima #34;surat#34; #96;masuk#96;#59; 100% #60;b#62;<br/>bersama Kasi #91;Umum#93;"])
          end
          subgraph p2["Kasi #91;Umum#93;"]
            s2{"2 · end"}
          end
          s1 --> s2
          s2 -.->|"Tidak: Belum#124;lengkap"| s1
          classDef duga stroke-dasharray:5 4
          class s2 duga
        """)
  }

  private static func shape(_ kind: Step.Kind) -> String {
    switch kind {
    case .start, .end: "(["
    case .process: "["
    case .decision: "{"
    }
  }

  /// The lines between the fences.
  private static func chart(in markdown: [UInt8]) -> [String]? {
    let lines = markdown.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard let open = lines.firstIndex(of: "```mermaid"), let close = lines[open...].firstIndex(of: "```") else {
      return nil
    }
    return Array(lines[(open + 1)..<close])
  }
}

/// Reads a flowchart line by line and collects what does not fit.
struct MermaidReader {
  private(set) var faults: [String] = []
  /// The opening bracket by the node's id.
  private(set) var nodes: [String: String] = [:]
  private(set) var edges: [(from: String, to: String)] = []
  private(set) var dashed: [String] = []
  private var depth = 0
  private var classes: Set<String> = []

  init(_ lines: [String]) {
    let heads = lines.prefix(2).map { $0.prefix(9) }
    if heads != ["%%{init: {", "flowchart"].map({ $0.prefix(9) }) { faults.append("head") }
    for line in lines.dropFirst(2) { take(line) }
    if depth != 0 { faults.append("subgraph is not closed") }
  }

  private mutating func take(_ line: String) {
    var rest = line.unicodeScalars[...]
    while rest.first == " " { rest.removeFirst() }
    let words = String(rest).split(separator: " ").map(String.init)
    if words == ["end"] {
      depth -= 1
      if depth < 0 { faults.append(line) }
    } else if words.first == "subgraph" {
      depth += 1
      _ = Self.skip("subgraph ", &rest)
      if Self.id(&rest) == nil || !Self.skip("[", &rest) || !Self.label(&rest) || !Self.skip("]", &rest)
        || !rest.isEmpty
      {
        faults.append(line)
      }
    } else if words.first == "classDef", words.count > 2 {
      classes.insert(words[1])
    } else if words.first == "class", words.count == 3, classes.contains(words[2]) {
      dashed = words[1].split(separator: ",").map(String.init)
      if !dashed.allSatisfy({ nodes[$0] != nil }) { faults.append(line) }
    } else if !statement(&rest) || !rest.isEmpty {
      faults.append(line)
    }
  }

  /// A node, or a way from one to another.
  private mutating func statement(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    guard let id = Self.id(&rest), id != "end" else { return false }
    for (open, close) in [("([", "])"), ("[", "]"), ("{", "}")] where Self.skip(open, &rest) {
      guard nodes.updateValue(open, forKey: id) == nil else { return false }
      return Self.label(&rest) && Self.skip(close, &rest)
    }
    guard
      Self.skip(" --> ", &rest) || Self.skip(" -->|", &rest) || Self.skip(" -.-> ", &rest) || Self.skip(" -.->|", &rest)
    else { return false }
    if rest.first == "\"" { guard Self.label(&rest), Self.skip("| ", &rest) else { return false } }
    guard let target = Self.id(&rest) else { return false }
    edges.append((id, target))
    return true
  }

  private static func skip(_ words: String, _ rest: inout Substring.UnicodeScalarView) -> Bool {
    guard rest.starts(with: words.unicodeScalars) else { return false }
    rest = rest.dropFirst(words.unicodeScalars.count)
    return true
  }

  private static func id(_ rest: inout Substring.UnicodeScalarView) -> String? {
    let id = rest.prefix { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    rest = rest.dropFirst(id.count)
    return id.isEmpty ? nil : String(id)
  }

  /// A text in quotes in which nothing is special but codes (`#34;`) and `<br/>`.
  private static func label(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    guard skip("\"", &rest) else { return false }
    var count = 0
    while let scalar = rest.first, scalar != "\"" {
      count += 1
      if skip("<br/>", &rest) { continue }
      rest.removeFirst()
      if scalar == "#" {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(digits.count)
        guard !digits.isEmpty, skip(";", &rest) else { return false }
      } else if "`<>&;|[]{}*_~\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 {
        return false
      }
    }
    return count > 0 && skip("\"", &rest)
  }
}
