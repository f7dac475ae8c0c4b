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

  @Test(arguments: [
    ("Kiialiflkasi Pelaksana", Labels.Field.qualifications), ("KVAIIFIKASI PBLAKSANA", .qualifications),
    ("PERALA1AN/PERLENGHAFAN", .equipment), ("Juclul SOP", .title), ("NAIVIA SOP", .title), ("Poririgatan", .warnings),
    ("PENCATATAN DAN REENDAT4AN", .records), ("TANGGAL PEMBURTAM", .created),
  ])
  func labelsWithSeveralConfusedLettersAreFound(_ text: String, _ field: Labels.Field) throws {
    #expect(try #require(labels.match(fold(text))).meaning.field == field)
  }

  @Test(arguments: [
    "Kendaraan", "Pengarsipan", "Perencanaan", "Pencairan", "Pelaporan", "Peninjauan Lapangan", "Pelatihan",
  ])
  func wordsOfTheOfficeAreNoLabels(_ text: String) { #expect(labels.match(fold(text)) == nil) }

  @Test func headingPhrasesAreToldWhenMisread() {
    let heads = Vocabulary.standard.titleHeads
    #expect(heads.words(atStartOf: foldedWords("STANDAR OPERASIQNAL RROSEDUR Pengelolaan Arsip".utf8)[...]) == 3)
    #expect(heads.words(atStartOf: foldedWords("8OP Surat Masuk".utf8)[...]) == 1)
    #expect(heads.words(atStartOf: foldedWords("Standar Akuntansi Pemerintahan".utf8)[...]) == 0)
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

  @Test(arguments: [
    ("Persyoratan/Kolenglcapan", ColumnHeads.Column.inputs), ("HELUARAN", .outputs), ("Ureian Pnosedur", .activity),
    ("PBLAKSANA", .performers),
  ])
  func headsWithSeveralConfusedLettersAreFound(_ text: String, _ column: ColumnHeads.Column) throws {
    #expect(try #require(heads.match(fold(text))).meaning == column)
  }

  @Test func officesAreKnownByAllTheirWords() {
    let names = Vocabulary.standard.officeNames
    let text = { (name: String) in names.nearest(foldedWords(name.utf8))?.map { String(decoding: $0, as: UTF8.self) } }
    #expect(
      text("Badan Kepfgawaiam Dah PENGEM8AMGAN Sumber Daya Manusia")?.joined(separator: " ")
        == "badan kepegawaian dan pengembangan sumber daya manusia")
    #expect(text("Dinas Komunikasi Oam Informatika") == ["dinas", "komunikasi", "dan", "informatika"])
    #expect(text("Dinas Pertamanan dan Pemakaman") == nil)
    #expect(text("Dinas Sosia1")?.last == "sosial")
  }
}
