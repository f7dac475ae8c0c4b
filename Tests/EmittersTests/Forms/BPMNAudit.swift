/// What is wrong with a BPMN file, references first, which its XML Schema does not look at.
struct BPMNAudit {
  private(set) var faults: [String] = []
  private let elements: [SVGScanner.Element]
  private var byID: [String: SVGScanner.Element] = [:]
  private var shapes: [String: Box] = [:]

  struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func holds(_ other: Box) -> Bool {
      other.x >= x && other.y >= y && other.x + other.width <= x + width && other.y + other.height <= y + height
    }
  }

  private static let nodes = [
    "bpmn:startEvent", "bpmn:task", "bpmn:exclusiveGateway", "bpmn:parallelGateway", "bpmn:endEvent",
  ]

  init(_ bytes: [UInt8]) throws {
    elements = try SVGScanner(bytes).elements
    readIDs()
    checkReferences()
    checkLanes()
    checkFlows()
    checkShapes()
    checkEdges()
  }

  private func all(_ name: String) -> [SVGScanner.Element] { elements.filter { $0.name == name } }
  private var flowNodes: [SVGScanner.Element] { elements.filter { Self.nodes.contains($0.name) } }
  private func id(_ element: SVGScanner.Element) -> String { element.attributes["id"] ?? "" }
  private func children(_ parent: SVGScanner.Element) -> [SVGScanner.Element] {
    guard let place = elements.firstIndex(of: parent) else { return [] }
    return elements.filter { $0.parent == place }
  }

  private mutating func readIDs() {
    for element in elements {
      guard let id = element.attributes["id"] else { continue }
      if id.wholeMatch(of: /[A-Za-z_][A-Za-z0-9._-]*/) == nil { faults.append("id \(id) is no name") }
      if byID.updateValue(element, forKey: id) != nil { faults.append("id \(id) twice") }
    }
  }

  private mutating func checkReferences() {
    for element in elements {
      for key in ["processRef", "sourceRef", "targetRef", "bpmnElement"] {
        if let value = element.attributes[key], byID[value] == nil { faults.append("\(key) \(value) leads nowhere") }
      }
      if ["bpmn:flowNodeRef", "bpmn:incoming", "bpmn:outgoing"].contains(element.name), byID[element.text] == nil {
        faults.append("\(element.name) \(element.text) leads nowhere")
      }
    }
  }

  private mutating func checkLanes() {
    let members = all("bpmn:flowNodeRef").map(\.text)
    for node in flowNodes where members.filter({ $0 == id(node) }).count != 1 {
      faults.append("\(id(node)) is not in one lane")
    }
    if let process = all("bpmn:process").first {
      let first = children(process).first { $0.name != "bpmn:documentation" }
      if first?.name != "bpmn:laneSet" { faults.append("the lanes are not first") }
    }
  }

  private mutating func checkFlows() {
    if all("bpmn:startEvent").count != 1 { faults.append("not one start") }
    if all("bpmn:endEvent").isEmpty { faults.append("no end") }
    for node in flowNodes {
      let inner = children(node)
      let order = inner.map { ["bpmn:documentation": 0, "bpmn:incoming": 1, "bpmn:outgoing": 2][$0.name] ?? 9 }
      if order != order.sorted() || order.contains(9) { faults.append("\(id(node)) has its parts in a wrong order") }
      for (name, key) in [("bpmn:incoming", "targetRef"), ("bpmn:outgoing", "sourceRef")] {
        let own = Set(inner.filter { $0.name == name }.map(\.text))
        let flows = Set(all("bpmn:sequenceFlow").filter { $0.attributes[key] == id(node) }.map(id))
        if own != flows { faults.append("\(name) of \(id(node)) is \(own), not \(flows)") }
      }
    }
  }

  private mutating func checkShapes() {
    for shape in all("bpmndi:BPMNShape") {
      guard let bounds = children(shape).first(where: { $0.name == "dc:Bounds" }) else {
        faults.append("\(id(shape)) has no bounds")
        continue
      }
      let values = ["x", "y", "width", "height"].map { bounds.attributes[$0].flatMap(Double.init) ?? -1 }
      let box = Box(x: values[0], y: values[1], width: values[2], height: values[3])
      let element = shape.attributes["bpmnElement"] ?? ""
      if shapes.updateValue(box, forKey: element) != nil { faults.append("\(element) has two shapes") }
    }
    for element in flowNodes + all("bpmn:lane") + all("bpmn:participant") where shapes[id(element)] == nil {
      faults.append("\(id(element)) has no shape")
    }
    for lane in all("bpmn:lane") {
      guard let box = shapes[id(lane)], let pool = shapes["pool"] else { continue }
      if !pool.holds(box) { faults.append("\(id(lane)) is not in the pool") }
      for member in children(lane) {
        if let node = shapes[member.text], !box.holds(node) { faults.append("\(member.text) is not in its lane") }
      }
    }
  }

  private mutating func checkEdges() {
    let edges = all("bpmndi:BPMNEdge")
    for flow in all("bpmn:sequenceFlow") {
      let own = edges.filter { $0.attributes["bpmnElement"] == id(flow) }
      guard own.count == 1, let edge = own.first else {
        faults.append("\(id(flow)) has \(own.count) edges")
        continue
      }
      let points = children(edge).filter { $0.name == "di:waypoint" }.map { point in
        (x: point.attributes["x"].flatMap(Double.init) ?? -1, y: point.attributes["y"].flatMap(Double.init) ?? -1)
      }
      guard points.count > 1 else {
        faults.append("\(id(flow)) has \(points.count) points")
        continue
      }
      for (a, b) in zip(points, points.dropFirst()) {
        if a.x != b.x && a.y != b.y { faults.append("\(id(flow)) is slanting") }
        for node in flowNodes {
          guard let box = shapes[id(node)] else { continue }
          let meets =
            min(a.x, b.x) < box.x + box.width - 1 && max(a.x, b.x) > box.x + 1 && min(a.y, b.y) < box.y + box.height - 1
            && max(a.y, b.y) > box.y + 1
          // A point on a gateway's slanting border lies within its box.
          let isOwn = [flow.attributes["sourceRef"], flow.attributes["targetRef"]].contains(id(node))
          if meets, !(isOwn && node.name.hasSuffix("Gateway")) { faults.append("\(id(flow)) meets \(id(node))") }
        }
      }
      for (key, point) in [("sourceRef", points[0]), ("targetRef", points[points.count - 1])] {
        let name = flow.attributes[key] ?? ""
        guard let box = shapes[name], let node = byID[name] else { continue }
        if !isOnBorder(point.x, point.y, box, node.name) { faults.append("\(id(flow)) does not touch \(name)") }
      }
    }
  }

  private func isOnBorder(_ x: Double, _ y: Double, _ box: Box, _ kind: String) -> Bool {
    let (dx, dy) = (abs(x - box.x - box.width / 2), abs(y - box.y - box.height / 2))
    let (half, rise) = (box.width / 2, box.height / 2)
    switch kind {
    case "bpmn:task": return dx <= half && dy <= rise && (dx == half || dy == rise)
    case "bpmn:startEvent", "bpmn:endEvent": return abs((dx * dx + dy * dy).squareRoot() - half) < 1.5
    default: return abs(dx / half + dy / rise - 1) < 0.06
    }
  }
}
