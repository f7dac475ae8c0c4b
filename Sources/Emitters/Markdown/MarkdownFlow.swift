import AST

extension MarkdownWriter {
  /// A line for each step: its kind, where the flow goes, and what is not sure about who acts.
  mutating func flow(_ procedure: Procedure) {
    guard !procedure.steps.isEmpty else { return }
    let flow = FlowNotes(procedure)
    heading(3, fixed: MarkdownForm.Note.flow.rawValue)
    tableHead(flow.columns.map(\.rawValue))
    for step in procedure.steps {
      beginRow()
      for column in flow.columns { cell { $0.flow(column, step, flow) } }
      endRow()
    }
  }

  private mutating func flow(_ column: MarkdownForm.FlowColumn, _ step: Step, _ flow: FlowNotes) {
    switch column {
    case .step: number(step.no)
    case .kind: raw(MarkdownForm.kinds.first { $0.0 == step.kind }?.1 ?? "")
    case .next: entries(step.next) { $0.edge($1) }
    case .basis:
      guard flow.tellsBasis(of: step) else { return }
      entries(step.performers) { writer, performer in
        writer.actor(performer.actor, flow)
        writer.basis(performer.basis)
      }
    case .alternatives:
      entries(step.alternatives) { writer, candidate in
        writer.actor(candidate.actor, flow)
        writer.raw(" ")
        writer.guess(candidate.confidence)
      }
    case .outsiders:
      entries(step.outsiders) { writer, outsider in
        writer.text(outsider.name, .entry)
        writer.raw(" ")
        writer.guess(outsider.confidence)
        writer.basis(outsider.basis)
      }
    }
  }

  /// `Ya: Setuju → 4 ○ 0,97`
  private mutating func edge(_ edge: Edge) {
    if let branch = MarkdownForm.branches.first(where: { $0.0 == edge.when })?.1 {
      raw(branch)
      if edge.label != nil { raw(": ") }
    }
    if let label = edge.label {
      let isBranch = MarkdownForm.branches.contains { $0.1.utf8.elementsEqual(label.utf8) }
      text(label, .entry, hidesFirst: edge.when == nil && isBranch)
    }
    if edge.when != nil || edge.label != nil { raw(" \(MarkdownForm.arrow) ") }
    number(edge.to)
    guard edge.confidence != .certain else { return }
    raw(" ")
    guess(edge.confidence)
  }

  private mutating func actor(_ id: String, _ flow: FlowNotes) {
    text(flow.names[id], .entry)
  }

  /// `: subjek, serah terima 2`
  private mutating func basis(_ basis: [String]) {
    for (index, name) in basis.enumerated() {
      raw(index == 0 ? ": " : ", ")
      if let word = MarkdownForm.word(ofBasis: name) {
        raw(word)
      } else {
        text(name, .entry, hidesFirst: MarkdownForm.startsWithBasisWord(name))
      }
    }
  }
}

/// How cells name the actors: by the name where it is one's alone, else by the id.
struct UniqueActorNames {
  private var names: [[UInt8]: String] = [:]

  init(_ actors: [Actor]) {
    var uses: [[UInt8]: Int] = [:]
    for actor in actors {
      uses[Array(actor.name.utf8), default: 0] += 1
      uses[Array(actor.id.utf8), default: 0] += 1
    }
    for actor in actors where uses[Array(actor.name.utf8)] == 1 && !actor.name.utf8.isEmpty {
      names[Array(actor.id.utf8)] = actor.name
    }
  }

  /// The name for an id.
  subscript(id: String) -> String { names[Array(id.utf8)] ?? id }
}

/// Which columns the lines on the flow have, and how they name the actors.
private struct FlowNotes {
  var columns: [MarkdownForm.FlowColumn] = []
  let names: UniqueActorNames
  private var order: [[UInt8]: Int] = [:]

  init(_ procedure: Procedure) {
    names = UniqueActorNames(procedure.actors)
    for (index, actor) in procedure.actors.enumerated() { order[Array(actor.id.utf8)] = index }
    columns = MarkdownForm.FlowColumn.allCases.filter { column in
      switch column {
      case .step, .kind, .next: true
      case .basis: procedure.steps.contains { tellsBasis(of: $0) }
      case .alternatives: procedure.steps.contains { !$0.alternatives.isEmpty }
      case .outsiders: procedure.steps.contains { !$0.outsiders.isEmpty }
      }
    }
  }

  /// Whether the marks alone do not tell who acts and why.
  func tellsBasis(of step: Step) -> Bool {
    var last = -1
    for performer in step.performers {
      guard performer.basis.count == 1, performer.basis[0].utf8.elementsEqual("mark".utf8),
        performer.confidence == .certain,
        let place = order[Array(performer.actor.utf8)], place > last
      else { return true }
      last = place
    }
    return false
  }
}
