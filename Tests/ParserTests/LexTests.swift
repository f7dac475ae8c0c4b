import AST
import Diagnostics
import Testing

@testable import Parser

@Suite struct LexTests {
  /// Rows are written as form, `+` for each blank line before, and `column:text` of each cell that holds text.
  private func check(_ input: String, _ rows: String..., place: SourceLocation = #_sourceLocation) {
    let lexed = lex(decode(Array(input.utf8)))
    let found = lexed.rows.map { row in
      let cells = row.filled.map { "\($0.column):\(printable($0.span, lexed.content))" }.joined(separator: " ")
      return "\(row.form)\(String(repeating: "+", count: row.gap)) \(cells)"
    }
    #expect(found == rows, sourceLocation: place)
  }

  private func printable(_ span: Span, _ content: Content) -> String {
    let text = String(decoding: content.bytes[span.start..<span.end], as: UTF8.self)
    return String(text.map { $0 == "\u{B}" ? "/" : $0 == "\u{C}" ? "•" : $0 })
  }

  @Test func blankTextHasNoRows() {
    check("")
    check(" \n\t\n\u{A0}\r\n\u{FEFF}\u{200B}")
  }

  @Test func aLineIsOneCellAtItsIndent() {
    check("Dasar Hukum", "line 0:Dasar Hukum")
    check("  a\n\n\n b", "line 2:a", "line++ 1:b")
  }

  @Test func anyLineEndEndsALine() {
    check("a\rb\r\nc\nd\r\r", "line 0:a", "line 0:b", "line 0:c", "line 0:d")
    check("a\r\r\nb", "line 0:a", "line+ 0:b")
  }

  @Test func tabsPartCellsAndEmptyOnesCount() {
    check("\tNomor SOP\t5", "tabs 1:Nomor SOP 2:5")
    check("1\t\t\tx \t", "tabs 0:1 3:x")
  }

  @Test func pipesPartCellsWithOrWithoutOuterOnes() {
    check("| a | b |", "pipes 0:a 1:b")
    check("a | b | c", "pipes 0:a 1:b 2:c")
    check("| a ||", "pipes 0:a")
    check("| a | b | c\\|d |", "pipes 0:a 1:b 2:c|d")
  }

  @Test func theRuleOfAMarkdownTableIsNoRow() {
    check("| a | b |\n|---|:-:|\n| c | d |", "pipes 0:a 1:b", "pipes 0:c 1:d")
  }

  @Test func backslashesBeforeSignsAreMarkup() {
    check("1\\. Camat \\- dan \\(a\\)", "line 0:1. Camat - dan (a)")
    check("dan\\atau \\\\server\\a", "line 0:dan\\atau \\\\server\\a")
  }

  @Test func picturesAndQuotationsOfMarkdownAreMarkup() {
    check("![logo](a.png) PEMERINTAH KOTA ![][b]", "line 0:PEMERINTAH KOTA")
    check("![](data:image/png;base64,iVBO+/=) a", "line 0:a")
    check("[image1]: <data:image/png;base64,iVBO+/=>\na", "line 0:a")
    check("> Awas", "line 0:Awas")
    check("Wah! [a] (b)", "line 0:Wah! [a] (b)")
    check(">5 menit", "line 0:>5 menit")
  }

  @Test func theNumberBeforeTheLabelOfAHeadingIsMarkup() {
    check("## 3. Dasar Hukum", "line 0:Dasar Hukum")
    check("### B. **Prosedur**", "line 0:Prosedur")
    check("## 3. Camat", "line 1:3. Camat")
  }

  @Test func theRulesOfDrawnTablesAreNoRows() {
    check("+----+----+\n| a  | b  |\n+====+====+\n| c  | d  |\n+----+----+", "pipes 0:a 1:b", "pipes 0:c 1:d")
    check("┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ c │   │\n└───┴───┘", "pipes 0:a 1:b", "pipes 0:c")
    check("+ - +", "line 0:+ - +")
    check("│ a", "line 0:│ a")
  }

  @Test func cellsInQuotesKeepTheirLines() {
    check("x\t\"1. a\n2. b\"\tc\nd\te", "tabs 0:x 1:1. a/2. b 2:c", "tabs 0:d 1:e")
    check("\"a\r\nb\"\t\"c \"\"d\"\" e\"", "tabs 0:a//b 1:c \"d\" e")
    check("x\t\"a\" b\ny\tc\"", "tabs 0:x 1:\"a\" b", "tabs 0:y 1:c\"")
    check("x\t\"a\ny", "tabs 0:x 1:\"a", "line 0:y")
    check("x\t\"a\"", "tabs 0:x 1:\"a\"")
  }

  @Test func semicolonsOrCommasPartTheCellsOfATextInWhichMostLinesHaveThem() {
    let rows = String(repeating: "a;b;;c\n", count: 5)
    let cells = Array(repeating: "tabs 0:a 1:b 3:c", count: 5)
    let lexed = lex(decode(Array((rows + "x;\"1. a\n2. b; c\";;\"d\"\n").utf8)))
    #expect(lexed.rows.map { $0.filled.map { printable($0.span, lexed.content) } }.last == ["x", "1. a/2. b; c", "d"])
    #expect(lexed.rows.count == cells.count + 1)
    check("a;b;;c", "line 0:a;b;;c")
    let commas = lex(decode(Array((rows.replacing(";", with: ",") + "x,,,\"a, b\"\n").utf8)))
    #expect(commas.rows.last?.filled.map { printable($0.span, commas.content) } == ["x", "a, b"])
  }

