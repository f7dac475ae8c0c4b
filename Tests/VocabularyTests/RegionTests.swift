import Foundation
import Testing
import Vocabulary

@Suite struct RegionTests {
  private let regions = Vocabulary.standard.regions

  @Test func countsAreThoseOfTheDecree() {
    let counts = Regions.Kind.allCases.map { kind in regions.all.count { $0.kind == kind } }
    #expect(counts == [38, 416, 98])
  }

  @Test func codesFitTheirKind() throws {
    for region in regions.all {
      let parts = region.code.split(separator: ".")
      switch region.kind {
      case .provinsi: #expect(parts.count == 1)
      case .kabupaten: #expect((1...69).contains(try #require(Int(parts[1]))))
      case .kota: #expect((71...99).contains(try #require(Int(parts[1]))))
      }
      #expect(regions.region(code: Array(region.code.utf8)[...]) == region)
    }
  }

  @Test func namesakesAreKeptApart() {
    #expect(regions.match(fold("Solok")) == nil)
    #expect(regions.match(fold("Solok"), kind: .kota)?.region.code == "13.72")
    #expect(regions.regions(named: fold("Bandung")).map(\.code) == ["32.04", "32.73"])
  }

  @Test(arguments: [
    ("PESIR SELATAN", "13.01", 2), ("Pesisir Selatan", "13.01", 0), ("Gowa", "73.06", 0), ("Banyumas", "33.02", 0),
    ("Toba Samosir", "12.12", 0), ("Kulonprogo", "34.01", 0), ("Banyunas", "33.02", 1),
  ])
  func namesAreFound(_ name: String, _ code: String, _ edits: Int) throws {
    let match = try #require(regions.match(fold(name), kind: .kabupaten))
    #expect(match.region.code == code && match.edits == edits)
  }

  private static let gazetteer = EmbeddedTables.root.deletingLastPathComponent()
    .appending(path: "shared/data/wilayah.csv")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: gazetteer.path), "no gazetteer beside the package"))
  func regionsEqualThePublicGazetteer() throws {
    let lines = try String(contentsOf: Self.gazetteer, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let expected = lines.compactMap { line -> String? in
      let cells = line.split(separator: ",", maxSplits: 1)
      guard cells.count == 2, cells[0].count <= 5 else { return nil }
      let name = cells[1].trimmingCharacters(in: .whitespaces).replacing("Kep. ", with: "Kepulauan ")
      return "\(cells[0]) \(name)"
    }
    let found = regions.all.map { region in
      switch region.kind {
      case .provinsi: "\(region.code) \(region.name)"
      case .kabupaten: "\(region.code) Kabupaten \(region.name)"
      case .kota: "\(region.code) Kota \(region.name)"
      }
    }
    #expect(expected.count == 552)
    #expect(found.sorted() == expected.sorted())
  }
}
