import AST
import Diagnostics
import Testing

/// A document with something that seldom or never occurs.
struct OddSOP: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let sop: CompiledSOP

  init(_ name: String, _ change: (inout CompiledSOP) -> Void) {
    testDescription = name
    var sop = CompiledSOP(source: SourceInfo(path: "a.txt"), document: Document())
    change(&sop)
    self.sop = sop
  }

  static let all: [OddSOP] = [
    OddSOP("empty") { _ in },
    OddSOP("empty texts") { sop in
      sop.source.path = ""
      sop.document.identity.title = ""
      sop.document.identity.number = ""
      sop.document.identity.dates.created = ""
      sop.document.identity.institution.government = ""
      sop.document.identity.institution.unit = ""
      sop.document.identity.institution.subunit = ""
      sop.document.legalBasis = [Citation(text: "")]
      sop.document.equipment = ["", " ", "\n", "–", "-", "1.", "", "<br>", "<!-- -->", "**"]
      sop.document.sections = [ExtraSection(heading: "", items: []), ExtraSection(heading: "#", items: [""])]
      sop.document.related = [RelatedSOP(text: "", target: "")]
      sop.document.procedure = Procedure(title: "")
    },
    OddSOP("empty persons") { sop in
      sop.document.identity.approver = Person()
      sop.document.identity.signatories = [Signatory(role: "", person: Person())]
      var person = Person()
      person.id = ""
      person.position = ""
      person.name = ""
      person.degrees = ["", "H.", ","]
      person.rank = ""
      person.grade = ""
      person.nip = ""
      sop.document.signature = person
    },
    OddSOP("persons like their own marks") { sop in
      var person = Person()
      person.position = "**Camat**\nPlt."
      person.name = "……………………"
      person.degrees = ["Dr.", "H.", "S.H., M.H.", "H. X"]
      person.rank = "NIP 1 (a)"
      person.grade = "III/d)"
      person.nip = "123 456"
      sop.document.identity.approver = person
      person.rank = nil
      person.name = "*"
      person.nip = "NIP."
      sop.document.signature = person
      sop.document.identity.signatories = [
        Signatory(role: "Nama SOP", person: person), Signatory(role: "*", person: person),
        Signatory(role: "**Nama SOP**", person: Person()),
      ]
    },
    OddSOP("dates that are none") { sop in
      sop.document.identity.dates.created = "12 Februari 2025"
      sop.document.identity.dates.revised = "2025-13-01"
      sop.document.identity.dates.effective = "é 12/02/2025"
      sop.document.identity.dates.approved = "2025-2-1"
    },
    OddSOP("headings of the form for further sections") { sop in
      sop.document.sections = MarkdownForm.headings.map { ExtraSection(heading: $0, items: ["x"]) }
    },
    OddSOP("columns like those of the form") { sop in
      var procedure = Procedure(
        actors: ["Kelengkapan", "No", "", "Camat", "Camat", "a1"].enumerated().map {
          Actor(id: "a\($0 + 1)", name: $1, position: $0 == 3 ? "" : nil)
        })
      var step = Step(no: 1, activity: "")
      step.performers = [
        Performer(actor: "a5", confidence: .certain, basis: ["mark"]),
        Performer(actor: "a4", confidence: Probability(hundredths: 7), basis: []),
        Performer(actor: "a1", confidence: Probability(hundredths: 60), basis: ["mark", "cell"]),
        Performer(
          actor: "a3", confidence: .certain, basis: ["tanda", "serah terima 2", "handover:x", "handover:12", ":", ""]),
      ]
      step.alternatives = [Performer(actor: "a2", confidence: Probability(hundredths: 5))]
      step.outsiders = [Outsider(name: "Warga ○ 0,50: x, y → 2", confidence: .certain, basis: [])]
      step.extra = ["Waktu", "Biaya", "Biaya", ""].map { ExtraCell(head: $0, text: "") }
      step.inputs = ItemText(text: "", items: [])
      step.outputs = ItemText(text: "a, b", items: ["b", "a", "", "1+1", "="])
      step.duration = WorkTime(text: "", iso: "")
      step.note = ""
      var other = Step(no: 7, activity: "x")
      other.extra = ["", "Waktu", "Biaya"].map { ExtraCell(head: $0, text: "x") }
      other.inputs = ItemText(text: "", items: ["other"])
      other.performers = [Performer(actor: "a6", confidence: .certain, basis: ["mark"])]
      procedure.steps = [step, other]
      procedure.title = "**"
      sop.document.procedure = procedure
    },
    OddSOP("edges like words of the form") { sop in
      var step = Step(no: -3, activity: "x")
      step.kind = .decision
      let labels: [String?] = [nil, "", "Ya", "Tidak: x", "x → 4", "○ 0,50", "Ya → 4 ○ 0,10", ":"]
      for label in labels {
        for branch in [nil] + Edge.Branch.allCases.map(Optional.some) {
          step.next.append(
            Edge(to: 0, when: branch, label: label, confidence: Probability(hundredths: step.next.count)))
        }
      }
      sop.document.procedure = Procedure(terminators: .extra, steps: [step, Step(no: 0, activity: "|")])
    },
    OddSOP("findings and repairs") { sop in
      sop.findings = [
        Finding(
          rule: RuleID(""), severity: .error, cause: .author, message: Message(en: "one --> two, = |", id: "satu")),
        Finding(
          rule: RuleID("SOP1"), severity: .note, cause: .unknown, message: Message(en: "other", id: "satu"), path: "",
          location: Location(offset: 0, length: 0, line: 1, column: 1)),
        Finding(rule: RuleID("SOP1"), severity: .note, cause: .extraction, message: Message(en: "", id: "")),
      ]
      sop.provenance.repairs = [
        Repair(
          path: .root, from: "", to: "", rule: "", confidence: .certain,
          evidence: ["", "a\nb", "<br>"].map { Message(en: $0, id: $0) }, location: nil)
      ]
      sop.provenance.unclaimed = [
        Unclaimed(text: "<!-- sopc 1 -->\n# x", location: Location(offset: 1, length: 2, line: 3, column: 4))
      ]
    },
    OddSOP("citations alike") { sop in
      var first = Citation(text: "Perpres 29/2014, dll.")
      first.type = "Peraturan Presiden"
      first.title = "29"
      var second = first
      second.type = nil
      second.year = -5
      second.number = ""
      sop.document.legalBasis = [first, first, second, first]
    },
  ]
}
