import AST
import Analysis
import Testing

@Suite struct ResolutionTests {
  static func mention(
    _ file: Int, _ name: String?, _ nip: String?, unit: String? = "Kecamatan Sukamaju", position: String = "Camat"
  ) -> PersonMention {
    PersonMention(
      document: DocumentKey(sha256: "\(100 + file)", part: 1), places: ["/identity/approver"],
      names: name.map { [$0] } ?? [], name: name, position: position, nip: nip, unit: unit, regionCode: "33.02",
      year: 2024)
  }

  /// The files of each person, by their first.
  static func people(_ mentions: [PersonMention]) throws -> [[Int]] {
    try resolve(mentions).map { person in person.appearances.map { (Int($0.document.sha256) ?? 0) - 100 } }
  }

  static let nip = "198504122010011003"

  @Test func oneNumberIsOnePerson() throws {
    let mentions = [
      Self.mention(1, "Cecep Gunawan", Self.nip), Self.mention(2, "Gegep Gunawan", Self.nip),
      Self.mention(3, "Cecep Gunawan", Self.nip),
    ]
    #expect(try Self.people(mentions) == [[1, 2, 3]])
    #expect(try resolve(mentions).first?.name == "Cecep Gunawan")
  }

  @Test func orderDoesNotMatter() throws {
    let mentions = (0..<40).map {
      Self.mention(
        $0, ["Budi Santoso", "Budi Santosa", "Rina Lestari", "Rima Lestari"][$0 % 4],
        $0 % 3 == 0 ? nil : "19850412201001100\($0 % 4 + 1)")
    }
    let turned = Array(mentions.reversed())
    #expect(try resolve(mentions) == resolve(turned))
    #expect(try !resolve(mentions).isEmpty)
  }

  /// Two readings in each of two documents: as many agree with either, so their order within the documents must decide.
  @Test func aTieIsDecidedTheSameWayEachTime() throws {
    func twice(_ names: [String]) -> [PersonMention] {
      [1, 2].map { file in
        var mention = Self.mention(file, names[0], Self.nip)
        mention.names = names
        return mention
      }
    }
    for names in [["Nawi Tuhaku", "Nawi Tuhapu"], ["Nawi Tuhapu", "Nawi Tuhaku"]] {
      #expect(try resolve(twice(names)).first?.name == names[0])
    }
    for names in [["1aufik Wijaya", "Taufik Wijaya"], ["Taufik Wijaya", "1aufik Wijaya"]] {
      #expect(try resolve(twice(names)).first?.name == "Taufik Wijaya")
    }
  }

  @Test func aLetterThatOCRDoesNotTakeIsNotHiddenByOnesThatItTakes() throws {
    // *Wibison* and *Wibisono*: the letter more is none that scanning makes, whatever else was misread.
    let mentions = [
      Self.mention(1, "Dewi Wibison", Self.nip), Self.mention(2, "Dewi Wibison", Self.nip),
      Self.mention(3, "Dewl Wibisono", nil),
    ]
    #expect(try Self.people(mentions) == [[1, 2]])
  }

  @Test func namesThatDifferInTheLastVowelAreTwo() throws {
    let mentions = [
      Self.mention(1, "Mulyadi Sulistyo", Self.nip), Self.mention(2, "Mulyadi Sulistyo", Self.nip),
      Self.mention(3, "Mulyadi Sulistya", nil),
    ]
    #expect(try Self.people(mentions) == [[1, 2]])
  }

  @Test func twoDamagedNumbersFarApartAreTwo() throws {
    let mentions = [
      Self.mention(1, "Mulyadi Rahrnadi", "197503012000681016"),
      Self.mention(2, "Mulyadi Rahmadi", "148601212071091008"),
    ]
    #expect(try Self.people(mentions).isEmpty)
  }

  @Test func nameAndNumberMayBothBeMisread() throws {
    let mentions = [
      Self.mention(1, "Taufik Wjbisono", "197511062005111908"),
      Self.mention(2, "Taufik Wibisono", "197511062005111008"),
      Self.mention(3, "Taufik Wibisono", "197511062005111008"),
    ]
    #expect(try Self.people(mentions) == [[1, 2, 3]])
    // A number beside is that of somebody appointed beside.
    let beside = [
      Self.mention(1, "Taufik Wjbisono", "197511062005111009"),
      Self.mention(2, "Taufik Wibisono", "197511062005111008"),
      Self.mention(3, "Taufik Wibisono", "197511062005111008"),
    ]
    #expect(try Self.people(beside) == [[2, 3]])
  }

  @Test func lookAlikesWithNeighbouringNumbersStayTwo() throws {
    #expect(
      try Self.people([
        Self.mention(1, "Siti Rahma", "198504122010012003"), Self.mention(2, "Siti Rahmi", "198504122010012004"),
        Self.mention(3, "Siti Rahma", "198504122010012003"), Self.mention(4, "Siti Rahmi", "198504122010012004"),
      ]) == [[1, 3], [2, 4]])
  }

  @Test func aNameWithoutNumberJoinsTheOnlyOneOfItsOffice() throws {
    #expect(
      try Self.people([
        Self.mention(1, "Siti Rahma", "198504122010012003"), Self.mention(2, "Siti Rahma", nil),
        Self.mention(3, "Siti Rahmi", nil), Self.mention(4, "Siti Rahma", nil, unit: "Kecamatan Mekarsari"),
      ]) == [[1, 2]])
  }

  @Test func twoNamesakesOfOneOfficeKeepANamelessNumberOut() throws {
    #expect(
      try Self.people([
        Self.mention(1, "Siti Rahma", "198504122010012003"), Self.mention(2, "Siti Rahma", "197001122000012001"),
        Self.mention(3, "Siti Rahma", nil),
      ]) == [])
  }

  @Test func misreadNumberIsMendedAcrossDocuments() throws {
    let mentions = [
      Self.mention(1, "Budi Santoso", Self.nip), Self.mention(2, "Budi Santoso", "198504122010001003"),
      Self.mention(3, "Budi Santoso", Self.nip),
    ]
    #expect(try Self.people(mentions) == [[1, 2, 3]])
    var document = Document()
    document.identity.dates.approved = "2024-05-01"
    document.identity.approver = Person()
    document.identity.approver?.name = "Budi Santoso"
    document.identity.approver?.nip = "198504122010001003"
    var reading = Reading(document: document)
    analyze(&reading)
    let answers = try gathered(mentions, [], SortingRoom()).resolve().answers().about(sha256: "102")
    apply(try #require(answers[1]), to: &reading)
    #expect(reading.document.identity.approver?.nip == Self.nip)
    #expect(try reading.document.identity.approver?.id == resolve(mentions).first?.id)
    #expect(reading.provenance.repairs.last?.rule == "nip-digits")
    #expect(reading.provenance.repairs.last?.evidence.isEmpty == false)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func oneValidNumberMisreadAsAnotherIsOnePerson() throws {
    let mentions = (1...6).map { Self.mention($0, "Budi Santoso", Self.nip) }
    #expect(try Self.people(mentions + [Self.mention(7, "Budi Santoso", "198504122010011008")]).count == 1)
    // Two documents each: two people.
    let others = [7, 8].map { Self.mention($0, "Budi Santoso", "198504122010011008") }
    #expect(try Self.people(mentions + others).count == 2)
  }
}
