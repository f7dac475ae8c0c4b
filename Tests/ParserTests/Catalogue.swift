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
  static let unread: [String: String] = [:]
}
