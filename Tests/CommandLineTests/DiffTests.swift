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

  @Test func lostStepsLawsAndBranchesAreTold() throws {
    let gone = try diff { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("2\t") }.joined(
        separator: "\n")
    }
    #expect(gone.output.contains("- step 2: "), "\(gone.output)")
    let laws = try diff {
      $0.replacingOccurrences(
        of: "No\tKegiatan", with: "Dasar Hukum\n1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan\nNo\tKegiatan")
    }
    #expect(laws.exitCode == 1 && laws.output.contains("+ legal basis"), "\(laws.output)")
    let folder = try Folder()
    let rows = [
      "1\tMenerima surat\t●\t\tSurat\t5 menit\tAgenda", "2\tMencatat surat\t●\t\tSurat\t5 menit\tAgenda",
      "3\tMemeriksa surat. Jika tidak lengkap, kembali ke langkah 1\t\t●\tSurat\t5 menit\tAgenda",
      "4\tMengarsipkan surat\t●\t\tSurat\t5 menit\tArsip",
    ]
    let head = "Nomor SOP\t1/2\nNama SOP\tSurat\nNo\tKegiatan\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\n"
    try folder.write(head + rows.joined(separator: "\n") + "\n", to: "lama.txt")
    try folder.write(
      head + rows.joined(separator: "\n").replacingOccurrences(of: "langkah 1", with: "langkah 2") + "\n",
      to: "baru.txt")
    for format in ["text", "json", "markdown"] {
      let run = try CommandLineRun(["diff", "lama.txt", "baru.txt", "--format", format], in: folder)
      #expect(run.exitCode == 1 && run.output.contains("step 3: branches"), "\(format): \(run.output)")
      #expect(run.output.contains("no: Menerima surat") && run.output.contains("no: Mencatat surat"))
    }
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
