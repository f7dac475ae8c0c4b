import AST
import Diagnostics
import Emitters
import Parser
import TestSupport
import Testing

/// What a person changes in the Markdown is what is read.
@Suite struct MarkdownEditTests {
  /// Two performers, one of them inferred, and a decision.
  private static func sample() -> CompiledSOP {
    var document = Document()
    document.identity.title = "Penanganan Surat Masuk"
    document.identity.number = "800/1"
    document.identity.dates.created = "2025-02-12"
    var person = Person()
    person.id = "p1"
    person.position = "Camat"
    person.name = "Sapta Nugraha"
    person.degrees = ["Drs.", "M.Si"]
    person.nip = "197001011990011001"
    document.identity.approver = person
    var citation = Citation(text: "Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Pengendalian")
    citation.type = "Peraturan Pemerintah"
    citation.number = "60"
    citation.year = 2008
    citation.title = "Sistem Pengendalian"
    document.legalBasis = [citation]
    document.equipment = ["Komputer", "Alat tulis"]
    var first = Step(no: 1, activity: "Menerima surat")
    first.kind = .start
    first.performers = [Performer(actor: "a1", confidence: .certain, basis: ["mark"])]
    first.duration = WorkTime(text: "10 Menit", iso: "PT10M", minutes: 10)
    first.inputs = ItemText(text: "Surat, agenda", items: ["Surat", "agenda"])
    first.next = [Edge(to: 2)]
    var second = Step(no: 2, activity: "Memeriksa surat")
    second.kind = .decision
    second.performers = [Performer(actor: "a2", confidence: Probability(hundredths: 83), basis: ["subject"])]
    second.alternatives = [Performer(actor: "a1", confidence: Probability(hundredths: 12))]
    second.next = [Edge(to: 1, when: .no, confidence: Probability(hundredths: 88)), Edge(to: 3, when: .yes)]
    var third = Step(no: 3, activity: "Mengarsipkan surat")
    third.kind = .end
    third.extra = [ExtraCell(head: "Biaya", text: "Rp 5.000")]
    document.procedure = Procedure(
      actors: [Actor(id: "a1", name: "Staf"), Actor(id: "a2", name: "Kasi", position: "Kepala Seksi")],
      steps: [first, second, third])
    return CompiledSOP(source: SourceInfo(path: "surat.txt"), document: document)
  }

  /// Reads the sample after a change of its text, and compares it with the SOP after a change of its values.
  private func check(
    _ edits: [(from: String, to: String)], rules: [String] = [], leaves unclaimed: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation,
    expecting change: (inout CompiledSOP) -> Void
  ) {
    var bytes = MarkdownRoundTripTests.bytes(Self.sample())
    for edit in edits {
      guard let range = bytes.firstRange(of: Array(edit.from.utf8)) else {
        Issue.record("\(edit.from) does not stand in the Markdown", sourceLocation: sourceLocation)
        return
      }
      bytes.replaceSubrange(range, with: Array(edit.to.utf8))
    }
    let read = readOwnMarkdown(bytes)
    var expected = Self.sample()
    change(&expected)
    let lines = LineTable(bytes)
    for text in unclaimed {
      guard let place = bytes.firstRange(of: Array(text.utf8)) else { continue }
      let span = Span(place.lowerBound, place.upperBound)
      expected.provenance.unclaimed.append(Unclaimed(text: text, location: lines.location(of: span)))
    }
    let sop = read.sops.first?.sop ?? CompiledSOP(source: SourceInfo(path: ""), document: Document())
    #expect(sop == expected, "\(MarkdownRoundTripTests.difference(expected, sop))", sourceLocation: sourceLocation)
    let found = read.sops.flatMap(\.diagnostics).map(\.rule.description)
    #expect(found == rules, sourceLocation: sourceLocation)
  }

  private func check(
    _ from: String, _ to: String, rules: [String] = [], leaves unclaimed: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation, expecting change: (inout CompiledSOP) -> Void
  ) {
    check([(from, to)], rules: rules, leaves: unclaimed, sourceLocation: sourceLocation, expecting: change)
  }

  // MARK: Performers

  @Test func aMarkThatWasAGuessIsAConfirmation() {
    check("○ 0,83", "●") { sop in
      sop.document.procedure?.steps[1].performers = [Performer(actor: "a2", confidence: .certain, basis: ["confirmed"])]
    }
    check("○ 0,83", "v") { sop in
      sop.document.procedure?.steps[1].performers = [Performer(actor: "a2", confidence: .certain, basis: ["confirmed"])]
    }
  }

