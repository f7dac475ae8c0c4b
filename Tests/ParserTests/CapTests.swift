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

  private func reading(_ text: String, _ caps: Caps) -> Reading {
    let lexed = lexed(text, caps)
    let (form, _) = lexed.divide(lexed.rows.indices)
    var lowering = Lowering(lexed: lexed, form: form)
    lowering.run()
    return lowering.reading()
  }

  @Test func rowsOfATableBeyondTheCapAreLeftOver() throws {
    let head = "Nomor SOP\t1/2024\nNo\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\n"
    let rows = (1...6).map { "\($0)\tMenerima surat\t\tV\tSurat\t5 menit\tAgenda\n" }.joined()
    let long = reading(head + rows, Caps(steps: 4))
    #expect(long.document.procedure?.steps.count == 4)
    let told = try #require(long.diagnostics.first { $0.rule.description == "SOP020" })
    let fifth = Array((head + rows).utf8).firstRange(of: Array("5\tMenerima".utf8))
    #expect(told.span?.start == fifth?.lowerBound)
    #expect(reading(head + rows, Caps(steps: 6)).diagnostics.allSatisfy { $0.rule.description != "SOP020" })
    let wide = reading(head + rows, Caps(cells: 7))
    #expect(wide.document.procedure?.steps.count == 2)
    #expect(wide.diagnostics.contains { $0.rule.description == "SOP020" })
  }

  @Test func linesOfListsBeyondTheCapAreLeftOver() throws {
    let text =
      "Nomor SOP\t1/2024\nTanggal Revisi\t-\nNama SOP\tSurat\nPeringatan\n- a\n- b\nPeralatan/Perlengkapan\n- c\n- d\n"
    let document = reading(text, Caps(lines: 3)).document
    #expect(document.warnings == ["a", "b"] && document.equipment == ["c"])
    #expect(reading(text, Caps(lines: 4)).document.equipment == ["c", "d"])
  }

  @Test func damagedMarkupIsToldAsOftenAsAPersonLooks() throws {
    let text = String(repeating: "<p a <b\n", count: 9)
    let few = lexed(text, Caps(losses: 3))
    #expect(rules(few) == ["SOP011", "SOP011", "SOP011", "SOP019"])
    #expect(try #require(few.diagnostics.last).message.english.contains("further"))
    #expect(!rules(lexed(text)).contains("SOP019"))
  }

  @Test func capsOfMarkupHaveRulesOfTheirOwn() {
    let deep = String(repeating: "<div>", count: 70) + "a"
    #expect(rules(lexed(deep)) == ["SOP016"])
    let attributes = "<table><tr><td " + (0..<70).map { "a\($0)=1 " }.joined() + ">a</table>"
    #expect(rules(lexed(attributes)) == ["SOP017"])
    #expect(rules(lexed("<table><tr><td>a <p b")).contains("SOP011"))
  }

  @Test func messagesAreInBothLanguages() {
    for excess in [Excess.file, .line, .columns, .rows, .length] {
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
