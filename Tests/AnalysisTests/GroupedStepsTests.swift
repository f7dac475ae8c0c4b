import AST
import Analysis
import Diagnostics
import TestSupport
import Testing

/// Resolving group by group, wherever the groups are, tells what resolving in one process tells.
@Suite struct GroupedStepsTests {
  private static func lines(_ mentions: [PersonMention], _ sops: [NamedSOP]) throws -> [String] {
    let keyed = KeyedMentions()
    let bytes = try mentions.flatMap { keyed.lines($0) } + sops.flatMap { try keyed.lines($0) }
    return text(bytes)
  }

  private static func text(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func engine(
    seed: UInt64, losing lost: String? = nil, _ room: SortingRoom = SortingRoom()
  ) -> LineEngine {
    LineEngine(seed: seed, losing: lost) { lines in
      var bytes: [UInt8] = []
      let steps = GroupedSteps(room) { bytes += $0 }
      for line in lines { #expect(try steps.add(Array(line.utf8)[...])) }
      try steps.end()
      return text(bytes)
    }
  }

  /// What each document is told, by its hash.
  private static func told(_ mentions: [PersonMention], _ sops: [NamedSOP], by engine: LineEngine) throws
    -> (String) throws -> InputAnswers?
  {
    var engine = engine
    let answers = try engine.answers(lines(mentions, sops))
    let keyed = KeyedMentions()
    return { sha256 in
      let line = try #require(text(keyed.line(sha256: sha256, line: 7)).first)
      let columns = line.split(separator: "\t")
      #expect(columns[0] == "document" && columns[2] == "7")
      return InputAnswers(answers: answers[columns[1]] ?? [])
    }
  }

  @Test(arguments: [1, 2, 3])
  func theOutcomeIsThatOfOneProcess(seed: UInt64) throws {
    let (mentions, sops) = (SpilledResolutionTests.mentions, SpilledResolutionTests.sops)
    let room = seed == 3 ? SortingRoom(files: CountedFiles(), budget: 200) : SortingRoom()
    let found = try Self.told(mentions + mentions.prefix(9), sops, by: Self.engine(seed: seed, losing: nil, room))
    let answers = try gathered(mentions, sops, SortingRoom()).resolve().answers()
    var people = 0
    var links: Set<String> = []
    for file in 9_990..<10_610 {
      let expected = try answers.about(sha256: "\(file)")
      #expect(try found("\(file)") == expected)
      people += expected[1]?.people.count ?? 0
      for link in expected[1]?.links ?? [] { links.insert(String(link.evidence[0].english.prefix(9))) }
    }
    #expect(people > 300)
    #expect(links == ["number 06", "is the ti", "is nearly"])
  }

  /// A name that is known from other offices, and one that stands under a number near its own.
  private static let mentions: [PersonMention] = {
    let said: [(count: Int, name: String, nip: String?, unit: String)] = [
      (4, "Hartono Wibowo", "197503122001121003", "Melati"), (1, "Harlono Wibowo", nil, "Melati"),
      (2, "Harlono Setiawan", nil, "Dahlia"), (2, "Harlono Permana", nil, "Seruni"), (2, "Harlono Hakim", nil, "Mawar"),
      (5, "Marlina Kusuma", "198001012005012004", "Teratai"), (1, "Merlinda Kusama", "198001012005012004", "Teratai"),
      (3, "Merlinda Kusama", "198001012005012014", "Teratai"),
      (1, "Mar1ina Kusuma", nil, "Teratai"), (2, "Supriyadi Hakim", "198203042008011005", "Cempaka"),
      (1, "Supr1yodi Hekim", "198203042008011005", "Cempaka"),
    ]
    let all = said.flatMap { told in (0..<told.count).map { _ in told } }
    return all.enumerated().map { file, told in
      PersonMention(
        document: DocumentKey(sha256: "\(file * 7 % 50)", part: 1), places: ["/identity/approver"], names: [told.name],
        name: told.name, position: "Camat", nip: told.nip, unit: "Kecamatan \(told.unit)", regionCode: "33.02",
        year: 2024)
    }
  }()

  /// What only all of a corpus tells reaches each group: no step can be left out.
  @Test(arguments: ["reading", "block", "number", "word", "name", "edge", "group", "assigned", "person"])
  func noStepCanBeLeftOut(step: String) throws {
    let answers = try gathered(Self.mentions, [], SortingRoom()).resolve().answers()
    let found = try Self.told(Self.mentions, [], by: Self.engine(seed: 5))
    let partly = try Self.told(Self.mentions, [], by: Self.engine(seed: 5, losing: step))
    var differing = 0
    for file in 0..<50 {
      #expect(try found("\(file)") == answers.about(sha256: "\(file)"))
      differing += try partly("\(file)") == answers.about(sha256: "\(file)") ? 0 : 1
    }
    #expect(differing > 0)
  }

  @Test func groupsThatAreTornGiveSomethingElse() throws {
    let (mentions, sops) = (SpilledResolutionTests.mentions, SpilledResolutionTests.sops)
    let answers = try gathered(mentions, sops, SortingRoom()).resolve().answers()
    var differing = 0
    for half in 0..<2 {
      let found = try Self.told(
        mentions.enumerated().filter { $0.offset % 2 == half }.map(\.element),
        sops.enumerated().filter { $0.offset % 2 == half }.map(\.element), by: Self.engine(seed: 4))
      for file in 9_990..<10_610 where try found("\(file)") != answers.about(sha256: "\(file)") { differing += 1 }
    }
    #expect(differing > 300)
  }

  /// Lines of mentions sort by document, part and place, as numbers sort.
  @Test func linesSortAsTheirDocuments() throws {
    let keys = (0..<40).map { DocumentKey(sha256: ["0a", "0a1", "f", "9"][$0 % 4], part: 1 + $0 * 31) }
    let mentions = keys.map {
      PersonMention(document: $0, places: ["/p"], names: ["Budi Santoso"], name: "Budi Santoso")
    }
    func last(_ line: String) -> Substring { line.split(separator: "\t")[2] }
    let sorted = try Self.lines(mentions.shuffled(), []).sorted { last($0) < last($1) }
    let expected = try Self.lines(mentions.sorted { $0.document < $1.document }, [])
    #expect(sorted == expected)
  }

  @Test(arguments: [
    "", "reading", "reading\tA\tB", "siapa\t1\t-", "group\tA\t-", "block\t-\t-\u{FF}", "block\t-\t-\t1\t2",
    "edge\t1\t2",
    "group\t99999999999\t-",
  ])
  func whatIsNoLineIsRefused(line: String) throws {
    let steps = GroupedSteps { _ in }
    #expect(try !steps.add(Array(line.utf8)[...]))
  }

  /// A record that was torn is an error or nothing; what follows it is read.
  @Test func tornRecordsDoNoHarm() throws {
    let lines = try Self.lines(SpilledResolutionTests.mentions.suffix(40), SpilledResolutionTests.sops.suffix(20))
    for line in lines {
      for count in stride(from: 0, to: line.utf8.count, by: 7) {
        let steps = GroupedSteps { _ in }
        do {
          _ = try steps.add(Array(line.utf8.prefix(count))[...])
          try steps.end()
        } catch is SortingFault {}
      }
    }
  }
}
