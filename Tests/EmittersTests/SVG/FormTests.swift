import AST
import Emitters
import TestSupport
import Testing

/// Emblem, identity part, final form, further columns.
@Suite struct FormTests {
  private func document() -> Document {
    var document = Document()
    document.identity.title = "Pelayanan Surat Masuk"
    document.identity.number = "065/01/ORG/2025"
    document.identity.institution.unit = "Kecamatan Sukamaju"
    document.identity.dates.created = "2025-02-12"
    document.identity.approver = Person()
    document.identity.approver?.position = "Camat Sukamaju"
    document.identity.approver?.name = "Rina Wulandari"
    document.legalBasis = (1...3).map { Citation(text: "Peraturan Daerah Nomor \($0)") }
    document.warnings = ["Apabila terlambat maka pelayanan terhambat"]
    var first = Step(no: 1, activity: "Menerima surat")
    first.kind = .start
    first.performers = [Performer(actor: "a1", confidence: Probability(0.7), basis: ["verb"])]
    first.extra = [ExtraCell(head: "Biaya", text: "Gratis"), ExtraCell(head: "Risiko", text: "Hilang")]
    first.next = [Edge(to: 2)]
    var second = Step(no: 2, activity: "Mengarsipkan surat")
    second.kind = .end
    second.performers = [Performer(actor: "a1", confidence: .certain, basis: ["mark"])]
    document.procedure = Procedure(
      terminators: .step, actors: [Actor(id: "a1", name: "Arsiparis")], steps: [first, second])
    return document
  }

  @Test func furtherColumnsStandBeforeTheNote() throws {
    let svg = try SVGScanner(SVGEmitter().emit(document())[0].bytes)
    let head = svg.all("cell-text").filter { $0.attributes["data-row"] == "header" }.map(\.text)
    #expect(head.contains("Biaya") && head.contains("Risiko"))
    let cells = svg.all("cell").filter { $0.attributes["data-row"] == "extra:1" }
    #expect(cells.map { $0.attributes["data-column"] } == ["extra:1", "extra:2"])
    #expect(svg.all("cell-text").contains { $0.attributes["data-row"] == "extra:1" && $0.text == "Gratis" })
    func left(_ column: String) -> Double {
      svg.all("cell").first { $0.attributes["data-column"] == column }?.attributes["x"].flatMap(Double.init) ?? 0
    }
    #expect(left("outputs") < left("extra:1") && left("extra:2") < left("note"))
  }

  @Test func finalFormIsSolid() throws {
    let draft = try SVGScanner(SVGEmitter().emit(document())[0].bytes)
    #expect(draft.elements.contains { $0.attributes["stroke-dasharray"] != nil })
    #expect(!draft.all("legend").isEmpty)
    let final = try SVGScanner(SVGEmitter(options: SVGOptions(isFinal: true)).emit(document())[0].bytes)
    #expect(!final.elements.contains { $0.attributes["stroke-dasharray"] != nil })
    #expect(final.all("legend").isEmpty)
  }

