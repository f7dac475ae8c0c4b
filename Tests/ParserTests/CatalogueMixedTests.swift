import AST
import TestSupport
import Testing

/// Forms that were found by reading whole texts in which many stand together.
@Suite struct CatalogueMixedTests {
  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) { Catalogue.check(variant) }

  private static let heads = "No Kegiatan Pelaksana Mutu Baku Ket\nCamat Staf Kelengkapan Waktu Output\n"

  private static let variants: [CatalogueVariant] = [
    CatalogueVariant(
      "rows read across with single blanks",
      Catalogue.identity + Catalogue.lists + heads
        + "1. Menerima surat masuk Surat masuk 5 menit Agenda\n2. Memberi arahan kepada staf Agenda 10 menit Disposisi\n",
      [
        "actors": "Camat | Staf", "activities": "Menerima surat masuk | Memberi arahan kepada staf",
        "inputs": "Surat masuk | Agenda", "times": "PT5M | PT10M", "outputs": "Agenda | Disposisi",
      ]),
    CatalogueVariant(
      "wrapped rows read across with single blanks",
      Catalogue.identity + Catalogue.lists + heads
        + "1. Membuat konsep nota dinas Buku kebutuhan, 15 menit Konsep nota\npermintaan barang komputer dinas\n"
        + "habis pakai\n2. Menyerahkan nota dinas Nota dinas, buku 10 menit Tanda terima\nkepada pengurus barang ekspedisi\n",
      [
        "activities":
          "Membuat konsep nota dinas permintaan barang habis pakai | Menyerahkan nota dinas kepada pengurus barang",
        "inputs": "Buku kebutuhan, komputer | Nota dinas, buku ekspedisi",
        "outputs": "Konsep nota dinas | Tanda terima",
      ]),
    CatalogueVariant(
      "row of tabs torn inside a cell",
      Catalogue.identity + Catalogue.lists + Catalogue.heads + Catalogue.rows
        + "3\tMengarsipkan surat\nyang telah diproses\t\tV\tDisposisi\t5 menit\tArsip\t\n",
      [
        "steps": "3",
        "activities": "Menerima surat masuk | Memberi arahan | Mengarsipkan surat yang telah diproses",
        "outputs": "Agenda | Disposisi | Arsip",
      ]),
    CatalogueVariant(
      "blank cells written as NaN",
      "| Nomor SOP | 070/12/2021 | NaN | NaN |\n| --- | --- | --- | --- |\n| Nama SOP | Surat Masuk | NaN | Unnamed: 3 |\n"
        + "| Dasar Hukum | NaN | Peringatan | NaN |\n| 1. UU Nomor 25 Tahun 2009 | NaN | Awas | NaN |\n",
      ["number": "070/12/2021", "title": "Surat Masuk", "legalBasis": "UU Nomor 25 Tahun 2009", "warnings": "Awas"]),
    CatalogueVariant(
      "symbols described between brackets",
      Catalogue.identity + Catalogue.lists + Catalogue.heads
        + "1\tMenerima surat\t\t[Process box]\tSurat\t5 menit\tAgenda\t\n2\tMemberi arahan\t[kotak]\t\tAgenda\t9 menit\tSurat\t\n",
      ["performers": "Staf | Camat"]),
    CatalogueVariant(
      "arrows beside a symbol",
      Catalogue.identity + Catalogue.lists + Catalogue.heads
        + "1\tMenerima surat\t→\t□\tSurat\t5 menit\tAgenda\t\n2\tMemberi arahan\t□\t↓\tAgenda\t9 menit\tSurat\t\n",
      ["performers": "Staf | Camat"]),
    CatalogueVariant(
      "page number alone in a row of the table",
      Catalogue.identity + Catalogue.lists + Catalogue.heads + Catalogue.rows + "\n\t\t\t\t\t\t2\t\n\n"
        + Catalogue.heads
        + "3\tMengarsipkan surat\t\tV\tDisposisi\t5 menit\tArsip\t\n",
      ["steps": "3", "outputs": "Agenda | Disposisi | Arsip"]),
    CatalogueVariant(
      "approver in a table inside a cell",
      "<table><tr><td>Nomor SOP<td>:<td>070/12/2021<tr><td>Disahkan oleh<td>:<td><table><tr><td>KEPALA DINAS KESEHATAN"
        + "<tr><td><u>Dra. RATIH ANDAYANI, M.M</u><br>NIP. 196709231993032004</table><tr><td>Nama SOP<td>:<td>Surat Masuk"
        + "</table>" + Catalogue.lists,
      ["approver": "Ratih Andayani", "nip": "196709231993032004", "title": "Surat Masuk"]),
    CatalogueVariant(
      "three who sign, side by side",
      "DIBUAT OLEH\tDIPERIKSA OLEH\tDISETUJUI OLEH\nStaf SDM\tKabag SDM\tDirektur Umum\n"
        + "Rina Oktaviani, S.E.\tYuli Pranoto, S.H.\tAhmad Thamrin, S.T.\n" + Catalogue.identity + Catalogue.lists,
      ["approver": "Ahmad Thamrin", "office": "Direktur Umum", "signatories": "Rina Oktaviani | Yuli Pranoto"]),
    CatalogueVariant(
      "head of a health centre in the letterhead",
      "\tPELAYANAN UMUM\t\n\tSOP\tNo. Dokumen\t: 440/12/2021\n\t\tNo. Revisi\t: 01\n\t\tHalaman\t: 1/2\n"
        + "PUSKESMAS KALIREJO\t\t\tdr. Hesti Pramudita\nNIP. 198306172010012015\n1. Pengertian\tPelayanan\n2. Tujuan\tAcuan\n"
        + "3. Kebijakan\tSetiap pasien\n4. Prosedur\t1. Petugas memanggil pasien<br>2. Petugas mencatat\n",
      ["title": "Pelayanan Umum", "approver": "Hesti Pramudita", "nip": "198306172010012015", "steps": "2"]),
    CatalogueVariant(
      "office and its region on two lines",
      "Nomor SOP : 070/12/2021\nDisahkan oleh :\nKEPALA PELAKSANA BPBD\nKABUPATEN KOTAWARINGIN BARAT\nHERMAN SYAHPUTRA\n"
        + "NIP. 197303042000031006\nNama SOP : Patroli\n" + Catalogue.lists,
      ["approver": "Herman Syahputra", "nip": "197303042000031006"]),
    CatalogueVariant(
      "title behind the signature, without a label",
      "Nomor SOP\t070/12/2021\nTanggal Efektif\t8 Januari 2018\nDisahkan Oleh\tKetua Pengadilan Negeri Mempawah\n"
        + "\tSUTARMO HADIWIJAYA, S.H.\nS.O.P PELAKSANAAN AANMANING\n" + Catalogue.lists,
      ["title": "S.O.P Pelaksanaan Aanmaning", "approver": "Sutarmo Hadiwijaya"]),
    CatalogueVariant(
      "two texts without numbers on a line",
      "Peringatan Pencatatan dan Pendataan\nJika tidak dilaksanakan maka kegiatan kantor Buku persediaan\nterhambat\n"
        + Catalogue.identity,
      ["warnings": "Jika tidak dilaksanakan maka kegiatan kantor terhambat", "records": "Buku persediaan"]),
    CatalogueVariant(
      "colon on a line of its own",
      "NOMOR SOP\n:\n070/12/2021\nTANGGAL EFEKTIF\n:\n5 Juni 2023\nNAMA SOP\n:\nPenerimaan Siswa Baru\n"
        + Catalogue.lists,
      ["number": "070/12/2021", "effective": "2023-06-05", "title": "Penerimaan Siswa Baru"]),
    CatalogueVariant(
      "numbers and activities in one column",
      Catalogue.identity + Catalogue.lists
        + "No. Kegiatan\tPelaksana\tMutu Baku\tKet\n\tWarga\tStaf\tKelengkapan\tWaktu\tOutput\n"
        + "1. Menerima surat masuk\t\t\tSurat\t5 menit\tAgenda\n2. Memberi arahan\t\t\tAgenda\t10 menit\tDisposisi\n",
      [
        "activities": "Menerima surat masuk | Memberi arahan", "inputs": "Surat | Agenda",
        "outputs": "Agenda | Disposisi",
      ]),
    CatalogueVariant(
      "rows of pipes that go on without a number",
      Catalogue.identity + Catalogue.lists
        + "No | Kegiatan | Pelaksana | | Mutu Baku | | | Ket |\n | | Camat | Staf | Kelengkapan | Waktu | Output | |\n"
        + "1 | Mengirim hasil pendataan ke | | | Rekap yang | 1 hari | Tanda terima | |\n | Balai Penyuluhan | | | disahkan | | | |\n",
      ["steps": "1", "activities": "Mengirim hasil pendataan ke Balai Penyuluhan", "inputs": "Rekap yang disahkan"]),
    CatalogueVariant(
      "letterhead among labels without values",
      "Nomor SOP\nTanggal Pembuatan\nDisahkan Oleh\nSEKRETARIAT DPRD\nKABUPATEN TABALONG\nNama SOP\n172/15/SETWAN/2018\n"
        + "12 Maret 2018\nSEKRETARIS DPRD KABUPATEN TABALONG\nH. ARIANTO HUSAINI, S.H.\nNIP 196507191993031008\n"
        + "Penyusunan Risalah Rapat\n" + Catalogue.lists,
      [
        "number": "172/15/SETWAN/2018", "created": "2018-03-12", "approver": "Arianto Husaini",
        "title": "Penyusunan Risalah Rapat",
      ]),
    CatalogueVariant(
      "number with a comma",
      "Kualifikasi Pelaksana :\n1. SLTA / Sederajat\n2, Mampu mengetik\n" + Catalogue.identity,
      ["qualifications": "SLTA / Sederajat | Mampu mengetik"]),
    CatalogueVariant(
      "running head with the page behind it",
      Catalogue.identity
        + "Dasar Hukum\n1. UU Nomor 25 Tahun 2009\nSOP/KEC/045 Rev. 0 Hal. 1 dari 3\n2. UU Nomor 23 Tahun 2014\n"
        + "Peringatan\n1. Awas\n", ["legalBasis": "UU Nomor 25 Tahun 2009 | UU Nomor 23 Tahun 2014"]),
    CatalogueVariant(
      "title that goes on below its value",
      "BADAN KESATUAN BANGSA        Nomor SOP           070/12/2021\n"
        + "                             Tanggal Efektif     1 Maret 2018\n"
        + "                             Nama SOP            Penerbitan Surat Keterangan\n"
        + "                                                 Penelitian\n" + Catalogue.lists,
      ["title": "Penerbitan Surat Keterangan Penelitian"]),
    CatalogueVariant(
      "letterhead to the left of labels and of an office on two lines",
      "Nomor SOP 070/12/2021\nPEMERINTAH PROVINSI BALI Tanggal Revisi\nBADAN PENDAPATAN DAERAH Tanggal Efektif 2 Mei 2016\n"
        + "UPT PELAYANAN PAJAK Disahkan Oleh Kepala UPT Pelayanan Pajak dan Retribusi\nDAN RETRIBUSI DAERAH Daerah Kabupaten "
        + "Buleleng\nI Made Suparta Wijaya, SE\nNIP. 19650228 198602 1 003\nNama SOP Permintaan Barang\n"
        + Catalogue.lists,
      [
        "government": "Pemerintah Provinsi Bali", "unit": "UPT Pelayanan Pajak dan Retribusi Daerah",
        "office": "Kepala UPT Pelayanan Pajak dan Retribusi Daerah Kabupaten Buleleng",
        "approver": "I Made Suparta Wijaya", "effective": "2016-05-02", "revised": "-",
      ]),
    CatalogueVariant(
      "number in the middle of a row of a flattened table",
      Catalogue.identity + Catalogue.lists
        + "No  Kegiatan                    Camat   Staf    Kelengkapan    Waktu    Output\n"
        + "    Memeriksa kelengkapan usul\n1   pembayaran honor petugas    V               Usul           1 Hari   Usul lengkap\n"
        + "    yang diajukan\n    Membayarkan honor melalui\n2   rekening petugas dan                V       SPM            2 Hari   Bukti\n"
        + "    menyimpan bukti\n",
      [
        "activities":
          "Memeriksa kelengkapan usul pembayaran honor petugas yang diajukan | Membayarkan honor melalui rekening petugas dan menyimpan bukti",
        "times": "P1D | P2D",
      ]),
  ]
}

