import Testing

@testable import Vocabulary

@Suite struct TableTests {
  private func table(_ text: String) throws -> Table { try Table(file: "t.tsv", bytes: Array(text.utf8)) }

  @Test func cellsAreFoundByColumn() throws {
    let table = try table("word\tmeaning\nsatu\t1\n\tnothing\ndua|duo\t2")
    #expect(table.count == 3)
    let (word, meaning) = (try table.column("word"), try table.column("meaning"))
    #expect(table[0].text(word) == "satu")
    #expect(try table[0].integer(meaning) == 1)
    #expect(table[1].optionalText(word) == nil)
    #expect(table[2].list(word).map { String(decoding: $0, as: UTF8.self) } == ["dua", "duo"])
    #expect(table[2].line == 4)
  }

  /// Dividers are looked for eight bytes at a time: cells are those that splitting line by line gives, wherever they stand.
  @Test func cellsAreThoseBetweenDividers() throws {
    var chance = Chance(state: 5)
    for round in 0..<200 {
      let columns = 1 + round % 4
      let rows = (0..<chance.below(9)).map { _ in
        (0..<columns).map { _ in
          String((0..<chance.below(12)).map { _ in Array("a\u{8}\u{B}é\u{89}\u{8A}")[chance.below(6)] })
        }
      }
      let head = (0..<columns).map { "c\($0)" }
      let text = ([head] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
      let table = try table(text + "\n")
      #expect(table.count == rows.count)
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() { #expect(table[row].text(column) == cell) }
      }
    }
  }

  @Test func raggedRowsAreRefusedWithTheirLine() {
    #expect(throws: TableError.wrongCellCount(found: 1, expected: 2, file: "t.tsv", line: 3)) {
      try table("a\tb\n1\t2\n3\n")
    }
    #expect(throws: TableError.wrongCellCount(found: 3, expected: 2, file: "t.tsv", line: 2)) {
      try table("a\tb\n1\t2\t3")
    }
  }

  @Test func missingColumnsAndBadValuesAreNamed() throws {
    let table = try table("a\tb\n1\tx\n")
    #expect(throws: TableError.noColumn("c", file: "t.tsv")) { try table.column("c") }
    let error = TableError.badValue("x", column: "b", file: "t.tsv", line: 2)
    #expect(throws: error) { try table[0].integer(1) }
    #expect(error.description == "t.tsv:2: 'x' cannot stand in column 'b'")
  }

  @Test func repeatedKeysAreRefused() throws {
    let months = try table("month\tform\tkind\n1\tJanuari\tcanonical\n2\tJANUARI\tocr\n")
    #expect(throws: TableError.repeatedKey("JANUARI", file: "t.tsv", line: 3)) { try Months(months) }
  }

  @Test func embeddedTablesHaveNoFaults() {
    #expect(Vocabulary.standard.faults == [])
  }

  @Test(arguments: EmbeddedTables.all)
  func everyRowNamesItsSource(of name: String, bytes: [UInt8]) throws {
    let table = try Table(file: name, bytes: bytes)
    #expect(table.count > 0)
    #expect(["source", "reason"].contains(table.columns.last))
    for row in 0..<table.count {
      #expect(!table[row][table.columns.count - 1].isEmpty, "\(name):\(table[row].line)")
    }
  }

  @Test func kindsOfEvidenceAreCalledByTheirCases() {
    #expect(EvidenceWeights.names == EvidenceWeights.Kind.allCases.map { "\($0)" })
  }

  @Test func listsHaveNoEmptyParts() throws {
    let table = try Table(file: "t.tsv", bytes: Array("a\tb\n|x||yz|\t\n\tein\n".utf8))
    #expect(table[0].list(0).map { String(decoding: $0, as: UTF8.self) } == ["x", "yz"])
    #expect(table[0].list(1).isEmpty)
    #expect(table[1].list(1).map { String(decoding: $0, as: UTF8.self) } == ["ein"])
  }

  @Test func embeddedTablesWereFound() { #expect(EmbeddedTables.all.count == 42) }
}
