import Diagnostics
import Testing

@Suite struct TextReportTests {
  private func render(
    _ text: String, at span: Span?, path: String = "sop.txt", language: Language = .english, isColored: Bool = false
  ) -> String {
    let bytes = Array(text.utf8)
    let location = span.map { LineTable(bytes).location(of: $0) }
    return TextReport(path: path, text: bytes, language: language, isColored: isColored).render(
      RuleID("SOP101"), .warning, .author, Message(en: "no date", id: "tanpa tanggal"), at: location)
  }

  @Test func pointsIntoTheLine() {
    #expect(
      render("satu\nNama\tSurat masuk\n", at: Span(10, 15)) == """
        sop.txt:2:6: warning: no date [SOP101, author]
            2 │ Nama⇥Surat masuk
              │      ^~~~~

        """)
  }

  @Test func speaksIndonesian() {
    #expect(render("a", at: nil, language: .indonesian) == "sop.txt: peringatan: tanpa tanggal [SOP101, author]\n")
  }

  @Test func countsColumnsAsTerminalsDo() {
    let lines = render("é漢\u{202E}x", at: Span(8, 9)).split(separator: "\n")
    #expect(lines[1] == "    1 │ é漢<U+202E>x")
    #expect(lines[2] == "      │            ^")
  }

  @Test func shortensLongLinesAroundThePlace() {
    let text = String(repeating: "a", count: 5000) + "BERKAS" + String(repeating: "z", count: 5000)
    let lines = render(text, at: Span(5000, 5006)).split(separator: "\n")
    #expect(lines[0].hasPrefix("sop.txt:1:5001: "))
    #expect(lines[1].hasPrefix("    1 │ …aaaa") && lines[1].hasSuffix("zzz…"))
    #expect(lines[1].count <= 112)
    let carets = lines[2].dropFirst(8)
    let shown = lines[1].dropFirst(8)
    #expect(zip(shown, carets).filter { $1 != " " }.map(\.0) == Array("BERKAS"))
  }

  @Test func shortensLongPlaces() {
    let lines = render(String(repeating: "a", count: 5000), at: Span(0, 5000)).split(separator: "\n")
    #expect(lines[1].count <= 112 && lines[1].hasSuffix("…"))
    #expect(lines[2].filter { $0 == "~" }.count <= 100)
  }

  @Test func placesAtTheEndOfTheTextAreShown() {
    #expect(render("ab\n", at: Span(3, 3)).hasPrefix("sop.txt:2:1: "))
    #expect(render("ab", at: Span(2, 2)).contains("    1 │ ab\n      │   ^\n"))
    #expect(render("", at: nil) == "sop.txt: warning: no date [SOP101, author]\n")
  }

  @Test func readsInvalidBytes() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xFE, 0x62]
    let lines = TextReport(path: "x", text: bytes).render(
      RuleID("SOP001"), .note, .extraction, Message(en: "m", id: "m"), at: LineTable(bytes).location(of: Span(1, 3))
    ).split(separator: "\n")
    #expect(lines[1] == "    1 │ a\u{FFFD}\u{FFFD}b")
    #expect(lines[2] == "      │  ^~")
  }

  @Test func coloursWhereAsked() {
    #expect(render("a", at: nil, isColored: true).contains("\u{1B}[1;33mwarning: \u{1B}[0m"))
  }

  @Test func pathsAreNoCommands() {
    #expect(render("a", at: nil, path: "::error::x").hasPrefix("./::error::x: "))
    #expect(render("a", at: nil, path: "##[group]").hasPrefix("./##[group]: "))
    #expect(render("a", at: nil, path: "a\nb\u{1B}[2J").hasPrefix("a␊b␛[2J: "))
  }

  @Test(arguments: [
    ("id_ID.UTF-8", Language.indonesian), ("id", .indonesian), ("ID_id", .indonesian), ("in_ID", .indonesian),
    ("en_US.UTF-8", .english), ("C", .english), ("", .english), ("POSIX", .english), ("idx", .english),
  ])
  func localesHaveALanguage(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
  }
}