/// Texts of other forms, whole.
@Suite struct OtherFormTests {
  @Test func chaptersOfProseAreReadByTheirHeads() {
    let text =
      "PROSEDUR TETAP (PROTAP)\nPENGAMANAN UNJUK RASA\n\nBAB I\nPENDAHULUAN\nA. Latar Belakang\nKetertiban dijaga.\n"
      + "B. Dasar Hukum\n1. UU Nomor 9 Tahun 1998;\n2. PP Nomor 16 Tahun 2018.\nC. Maksud dan Tujuan\nPedoman anggota.\n\n"
      + "BAB II\nPERALATAN\n1. Tameng\n2. Tongkat\n\nBAB III\nLANGKAH-LANGKAH PELAKSANAAN\nA. Persiapan\n"
      + "1. Komandan memberi arahan;\n2. Anggota memeriksa alat;\nB. Pelaksanaan\n1. Anggota membentuk formasi;\n\n"
      + "BAB IV\nPENUTUP\nDemikian dibuat.\n\nDitetapkan di Blitar\npada tanggal 10 Oktober 2016\n"
      + "KEPALA SATUAN POLISI PAMONG PRAJA\nDrs. ULUNG SETYAWAN, M.M.\nNIP. 19620315 198903 1 009\n"
    let read = document(text)
    #expect(read.identity.title == "Pengamanan Unjuk Rasa")
    #expect(read.legalBasis.map(\.text) == ["UU Nomor 9 Tahun 1998;", "PP Nomor 16 Tahun 2018."])
    #expect(read.equipment == ["Tameng", "Tongkat"])
    #expect(
      read.procedure?.steps.map(\.activity) == [
        "Komandan memberi arahan;", "Anggota memeriksa alat;", "Anggota membentuk formasi;",
      ])
    #expect(read.signature?.name == "Ulung Setyawan")
  }

  @Test func paragraphsOfAQualityManualAreSteps() {
    let text =
      "FAKULTAS TEKNIK\nPROSEDUR OPERASIONAL BAKU\nPENGAJUAN CUTI AKADEMIK\nKode Dokumen : POB-FT-07\nRevisi : 3\n"
      + "1. TUJUAN\nPedoman.\n2. RUANG LINGKUP\nSemua.\n3. DEFINISI\n3.1 Cuti adalah hak mahasiswa.\n"
      + "5. PROSEDUR\n5.1 Mahasiswa mengisi formulir.\n5.2 Dosen memeriksa riwayat.\n5.3 Dekan menandatangani surat.\n"
    let read = document(text)
    #expect(read.identity.title == "Pengajuan Cuti Akademik")
    #expect(
      read.procedure?.steps.map(\.activity) == [
        "Mahasiswa mengisi formulir.", "Dosen memeriksa riwayat.", "Dekan menandatangani surat.",
      ])
  }

  @Test func sectionsOfAHospitalStandInCellsBesideTheirHeads() {
    let text =
      "<table><tr><td>RSUD SOEGIRI<td colspan=3>PEMBERIAN OBAT</tr><tr><td>No. Dokumen<br>445/118/2020<td>No. Revisi<br>02</tr>"
      + "<tr><td>STANDAR PROSEDUR OPERASIONAL (SPO)<td>Tanggal Terbit<br>3 Agustus 2020</tr><tr><td>PENGERTIAN<td>Memasukkan obat"
      + "</tr><tr><td>TUJUAN<td>Sebagai acuan</tr><tr><td>KEBIJAKAN<td>Keputusan Direktur</tr><tr><td>PROSEDUR<td><ol>"
      + "<li>Petugas mencuci tangan<li>Perawat memberikan obat</ol></tr><tr><td>UNIT TERKAIT<td>Farmasi</tr></table>"
    let read = document(text)
    #expect(read.identity.title == "Pemberian Obat")
    #expect(read.procedure?.steps.map(\.activity) == ["Petugas mencuci tangan", "Perawat memberikan obat"])
    #expect(read.sections.map(\.heading) == ["Pengertian", "Tujuan", "Kebijakan", "Unit Terkait"])
  }

  @Test func aChecklistBehindTheStepsIsNoneOfThem() {
    let text =
      "<table><tr><td>No. Dokumen<td>SOP/LAB/08<tr><td>1. Pengertian<td>Darah<tr><td>2. Tujuan<td>Pedoman<tr><td>3. Kebijakan"
      + "<td>SK<tr><td>4. Langkah-langkah<td>1. Petugas menerima sampel<br>2. Petugas membaca hasil</table><h4>DAFTAR TILIK</h4>"
      + "<table><tr><th>No<th>Langkah Kegiatan<th>Ya<th>Tidak<tr><td>1<td>Apakah petugas menerima sampel?<td><td></table>"
    #expect(document(text).procedure?.steps.map(\.activity) == ["Petugas menerima sampel", "Petugas membaca hasil"])
  }

  @Test(arguments: [
    "LAPORAN\nNo\tUraian\tAnggaran\tRealisasi\t%\tKeterangan\n1\tBelanja Pegawai\t1.200\t1.100\t91,6\t\n"
      + "2\tBelanja Modal\t300\t100\t33,3\tLelang\n"
  ])
  func aTableOfOtherThingsHasNoSteps(_ text: String) {
    #expect(document(text).procedure == nil)
  }

  @Test func partsOfTheFormThatAreNumberedThroughAreParts() {
    let text =
      "1. Nomor SOP : 600/04/2020\n2. Tanggal Efektif : 16 Maret 2020\n3. Dasar Hukum\na. Perwali Surabaya Nomor 60 Tahun 2016\n"
      + "4. Kualifikasi Pelaksana\na. Mampu berkomunikasi\nb. Mengenal wilayah\n5. Peralatan\na. Kendaraan\n6. Langkah-langkah\n"
      + "a. Menerima laporan\nb. Mencatat laporan\n"
    let read = document(text)
    #expect(read.qualifications == ["Mampu berkomunikasi", "Mengenal wilayah"])
    #expect(read.equipment == ["Kendaraan"])
    #expect(read.procedure?.steps.map(\.activity) == ["Menerima laporan", "Mencatat laporan"])
  }
}
