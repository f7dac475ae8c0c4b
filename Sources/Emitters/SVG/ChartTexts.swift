import AST

/// The texts of all steps, measured: Kegiatan, Kelengkapan, Waktu, Output, further columns, Keterangan, and the numbers.
struct ChartTexts: Sendable {
  private(set) var store = TextStore()
  let steps: Int
  /// Heads of the further columns, by first appearance.
  let extras: [String]
  private let heads: [Int]
  private var widest: [Int32] = []
  private(set) var widestNumber: Int32 = 0

  /// Text columns: five and the further ones.
  var columns: Int { 5 + extras.count }
  /// Names of the text columns and of the performers, for the table's head.
  let titles: [MeasuredText]
  let performers: [MeasuredText]

  init(_ procedure: Procedure, performers: [String]) {
    steps = procedure.steps.count
    var extras: [String] = []
    for step in procedure.steps where !step.extra.isEmpty {
      for cell in step.extra where !extras.contains(where: { sameBytes($0, cell.head) }) { extras.append(cell.head) }
    }
    self.extras = extras
    let names = ["Kegiatan", "Kelengkapan", "Waktu", "Output"] + extras + ["Keterangan"]
    titles = names.map { MeasuredText($0, bold: true) }
    self.performers = performers.map { MeasuredText($0, bold: true) }
    let size = procedure.steps.reduce(0) { $0 + $1.activity.utf8.count + ($1.inputs?.text.utf8.count ?? 0) + 80 }
    store.reserve(texts: steps * (6 + extras.count) + names.count, bytes: size)
    for step in procedure.steps { store.add(step.activity) }
    for step in procedure.steps { store.add(step.inputs?.text ?? "") }
    for step in procedure.steps { store.add(step.duration?.text ?? "") }
    for step in procedure.steps { store.add(step.outputs?.text ?? "") }
    for head in extras {
      for step in procedure.steps {
        let cells = step.extra.lazy.filter { sameBytes($0.head, head) }.map(\.text)
        store.add(step.extra.isEmpty ? "" : cells.joined(separator: "; "))
      }
    }
    for step in procedure.steps { store.add(step.note ?? "") }
    for step in procedure.steps { store.add(String(step.no)) }
    var heads: [Int] = []
    for name in names { heads.append(store.add(name, isBold: true)) }
    self.heads = heads
    for place in 0..<names.count {
      widest.append((0..<steps).reduce(0) { max($0, store.texts[place * steps + $1].widestWord) })
    }
    widestNumber = (0..<steps).reduce(0) { max($0, store.texts[index(ofNumber: $1)].widestWord) }
  }

  /// Index in the store of a step's text.
  func index(_ column: Int, _ step: Int) -> Int { column * steps + step }
  /// Index in the store of a step's number.
  func index(ofNumber step: Int) -> Int { columns * steps + step }
  func widestWord(of column: Int) -> Int32 { widest[column] }
  /// The widest word of a column's head.
  func headWord(of column: Int) -> Int32 { store.texts[heads[column]].widestWord }
}
