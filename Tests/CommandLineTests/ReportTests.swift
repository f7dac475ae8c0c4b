import Foundation
import Testing

@Suite struct ReportTests {
  /// An SOP with one empty time and nothing else that is an error.
  private static let faulty = smallSOP

  private func report(_ format: String, exit: Int32? = nil) throws -> Data {
    let folder = try Folder()
    try folder.write(Self.faulty, to: "d/a b.txt")
    let run = try CommandLineRun(["check", "d", "--format", format], in: folder)
    let text = try CommandLineRun(["check", "d"], in: folder)
    #expect(run.exitCode == text.exitCode, "the exit code depends on the form")
    return Data(run.output.utf8)
  }

  @Test func jsonIsParsedByAnotherParser() throws {
    let object = try #require(try JSONSerialization.jsonObject(with: report("json")) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    #expect(Set(findings.compactMap { $0["fingerprint"] as? String }).count == findings.count)
  }

  @Test func sarifListsAllRulesAndRelativePaths() throws {
    let object = try #require(try JSONSerialization.jsonObject(with: report("sarif")) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count > 100)
    #expect(rules.allSatisfy { $0["help"] != nil })
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(result["partialFingerprints"] != nil)
    }
    let text = String(decoding: try report("sarif"), as: UTF8.self)
    #expect(text.contains("\"uri\": \"d/a%20b.txt\""))
  }

  @Test func gitlabAndReviewdogAreJSON() throws {
    let issues = try #require(try JSONSerialization.jsonObject(with: report("gitlab")) as? [[String: Any]])
    #expect(!issues.isEmpty && issues.allSatisfy { $0["fingerprint"] is String && $0["location"] != nil })
    let lines = try report("rdjsonl").split(separator: 0x0A)
    #expect(!lines.isEmpty)
    for line in lines { #expect(try JSONSerialization.jsonObject(with: line) is [String: Any]) }
  }

  @Test func junitIsXML() throws {
    let text = String(decoding: try report("junit"), as: UTF8.self)
    #expect(text.hasPrefix("<?xml"))
    #expect(text.contains("<testsuite name=\"d/a b.txt\""))
    #expect(text.hasSuffix("</testsuites>\n"))
  }

  @Test func githubCommandsAreOneALine() throws {
    let lines = String(decoding: try report("github"), as: UTF8.self).split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("::error file=") || line.hasPrefix("::warning file=") || line.hasPrefix("::notice file="))
    }
  }

  @Test func severalFormsAtOnceGoToFiles() throws {
    let folder = try Folder()
    try folder.write(Self.faulty, to: "a.txt")
    let run = try CommandLineRun(
      ["check", "a.txt", "--format", "text", "--format", "sarif=s.json", "--format", "junit=j.xml"], in: folder)
    #expect(run.output.contains("a.txt"))
    #expect(folder.files(".") == ["a.txt", "j.xml", "s.json"])
    #expect(try CommandLineRun(["check", "a.txt", "--format", "json", "--format", "sarif"], in: folder).exitCode == 64)
    #expect(try CommandLineRun(["check", "a.txt", "--format", "yaml"], in: folder).exitCode == 64)
  }

  @Test func aBaselineLetsPassWhatItHolds() throws {
    let folder = try Folder()
    try folder.write(Self.faulty, to: "a.txt")
    #expect(
      try CommandLineRun(["check", "a.txt", "--write-baseline", "b.txt", "--fail-on", "note"], in: folder).exitCode == 0
    )
    let clean = try CommandLineRun(["check", "a.txt", "--baseline", "b.txt", "--fail-on", "note"], in: folder)
    #expect(clean.exitCode == 0)
    #expect(clean.output.isEmpty)
    try folder.write("\n\n\n" + Self.faulty, to: "a.txt")
    #expect(try CommandLineRun(["check", "a.txt", "--baseline", "b.txt"], in: folder).output.isEmpty)
    #expect(try CommandLineRun(["check", "a.txt", "--baseline", "tiada"], in: folder).exitCode == 2)
  }

  @Test func theConfigurationIsFoundUpwardsAndUnknownKeysAreRefused() throws {
    let folder = try Folder()
    try folder.write(Self.faulty, to: "d/e/a.txt")
    try folder.write("fail-on: never\nselect:\n  - SOP132 # only this\n", to: ".sopc.yml")
    let run = try CommandLineRun(["check", "d/e/a.txt"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("[SOP132,") && !run.output.contains("[SOP141,"))
    try folder.write("fail-on: never\nselct: [SOP132]\n", to: ".sopc.yml")
    let wrong = try CommandLineRun(["check", "d/e/a.txt"], in: folder)
    #expect(wrong.exitCode == 64)
    #expect(wrong.messages.contains(".sopc.yml:2"))
    #expect(wrong.messages.contains("`select`"))
  }

  @Test func rulesAreListedAndExplained() throws {
    let folder = try Folder()
    #expect(try CommandLineRun(["rules"], in: folder).output.contains("SOP331  error  duration-missing"))
    let page = try CommandLineRun(["explain", "SOP331", "--lang", "id"], in: folder)
    #expect(page.output.contains("Setiap kegiatan memiliki Waktu."))
    #expect(try CommandLineRun(["explain", "SOP999"], in: folder).exitCode == 64)
  }
}
