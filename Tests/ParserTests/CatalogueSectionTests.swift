import AST
import TestSupport
import Testing

/// The identity block and the lists: what stands where, and how lists are marked and torn.
@Suite struct CatalogueSectionTests {
  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) { Catalogue.check(variant) }

  private static func form(_ text: String) -> String { "Nomor SOP : 1/2/2021\nNama SOP : Surat Masuk\n" + text }

  private static let variants: [CatalogueVariant] = [
    CatalogueVariant(
      "label split around its value", form("Tanggal\n4 Januari 2021\nPembuatan\n") + Catalogue.lists,
      ["created": "2021-01-04"]),
    CatalogueVariant(
      "bare label Nomor",
      "Nomor : 070/12/2021\nNama SOP : Surat Masuk\nTanggal Pembuatan : 4 Januari 2021" + Catalogue.lists,
      ["number": "070/12/2021"]),
    CatalogueVariant(
      "revision number in the place of its date", form("Tanggal Revisi : 1") + Catalogue.lists,
      ["revised": "-", "revision": "1"]),
    CatalogueVariant(
      "several who signed",
      form(
        "DIBUAT OLEH\tSITI LESTARI, S.H.\nDIPERIKSA OLEH\tBUDI SARWANA, S.Sos.\nDISETUJUI OLEH\tRUKMI PRAWESTRI, M.M.")
        + Catalogue.lists, ["approver": "Rukmi Prawestri", "signatories": "Siti Lestari | Budi Sarwana"]),
    CatalogueVariant(
      "several NIPs, that of the approver counts",
      form(
        "Disusun oleh\tSITI LESTARI, S.H.\n\tNIP. 19850412 201001 2 003\nDisahkan oleh\tCAMAT SUKAMAJU\n\tRUKMI PRAWESTRI, "
          + "M.M.\n\tNIP. 19700203 199503 2 001") + Catalogue.lists,
      ["approver": "Rukmi Prawestri", "nip": "197002031995032001"]),
    CatalogueVariant(
      "title without a label",
      "SOP PENDAFTARAN NIKAH\nNomor SOP : 1/2/2021\nTanggal Pembuatan : 4 Januari 2021" + Catalogue.lists,
      ["title": "SOP Pendaftaran Nikah"]),
    CatalogueVariant(
      "title with its word doubled", form("").replacing("Surat", with: "SOP SOP Surat") + Catalogue.lists,
      ["title": "SOP Surat Masuk"]),
    CatalogueVariant(
      "title over the table differs from the name",
      form(Catalogue.lists) + "\nSOP PENGELOLAAN SURAT\n" + Catalogue.heads + Catalogue.rows,
      ["title": "Surat Masuk", "heading": "SOP PENGELOLAAN SURAT"]),
    CatalogueVariant(
      "institution to the left of the labels",
      "PEMERINTAH KABUPATEN GOWA Nomor SOP 1/2/2021\nKECAMATAN SUKAMAJU Tanggal Pembuatan 4 Januari 2021\nKECAMATAN SUKAMAJU "
        + "Disahkan Oleh Camat Sukamaju\nNama SOP Surat Masuk" + Catalogue.lists,
      ["number": "1/2/2021", "created": "2021-01-04", "office": "Camat Sukamaju", "unit": "Kecamatan Sukamaju"]),
    CatalogueVariant(
      "no legal basis", form("Kualifikasi Pelaksana\n1. SLTA\nKeterkaitan\n1. SOP Lain\nPeringatan\n1. Awas\n"),
      ["laws": "0", "qualifications": "SLTA"]),
    CatalogueVariant(
      "degrees as qualifications", form("Kualifikasi Pelaksana\n1. S1 2. SLTA\nPeringatan\n1. Awas\n"),
      ["qualifications": "S1 | SLTA"]),
    CatalogueVariant(
      "offices as qualifications", form("Kualifikasi Pelaksana\n1 Lurah 2 Sekretaris 3 JFU\nPeringatan\n1. Awas\n"),
      ["qualifications": "Lurah | Sekretaris | JFU"]),
    CatalogueVariant(
      "qualifications under words of their own",
      form(
        "Kualifikasi Pelaksana\nPendidikan : SLTA\nPengetahuan : Tata naskah dinas\nDiklat : Kearsipan\nPeringatan\n1. Awas\n"
      ),
      ["qualifications": "Pendidikan : SLTA | Pengetahuan : Tata naskah dinas | Diklat : Kearsipan"]),
    CatalogueVariant(
      "further sections end the one before",
      form(
        "Dasar Hukum\n1. UU Nomor 25 Tahun 2009\nTujuan :\nMenertibkan surat\nRuang Lingkup :\nSurat masuk\nDefinisi :\n"
          + "Surat adalah naskah\nKebijakan :\nSetiap surat dicatat\nPeringatan\n1. Awas\n"),
      [
        "laws": "1", "warnings": "Awas",
        "sections":
          "Tujuan: Menertibkan surat | Ruang Lingkup: Surat masuk | Definisi: Surat adalah naskah | Kebijakan: Setiap surat dicatat",
      ]),
    CatalogueVariant(
      "sections of a service standard",
      form(
        "Dasar Hukum\n1. UU Nomor 25 Tahun 2009\nBiaya Tarif :\nGratis\nProduk Layanan :\nSurat keterangan\nJaminan Pelayanan :\nTepat waktu\n"
      ),
      [
        "laws": "1",
        "sections": "Biaya/Tarif: Gratis | Produk Layanan: Surat keterangan | Jaminan Pelayanan: Tepat waktu",
      ]),
    CatalogueVariant(
      "related beside qualifications, warning beside equipment",
      form(
        "Dasar Hukum\t\n1. UU Nomor 25 Tahun 2009\t\nKeterkaitan\tKualifikasi Pelaksana\n1. SOP Lain\t1. SLTA\n"
          + "Peringatan\tPeralatan/Perlengkapan\n1. Awas\t1. Komputer\n"),
      ["laws": "1", "related": "SOP Lain", "qualifications": "SLTA", "warnings": "Awas", "equipment": "Komputer"]),
    CatalogueVariant(
      "empty sections",
      form(
        "Dasar Hukum\tKualifikasi Pelaksana\n\t\nKeterkaitan\tPeralatan/Perlengkapan\n\t\nPeringatan\tPencatatan dan Pendataan\n1. Awas\t\n"
      ),
      ["laws": "0", "related": "-", "warnings": "Awas", "records": "-"]),
    CatalogueVariant(
      "hint of the template left in its place",
      "Nomor SOP\t1/2/2021\nTanggal Pembuatan\ttanggal penyusunan SOP\nNama SOP\tSurat Masuk" + Catalogue.lists,
      ["created": "-", "title": "Surat Masuk"]),
    CatalogueVariant(
      "numbers without points",
      form("Dasar Hukum\n1 UU Nomor 25 Tahun 2009\n2 UU Nomor 23 Tahun 2014\nPeringatan\n1. Awas\n"),
      ["legalBasis": "UU Nomor 25 Tahun 2009 | UU Nomor 23 Tahun 2014"]),
    CatalogueVariant(
      "no blank behind the numbers", form("Peralatan/Perlengkapan\n1.Komputer/Laptop 2.Printer\nPeringatan\n1. Awas\n"),
      ["equipment": "Komputer/Laptop | Printer"]),
    CatalogueVariant(
      "letters", form("Peralatan/Perlengkapan\na. Komputer\nb. Printer\nPeringatan\n1. Awas\n"),
      ["equipment": "Komputer | Printer"]),
    CatalogueVariant(
      "dashes", form("Peralatan/Perlengkapan\n- Komputer\n- Printer\nPeringatan\n1. Awas\n"),
      ["equipment": "Komputer | Printer"]),
    CatalogueVariant(
      "bullets of a symbol font",
      form("Peralatan/Perlengkapan\n\u{F0B7} Komputer\n\u{F0B7} Printer\nPeringatan\n1. Awas\n"),
      ["equipment": "Komputer | Printer"]),
    CatalogueVariant(
      "one item on each line without marks",
      form("Peralatan/Perlengkapan\nKomputer\nPrinter\nBuku Agenda\nPeringatan\n1. Awas\n"),
      ["equipment": "Komputer | Printer | Buku Agenda"]),
    CatalogueVariant(
      "numbers of both columns in pairs",
      form(
        "Dasar Hukum Kualifikasi Pelaksana\n1. 1. Memiliki ijazah SLTA\nUU Nomor 25 Tahun 2009\n2. 2. Memahami surat\n"
          + "UU Nomor 23 Tahun 2014\nPeringatan\n1. Awas\n"),
      ["laws": "2", "qualifications": "Memiliki ijazah SLTA | Memahami surat"]),
    CatalogueVariant(
      "numbers torn off before the texts",
      form(
        "Dasar Hukum\n1.\n2.\n3.\nUU Nomor 25 Tahun 2009\nUU Nomor 23 Tahun 2014\nUU Nomor 5 Tahun 2014\nPeringatan\n1. Awas\n"
      ),
      ["legalBasis": "UU Nomor 25 Tahun 2009 | UU Nomor 23 Tahun 2014 | UU Nomor 5 Tahun 2014"]),
    CatalogueVariant(
      "numbers torn off behind the texts",
      form("Dasar Hukum\nUU Nomor 25 Tahun 2009\nUU Nomor 23 Tahun 2014\n1.\n2.\nPeringatan\n1. Awas\n"),
      ["legalBasis": "UU Nomor 25 Tahun 2009 | UU Nomor 23 Tahun 2014"]),
    CatalogueVariant(
      "two lists crossed on one line",
      form("Pencatatan dan Pendataan Peralatan/Perlengkapan\n1.2. Laporan. Komputer.\nPeringatan\n1. Awas\n"),
      ["warnings": "Awas"]),
    CatalogueVariant(
      "number on the last line of its item",
      form(
        "Dasar Hukum\nUU Nomor 25 Tahun 2009 tentang\n1. Pelayanan Publik\nUU Nomor 23 Tahun 2014 tentang\n2. Pemerintahan Daerah\nPeringatan\n1. Awas\n"
      ),
      [
        "legalBasis":
          "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik | UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
      ]),
    CatalogueVariant(
      "numbers with gaps and restarts",
      form("Peralatan/Perlengkapan\n2. Komputer\n5. Printer\n6. Kertas\n5. Tinta\n6. Map\nPeringatan\n1. Awas\n"),
      ["equipment": "Komputer | Printer | Kertas | Tinta | Map"]),
    CatalogueVariant(
      "number of a law that opens no item",
      form(
        "Dasar Hukum\n1. UU No. 25 Tahun 2009 2. Permendagri\nNo. 10 Tahun 2011 3. PP\nNo. 11 Tahun 2012\nPeringatan\n1. Awas\n"
      ), ["laws": "3"]),
    CatalogueVariant(
      "dates within items are no dates of the SOP",
      form("Dasar Hukum\n1. Permendiknas Nomor 22 tanggal 13 Oktober 2006\nPeringatan\n1. Awas\n"),
      ["created": "-", "approved": "-", "effective": "-", "laws": "1"]),
  ]
}