  @Test func onePipeIsText() {
    check("a | b", "line 0:a | b")
  }

  @Test func wideRunsOfBlanksPartCellsByPlace() {
    check("Dasar Hukum      Kualifikasi", "flat 0:Dasar Hukum 17:Kualifikasi")
    check("   a   b", "flat 3:a 7:b")
    check("é   b", "flat 0:é 4:b")
    check("a  b", "line 0:a  b")
  }

  @Test func pageEndsCountAsBlankLines() {
    check("a\n\u{C}b", "line 0:a", "line+ 0:b")
  }

  @Test func boldMarksAndHeadingMarksAreMarkup() {
    check("**Peringatan**", "line 0:Peringatan")
    check("## Dasar Hukum", "line 1:Dasar Hukum")
    check("##Dasar", "line 0:##Dasar")
    check("2*3", "line 0:2*3")
  }

  @Test func tagsInACellMakeBreaks() {
    check("\t<p>a</p><p>b</p>", "tabs 1:a//b")
    check("x\ta<br>b", "tabs 0:x 1:a//b")
    check("x\t<ol><li>a</li><li>b</li></ol>", "tabs 0:x 1:a•b")
    check("<ol style=\"x\">1. a 2. b", "line 0:1. a 2. b")
  }

  @Test func entitiesAreDecodedAndOthersStay() {
    check("a &amp; b&nbsp;&#8226; &bogus; & c", "line 0:a & b • &bogus; & c")
  }

  @Test func whatOnlyLooksLikeATagStays() {
    check("waktu < 5 menit", "line 0:waktu < 5 menit")
    check("a <5 b", "line 0:a <5 b")
  }

  @Test func textOfPseudoTagsAndUnclosedTagsIsKeptOrLeftOver() {
    let lexed = lex(decode(Array("Nama <NIP 1979> sekian".utf8)))
    #expect(lexed.rows.count == 1)
    #expect(lexed.rows.first.map { lexed.content.text($0.span) }?.hasSuffix("sekian") == true)
  }

  @Test func tablesInMarkupHaveTrueColumns() {
    check(
      "<table><tr><th rowspan=2>No</th><th colspan=2>Pelaksana</th><th>Ket</th></tr><tr><td>Camat</td><td>Staf</td></tr></table>",
      "html 0:No 1:Pelaksana 3:Ket", "html 1:Camat 2:Staf")
  }

  @Test func aSpanOverAllRowsReachesDown() {
    check(
      "<table><tr><td rowspan=99999>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>",
      "html 0:a 1:b", "html 1:c", "html 1:d")
  }

  @Test func cellsAndRowsThatAreNeverClosedEndAtTheNext() {
    check("<table><tr><td>a<td>b<tr><td>c", "html 0:a 1:b", "html 0:c")
  }

  @Test func textAroundATableIsLines() {
    check(
      "<html><body><h1>Judul</h1><p>a<br>b</p><table><tr><td>c</td></tr></table>d</body></html>",
      "line 0:Judul", "line 0:a", "line 0:b", "html 0:c", "line+ 0:d")
  }

  @Test func scriptsStylesAndCommentsAreNoText() {
    check("<html><script>var x = 'Nomor SOP'</script><style>p{}</style><!-- Nama SOP --><p>a</p></html>", "line 0:a")
  }

  @Test func styleSheetsAndScriptsAreMarkup() {
    let text = "<html><style>p{}</style><script>var x</script><body>a</body></html>"
    let lexed = lex(decode(Array(text.utf8)))
    let markup = lexed.markup.map { String(decoding: text.utf8.dropFirst($0.start).prefix($0.length), as: UTF8.self) }
    #expect(markup.contains("p{}") && markup.contains("var x"))
  }

  @Test func aTableMayBeginWithinALine() {
    check("Prosedur: <table><tr><td>a</td></tr></table> lalu", "line 0:Prosedur:", "html 0:a", "line+ 1:lalu")
  }

  @Test func spansOfContentGoBackToTheSource() {
    let text = "<p>a&amp;b</p>\tc"
    let lexed = lex(decode(Array(text.utf8)))
    let cells = lexed.rows.flatMap(\.filled)
    #expect(cells.map { lexed.content.sourceSpans($0.span) } == [[Span(3, 10)], [Span(15, 16)]])
  }

  /// Tags of office programs are markup; the text of a comment is left over.
  @Test func tagsOfOfficeProgramsAreMarkup() {
    let text = "<table><tr><td>a<o:p></o:p><st1:place>b</st1:place><!--[if mso]>c<![endif]--><!-- d --></table>"
    let lexed = lex(decode(Array(text.utf8)))
    let markup = lexed.markup.map { String(decoding: text.utf8.dropFirst($0.start).prefix($0.length), as: UTF8.self) }
    #expect(markup.contains("<o:p>") && markup.contains("</o:p>") && markup.contains("<st1:place>"))
    #expect(markup.contains("<!--[if mso]>c<![endif]-->") && !markup.contains("<!-- d -->"))
  }
}
