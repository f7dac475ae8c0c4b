import Foundation
import Testing

/// Which rules hold, from when on ages count, what inputs are called, and what goes where.
@Suite struct CheckControlTests {
  private struct Report: Decodable {
    struct Finding: Decodable {
      let file, rule, severity, fingerprint: String
    }
    let findings: [Finding]
  }

  /// The findings of a run over a folder in which `a.txt` is checked.
  private func findings(
    _ text: String, _ arguments: [String] = [], configuration: String? = nil
  ) throws -> [Report.Finding] {
    let folder = try Folder()
    try folder.write(text, to: "a.txt")
    if let configuration { try folder.write(configuration, to: ".sopc.yml") }
    let run = try CommandLineRun(["check", "a.txt", "--format", "json"] + arguments, in: folder)
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).findings
  }

  private let plain = smallSOP.replacingOccurrences(
    of: "No\tKegiatan", with: "Peringatan :\n1. Surat dicatat secara berkala\nNo\tKegiatan")

  @Test func ruleSetsHoldMoreOrLess() throws {
    let whole = Set(try findings(plain).map(\.rule))
    let permissive = try findings(plain, ["--rule-set", "permissive"])
    let unusable = ["SOP111", "SOP116", "SOP117", "SOP122", "SOP123", "SOP128", "SOP132", "SOP331", "SOP332", "SOP333"]
    #expect(!permissive.isEmpty && permissive.allSatisfy { unusable.contains($0.rule) || $0.rule < "SOP100" })
    #expect(Set(permissive.map(\.rule)).isStrictSubset(of: whole))
    let configured = try findings(plain, configuration: "rule-set: permissive\n")
    #expect(configured.map(\.rule) == permissive.map(\.rule))
    // What only the annex of 35/2012 is likely to say is no rule of 52/2011.
    #expect(whole.contains("SOP163"))
    let other = Set(try findings(plain, ["--rule-set", "permendagri-52-2011"]).map(\.rule))
    #expect(!other.contains("SOP163") && !other.isEmpty && other.isStrictSubset(of: whole))
    let folder = try Folder()
    try folder.write(plain, to: "a.txt")
    #expect(try CommandLineRun(["check", "a.txt", "--rule-set", "iso-9001"], in: folder).exitCode == 64)
  }

  @Test func newRulesAreAskedFor() throws {
    let text = smallSOP.replacingOccurrences(of: "065/01/", with: "700/01/")
    #expect(text != smallSOP)
    #expect(try !findings(text).contains { $0.rule == "SOP114" })
    #expect(try findings(text, ["--preview"]).contains { $0.rule == "SOP114" })
    #expect(try findings(text, configuration: "preview: true\n").contains { $0.rule == "SOP114" })
    #expect(try findings(text, ["--select", "SOP114"]).contains { $0.rule == "SOP114" })
  }

  @Test func agesCountFromADayThatIsGiven() throws {
    let text = document(3)
    #expect(try !findings(text).contains { $0.rule == "SOP601" })
    let dated = text.replacingOccurrences(of: "Nama SOP", with: "Tanggal Efektif\t3 April 2020\nNama SOP")
    #expect(try !findings(dated).contains { $0.rule == "SOP601" })
    #expect(try !findings(dated, ["--as-of", "2022-01-01"]).contains { $0.rule == "SOP601" })
    #expect(try findings(dated, ["--as-of", "2031-01-01"]).contains { $0.rule == "SOP601" })
    #expect(try findings(dated, configuration: "as-of: 2031-01-01\n").contains { $0.rule == "SOP601" })
    let folder = try Folder()
    try folder.write(dated, to: "a.txt")
    #expect(try CommandLineRun(["check", "a.txt", "--as-of", "kemarin"], in: folder).exitCode == 64)
  }

  @Test func standardInputIsCalledAsAsked() throws {
    let folder = try Folder()
    try folder.write("per-file-ignores:\n  arsip/**: [SOP505]\nfail-on: never\n", to: ".sopc.yml")
    let named = ["check", "-", "--stdin-filename", "arsip/a.txt"]
    let run = try CommandLineRun(named, in: folder, input: smallSOP)
    #expect(run.output.hasPrefix("arsip/a.txt:"))
    #expect(!run.output.contains("[SOP505,"))
    #expect(try CommandLineRun(["check", "-"], in: folder, input: smallSOP).output.contains("[SOP505,"))
  }

  @Test func statisticsLeaveReportsAlone() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let run = try CommandLineRun(["check", "a.txt", "--statistics", "--format", "json"], in: folder)
    #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    #expect(run.messages.contains("\tSOP132\tbox-missing"))
    let text = try CommandLineRun(["check", "a.txt", "--statistics", "--format", "json=x.json"], in: folder)
    #expect(text.output.contains("\tSOP132\tbox-missing"))
  }

  /// A report and a baseline are the same, however the run was told where the files are.
  @Test func reportsNameFilesFromTheWorkingFolder() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/a.txt")
    let forms = ["json", "sarif", "gitlab", "junit", "rdjsonl", "github"]
    let whole = folder.url.resolvingSymlinksInPath().appending(path: "d").path
    for form in forms {
      let plain = try CommandLineRun(["check", "d", "--format", form], in: folder)
      for path in [whole, "./d", "d/../d"] {
        let other = try CommandLineRun(["check", path, "--format", form], in: folder)
        #expect(other.output == plain.output, "\(form) \(path)")
      }
    }
    _ = try CommandLineRun(["check", "d", "--write-baseline", "base"], in: folder)
    let base = try folder.text("base")
    #expect(base.contains("\nd/a.txt\t"))
    _ = try CommandLineRun(["check", whole, "--write-baseline", "base"], in: folder)
    #expect(try folder.text("base") == base)
    #expect(try CommandLineRun(["check", whole, "--baseline", "base"], in: folder).output.isEmpty)
    // From the folder of the baseline on, not from that of the run.
    _ = try CommandLineRun(["check", "d", "--write-baseline", "d/.base"], in: folder)
    #expect(try folder.text("d/.base").contains("\na.txt\t"))
    #expect(try CommandLineRun(["check", "d", "--baseline", "d/.base"], in: folder).output.isEmpty)
    let pruned = try CommandLineRun(["check", "d", "--baseline", "d/.base", "--prune-baseline"], in: folder)
    #expect(pruned.messages.contains("0 entries"))
  }

  @Test func aRuleThatIsNotKnownHasANeighbour() throws {
    let run = try CommandLineRun(["explain", "number-mising"], in: Folder())
    #expect(run.exitCode == 64)
    #expect(run.messages.contains("perhaps number-missing"))
  }
}
