import AST
import TestSupport
import Testing

/// Layouts of whole documents: how columns, cells and lines came out of a page.
@Suite struct CatalogueLayoutTests {
  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) { Catalogue.check(variant) }

  @Test func namesAreUnique() { #expect(Set(Self.variants.map(\.name)).count == Self.variants.count) }

  private static let variants: [CatalogueVariant] = [
    CatalogueVariant(
      "tab rows", Catalogue.identity + Catalogue.heads + Catalogue.rows,
      [
        "number": "070/12/2021", "created": "2021-01-04", "title": "Pelayanan Surat Masuk",
        "activities": "Menerima surat masuk | Memberi arahan", "performers": "Staf | Camat", "times": "PT5M | PT10M",
      ]),
    CatalogueVariant(
      "two columns flattened line by line",
      """
      Nomor SOP 070/12/2021
      Tanggal Pembuatan 4 Januari 2021
      Nama SOP Pelayanan Surat Masuk
      Dasar Hukum Kualifikasi Pelaksana
      1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik 1. SLTA
      2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah 2. Memahami tata naskah dinas
      Keterkaitan Peralatan/Perlengkapan
      1. SOP Surat Keluar 1. Komputer
      """,
      [
        "legalBasis":
          "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik | UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        "qualifications": "SLTA | Memahami tata naskah dinas", "related": "SOP Surat Keluar", "equipment": "Komputer",
      ]),
    CatalogueVariant(
      "left list goes on below while the right one is finished",
      """
      Nomor SOP 070/12/2021
      Nama SOP Pelayanan Surat Masuk
      Dasar Hukum Kualifikasi Pelaksana
      1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik 1. SLTA
      2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
      3. UU Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara
      Keterkaitan Peralatan/Perlengkapan
      1. SOP Surat Keluar 1. Komputer
      """, ["laws": "3", "qualifications": "SLTA", "related": "SOP Surat Keluar"]),
    CatalogueVariant(
      "whole document on one line",
      "Nomor SOP 10 Tanggal Pembuatan 23 April 2016 Tanggal Revisi - Tanggal Efektif 2 Mei 2016 Disahkan Oleh CAMAT "
        + "CONTOH Nama SOP Pelayanan Surat Masuk Dasar Hukum 1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik "
        + "2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah Kualifikasi Pelaksana 1. SLTA 2. Teliti Keterkaitan "
        + "1. SOP Surat Keluar Peralatan/Perlengkapan 1. Komputer 2. Printer Peringatan Surat terlambat diproses",
      [
        "number": "10", "created": "2016-04-23", "effective": "2016-05-02", "title": "Pelayanan Surat Masuk",
        "laws": "2", "qualifications": "SLTA | Teliti", "equipment": "Komputer | Printer",
      ]),
    CatalogueVariant(
      "procedure on one line",
      Catalogue.identity.replacing("\t", with: " : ")
        + "No Kegiatan Pelaksana Kelengkapan Waktu Output 1 Menerima surat masuk Staf Surat 5 menit Agenda 2 Memberi "
        + "arahan Camat Agenda 10 menit Disposisi", ["steps": "2"]),
    CatalogueVariant(
      "values before their labels",
      "070/12/2021\nNomor SOP\n4 Januari 2021\nTanggal Pembuatan\n11 Januari 2021\nTanggal Efektif\nNama SOP\n"
        + "Pelayanan Surat Masuk" + Catalogue.lists,
      ["number": "070/12/2021", "created": "2021-01-04", "effective": "2021-01-11"]),
    CatalogueVariant(
      "right list inside the left one",
      """
      Nomor SOP : 070/12/2021
      Nama SOP : Pelayanan Surat Masuk
      Dasar Hukum
      Kualifikasi Pelaksana
      1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik
      1. SLTA
      2. Memahami tata naskah dinas
      2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
      Keterkaitan
      1. SOP Surat Keluar
      """, ["laws": "2", "qualifications": "SLTA | Memahami tata naskah dinas"]),
    CatalogueVariant(
      "one cell on each line",
      """
      Nomor SOP
      070/12/2021
      Tanggal Pembuatan
      4 Januari 2021
      Nama SOP
      Pelayanan Surat Masuk
      No
      Kegiatan
      Pelaksana
      Kelengkapan
      Waktu
      Output
      1
      Menerima surat masuk
      Staf
      Surat
      5 menit
      Agenda
      2
      Memberi arahan
      Camat
      Agenda
      10 menit
      Disposisi
      """,
      [
        "number": "070/12/2021", "activities": "Menerima surat masuk | Memberi arahan", "times": "PT5M | PT10M",
        "inputs": "Surat | Agenda", "outputs": "Agenda | Disposisi",
      ]),
    CatalogueVariant(
      "one word of the title on each line",
      "Nomor SOP : 070/12/2021\nTanggal Pembuatan : 4 Januari 2021\nNama SOP\nPelayanan\nSurat\nMasuk"
        + Catalogue.lists,
      ["title": "Pelayanan Surat Masuk"]),
    CatalogueVariant(
      "all labels before all values",
      "NOMOR SOP :\nTGL PEMBUATAN :\nTGL REVISI :\nTGL EFEKTIF :\n070/12/2021\n4 Januari 2021\n5 Januari 2021\n"
        + "11 Januari 2021\nNama SOP : Pelayanan Surat Masuk" + Catalogue.lists,
      ["number": "070/12/2021", "created": "2021-01-04", "revised": "2021-01-05", "effective": "2021-01-11"]),
    CatalogueVariant(
      "all labels on one line, all values on another far below",
      "NOMOR SOP : TGL PEMBUATAN : TGL EFEKTIF :\nKECAMATAN CONTOH\n070/12/2021 4 Januari 2021 11 Januari 2021\n"
        + "Nama SOP : Pelayanan Surat Masuk" + Catalogue.lists,
      ["number": "070/12/2021", "created": "2021-01-04", "effective": "2021-01-11"]),
    CatalogueVariant(
      "pipes with missing and surplus cells",
      """
      Nomor SOP | 070/12/2021 |
      Nama SOP | Pelayanan Surat Masuk |
      No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket |
      1 | Menerima surat masuk | Staf | Surat | 5 menit | Agenda |
      2 | Memberi arahan | Camat | Agenda | 10 menit | Disposisi | segera | |
      """,
      [
        "number": "070/12/2021", "activities": "Menerima surat masuk | Memberi arahan", "times": "PT5M | PT10M",
        "outputs": "Agenda | Disposisi", "actors": "Staf | Camat",
      ]),
    CatalogueVariant(
      "one sentence over several cells of pipes",
      """
      Nomor SOP | 070/12/2021 |
      Nama SOP | Penyusunan Anggaran |
      Peringatan |
      Rencana | anggaran | dan | kegiatan | harus | tepat waktu |
      """, ["warnings": "Rencana anggaran dan kegiatan harus tepat waktu"]),
    CatalogueVariant(
      "Markdown table with bold and breaks",
      """
      | **Nomor SOP** | 070/12/2021 |
      |---|---|
      | **Nama SOP** | Pelayanan Surat Masuk |

      | **No** | **Kegiatan** | **Pelaksana** | **Kelengkapan** | **Waktu** | **Output** |
      |---|---|---|---|---|---|
      | **1** | Menerima surat<br>masuk | Staf | Surat | 5 menit | Agenda |
      | **2** | Memberi arahan | Camat | Agenda | 10 menit | Disposisi |
      """,
      [
        "number": "070/12/2021", "activities": "Menerima surat masuk | Memberi arahan", "performers": "Staf | Camat",
      ]),
    CatalogueVariant(
      "left column wholly before the right column",
      """
      Nomor SOP : 070/12/2021
      Nama SOP : Pelayanan Surat Masuk
      Dasar Hukum
      1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik
      Keterkaitan
      1. SOP Surat Keluar
      Peringatan
      1. Surat terlambat
      Kualifikasi Pelaksana
      1. SLTA
      Peralatan/Perlengkapan
      1. Komputer
      Pencatatan dan Pendataan
      1. Buku agenda
      """,
      [
        "related": "SOP Surat Keluar", "warnings": "Surat terlambat", "qualifications": "SLTA",
        "equipment": "Komputer", "records": "Buku agenda",
      ]),
    CatalogueVariant(
      "heads with glued words",
      "Nomor SOP : 070/12/2021\nNama SOP : Pelayanan Surat Masuk\nDasarHukum\n1. UU Nomor 25 Tahun 2009\n"
        + "KualifikasiPelaksana\n1. SLTA\nPencatatandanPendataan\n1. Buku agenda\n",
      ["laws": "1", "qualifications": "SLTA", "records": "Buku agenda"]),
    CatalogueVariant(
      "labels glued to each other",
      "Nomor SOPTgl PembuatanTgl Revisi\n070/12/2021\n4 Januari 2021\n5 Januari 2021\nNama SOP : Pelayanan Surat Masuk"
        + Catalogue.lists, ["number": "070/12/2021", "created": "2021-01-04", "revised": "2021-01-05"]),
    CatalogueVariant(
      "list items glued to each other",
      "Nomor SOP : 070/12/2021\nNama SOP : Surat Masuk\nDasar Hukum\n1. UU Nomor 25 Tahun 2009\nKualifikasi Pelaksana\n"
        + "1. Minimal S12. Menguasai komputer\n", ["qualifications": "Minimal S1 | Menguasai komputer"]),
    CatalogueVariant(
      "glued labels behind the table",
      Catalogue.heads + Catalogue.rows
        + "NomorTgl. DibuatTgl EfektifPengesahanJudul SOP\n900/092/2025\n17 Maret 2025\n25 Maret 2025\nCAMAT SUKAMAJU\n"
        + "Hj. DEWI MELATI, S.Pd.\nNIP. 19780308 201006 2 011\nPelayanan Surat Masuk\n" + Catalogue.lists,
      [
        "sops": "1", "number": "900/092/2025", "effective": "2025-03-25", "office": "Camat Sukamaju", "laws": "1",
        "steps": "2",
      ]),
    CatalogueVariant(
      "misread label glued to the next in capitals",
      "NOMQR SOPTANGGAL PEMBUATANTgl EfektifNama SOP\n188/46/2019\n14 Juni 2019\n23 Juni 2019\nPelayanan Surat Masuk"
        + Catalogue.lists, ["number": "188/46/2019", "created": "2019-06-14", "effective": "2019-06-23"]),
    CatalogueVariant(
      "labels torn and misread",
      "Nomor SOP : 1/2/2021\nTanggal\n27 Oktober 2017\nPcmbuatan\nTgl.\nBfektif : 3 Februari 2018\n"
        + "Disetujui Oleh: CAMAT SUKAMAJU\nNama SOP : Surat Masuk" + Catalogue.lists,
      ["created": "2017-10-27", "effective": "2018-02-03", "office": "Camat Sukamaju"]),
    CatalogueVariant(
      "label without a value before one with",
      "Nomor SOP\n893/35/2014\nTanggal Pembuatan\n1 Juni 2014\nTgl. Revisi\nTgl Efektif:\n23 Agustus 2014\nPengesahan:\n"
        + "Camat Sukamaju\nNama SOP\nSurat Masuk" + Catalogue.lists,
      ["created": "2014-06-01", "effective": "2014-08-23", "revised": "-", "office": "Camat Sukamaju"]),
    CatalogueVariant(
      "digits for the first letters of labels",
      "N0. SOP 111.3/DINKES/2015\n1anggal Pembuatan : 9 Januari 2025\n1gl. Berlaku: 18 Oktober 2025\nNama SOP : Surat"
        + Catalogue.lists, ["number": "111.3/DINKES/2015", "created": "2025-01-09", "effective": "2025-10-18"]),
    CatalogueVariant(
      "nothing but steps",
      "Langkah-langkah:\n1. Menerima surat masuk\n2. Memberi arahan kepada staf\n3. Mengarsipkan surat\n",
      ["steps": "3", "activities": "Menerima surat masuk | Memberi arahan kepada staf | Mengarsipkan surat"]),
    CatalogueVariant(
      "garbled letters",
      "N0mor S0P : 070/12/2021\nTgI. Pembuatan : 4 Januari 2021\nTgI. Revisi : 5 Januari 2021\nNama S0P : Surat Masuk\n"
        + "Dasar Hukum\n1. UU Nomor 25 Tahun 2009\nIKUALIFIKASI PELAKSANA\n1. SLTA\n",
      [
        "number": "070/12/2021", "created": "2021-01-04", "revised": "2021-01-05", "title": "Surat Masuk",
        "qualifications": "SLTA",
      ]),
    CatalogueVariant(
      "lines of pure noise", "Pega a! Neger! ~ ;;l |1 '\n.,_ = -~ :: ii l1l\n1. k j; ~~ w\n2. ,, . -- =\n3. x\"\"\n",
      ["steps": "0", "number": "-", "rule": "SOP002"]),
  ]
}
