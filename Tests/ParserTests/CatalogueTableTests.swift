import AST
import TestSupport
import Testing

/// The procedure table: its heads, its columns and its rows.
@Suite struct CatalogueTableTests {
  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) { Catalogue.check(variant) }

  @Test func namesAreUnique() { #expect(Set(Self.variants.map(\.name)).count == Self.variants.count) }

  private static let variants = headWords + heads + actors + rows + lists

  /// The usual table with one head written otherwise.
  private static let headWords: [CatalogueVariant] =
    [
      (
        "Kegiatan",
        [
          "Aktivitas", "AKTIVITAS", "Aktifitas", "Uraian Prosedur", "Uraian Kegiatan", "Urutan Kegiatan",
          "Aktivitas/Kegiatan",
        ]
      ),
      ("Pelaksana", ["PELAKU KEGIATAN", "Pemegang Jabatan", "Pelaksana Kegiatan", "PELAKSANAAN"]),
      ("Mutu Baku", ["MUTU BUKU", "MUTU BAKU"]),
      (
        "Kelengkapan",
        [
          "Persyaratan/Kelengkapan", "Persyaratan/Perlengkapan", "Persyaratan", "Kelengkapan dan Peralatan",
          "Persyt/Klkp",
          "KELENGKAPAN BERKAS PEMOHON",
        ]
      ),
      ("Waktu", ["Waktu (menit)", "DURASI WAKTU"]), ("Output", ["Autput", "OUTPUT"]),
      ("Ket", ["Ket.", "KET", "Keterangan"]), ("No", ["NO", "No."]),
    ].flatMap { usual, others in
      others.map { head in
        CatalogueVariant(
          "head " + head,
          Catalogue.identity
            + Catalogue.heads.replacing(usual + "\t", with: head + "\t").replacing(usual + "\n", with: head + "\n")
            + Catalogue.rows,
          [
            "activities": "Menerima surat masuk | Memberi arahan", "actors": "Camat | Staf", "inputs": "Surat | Agenda",
            "times": "PT5M | PT10M", "outputs": "Agenda | Disposisi", "performers": "Staf | Camat", "extra": " | ",
          ])
      }
    }

  private static let flatHeads = "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n"

  private static let heads: [CatalogueVariant] = [
    CatalogueVariant(
      "no column of notes",
      Catalogue.identity + "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\n" + Catalogue.rows,
      ["steps": "2", "outputs": "Agenda | Disposisi"]),
    CatalogueVariant(
      "column of costs",
      Catalogue.identity + "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\tBiaya\n"
        + "1\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\tRp 10.000\n2\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\tGratis\n",
      ["steps": "2", "extra": "Biaya=Rp 10.000 | Biaya=Gratis"]),
    CatalogueVariant(
      "head No on two lines",
      "Nomor SOP : 1/2/2021\nNama SOP : Surat\nN     Kegiatan                Camat    Staf    Kelengkapan     Waktu      Output\nO\n"
        + "1     Menerima surat masuk             V       Surat           5 menit    Agenda\n"
        + "2     Memberi arahan          V                Agenda          10 menit   Disposisi\n",
      ["activities": "Menerima surat masuk | Memberi arahan", "times": "PT5M | PT10M"]),
    CatalogueVariant(
      "head words cut in bits",
      Catalogue.identity + "No\tKegiatan\tOperato r Komput er\tStaf\tKelengka pan\tWak tu\tOut put\tKet\n"
        + Catalogue.rows,
      [
        "activities": "Menerima surat masuk | Memberi arahan", "inputs": "Surat | Agenda", "times": "PT5M | PT10M",
        "outputs": "Agenda | Disposisi",
      ]),
    CatalogueVariant(
      "heads of actors cut over lines",
      Catalogue.identity + "No\tKegiatan\tKepala<br>Seksi<br>Pemerin<br>tahan\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n"
        + Catalogue.rows,
      ["steps": "2", "times": "PT5M | PT10M", "performers": "Staf | Kepala Seksi Pemerin tahan"]),
    CatalogueVariant(
      "group head in the middle of the actors",
      Catalogue.identity + "No\tKegiatan\tBupati\tKepala Kantor\tPELAKSANA\tKasi\tKelengkapan\tWaktu\tOutput\n"
        + "1\tMenerima surat masuk\tV\t\t\t\tSurat\t5 menit\tAgenda\n2\tMemberi arahan\t\t\t\tV\tAgenda\t10 menit\tDisposisi\n",
      ["steps": "2", "actors": "Bupati | Kepala Kantor | Kasi", "performers": "Bupati | Kasi"]),
    CatalogueVariant(
      "row of column numbers with gaps",
      Catalogue.identity + Catalogue.heads + "1\t2\t3\t4\t5\t7\t8\t9\n" + Catalogue.rows,
      ["numbers": "1 | 2", "activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "heads again on a new page",
      Catalogue.identity + Catalogue.heads + Catalogue.rows + Catalogue.heads
        + "3\tMengarsipkan surat\t\tV\tDisposisi\t5 menit\tArsip\t\n",
      ["numbers": "1 | 2 | 3", "actors": "Camat | Staf"]),
  ]

  private static let actors: [CatalogueVariant] = [
    CatalogueVariant(
      "short forms of offices",
      Catalogue.identity
        + "No\tKegiatan\tKasat\tKEPSEK\tKOORD.TU\tPAN PDT\tPPABP\tIRBAN Wilayah\tCatin\tPPK\tADM IT\tWaktu\tOutput\n"
        + "1\tMenerima surat masuk\tV\t\t\t\t\t\t\t\t\t5 menit\tAgenda\n2\tMemberi arahan\t\t\t\t\t\t\t\t\tV\t5 menit\tSurat\n",
      [
        "actors": "Kasat | KEPSEK | KOORD.TU | PAN PDT | PPABP | IRBAN Wilayah | Catin | PPK | ADM IT",
        "performers": "Kasat | ADM IT",
      ]),
    CatalogueVariant(
      "actors that are only numbered",
      Catalogue.identity + "No\tKegiatan\tPelaksana 1\tPelaksana 2\tPelaksana 3\tKelengkapan\tWaktu\tOutput\n"
        + "1\tMenerima surat masuk\tV\t\t\tSurat\t5 menit\tAgenda\n2\tMemberi arahan\t\t\tV\tAgenda\t10 menit\tDisposisi\n",
      ["actors": "Pelaksana 1 | Pelaksana 2 | Pelaksana 3", "performers": "Pelaksana 1 | Pelaksana 3"]),
    CatalogueVariant(
      "one column that names the actor of the row",
      Catalogue.identity
        + "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tMenerima surat masuk\tStaf\tSurat\t5 menit\tAgenda\n"
        + "2\tMemberi arahan\tCamat\tAgenda\t10 menit\tDisposisi\n",
      ["actors": "Staf | Camat", "performers": "Staf | Camat"]),
    CatalogueVariant(
      "no column of actors",
      Catalogue.identity
        + "No\tKegiatan\tKelengkapan\tWaktu\tOutput\tKet\n1\tMenerima surat masuk\tSurat\t5 menit\tAgenda\t\n"
        + "2\tMemberi arahan\tAgenda\t10 menit\tDisposisi\t\n",
      ["steps": "2", "actors": "-", "inputs": "Surat | Agenda", "times": "PT5M | PT10M"]),
    CatalogueVariant(
      "ten actors",
      Catalogue.identity + "No\tKegiatan\t" + (1...10).map { "Staf \($0)\t" }.joined()
        + "Kelengkapan\tWaktu\tOutput\n1\tMenerima surat masuk\t"
        + String(repeating: "\t", count: 9) + "V\tSurat\t5 menit\tAgenda\n2\tMemberi arahan\tV"
        + String(repeating: "\t", count: 10)
        + "Agenda\t10 menit\tDisposisi\n", ["performers": "Staf 10 | Staf 1", "times": "PT5M | PT10M"]),
  ]

  private static func table(_ rows: String) -> String { Catalogue.identity + flatHeads + rows }

  private static let rows: [CatalogueVariant] = [
    CatalogueVariant(
      "numbers with a point",
      table(
        "1.\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n2.\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n"
      ),
      ["numbers": "1 | 2", "activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "bold numbers",
      table(
        "**1**\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n**2**\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n"
      ),
      ["numbers": "1 | 2"]),
    CatalogueVariant(
      "steps that lost their numbers",
      table(
        "\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n"),
      ["activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "number behind the activity",
      Catalogue.identity + "Kegiatan\tNo\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\n"
        + "Menerima surat masuk\t1\t\tV\tSurat\t5 menit\tAgenda\nMemberi arahan\t2\tV\t\tAgenda\t10 menit\tDisposisi\n",
      ["numbers": "1 | 2", "activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "numbered twice",
      table(
        "1\t1. Menerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n2\t2. Memberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n"
      ),
      ["numbers": "1 | 2", "activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "rows of Mulai and Selesai with numbers",
      table(
        "1\tMulai\t\t\t\t\t\t\n2\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n3\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n4\tSelesai\t\t\t\t\t\t\n"
      ),
      ["numbers": "1 | 2 | 3 | 4", "activities": "Mulai | Menerima surat masuk | Memberi arahan | Selesai"]),
    CatalogueVariant(
      "Mulai and Selesai as stray words",
      table(
        "mulai\n1\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n2\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\nselesai\n"
      ),
      ["numbers": "1 | 2", "activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "Mulai and Selesai among the notes",
      table(
        "1\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\tMulai\n2\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\tSelesai\n"
      ),
      ["numbers": "1 | 2", "activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "activity in small letters",
      table(
        "1\tmemerintahkan pendataan surat\tV\t\tSurat\t5 menit\tAgenda\t\n2\tmencatat surat masuk\t\tV\tAgenda\t10 menit\tBuku\t\n"
      ),
      ["activities": "memerintahkan pendataan surat | mencatat surat masuk"]),
    CatalogueVariant(
      "one row with rows of requirements below",
      table(
        "1\tMenerima berkas\t\tV\tSurat pengantar\t5 menit\tBerkas\t\n\t\t\t\tFotokopi KTP\t\t\t\n\t\t\t\tPas foto\t\t\t\n2\tMemberi arahan\tV\t\tBerkas\t10 menit\tDisposisi\t\n"
      ),
      ["numbers": "1 | 2", "inputs": "Surat pengantar Fotokopi KTP Pas foto | Berkas"]),
    CatalogueVariant(
      "all activities before all cells of quality",
      """
      Nomor SOP : 1/2/2021
      Nama SOP : Surat Masuk
      No Kegiatan
      1 Menerima surat masuk
      2 Memberi arahan
      Kelengkapan Waktu Output
      Surat 5 menit Agenda
      Agenda 10 menit Disposisi
      """, ["activities": "Menerima surat masuk | Memberi arahan"]),
    CatalogueVariant(
      "lines that hold pieces of three cells",
      """
      Nomor SOP : 1/2/2021
      Nama SOP : Kenaikan Gaji

      No   Kegiatan                  Camat    Staf    Kelengkapan       Waktu      Output
      1    Menyiapkan berkas                  V       Berkas usulan     5 menit    Usulan
           untuk kenaikan gaji                        kenaikan gaji                untuk
           berkala                                                                 KGB
      2    Menandatangani usulan     V                Usulan            10 menit   Usulan
      """,
      [
        "activities": "Menyiapkan berkas untuk kenaikan gaji berkala | Menandatangani usulan",
        "inputs": "Berkas usulan kenaikan gaji | Usulan", "outputs": "Usulan untuk KGB | Usulan",
      ]),
    CatalogueVariant(
      "lists in cells are no steps",
      table(
        "1\tMenerima berkas\t\tV\t1. Berkas / Data PNS<br>2. ATK<br>3. Map\t5 menit\tBerkas\t\n2\tMemberi arahan\tV\t\tBerkas\t10 menit\tDisposisi\t\n"
      ),
      ["numbers": "1 | 2", "activities": "Menerima berkas | Memberi arahan"]),
    CatalogueVariant(
      "a dash for nothing",
      table("1\tMenerima surat masuk\t\tV\t-\t5 menit\tAgenda\t-\n2\tMemberi arahan\tV\t\tAgenda\t10 menit\t-\t\n"),
      ["steps": "2", "times": "PT5M | PT10M"]),
    CatalogueVariant(
      "note that names another SOP",
      table(
        "1\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\tSOP Pendistribusian\n2\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n"
      ),
      ["notes": "SOP Pendistribusian | -", "sops": "1"]),
    CatalogueVariant(
      "note that says what else",
      table(
        "1\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\tBila surat tersebut salah alamat maka dikembalikan\n2\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n"
      ),
      ["notes": "Bila surat tersebut salah alamat maka dikembalikan | -"]),
    CatalogueVariant(
      "row shifted by one cell",
      table(
        "1\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n2\tMemberi arahan\tV\tAgenda\t10 menit\tDisposisi\t\t\n3\tMengarsipkan surat\t\tV\tDisposisi\t5 menit\tArsip\t\n"
      ),
      ["times": "PT5M | PT10M | PT5M", "outputs": "Agenda | Disposisi | Arsip"]),
  ]

  /// Procedures without a table.
  private static let lists: [CatalogueVariant] = [
    CatalogueVariant(
      "steps as a numbered list",
      "Nomor SOP : 1/2/2021\nNama SOP : Surat Masuk\nTanggal Terbit : 4 Januari 2021\nProsedur :\n1. Petugas menerima surat\n2. Petugas mencatat surat\n3. Camat memberi arahan\n",
      ["activities": "Petugas menerima surat | Petugas mencatat surat | Camat memberi arahan"]),
    CatalogueVariant(
      "steps with letters under a numbered section",
      "No. Dokumen : 1/2/2021\nJudul SOP : Surat Masuk\nTanggal Terbit : 4 Januari 2021\n1. Pengertian\nSurat masuk adalah surat dari luar\n"
        + "2. Tujuan\nMenertibkan surat\n6. Langkah-langkah\na. Petugas menerima surat\nb. Petugas mencatat surat\nc. Camat memberi arahan\n",
      ["activities": "Petugas menerima surat | Petugas mencatat surat | Camat memberi arahan"]),
    CatalogueVariant(
      "flow of a service under a letter",
      "Nomor SOP : 1/2/2021\nNama SOP : Surat Masuk\nTanggal Terbit : 4 Januari 2021\nA. Tujuan\nMenertibkan surat\nB.Alur Pelayanan\n1. Pemohon menyerahkan berkas\n2. Petugas mencatat berkas\n",
      ["activities": "Pemohon menyerahkan berkas | Petugas mencatat berkas"]),
    CatalogueVariant(
      "form of a health centre",
      "SOP PENDAFTARAN PASIEN\nNo. Dokumen : 440/12/2021\nNo. Revisi : 00\nTanggal Terbit : 4 Januari 2021\nHalaman : 1/2\n1. Pengertian\n"
        + "Pendaftaran adalah pencatatan pasien\n2. Tujuan\nSebagai acuan petugas\n3. Kebijakan\nSK Kepala Puskesmas\n4. Referensi\nPermenkes Nomor 43 Tahun 2019\n"
        + "5. Prosedur/Langkah\n1. Petugas memanggil pasien\n2. Petugas mencatat identitas\n3. Petugas menyerahkan kartu\n6. Unit terkait\nRekam medis\n",
      [
        "number": "440/12/2021", "revision": "00", "created": "2021-01-04",
        "activities": "Petugas memanggil pasien | Petugas mencatat identitas | Petugas menyerahkan kartu",
        "rule": "SOP003",
      ]),
    CatalogueVariant(
      "label of a section in the middle of its text",
      "SOP PENDAFTARAN PASIEN\nNo. Dokumen : 440/12/2021\nTanggal Terbit : 4 Januari 2021\nPendaftaran adalah\n1. Pengertian\npencatatan pasien\n2. Tujuan\nSebagai acuan\n"
        + "3. Prosedur\n1. Petugas memanggil pasien\n2. Petugas mencatat identitas\n", ["steps": "2"]),
    CatalogueVariant(
      "chapters of a procedure after ISO",
      "PROSEDUR PENGENDALIAN DOKUMEN\nNo. Dokumen : PM-01\nRevisi : 02\n1. TUJUAN\nProsedur ini mengatur dokumen\n2. RUANG LINGKUP\nSemua bagian\n"
        + "3. REFERENSI\nISO 9001:2015 klausul 7.5\n4. DEFINISI\nDokumen adalah informasi\n5. TANGGUNG JAWAB\nWakil manajemen\n6. PROSEDUR\n6.1 Penyusunan dokumen oleh unit\n"
        + "6.2 Pemeriksaan oleh wakil manajemen\n7. REKAMAN\nDaftar induk dokumen\n", ["rule": "SOP003"]),
    CatalogueVariant(
      "service standard",
      "STANDAR PELAYANAN SURAT KETERANGAN\n1. Persyaratan\nFotokopi KTP\n2. Sistem, mekanisme dan prosedur\nPemohon datang ke loket\n3. Jangka waktu penyelesaian\n"
        + "1 hari\n4. Biaya/tarif\nGratis\n5. Produk pelayanan\nSurat keterangan\n6. Penanganan pengaduan\nKotak saran\n",
      ["rule": "SOP003", "steps": "0"]),
    CatalogueVariant(
      "narrative chapters",
      "STANDAR OPERASIONAL PROSEDUR PENANGANAN SURAT\n\nBAB I PENDAHULUAN\nA. Latar Belakang\nSurat masuk perlu ditangani dengan tertib agar pelayanan lancar.\n"
        + "BAB II PELAKSANAAN\nSetiap surat yang masuk diterima oleh petugas kemudian dicatat dan disampaikan kepada Camat.\nBAB III PENUTUP\nDemikian prosedur ini dibuat.\n",
      ["rule": "SOP003", "steps": "0"]),
  ]
}
