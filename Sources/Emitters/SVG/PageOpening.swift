import AST
import FlowLayout

/// Root element, names for screen readers, metadata, style and paper of a page.
enum PageOpening {
  /// The root element up to its own attributes.
  static func open(_ markup: inout Markup, _ size: Size, id: String) {
    markup.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
    markup.put(mm: size.width)
    markup.put("mm\" height=\"", mm: size.height)
    markup.put("mm\" viewBox=\"0 0 ", mm: size.width)
    markup.put(" ", mm: size.height)
    markup.put("\" role=\"graphics-document\" lang=\"id\" aria-labelledby=\"")
    markup.put(id)
    markup.put("-title ")
    markup.put(id)
    markup.put("-desc\" font-family=\"Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif\" fill=\"#000\"")
  }

  static func drawNames(
    _ markup: inout Markup, id: String, _ title: (inout Markup) -> Void, _ description: (inout Markup) -> Void
  ) {
    markup.put("<title id=\"")
    markup.put(id)
    markup.put("-title\">")
    title(&markup)
    markup.put("</title>\n<desc id=\"")
    markup.put(id)
    markup.put("-desc\">")
    description(&markup)
    markup.put("</desc>\n")
  }

  /// Dublin Core in RDF, without a time of building, so that bytes repeat.
  static func drawMetadata(_ document: Document, _ heading: String?, _ digest: String?, _ markup: inout Markup) {
    let identity = document.identity
    let dates = identity.dates
    markup.put(
      "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description>")
    func fact(_ name: String, _ prefix: String, _ value: String?) {
      guard let value else { return }
      markup.put("<dc:")
      markup.put(name)
      markup.put(">")
      markup.put(prefix)
      markup.put(text: value)
      markup.put("</dc:")
      markup.put(name)
      markup.put(">")
    }
    let publisher = [identity.institution.unit, identity.institution.government].compactMap { $0 }
    fact("title", "", identity.title ?? heading)
    fact("identifier", "", identity.number)
    fact("publisher", "", publisher.isEmpty ? nil : publisher.joined(separator: ", "))
    fact("date", "", dates.effective ?? dates.approved ?? dates.revised ?? dates.created)
    fact("source", "sha256:", digest)
    fact("language", "", "id")
    markup.put("</rdf:Description></rdf:RDF></metadata>\n")
  }

  /// The size for printing, and white paper.
  static func drawPaper(_ markup: inout Markup, _ size: Size) {
    markup.put("<style>@page{size:", mm: size.width)
    markup.put("mm ", mm: size.height)
    markup.put("mm;margin:0}</style>\n<rect class=\"paper\" width=\"", mm: size.width)
    markup.put("\" height=\"", mm: size.height)
    markup.put("\" fill=\"#fff\"/>\n")
  }
}
