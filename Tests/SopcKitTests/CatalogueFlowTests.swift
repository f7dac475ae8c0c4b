import AST
import Diagnostics
import SopcKit
import TestSupport
import Testing

/// Decisions, actors told in the text only, and spellings, as real texts write them: what the whole compiler makes of them.
@Suite struct CatalogueFlowTests {
  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) {
    let sops = Compiler().compile(Array(variant.text.utf8), path: "input").sops
    let missed = variant.missed(in: sops.map(\.document), rules: sops.flatMap(\.findings).map(\.rule.description))
    if let reason = Self.unread[variant.name] {
      withKnownIssue("\(reason)") { #expect(missed.isEmpty, "\(missed)") }
    } else {
      #expect(missed.isEmpty, "\(variant.name): \(missed)")
    }
  }

  @Test func namesAreUnique() { #expect(Set(Self.variants.map(\.name)).count == Self.variants.count) }

  /// Variants that are not read yet, with the reason; whoever mends one takes it out of the list, or its test fails.
  private static let unread: [String: String] = [
    "apabila tidak dapat memberi keputusan": "a condition that names no other way is no decision",
    "untuk ditindaklanjuti atau diarsipkan": "two ways named by their verbs are no decision",
    "actor without a column": "an office without a column is not told where the lexicon does not know it",
  ]

  private static let identity = "Nomor SOP\t070/12/2021\nNama SOP\tPelayanan Surat Masuk\n"

  /// Three steps of which the second has this activity, note and mark of Camat and Staf.
  private static func table(
    _ activity: String, note: String = "", camat: String = "V", staf: String = "", third: String = "Mengarsipkan surat"
  ) -> String {
    identity
      + "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n1\tMencatat surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n"
      + "2\t\(activity)\t\(camat)\t\(staf)\tAgenda\t10 menit\tDisposisi\t\(note)\n3\t\(third)\t\tV\tDisposisi\t5 menit\tArsip\t\n"
  }

  private static let variants = decisions + reviews + actors + spellings + hyphens

  /// Words that a hyphen broke.
  private static let hyphens: [CatalogueVariant] = [
    CatalogueVariant(
      "hard hyphen at the end of a line",
      identity + "Peringatan\n1. Pelaksanaan administrasi perkawin-\nan harus tertib\nKeterkaitan\n1. SOP Lain\n",
      ["warnings": "Pelaksanaan administrasi perkawinan harus tertib"]),
    CatalogueVariant(
      "hard hyphen inside a line",
      identity + "Peringatan\n1. Laporan disampaikan kepa- da Camat\nKeterkaitan\n1. SOP Lain\n",
      ["warnings": "Laporan disampaikan kepada Camat"]),
  ]

  private static let decisions: [CatalogueVariant] =
    [
      (
        "jika tidak setuju dikembalikan",
        "Memeriksa surat. Jika tidak setuju dikembalikan ke Staf, jika setuju diteruskan"
      ),
      (
        "bila sudah benar, bila tidak kembali lagi",
        "Meneliti surat, bila sudah benar diserahkan kepada Staf, bila tidak kembali lagi pada Staf"
      ),
      (
        "periksa jika benar, jika tidak diperbaiki",
        "Periksa jika benar diajukan kepada Staf, jika tidak diperbaiki dan dikembalikan"
      ),
      (
        "apabila tidak dapat memberi keputusan",
        "Apabila Camat tidak dapat memberi keputusan, maka akan dilaporkan kepada Staf"
      ),
      (
        "untuk ditindaklanjuti atau diarsipkan",
        "Memilah surat untuk ditindaklanjuti atau diarsipkan, jika ditindaklanjuti diteruskan kepada Staf"
      ),
      ("misspelt verb of the way back", "Memeriksa surat. Jika tidak lengkap dikembaikan kepada Staf"),
    ].map { name, activity in CatalogueVariant(name, table(activity), ["kinds": "start | decision | end"]) }
    + [
      CatalogueVariant(
        "jika tidak kembali ke langkah", table("Memeriksa surat. Jika tidak lengkap kembali ke langkah 1"),
        ["kinds": "start | decision | end", "flow": "2 | yes3,no1 | -"]),
      CatalogueVariant(
        "condition and its opposite in neighbouring steps",
        table(
          "Apabila bukan kewenangan Camat surat diteruskan ke Dinas", third: "Apabila kewenangan Camat surat diarsipkan"
        ), ["steps": "3"]),
      CatalogueVariant(
        "condition among the notes",
        table("Memeriksa surat", note: "Bila surat tersebut salah alamat maka akan dikembalikan"),
        ["notes": "- | Bila surat tersebut salah alamat maka akan dikembalikan | -"]),
      CatalogueVariant(
        "branch labels in the cells of actors", table("Memeriksa surat", camat: "Ya", staf: "Tidak"),
        ["kinds": "start | decision | end"]),
      CatalogueVariant(
        "branch labels glued to the activity", table("Memeriksa perencanaan Ya"), ["steps": "3"]),
      CatalogueVariant(
        "branch labels T and Y", table("Memeriksa surat", camat: "V T", staf: "Y"), ["kinds": "start | decision | end"]),
      CatalogueVariant(
        "branch labels on lines of their own",
        table("Memeriksa surat. Jika tidak lengkap kembali ke langkah 1").replacing(
          "3\tMengarsipkan", with: "Ya\nTidak\n3\tMengarsipkan"),
        ["numbers": "1 | 2 | 3", "kinds": "start | decision | end"]),
    ]

  /// What is no decision.
  private static let reviews: [CatalogueVariant] =
    [
      ("review with Memeriksa", "Memeriksa kelengkapan surat"), ("review with Meneliti", "Meneliti isi surat"),
      ("review with Verifikasi", "Verifikasi data surat"), ("review with Mengoreksi", "Mengoreksi konsep surat"),
    ].map { name, activity in CatalogueVariant(name, table(activity), ["kinds": "start | process | end"]) }
    + [
      CatalogueVariant(
        "condition among the warnings",
        identity
          + "Dasar Hukum\n1. UU Nomor 25 Tahun 2009\nPeringatan\n1. Jika SOP tidak dilaksanakan, maka pelayanan terhambat\n"
          + table("Memberi arahan").replacing(identity, with: ""),
        ["kinds": "start | process | end", "warnings": "Jika SOP tidak dilaksanakan, maka pelayanan terhambat"]),
      CatalogueVariant(
        "condition among the requirements",
        table("Menerima berkas").replacing("Agenda\t10", with: "Akta (jika orang tua sudah meninggal)\t10"),
        ["kinds": "start | process | end"]),
    ]

  private static func unmarked(_ activity: String, actors: String = "Camat\tSekretaris\tStaf") -> String {
    identity
      + "No\tKegiatan\t\(actors)\tKelengkapan\tWaktu\tOutput\tKet\n1\t\(activity)\t\t\t\tSurat\t5 menit\tAgenda\t\n"
  }

  private static let actors: [CatalogueVariant] =
    [
      ("actor as subject", "Staf mengetik surat", "Camat\tSekretaris\tStaf", "Staf"),
      (
        "actor as subject, another receives", "Sekretaris menyampaikan surat kepada Staf", "Camat\tSekretaris\tStaf",
        "Sekretaris"
      ),
      ("actor spelled otherwise", "Kasubbag memeriksa surat", "Camat\tKa. Sub. Bag\tStaf", "Ka. Sub. Bag"),
      ("actor spelled Kasubag", "Kasubag memeriksa surat", "Camat\tKasubbag\tStaf", "Kasubbag"),
      ("actor spelled Ka Sub Bagian", "Ka Sub Bagian memeriksa surat", "Camat\tKasubbag\tStaf", "Kasubbag"),
      ("actor spelled KaSubbag", "KaSubbag memeriksa surat", "Camat\tKasub bag\tStaf", "Kasub bag"),
      (
        "actor longer than the head", "Kepala Dinas PMD Provinsi Sukamaju memerintahkan pendataan",
        "Kepala Dinas\tSekretaris\tStaf", "Kepala Dinas"
      ),
    ].map { name, activity, heads, performer in
      CatalogueVariant(name, unmarked(activity, actors: heads), ["performers": performer])
    }
    + [
      CatalogueVariant(
        "receiver is no actor",
        unmarked("Menerima surat dari Panitera Pengganti", actors: "Panitera Pengganti\tSekretaris\tStaf"),
        ["steps": "1"]),
      CatalogueVariant("actor without a column", unmarked("Petugas Jaga mencatat tamu"), ["outsiders": "Petugas Jaga"]),
    ]

  private static let spellings: [CatalogueVariant] =
    [
      ("Nomer SOP : 070/12/2021\nNama SOP : Surat", "number", "070/12/2021", "Nomer"),
      (
        "Nomor SOP : 070/12/2021\nNama SOP : Surat\nTanggal Evektif : 4 Januari 2021", "effective", "2021-01-04",
        "Evektif"
      ),
      (
        "Nomor SOP : 070/12/2021\nNama SOP : Surat\nTanggal Efektif : 4 Januari tshun 2021", "number", "070/12/2021",
        "tshun"
      ),
    ].map { text, fact, value, name in
      CatalogueVariant(
        "spelling " + name, text + "\nDasar Hukum\n1. UU Nomor 25 Tahun 2009\nPeringatan\n1. Awas\n", [fact: value])
    }
    + [
      "UU", "UU.", "PP", "PP.", "Permendagri", "Permenpan", "PMK", "PMA", "PERMA", "Perda", "Perbup", "Perwal", "SE",
    ].map { form in
      CatalogueVariant(
        "legal short form " + form,
        identity
          + "Dasar Hukum\n1. \(form) No. 10 Tahun 2011 ttg Pelayanan\n2. \(form) Nomor: 11 Thn. 2012\nPeringatan\n1. Awas\n",
        ["laws": "2"])
    }
}
