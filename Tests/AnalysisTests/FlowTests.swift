import AST
import Analysis
import Diagnostics
import Testing

@Suite struct FlowTests {
  static let columns = ["Camat", "Sekcam", "Kasi Pemerintahan", "Staf"]

  @Test func rowsFollowOneAnother() {
    let procedure = Rows(Self.columns, ["Menerima surat", "Mencatat surat", "Mengarsipkan surat"]).analysed
    #expect(procedure.steps.map(\.kind) == [.start, .process, .end])
    #expect(procedure.flow(1) == ["2"])
    #expect(procedure.flow(2) == ["3"])
    #expect(procedure.flow(3) == [])
    #expect(procedure.terminators == nil)
  }

  @Test func oneRowStartsAndLeadsNowhere() {
    let procedure = Rows(Self.columns, ["Menerima surat"]).analysed
    #expect(procedure.steps.map(\.kind) == [.start])
    #expect(procedure.flow(1) == [])
  }

  @Test func printedStartAndEndAreSteps() {
    var rows = Rows(Self.columns, ["Menerima surat", "Mencatat surat"])
    rows.mark(0, 3, .start)
    rows.mark(1, 3, .end)
    #expect(rows.analysed.terminators == .step)
  }

  /// Each text decides, and says where *no* leads.
  @Test(arguments: [
    ("Memeriksa konsep surat. Jika sesuai diparaf, jika tidak dikembalikan kepada Staf untuk diperbaiki", "2"),
    ("Memeriksa konsep surat; apabila belum sesuai kembali ke langkah 1, apabila sudah sesuai diteruskan", "1"),
    ("Meneliti konsep, bila ada kesalahan maka diperbaiki kembali", "2"),
    ("Memeriksa konsep. Apabila tidak ada koreksi diteruskan kepada Camat, apabila ada koreksi dikembalikan", "2"),
    ("Memeriksa kelengkapan berkas. Jika tidak lengkap dikembalikan, jika lengkap diteruskan ke Camat", "2"),
    ("Menyetujui atau menolak konsep surat", "2"),
    ("Memeriksa apakah konsep sudah benar?", "2"),
    ("Memeriksa konsep surat. Ya: diteruskan kepada Camat. Tidak: kembali ke no. 2", "2"),
    ("Memeriksa konsep. Apabila benar dilanjutkan ke nomor 4; apabila salah kembali ke nomot 1", "1"),
    ("Memeriksa konsep. Jika lengkap diproses; jjka tidak lengkap, dikembalikan", "2"),
    ("Mengoreksi konsep. Kalau setuju diparaf, sebaliknya diperbaiki", "2"),
    ("Memeriksa konsep; setuju: lanjut, tidak setuju: kembali ke langkah 1", "1"),
    ("Memeriksa konsep (lengkap : diteruskan, belum lengkap : kembali ke no. 1)", "1"),
    ("Memeriksa konsep ya lanjut tidak kembali ke no. 2", "2"),
    ("Memeriksa konsep, ya diteruskan kepada Camat, tidak kembali ke langkah 1", "1"),
  ])
  func decides(text: String, no: String) {
    var rows = Rows(Self.columns)
    rows.add("Menerima disposisi", outputs: "Disposisi")
    rows.add("Menyusun konsep surat", outputs: "Konsep surat")
    rows.add(text, inputs: "Konsep surat", outputs: "Konsep surat")
    rows.add("Menandatangani surat")
    let procedure = rows.analysed
    #expect(procedure.steps[2].kind == .decision, "\(text)")
    #expect(procedure.flow(3) == ["4+", "\(no)-"], "\(text)")
  }

