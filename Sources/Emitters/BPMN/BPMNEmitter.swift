package import AST

/// Writes the procedure as BPMN 2.0 with its diagram: one pool, a lane for each performer, from left to right.
///
/// - SeeAlso: OMG formal/2011-01-03; `docs/bpmn.md`
package struct BPMNEmitter: Sendable {
  package init() {}

  /// The model as UTF-8 XML; `nil` where the document has no steps.
  ///
  /// - Complexity: Linear in the steps, but for the edges that do not lead to the next step.
  package func emit(_ document: Document) -> [UInt8]? {
    guard let procedure = document.procedure, !procedure.steps.isEmpty else { return nil }
    let process = BPMNProcess(procedure)
    let layout = BPMNLayout(process)
    var markup = ElementMarkup()
    markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let spaces: ElementMarkup.Attributes = [
      "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
      "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI", "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
      "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI", "id": "definitions", "targetNamespace": "urn:sopc:bpmn",
      "exporter": "sopc",
    ]
    let title = document.identity.title ?? procedure.title
    markup.group("bpmn:definitions", spaces) { markup in
      markup.group("bpmn:collaboration", ["id": "collaboration"]) { markup in
        let name = document.identity.institution.unit ?? document.identity.institution.government ?? title
        markup.leaf("bpmn:participant", ["id": "pool", "name": name ?? "SOP", "processRef": "process"])
      }
      markup.group("bpmn:process", ["id": "process", "name": title ?? "SOP", "isExecutable": "false"]) { markup in
        if let number = document.identity.number { markup.text("bpmn:documentation", [:], "Nomor SOP: \(number)") }
        write(process, &markup)
      }
      write(layout, process, &markup)
    }
    return markup.bytes
  }

  private func write(_ process: BPMNProcess, _ markup: inout ElementMarkup) {
    markup.group("bpmn:laneSet", ["id": "lanes"]) { markup in
      for lane in process.lanes.indices {
        markup.group("bpmn:lane", ["id": BPMNProcess.lane(lane), "name": process.lanes[lane]]) { markup in
          for node in process.nodes where node.lane == lane { markup.text("bpmn:flowNodeRef", [:], node.id) }
        }
      }
    }
    var incoming = Array(repeating: [String](), count: process.nodes.count)
    var outgoing = incoming
    for flow in process.flows {
      outgoing[flow.from].append(flow.id)
      incoming[flow.to].append(flow.id)
    }
    for (index, node) in process.nodes.enumerated() {
      let attributes: ElementMarkup.Attributes = [
        "id": node.id, "name": node.name, "gatewayDirection": node.kind.isGateway ? "Diverging" : "",
      ]
      markup.group(node.kind.element, attributes) { markup in
        if let text = node.documentation { markup.text("bpmn:documentation", [:], text) }
        for id in incoming[index] { markup.text("bpmn:incoming", [:], id) }
        for id in outgoing[index] { markup.text("bpmn:outgoing", [:], id) }
      }
    }
    for flow in process.flows {
      markup.leaf(
        "bpmn:sequenceFlow",
        [
          "id": flow.id, "name": flow.name ?? "", "sourceRef": process.nodes[flow.from].id,
          "targetRef": process.nodes[flow.to].id,
        ])
    }
  }

  private func write(_ layout: BPMNLayout, _ process: BPMNProcess, _ markup: inout ElementMarkup) {
    func bounds(_ box: BPMNLayout.Bounds, _ markup: inout ElementMarkup) {
      markup.leaf(
        "dc:Bounds", ["x": "\(box.x)", "y": "\(box.y)", "width": "\(box.width)", "height": "\(box.height)"])
    }
    func shape(
      _ element: String, _ box: BPMNLayout.Bounds, horizontal: Bool, marked: Bool, _ markup: inout ElementMarkup
    ) {
      let attributes: ElementMarkup.Attributes = [
        "id": element + "-shape", "bpmnElement": element, "isHorizontal": horizontal ? "true" : "",
        "isMarkerVisible": marked ? "true" : "",
      ]
      markup.group("bpmndi:BPMNShape", attributes) { bounds(box, &$0) }
    }
    markup.group("bpmndi:BPMNDiagram", ["id": "diagram"]) { markup in
      markup.group("bpmndi:BPMNPlane", ["id": "plane", "bpmnElement": "collaboration"]) { markup in
        shape("pool", layout.pool, horizontal: true, marked: false, &markup)
        for (index, lane) in layout.lanes.enumerated() {
          shape(BPMNProcess.lane(index), lane, horizontal: true, marked: false, &markup)
        }
        for (node, box) in zip(process.nodes, layout.nodes) {
          shape(node.id, box, horizontal: false, marked: node.kind == .exclusive, &markup)
        }
        for (flow, way) in zip(process.flows, layout.ways) {
          markup.group("bpmndi:BPMNEdge", ["id": flow.id + "-edge", "bpmnElement": flow.id]) { markup in
            for point in way.points { markup.leaf("di:waypoint", ["x": "\(point.x)", "y": "\(point.y)"]) }
            if let label = way.label { markup.group("bpmndi:BPMNLabel", [:]) { bounds(label, &$0) } }
          }
        }
      }
    }
  }
}
