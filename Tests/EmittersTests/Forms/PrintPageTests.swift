import AST
import Emitters
import TestSupport
import Testing

@Suite struct PrintPageTests {
  @Test func holdsEveryPageOfTheSVG() throws {
    let document = FormSample.document(steps: 40)
    let pages = SVGEmitter().emit(document)
    #expect(pages.count > 2)
    let html = try #require(HTMLEmitter().emit(document))
    let page = try SVGScanner(FormSample.xml(html))
    #expect(page.all("sheet").count == pages.count)
    for name in ["symbol", "edge", "head", "cell-text", "connector"] {
      let drawn = try pages.map { try SVGScanner($0.bytes).all(name).count }.reduce(0, +)
      #expect(drawn > 0 && page.all(name).count == drawn, "\(name)")
    }
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for label in page.elements.compactMap({ $0.attributes["aria-labelledby"] }).flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(String(label)), "\(label)")
    }
    #expect(page.elements.filter { $0.name == "style" }.count == 1)
    #expect(String(decoding: html, as: UTF8.self).contains("@page{size:297mm 210mm;margin:0}"))
  }

  @Test(arguments: Paper.landscape + Paper.portrait) func hasTheSizeOfThePaper(paper: Paper) throws {
    let html = try #require(HTMLEmitter(options: SVGOptions(paper: paper)).emit(FormSample.document()))
    let svg = try #require(try SVGScanner(FormSample.xml(html)).elements.first { $0.name == "svg" })
    let (width, height) = (try #require(svg.attributes["width"]), try #require(svg.attributes["height"]))
    #expect(String(decoding: html, as: UTF8.self).contains("@page{size:\(width) \(height);margin:0}"))
  }

  @Test func hasPagesAlsoWhereTheSVGIsTall() {
    let document = FormSample.document(steps: 40)
    let tall = SVGOptions(isContinuous: true)
    #expect(SVGEmitter(options: tall).emit(document).count == 1)
    #expect(HTMLEmitter(options: tall).emit(document) == HTMLEmitter().emit(document))
    #expect(DrawIOEmitter(options: tall).emit(document) == DrawIOEmitter().emit(document))
  }

  @Test func holdsTheIdentityPage() throws {
    let document = FormSample.document()
    let html = try #require(HTMLEmitter(options: SVGOptions(hasIdentityPage: true)).emit(document))
    let page = try SVGScanner(FormSample.xml(html))
    #expect(page.all("sheet").count == 2)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  /// Whatever the document holds: well-formed, nothing from outside, nothing that runs.
  @Test func needsNothingElse() throws {
    var seen = 0
    for seed in 0..<30 as Range<UInt64> {
      guard let html = HTMLEmitter().emit(RandomSOP.make(seed: seed).document) else { continue }
      let page = try SVGScanner(FormSample.xml(html))
      for element in page.elements {
        #expect(!["script", "link", "iframe", "foreignObject", "object", "embed"].contains(element.name))
        for (key, value) in element.attributes {
          if key == "src" || key.hasSuffix("href") { #expect(value.hasPrefix("#") || value.hasPrefix("data:image/")) }
          #expect(!key.hasPrefix("on"), "\(key)")
        }
      }
      seen += 1
    }
    #expect(seen > 20)
  }

  @Test func nothingToDrawGivesNoPage() {
    #expect(HTMLEmitter().emit(Document()) == nil)
    #expect(BPMNEmitter().emit(Document()) == nil)
    #expect(DrawIOEmitter().emit(Document()) == nil)
  }
}

@Suite struct BookTests {
  private func book(_ documents: [Document]) -> Book {
    Book(documents.map { BookChapter(FormSample.compiled($0), options: SVGOptions()) }, paper: .a4)
  }

  @Test func countsPagesThroughTheWhole() throws {
    let long = FormSample.document(steps: 40)
    let book = book([FormSample.document(), long, Document(), FormSample.document()])
    let pages = try book.sheets.map { try SVGScanner($0.svg) }
    let drawn = SVGEmitter().emit(long).count
    #expect(pages.count == 2 + 1 + drawn + 1)
    #expect(pages.map { $0.all("book-page").map(\.text) } == [[]] + (2...pages.count).map { ["\($0)"] })
    // The contents name the page that each chapter begins on.
    let texts = pages[1].elements.filter { $0.name == "text" }.map(\.text)
    for entry in ["DAFTAR ISI", "1.", "3", "2.", "4", "3.", "tanpa bagan", "4.", "\(4 + drawn)"] {
      #expect(texts.contains(entry), "\(entry) in \(texts)")
    }
    let cover = pages[0].elements.map(\.text)
    #expect(cover.contains("4 SOP"))
    #expect(!cover.contains("DINAS KOMUNIKASI"), "the third SOP has no owner")
  }

  @Test func namesTheOwnerThatAllShare() throws {
    let cover = try SVGScanner(book([FormSample.document(), FormSample.document()]).sheets[0].svg)
    #expect(cover.elements.contains { $0.text == "DINAS KOMUNIKASI" })
    #expect(cover.elements.contains { $0.text == "PEMERINTAH KABUPATEN CONTOH" })
  }

  @Test func linksOfTheContentsLeadToTheirChapters() throws {
    let page = try SVGScanner(FormSample.xml(book([FormSample.document(), FormSample.document()]).html))
    let links = page.elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    #expect(links == ["#sop-1", "#sop-2"])
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for link in links { #expect(ids.contains(String(link.dropFirst()))) }
  }

  @Test func contentsTakeAsManyPagesAsTheyNeed() throws {
    let book = book(Array(repeating: FormSample.document(), count: 90))
    let contents = try book.sheets.map { try SVGScanner($0.svg) }.filter { !$0.all("contents").isEmpty }
    #expect(contents.count > 2)
    let places = contents.flatMap { page in
      page.elements.filter { $0.name == "text" }.compactMap { $0.attributes["y"] }.compactMap(Double.init)
    }
    #expect(places.allSatisfy { $0 > 10 && $0 < 200 })
    #expect(contents.flatMap(\.elements).filter { $0.name == "a" }.count == 90)
  }

  @Test func anEmptyRunGivesACover() throws {
    let book = book([])
    #expect(book.sheets.count == 2)
    _ = try SVGScanner(FormSample.xml(book.html))
  }
}