  @Test func aMarkInTheCellOfACandidateIsAConfirmation() {
    check("| 2 | Memeriksa surat |  | ○ 0,83 |", "| 2 | Memeriksa surat | ● |  |") { sop in
      sop.document.procedure?.steps[1].performers = [Performer(actor: "a1", confidence: .certain, basis: ["confirmed"])]
      sop.document.procedure?.steps[1].alternatives = []
    }
  }

  @Test func aMarkThatWasTakenAwayIsNoPerformer() {
    check("| ○ 0,83 |", "|  |") { $0.document.procedure?.steps[1].performers = [] }
    check("| ● |", "|  |") { $0.document.procedure?.steps[0].performers = [] }
  }

  @Test func aMarkInAnEmptyCellIsAMark() {
    check("| 3 | Mengarsipkan surat |  |", "| 3 | Mengarsipkan surat | ● |") { sop in
      sop.document.procedure?.steps[2].performers = [Performer(actor: "a1", confidence: .certain, basis: ["mark"])]
    }
  }

  @Test func aGuessStaysAGuess() {
    check("○ 0,83", "○ 0,7") { $0.document.procedure?.steps[1].performers[0].confidence = Probability(hundredths: 70) }
    check("| ● |", "| ○ 0,60 |") { sop in
      sop.document.procedure?.steps[0].performers = [Performer(actor: "a1", confidence: Probability(hundredths: 60))]
    }
  }

  @Test func whatIsNoMarkIsKeptAndTold() {
    check("○ 0,83", "entah", rules: ["SOP092"], leaves: ["entah"]) { $0.document.procedure?.steps[1].performers = [] }
  }

  @Test func aRenamedColumnKeepsItsActor() {
    check("| Kasi |", "| Kepala Seksi Umum |") { $0.document.procedure?.actors[1].name = "Kepala Seksi Umum" }
  }

  @Test func aNewColumnIsANewActor() {
    check([
      ("| Kegiatan | Staf |", "| Kegiatan | Camat | Staf |"), ("| Menerima surat | ●", "| Menerima surat |  | ●"),
      ("| Memeriksa surat |", "| Memeriksa surat |  |"), ("| Mengarsipkan surat |", "| Mengarsipkan surat | ● |"),
    ]) { sop in
      sop.document.procedure?.actors.insert(Actor(id: "a3", name: "Camat"), at: 0)
      sop.document.procedure?.steps[2].performers = [Performer(actor: "a3", confidence: .certain, basis: ["mark"])]
    }
  }

  // MARK: Texts

  @Test func editedTextsAreRead() {
    check("**Penanganan Surat Masuk**", "Surat *Keluar* & lainnya") {
      $0.document.identity.title = "Surat Keluar & lainnya"
    }
    check("| Nama SOP | **Penanganan Surat Masuk** |", "| Nama SOP | |") { $0.document.identity.title = nil }
    check("| Memeriksa surat |", "| Meneliti  surat<BR/>masuk |") {
      $0.document.procedure?.steps[1].activity = "Meneliti surat\nmasuk"
    }
    check("1. Komputer", "1. Laptop") { $0.document.equipment[0] = "Laptop" }
    check("| Rp 5.000 |", "| |") { $0.document.procedure?.steps[2].extra = [] }
  }

  @Test func editedDatesAreRead() {
    check("12 Februari 2025", "1 Maret 2024") { $0.document.identity.dates.created = "2024-03-01" }
    check("12 Februari 2025", "13/02/2025") { $0.document.identity.dates.created = "2025-02-13" }
    check("12 Februari 2025", "besok", rules: ["SOP092"]) { $0.document.identity.dates.created = "besok" }
  }

