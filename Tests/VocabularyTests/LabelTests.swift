import Testing
import Vocabulary

@Suite struct LabelTests {
  private let labels = Vocabulary.standard.labels
  private let heads = Vocabulary.standard.columnHeads

  @Test(arguments: [
    ("Nomor SOP :", Labels.Field.number, 0), ("NO. DOKUMEN", .number, 0), ("Tgl. Pembuatan", .created, 0),
    ("TgI. Revisi", .revised, 1), ("Tanggal Refisi", .revised, 0), ("TGL. EFEKTIP", .effective, 0),
    ("Tanggal Evektif", .effective, 0), ("Tgl Pengesahan", .approved, 0), ("Disahkan Oleh", .approver, 0),
    ("DISETUJUI OLEH", .approver, 0), ("Nama SOP", .title, 0), ("No. Revisi", .revision, 0),
    ("DasarHukum", .legalBasis, 0), ("IKUALIFIKASI PELAKSANA", .qualifications, 1), ("Keterkaitan ;", .related, 0),
    ("PERALATAN PERLENGKAPAN", .equipment, 0), ("Peralatan / Kelengkapan", .equipment, 0),
    ("Peringatan:", .warnings, 0), ("PENCATATAN & PENDATAAN", .records, 0),
    ("Pencatatan dan Pendatan", .records, 1), ("Ruang Lingkup", .section("Ruang Lingkup"), 0),
    ("Prosedur/Langkah", .section("Prosedur"), 0), ("Diperiksa oleh", .signatory("Diperiksa oleh"), 0),
    ("Tanqqal Pembuatan", .created, 2), ("Tgl. Penbuatan", .created, 1),
  ])
  func labelsAreFound(_ text: String, _ field: Labels.Field, _ edits: Int) throws {
    let match = try #require(labels.match(fold(text)))
    #expect(match.meaning.field == field)
    #expect(match.edits == edits)
  }

  @Test(arguments: ["Menerima surat", "Tanggal 13 Oktober 2006", "Nama", "Camat", "Kegiatan", "", "Preferensi"])
  func otherTextIsNoLabel(_ text: String) {
    #expect(labels.match(fold(text)) == nil)
  }

  @Test func standingTellsWeakAndAlternativeLabels() throws {
    #expect(try #require(labels.exact(fold("Disetujui oleh"))).isAlternative)
    #expect(try #require(labels.exact(fold("Tujuan"))).isWeak)
    let approver = try #require(labels.exact(fold("Disahkan oleh")))
    #expect(!approver.isAlternative && !approver.isWeak)
  }

  @Test func theLongestLabelAtTheStartOfALineWins() throws {
    let words = foldedWords("Nomor SOP 10 Tanggal Pembuatan 23 April 2016".utf8)
    let first = try #require(labels.longest(atStartOf: words[...]))
    #expect(first.meaning.field == .number && first.words == 2)
    let second = try #require(labels.longest(atStartOf: words[3...]))
    #expect(second.meaning.field == .created && second.words == 2)
  }

  @Test(arguments: [
    ("No", ColumnHeads.Column.no), ("URAIAN PROSEDUR", .activity), ("Aktifitas", .activity),
    ("PELAKU KEGIATAN", .performers), ("Pemegang Jabatan", .performers), ("MUTU BUKU", .quality),
    ("Persyt/Klkp", .inputs), ("Persyaratan / Perlengkapan", .inputs), ("Kelengka pan", .inputs),
    ("Waktu (menit)", .duration), ("DURASI WAKTU", .duration), ("Autput", .outputs), ("Ket.", .note),
    ("Biaya", .extra("Biaya")), ("Keterangann", .note),
  ])
  func headsAreFound(_ text: String, _ column: ColumnHeads.Column) {
    #expect(heads.match(fold(text))?.meaning == column)
  }

  @Test(arguments: ["Camat", "Sekretaris", "Kasubag Umum"])
  func rolesAreNoHeads(_ text: String) { #expect(heads.match(fold(text)) == nil) }
}
