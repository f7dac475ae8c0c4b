import AST

/// A procedure in the terms of BPMN: nodes in lanes, and the flows between them.
///
/// A step is a task; one that decides, or that several ways leave, has a gateway behind it; where the flow ends stands an end
/// event. A step that several performers do together stands in the first one's lane, and its name says with whom.
struct BPMNProcess {
  let lanes: [String]
  /// In the order of the steps, each gateway and end event right behind its step.
  private(set) var nodes: [Node] = []
  private(set) var flows: [Flow] = []

  struct Node: Hashable, Sendable {
    var id: String
    var kind: Kind
    var name: String
    var lane: Int
    var documentation: String?
  }

  enum Kind: Hashable, Sendable {
    case start, task, exclusive, parallel, end

    var element: StaticString {
      switch self {
      case .start: "bpmn:startEvent"
      case .task: "bpmn:task"
      case .exclusive: "bpmn:exclusiveGateway"
      case .parallel: "bpmn:parallelGateway"
      case .end: "bpmn:endEvent"
      }
    }

    var isGateway: Bool { self == .exclusive || self == .parallel }
  }

  struct Flow: Hashable, Sendable {
    var id: String
    /// Indices into ``BPMNProcess/nodes``.
    var from: Int
    var to: Int
    var name: String?
  }

  static func lane(_ index: Int) -> String { "lane-\(index + 1)" }

  init(_ procedure: Procedure) {
    let steps = procedure.steps
    func place(_ actor: String) -> Int? { procedure.actors.firstIndex { sameBytes($0.id, actor) } }
    let homes = steps.map { step in
      step.performers.lazy.compactMap { place($0.actor) }.first
        ?? step.alternatives.lazy.compactMap { place($0.actor) }.first
    }
    var lanes = procedure.actors.map(\.name)
    if homes.contains(nil) { lanes.append("Belum jelas") }
    self.lanes = lanes

    var index: [Int: Int] = [:]
    for (place, step) in steps.enumerated() where index[step.no] == nil { index[step.no] = place }
    let ways = steps.map { step in Self.ways(step, index) }
    let unknown = procedure.actors.count
    var tasks: [Int] = []
    var exits: [Int] = []
    add(Node(id: "start", kind: .start, name: "Mulai", lane: homes.first.flatMap { $0 } ?? unknown))
    for (place, step) in steps.enumerated() {
      let lane = homes[place] ?? unknown
      let task = add(
        Node(
          id: "step-\(place + 1)", kind: .task, name: Self.name(step, procedure), lane: lane,
          documentation: Self.documentation(step)))
      tasks.append(task)
      if tasks.count == 1 { join(0, task, nil) }
      var exit = task
      let isExclusive = ways[place].contains { $0.when != nil } || step.kind == .decision
      if !ways[place].isEmpty, isExclusive || ways[place].count > 1 {
        exit = add(
          Node(id: "gateway-\(place + 1)", kind: isExclusive ? .exclusive : .parallel, name: "", lane: lane))
        join(task, exit, nil)
      } else if ways[place].isEmpty {
        join(task, add(Node(id: "end-\(place + 1)", kind: .end, name: "Selesai", lane: lane)), nil)
      }
      exits.append(exit)
    }
    for (place, list) in ways.enumerated() {
      for way in list { join(exits[place], tasks[way.to], way.name) }
    }
  }

  @discardableResult private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func join(_ from: Int, _ to: Int, _ name: String?) {
    flows.append(Flow(id: "flow-\(flows.count + 1)", from: from, to: to, name: name))
  }

  private struct Way {
    var to: Int
    var when: Edge.Branch?
    var name: String?
  }

  /// The ways out of a step, each once; those to steps that are not there are left out.
  private static func ways(_ step: Step, _ index: [Int: Int]) -> [Way] {
    var ways: [Way] = []
    for edge in step.next {
      guard let to = index[edge.to], !ways.contains(where: { $0.to == to && $0.when == edge.when }) else { continue }
      ways.append(Way(to: to, when: edge.when, name: edge.label ?? edge.when.map { $0 == .yes ? "Ya" : "Tidak" }))
    }
    return ways
  }

  private static func name(_ step: Step, _ procedure: Procedure) -> String {
    let names = step.performers.dropFirst().compactMap { performer in
      procedure.actors.first { sameBytes($0.id, performer.actor) }?.name
    }
    return "\(step.no). \(step.activity)" + (names.isEmpty ? "" : " (bersama \(names.joined(separator: ", ")))")
  }

  /// What the row's other cells say, and what is not certain.
  private static func documentation(_ step: Step) -> String? {
    var parts: [String] = []
    if let inputs = step.inputs { parts.append("Kelengkapan: \(inputs.text)") }
    if let duration = step.duration { parts.append("Waktu: \(duration.text)") }
    if let outputs = step.outputs { parts.append("Output: \(outputs.text)") }
    if let note = step.note { parts.append("Keterangan: \(note)") }
    for cell in step.extra { parts.append("\(cell.head): \(cell.text)") }
    if !step.outsiders.isEmpty { parts.append("Melibatkan: \(step.outsiders.map(\.name).joined(separator: ", "))") }
    let isSettled = step.performers.first.map { $0.isRead || $0.confidence >= .settled } ?? false
    if !isSettled { parts.append("Pelaksana belum pasti") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
