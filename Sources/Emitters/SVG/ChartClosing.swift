import AST
import FlowLayout

/// What stands below the last row: the sum of times, the legend, and the block for the approver's signature.
struct ChartClosing: Sendable {
  let font: FontSize
  /// *Jumlah waktu*, what it says, and the steps that it leaves out.
  let total: (label: String, lines: [String])
  let totalHeight: Int
  let legend: [String]
  let signature: Signature
  let height: Int

  struct Signature: Hashable, Sendable {
    /// Above the room for ink and stamp.
    var above: [String]
    var name: String?
    var below: [String]

    /// The block of a person; a dotted line where nobody is known.
    init(_ person: Person, width: Int) {
      func lines(_ text: String, bold: Bool = false) -> [String] {
        MeasuredText(text, bold: bold).lines(width: width, font: signatureFont)
      }
      let rank = [person.rank, person.grade.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
      above = person.position.map { lines($0 + ",") } ?? ["Disahkan oleh,"]
      name = lines(fullName(person), bold: true).first
      // Where nobody is named, there is room for the number too, unless the office is none of the civil service.
      let number = person.nip.map { "NIP. " + spaced($0) } ?? (name == nil && hasNumber(person) ? blankNumber : nil)
      below = (rank.isEmpty ? [] : lines(rank)) + (number.map { lines($0) } ?? [])
    }
  }

  /// Room for ink and stamp.
  let ink: Int
  /// Room between the table and the block.
  static let gap = 350
  static let signatureWidth = 8500
  static let signatureFont = FontSize(tenths: 90)

  init(
    _ document: Document, _ procedure: Procedure, _ flow: ChartFlow, _ texts: ChartTexts, _ options: SVGOptions,
    _ style: ChartStyle, width: Int
  ) {
    let font = style.font
    self.font = font
    ink = style.ink
    let sum = WorkSum(procedure.steps, workday: options.workdayMinutes)
    total = (
      sum.label,
      sum.lines.flatMap {
        MeasuredText($0, bold: true).lines(width: flow.performers.count > 10 ? 2600 : 4000, font: font)
      }
    )
    totalHeight = font.height(lines: total.lines.count) + 2 * ChartColumns.pad.height
    let isWhole = flow.omitted == 0 && !texts.omitsColumns
    legend =
      options.isFinal && isWhole
      ? [] : Self.legend(procedure, flow, texts, width: width - Self.signatureWidth - 500)
    signature = Signature(document.signature ?? document.identity.approver ?? Person(), width: Self.signatureWidth)
    let lines = signature.above.count + signature.below.count + 1
    let block = lines * Self.signatureFont.leading + ink + 60
    height = totalHeight + Self.gap + max(block, legend.count * FontSize(tenths: 65).leading)
  }

  private static func legend(
    _ procedure: Procedure, _ flow: ChartFlow, _ chart: ChartTexts, width: Int
  ) -> [String] {
    var texts: [String] = []
    if flow.rows.contains(where: { $0.symbols.contains(where: \.isDashed) }) {
      texts.append("Garis putus-putus: pelaksana disimpulkan dari teks dan belum pasti; mohon diperiksa.")
    }
    if flow.omitted > 0 {
      texts.append("\(flow.omitted) cabang ke langkah yang jauh tidak digambar karena terlalu banyak.")
    }
    if chart.omitsColumns { texts.append("Kolom lain dari naskah tidak digambar karena terlalu banyak.") }
    for index in procedure.steps.indices where !procedure.steps[index].outsiders.isEmpty {
      let step = procedure.steps[index]
      texts.append(
        "Langkah \(step.no) melibatkan \(step.outsiders.map(\.name).joined(separator: ", ")), yang tidak memiliki kolom."
      )
    }
    let lines = texts.flatMap { MeasuredText($0).lines(width: width, font: FontSize(tenths: 65)) }
    return lines.count <= 8 ? lines : Array(lines.prefix(7)) + ["…"]
  }

  /// The name with its degrees: those that go before it first.
  static func fullName(_ person: Person) -> String {
    guard let name = person.name else { return "" }
    func leads(_ degree: String) -> Bool { prefixes.contains { sameBytes($0, degree.lowercased()) } }
    let leading = person.degrees.filter(leads)
    let trailing = person.degrees.filter { !leads($0) }
    return ([(leading + [name]).joined(separator: " ")] + trailing).joined(separator: ", ")
  }

  private static let blankNumber = "NIP. " + String(repeating: ".", count: 44)

  /// Whether who holds an office has the number of a civil servant: not those who are elected or appointed by politics.
  private static func hasNumber(_ person: Person) -> Bool {
    let office = (person.position ?? "").lowercased()
    return !["bupati", "wali kota", "walikota", "gubernur", "menteri", "kepala desa", "presiden"].contains {
      office.utf8.starts(with: $0.utf8) || office.utf8.starts(with: "wakil \($0)".utf8)
    }
  }

  /// Degrees and titles that stand before a name.
  private static let prefixes = [
    "prof.", "dr.", "drs.", "dra.", "drg.", "drh.", "ir.", "apt.", "ns.", "h.", "hj.", "kh.", "k.h.", "r.",
  ]

  /// 18 digits in the usual groups of 8, 6, 1 and 3; anything else as it is.
  static func spaced(_ nip: String) -> String {
    let digits = Array(nip.utf8)
    guard digits.count == 18, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nip }
    return [digits[0..<8], digits[8..<14], digits[14..<15], digits[15..<18]]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
