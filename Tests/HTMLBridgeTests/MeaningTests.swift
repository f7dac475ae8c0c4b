import HTMLBridge
import Testing

@Suite struct MeaningTests {
  @Test(arguments: [
    ("<td>", 1, 1), ("<td colspan=3 rowspan=2>", 3, 2), ("<td colspan=' 4'>", 4, 1),
    ("<td colspan=0 rowspan=0>", 1, 65_534), ("<td colspan=x rowspan=-2>", 1, 1),
    ("<td colspan=99999999999999999999 rowspan=99999999999999999999>", 1_000, 65_534),
    ("<td COLSPAN=\"2\" colspan=5>", 2, 1), ("<td colspan=\"2&#48;\">", 20, 1), ("<td colspan>", 1, 1),
  ])
  func spans(_ source: String, columns: Int, rows: Int) throws {
    let tag = HTMLTag(element: .td, attributes: try attributes(of: source))
    #expect(tag.columnSpan == columns)
    #expect(tag.rowSpan == rows)
  }

  @Test(arguments: [
    ("<p hidden>", true), ("<p style='display:none'>", true),
    ("<p style='color: red; DISPLAY : None !important;'>", true),
    ("<p>", false), ("<p style='display: block'>", false), ("<ol style='list-style-type: none'>", false),
  ])
  func hiding(_ source: String, isHidden: Bool) throws {
    #expect(HTMLTag(element: .p, attributes: try attributes(of: source)).isHidden == isHidden)
  }

  @Test func markupIsSuspected() {
    #expect(isSuspected("a < b"))
    #expect(isSuspected("a &amp; b"))
    #expect(!isSuspected("a > b"))
    #expect(!isSuspected(""))
  }

  @Test func elementsHaveTheirOwnNames() {
    for element in HTMLElement.allCases where !element.isVoid && element != .script && element != .style {
      let source = Array("<\(element.rawValue.uppercased())>".utf8)
      let kinds = readHTML(source).events.map(\.kind)
      #expect(kinds == [.open(HTMLTag(element: element)), .close(element)])
    }
  }

  private func isSuspected(_ source: String) -> Bool { mayHoldMarkup(Array(source.utf8).span) }

  /// The attributes of the one start tag of a source, if the source has one; a bare `colspan` is no attribute of HTML.
  private func attributes(of source: String) throws -> [HTMLAttribute] {
    for event in readHTML(Array(source.utf8)).events {
      if case .open(let tag) = event.kind { return tag.attributes }
    }
    return []
  }
}
