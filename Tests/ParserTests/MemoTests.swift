import AST
import Testing
import Vocabulary

@testable import Parser

@Suite struct MemoTests {
  /// What is kept is what was answered, and what was forgotten is asked again.
  @Test func answersStayRightBeyondWhatIsKept() {
    var memo = Memo<Int>()
    var kept = 0
    for number in 0..<10_000 {
      let piece = Array("kata \(number)".utf8)[...]
      let before = memo.answer(of: piece)
      memo.keep(number, of: piece)
      let after = memo.answer(of: piece)
      #expect(before == nil && after == number)
      if memo.answer(of: Array("kata \(number / 2)".utf8)[...]) == number / 2 { kept += 1 }
    }
    #expect(kept > 4_000)
    let unknown = memo.answer(of: Array("kata".utf8)[...])
    #expect(unknown == nil)
  }

  /// What is asked for again and again stays, however much else is asked for.
  @Test func whatIsAskedForStays() {
    var memo = Memo<Int>()
    let piece = Array("nomor".utf8)[...]
    memo.keep(-1, of: piece)
    for number in 0..<20_000 {
      memo.keep(number, of: Array("kata \(number)".utf8)[...])
      let answer = number % 1_000 == 0 ? memo.answer(of: piece) : -1
      #expect(answer == -1)
    }
  }

  @Test func longPiecesAreNotKept() {
    var memo = Memo<Bool>()
    let piece = [UInt8](repeating: 0x61, count: 65)[...]
    memo.keep(true, of: piece)
    let long = memo.answer(of: piece)
    memo.keep(true, of: piece.dropLast())
    let short = memo.answer(of: piece.dropLast())
    #expect(long == nil && short == true)
  }

  /// A cell that was met in another text, at another place, reads as if it were met for the first time.
  @Test func whatWasReadBeforeChangesNothing() {
    let form = "Nomor SOP : 12/SOP/2024\nTanggal Pembuatan : 2 Januari 2024\nDisahkan Oleh : Camat Galang\n"
    let table =
      "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tMemeriksa berkas\tCamat\tBerkas\t10 menit\tBerkas\n"
    let first = parse(Array((form + table).utf8))
    _ = parse(Array((table + "xx\n" + form).utf8))
    let again = parse(Array((form + table).utf8))
    #expect(first.readings.map(\.document) == again.readings.map(\.document))
    #expect(first.readings.map(\.provenance.claims) == again.readings.map(\.provenance.claims))
  }
}
