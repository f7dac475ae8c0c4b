import HTMLBridge
import Testing

/// What libxml2 alone loses, one case each: here nothing may be missing.
@Suite struct DamagedMarkupTests {
  @Test func unterminatedTags() {
    check("teks <p sisa teks penting", "'teks <p sisa teks penting'", [.unterminated])
    check("<td<td>a", "'<td' <td> 'a' (/td)", [.unterminated])
    check("a</p", "'a</p'", [.unterminated])
    check("a</", "'a</'")
    check("a<p b=", "'a<p b='", [.unterminated])
    check("a<p b=c", "'a<p b=c'", [.unterminated])
    check("a<p b=“c", "'a<p b=“c'", [.unterminated])
    check("a<", "'a<'")
  }

  @Test func unterminatedQuotes() {
    check(
      "a <ol style=\"x: y> 1. Renstra Kota</ol> b", "'a ' <ol style=x: y?> ' 1. Renstra Kota' </ol> ' b'",
      [.malformedTag])
    check("a <ol style=\"x: y 1. Renstra", "'a <ol style=\"x: y 1. Renstra'", [.unterminated])
    check("<p align=\"center\"\">a", "<p align=center?> 'a' (/p)", [.malformedTag])
    check("<ol style=“list-style: none”>a", "<ol style=list-style: none?> 'a' (/ol)", [.malformedTag])
    check("<ol style=“list-style: none\">a", "<ol style=list-style: none?> 'a' (/ol)", [.malformedTag])
    check("<p title=\"a > b\">c", "<p title=a > b> 'c' (/p)")
  }

  @Test func unterminatedCommentsAndInstructions() {
    check("a <!-- b c d", "'a <!-- b c d'", [.unterminated])
    check("a <!-- b <p>c", "'a <!-- b ' <p> 'c' (/p)", [.unterminated])
    check("a <?php b c", "'a <?php b c'", [.unterminated])
    check("a <!doctype b <p>c", "'a <!doctype b ' <p> 'c' (/p)", [.unterminated])
  }

  @Test func unterminatedCode() {
    check("<style>a<p>b", "'<style>a' <p> 'b' (/p)", [.unterminated])
    check(
      "<script>a<script>b</script c>", "'<script>a<script>b</script c>'", [.unterminated, .unterminated, .pseudoTag])
    check("<style/>a</style>", "'<style/>a' ~style", [.unterminated])
  }

  @Test func pseudoTags() {
    check("Nama <NIP 19810417> sekian", "'Nama <NIP 19810417> sekian'", [.pseudoTag])
    check("<output> dan </nama>", "'<output> dan </nama>'", [.pseudoTag, .pseudoTag])
    check("<p sisa teks>a", "'<p sisa teks>a'", [.pseudoTag])
    check("<b 1234 CD>", "'<b 1234 CD>'", [.pseudoTag])
    check("</p sisa>", "'</p sisa>'", [.pseudoTag])
    check("<p, q>", "'<p, q>'", [.pseudoTag])
    check("<a = b>", "'<a = b>'", [.pseudoTag])
  }

  @Test func bareAttributes() {
    check("<td nowrap>a", "<td nowrap=> 'a' (/td)")
    check("<table border data-x>", "<table border= data-x=> (/table)")
  }

  @Test func controlCharactersStay() {
    check("a\u{0}b\u{1}\u{2}\u{B}\u{1F}c<br>", "'a\\00b\\01\\02\\0b\\1fc' <br> (/br)")
    check("\t\t a\r\nb<br>", "'\\09\\09 a\\0d\\0ab' <br> (/br)")
  }

  @Test func bytesThatAreNoUTF8Stay() {
    check(Array("abc".utf8) + [0xFF] + Array("def<br>".utf8), "'abc\\ffdef' <br> (/br)")
    check([0x61, 0xED, 0xA0, 0x80, 0x62, 0xC0, 0x80, 0x63], "'a\\ed\\a0\\80b\\c0\\80c'")
    check([0xFF, 0xFE, 0x61, 0, 0x3C, 0, 0x70, 0], "'\\ff\\fea\\00<\\00p\\00'")
  }

  @Test func metaCharsetIsIgnored() {
    check("<meta charset=latin1>é<p>é", "<meta charset=latin1> (/meta) 'é' <p> 'é' (/p)")
  }

  @Test func textAfterTheEnd() {
    check("<html><body>a</body></html>b", "<html> <body> 'a' </body> </html> 'b'")
  }
}
