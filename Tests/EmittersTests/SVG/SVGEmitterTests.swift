import AST
import Emitters
import TestSupport
import Testing

@Suite struct SVGEmitterTests {
  /// A procedure with a loop back, an uncertain performer, a joint step and texts that need escaping.
  private func document() -> Document {
    var document = Document()
    document.identity.title = "Pelayanan <Informasi> & \"Data\""
    document.identity.number = "065/012/DISKOMINFO/2025"
    document.identity.approver = Person()
    document.identity.approver?.name = "Rina Wulandari"
    document.identity.approver?.degrees = ["Dr.", "M.Si."]
    document.identity.approver?.nip = "197501012000032001"
    func step(_ no: Int, _ kind: Step.Kind, _ actors: [String], _ confidence: Double, _ next: [Edge]) -> Step {
      var step = Step(no: no, activity: "Memeriksa berkas\u{1} nomor \(no)")
      step.kind = kind
      step.performers = actors.map { Performer(actor: $0, confidence: Probability(confidence), basis: ["verb"]) }
      step.duration = WorkTime(text: "30 Menit", iso: "PT30M", minutes: 30)
      step.next = next
      return step
    }
    var steps = [
      step(1, .start, ["a1"], 0.95, [Edge(to: 2)]),
      step(
        2, .decision, ["a2"], 0.7,
        [
          Edge(to: 3, when: .yes, label: "Lengkap"), Edge(to: 1, when: .no),
        ]), step(3, .process, ["a1", "a3"], 1, [Edge(to: 4)]), step(4, .end, [], 1, []),
    ]
    steps[3].alternatives = [Performer(actor: "a3", confidence: Probability(0.4))]
    document.procedure = Procedure(
      terminators: .step,
      actors: [
        Actor(id: "a1", name: "Petugas"), Actor(id: "a2", name: "Kepala Seksi"), Actor(id: "a3", name: "Camat"),
      ],
      steps: steps)
    return document
  }

  @Test func everyPartOfTheFormIsThere() throws {
    let pages = SVGEmitter().emit(document())
    #expect(pages.map(\.suffix) == [""])
    let svg = try SVGScanner(pages[0].bytes)
    #expect(svg.elements[0].attributes["width"] == "297mm")
    #expect(svg.elements[0].attributes["viewBox"] == "0 0 297 210")
    #expect(
      svg.all("symbol").map { ($0.attributes["data-step"] ?? "") + ($0.attributes["data-actor"] ?? "") }
        == ["1a1", "2a2", "3a1", "3a3", "4a3"])
    #expect(svg.all("symbol").map { $0.attributes["stroke-dasharray"] != nil } == [false, true, false, false, true])
    #expect(svg.all("edge").count == 4)
    #expect(svg.all("head").count == 4)
    #expect(svg.all("link").count == 1)
    #expect(svg.all("branch").map(\.text).sorted() == ["Lengkap", "Tidak"])
    let texts = svg.elements.map(\.text)
    for text in [
      "SOP Pelayanan <Informasi> & \"Data\"", "Dr. Rina Wulandari, M.Si.", "NIP. 19750101 200003 2 001", "2 jam",
    ] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test func headAndCellsHoldTheirTexts() throws {
    let svg = try SVGScanner(SVGEmitter().emit(document())[0].bytes)
    func lines(_ row: String, _ column: String) -> String {
      svg.all("cell-text").filter { $0.attributes["data-row"] == row && $0.attributes["data-column"] == column }
        .map(\.text).joined(separator: " ")
    }
    #expect(lines("2", "activity") == "Memeriksa berkas nomor 2")
    #expect(lines("header", "actor:a2") == "Kepala Seksi")
    #expect(lines("3", "duration") == "30 Menit")
    #expect(svg.all("cell").filter { $0.attributes["data-row"] == "3" }.count == 9)
  }

  @Test func extraCapsulesStandInRowsOfTheirOwn() throws {
    var document = document()
    document.procedure?.terminators = .extra
    let svg = try SVGScanner(SVGEmitter().emit(document)[0].bytes)
    #expect(svg.all("terminator").count == 2)
    #expect(svg.all("flow").count == 2)
    #expect(svg.all("symbol").count == 5)
  }