  @Test func identityPartHasItsOwnPage() throws {
    let pages = SVGEmitter(options: SVGOptions(hasIdentityPage: true)).emit(document())
    #expect(pages.map(\.suffix) == ["-p0", ""])
    let svg = try SVGScanner(pages[0].bytes)
    let texts = svg.elements.map(\.text)
    for text in [
      "KECAMATAN SUKAMAJU", "065/01/ORG/2025", "12 Februari 2025", "Camat Sukamaju,", "Rina Wulandari", "Dasar Hukum:",
      "3.", "Peraturan Daerah Nomor 3", "Pencatatan dan Pendataan:", "–",
    ] { #expect(texts.contains(text), "\(text)") }
    #expect(svg.elements[0].attributes["data-page"] == nil)
  }

  @Test func longIdentityPartsGoOn() throws {
    var document = document()
    document.warnings = (1...150).map {
      "Peringatan nomor \($0) tentang akibat apabila prosedur ini tidak dilaksanakan"
    }
    let pages = SVGEmitter(options: SVGOptions(hasIdentityPage: true)).emit(document)
    #expect(pages.count > 2)
    #expect(pages[1].suffix == "-p0-2")
    let texts = try pages.flatMap { try SVGScanner($0.bytes).elements.map(\.text) }
    for number in 1...150 { #expect(texts.contains { $0.hasPrefix("Peringatan nomor \(number) ") }, "\(number)") }
    for page in pages {
      for element in try SVGScanner(page.bytes).elements {
        guard let y = element.attributes["y"].flatMap(Double.init) else { continue }
        #expect(y < 200)
      }
    }
  }

  /// A PNG's first bytes: signature, IHDR of 30 × 40, and what a reader does not look at.
  private var png: [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 30, 0, 0, 0, 40]
      + [8, 2, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0]
  }

  @Test func pictureStandsInTheHeading() throws {
    let svg = try SVGScanner(SVGEmitter(options: SVGOptions(logo: try Logo(png))).emit(document())[0].bytes)
    let image = try #require(svg.elements.first { $0.name == "image" })
    #expect(image.attributes["href"]?.hasPrefix("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAB4AAAAo") == true)
    let sizes = ["width", "height"].compactMap { image.attributes[$0].flatMap(Double.init) }
    #expect(sizes.count == 2 && abs(sizes[0] / sizes[1] - 0.75) < 0.01)
  }

  @Test func onlyPlainShapesOfADrawingAreKept() throws {
    let source = """
      <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" onload="alert(1)">
      <script>alert(2)</script><style>path{fill:red}</style><!-- <path d="M9 9"/> -->
      <defs><linearGradient id="g"/><path d="M 7 7 H 8"/></defs>
      <g transform="translate(1 2)" onclick="alert(3)" style="fill:#00f;background:url(http://evil)">
      <path d="M 1 2 L 3 4 Z" fill="url(#g)" stroke='#0a0'><title>judul</title></path>
      <image href="http://evil/x.png"/><use href="#g"/><foreignObject><rect width="1" height="1"/></foreignObject>
      </g><circle cx="5" cy="5" r="4"/></svg>
      """
    let svg = try SVGScanner(
      SVGEmitter(options: SVGOptions(logo: try Logo(Array(source.utf8)))).emit(document())[0].bytes)
    let logo = try #require(svg.elements.firstIndex { $0.attributes["class"] == "logo" })
    let group = try #require(svg.elements.firstIndex { $0.parent == logo && $0.name == "g" })
    #expect(svg.elements[group].attributes == ["transform": "translate(1 2)", "fill": "#00f"])
    let path = try #require(svg.elements.first { $0.parent == group })
    #expect(path.name == "path" && path.attributes == ["d": "M 1 2 L 3 4 Z", "stroke": "#0a0"])
    #expect(svg.elements.contains { $0.parent == logo && $0.name == "circle" })
    let all = svg.elements.flatMap { Array($0.attributes.values) + [$0.text] }.joined()
    for word in ["alert", "evil", "url(", "M 7 7", "judul"] { #expect(!all.contains(word), "\(word)") }
  }

  @Test func otherFilesAreNoEmblems() {
    #expect(throws: LogoError.noPicture) { try Logo(Array("hanya teks".utf8)) }
    #expect(throws: LogoError.noPicture) { try Logo([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) }
    #expect(throws: LogoError.noShapes) { try Logo(Array("<svg viewBox=\"0 0 1 1\"><text>a</text></svg>".utf8)) }
    #expect(throws: LogoError.tooLarge) { try Logo([UInt8](repeating: 0, count: 5_000_000)) }
    // Torn markup neither traps nor leaks an open group.
    let torn = "<svg viewBox=\"0 0 9 9\"><g><path d=\"M0 0H1\"/><g fill='red"
    for end in 0..<torn.utf8.count { _ = try? Logo(Array(torn.utf8.prefix(end))) }
  }
}
