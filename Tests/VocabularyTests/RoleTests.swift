import Testing
import Vocabulary

@Suite struct RoleTests {
  private let roles = Vocabulary.standard.roles

  @Test(arguments: [
    ("Kasubag Umum dan Kepegawaian", "Kepala Subbagian Umum dan Kepegawaian"),
    ("KASUBBAG UMPEG", "Kepala Subbagian Umum dan Kepegawaian"),
    ("Kasubag PKP", "Kepala Subbagian Perencanaan, Keuangan dan Pelaporan"),
    ("Sekretaris", "Sekretaris Kecamatan"), ("Sekcam", "Sekretaris Kecamatan"), ("Camat", "Camat"),
    ("Kasi Trantib", "Kepala Seksi Ketenteraman dan Ketertiban Umum"), ("Kasi", "Kepala Seksi"),
    ("PPTK", "Pejabat Pelaksana Teknis Kegiatan"), ("Pemohon", "Pemohon"), ("Staf", "Pelaksana"),
    ("Kasi Ekonomi Kreatif", "Kepala Seksi Ekonomi Kreatif"),
  ])
  func positionsInAKecamatan(_ name: String, _ position: String) {
    #expect(roles.position(name, in: .kecamatan) == position)
  }

  @Test func aNameOfSeveralOfficesIsNotGuessed() {
    #expect(roles.position("Sekretaris") == nil)
    #expect(roles.position("Sekretaris", in: .desa) == "Sekretaris Desa")
    #expect(roles.position("Kepala Bidang", in: .kecamatan) == "Kepala Bidang")
    #expect(roles.roles(named: fold("Kepala Bidang"), in: .kecamatan).isEmpty)
    #expect(roles.position("berkas") == nil)
  }

  @Test func ranksOrderTheOfficesOfAUnit() throws {
    let ranks = try ["Camat", "Sekcam", "Kasi", "Kasubag", "Staf"].map { name in
      try #require(roles.roles(named: fold(name), in: .kecamatan).first?.rank)
    }
    #expect(ranks == ranks.sorted(by: >) && Set(ranks).count == 5)
  }

  @Test func headWordsBeginOffices() throws {
    let words = foldedWords("Ka. Sub. Bagian Umum".utf8)
    let head = try #require(roles.head(atStartOf: words[...]))
    #expect(head.words == 3 && head.meaning.long == "Kepala Subbagian" && head.meaning.kind == .office)
    #expect(roles.head(atStartOf: foldedWords("Staf mengetik".utf8)[...])?.meaning.kind == .staff)
    #expect(roles.head(atStartOf: foldedWords("Menerima surat".utf8)[...]) == nil)
    let text = foldedWords("Sekretaris Camat memeriksa".utf8)
    #expect(roles.longest(atStartOf: text[...], in: .kecamatan)?.words == 2)
  }
}

@Suite struct VerbTests {
  private let verbs = Vocabulary.standard.verbs

  @Test(arguments: [
    ("menandatangani", "menandatangani", Verbs.Voice.active), ("Penandatanganan", "menandatangani", .nominal),
    ("ditandatangani", "menandatangani", .passive), ("menganalisa", "menganalisis", .nonstandard),
    ("verifikasi", "memverifikasi", .nominal), ("dikembalikan", "mengembalikan", .passive),
  ])
  func formsLeadToTheirVerb(_ word: String, _ verb: String, _ voice: Verbs.Voice) throws {
    let form = try #require(verbs.form(fold(word)))
    #expect(form.verb.active == verb && form.voice == voice)
  }

  @Test func verbsSayWhoActsAndHow() throws {
    #expect(try #require(verbs.form(fold("mendisposisi"))).verb.level == .top)
    #expect(try #require(verbs.form(fold("mengarsipkan"))).verb.act == .archive)
    #expect(try #require(verbs.form(fold("mengajukan"))).verb.level == .applicant)
    #expect(verbs.form(fold("camat")) == nil)
  }

  @Test(arguments: [
    ("menghibahkan", Verbs.Voice.active), ("dihibahkan", .passive), ("penghibahan", .nominal),
  ])
  func affixesTellTheVoiceOfUnknownVerbs(_ word: String, _ voice: Verbs.Voice) {
    #expect(verbs.form(fold(word)) == nil)
    #expect(verbs.voice(of: fold(word)) == voice)
  }
}

@Suite struct BranchTests {
  private func senses(_ text: String) -> [Branches.Sense] {
    Vocabulary.standard.branches.findings(in: foldedWords(text.utf8)).map(\.phrase.sense)
  }

  @Test func phrasesTellTheBranches() {
    #expect(senses("Jika tidak lengkap, dikembalikan kepada pemohon; jika lengkap diteruskan") == [.no, .back, .yes])
    #expect(senses("Apabila berkas memenuhi syarat maka diproses") == [.condition, .yes, .consequence])
    #expect(
      senses("bila sudah benar diserahkan kepada Camat, bila tidak kembali lagi pada staf") == [.yes, .no, .back])
    #expect(senses("permohonan ditolak") == [.reject])
    #expect(senses("Menerima surat masuk") == [])
  }

  @Test func aPhraseWithoutAConditionSaysSo() throws {
    let branches = Vocabulary.standard.branches
    #expect(try #require(branches.longest(atStartOf: foldedWords("jika setuju".utf8)[...])).meaning.isConditional)
    #expect(!(try #require(branches.longest(atStartOf: foldedWords("setuju".utf8)[...])).meaning.isConditional))
  }
}
