import AST
import Testing

@testable import Parser

/// Where one SOP ends and the next begins, when one of them lacks its header, its table or its signature.
@Suite struct SOPNeighbourTests {
  private static func header(_ number: String, _ title: String) -> String {
    """
    PEMERINTAH KABUPATEN GOWA
    DINAS SOSIAL

    Nomor SOP : \(number)
    Tanggal Pembuatan : 3 Mei 2021
    Disahkan oleh : Kepala Dinas
    RUKMI PRAWESTRI, S.H.
    NIP. 19700203 199503 2 001
    Nama SOP : \(title)

    """
  }

  private static let lists = """
    Dasar Hukum :
    1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    Kualifikasi Pelaksana :
    1. Memahami tugas
    Keterkaitan :
    1. SOP Pengelolaan Arsip
    Peralatan/Perlengkapan :
    1. Komputer
    Peringatan :
    1. Jika terlambat, pelayanan terhambat
    Pencatatan dan Pendataan :
    1. Buku agenda


    """

  private static func table(_ actors: String..., steps: [String]) -> String {
    let blanks = String(repeating: "\t", count: actors.count)
    let head =
      "No\tKegiatan\tPelaksana\(blanks)Mutu Baku\t\t\tKet\n\t\t\(actors.joined(separator: "\t"))\tKelengkapan\tWaktu\tOutput\t\n"
    return head
      + steps.enumerated().map { "\($0 + 1)\t\($1)\tv\(blanks)Surat\t10 menit\tAgenda\t\n" }.joined() + "\n\n"
  }

  private static let first = table(
    "Camat", "Sekcam", "Staf", steps: ["Menerima surat", "Mencatat surat", "Mengarsipkan surat"])
  private static let second = table("Kepala Dinas", "Kabid", steps: ["Memeriksa bantuan", "Menyalurkan bantuan"])
  private static let signature = "CAMAT SUKAMAJU\n\n\nDARSANA PRAWIRA, S.E.\nPembina\nNIP. 19680101 199003 1 002\n\n\n"
  private static let list = "Prosedur\n1. Menerima surat\n2. Mencatat surat\n3. Mengarsipkan surat\n\n"

  private static func glued(_ title: String) -> String {
    "KABUPATEN GOWA\nDINAS PERTANIAN\n\nNomor SOPTanggal PembuatanTanggal RevisiDisahkan olehNama SOP\n12/DP/2020\n4 Mei 2020\n-\nKepala Dinas\n\(title)\n\n"
  }

  /// Numbers, titles and counts of steps of the SOPs in a text.
  private func told(_ text: String) -> [String] {
    parsed(text).readings.map { reading in
      let identity = reading.document.identity
      return "\(identity.number ?? "-") \(identity.title ?? "-") \(reading.document.procedure?.steps.count ?? 0)"
    }
  }

  private typealias Own = SOPNeighbourTests

