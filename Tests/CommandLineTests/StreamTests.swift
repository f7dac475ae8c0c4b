import Foundation
import TestSupport
import Testing

@Suite struct StreamTests {
  private func line(_ id: String, _ text: String) throws -> String {
    let bytes = try JSONSerialization.data(withJSONObject: ["id": id, "text": text])
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  @Test func linesComeInTheirOrderAndBadOnesGiveOneErrorEach() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "c.txt")
    let input =
      try line("a", smallSOP) + "bukan JSON\n\n" + line("b", "Selamat pagi") + "{\"id\":\"x\"}\n"
      + "{\"id\":\"c\",\"path\":\"c.txt\"}\n{\"id\":\"y\",\"path\":\"tiada.txt\"}\n[1]\n"
    let run = try CommandLineRun(["stream"], in: folder, input: input)
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    let marks = [
      "\"path\":\"a\"", "\"line\":2,\"id\":null,\"error\":{\"code\":\"not-json\"", "\"path\":\"b\"",
      "\"line\":5,\"id\":\"x\",\"error\":{\"code\":\"no-document\"", "\"path\":\"c\"",
      "\"line\":7,\"id\":\"y\",\"error\":{\"code\":\"ENOENT\"", "\"line\":8,",
    ]
    for (line, mark) in zip(lines, marks) { #expect(line.contains(mark), "\(line)") }
    let built = try CommandLineRun(["build", "-", "--emit", "jsonl", "--out", "-"], in: folder, input: smallSOP)
    #expect(
      try #require(lines.first)
        == built.output.replacing("\"path\":\"stdin\"", with: "\"path\":\"a\"").trimmingCharacters(in: .newlines))
    let jobs = try CommandLineRun(["stream", "--jobs", "3"], in: folder, input: input)
    #expect(jobs.output == run.output)
  }

  @Test(.timeLimit(.minutes(1))) func aLineIsAnsweredBeforeTheNextComes() throws {
    let folder = try Folder()
    let code = try folder.shell(
      """
      coproc "$SOPC" stream; echo '{"id":"a","text":"Nomor SOP 1"}' >&${COPROC[1]}
      read -r -t 30 answer <&${COPROC[0]} && [[ $answer == *'"path":"a"'* ]]
      """)
    #expect(code == 0)
  }

  @Test func phasesGiveWhatABuildGives() throws {
    let folder = try Folder()
    var input = ""
    for number in 1...6 {
      let name = number == 6 ? "Sutrisno Wihowo" : "Sutrisno Wibowo"
      let text = document(number, name: name)
      try folder.write(text, to: "d/\(number).txt")
      input += try line("\(number).txt", text)
    }
    let people = try CommandLineRun(["stream", "--phase", "compile"], in: folder, input: input)
    #expect(people.output.split(separator: "\n").count { $0.contains("\"names\"") } == 6)
    #expect(people.output.split(separator: "\n").count { $0.contains("\"related\"") } == 6)
    let shuffled = people.output.split(separator: "\n").reversed().joined(separator: "\n") + "\n"
    let resolution = try CommandLineRun(["stream", "--phase", "resolve"], in: folder, input: shuffled)
    try folder.write(resolution.output, to: "siapa.json")
    let applied = try CommandLineRun(
      ["stream", "--phase", "apply", "--resolution", "siapa.json"], in: folder, input: input)
    let built = try CommandLineRun(
      ["build", "d", "--emit", "jsonl", "--resolve", "--resolution", "itu.json", "--out", "hasil"], in: folder)
    #expect(built.exitCode == 0)
    #expect(try applied.output == folder.text("hasil/sop-00001.jsonl"))
    #expect(try resolution.output == folder.text("itu.json"))
    let plain = try CommandLineRun(["stream"], in: folder, input: input)
    #expect(plain.output != applied.output)
    let bad = try CommandLineRun(["stream", "--phase", "resolve"], in: folder, input: "bukan JSON\n")
    #expect(bad.exitCode == 2)
    let none = try CommandLineRun(["stream", "--phase", "apply"], in: folder)
    #expect(none.exitCode == 64)
  }

  @Test func phasesByKeyGiveWhatABuildGives() throws {
    let folder = try Folder()
    var input = ""
    for number in 1...8 {
      let name = number == 6 ? "Sutrisno Wihowo" : "Sutrisno Wibowo"
      let text = document(number == 8 ? 7 : number, name: name)
      try folder.write(text, to: "d/\(number).txt")
      input += try line("\(number).txt", text)
    }
    let compiled = try CommandLineRun(
      ["stream", "--phase", "compile", "--by-key"], in: folder, input: "bukan JSON\n" + input)
    let lines = compiled.output.split(separator: "\n").map(String.init)
    let places = lines.of("document").map { $0.split(separator: "\t") }
    #expect(
      places.map { $0[2] } == ["2", "3", "4", "5", "6", "7", "8", "9"], "lines count, those that tell nothing as well")
    var engine = LineEngine(seed: 3) { lines in
      let input = lines.map { $0 + "\n" }.joined()
      let run = try CommandLineRun(["stream", "--phase", "resolve", "--by-key"], in: folder, input: input)
      #expect(run.exitCode == 0)
      return run.output.split(separator: "\n").map(String.init)
    }
    let answers = try engine.answers(lines)
    let joined = try zip(input.split(separator: "\n"), places).map { line, place in
      let names = try JSONSerialization.data(withJSONObject: answers[place[1]] ?? [])
      return "{\"names\":" + String(decoding: names, as: UTF8.self) + "," + line.dropFirst() + "\n"
    }
    let applied = try CommandLineRun(
      ["stream", "--phase", "apply", "--by-key"], in: folder, input: joined.joined())
    let built = try CommandLineRun(["build", "d", "--emit", "jsonl", "--resolve", "--out", "hasil"], in: folder)
    #expect(built.exitCode == 0)
    #expect(try applied.output == folder.text("hasil/sop-00001.jsonl"))
    let plain = try CommandLineRun(["stream", "--phase", "apply", "--by-key"], in: folder, input: input)
    #expect(plain.output != applied.output)
    #expect(try plain.output == CommandLineRun(["stream"], in: folder, input: input).output)
  }

  @Test func whatIsNotKeyedIsRefused() throws {
    let folder = try Folder()
    let bad = try CommandLineRun(["stream", "--phase", "resolve", "--by-key"], in: folder, input: "{\"part\":1}\n")
    #expect(bad.exitCode == 2)
    let names = try CommandLineRun(
      ["stream", "--phase", "apply", "--by-key"], in: folder, input: #"{"id":"a","text":"","names":["?"]}"# + "\n")
    #expect(names.output.contains(#""line":1,"id":"a","error":{"code":"not-names""#))
    for arguments in [["--by-key"], ["--phase", "apply", "--by-key", "--resolution", "siapa.json"]] {
      #expect(try CommandLineRun(["stream"] + arguments, in: folder).exitCode == 64)
    }
  }
}
