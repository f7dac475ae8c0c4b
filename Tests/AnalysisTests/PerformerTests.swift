import AST
import Analysis
import Testing

@Suite struct PerformerTests {
  static let columns = ["Camat", "Sekcam", "Kasi Pelayanan", "Kasubag Umum dan Kepegawaian", "Staf"]

  private func single(_ text: String, columns: [String] = Self.columns, unit: String? = "Kecamatan Sukamaju")
    -> Procedure
  {
    Rows(columns, unit: unit, ["Menerima surat", text, "Mengarsipkan surat"]).analysed
  }

  /// The subject is who acts, under any of its names.
  @Test(arguments: [
    ("Camat menelaah konsep surat", "Camat"),
    ("Sekretaris Kecamatan memeriksa konsep", "Sekcam"),
    ("Sekretaris memaraf konsep", "Sekcam"),
    ("Kepala Seksi Pelayanan menyusun konsep", "Kasi Pelayanan"),
    ("Kasi menyusun konsep", "Kasi Pelayanan"),
    ("Kasubbag Umum dan Kepegawaian menyiapkan rapat", "Kasubag Umum dan Kepegawaian"),
    ("Kasubag Umum menyiapkan rapat", "Kasubag Umum dan Kepegawaian"),
    ("Staf mengetik konsep", "Staf"),
    ("STAF MENGETIK KONSEP", "Staf"),
    ("Sekretanis Kecamatan memeriksa konsep", "Sekcam"),
    ("Camat mencatat surat masuk", "Camat"),
    ("Penandatanganan surat oleh Staf", "Staf"),
    ("Penyerahan berkas oleh Kasubag Unum dan Kepegawaian", "Kasubag Umum dan Kepegawaian"),
    ("Penandatanganan surat oleh Camat", "Camat"),
    ("Surat ditandatangani oleh Camat", "Camat"),
    ("Rapat dipimpin oleh Sekretaris Kecamatan", "Sekcam"),
  ])
  func namedActorPerforms(text: String, expected: String) {
    let procedure = single(text)
    #expect(procedure.performers(2).first == expected, "\(text)")
    #expect(procedure.confidence(2) >= 85, "\(text)")
  }

  @Test func basisNamesTheEvidence() {
    #expect(single("Camat menelaah konsep").basis(2).first == "subject")
    #expect(single("Penandatanganan surat oleh Camat").basis(2).first == "agent")
  }

  @Test func receiverDoesNotPerform() {
    for text in [
      "Menyampaikan surat kepada Camat", "Menyerahkan berkas ke Sekcam", "Mengajukan konsep kepada Bapak Camat",
    ] {
      let procedure = single(text)
      let receiver = text.contains("Sekcam") ? "Sekcam" : "Camat"
      #expect(!procedure.performers(2).contains(receiver), "\(text)")
    }
  }

  @Test func receiverPerformsTheNextRow() {
    let procedure = Rows(
      Self.columns,
      ["Staf menyusun konsep dan menyerahkan kepada Kasi Pelayanan", "Mengelola konsep", "Camat menandatangani"]
    ).analysed
    #expect(procedure.performers(2) == ["Kasi Pelayanan"])
    #expect(procedure.basis(2).contains("handover:1"))
  }

  @Test func whoIsToldPerformsTheNextRow() {
    let procedure = Rows(
      Self.columns, ["Camat memerintahkan Sekretaris untuk menyiapkan rapat", "Menyiapkan rapat", "Staf mencatat"]
    ).analysed
    #expect(procedure.performers(1) == ["Camat"])
    #expect(procedure.performers(2) == ["Sekcam"])
  }

