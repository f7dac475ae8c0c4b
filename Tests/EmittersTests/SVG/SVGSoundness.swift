/// What makes an SVG unfit to be looked at everywhere: markup that no parser reads, ids twice, references to nothing or to other
/// files, and elements or style rules that viewers treat each in its own way.
struct SVGSoundness {
  private(set) var findings: [String] = []

  init(_ bytes: [UInt8]) {
    guard let svg = try? SVGScanner(bytes) else {
      findings = ["xml: not well-formed"]
      return
    }
    var ids: Set<String> = []
    for element in svg.elements {
      if let id = element.attributes["id"], !ids.insert(id).inserted { findings.append("id: \(id) twice") }
    }
    for element in svg.elements {
      if !Self.elements.contains(element.name) { findings.append("element: \(element.name)") }
      for (name, value) in element.attributes {
        if name.hasPrefix("on") || name == "style" || name == "class" && value.isEmpty {
          findings.append("attribute: \(name)")
        }
        if name == "href" || name.hasSuffix(":href") {
          let isOwn = value.hasPrefix("#") && ids.contains(String(value.dropFirst()))
          if !isOwn, !value.hasPrefix("data:image/png;base64,") { findings.append("reference: \(value)") }
        }
        if value.contains("url(") {
          let target = value.split(separator: "url(#").last.map { $0.prefix { $0 != ")" } } ?? ""
          if !ids.contains(String(target)) { findings.append("reference: \(value)") }
        }
        if name == "aria-labelledby", !value.split(separator: " ").allSatisfy({ ids.contains(String($0)) }) {
          findings.append("reference: \(value)")
        }
      }
      if element.name == "style", !Self.isPageRule(element.text) { findings.append("style: \(element.text)") }
    }
  }

  /// `@page{size:297mm 210mm;margin:0}` and nothing else.
  private static func isPageRule(_ text: String) -> Bool {
    guard text.hasPrefix("@page{size:"), text.hasSuffix("mm;margin:0}") else { return false }
    return text.dropFirst(11).dropLast(12).allSatisfy { $0.isNumber || " .m".contains($0) }
  }

  private static let elements: Set<String> = [
    "svg", "title", "desc", "metadata", "rdf:RDF", "rdf:Description", "dc:title", "dc:identifier", "dc:publisher",
    "dc:date",
    "dc:source", "dc:language", "style", "g", "rect", "text", "path", "polygon", "image",
  ]
}
