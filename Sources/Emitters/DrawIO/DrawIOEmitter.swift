package import AST
import FlowLayout

/// Writes the flowchart for draw.io (diagrams.net): one diagram a page, with the table, the symbols and the routes of the SVG.
///
/// Arrows are tied to their symbols, so that they follow when a symbol is moved. Lengths are in 1/100 inch, as draw.io has them.
/// - SeeAlso: `docs/drawio.md`
package struct DrawIOEmitter: Sendable {
  package let options: SVGOptions

  package init(options: SVGOptions = SVGOptions()) {
    var options = options
    options.isContinuous = false
    self.options = options
  }

  /// The file as UTF-8 XML; `nil` where the document has no steps.
  ///
  /// - Complexity: That of ``SVGEmitter/emit(_:)``.
  package func emit(_ document: Document) -> [UInt8]? {
    guard let chart = ChartGeometry(document, options: options) else { return nil }
    let texts = DrawIOTexts(document, chart)
    var markup = ElementMarkup()
    markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    markup.group("mxfile", ["host": "sopc", "compressed": "false", "pages": "\(chart.pages.count)"]) { markup in
      for number in chart.pages.indices {
        let name = chart.pages.count == 1 ? texts.title : "Halaman \(number + 1)"
        markup.group("diagram", ["id": DrawIOPage.id(number), "name": name]) { markup in
          let attributes: ElementMarkup.Attributes = [
            "dx": "0", "dy": "0", "grid": "1", "gridSize": "10", "guides": "1", "tooltips": "1", "connect": "1",
            "arrows": "1", "fold": "1", "page": "1", "pageScale": "1", "pageWidth": inches(chart.size.width),
            "pageHeight": inches(chart.size.height), "math": "0", "shadow": "0",
          ]
          markup.group("mxGraphModel", attributes) { markup in
            markup.group("root", [:]) { DrawIOPage(chart, number, texts).write(to: &$0) }
          }
        }
      }
    }
    return markup.bytes
  }
}

/// A length in 1/100 mm as 1/100 inch, with at most two decimals.
func inches(_ value: Int) -> String {
  let hundredths = (abs(value) * 1000 + 127) / 254
  return (value < 0 ? "-" : "") + mm(hundredths)
}

/// What stands in the cells, and around the table.
struct DrawIOTexts {
  /// The SOP's name.
  let title: String
  /// The lines above the table of the first page.
  let heading: [String]
  /// The lines of the signature below the last row, with room for ink as a gap of empty lines.
  let signature: [String]
  /// Texts of the rows' cells by row and column.
  private let cells: [String: String]

  init(_ document: Document, _ chart: ChartGeometry) {
    let identity = document.identity
    title = identity.title ?? document.procedure?.title ?? "Standar Operasional Prosedur"
    let owner = [identity.institution.government, identity.institution.unit, identity.institution.subunit]
    heading = owner.compactMap { $0?.uppercased() } + [title] + (identity.number.map { ["Nomor: " + $0] } ?? [])
    let person = document.signature ?? identity.approver ?? Person()
    let name = ChartClosing.fullName(person)
    let rank = [person.rank, person.grade.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    signature =
      [person.position.map { $0 + "," } ?? "Disahkan oleh,", "", "", "", name.isEmpty ? "……………………" : name]
      + (rank.isEmpty ? [] : [rank]) + (person.nip.map { ["NIP. " + ChartClosing.spaced($0)] } ?? [])
    // A row that goes on over the page has only a part of its text in each cell.
    var places: [String: Int] = [:]
    for cell in chart.pages.joined(\.cells) { places[Self.key(cell.row, cell.column), default: 0] += 1 }
    var cells: [String: String] = [:]
    for step in document.procedure?.steps ?? [] {
      let texts = [
        ("activity", step.activity), ("inputs", step.inputs?.text ?? ""), ("duration", step.duration?.text ?? ""),
        ("outputs", step.outputs?.text ?? ""), ("note", step.note ?? ""),
      ]
      for (column, text) in texts {
        let key = Self.key(String(step.no), column)
        if places[key] == 1 { cells[key] = text }
      }
    }
    self.cells = cells
  }

  private static func key(_ row: String, _ column: String) -> String { row + "/" + column }

  /// The whole text of a cell where it stands on one page, else its lines.
  func text(_ cell: ChartGeometry.Cell) -> String {
    cells[Self.key(cell.row, cell.column)] ?? cell.lines.map(\.text).joined(separator: " ")
  }

  /// A text as HTML, which draw.io reads labels as.
  static func html(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }
}

extension [ChartGeometry.Page] {
  fileprivate func joined(_ part: KeyPath<ChartGeometry.Page, [ChartGeometry.Cell]>) -> [ChartGeometry.Cell] {
    flatMap { $0[keyPath: part] }
  }
}
