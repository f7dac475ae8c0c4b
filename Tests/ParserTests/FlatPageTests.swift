import AST
import Testing

@testable import Parser

@Suite struct FlatPageTests {
  @Test func aLabelMayBeTornBesideTheLetterhead() {
    let document = document(
      """
                                Nomor SOP         : 503/12/2022
                                Tanggal
      PEMERINTAH KOTA BONTANG   Pembuatan         : 11 April 2022
      DINAS SOSIAL              Tanggal Revisi    : 9 Mei 2022
                                Nama SOP          : Surat Masuk
      """)
    #expect(document.identity.number == "503/12/2022")
    #expect(document.identity.dates.created == "2022-04-11")
    #expect(document.identity.dates.revised == "2022-05-09")
    #expect(document.identity.institution.government == "Pemerintah Kota Bontang")
  }

  @Test func listsSideBySideAreToldApartByPlace() {
    let document = document(
      """
      Nomor SOP           : 1/2/2024
      Tanggal Pembuatan   : 1 Mei 2024
      Nama SOP            : Surat Masuk

      Dasar Hukum                              Kualifikasi Pelaksana
      1. UU Nomor 25 Tahun 2009                1. Memahami surat
         tentang Pelayanan Publik              2. Teliti
      2. UU Nomor 23 Tahun 2014
      Keterkaitan                              Peralatan/Perlengkapan
      1. SOP Surat Keluar                      1. Komputer
      """)
    #expect(document.identity.number == "1/2/2024")
    #expect(document.identity.title == "Surat Masuk")
    #expect(
      document.legalBasis.map(\.text) == ["UU Nomor 25 Tahun 2009 tentang Pelayanan Publik", "UU Nomor 23 Tahun 2014"])
    #expect(document.qualifications == ["Memahami surat", "Teliti"])
    #expect(document.related.map(\.text) == ["SOP Surat Keluar"])
    #expect(document.equipment == ["Komputer"])
  }

  @Test func wrappedCellsJoinTheirStep() {
    let steps =
      document(
        """
        No   Kegiatan              Camat    Staf    Kelengkapan     Waktu      Output       Ket
        1    Menerima dan                   V       Surat masuk     5 menit    Agenda
             mencatat surat                         dan lampiran
        2    Memberi arahan        V                Agenda          10 menit   Disposisi
        """
      ).procedure?.steps ?? []
    #expect(steps.map(\.activity) == ["Menerima dan mencatat surat", "Memberi arahan"])
    #expect(steps.first?.inputs?.text == "Surat masuk dan lampiran")
    #expect(steps.map { $0.performers.map(\.actor) } == [["a2"], ["a1"]])
  }

  @Test func headsSideBySideOnOneLineShareWhatFollows() {
    let document = document(
      "Nomor SOP : 800/01/2024 Tanggal Pembuatan : 4 Januari 2024 Tanggal Revisi : - Tanggal Efektif : 5 Januari 2024 "
        + "Nama SOP : Pelayanan Surat Dasar Hukum Kualifikasi Pelaksana 1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik "
        + "2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah 1. Memahami tata naskah dinas 2. Teliti dan jujur "
        + "Peringatan : Surat yang terlambat menghambat pelayanan")
    #expect(document.legalBasis.count == 2)
    #expect(document.qualifications == ["Memahami tata naskah dinas", "Teliti dan jujur"])
    #expect(document.warnings.count == 1)
  }

  @Test func aWholePageOnOneLineIsCutAtItsLabels() {
    let document = document(
      "PEMERINTAH KABUPATEN GOWA KECAMATAN BAJENG BARAT Nomor SOP : 800/01/2024 Tanggal Pembuatan : 4 Januari 2024 Tanggal Revisi : - "
        + "Tanggal Efektif : 5 Januari 2024 Disahkan Oleh : CAMAT BAJENG BARAT Nama SOP : Pelayanan Surat Dasar Hukum : "
        + "1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik 2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah "
        + "Keterkaitan : 1. SOP Surat Keluar Peringatan : Surat yang terlambat menghambat pelayanan")
    #expect(document.identity.number == "800/01/2024")
    #expect(document.identity.dates.created == "2024-01-04")
    #expect(document.identity.dates.effective == "2024-01-05")
    #expect(document.identity.title == "Pelayanan Surat")
    #expect(document.legalBasis.count == 2)
    #expect(document.related.map(\.text) == ["SOP Surat Keluar"])
  }
}