  @Test func whatWasReadOfAnOldTextIsReadAnew() {
    check("| 10 Menit |", "| 2 Jam |") {
      $0.document.procedure?.steps[0].duration = WorkTime(text: "2 Jam", iso: "PT2H", minutes: 120)
    }
    check("Surat, agenda", "Surat, agenda, stempel") {
      $0.document.procedure?.steps[0].inputs = ItemText(
        text: "Surat, agenda, stempel", items: ["Surat", "agenda", "stempel"])
    }
    check("Nomor 60 Tahun 2008 tentang Pengendalian", "Nomor 12 Tahun 2017 tentang Pembinaan") { sop in
      var citation = Citation(text: "Peraturan Pemerintah Nomor 12 Tahun 2017 tentang Pembinaan")
      citation.type = "Peraturan Pemerintah"
      citation.number = "12"
      citation.year = 2017
      citation.title = "Pembinaan"
      citation.id = "/akn/id/act/pp/2017/12"
      sop.document.legalBasis = [citation]
    }
    check("**Sapta Nugraha**, M.Si", "**Sapta Nugroho**, M.Si, M.H") { sop in
      sop.document.identity.approver?.id = nil
      sop.document.identity.approver?.name = "Sapta Nugroho"
      sop.document.identity.approver?.degrees = ["Drs.", "M.Si", "M.H"]
    }
  }

  @Test func aPersonWithoutMarksIsReadAsInAnyDocument() {
    check(
      "Camat<br>Drs. **Sapta Nugraha**, M.Si<br>NIP 19700101 199001 1 001",
      "Dr. H. Budi Santosa, S.STP<br>NIP. 19800101 200501 1 002"
    ) { sop in
      var person = Person()
      person.name = "Budi Santosa"
      person.degrees = ["Dr.", "H.", "S.STP"]
      person.nip = "198001012005011002"
      sop.document.identity.approver = person
    }
  }

  // MARK: Rows

  @Test func aRowThatWasAddedIsAStep() {
    let row = "| 3 | Mengarsipkan surat |"
    check(row, "| 4 | Menyalin surat | ● |  | Surat | 5 menit |  |  |  |\n\(row)", rules: ["SOP093"]) { sop in
      var step = Step(no: 4, activity: "Menyalin surat")
      step.performers = [Performer(actor: "a1", confidence: .certain, basis: ["mark"])]
      step.inputs = ItemText(text: "Surat", items: ["Surat"])
      step.duration = WorkTime(text: "5 menit", iso: "PT5M", minutes: 5)
      sop.document.procedure?.steps.insert(step, at: 2)
    }
  }

  @Test func aRowThatWasDeletedIsNoStep() {
    check("| 3 | Mengarsipkan surat |  |  |  |  |  |  | Rp 5.000 |\n", "", rules: ["SOP093", "SOP093"]) { sop in
      sop.document.procedure?.steps.removeLast()
    }
  }

  @Test func itemsMayComeAndGo() {
    check("1. Komputer\n", "") { $0.document.equipment.removeFirst() }
    check("2. Alat tulis", "- Alat tulis\n- Kertas\n  folio") {
      $0.document.equipment = ["Komputer", "Alat tulis", "Kertas folio"]
    }
    check("## Peringatan\n\n–", "## Peringatan\n\nAwas!") { $0.document.warnings = ["Awas!"] }
    check("## Peringatan\n\n–\n", "") { _ in }
    check("## Peringatan\n", "## Tujuan\n\n1. Tertib\n\n## Peringatan\n") {
      $0.document.sections = [ExtraSection(heading: "Tujuan", items: ["Tertib"])]
    }
  }

  @Test func theTableOfTheFlowIsTheFlow() {
    check("Tidak → 1 ○ 0,88", "Tidak: Perbaiki → 1") {
      $0.document.procedure?.steps[1].next[0] = Edge(to: 1, when: .no, label: "Perbaiki")
    }
    check("| 1 | mulai | 2 |", "| 1 | proses | |") {
      $0.document.procedure?.steps[0].kind = .process
      $0.document.procedure?.steps[0].next = []
    }
    check("s1 --> s2", "s1 --> s3", rules: ["SOP095"]) { _ in }
  }

  // MARK: Damage

  @Test func textWithoutAPlaceIsKeptAndTold() {
    check("## Bagan alir", "Catatan tangan\n\n## Bagan alir", rules: ["SOP091"], leaves: ["Catatan tangan"]) { _ in }
    check("## Bagan alir", "#### Lagi\n\n## Bagan alir", rules: ["SOP091"], leaves: ["Lagi"]) { _ in }
    check("| Nomor SOP | 800/1 |", "| Nomor SOP | 800/1 | kedua |", rules: ["SOP090", "SOP091"], leaves: ["kedua"]) {
      _ in
    }
    check("## Peringatan", "| sel |\n\n## Peringatan", rules: ["SOP091"], leaves: ["sel"]) { _ in }
  }

