import AST
import Testing

@testable import Parser

@Suite struct InstitutionTests {
  /// Owners are written as `government | unit | subunit`.
  private func check(_ letterhead: String, _ expected: String, place: SourceLocation = #_sourceLocation) {
    let institution = document(letterhead + form("Nomor SOP\t1/2\nTanggal Revisi\t-\nNama SOP\tSurat")).identity
      .institution
    let found = [institution.government, institution.unit, institution.subunit].map { $0 ?? "-" }
    #expect(found.joined(separator: " | ") == expected, sourceLocation: place)
  }

  @Test func standsAboveTheForm() {
    check(
      "PEMERINTAH KABUPATEN GOWA\nKECAMATAN BAJENG BARAT\n\n", "Pemerintah Kabupaten Gowa | Kecamatan Bajeng Barat | -")
    check("PEMERINTAH KOTA BITUNG\nDINAS PERHUBUNGAN\n\n", "Pemerintah Kota Bitung | Dinas Perhubungan | -")
  }

  @Test func standsLeftOfTheForm() {
    #expect(
      document(form("PEMERINTAH KABUPATEN GOWA\tNomor SOP\t1/2\n\tTanggal Revisi\t-\nDINAS SOSIAL\tNama SOP\tSurat"))
        .identity
        .institution.unit == "Dinas Sosial")
  }

  @Test(arguments: [
    ("KPU KOTA CONTOH", "KPU Kota Contoh"),
    ("KOMISI PEMILIHAN UMUM KABUPATEN CONTOH", "Komisi Pemilihan Umum Kabupaten Contoh"),
    ("BAWASLU KOTA CONTOH", "Bawaslu Kota Contoh"),
    ("LEMBAGA PEMASYARAKATAN KELAS IIB CONTOH", "Lembaga Pemasyarakatan Kelas IIB Contoh"),
    ("MADRASAH ALIYAH NEGERI 1 CONTOH", "Madrasah Aliyah Negeri 1 Contoh"),
    ("PERUMDA AIR MINUM TIRTA CONTOH", "Perumda Air Minum Tirta Contoh"),
    ("KUA KECAMATAN CONTOH", "KUA Kecamatan Contoh"), ("STASIUN METEOROLOGI CONTOH", "Stasiun Meteorologi Contoh"),
  ])
  func bodiesOfTheRealmKeepTheirPlace(line: String, unit: String) { check(line + "\n\n", "- | \(unit) | -") }

  @Test func maySplitOverLines() {
    check(
      "PEMERINTAH KABUPATEN GOWA\nDINAS PEKERJAAN UMUM\nDAN PENATAAN RUANG\n\n",
      "Pemerintah Kabupaten Gowa | Dinas Pekerjaan Umum dan Penataan Ruang | -")
  }

  @Test func anAddressIsNoOwner() {
    check(
      "PEMERINTAH KABUPATEN GOWA\nKECAMATAN BAJENG BARAT\nJl. Raya Contoh Nomor 5\n\n",
      "Pemerintah Kabupaten Gowa | Kecamatan Bajeng Barat | -")
  }

  @Test func aPartOfTheOwnerIsItsSubunit() {
    check(
      "PEMERINTAH KABUPATEN GOWA\nSEKRETARIAT DAERAH\nBAGIAN HUKUM\n\n",
      "Pemerintah Kabupaten Gowa | Sekretariat Daerah | Bagian Hukum")
  }

  @Test func aMisreadHeadKeepsTheCaseOfItsName() {
    check("Pemerintah Habupaten Gowa\nKecamatan Bajeng\n\n", "Pemerintah Kabupaten Gowa | Kecamatan Bajeng | -")
    check("PEMERINTAH KABUPATFN GOWA\nKECAMATAN BAJENG\n\n", "Pemerintah Kabupaten Gowa | Kecamatan Bajeng | -")
    check("Pemerintch Kabupaten Gowa\nKecamatan Bajeng\n\n", "Pemerintah Kabupaten Gowa | Kecamatan Bajeng | -")
  }

  @Test func aBodyBeginsWhereTheNameOfItsRegionEnds() {
    check(
      "PEMERINTAH KABUPATEN MAROS RADAN KESATUAN BANGSA DAN POLITIK\n\n",
      "Pemerintah Kabupaten Maros | Badan Kesatuan Bangsa dan Politik | -")
    check("Pemerintah Kabupaten Dompu Keoamrtan Pekat\n\n", "Pemerintah Kabupaten Dompu | Kecamatan Pekat | -")
    check("PEMERINTAH KOTA TANJUNG PINANG UPID PASAR\n\n", "Pemerintah Kota Tanjung Pinang | UPTD Pasar | -")
    check("PEMERINTAH KABUPATEN MALUKU TENGAH\n\n", "Pemerintah Kabupaten Maluku Tengah | - | -")
  }

  @Test func aLineOfTheLetterheadMayBeginWithAMisreadHead() {
    check(
      "PEMERINTAH KOTA BLITAR\nKECAMATAN SANANWETAN\nBESA MARGAAGUNG\n\n",
      "Pemerintah Kota Blitar | Desa Margaagung | -")
    check("PEMERINTAH KABUPATEN GOWA\nO1NAS SOSIAL\n\n", "Pemerintah Kabupaten Gowa | Dinas Sosial | -")
    check("PEMERINTAH KTA BLITAR KECAMATAN SUKOREJO\n\n", "Pemerintah Kota Blitar | Kecamatan Sukorejo | -")
  }

  @Test func aPlaceCalledCityBelongsToTheNameOfItsUnit() {
    check(
      "PEMERINTAH KABUPATEN TANGGAMUS\nUPTD PUSKESMAS KOTA AGUNG\n\n",
      "Pemerintah Kabupaten Tanggamus | UPTD Puskesmas Kota Agung | -")
  }

  @Test func aDistrictMayBeCalledAfterItsPlaceInTheMiddle() {
    check(
      "PEMERINTAH KOTA METRO KECAMATAN METRO PUSAT KELURAHAN IMOPURO\n\n",
      "Pemerintah Kota Metro | Kelurahan Imopuro | -")
  }

  @Test func withoutALetterheadNobodyOwns() {
    check("", "- | - | -")
  }
}
