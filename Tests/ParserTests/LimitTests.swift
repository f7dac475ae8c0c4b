import AST
import Diagnostics
import Testing

@testable import Parser

/// Excess is read as far as it goes, and nothing of it is lost.
@Suite struct LimitTests {
  private func times(_ unit: String, _ count: Int) -> String { String(repeating: unit, count: count) }

  @Test func cellsMaySpanNoMoreThanABudget() {
    let lexed = lex(decode(Array(("<table><tr>" + times("<td colspan=1000>a", 2_000)).utf8)))
    #expect(lexed.rows.count == 1)
    #expect(lexed.rows.first?.filled.count == 2_000)
    #expect((lexed.rows.first?.cells.count ?? 0) <= 202_000)
  }

  @Test func cellsMayReachDownNoMoreThanABudget() {
    let lexed = lex(decode(Array(("<table>" + times("<tr><td rowspan=10000>a", 2_000)).utf8)))
    #expect(lexed.rows.count == 2_000)
    #expect(lexed.rows.allSatisfy { $0.filled.count == 1 })
    #expect(lexed.rows.map(\.cells.count).reduce(0, +) <= 202_000)
  }

  @Test func spansOfOrdinaryTablesAreWithinTheBudget() {
    let row = "<tr><td rowspan=2>a<td colspan=3>b<tr><td>c<td>d<td>e"
    let lexed = lex(decode(Array(("<table>" + times(row, 1_000)).utf8)))
    #expect(lexed.rows.count == 2_000)
    #expect(lexed.rows.last?.cells.map(\.column) == [0, 1, 2, 3])
  }

  @Test func onlyTheFirstOfManyNIPsCounts() {
    let approver = document(form("Disahkan oleh\tRUKMI PRAWESTRI, S.H. " + times("NIP. 19700203 199503 2 001 ", 5_000)))
      .identity.approver
    #expect(approver?.name == "Rukmi Prawestri")
    #expect(approver?.nip == "197002031995032001")
  }

  /// A label is said twice, not as often as a text goes on with it: a chain of them would fill the stack.
  @Test(arguments: ["Nomor SOP/", "Nomor SOP (", "Nomor SOP\u{B}", "Nomor SOP / SOP Number "])
  func aLabelAgainAndAgainEndsAtItsSecond(_ label: String) {
    let read = document(form("<p>" + times(label, 50_000) + "</p>"))
    #expect(read.identity.title == nil && read.procedure == nil)
  }

  @Test func manyLabelsBeforeManyValuesAreMatchedAsFarAsAFormGoes() {
    let dates = document(form(times("Tanggal Pembuatan\n", 2_000) + times("1 Mei 2024\n", 2_000))).identity.dates
    #expect(dates.created == "2024-05-01")
  }

  @Test func manyActorsKeepTheirColumns() {
    let names = (1...1_000).map { "Staf \($0)" }
    let marks = names.indices.map { $0 == 998 ? "V" : "" }
    let text =
      (["No", "Kegiatan"] + names + ["Kelengkapan", "Waktu", "Output"]).joined(separator: "\t") + "\n"
      + (["1", "Menerima"] + marks + ["Surat", "5 menit", "Agenda"]).joined(separator: "\t")
    let procedure = document(text).procedure
    #expect(procedure?.actors.count == 1_000)
    #expect(procedure?.steps.first?.performers.map(\.actor) == ["a999"])
  }

  @Test func deepAndUnclosedMarkupIsRead() {
    for text in [
      times("<div>", 5_000) + "x", times("<table><tr><td>", 2_000) + "x", times("<b>", 5_000) + "x",
      times("<p>", 5_000) + "x",
      times("<", 20_000) + "x", times("&", 20_000) + "x", times("<!--", 5_000) + "x", times("<p a=\"", 5_000) + "x",
    ] {
      #expect(parsed(text).readings.count == 1)
    }
  }
}
