import Analysis
import Testing

@Suite struct LinkTests {
  private static func sop(
    _ file: Int, _ number: String?, _ title: String?, unit: String? = "Kecamatan Sukamaju", region: String? = "33.02",
    related: [String] = []
  ) -> NamedSOP {
    NamedSOP(
      document: DocumentKey(sha256: "\(100 + file)", part: 1), number: number, title: title, unit: unit,
      regionCode: region, related: related)
  }

  /// The numbers that the items of the first SOP are linked to.
  private static func targets(_ related: [String], among others: [NamedSOP]) throws -> [String?] {
    let first = sop(0, "067/1/2024", "Surat Masuk", related: related)
    let links = try linkSOPs([first] + others)
    #expect(try Set(links) == Set(linkSOPs((others + [first]).reversed())), "the order of the SOPs does not matter")
    return related.indices.map { item in
      links.first { $0.document == first.document && $0.item == item }?.number
    }
  }

  @Test func titleOfTheSameOfficeIsLinked() throws {
    let others = [
      Self.sop(1, "067/2/2024", "SOP Surat Keluar"),
      Self.sop(2, "067/9/2024", "Surat Keluar", unit: "Kecamatan Mekarsari"),
    ]
    #expect(try Self.targets(["SOP Surat Keluar", "SOP Penataan Arsip"], among: others) == ["067/2/2024", nil])
    #expect(try Self.targets(["STANDAR OPERASIONAL PROSEDUR SURAT KELUAR"], among: others) == ["067/2/2024"])
  }

  @Test func misreadTitleIsLinkedWithinTheOffice() throws {
    let others = [Self.sop(1, "067/2/2024", "Pengelolaan Arsip Inaktif")]
    #expect(try Self.targets(["SOP Pengelolaan Arsip lnaktif"], among: others) == ["067/2/2024"])
    #expect(try Self.targets(["SOP Pengelolaan Arsip Aktif"], among: others) == [nil])
  }

  @Test func numberInTheTextIsLinked() throws {
    let others = [Self.sop(1, "067/2/2024", "Pengelolaan Arsip")]
    #expect(try Self.targets(["SOP Nomor 067/2/2024"], among: others) == ["067/2/2024"])
  }

  /// Two SOPs of one title and two numbers leave open which is meant; so do those of other regions.
  @Test func ambiguousTitlesAreLeft() throws {
    let twice = [Self.sop(1, "067/2/2024", "Surat Keluar"), Self.sop(2, "067/3/2024", "Surat Keluar")]
    #expect(try Self.targets(["SOP Surat Keluar"], among: twice) == [nil])
    let elsewhere = [Self.sop(1, "067/2/2024", "Surat Keluar", unit: "Kecamatan Mekarsari", region: "33.03")]
    #expect(try Self.targets(["SOP Surat Keluar"], among: elsewhere) == [nil])
    let neighbour = [Self.sop(1, "067/2/2024", "Surat Keluar", unit: "Sekretariat Daerah")]
    #expect(try Self.targets(["SOP Surat Keluar"], among: neighbour) == ["067/2/2024"])
  }

  @Test func nothingNamesItself() throws {
    #expect(try Self.targets(["SOP Surat Masuk"], among: []) == [nil])
  }
}