  /// Each text or remark names the step to which a branch leads.
  @Test(
    arguments: [
      ("Memeriksa konsep. Jika tidak, ke 1; jika ya, ke 5", nil, ["5+", "1-"]),
      ("Memeriksa konsep. Ya → 5, Tidak → 1", nil, ["5+", "1-"]), ("Memeriksa konsep Ya→5 Tidak→1", nil, ["5+", "1-"]),
      ("Memeriksa konsep (Ya: 5, Tidak: 1)", nil, ["5+", "1-"]),
      ("Memeriksa konsep. Jika salah kembali ke (1)", nil, ["4+", "1-"]),
      ("Memeriksa konsep, OK lanjut ke 5, tidak OK kembali ke 1", nil, ["5+", "1-"]),
      ("Memeriksa konsep", "Ya=5; Tidak=1", ["5+", "1-"]), ("Memeriksa konsep", "Tidak ke langkah 1", ["4+", "1-"]),
      ("Memeriksa konsep", "kembali ke no. 1", ["4+", "1-"]), ("Memeriksa konsep", "T → 1", ["4+", "1-"]),
      ("Memeriksa konsep", "revisi -> 1", ["4+", "1-"]),
      ("Memeriksa konsep", "Tidak sesuai, ulang dari 1", ["4+", "1-"]),
      ("Memeriksa konsep", "dikembalikan ke Staf bila salah", ["4+", "2-"]),
      ("Memeriksa konsep dan mengembalikan kepada Staf apabila terdapat kesalahan", nil, ["4+", "2-"]),
      ("Memeriksa konsep dan mengembalikan berkas, apabila tidak lengkap", nil, ["4+", "2-"]),
      ("Memeriksa permohonan. Jika ditolak, permohonan tidak dilanjutkan", nil, ["4+"]),
      ("Memeriksa permohonan. Jika tidak lengkap, permohonan dinyatakan selesai", nil, ["4+"]),
    ] as [(String, String?, [String])])
  func namedTargets(text: String, note: String?, flow: [String]) {
    var rows = Rows(Self.columns)
    rows.add("Menerima disposisi", outputs: "Disposisi", performer: 2)
    rows.add("Menyusun konsep surat", outputs: "Konsep surat", performer: 3)
    rows.add(text, inputs: "Konsep surat", note: note, performer: 0)
    rows.add("Menomori surat", performer: 3)
    rows.add("Mengirim surat", performer: 3)
    var reading = rows.reading
    analyze(&reading)
    let procedure = reading.document.procedure ?? Procedure()
    #expect(procedure.steps[2].kind == .decision, "\(text)")
    #expect(procedure.flow(3) == flow, "\(text)")
    if flow.last?.hasPrefix("1") ?? false {
      #expect(!reading.diagnostics.contains { $0.rule == RuleID("SOP402") }, "\(text)")
    }
  }

  /// Numbers that count things, and acts that no refusal follows.
  @Test(
    arguments: [
      ("Mengirim surat ke 2 instansi", nil), ("Menyiapkan surat", "lengkap: 2 rangkap"),
      ("Menyusun konsep", "tidak lebih dari 2 hari"),
      ("Memperbaiki konsep apabila terdapat kesalahan", nil),
      ("Memeriksa dan memperbaiki konsep bila ada kesalahan", nil),
      ("Mengirim surat", "lihat huruf b"), ("Mencetak surat", "kembali ke no. 1"),
    ] as [(String, String?)])
  func namesNoTarget(text: String, note: String?) {
    var rows = Rows(Self.columns, ["Menerima surat"])
    rows.add(text, note: note)
    rows.add("Mengarsipkan surat")
    let procedure = rows.analysed
    #expect(procedure.steps[1].kind == .process, "\(text)")
    #expect(procedure.flow(2) == ["3"], "\(text)")
  }

  @Test func aLetterNamesAStepOfALetteredTable() {
    var rows = Rows(Self.columns, ["Menerima disposisi", "Mencatat disposisi", "Menyusun konsep surat"])
    rows.add("Memeriksa konsep surat. Jika salah kembali ke huruf b", inputs: "Konsep surat")
    rows.add("Mengirim surat")
    #expect(rows.analysed.flow(4) == ["5+", "3-"])
    var reading = rows.reading
    for (step, letter) in ["a.", "b.", "c.", "d.", "e."].enumerated() {
      reading.provenance.repair(
        .step(step) / .no, from: letter, to: "\(step + 1)", rule: "step-number", confidence: .certain, evidence: [])
    }
    analyze(&reading)
    #expect(reading.document.procedure?.flow(4) == ["5+", "2-"])
  }

