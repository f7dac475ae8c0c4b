import AST
import Analysis
import Testing

/// Mentions that memory has no room for go to files, and the outcome is the same.
@Suite struct SpilledResolutionTests {
  /// People of a few offices in many documents, with damaged names and numbers.
  static let mentions: [PersonMention] = {
    var state: UInt64 = 11
    func chance(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let first = ["Budi", "Siti", "Rahmad", "Dewi", "Cecep", "Imam", "Rina", "Hartono"]
    let last = ["Santoso", "Lestari", "Gunawan", "Rahmi", "Wijaya", "Hidayat"]
    return (0..<600).map { file in
      let person = chance(48)
      var name = "\(first[person % 8]) \(last[person / 8])"
      if chance(4) == 0 {
        var letters = Array(name)
        letters[chance(letters.count)] = ["l", "1", "c", "G", "o"][chance(5)]
        name = String(letters)
      }
      var number: String? = "19\(70 + person)04122010011\(person + 100)"
      if chance(5) == 0, let whole = number {
        var digits = Array(whole)
        digits[chance(18)] = "0"
        number = String(digits)
      }
      if chance(3) == 0 { number = nil }
      return PersonMention(
        document: DocumentKey(sha256: "\(10_000 + file * 7919 % 600)", part: 1), places: ["/identity/approver"],
        names: [name], name: name, position: ["Camat", "Sekretaris"][person % 2], nip: number,
        unit: "Kecamatan \(["Sukamaju", "Mekarsari", "Jatirejo"][person % 3])", regionCode: "33.0\(person % 2)",
        year: 2024)
    }
  }()

  static let sops: [NamedSOP] = (0..<400).map { file in
    NamedSOP(
      document: DocumentKey(sha256: "\(10_000 + file)", part: 1), number: "067/\(file)/2024",
      title: "Pengelolaan \(["Arsip", "Surat", "Barang", "Keuangan"][file % 4]) Tahap \(file % 90)",
      unit: "Kecamatan \(file % 7)", regionCode: "33.0\(file % 3)",
      related: [
        "SOP Pengelolaan Surat Tahap \(file % 50)", "SOP Nomor 067/\(file * 3 % 400)/2024",
        "SOP Pengelolaan Arslp Tahap \(file % 20)",
      ])
  }

  @Test(arguments: [1, 400, 20_000])
  func theOutcomeDoesNotDependOnTheRoom(budget: Int) throws {
    let files = CountedFiles()
    let room = SortingRoom(files: files, budget: budget)
    let spilled = try gathered(Self.mentions, Self.sops, room).resolve()
    let held = try gathered(Self.mentions.reversed(), Self.sops, SortingRoom()).resolve()
    var (entries, expected): ([Resolution.Entry], [Resolution.Entry]) = ([], [])
    try spilled.entries { entries.append($0) }
    try held.entries { expected.append($0) }
    #expect(entries == expected)
    #expect(held.people > 20)
    #expect(expected.contains { if case .link = $0 { true } else { false } })
    let (answers, others) = (try spilled.answers(), try held.answers())
    var known = 0
    for file in 9_990..<10_610 {
      let about = try answers.about(sha256: "\(file)")
      #expect(try about == others.about(sha256: "\(file)"))
      known += about.isEmpty ? 0 : 1
    }
    #expect(known > 300)
    #expect(files.count > 1)
  }

  /// What each document is told is what stands in the entries.
  @Test func answersAreTheEntriesOfADocument() throws {
    let resolution = try gathered(Self.mentions, Self.sops, SortingRoom()).resolve()
    let answers = try resolution.answers()
    var people: [DocumentKey: [String]] = [:]
    for person in try resolution.people() {
      for appearance in person.appearances { people[appearance.document, default: []].append(person.id) }
    }
    for (document, ids) in people {
      #expect(try answers.about(sha256: document.sha256)[document.part]?.people.map(\.person.id) == ids)
    }
  }

  @Test func aSpoiltFileIsAnError() throws {
    struct TornFiles: RunFiles {
      final class File: RunFile {
        func append(_ bytes: [UInt8]) {}
        func end() {}
        func bytes(at place: Int, count: Int) -> [UInt8] { place == 0 ? [9, 0, 0, 0, 1] : [] }
      }
      func make() -> any RunFile { File() }
    }
    #expect(throws: SortingFault.self) {
      _ = try gathered(Self.mentions, [], SortingRoom(files: TornFiles(), budget: 1000)).resolve()
    }
  }
}
