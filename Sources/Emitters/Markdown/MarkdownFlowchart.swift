import AST

extension MarkdownWriter {
  /// The flow as a Mermaid chart: a box for each performer column, capsules, boxes and diamonds, dashed where inferred.
  ///
  /// It is a picture: what it shows stands in the tables.
  ///
  /// - SeeAlso: <https://mermaid.js.org/syntax/flowchart.html>
  mutating func flowchart(_ procedure: Procedure) {
    line("```mermaid")
    let lines = MermaidChart(procedure).lines
    for row in lines { line(row) }
    line("```")
    chart = MarkdownForm.fingerprint(lines.map { String(Substring($0.utf8.drop { $0 == 0x20 })) })
  }
}

/// The lines of a Mermaid flowchart.
struct MermaidChart {
  // Room under the names of the columns, which may take two lines.
  private(set) var lines: [String] = [
    "%%{init: {\"flowchart\": {\"wrappingWidth\": 260, \"subGraphTitleMargin\": {\"top\": 4, \"bottom\": 24}}}}%%",
    "flowchart TB",
  ]
  private let procedure: Procedure
  private var dashed: [String] = []
  /// Indices by id.
  private var actors: [[UInt8]: Int] = [:]

  init(_ procedure: Procedure) {
    self.procedure = procedure
    let ends = Terminals(procedure)
    if ends.isDrawn { lines.append("  mulai([\"Mulai\"])") }
    nodes()
    if ends.isDrawn { lines.append("  selesai([\"Selesai\"])") }
    edges(ends)
    guard !dashed.isEmpty else { return }
    lines.append("  classDef duga stroke-dasharray:5 4")
    lines.append("  class \(dashed.joined(separator: ",")) duga")
  }

  /// Where capsules of their own are joined to the steps.
  private struct Terminals {
    var isDrawn = false
    var first: Int?
    var last: Int?

    init(_ procedure: Procedure) {
      guard procedure.terminators == .extra, let first = procedure.steps.first, let last = procedure.steps.last else {
        return
      }
      isDrawn = true
      self.first = first.no
      self.last = last.no
    }
  }

  private mutating func nodes() {
    for (index, actor) in procedure.actors.enumerated() where actors[Array(actor.id.utf8)] == nil {
      actors[Array(actor.id.utf8)] = index
    }
    var groups: [[Step]] = Array(repeating: [], count: procedure.actors.count)
    var others: [Step] = []
    for step in procedure.steps {
      if let home = step.performers.first.flatMap({ actors[Array($0.actor.utf8)] }) {
        groups[home].append(step)
      } else {
        others.append(step)
      }
    }
    for (index, steps) in groups.enumerated() where !steps.isEmpty {
      lines.append("  subgraph p\(index + 1)[\"\(Self.label(procedure.actors[index].name))\"]")
      for step in steps { node(step, indent: "    ") }
      lines.append("  end")
    }
    for step in others { node(step, indent: "  ") }
  }

  private mutating func node(_ step: Step, indent: String) {
    let (open, close) =
      switch step.kind {
      case .start, .end: ("([", "])")
      case .process: ("[", "]")
      case .decision: ("{", "}")
      }
    let id = Self.id(step.no)
    let others = step.performers.dropFirst().compactMap { actors[Array($0.actor.utf8)] }
    let names = others.map { Self.label(procedure.actors[$0].name) }
    let together = names.isEmpty ? "" : "<br/>bersama \(names.joined(separator: ", "))"
    lines.append("\(indent)\(id)\(open)\"\(step.no) · \(Self.label(step.activity))\(together)\"\(close)")
    let isSettled = step.performers.first.map { $0.isRead || $0.confidence >= .settled } ?? false
    if !isSettled { dashed.append(id) }
  }

  private mutating func edges(_ ends: Terminals) {
    if let first = ends.first { lines.append("  mulai --> \(Self.id(first))") }
    let numbers = Set(procedure.steps.map(\.no))
    for step in procedure.steps {
      for edge in step.next where numbers.contains(edge.to) {
        let line = edge.confidence >= .settled ? "-->" : "-.->"
        let words = [edge.when.flatMap(Self.word), edge.label.map(Self.label)].compactMap { $0 }
        let label = words.isEmpty ? "" : "|\"\(words.joined(separator: ": "))\"|"
        lines.append("  \(Self.id(step.no)) \(line)\(label) \(Self.id(edge.to))")
      }
    }
    if let last = ends.last { lines.append("  \(Self.id(last)) --> selesai") }
  }

  private static func word(_ branch: Edge.Branch) -> String? {
    MarkdownForm.branches.first { $0.0 == branch }?.1
  }

  private static func id(_ number: Int) -> String { number < 0 ? "sm\(number.magnitude)" : "s\(number)" }

  /// A text within quotes: white space folded, cut behind a word where it is long, all but letters, digits and plain
  /// punctuation as character codes.
  static func label(_ text: String) -> String {
    var label = ""
    var count = 0
    var followsBlank = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        followsBlank = !label.isEmpty
        continue
      }
      if followsBlank && count >= 100 || count >= 140 {
        label += " …"
        break
      }
      if followsBlank { label += " " }
      followsBlank = false
      count += 1
      if isPlain(scalar) { label.unicodeScalars.append(scalar) } else { label += "#\(scalar.value);" }
    }
    return label.isEmpty ? "–" : label
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", "/", "(", ")", "%", "'", "-", "?": true
    default: !scalar.isASCII && scalar.properties.generalCategory != .format
    }
  }
}
