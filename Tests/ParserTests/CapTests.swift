import AST
import Diagnostics
import Testing

@testable import Parser

/// What goes beyond a cap is left over and told, and the rest is read.
@Suite struct CapTests {
  private func rules(_ lexed: Lexed) -> [String] { lexed.diagnostics.map(\.rule.description) }

  private func lexed(_ text: String, _ caps: Caps = .standard) -> Lexed { lex(decode(Array(text.utf8)), caps: caps) }

  @Test func linesBeyondTheCapAreNotRead() {
    let lexed = lexed("kata\n" + String(repeating: "a", count: 41) + "\nkata\n", Caps(line: 40))
    #expect(lexed.rows.count == 2)
    #expect(rules(lexed) == ["SOP013"])
    #expect(lexed.diagnostics.first?.span == Span(5, 46))
    #expect(self.lexed("kata\n" + String(repeating: "a", count: 40), Caps(line: 40)).diagnostics.isEmpty)
  }

  @Test(arguments: ["\t", "|"]) func cellsBeyondTheCapAreNotRead(_ separator: String) {
    let row = Array(repeating: "a", count: 12).joined(separator: separator) + "\n"
    let lexed = lexed(row + row + row, Caps(columns: 10))
    #expect(lexed.rows.map(\.cells.count) == [10, 10, 10])
    #expect(rules(lexed) == ["SOP014"])
  }

  @Test func cellsOfMarkupBeyondTheCapAreNotRead() {
    let lexed = lexed("<table><tr>" + String(repeating: "<td>a", count: 12) + "</table>", Caps(columns: 10))
    #expect(lexed.rows.map(\.cells.count) == [10])
    #expect(rules(lexed) == ["SOP014"])
  }

  @Test func rowsBeyondTheCapAreNotRead() {
    let lexed = lexed(String(repeating: "kata\n", count: 9), Caps(rows: 5))
    #expect(lexed.rows.count == 5)
    #expect(rules(lexed) == ["SOP015"])
    #expect(lexed.diagnostics.first?.span == Span(25, 29))
  }

  @Test func bytesBeyondTheCapAreNotRead() {
    let lexed = lexed(String(repeating: "kata\n", count: 9), Caps(file: 12))
    #expect(lexed.rows.count == 3)
    #expect(rules(lexed) == ["SOP012"])
  }

  @Test func capsOfMarkupHaveRulesOfTheirOwn() {
    let deep = String(repeating: "<div>", count: 70) + "a"
    #expect(rules(lexed(deep)) == ["SOP016"])
    let attributes = "<table><tr><td " + (0..<70).map { "a\($0)=1 " }.joined() + ">a</table>"
    #expect(rules(lexed(attributes)) == ["SOP017"])
    #expect(rules(lexed("<table><tr><td>a <p b")).contains("SOP011"))
  }

  @Test func messagesAreInBothLanguages() {
    for excess in [Excess.file, .line, .columns, .rows] {
      let message = excess.diagnostic(at: Span(0, 1), .standard).message
      #expect(!message.english.isEmpty && !message.indonesian.isEmpty && message.english != message.indonesian)
    }
  }

  @Test func whatIsNotReadIsLeftOver() {
    let text = Catalogue.identity + Catalogue.lists + String(repeating: "a\t", count: 5_000) + "\n"
    let reading = parsed(text).readings[0]
    #expect(reading.document.identity.number == "070/12/2021")
    #expect(reading.diagnostics.contains { $0.rule.description == "SOP014" })
  }
}
