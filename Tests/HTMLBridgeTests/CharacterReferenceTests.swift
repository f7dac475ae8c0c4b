import HTMLBridge
import Testing

@Suite struct CharacterReferenceTests {
  @Test func names() {
    check("a&nbsp;b", "'=a\u{A0}b'")
    check("&lt;p&gt; &amp; &quot;&apos;", "'=<p> & \"''")
    check("&hellip;&rarr;&thetasym;", "'=…→ϑ'")
    check("&amp;nbsp;", "'=&nbsp;'")
  }

  @Test func numbers() {
    check("&#65;&#x42;&#X43;", "'=ABC'")
    check("&#8211;&#150;", "'=––'")
    check("&#65 B", "'=A B'")
    check("a&#9;b&#10;c", "'=a\\09b\\0ac'")
    check("&#128512;", "'=😀'")
  }

  @Test func whatNamesNothingStays() {
    check("&bogus; &amp b &nbsp c R&D AT&T;", "'&bogus; &amp b &nbsp c R&D AT&T;'")
    let numbers = "&#0; &#xD800; &#1; &#x110000; &#99999999999999; &#; &#x; &#129;"
    check(numbers, "'\(numbers)'")
    check("&", "'&'")
    check("&#", "'&#'")
    check("&amp", "'&amp'")
  }

  @Test func entityBombsStayText() {
    check("<!DOCTYPE a [<!ENTITY b \"c\">]>&b;", "'<!DOCTYPE a [<!ENTITY b \"c\">]>&b;'", [.unterminated])
  }

  @Test func valuesOfAttributes() {
    check("<p title=\"a &amp; b\">", "<p title=a & b> (/p)")
  }
}