  @Test func misreadColumnIsStillItsOffice() {
    let columns = ["Camat", "Kosi Kesejahteraan Sosiol", "Staf"]
    #expect(
      single("Kasi Kesejahteraan Sosial menyusun konsep", columns: columns).performers(2)
        == ["Kasi Kesejahteraan Sosial"])
  }

  /// Where a scan damaged the text, what it speaks of is still found.
  @Test(arguments: [
    ("Carnat rnenelaah konsep surat", "Camat"), ("4 Staf mencatat surat", "Staf"),
    ("Kepala Seksi Pelavanan menyusun konsep", "Kasi Pelayanan"), ("Membuhuhkan tanda tangan pada surat", "Camat"),
    ("Sekcam: memberikan persetujuan atas konsep kemudian diteruskan kepada Staf", "Sekcam"),
    ("Staf memberkaskan surat masuk", "Staf"),
  ])
  func damagedTextIsUnderstood(text: String, expected: String) {
    #expect(single(text).performers(2).first == expected, "\(text)")
  }

  /// What only those served do is theirs, whatever the verb does elsewhere.
  @Test(arguments: [
    "Mengambil nomor antrian", "Menunggu panggilan", "Mengisi formulir permohonan", "Membayar retribusi",
    "Menunjukkan KTP kepada petugas", "Menerima surat dan menandatangani tanda terima",
  ])
  func thePublicActs(text: String) {
    #expect(single(text, columns: ["Camat", "Kasi Pelayanan", "Staf", "Pemohon"]).performers(2).first == "Pemohon")
  }

  /// A treasurer carries out; who answers for the budget decides.
  @Test func officesOfTheBudgetHaveTheirLevels() {
    let columns = ["Bendahara Pengeluaran", "Kuasa Pengguna Anggaran"]
    #expect(single("Membukukan pengeluaran", columns: columns, unit: "Dinas Sosial").performers(2).first == columns[0])
    #expect(single("Menyetujui pengeluaran", columns: columns, unit: "Dinas Sosial").performers(2).first == columns[1])
  }

  /// An office of two names in two kinds of unit is the column that its words say.
  @Test func spellingsOfOneOfficeAreOneColumn() {
    let columns = ["Kepala UPTD", "Kasubag TU", "Staf"]
    for name in ["Kasubbag TU", "Kasubag TU", "Kepala Subbagian Tata Usaha"] {
      #expect(
        single("\(name) memeriksa konsep", columns: columns, unit: "UPTD Pasar").performers(2) == ["Kasubag TU"],
        "\(name)")
    }
  }

  @Test func anAideIsNotTheOnlyOneOfTheStaff() {
    let procedure = Rows(
      ["Bupati", "Analis Hukum"], ["Bupati membaca surat", "Bupati menyampaikan surat kepada ajudan", "Mencatat surat"]
    ).analysed
    #expect(!procedure.basis(3).contains("handover:2"))
  }

  @Test func misreadAgentActs() {
    #expect(single("Penandatanganan surat olch Sekretaris").performers(2) == ["Sekcam"])
  }

  @Test func longerOfficeIsNotTheShorter() {
    let columns = ["PANITERA", "PANMUD HUKUM", "JURUSITA"]
    #expect(
      single("Panitera Muda Hukum menyusun konsep", columns: columns, unit: "Pengadilan Agama Kotabaru").performers(2)
        == ["PANMUD HUKUM"])
  }

  @Test func receivingTellsWhoHadIt() {
    let procedure = Rows(
      Self.columns,
      ["Camat memberi arahan", "Menyusun konsep", "Menerima konsep dari Kasi Pelayanan", "Mengirim surat"]
    ).analysed
    #expect(procedure.performers(2) == ["Kasi Pelayanan"])
    #expect(!procedure.performers(3).contains("Kasi Pelayanan"))
  }

  @Test func subjectOutweighsHandover() {
    let procedure = Rows(
      Self.columns,
      ["Staf menyerahkan konsep kepada Kasi Pelayanan", "Sekcam memeriksa konsep", "Camat menandatangani"]
    ).analysed
    #expect(procedure.performers(2) == ["Sekcam"])
  }

  @Test func agentOfARelativeClauseDoesNotPerform() {
    let procedure = single("Memeriksa konsep surat yang disusun oleh Staf")
    #expect(procedure.performers(2).first != "Staf")
  }

  @Test func headOfTheUnitSigns() {
    let procedure = single("Menandatangani surat pengantar")
    #expect(procedure.performers(2) == ["Camat"])
    #expect(procedure.basis(2).contains("verb"))
  }

  @Test func outputNamesWhoDecided() {
    var rows = Rows(Self.columns, ["Staf menyusun konsep"])
    rows.add("Menelaah konsep", outputs: "Konsep yang disetujui Sekcam")
    rows.add("Mengarsipkan surat")
    let procedure = rows.analysed
    #expect(procedure.performers(2) == ["Sekcam"])
    #expect(procedure.basis(2).contains("output"))
  }

  @Test func marksAreLeftAsRead() {
    var rows = Rows(Self.columns)
    rows.add("Camat menelaah konsep", performer: 4)
    rows.add("Mengarsipkan surat", performer: 4)
    let procedure = rows.analysed
    #expect(procedure.performers(1) == ["Staf"])
    #expect(procedure.steps[0].performers == [Performer(actor: "a5", confidence: .certain, basis: ["mark"])])
    #expect(procedure.steps[0].alternatives.isEmpty)
  }

  @Test func actorWithoutColumnIsOutsider() {
    let procedure = single("Kepala Bidang menyerahkan data kinerja")
    #expect(procedure.steps[1].outsiders.map(\.name) == ["Kepala Bidang"])
    #expect(procedure.steps[1].outsiders.first?.basis == ["subject"])
    #expect(procedure.steps[1].performers.isEmpty)
  }

  @Test func otherSectionIsNotTheColumn() {
    let procedure = single("Kasi Trantib menyusun laporan")
    #expect(!procedure.performers(2).contains("Kasi Pelayanan"))
    #expect(procedure.steps[1].outsiders.map(\.name) == ["Kasi Trantib"])
  }

  @Test func twoSubjectsActTogether() {
    let procedure = single("Camat dan Sekretaris memimpin rapat")
    #expect(Set(procedure.performers(2)) == ["Camat", "Sekcam"])
    #expect(procedure.confidence(2) >= 85)
  }

  @Test func bothOfficesOfAColumnAreIt() {
    let columns = ["CAMAT", "SEKCAM", "KASI/KASUBBAG UMPEG", "PENGADMINISTRASI KEPEGAWAIAN"]
    for text in [
      "Kasi menghimpun data kinerja", "Kasubbag Umpeg menghimpun data", "Kasubag Umum dan Kepegawaian menghimpun data",
    ] {
      #expect(single(text, columns: columns).performers(2) == ["KASI/KASUBBAG UMPEG"], "\(text)")
    }
  }

  @Test func ladderOfOtherUnits() {
    let dinas = ["Kepala Dinas", "Sekretaris", "Kabid Mutasi", "Analis Kepegawaian"]
    let procedure = Rows(
      dinas, unit: "Dinas Pendidikan",
      ["Kadis mendisposisi surat", "Kabid menelaah surat", "Menyusun konsep", "Kepala Dinas menandatangani"]
    ).analysed
    #expect(procedure.performers(1) == ["Kepala Dinas"])
    #expect(procedure.performers(2) == ["Kabid Mutasi"])
    #expect(procedure.performers(4) == ["Kepala Dinas"])
  }

  @Test func guessesAreNeverCertain() {
    for step in Rows(Self.columns, ["Menyusun laporan", "Membahas laporan", "Mengelola data"]).analysed.steps {
      for performer in step.performers { #expect(performer.confidence.hundredths < 95) }
      for (one, next) in zip(step.alternatives, step.alternatives.dropFirst()) {
        #expect(one.confidence >= next.confidence)
      }
      if step.performers.isEmpty { #expect(!step.alternatives.isEmpty) }
    }
  }

  @Test func noColumnsAndNoRowsAreLeftAlone() {
    #expect(Rows([], ["Camat menelaah"]).analysed.steps[0].performers.isEmpty)
    #expect(Rows(Self.columns).analysed.steps.isEmpty)
  }

  @Test func anUnreadSignInAnotherCellKeepsFromClaiming() {
    var rows = Rows(["Camat", "Staf"], ["Menyetujui konsep surat", "Camat menandatangani surat"])
    #expect(rows.analysed.performers(1) == ["Camat"])
    rows.mark(0, 1, .unread, "lihat lampiran")
    rows.mark(1, 1, .unread, "lihat lampiran")
    let procedure = rows.analysed
    #expect(!procedure.performers(1).contains("Camat"))
    #expect(procedure.performers(2) == ["Camat"])
    #expect((procedure.steps[1].performers.first?.confidence).map { $0 < .settled } ?? false)
  }

  @Test(arguments: [
    ("Dosen Pembimbing Akademik memberikan persetujuan", "Dosen Pembimbing Akademik"),
    ("Petugas Loket melakukan verifikasi berkas", "Petugas Loket"),
  ])
  func aNameWithoutAColumnEndsBeforeTheVerb(text: String, name: String) {
    let procedure = Rows([], [text, "Camat menandatangani surat"]).analysed
    #expect(procedure.steps[0].outsiders.map(\.name) == [name])
  }
}