  @Test func stepsOfNobodyGetAColumnOfTheirOwn() throws {
    var document = document()
    document.procedure?.steps[3].alternatives = []
    let svg = try SVGScanner(SVGEmitter().emit(document)[0].bytes)
    #expect(svg.all("symbol").last?.attributes["data-actor"] == "?")
    #expect(svg.all("symbol").last?.attributes["data-basis"] == "inferred")
  }

  @Test func nothingToDrawGivesNoPage() {
    #expect(SVGEmitter().emit(Document()).isEmpty)
    var document = Document()
    document.procedure = Procedure()
    #expect(SVGEmitter().emit(document).isEmpty)
  }

  @Test(arguments: Paper.landscape + Paper.portrait) func longProceduresTakePagesOfOnePaper(paper: Paper) throws {
    var document = document()
    document.procedure?.steps = (1...60).map { no in
      var step = Step(no: no, activity: "Mencatat berkas nomor \(no)")
      step.performers = [Performer(actor: "a\(no % 3 + 1)", confidence: .certain, basis: ["mark"])]
      step.next = no < 60 ? [Edge(to: no + 1)] : []
      return step
    }
    let pages = SVGEmitter(options: SVGOptions(paper: paper)).emit(document)
    #expect(pages.count > (paper.isPortrait ? 1 : 3))
    var letters: [String: Int] = [:]
    for (number, page) in pages.enumerated() {
      #expect(page.suffix == "-p\(number + 1)")
      let svg = try SVGScanner(page.bytes)
      #expect(svg.all("cell").contains { $0.attributes["data-row"] == "header" })
      for connector in svg.all("connector") { letters[connector.attributes["data-label"] ?? "", default: 0] += 1 }
    }
    #expect(letters.count == pages.count - 1)
    #expect(letters.values.allSatisfy { $0 == 2 })
    let tall = SVGEmitter(options: SVGOptions(paper: paper, isContinuous: true)).emit(document)
    #expect(tall.map(\.suffix) == [""])
  }

  /// Whatever the document holds: well-formed, ids once, no foreign element, every step drawn, the same bytes again.
  @Test func anyDocumentGivesASoundDrawing() throws {
    var drawn = 0
    for seed in 0..<40 as Range<UInt64> {
      let document = RandomSOP.make(seed: seed).document
      let pages = SVGEmitter().emit(document)
      #expect(pages == SVGEmitter().emit(document))
      for page in pages { #expect(SVGSoundness(page.bytes).findings == [], "seed \(seed)\(page.suffix)") }
      let elements = try pages.flatMap { try SVGScanner($0.bytes).elements }
      let ids = elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "seed \(seed)")
      let steps = elements.filter { $0.attributes["class"] == "symbol" }.map { $0.attributes["data-step"] ?? "" }
      #expect(Set(steps) == Set(document.procedure?.steps.map { String($0.no) } ?? []), "seed \(seed)")
      drawn += pages.count
    }
    #expect(drawn > 30)
  }

  @Test(arguments: [
    ("</svg>", "</g></svg>", "xml"), ("<title id=\"p1-title\">", "<title id=\"p1-title\">&nbsp;", "xml"),
    ("id=\"p1-desc\"", "id=\"p1-title\"", "id"), ("id=\"p1-desc\"", "id=\"p2-desc\"", "reference"),
    ("</svg>", "<foreignObject></foreignObject></svg>", "element"), ("</svg>", "<script></script></svg>", "element"),
    ("</svg>", "<image href=\"http://a.id/b.png\"/></svg>", "reference"),
    ("</svg>", "<path href=\"#p9\"/></svg>", "reference"),
    ("</svg>", "<path fill=\"url(#p9)\"/></svg>", "reference"),
    ("margin:0}</style>", "margin:0}text{fill:red}</style>", "style"),
    ("</svg>", "<g onclick=\"x()\"></g></svg>", "attribute"),
    ("</svg>", "<g style=\"fill:var(--a)\"></g></svg>", "attribute"),
  ])
  func plantedFaultsOfMarkupAreFound(_ good: String, _ bad: String, _ fault: String) throws {
    let svg = String(decoding: try #require(SVGEmitter().emit(document()).first).bytes, as: UTF8.self)
    #expect(SVGSoundness(Array(svg.utf8)).findings == [])
    let spoilt = svg.replacing(good, with: bad, maxReplacements: 1)
    #expect(spoilt != svg)
    let found = SVGSoundness(Array(spoilt.utf8)).findings
    #expect(found.contains { $0.hasPrefix(fault + ":") }, "\(fault) not among \(found)")
  }
}
