import AST
import Emitters
import Parser
import TestSupport
import Testing

/// More performers than a table has columns for stand in one.
@Suite struct MarkdownPerformerTests {
  /// Odd names among a hundred, each performing some steps, read and inferred.
  private static func crowded() -> CompiledSOP {
    var procedure = Procedure()
    let names = ["Kasir ● 1", "Loket: A, B", "●", "○ 0,5", "Camat", "Camat", "", "a1", "Pelaksana", "4 → 5"]
    procedure.actors = (0..<100).map { Actor(id: "a\($0)", name: $0 < names.count ? names[$0] : "Staf \($0)") }
    for no in 1...40 {
      var step = Step(no: no, activity: "Menerima berkas")
      let inferred = Performer(actor: "a\(no % 10)", confidence: Probability(hundredths: 37), basis: ["subject"])
      let read = Performer(actor: "a\(no * 2)", confidence: .certain, basis: ["mark"])
      let doubted = Performer(actor: "a\(no + 50)", confidence: Probability(hundredths: 98), basis: ["mark"])
      step.performers = no % 3 == 0 ? [read] : no % 3 == 1 ? [inferred, doubted] : [doubted, inferred, read]
      procedure.steps.append(step)
    }
    var document = Document()
    document.identity.title = "Penerimaan Berkas"
    document.procedure = procedure
    return CompiledSOP(source: SourceInfo(path: "a.txt", format: "text"), document: document)
  }

  @Test func oneColumnReadsBack() throws {
    let sop = Self.crowded()
    let bytes = MarkdownRoundTripTests.bytes(sop)
    #expect(String(decoding: bytes, as: UTF8.self).contains("| No | Kegiatan | Pelaksana | Kelengkapan |"))
    let read = try #require(readOwnMarkdown(bytes).sops.first)
    #expect(read.sop == sop, "\(MarkdownRoundTripTests.difference(sop, read.sop))")
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  }

  /// The table has a cell for each step and not one for each performer of each step.
  @Test func theTableDoesNotGrowWithBoth() {
    var sop = Self.crowded()
    let before = MarkdownRoundTripTests.bytes(sop).count
    sop.document.procedure?.actors += (100..<2_000).map { Actor(id: "a\($0)", name: "Staf \($0)") }
    #expect(MarkdownRoundTripTests.bytes(sop).count < before + 1_900 * 60)
  }

  @Test func aPersonMayWriteOneColumn() throws {
    let text = """
      <!-- sopc 1 -->

      # Standar Operasional Prosedur

      ## Prosedur

      | No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |
      |--:|:--|:--|:--|:--|:--|:--|
      | 1 | Menerima berkas | Staf |  |  |  |  |
      | 2 | Memeriksa berkas | Kasi ○ 0,6<br>Staf ● |  |  |  |  |
      | 3 | Mencatat berkas |  |  |  |  |  |

      """
    let procedure = try #require(readOwnMarkdown(Array(text.utf8)).sops.first?.sop.document.procedure)
    #expect(procedure.actors.map(\.name) == ["Staf", "Kasi"])
    let performers = procedure.steps.map { step in step.performers.map { "\($0.actor) \($0.confidence.hundredths)" } }
    #expect(performers == [["a1 100"], ["a2 60", "a1 100"], []])
  }

  /// *Pelaksana* is also what the only column of marks may be called.
  @Test func anActorMayHaveTheNameOfTheColumn() throws {
    var sop = Self.crowded()
    for marks in [["mark"], []] {
      sop.document.procedure?.actors = [Actor(id: "a1", name: "Pelaksana")]
      for index in 0..<40 {
        sop.document.procedure?.steps[index].performers = marks.map {
          Performer(actor: "a1", confidence: .certain, basis: [$0])
        }
      }
      let bytes = MarkdownRoundTripTests.bytes(sop)
      let read = try #require(readOwnMarkdown(bytes).sops.first)
      #expect(read.sop == sop, "\(MarkdownRoundTripTests.difference(sop, read.sop))")
      #expect(String(decoding: bytes, as: UTF8.self).contains("| Kegiatan | Pelaksana |"))
    }
  }

  @Test func manyWhoDoNothingReadBack() throws {
    var sop = Self.crowded()
    for index in 0..<40 { sop.document.procedure?.steps[index].performers = [] }
    let read = try #require(readOwnMarkdown(MarkdownRoundTripTests.bytes(sop)).sops.first)
    #expect(read.sop == sop, "\(MarkdownRoundTripTests.difference(sop, read.sop))")
  }
}