  /// Conditions that leave nothing to choose, and reviews without a word of branches.
  @Test(arguments: [
    "Memeriksa dan memaraf konsep surat", "Menyusun laporan bila diperlukan", "Mengoreksi dokumen pengukuran kinerja",
    "Menyampaikan dokumen kepada camat untuk meminta persetujuan", "Menyusun surat yang telah disetujui",
    "Mencatat surat yang tidak lengkap", "Memperbaiki konsep sesuai koreksi Camat",
    "Melengkapi berkas yang kurang lengkap",
    "Menyiapkan bahan rapat jika dibutuhkan", "Mengirim surat, apabila diperlukan dengan lampiran",
    "Menerima berkas persyaratan lengkap: KTP dan KK",
    "Mencatat berkas (lengkap: asli dan salinan)", "Menyimpan berkas yang tidak kembali ke rak",
  ])
  func doesNotDecide(text: String) {
    let procedure = Rows(Self.columns, ["Menerima surat", text, "Mengarsipkan surat"]).analysed
    #expect(procedure.steps[1].kind == .process, "\(text)")
    #expect(procedure.flow(2) == ["3"])
  }

  @Test func labelsInCellsDecide() throws {
    var rows = Rows(Self.columns, ["Menyusun konsep", "Memeriksa konsep", "Menandatangani surat"])
    rows.mark(1, 1, .no, "Tidak")
    rows.mark(1, 2, .yes, "Ya")
    var reading = rows.reading
    analyze(&reading)
    let procedure = try #require(reading.document.procedure)
    #expect(procedure.steps[1].kind == .decision)
    #expect(procedure.flow(2) == ["3+", "1-"])
    let claims = reading.provenance.claims.map { ($0.path.pointer, $0.span.start) }
    #expect(claims.map(\.0) == ["/procedure/steps/1/next/1/when", "/procedure/steps/1/next/0/when"])
    #expect(!procedure.steps[1].performers.contains { $0.basis.contains("mark") })
  }

  @Test func noteDecides() {
    var rows = Rows(Self.columns, ["Menyusun konsep"])
    rows.add("Memeriksa konsep", note: "Jika tidak sesuai, kembali ke langkah 1")
    rows.add("Menandatangani surat")
    let procedure = rows.analysed
    #expect(procedure.steps[1].kind == .decision)
    #expect(procedure.flow(2) == ["3+", "1-"])
  }

  @Test func noteNamesACaseWithoutACondition() {
    var rows = Rows(Self.columns, ["Menyusun konsep", "Mengetik konsep"])
    rows.add("Memeriksa konsep", note: "Tidak: kembali ke langkah 1")
    rows.add("Menandatangani surat", note: "Baik: kertas bermaterai")
    let procedure = rows.analysed
    #expect(procedure.steps.map(\.kind) == [.start, .process, .decision, .end])
    #expect(procedure.flow(3) == ["4+", "1-"])
  }

  @Test func aWayBackNamesItsReceiver() {
    var rows = Rows(Self.columns, ["Sekcam menyusun konsep", "Staf mengetik konsep"])
    rows.add("Camat memeriksa konsep. Ya: ditandatangani. Tidak: kembali ke Sekcam")
    rows.add("Staf mengirim surat")
    #expect(rows.analysed.flow(3) == ["4+", "1-"])
  }

  @Test func labelsAreOutcomes() throws {
    var rows = Rows(Self.columns, ["Menyusun konsep"])
    rows.add("Memeriksa berkas. Jika lengkap diteruskan, jika belum lengkap dikembalikan")
    rows.add("Menandatangani surat")
    let edges = rows.analysed.steps[1].next
    #expect(edges.map(\.label) == ["Lengkap", "Belum lengkap"])
  }