  @Test func damageIsToldAndTheRestIsRead() {
    check("<!-- sopc 1 -->", "<!-- sopc 2 -->", rules: ["SOP097"]) { _ in }
    check("  class s2,s3 duga\n```", "  class s2,s3 duga", rules: ["SOP090"]) { _ in }
    check("| 2 | Memeriksa", "| dua | Memeriksa", rules: ["SOP092"]) { _ in }
    check(
      "|  |  |  | Rp 5.000 |", "|  |  |  | Rp 5.000 | kelebihan |", rules: ["SOP090", "SOP091"], leaves: ["kelebihan"]
    ) { _ in }
    check("Kasi: subjek", "Kabag: subjek", rules: ["SOP093"]) {
      $0.document.procedure?.steps[1].performers[0].basis = []
    }
    check("keputusan", "raguan", rules: ["SOP092"]) { $0.document.procedure?.steps[1].kind = .process }
  }

  @Test func theCommentMayBeLost() throws {
    var bytes = MarkdownRoundTripTests.bytes(Self.sample())
    let start = try #require(bytes.firstRange(of: Array("<!-- sopc:".utf8)))
    bytes.removeSubrange(start.lowerBound...)
    let read = try #require(readOwnMarkdown(bytes).sops.first)
    var expected = Self.sample()
    expected.document.identity.approver?.id = nil
    expected.document.legalBasis[0].title = "Pengendalian"
    expected.document.legalBasis[0].id = "/akn/id/act/pp/2008/60"
    #expect(read.sop == expected, "\(MarkdownRoundTripTests.difference(expected, read.sop))")
    #expect(read.diagnostics.isEmpty)
  }

  @Test func whatIsNotOwnIsNotRead() {
    #expect(!isOwnMarkdown(Array("# Standar Operasional Prosedur".utf8)))
    #expect(!isOwnMarkdown(Array("<!-- sopc: -->".utf8)))
    #expect(!isOwnMarkdown([]))
    #expect(isOwnMarkdown(Array("\u{FEFF}\n <!-- sopc 12 -->\n".utf8)))
    let read = readOwnMarkdown(Array("# x".utf8))
    #expect(read.sops.isEmpty)
    #expect(read.diagnostics.map(\.rule.description) == ["SOP097"])
  }

  @Test func bytesThatAreNoUTF8AreTold() throws {
    var bytes = MarkdownRoundTripTests.bytes(Self.sample())
    let place = try #require(bytes.firstRange(of: Array("Komputer".utf8)))
    bytes[place.lowerBound] = 0xFF
    let read = try #require(readOwnMarkdown(bytes).sops.first)
    #expect(read.sop.document.equipment.first == "\u{FFFD}omputer")
    #expect(read.diagnostics.map(\.rule.description) == ["SOP096"])
  }

  @Test func lineEndsDoNotMatter() {
    for seed in UInt64(0)..<30 {
      let bytes = MarkdownRoundTripTests.bytes(RandomSOP.make(seed: seed, texts: .awkward))
      let wanted = readOwnMarkdown(bytes).sops.map(\.sop)
      let carriage = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      #expect(readOwnMarkdown(carriage).sops.map(\.sop) == wanted)
    }
  }

  @Test func survivesMutations() {
    var random = SplitMix64(seed: 11)
    let alphabet = Array("|*`<>&;#-–.\\ \n●○→:,+=".utf8)
    var read = 0
    for seed in UInt64(0)..<25 {
      var bytes = MarkdownRoundTripTests.bytes(RandomSOP.make(seed: seed))
      for _ in 0..<20 {
        let place = random.int(0...max(0, bytes.count - 1))
        switch random.int(0...4) {
        case 0: bytes[place] = random.pick(alphabet, or: 0)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.pick(alphabet, or: 0), at: place)
        case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random.int(0...60))], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.int(0...40)))
        }
        let reading = readOwnMarkdown(bytes)
        read += reading.sops.count
        var position = 0
        for claim in reading.sops.flatMap(\.claims) {
          #expect(claim.span.start >= position && claim.span.end <= bytes.count)
          position = claim.span.end
        }
        for sop in reading.sops {
          let again = readOwnMarkdown(MarkdownRoundTripTests.bytes(sop.sop)).sops
          #expect(again.map { MarkdownRoundTripTests.bytes($0.sop) } == [MarkdownRoundTripTests.bytes(sop.sop)])
        }
      }
    }
    #expect(read >= 300)
  }
}
