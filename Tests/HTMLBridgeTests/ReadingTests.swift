import HTMLBridge
import Testing

/// Reads `input` and compares events and losses; every reading's accounting is checked on the way.
func check(
  _ input: String, _ expected: String, _ losses: [HTMLLoss.Kind] = [], sourceLocation: SourceLocation = #_sourceLocation
) {
  check(Array(input.utf8), expected, losses, sourceLocation: sourceLocation)
}

func check(
  _ source: [UInt8], _ expected: String, _ losses: [HTMLLoss.Kind] = [], limits: HTMLLimits = .standard,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let reading = readHTML(source, limits: limits)
  #expect(notation(reading, source) == expected, sourceLocation: sourceLocation)
  #expect(reading.lossKinds == losses, sourceLocation: sourceLocation)
  #expect(accountingError(in: reading, of: 0..<source.count) == nil, sourceLocation: sourceLocation)
}

@Suite struct ReadingTests {
  @Test func plainText() {
    check("", "")
    check("   ", "'   '")
    check("\tNomor SOP\t", "'\\09Nomor SOP\\09'")
    check("waktu < 5 menit, batas <5 menit, 3 > 2", "'waktu < 5 menit, batas <5 menit, 3 > 2'")
  }

  @Test func elements() {
    check("<p>satu</p>", "<p> 'satu' </p>")
    check("<P CLASS=x>satu</P >", "<p class=x> 'satu' </p>")
    check("a<br>b<br/>c<BR />", "'a' <br> (/br) 'b' <br> (/br) 'c' <br> (/br)")
    check("a<b/>c", "'a' <b> (/b) 'c'")
  }

  @Test func unclosedList() {
    check(
      "<ol style=\"list-style-type: none\"> 1. Renstra Kota",
      "<ol style=list-style-type: none> ' 1. Renstra Kota' (/ol)")
  }

  @Test func impliedElementsGiveNoEvents() {
    check("<td>a</td>", "<td> 'a' </td>")
    check("<html><body>a</body></html>", "<html> <body> 'a' </body> </html>")
    check("<title>t</title>a", "<title> 't' </title> 'a'")
  }

  @Test func elementsThatEndByThemselves() {
    check("<p>a<p>b", "<p> 'a' (/p) <p> 'b' (/p)")
    check("<ul><li>a<li>b</ul>", "<ul> <li> 'a' (/li) <li> 'b' (/li) </ul>")
    check(
      "<table><tr><td>a<td>b<tr><td>c</table>",
      "<table> <tr> <td> 'a' (/td) <td> 'b' (/td) (/tr) <tr> <td> 'c' (/td) (/tr) </table>")
  }

  @Test func spans() throws {
    let source = Array("<td rowspan=\"2\" colspan='3'>a".utf8)
    guard case .open(let tag)? = readHTML(source).events.first?.kind else {
      Issue.record("no tag")
      return
    }
    #expect(tag.rowSpan == 2)
    #expect(tag.columnSpan == 3)
    #expect(!tag.isHidden)
  }

  @Test func nestedTables() {
    check(
      "<table><tr><td>a<table><tr><td>b</table>c</td></tr></table>",
      "<table> <tr> <td> 'a' <table> <tr> <td> 'b' (/td) (/tr) </table> 'c' </td> </tr> </table>")
  }

  @Test func tagsWithoutEffect() {
    check("a</p>b", "'a' ~p 'b'")
    check("a</b>b", "'a' ~b 'b'")
    check("<body>a<body>b", "<body> 'a' ~body 'b' (/body)")
  }

  @Test func commentsAndDeclarations() {
    check("a<!-- b -->c", "'a' # 'c'")
    check("<!DOCTYPE html>c<?xml x?>d", "# 'c' # 'd'")
    check("<p><![if !supportLists]>1.<![endif]>a<o:p></o:p>", "<p> # '1.' # 'a' # # (/p)")
    check("a <!x b> c", "'a <!x b> c'")
  }

  @Test func code() {
    check("<script>if (a<b) x('</p>')</script>c", "<script> {if (a<b) x('</p>')} </script> 'c'")
    check("<style></style>c", "<style> </style> 'c'")
    check("<script>a", "'<script>a'", [.unterminated])
  }
}