  @Test func plainYesAndNoAreNoLabels() {
    var rows = Rows(Self.columns, ["Menyusun konsep"])
    rows.add("Memeriksa berkas. Jika ya diteruskan, jika tidak dikembalikan")
    rows.add("Menandatangani surat")
    #expect(rows.analysed.steps[1].next.map(\.label) == [nil, nil])
  }

  @Test func cutTextGoesBackOneStepWithLittleConfidence() {
    let procedure = Rows(
      Self.columns,
      [
        "Menyusun konsep", "Menandatangani konsep. Jika benar akan ditandatangani. Jika butuh perbaikan akan",
        "Mengirim surat",
      ]
    ).analysed
    #expect(procedure.flow(2) == ["3+", "1-"])
    #expect(procedure.steps[1].next[1].confidence < .settled)
  }

  @Test func returnGoesToTheLastDraftOfTheOfficeNamed() {
    var rows = Rows(Self.columns)
    rows.add("Staf menyusun konsep surat", performer: 3)
    rows.add("Staf mencatat konsep", performer: 3)
    rows.add("Kasi Pemerintahan memeriksa konsep", performer: 2)
    rows.add("Sekcam memeriksa konsep, jika tidak sesuai dikembalikan kepada Staf", performer: 1)
    rows.add("Camat menandatangani", performer: 0)
    #expect(rows.analysed.flow(4) == ["5+", "1-"])
  }

  @Test func redraftGoesToWhereTheSameThingIsDrafted() {
    let procedure = Rows(
      Self.columns,
      [
        "Menyusun konsep surat teguran", "Menyusun daftar hadir", "Memeriksa daftar hadir",
        "Menelaah surat teguran. Jika setuju diteruskan, jika tidak setuju surat teguran disusun kembali",
        "Mengirim surat",
      ]
    ).analysed
    #expect(procedure.flow(4) == ["5+", "1-"])
  }

  @Test func refusalWithoutFollowUpHasNoWayOut() {
    let procedure = Rows(
      Self.columns, ["Menerima berkas", "Memeriksa berkas, jika tidak memenuhi syarat ditolak", "Menerbitkan surat"]
    ).analysed
    #expect(procedure.steps[1].kind == .decision)
    #expect(procedure.flow(2) == ["3+"])
  }

  @Test func refusalGoesToTheRowThatTellsOfIt() {
    let procedure = Rows(
      Self.columns,
      [
        "Menerima berkas", "Memeriksa berkas, jika tidak memenuhi syarat ditolak", "Menerbitkan surat izin",
        "Menyampaikan surat penolakan kepada pemohon",
      ]
    ).analysed
    #expect(procedure.flow(2) == ["3+", "4-"])
  }

  @Test func firstRowThatDecidesHasNoWayBack() {
    let procedure = Rows(Self.columns, ["Memeriksa berkas, jika tidak lengkap dikembalikan", "Mencatat"]).analysed
    #expect(procedure.steps[0].kind == .decision)
    #expect(procedure.flow(1) == ["2+"])
  }

  @Test func lastRowThatDecidesGoesBack() {
    let procedure = Rows(
      Self.columns,
      ["Menyusun konsep", "Memeriksa konsep. Jika setuju selesai, jika tidak setuju kembali ke langkah 1"]
    ).analysed
    #expect(procedure.steps[1].kind == .decision)
    #expect(procedure.flow(2) == ["1-"])
  }

  @Test func plainStepMayJump() {
    let procedure = Rows(
      Self.columns, ["Menyusun konsep", "Memeriksa konsep", "Memperbaiki konsep dan kembali ke langkah 2", "Mengirim"]
    ).analysed
    #expect(procedure.flow(3) == ["2"])
  }

  @Test func everyEdgeLeadsToAStep() {
    for columns in [Self.columns, []] {
      let procedure = Rows(
        columns,
        ["Jika tidak", "apabila", "Ya: Tidak:", "jika jika jika tidak tidak kembali ke langkah 99", "", "kembali ke 1"]
      ).analysed
      let numbers = procedure.steps.map(\.no)
      for step in procedure.steps { for edge in step.next { #expect(numbers.contains(edge.to)) } }
    }
  }
}
