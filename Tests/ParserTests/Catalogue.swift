import AST
import Diagnostics
import TestSupport
import Testing

@testable import Parser

/// The catalogue of surface forms: variants of real SOP texts, each held against what the parser reads.
enum Catalogue {
  /// Lists of a form without its procedure, for variants of the identity block.
  static let lists = "\nDasar Hukum\n1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik\nPeringatan\n1. Awas\n"
  /// An identity block, for variants of the lists and the table.
  static let identity = "Nomor SOP\t070/12/2021\nTanggal Pembuatan\t4 Januari 2021\nNama SOP\tPelayanan Surat Masuk\n"
  /// Heads of the usual table.
  static let heads =
    "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\t\n"
  /// Two rows of the usual table.
  static let rows =
    "1\tMenerima surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n2\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n"

  /// Checks one variant: it is read, or it is known not to be.
  static func check(_ variant: CatalogueVariant, place: SourceLocation = #_sourceLocation) {
    let parsed = parse(Array(variant.text.utf8))
    let missed = variant.missed(
      in: parsed.readings.map(\.document), rules: parsed.readings.flatMap(\.diagnostics).map(\.rule.description))
    if let reason = unread[variant.name] {
      withKnownIssue("\(reason)") { #expect(missed.isEmpty, "\(missed)", sourceLocation: place) }
    } else {
      #expect(missed.isEmpty, "\(variant.name): \(missed)", sourceLocation: place)
    }
  }

  /// Variants that are not read yet, with the reason; whoever mends one takes it out of the list, or its test fails.
  static let unread: [String: String] = [
    "right list inside the left one": "a second list that begins inside the first is not taken to the second head",
    "all activities before all cells of quality": "a table read column by column is not gathered into rows",
    "one word of the title on each line": "only the first line of the title counts",
    "values before their labels": "a value is looked for behind its label only",
    "all labels on one line, all values on another far below": "values are matched to labels line by line only",
    "list items glued to each other": "the number of an item is not told apart from the end of a word",
    "same SOP twice, flat and by lines":
      "a label without a colon on a long line is not cut off where another text follows",
    "title without a label": "a heading without a label is not taken for the title",
    "number on the last line of its item": "the number begins a new item",
    "hard hyphen at the end of a line": "joined by the analysis, which this test does not run",
    "hard hyphen inside a line": "joined by the analysis, which this test does not run",
    "NOMOR REVISI, value behind a blank": "a label without a colon counts only with a fit value",
    "Pencatatan, list in the next cell": "a word of everyday language is a label only in a place of its own",
  ]
}
