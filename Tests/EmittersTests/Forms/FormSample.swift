import AST
import TestSupport

/// Documents that the other forms of the flowchart are tried on.
enum FormSample {
  /// A loop back, an uncertain performer, a joint step, a fork, a second end, and texts that need escaping.
  static func document(steps extra: Int = 0) -> Document {
    var document = Document()
    document.identity.title = "Pelayanan <Informasi> & \"Data\""
    document.identity.number = "065/012/DISKOMINFO/2025"
    document.identity.institution.unit = "Dinas Komunikasi"
    document.identity.institution.government = "Pemerintah Kabupaten Contoh"
    func step(_ no: Int, _ kind: Step.Kind, _ actors: [String], _ next: [Edge]) -> Step {
      var step = Step(no: no, activity: "Memeriksa berkas permohonan nomor \(no) bersama kelengkapannya")
      step.kind = kind
      step.performers = actors.map { Performer(actor: $0, confidence: .certain, basis: ["mark"]) }
      step.inputs = ItemText(text: "Berkas & surat", items: ["Berkas", "surat"])
      step.duration = WorkTime(text: "30 Menit", iso: "PT30M", minutes: 30)
      step.next = next
      return step
    }
    var steps = [
      step(1, .start, ["a1"], [Edge(to: 2)]),
      step(2, .decision, ["a2"], [Edge(to: 3, when: .yes, label: "Lengkap"), Edge(to: 1, when: .no)]),
      step(3, .process, ["a1", "a3"], [Edge(to: 4), Edge(to: 5)]), step(4, .end, ["a3"], []),
      step(5, .process, [], extra > 0 ? [Edge(to: 6)] : []),
    ]
    steps[4].alternatives = [Performer(actor: "a2", confidence: Probability(0.4))]
    for no in 6..<6 + extra {
      steps.append(step(no, .process, ["a\(no % 3 + 1)"], no < 5 + extra ? [Edge(to: no + 1)] : []))
    }
    document.procedure = Procedure(
      terminators: .step,
      actors: [
        Actor(id: "a1", name: "Petugas"), Actor(id: "a2", name: "Kepala Seksi"), Actor(id: "a3", name: "Camat"),
      ], steps: steps)
    return document
  }

  static func compiled(_ document: Document, path: String = "a.txt") -> CompiledSOP {
    CompiledSOP(source: SourceInfo(path: path, sha256: "00"), document: document)
  }

  /// An HTML page as XML: without its first line.
  static func xml(_ html: [UInt8]) -> [UInt8] { Array(html[(html.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0)...]) }
}
