import AST
import Diagnostics
import Testing

@testable import Parser

/// Tables of flattened pages, whose cells no border parts.
@Suite struct FlowedTableTests {
  private func steps(_ text: String) -> [Step] { document(text).procedure?.steps ?? [] }
  private func actors(_ text: String) -> [String] { document(text).procedure?.actors.map(\.name) ?? [] }

  private let cells =
    """
    No
    Kegiatan
    Pelaksana
    Staf
    Camat
    Mutu Baku
    Kelengka
    pan
    Waktu
    Output
    Ket
    1
    Menerima surat dan mencatat dalam
    buku agenda
    Surat masuk
    10 menit
    Agenda
    2
    Menandatangani surat keluar
    Konsep surat
    1 jam
    Surat keluar
    Arsip rangkap dua
    """

  @Test func readsACellALine() {
    let steps = steps(cells)
    #expect(
      steps.map(\.activity) == ["Menerima surat dan mencatat dalam buku agenda", "Menandatangani surat keluar"])
    #expect(steps.map { $0.inputs?.text } == ["Surat masuk", "Konsep surat"])
    #expect(steps.map { $0.duration?.iso } == ["PT10M", "PT1H"])
    #expect(steps.map { $0.outputs?.text } == ["Agenda", "Surat keluar"])
    #expect(steps.map(\.note) == [nil, "Arsip rangkap dua"])
    #expect(actors(cells) == ["Staf", "Camat"])
  }

  @Test func headsALineEachMayStandAboveTheNamesOfAllColumns() {
    let text = """
      Pencatatan dan Pendataan :
      1. Register pengaduan

      NO
      URAIAN KEGIATAN
      PELAKSANA
      MUTU BAKU
      KET
      Petugas Panitera Ketua Kelengkapan Waktu Output
      1. Menerima pengaduan dari masyarakat
      Surat pengaduan
      10 menit
      Pengaduan tercatat
      2. Menelaah pengaduan
      Pengaduan tercatat
      1 jam
      Hasil telaah
      """
    let read = document(form("Nomor SOP : 12/SOP/2022\nNama SOP : Pengaduan") + text)
    #expect(read.records == ["Register pengaduan"])
    #expect(read.procedure?.actors.map(\.name) == ["Petugas", "Panitera", "Ketua"])
    let steps = read.procedure?.steps ?? []
    #expect(steps.map(\.activity) == ["Menerima pengaduan dari masyarakat", "Menelaah pengaduan"])
    #expect(steps.map { $0.inputs?.text } == ["Surat pengaduan", "Pengaduan tercatat"])
    #expect(steps.map { $0.duration?.iso } == ["PT10M", "PT1H"])
    #expect(steps.map { $0.outputs?.text } == ["Pengaduan tercatat", "Hasil telaah"])
  }

  @Test func sharedLinesOfLostColumnsAreTold() {
    let head = "No Kegiatan Pelaksana Mutu Baku Ket\nStaf Camat Kelengkapan Waktu Output\n"
    let rows = [
      "1 Staf mencatat surat masuk Surat 2 Menit Agenda", "2 Camat menandatangani surat Konsep surat 5 Menit Surat",
    ]
    let rules = { (text: String) in parsed(text).readings[0].diagnostics.map(\.rule.description) }
    #expect(!rules(head + rows.joined(separator: "\n")).contains("SOP204"))
    #expect(rules(head + rows.joined(separator: "\nkeluar\n")).contains("SOP204"))
  }

  @Test func aSignatureBelowEndsTheTable() {
    let read = document(cells + "\nCAMAT SUKAMAJU\nBUDI CONTOH, S.Sos\nPembina\nNIP. 197001011995011001")
    #expect(read.procedure?.steps.last?.note == "Arsip rangkap dua")
    #expect(read.signature?.name == "Budi Contoh")
  }

  @Test func numbersInsideACellBeginNoStep() {
    let text = cells.replacing("Surat masuk\n", with: "1. Surat masuk\n2. Buku agenda\n")
    #expect(steps(text).count == 2)
  }

  @Test func readsARowALineWithoutItsBlankCells() {
    let text =
      """
      No  Uraian Prosedur  PELAKSANA  MUTU BAKU  KET
      Staf  Camat  Kelengkapan  Waktu  Hasil
      1  Menerima surat masuk  Surat  5 menit  Agenda
      2  Menandatangani surat keluar  15 menit  Surat keluar
      """
    #expect(actors(text) == ["Staf", "Camat"])
    #expect(steps(text).map { $0.inputs?.text } == ["Surat", nil])
    #expect(steps(text).map { $0.duration?.iso } == ["PT5M", "PT15M"])
    #expect(steps(text).map { $0.outputs?.text } == ["Agenda", "Surat keluar"])
  }

  @Test func readsColumnByColumn() {
    let text =
      """
      No
      Aktivitas
      1. Menerima surat masuk
      2. Menandatangani surat keluar
      Pelaku
      STAF
      CAMAT
      Mutu Baku
      Kelengkapan
      Waktu
      Output
      Ket
      Surat
      5 menit
      Agenda
      Konsep
      15 menit
      Surat keluar
      """
    #expect(actors(text) == ["STAF", "CAMAT"])
    #expect(steps(text).map { $0.inputs?.text } == ["Surat", "Konsep"])
    #expect(steps(text).map { $0.outputs?.text } == ["Agenda", "Surat keluar"])
  }

  @Test func readsAWholePageOnOneLine() {
    let text =
      "PEMERINTAH KABUPATEN GOWA KECAMATAN SUKAMAJU Nomor SOP 1/2/2021 Tanggal Pembuatan 4 Januari 2021 Disahkan Oleh CAMAT "
      + "SUKAMAJU BUDI CONTOH, S.Sos Nama SOP Surat Masuk Dasar Hukum 1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik "
      + "Peringatan Jika terlambat maka terhambat SOP SURAT MASUK No Kegiatan Pelaksana Staf Kasubag Umum Camat Mutu Baku "
      + "Kelengkapan Waktu Output Keterangan 1 Menerima surat masuk Surat 10 menit Agenda 2 Memeriksa surat, jika tidak "
      + "lengkap kembali ke langkah 1 Surat masuk 1 (satu) jam Surat diperiksa 3 Camat menandatangani surat 5 menit Surat keluar"
    let read = document(text)
    #expect(read.procedure?.actors.map(\.name) == ["Staf", "Kasubag Umum", "Camat"])
    #expect(read.procedure?.steps.map(\.no) == [1, 2, 3])
    #expect(
      read.procedure?.steps.map { $0.inputs?.text } == ["Surat", "Surat masuk", nil])
    #expect(read.procedure?.steps.map { $0.duration?.iso } == ["PT10M", "PT1H", "PT5M"])
    #expect(read.procedure?.title == "SOP SURAT MASUK")
    #expect(read.warnings == ["Jika terlambat maka terhambat"])
  }

  @Test func readsAMisreadPageOnOneLine() {
    let text =
      "PEMERINTAH KABUPATEN GOWA KECAMATAN SUKAMAJU Nomor SOP 1/2/2021 Tanggal Pembuatan 4 Januari 2021 Disahkan Oleh CAMAT "
      + "SUKAMAJU BUDI CONTOH, S.Sos Nama SOP Surat Masuk Dasar Hukum 1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik "
      + "RERALATAN/PERLENGKAPAN 1. Printer Peringatan Jika terlambat maka terhambat SOP SURAT MASUK Nc Ureian Pnosedur "
      + "Pelaksana Staf PEMOHQN Camat Mutu Baku Kolenglcapan Waktu Output Keterangan 1 Menerima surat masuk Surat I0 menit "
      + "Agenda 2 Nenyerahkan surat kepada Camat Surat masuk 1 hari kcrja Surat diperiksa 3 Camat menandatangani surat 5 menlf "
      + "Surat keluar"
    let read = document(text)
    #expect(read.equipment == ["Printer"])
    #expect(read.procedure?.actors.map(\.name) == ["Staf", "PEMOHQN", "Camat"])
    #expect(read.procedure?.steps.map(\.no) == [1, 2, 3])
    #expect(read.procedure?.steps.map { $0.duration?.iso } == ["PT10M", "P1D", "PT5M"])
    #expect(read.procedure?.steps.map { $0.inputs?.text } == ["Surat", "Surat masuk", nil])
  }

  @Test func namesColumnsByHeadsOfSeveralLines() {
    let text =
      """
                                                   PELAKSANA                            MUTU BAKU
      No   Aktivitas                      Lurah     Sekretaris Petugas   KELENGKAPAN DAN      Waktu        Output
                                                    Lurah      Loket     PERALATAN
      1    Menerima surat masuk dari                           V         Surat                5 menit      Agenda
           pemohon
      2    Menandatangani surat           V                              Konsep               1 jam        Surat
                                                                                                           keterangan
      """
    #expect(actors(text) == ["Lurah", "Sekretaris Lurah", "Petugas Loket"])
    #expect(steps(text).map(\.activity) == ["Menerima surat masuk dari pemohon", "Menandatangani surat"])
    #expect(steps(text).map { $0.performers.map(\.actor) } == [["a3"], ["a1"]])
    #expect(steps(text).map { $0.outputs?.text } == ["Agenda", "Surat keterangan"])
  }

  @Test func aPageMarkInsideIsNoTextOfAStep() {
    let text =
      """
      No   Aktivitas                      Lurah     Staf      KELENGKAPAN          Waktu        Output
      1    Menerima surat masuk                     V         Surat                5 menit      Agenda

                                         Halaman 2 dari 3

      2    Menandatangani surat           V                   Konsep               1 jam        Surat
      """
    #expect(steps(text).map(\.activity) == ["Menerima surat masuk", "Menandatangani surat"])
  }

  @Test func partsListsThatWereReadAcross() {
    let read = document(
      """
      Nomor SOP 070/12/2021
      Tanggal Pembuatan 4 Januari 2021
      Nama SOP Surat Masuk
      Dasar Hukum Kualifikasi Pelaksana
      1. UU Nomor 25 Tahun 2009 tentang 1. SLTA
      Pelayanan Publik
      2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah 2. Memahami tata naskah
      3. UU Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara
      """)
    #expect(read.legalBasis.count == 3)
    #expect(read.qualifications == ["SLTA", "Memahami tata naskah"])
  }

  @Test func findsRegulationsWhoseLabelIsLost() {
    let read = document(
      """
      Nomor SOP: 070/12/2021
      Tanggal Pembuatan: 4 Januari 2021
      Nama SOP: Surat Masuk
      1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik
      2. Peraturan Pernerintah Nomor 1S Tahun 2O10 tentang Contoh
      Kualifikasi Pelaksana
      1. SLTA
      """)
    #expect(read.legalBasis.map(\.number) == ["25", "15"])
    #expect(read.legalBasis.map(\.year) == [2009, 2010])
    #expect(read.legalBasis.last?.type == "Peraturan Pemerintah")
    #expect(read.qualifications == ["SLTA"])
  }

  @Test func numbersMayStandInTheMiddleOfRowsBetweenBlankLines() {
    let text = """
      Nomor SOP : 01/2022
      Nama SOP : Surat Masuk

        No            Kegiatan                  Pelaksana                           Mutu Baku              Ket
                                            Staf       Camat       Kelengkapan    Waktu     Output
             Menerima surat masuk dan
        1    mencatat dalam buku agenda     X                      Surat          5 menit   Agenda
             surat masuk kecamatan

             Memberi arahan atas surat
        2    kepada Kasi yang membidangi               X           Surat masuk    5 menit   Disposisi
             sesuai isi surat

        3    Mengarsipkan surat             X                      Disposisi      5 menit   Arsip

             Surat yang sudah diarsipkan disimpan lima tahun
             menurut jadwal retensi
      """
    #expect(
      steps(text).map(\.activity) == [
        "Menerima surat masuk dan mencatat dalam buku agenda surat masuk kecamatan",
        "Memberi arahan atas surat kepada Kasi yang membidangi sesuai isi surat", "Mengarsipkan surat",
      ])
    #expect(steps(text).map { $0.performers.map(\.actor) } == [["a1"], ["a2"], ["a1"]])
  }

  @Test func anOfficeMayEndWithTheHeadOfThePerformers() {
    let text =
      "Nomor SOP 360/07 Nama SOP Penanganan Longsor No Kegiatan Pelaksana Mutu Baku Ket Petugas Pusdalops Kepala Pelaksana TRC "
      + "Kelengkapan Waktu Output 1 Petugas Pusdalops menerima laporan Laporan 5 menit Data 2 Kepala Pelaksana memerintahkan TRC "
      + "menuju lokasi Data 10 menit Surat perintah 3 TRC melakukan kaji cepat Surat perintah 2 jam Laporan"
    #expect(actors(text) == ["Petugas Pusdalops", "Kepala Pelaksana", "TRC"])
    #expect(
      actors(text.replacing("Kepala Pelaksana TRC", with: "Kepala Seksi Staf")) == [
        "Petugas Pusdalops", "Kepala Seksi", "Staf",
      ])
  }

  /// Of two lines of an activity the number stands between them.
  @Test func numbersMayStandBetweenTheLinesOfAnActivity() {
    let text = """
      Nomor SOP : 01/2022
      Nama SOP : Surat Masuk

        No            Kegiatan                  Pelaksana                           Mutu Baku              Ket
                                            Staf       Camat       Kelengkapan    Waktu     Output
             Menerima surat masuk
        1                                   X                      Surat          5 menit   Agenda
             dan mencatat

             Memberi arahan kepada
        2    Kepala Seksi Umum                         X           Surat masuk    H-7       Disposisi
             sesuai isi surat

             Jumlah                                                               5 menit
      """
    #expect(
      steps(text).map(\.activity)
        == ["Menerima surat masuk dan mencatat", "Memberi arahan kepada Kepala Seksi Umum sesuai isi surat"])
    #expect(steps(text).map { $0.performers.map(\.actor) } == [["a1"], ["a2"]])
    #expect(steps(text).map { $0.duration?.text } == ["5 menit", "H-7"])
    #expect(actors(text) == ["Staf", "Camat"])
  }

  @Test func allLinesMayHaveBlankOnesBetweenThem() {
    let text = """
      Nomor SOP : 01/2022
      Nama SOP : Surat Masuk

        No   Kegiatan                     Staf       Camat       Kelengkapan    Waktu     Output      Ket

        1    Menerima surat masuk          ●                      Surat          5 menit   Agenda

             dan mencatat

        2    Memberi arahan                           ●           Surat masuk    1 jam     Disposisi

             Surat yang penting

             3 hari disimpan
      """
    #expect(steps(text).map(\.activity) == ["Menerima surat masuk dan mencatat", "Memberi arahan"])
  }

  @Test func aLineThatAddsUpIsNoPartOfAStep() {
    let text = """
      Nomor SOP : 01/2022
      Nama SOP : Surat Masuk
      No Kegiatan Pelaksana Mutu Baku Ket
      Camat Staf Kelengkapan Waktu Output
      1. Membuat konsep nota dinas Buku kebutuhan 15 menit Konsep nota
      2. Memeriksa konsep nota Konsep 15 menit Nota
      Jumlah 30 menit
      """
    #expect(steps(text).map(\.activity) == ["Membuat konsep nota dinas", "Memeriksa konsep nota"])
    #expect(steps(text).map { $0.outputs?.text } == ["Konsep nota", "Nota"])
  }
}
