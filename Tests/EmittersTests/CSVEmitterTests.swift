import AST
import Emitters
import TestSupport
import Testing

@Suite struct CSVEmitterTests {
  static func text(_ sops: [CompiledSOP], _ emitter: CSVEmitter = CSVEmitter()) -> String {
    var sink = ByteSink()
    emitter.emit(sops, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  static let heads =
    "berkas,bagian,nomor_sop,nama_sop,no,kegiatan,jenis,pelaksana,keyakinan,kelengkapan,waktu,menit,output,keterangan,"
    + "lanjut,lanjut_ya,lanjut_tidak"

  static func sample() -> CompiledSOP {
    var first = Step(no: 1, activity: "Memeriksa \"berkas\", lalu menilai")
    first.kind = .decision
    first.performers = [
      Performer(actor: "a2", confidence: Probability(hundredths: 90)),
      Performer(actor: "a1", confidence: Probability(hundredths: 83)),
    ]
    first.inputs = ItemText(text: "a, b", items: ["a", "b"])
    first.duration = WorkTime(text: "007", iso: "PT7M", minutes: 7)
    first.outputs = ItemText(text: "=1+1", items: [])
    first.note = "1/2/2024"
    first.next = [Edge(to: 2, when: .yes), Edge(to: 1, when: .no), Edge(to: 2, when: .no)]
    first.extra = [ExtraCell(head: "Biaya", text: "-")]
    var last = Step(no: 2, activity: "Selesai")
    last.kind = .end
    last.performers = [Performer(actor: "a1", confidence: .certain)]
    last.next = [Edge(to: 1)]
    var document = Document()
    document.identity.number = "800/019"
    document.identity.title = "Surat; Masuk"
    document.procedure = Procedure(
      actors: [Actor(id: "a1", name: "Camat"), Actor(id: "a2", name: "Sekretaris")], steps: [first, last])
    return CompiledSOP(source: SourceInfo(path: "map/a.txt"), document: document)
  }

  @Test func writesOneRowForEachStep() {
    #expect(
      Self.text([Self.sample()]) == """
        \(Self.heads),tambahan: Biaya\r
        map/a.txt,1,800/019,Surat; Masuk,1,"Memeriksa ""berkas"", lalu menilai",keputusan,Sekretaris; Camat,"0.9; 0.83",\
        a; b,007,7,'=1+1,1/2/2024,,2,"1; 2",-\r
        map/a.txt,1,800/019,Surat; Masuk,2,Selesai,selesai,Camat,1,,,,,,1,,,\r\n
        """)
  }

  @Test func writesForIndonesianSpreadsheets() {
    #expect(
      Self.text([Self.sample()], CSVEmitter(dialect: .excelID)) == """
        \u{FEFF}\(Self.heads.split(separator: ",").joined(separator: ";"));tambahan: Biaya\r
        map/a.txt;1;"\t800/019";"Surat; Masuk";1;"Memeriksa ""berkas"", lalu menilai";keputusan;"Sekretaris; Camat";\
        "0,9; 0,83";"a; b";"\t007";7;'=1+1;"\t1/2/2024";;2;"1; 2";-\r
        map/a.txt;1;"\t800/019";"Surat; Masuk";2;Selesai;selesai;Camat;1;;;;;;1;;;\r\n
        """)
  }

  @Test func writesARowForAnSOPWithoutSteps() {
    let empty = CompiledSOP(source: SourceInfo(path: "kosong.txt", part: 2, parts: 2), document: Document())
    #expect(Self.text([empty]) == "\(Self.heads)\r\nkosong.txt,2,,,,,,,,,,,,,,,\r\n")
    #expect(Self.text([Self.sample(), empty]).hasSuffix("kosong.txt,2,,,,,,,,,,,,,,,,\r\n"))
  }

  @Test func putsFurtherColumnsOfAllDocumentsInOneTable() {
    var other = Self.sample()
    other.document.procedure?.steps[0].extra = [
      ExtraCell(head: "Risiko", text: "x"), ExtraCell(head: "Biaya", text: "y"), ExtraCell(head: "Biaya", text: "z"),
    ]
    let rows = CSVTable(Self.text([Self.sample(), other]), separator: ",").rows
    #expect(
      rows.map { Array($0.suffix(3)) } == [
        ["tambahan: Biaya", "tambahan: Risiko", "tambahan: Biaya (2)"], ["-", "", ""], ["", "", ""], ["y", "x", "z"],
        ["", "", ""],
      ])
  }

  @Test(arguments: CSVEmitter.Dialect.allCases, TextKind.allCases)
  func rawTablesHoldEveryTextExactly(dialect: CSVEmitter.Dialect, texts: TextKind) {
    for seed in UInt64(0)..<80 {
      let sop = RandomSOP.make(seed: seed, texts: texts)
      var text = Self.text([sop], CSVEmitter(dialect: dialect, isRaw: true))
      if dialect == .excelID { text.unicodeScalars.removeFirst() }
      let rows = CSVTable(text, separator: dialect == .excelID ? ";" : ",").rows
      let steps = sop.document.procedure?.steps ?? []
      #expect(rows.count == 1 + max(1, steps.count), "seed \(seed)")
      #expect(Set(rows.map(\.count)).count == 1, "seed \(seed)")
      for (row, step) in zip(rows.dropFirst(), steps) {
        let activity = Array(step.activity.utf8)
        let note = Array((step.note ?? "").utf8)
        #expect(Array(row[5].utf8) == activity && Array(row[13].utf8) == note, "seed \(seed)")
      }
    }
  }

  @Test(arguments: CSVEmitter.Dialect.allCases) func guardedTablesHoldNoFormula(dialect: CSVEmitter.Dialect) {
    var guarded = 0
    for seed in UInt64(0)..<80 {
      let text = Self.text([RandomSOP.make(seed: seed, texts: .awkward)], CSVEmitter(dialect: dialect))
      for cell in CSVTable(text, separator: dialect == .excelID ? ";" : ",").rows.joined() {
        if cell.utf8.first == UInt8(ascii: "'") { guarded += 1 }
        let start = cell.drop { $0.isWhitespace }.unicodeScalars.first
        #expect(!"=@|＝+".unicodeScalars.contains(start ?? "x") || cell.allSatisfy(\.isNumber), "\(cell)")
      }
    }
    #expect(guarded > 100)
  }
}

/// RFC 4180 read back, scalar by scalar.
struct CSVTable {
  private(set) var rows: [[String]] = []

  init(_ text: String, separator: Unicode.Scalar) {
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\"" {
        if !isQuoted, previous == "\"" { cell.append(scalar) }
        isQuoted.toggle()
      } else if isQuoted {
        cell.append(scalar)
      } else if scalar == separator || scalar == "\n" {
        if scalar == "\n", cell.last == "\r" { cell.removeLast() }
        row.append(String(cell))
        cell = String.UnicodeScalarView()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        cell.append(scalar)
      }
    }
  }
}
