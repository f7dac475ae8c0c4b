import AST
import TestSupport
import Testing

/// Labels of the identity block and heads of lists, as real texts write them, each in a form around it.
@Suite struct CatalogueLabelTests {
  /// A label with the fact that it names, and a value with how it is read.
  private struct Label: Sendable {
    var fact: String
    var label: String
    var value: String
    var read: String
  }

  @Test(arguments: variants) func isRead(_ variant: CatalogueVariant) { Catalogue.check(variant) }

  @Test func namesAreUnique() { #expect(Set(Self.variants.map(\.name)).count == Self.variants.count) }

  private static func labels(_ fact: String, _ value: String, _ read: String, _ labels: [String]) -> [Label] {
    labels.map { Label(fact: fact, label: $0, value: value, read: read) }
  }

  private static let fields: [Label] =
    labels(
      "number", "070/12/2021", "070/12/2021",
      ["Nomor SOP", "NOMOR SOP", "No. Dokumen", "NO DOKUMEN", "No. Dok", "No. SOP", "Nomor SP"])
    + labels(
      "created", "4 Januari 2021", "2021-01-04",
      [
        "Tanggal Pembuatan", "TANGGAL PEMBUATAN", "Tgl Pembuatan", "Tgl. Pembuatan", "TGL PEMBUATAN", "TGL. PEMBUATAN",
        "Tgl. Terbit", "Tanggal Terbit",
      ])
    + labels(
      "revised", "5 Januari 2021", "2021-01-05",
      [
        "Tanggal Revisi", "Tgl. Revisi", "Tanggal Refisi", "Tanggal Revisi (ditinjau kembali)", "TgI. Revisi",
        "TL REVISI",
      ])
    + labels(
      "effective", "11 Januari 2021", "2021-01-11",
      [
        "Tanggal Efektif", "TANGGAL EFEKTIF", "Tanggal efektif", "Tgl. Efektif", "TGL EFEKTIF", "TGL. EFEKTIP",
        "Tanggal Evektif",
      ]) + labels("approved", "6 Januari 2021", "2021-01-06", ["Tanggal Pengesahan", "Tgl Pengesahan"])
    + labels("revision", "03", "03", ["Revisi Ke", "No. Revisi", "NOMOR REVISI"])
    + labels(
      "office", "Camat Sukamaju", "Camat Sukamaju",
      ["Disahkan Oleh", "Disahkan oleh", "DISAHKAN OLEH", "DISETUJUI OLEH"])
    + labels("unit", "Kecamatan Sukamaju", "Kecamatan Sukamaju", ["SATKER"])

  private static let titles = labels(
    "title", "Pelayanan Surat Masuk", "Pelayanan Surat Masuk",
    ["Nama SOP", "NAMA SOP", "Judul SOP", "JUDUL SOP", "Nama SP"])

  private static let lists: [Label] =
    labels("laws", "1. UU Nomor 25 Tahun 2009", "1", ["Dasar Hukum", "DASAR HUKUM", "Dasar hukum", "DasarHukum"])
    + labels(
      "qualifications", "1. SLTA", "SLTA",
      ["Kualifikasi Pelaksana", "KualifikasiPelaksana", "Kualifikasi Pendidikan", "Kualifikasi Pelaksana ( Personil)"])
    + labels("related", "1. SOP Surat Keluar", "SOP Surat Keluar", ["Keterkaitan", "KETERKAITAN", "Keterkaitan ;"])
    + labels(
      "equipment", "1. Komputer", "Komputer",
      ["Peralatan/Perlengkapan", "Peralatan / Perlengkapan", "PERALATAN PERLENGKAPAN", "Peralatan/Kelengkapan"])
    + labels("warnings", "1. Awas", "Awas", ["Peringatan", "PERINGATAN"])
    + labels(
      "records", "1. Buku agenda", "Buku agenda",
      [
        "Pencatatan dan Pendataan", "PENCATATAN DAN PENDATAAN", "Pencatatan / Pendataan", "PENCATATAN/PENDATAAN",
        "PencatatandanPendataan", "Pencatatan",
      ])

  private static let before = "Nomor SOP : 1/2/2021\nNama SOP : Surat\n"
  private static let after = "Keterkaitan\n1. SOP Lain\n"

  /// Each label with its value in the next cell, behind a colon, behind a blank, and in the next line.
  private static let variants: [CatalogueVariant] =
    (fields + titles).flatMap { label in
      let frame =
        label.fact == "number" ? "Nama SOP : Surat\n" : label.fact == "title" ? "Nomor SOP : 1/2/2021\n" : before
      return [
        ("\t", "in the next cell"), (" : ", "behind a colon"), (" ", "behind a blank"), ("\n", "in the next line"),
      ].map {
        CatalogueVariant(
          "\(label.label), value \($0.1)", frame + label.label + $0.0 + label.value + Catalogue.lists,
          [label.fact: label.read])
      }
    }
    + lists.flatMap { label in
      let rest = label.fact == "laws" ? "" : "Dasar Hukum\n1. UU Nomor 5 Tahun 2014\n"
      let others = label.fact == "related" ? "" : after
      return [("\n", "below"), (" :\n", "below a colon"), ("\t", "in the next cell")].map {
        CatalogueVariant(
          "\(label.label), list \($0.1)", before + rest + label.label + $0.0 + label.value + "\n" + others,
          [label.fact: label.read])
      }
    }
}
