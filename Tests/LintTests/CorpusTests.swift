import AST
import Diagnostics
import Lint
import SopcKit
import Testing

/// What SOPs say of one another.
@Suite struct CorpusTests {
  /// The ids found over some SOPs, each made of the sound example with changes, with the file that each finding stands with.
  private func check(_ examples: [Example], isWhole: Bool = true, ignore: [String] = []) -> [String] {
    var profile = Profile()
    profile.ignore = ignore
    let facts = examples.enumerated().flatMap { index, example in
      let compilation = Compiler().compile(Array(example.text.utf8), path: "\(index).txt")
      return compilation.sops.map {
        CorpusFacts($0, text: compilation.text, file: "\(index).txt", profile: profile, isOwn: false)
      }
    }
    return corpusFindings(facts, isWhole: isWhole).map { found in
      #expect(found.finding.location != nil && found.excerpt != nil)
      return "\(found.file) \(found.finding.rule) \(found.finding.cause)"
    }
  }

  private let other: Example = [
    .number: "Nomor SOP : 000.8.3.3/020/2024", .title: "Nama SOP : Penanganan Surat Keluar",
    .heading: "SOP Penanganan Surat Keluar", .related: "Keterkaitan :\n1. SOP Penanganan Surat Masuk",
  ]
  private let archive: Example = [
    .number: "Nomor SOP : 000.8.3.3/021/2024", .title: "Nama SOP : Pengarsipan", .heading: "SOP Pengarsipan",
    .related: "Keterkaitan :\n-",
  ]

  @Test func aWholeFamilyOfSOPsHasNoFinding() {
    #expect(check([[:], other, archive]) == [])
  }

  @Test func twoSOPsWithOneNumber() {
    var twin = other
    twin = [.title: "Nama SOP : Penanganan Surat Keluar", .heading: "SOP Penanganan Surat Keluar"]
    #expect(check([[:], twin, archive]).contains("1.txt SOP701 author"))
    #expect(!check([[:], twin, archive], ignore: ["SOP701"]).contains { $0.contains("SOP701") })
    // Another unit counts its own numbers.
    let elsewhere: Example = [
      .owner: "PEMERINTAH KABUPATEN BANYUMAS\nKECAMATAN JATILAWANG", .title: "Nama SOP : Penanganan Surat Keluar",
    ]
    #expect(!check([[:], elsewhere]).contains { $0.contains("SOP701") })
  }

  @Test func oneNIPOfTwoPeople() {
    let person: Example = [
      .number: "Nomor SOP : 000.8.3.3/020/2024",
      .approver: "Disahkan oleh : Camat Wangon\nBAGAS PRAMUDITO, S.STP.\nPembina (IV/a)\nNIP. 19780312 199903 2 002",
    ]
    #expect(check([[:], person], isWhole: false).contains("1.txt SOP702 author"))
  }

  @Test func onePersonOfTwoNIPs() {
    let person: Example = [
      .number: "Nomor SOP : 000.8.3.3/020/2024",
      .approver:
        "Disahkan oleh : Camat Wangon\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (IV/a)\nNIP. 19780321 199903 2 002",
    ]
    #expect(check([[:], person], isWhole: false).contains("1.txt SOP703 author"))
  }

  @Test func aRelatedSOPThatIsMissing() {
    let found = check([[:], archive])
    #expect(found.contains("0.txt SOP704 author"))
    #expect(found.count { $0.contains("SOP704") } == 1)
    // A run of single files says nothing about what else there is.
    #expect(!check([[:], archive], isWhole: false).contains { $0.contains("SOP704") })
  }

  @Test func oneTitleWithOtherPerformers() {
    let columns: Example = [
      .number: "Nomor SOP : 000.8.3.3/020/2024",
      .columns:
        "No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan\n||Staf Umum|Kepala Seksi Pemerintahan|Sekretaris Kecamatan|Camat|Kelengkapan|Waktu|Output|",
    ]
    #expect(check([[:], columns], isWhole: false).contains("1.txt SOP705 author"))
    #expect(!check([[:], [.number: "Nomor SOP : 000.8.3.3/020/2024"]]).contains { $0.contains("SOP705") })
  }

  @Test func aLawOfAnotherRegionThanTheOtherSOPs() {
    let lost: Example = [
      .owner: "KECAMATAN KARANGANYAR", .number: "Nomor SOP : 000.8.3.3/029/2024",
      .law: "Dasar Hukum :\n1. Peraturan Bupati Gowa Nomor 12 Tahun 2021 tentang Tugas Kecamatan",
    ]
    #expect(check([[:], other, archive, lost], isWhole: false).contains { $0.hasPrefix("3.txt SOP706") })
    #expect(!check([[:], other, lost], isWhole: false).contains { $0.contains("SOP706") })
  }
}
