import AST
import Emitters
import Foundation
import TestSupport
import Testing

@Suite struct BPMNEmitterTests {
  private func model(_ document: Document) throws -> [UInt8] { try #require(BPMNEmitter().emit(document)) }

  @Test func stepsBecomeTasksWithGatewaysAndEnds() throws {
    let bytes = try model(FormSample.document())
    let xml = try SVGScanner(bytes)
    func names(_ element: String) -> [String?] {
      xml.elements.filter { $0.name == element }.map { $0.attributes["name"] }
    }
    #expect(try BPMNAudit(bytes).faults == [])
    #expect(names("bpmn:lane") == ["Petugas", "Kepala Seksi", "Camat"])
    #expect(names("bpmn:task").count == 5)
    #expect(names("bpmn:task")[2]?.hasSuffix("(bersama Camat)") == true)
    #expect(names("bpmn:exclusiveGateway").count == 1)
    #expect(names("bpmn:parallelGateway").count == 1)
    #expect(names("bpmn:endEvent").count == 2)
    #expect(names("bpmn:sequenceFlow").compactMap { $0 } == ["Lengkap", "Tidak"])
    #expect(names("bpmn:participant") == ["Dinas Komunikasi"])
    let notes = xml.elements.filter { $0.name == "bpmn:documentation" }.map(\.text)
    #expect(notes.contains("Kelengkapan: Berkas & surat; Waktu: 30 Menit"))
    #expect(notes.contains("Kelengkapan: Berkas & surat; Waktu: 30 Menit; Pelaksana belum pasti"))
  }

  @Test func everyReferenceHoldsWhateverTheDocument() throws {
    var seen = 0
    for seed in 0..<60 as Range<UInt64> {
      let document = RandomSOP.make(seed: seed).document
      guard let bytes = BPMNEmitter().emit(document) else { continue }
      #expect(bytes == BPMNEmitter().emit(document))
      // A flow that goes round and round has no end.
      let steps = document.procedure?.steps ?? []
      let ends = steps.contains { step in !step.next.contains { edge in steps.contains { $0.no == edge.to } } }
      let faults = try BPMNAudit(bytes).faults.filter { ends || $0 != "no end" }
      #expect(faults == [], "seed \(seed): \(faults)")
      seen += 1
    }
    #expect(seen > 40)
  }

  @Test func longProceduresStayOrderly() throws {
    #expect(try BPMNAudit(model(FormSample.document(steps: 120))).faults == [])
  }

  @Test(arguments: [
    ("targetRef=\"step-3\"", "targetRef=\"step-99\"", "leads nowhere"),
    ("<bpmn:flowNodeRef>step-2<", "<bpmn:flowNodeRef>step-1<", "not in one lane"),
    ("bpmnElement=\"gateway-2\"", "bpmnElement=\"gateway-99\"", "gateway-2 has no shape"),
    ("id=\"step-2\"", "id=\"step-1\"", "twice"), ("id=\"pool\"", "id=\"1pool\"", "no name"),
    ("<bpmn:outgoing>flow-2<", "<bpmn:outgoing>flow-3<", "bpmn:outgoing of"),
    ("<bpmn:startEvent", "<bpmn:task", "wrong order"),
    ("isMarkerVisible=\"true\">\n", "isMarkerVisible=\"true\">", "none"),
  ])
  func plantedFaultsAreFound(_ good: String, _ bad: String, _ fault: String) throws {
    let text = String(decoding: try model(FormSample.document()), as: UTF8.self)
    let place = try #require(text.range(of: good))
    let broken = text.replacingCharacters(in: place, with: bad).replacing(
      "</bpmn:startEvent", with: bad.hasPrefix("<bpmn:task") ? "</bpmn:task" : "</bpmn:startEvent")
    let faults = try BPMNAudit(Array(broken.utf8)).faults
    if fault == "none" {
      #expect(faults == [])
    } else if fault == "wrong order" {
      #expect(faults.contains("not one start"))
    } else {
      #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }
  }

  @Test func strayedWaysAreFound() throws {
    let text = String(decoding: try model(FormSample.document()), as: UTF8.self)
    var found = 0
    for waypoint in text.matches(of: /<di:waypoint x="(\d+)" y="(\d+)"\/>/) {
      let moved = "<di:waypoint x=\"\((Int(waypoint.1) ?? 0) + 4)\" y=\"\((Int(waypoint.2) ?? 0) + 4)\"/>"
      let broken = text.replacingCharacters(in: waypoint.range, with: moved)
      #expect(try !BPMNAudit(Array(broken.utf8)).faults.isEmpty, "\(waypoint.0)")
      found += 1
    }
    #expect(found > 15)
  }
}
