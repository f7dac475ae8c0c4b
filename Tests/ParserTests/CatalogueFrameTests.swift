import AST
import TestSupport
import Testing

/// Order and framing: what stands before, between and behind the parts of an SOP.
@Suite struct CatalogueFrameTests {
  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) { Catalogue.check(variant) }

  private static let second = Catalogue.identity.replacing("070/12/2021", with: "070/13/2021").replacing(
    "Surat Masuk", with: "Surat Keluar")

  private static let variants: [CatalogueVariant] = [
    CatalogueVariant(
      "procedure table before the identity block",
      Catalogue.heads + Catalogue.rows + "\n" + Catalogue.identity + Catalogue.lists,
      ["sops": "1", "number": "070/12/2021", "steps": "2", "laws": "1"]),
    CatalogueVariant(
      "procedure without an identity block", "SOP PENDAFTARAN SURAT\n" + Catalogue.heads + Catalogue.rows,
      ["sops": "1", "number": "-", "steps": "2", "heading": "SOP PENDAFTARAN SURAT"]),
    CatalogueVariant(
      "identity block without a table", Catalogue.identity + Catalogue.lists,
      ["number": "070/12/2021", "steps": "0", "laws": "1"]),
    CatalogueVariant(
      "several SOPs in one text",
      Catalogue.identity + Catalogue.lists + Catalogue.heads + Catalogue.rows + "\n" + second + Catalogue.lists
        + Catalogue.heads + Catalogue.rows,
      ["sops": "2", "number": "070/12/2021", "steps": "2", "2:number": "070/13/2021", "2:steps": "2"]),
    CatalogueVariant(
      "cover before the SOP",
      "PEMERINTAH KABUPATEN CONTOH\nKECAMATAN SUKAMAJU\nTAHUN 2021\n\nSTANDAR OPERASIONAL PROSEDUR (SOP)\n\n"
        + "PELAYANAN SURAT MASUK\n\n" + Catalogue.identity + Catalogue.lists + Catalogue.heads + Catalogue.rows,
      ["sops": "1", "number": "070/12/2021", "steps": "2"]),
    CatalogueVariant(
      "table of contents before the SOP",
      "DAFTAR ISI\n\n1. SOP Pelayanan Surat Masuk ........ 1\n2. SOP Pelayanan Surat Keluar ........ 4\n"
        + "3. SOP Kenaikan Gaji Berkala ........ 7\n\n" + Catalogue.identity + Catalogue.lists + Catalogue.heads
        + Catalogue.rows, ["sops": "1", "number": "070/12/2021", "steps": "2", "laws": "1"]),
    CatalogueVariant(
      "decree before the SOP",
      "KEPUTUSAN CAMAT SUKAMAJU\nNOMOR 188/5/2021\nTENTANG\nSTANDAR OPERASIONAL PROSEDUR\n\nMenimbang : bahwa perlu "
        + "menetapkan standar operasional prosedur;\nMengingat : 1. UU Nomor 23 Tahun 2014;\n2. UU Nomor 25 Tahun 2009;\n\n"
        + "MEMUTUSKAN\nMenetapkan :\nKESATU : Standar Operasional Prosedur sebagaimana terlampir.\n\n"
        + Catalogue.identity + Catalogue.lists + Catalogue.heads + Catalogue.rows,
      ["number": "070/12/2021", "title": "Pelayanan Surat Masuk", "steps": "2", "laws": "1"]),
    CatalogueVariant(
      "page that begins in the middle of a table",
      "3\tMengarsipkan surat masuk\t\tV\tDisposisi\t5 menit\tArsip\t\n4\tMelaporkan kepada Camat\t\tV\tArsip\t15 menit\tLaporan\t\n",
      ["numbers": "3 | 4", "times": "PT5M | PT15M"]),
    CatalogueVariant(
      "table before its header, and a second SOP",
      Catalogue.heads + Catalogue.rows
        + "PEMERINTAH KABUPATEN GOWA\tNo. SOP\t145.1/SKM/2021\n\tTgl Pembuatan\t23 April 2021\n\tNAMA SOP\tPengelolaan Data\n"
        + "Dasar hukum:\tKualifikasi Pelaksana:\n1. UU No. 25 Tahun 2009\t1. SLTA\n\n\nKECAMATAN SUKAMAJU\tNomor SOP\tSOP/SKM/109\n"
        + "\tTanggal pembuatan\t25 November 2021\n\tJudul SOP\tPenyaluran Bantuan\nDasar Hukum :\tKualifikasi Pelaksana :\n"
        + "1. UU No. 23 Tahun 2014\t1. S1\n\nSOP PENYALURAN BANTUAN\n\n" + Catalogue.heads + Catalogue.rows,
      ["sops": "2", "number": "145.1/SKM/2021", "laws": "1", "steps": "2"]),
    CatalogueVariant(
      "same SOP twice, flat and by lines",
      "Nomor SOP 070/12/2021 Tanggal Pembuatan 4 Januari 2021 Nama SOP Pelayanan Surat Masuk Dasar Hukum 1. UU Nomor 25 "
        + "Tahun 2009 tentang Pelayanan Publik Peringatan Surat yang terlambat diproses akan menghambat pelayanan kepada "
        + "masyarakat dan dapat menimbulkan keluhan Keterkaitan 1. SOP Surat Keluar\n\n" + Catalogue.identity
        + Catalogue.lists, ["sops": "1", "number": "070/12/2021", "laws": "1"]),
    CatalogueVariant(
      "running head inside a list",
      "Nomor SOP : 070/12/2021\nNama SOP : Pelayanan Surat Masuk\nDasar Hukum\n1. UU Nomor 25 Tahun 2009\nHlm. 1/3\n"
        + "2. UU Nomor 23 Tahun 2014\nHalaman 2 Dari 9\n3. UU Nomor 5 Tahun 2014\nPeringatan\n1. Awas\n",
      ["legalBasis": "UU Nomor 25 Tahun 2009 | UU Nomor 23 Tahun 2014 | UU Nomor 5 Tahun 2014"]),
    CatalogueVariant(
      "running head inside the table",
      Catalogue.identity + Catalogue.heads + Catalogue.rows + "Hal : 2 / 4\n" + Catalogue.heads
        + "3\tMengarsipkan surat\t\tV\tDisposisi\t5 menit\tArsip\t\n",
      [
        "numbers": "1 | 2 | 3", "actors": "Camat | Staf",
        "activities": "Menerima surat masuk | Memberi arahan | Mengarsipkan surat",
      ]),
    CatalogueVariant(
      "page mark in English inside the table",
      Catalogue.identity + Catalogue.heads + Catalogue.rows
        + "Page 1 of 3\n3\tMengarsipkan surat\t\tV\tDisposisi\t5 menit\tArsip\t\n",
      ["activities": "Menerima surat masuk | Memberi arahan | Mengarsipkan surat"]),
    CatalogueVariant(
      "page marks in brackets on lines of their own",
      "Nomor SOP : 070/12/2021\nNama SOP : Pelayanan Surat Masuk\nDasar Hukum\n1. UU Nomor 25 Tahun 2009\n(1)\n"
        + "2. UU Nomor 23 Tahun 2014\n(2)\nPeringatan\n1. Awas\n",
      ["legalBasis": "UU Nomor 25 Tahun 2009 | UU Nomor 23 Tahun 2014", "warnings": "Awas"]),
    CatalogueVariant(
      "bare number at the start of a page",
      "Nomor SOP : 070/12/2021\nNama SOP : Pelayanan Surat Masuk\nDasar Hukum\n1. UU Nomor 25 Tahun 2009\n\u{c}12\n"
        + "2. UU Nomor 23 Tahun 2014\nPeringatan\n1. Awas\n",
      ["legalBasis": "UU Nomor 25 Tahun 2009 | UU Nomor 23 Tahun 2014"]),
    CatalogueVariant(
      "words of the site before the text",
      "Anda di halaman 1dari 15\nUkuran: px\nTeks penuh\nOct 24, 2020\n" + Catalogue.identity + Catalogue.lists
        + Catalogue.heads + Catalogue.rows,
      ["number": "070/12/2021", "created": "2021-01-04", "revised": "-", "steps": "2", "unit": "-"]),
    CatalogueVariant(
      "citation preview before the text",
      "Citation preview\n\nTranscript of SOP Surat Masuk\n\nRabu, 03 Mei 2017\n" + Catalogue.identity + Catalogue.lists,
      ["number": "070/12/2021", "title": "Pelayanan Surat Masuk", "created": "2021-01-04", "effective": "-"]),
    CatalogueVariant(
      "text cut off in the middle of a row",
      Catalogue.identity + Catalogue.heads + Catalogue.rows + "3\tMengarsipkan su",
      ["steps": "3", "rule": "SOP004"]),
  ]
}
