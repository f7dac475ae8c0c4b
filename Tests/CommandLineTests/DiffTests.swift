import Foundation
import Testing

/// `sopc diff`
@Suite struct DiffTests {
  private func diff(_ change: (String) -> String, _ arguments: [String] = []) throws -> CommandLineRun {
    let folder = try Folder()
    let old = document(1)
    try folder.write(old, to: "lama.txt")
    try folder.write(change(old), to: "baru.txt")
    return try CommandLineRun(["diff", "lama.txt", "baru.txt"] + arguments, in: folder)
  }

  @Test func equalVersionsHaveNoChange() throws {
    let run = try diff { $0 }
    #expect(run.exitCode == 0 && run.output.isEmpty)
  }

  @Test func stepsTimesAndPerformersAreTold() throws {
    let run = try diff {
      $0.replacingOccurrences(of: "10 Menit", with: "15 Menit")
        .replacingOccurrences(of: "065/1/", with: "065/2/")
        .replacingOccurrences(of: "2\tMembaca", with: "2\tMengarsipkan salinan\t●\t\tSurat\t5 Menit\tArsip\n3\tMembaca")
    }
    #expect(run.exitCode == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("~ ") && $0.contains("10 Menit → 15 Menit") })
    #expect(lines.contains { $0.hasPrefix("+ ") && $0.contains("Mengarsipkan salinan") })
    #expect(lines.contains { $0.contains("065/1/SOP/2024 → 065/2/SOP/2024") })
    let back = try diff {
      $0.replacingOccurrences(of: "1\tMencatat surat masuk\t●\t\t", with: "1\tMencatat surat masuk\t\t●\t")
    }
    #expect(back.output.contains("Staf → Camat"))
  }

  @Test func movedStepsAreMoved() throws {
    let run = try diff { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let first = lines.firstIndex(where: { $0.hasPrefix("1\t") }) else { return text }
      lines[first] = "1" + lines[first].dropFirst()
      lines.swapAt(first, first + 1)
      lines[first] = "1" + lines[first].dropFirst()
      lines[first + 1] = "2" + lines[first + 1].dropFirst()
      return lines.joined(separator: "\n")
    }
    #expect(run.exitCode == 1)
    #expect(run.output.contains("> "), "\(run.output)")
  }

  @Test func jsonAndMarkdownAreWellFormed() throws {
    let change = { (text: String) in text.replacingOccurrences(of: "Membaca surat", with: "Membaca | *surat*") }
    let json = try diff(change, ["--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["changes"] as? [[String: Any]])?.isEmpty == false)
    let table = try diff(change, ["--format", "markdown", "--lang", "id"])
    #expect(table.output.hasPrefix("| Bagian | Semula | Menjadi |\n|---|---|---|\n"))
    #expect(table.output.contains(#"Membaca \| \*surat\*"#))
    for line in table.output.split(separator: "\n") {
      let bars = line.replacingOccurrences(of: #"\|"#, with: "").count { $0 == "|" }
      #expect(bars == 4, "\(line)")
    }
  }

  @Test func unreadableFilesFail() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    #expect(try CommandLineRun(["diff", "a.txt", "tiada.txt"], in: folder).exitCode == 2)
  }
}
