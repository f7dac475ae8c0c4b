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

  @Test func theClassOfAPrisonIsBeforeItsPlace() {
    check(
      "KEMENTERIAN HUKUM DAN HAM RI\nRUMAH TAHANAN NEGARA KELAS IIB\nWONOSALAM\n\n",
      "Kementerian Hukum dan Ham RI | Rumah Tahanan Negara Kelas IIB Wonosalam | -")
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

  @Test(arguments: [
    ("DINAS KEPENDUDUKAN DAN\nPENCATATAN SIPIL", "Dinas Kependudukan dan Pencatatan Sipil"),
    ("BADAN PENANGGULANGAN\nBENCANA DAERAH", "Badan Penanggulangan Bencana Daerah"),
    ("DINAS PEMBERDAYAAN\nMASYARAKAT DAN DESA", "Dinas Pemberdayaan Masyarakat dan Desa"),
    ("DINAS LINGKUNGAN\nHIDUP", "Dinas Lingkungan Hidup"),
    ("SATUAN POLISI\nPAMONG PRAJA", "Satuan Polisi Pamong Praja"),
    ("SEKRETARIAT DEWAN\nPERWAKILAN RAKYAT DAERAH", "Sekretariat Dewan Perwakilan Rakyat Daerah"),
    ("RUMAH SAKIT UMUM DAERAH\nSUKAMAJU", "Rumah Sakit Umum Daerah Sukamaju"),
    (
      "DINAS PENANAMAN MODAL\nDAN PELAYANAN TERPADU\nSATU PINTU",
      "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
    ),
    ("KECAMATAN\nSUKAMAJU", "Kecamatan Sukamaju"),
    ("UPTD PELATIHAN\nPERAJIN TENUN\nJl. Raya Contoh Nomor 5", "UPTD Pelatihan Perajin Tenun"),
  ])
  func aNameOnTwoLinesIsWhole(lines: String, unit: String) {
    check("PEMERINTAH KABUPATEN GOWA\n\(lines)\n\n", "Pemerintah Kabupaten Gowa | \(unit) | -")
  }

  @Test func aNameOnTwoLinesLeftOfTheFormIsWhole() {
    let institution = document(
      form(
        "PEMERINTAH KABUPATEN GOWA\tNomor SOP\t1/2\nBADAN PENANGGULANGAN\tTanggal Revisi\t-\nBENCANA DAERAH\tNama SOP\tSurat"
      )
    ).identity.institution
    #expect(institution.unit == "Badan Penanggulangan Bencana Daerah")
  }

  @Test(arguments: ["STANDAR OPERASIONAL PROSEDUR", "SURAT", "PENERIMAAN TAMU", "KEPALA DINAS SOSIAL"])
  func otherLinesBelowANameAreNotOfIt(line: String) {
    check("PEMERINTAH KABUPATEN GOWA\nDINAS SOSIAL\n\(line)\n\n", "Pemerintah Kabupaten Gowa | Dinas Sosial | -")
  }

  @Test(arguments: [
    ("KOMISI PEMILIHAN UMUM\nKABUPATEN GOWA", "Komisi Pemilihan Umum Kabupaten Gowa"),
    ("BADAN PUSAT STATISTIK\nKOTA BITUNG", "Badan Pusat Statistik Kota Bitung"),
    ("KPU\nKABUPATEN GOWA", "KPU Kabupaten Gowa"),
    ("KANTOR URUSAN AGAMA\nKECAMATAN SUKAMAJU", "Kantor Urusan Agama Kecamatan Sukamaju"),
    ("KANTOR PERTANAHAN KABUPATEN GOWA", "Kantor Pertanahan Kabupaten Gowa"),
    ("KANTOR PERTANAHAN\nKABUPATEN GOWA", "Kantor Pertanahan Kabupaten Gowa"),
  ])
  func noGovernmentOwnsABodyOfTheRealm(lines: String, unit: String) { check(lines + "\n\n", "- | \(unit) | -") }

  @Test func theRegionBelowAnOfficeOfItsGovernmentTellsTheGovernment() {
    check("DINAS SOSIAL\nKABUPATEN GOWA\n\n", "Pemerintah Kabupaten Gowa | Dinas Sosial | -")
    check("DINAS PERTANAHAN KABUPATEN GOWA\n\n", "Pemerintah Kabupaten Gowa | Dinas Pertanahan | -")
  }

  @Test(arguments: [
    ("UPPD SAMSAT SUKAMAJU", "UPPD Samsat Sukamaju"), ("RSJD SUKAMAJU", "RSJD Sukamaju"),
    ("RSUP SUKAMAJU", "RSUP Sukamaju"), ("BPTD SUKAMAJU", "BPTD Sukamaju"),
    ("UPID PASAR SUKAMAJU", "UPTD Pasar Sukamaju"),
    ("UPTD BLUD PUSKESMAS SUKAMAJU", "UPTD BLUD Puskesmas Sukamaju"), ("BLUD RSUD SUKAMAJU", "BLUD RSUD Sukamaju"),
    ("INSTITUT SENI SUKAMAJU", "Institut Seni Sukamaju"), ("DESA KAMPUNG DALAM", "Desa Kampung Dalam"),
    ("SMA NEGERI 1 KOTA LAMA", "SMA Negeri 1 Kota Lama"),
    ("KECAMATAN SUKA BAGIAN BARAT", "Kecamatan Suka Bagian Barat"),
  ])
  func acronymsAndPlacesAreKept(line: String, unit: String) { check(line + "\n\n", "- | \(unit) | -") }

  @Test func anAcronymThatIsNoneIsLeft() { check("UPXD PASAR SUKAMAJU\n\n", "- | - | -") }

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