  @Test func aDecreeBetweenIsOfTheNext() {
    let decree =
      "KEPUTUSAN KEPALA DINAS SOSIAL\nNOMOR 39 TAHUN 2025\nTENTANG\nPENETAPAN STANDAR OPERASIONAL PROSEDUR\nMenimbang : bahwa perlu;\nMEMUTUSKAN\nMenetapkan : Standar Operasional Prosedur.\n\n"
    let text = Own.header("1/A/2021", "Surat Masuk") + Own.lists + Own.first + decree
    let next = Own.header("2/B/2022", "Penyaluran Bantuan") + Own.lists + Own.second
    #expect(told(text + next) == ["1/A/2021 Surat Masuk 3", "2/B/2022 Penyaluran Bantuan 2"])
    #expect(
      parsed(text + next).readings.map { $0.document.identity.institution.unit } == ["Dinas Sosial", "Dinas Sosial"])
    #expect(parsed(text + next).readings.allSatisfy { $0.document.signature == nil })
  }

  @Test func aTableThatOtherOfficesPerformIsAnother() {
    let text = Own.header("1/A/2021", "Surat Masuk") + Own.lists + Own.first + Own.second
    #expect(told(text) == ["1/A/2021 Surat Masuk 3", "- - 2"])
  }

  @Test func aFurtherTableOfTheSameOfficesIsOfTheSameSOP() {
    let rest = Own.table("Camat", "Sekcam", "Staf", steps: ["Menyusun laporan"])
    #expect(told(Own.header("1/A/2021", "Surat Masuk") + Own.lists + Own.first + rest).count == 1)
  }

  @Test func aTitleAboveATableOfOthersIsAnotherSOPs() {
    let text =
      Own.header("1/A/2021", "Surat Masuk") + Own.lists + Own.first + "Penyaluran Bantuan Sosial\n\n" + Own.second
    #expect(told(text) == ["1/A/2021 Surat Masuk 3", "- - 2"])
  }

  @Test func aTableBeforeItsOwnHeaderIsNotTheOneBefores() {
    let text = Own.header("1/A/2021", "Surat Masuk") + Own.lists + Own.first
    let next = Own.second + Own.header("2/B/2022", "Penyaluran Bantuan") + Own.lists
    #expect(told(text + next) == ["1/A/2021 Surat Masuk 3", "2/B/2022 Penyaluran Bantuan 2"])
  }

  @Test func tablesMayAllStandBeforeTheirHeaders() {
    let text = Own.first + Own.header("1/A/2021", "Surat Masuk") + Own.lists
    let next = Own.second + Own.header("2/B/2022", "Penyaluran Bantuan") + Own.lists
    #expect(told(text + next) == ["1/A/2021 Surat Masuk 3", "2/B/2022 Penyaluran Bantuan 2"])
  }

  @Test func anSOPMayHaveNoSteps() {
    let text =
      Own.glued("Penyuluhan Petani") + Own.lists + Own.header("2/B/2022", "Penyaluran Bantuan") + Own.lists + Own.second
    #expect(told(text) == ["12/DP/2020 Penyuluhan Petani 0", "2/B/2022 Penyaluran Bantuan 2"])
  }

  /// A block without a sure number and title tells of another SOP by its place behind all lists.
  @Test func aBlockBehindAllListsIsTheNexts() {
    let weak =
      "PEMERINTAH KOTA BITUNG DINAS PERHUBUNGAN\n\nNOMOR 551/50/2012\n\nTGL. DIBUAT Agustus 2012\n\nTGL REVISI\n\nTGL PENGESAHAN 16 Agustus 2012\n\nDISAHKAN OLEH\n\nJUDUL\n\nPengujian Kendaraan\n\n"
    let readings = parsed(Own.header("1/A/2021", "Surat Masuk") + Own.lists + weak + Own.lists + Own.second).readings
    #expect(readings.map { $0.document.procedure?.steps.count ?? 0 } == [0, 2])
    #expect(readings.map(\.document.legalBasis.count) == [1, 1])
  }

  @Test func theHeadOfAFurtherPageBehindAllListsIsTheSameSOPs() {
    let head = Own.header("1/A/2021", "Surat Masuk")
    #expect(told(head + Own.lists + head + Own.lists + Own.first).count == 1)
  }

  @Test func stepsInAListEndWithTheSignature() {
    let text = Own.header("1/A/2021", "Surat Masuk") + Own.lists + Own.list + Own.signature
    #expect(told(text + "SOP PENYALURAN BANTUAN\n\n" + Own.second) == ["1/A/2021 Surat Masuk 3", "- - 2"])
    let next = Own.header("2/B/2022", "Penyaluran Bantuan") + Own.lists + Own.second
    #expect(told(Own.list + Own.signature + next) == ["- - 3", "2/B/2022 Penyaluran Bantuan 2"])
  }

  /// The table of an SOP whose steps are announced by the word alone.
  @Test func theWordProcedureOverATableDividesNothing() {
    let text = Own.header("1/A/2021", "Surat Masuk") + Own.lists + "Prosedur\n" + Own.first + Own.signature
    #expect(told(text) == ["1/A/2021 Surat Masuk 3"])
  }
}
