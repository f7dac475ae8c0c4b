import Foundation
import Testing

@Suite struct ReviewTests {
  /// A step that names nobody, among columns of which several may do it, and a damaged name of a regency.
  private static let open = """
    PEMERINTAH KABUPATEN PESIR SELATAN
    KECAMATAN SUKAMAJU
    Nomor SOP\t: 067/12/2024
    Tgl. Pembuatan\t: 2 Januari 2024
    Nama SOP\t: Surat Masuk
    No\tKegiatan\tPelaksana\t\t\tMutu Baku
    \t\tCamat\tSekcam\tStaf\tKelengkapan\tWaktu\tOutput
    1\tMencatat surat masuk\t\t\t●\tSurat\t5 Menit\tAgenda
    2\tMelanjutkan penanganan surat masuk\t\t\t\tAgenda\t5 Menit\tSurat
    3\tMenandatangani surat\t●\t\t\tSurat\t5 Menit\tSurat
    """

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(Self.open, to: "sop.txt")
    return folder
  }

  @Test(arguments: [("en", "Who performs step 2?"), ("id", "Siapa pelaksana langkah 2?")])
  func questionsAreAskedInTheLanguage(_ language: String, _ question: String) throws {
    let run = try CommandLineRun(["review", "sop.txt", "--lang", language], in: folder())
    #expect(run.exitCode == 0)
    #expect(run.output.contains(question), "\(run.output)\(run.messages)")
    #expect(run.output.contains("sop.txt:9"), "the line of the source stands with the question")
    #expect(run.output.contains("[1] "))
  }

  /// An answer is kept, is not asked again, and comes out of the next build as confirmed.
  @Test func answersAreKeptAndReplayed() throws {
    let folder = try folder()
    let asked = try CommandLineRun(["review", "sop.txt", "--lang", "en"], in: folder)
    let choices = asked.output.split(separator: "\n").drop { !$0.contains("Who performs step 2?") }
    let number = try #require(choices.first { $0.hasSuffix("] Sekcam") }?.split(separator: "]").first?.suffix(1))
    // What is asked before is passed over.
    let before = asked.output.split(separator: "\n").filter { $0.contains("/") && $0.contains("?") }
      .prefix { !$0.contains("Who performs step 2?") }
    let answers = String(repeating: "\n", count: before.count) + "\(number)\nq\n"
    let run = try CommandLineRun(
      ["review", "sop.txt", "--lang", "en", "--write", "k.yml"], in: folder, input: answers)
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.contains("1 decision added to k.yml"), "\(run.messages)")
    #expect(try folder.text("k.yml").contains("Sekcam"))
    let again = try CommandLineRun(["review", "sop.txt", "--lang", "en", "--write", "k.yml"], in: folder)
    #expect(!again.output.contains("Who performs step 2?"))
    let built = try CommandLineRun(
      ["build", "sop.txt", "--decisions", "k.yml", "--emit", "json", "--out", "-"], in: folder)
    #expect(built.output.contains("\"confirmed\""), "\(built.messages)")
    let twice = try CommandLineRun(
      ["build", "sop.txt", "--decisions", "k.yml", "--emit", "json", "--out", "-"], in: folder)
    #expect(built.output == twice.output)
  }

  @Test func nothingAnsweredWritesNothing() throws {
    let folder = try folder()
    let run = try CommandLineRun(["review", "sop.txt", "--write", "k.yml"], in: folder, input: "q\n")
    #expect(run.exitCode == 0)
    #expect(folder.files("").filter { $0.hasSuffix("k.yml") } == [])
  }
}
