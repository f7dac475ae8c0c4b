import AST

/// The texts of all steps, measured: Kegiatan, Kelengkapan, Waktu, Output, further columns, Keterangan, and the numbers.
struct ChartTexts: Sendable {
  private(set) var store = TextStore()
  let steps: Int
  /// Heads of the further columns, by first appearance.
  let extras: [String]
  /// Whether there are more further columns than the paper is wide enough for.
  let omitsColumns: Bool
  private static let mostExtras = 8
  private let heads: [Int]
  private var widest: [Int32] = []
  private var longest: [Int32] = []
  private(set) var widestNumber: Int32 = 0

  /// Text columns: five and the further ones.
  var columns: Int { 5 + extras.count }
  /// Names of the text columns and of the performers, for the table's head.
  let titles: [MeasuredText]
  let performers: [MeasuredText]
  /// The other names in the head: No, Pelaksana, Mutu Baku.
  let groups: [MeasuredText]

  init(_ procedure: Procedure, performers: [String]) {
    self.steps = procedure.steps.count
    var extras: [String] = []
    var omits = false
    let steps = procedure.steps
    for index in steps.indices where !steps[index].extra.isEmpty {
      for cell in steps[index].extra where !extras.contains(where: { sameBytes($0, cell.head) }) {
        if extras.count < Self.mostExtras { extras.append(cell.head) } else { omits = true }
      }
    }
    self.extras = extras
    omitsColumns = omits
    let names = ["Kegiatan", "Kelengkapan", "Waktu", "Output"] + extras + ["Keterangan"]
    titles = names.map { MeasuredText($0, bold: true) }
    groups = ["No", "Pelaksana", "Mutu Baku"].map { MeasuredText($0, bold: true) }
    self.performers = performers.map { MeasuredText($0, bold: true) }
    let size = steps.indices.reduce(0) {
      $0 + steps[$1].activity.utf8.count + (steps[$1].inputs?.text.utf8.count ?? 0) + 80
    }
    store.reserve(texts: steps.count * (6 + extras.count) + names.count, bytes: size)
    for index in steps.indices { store.add(steps[index].activity) }
    for index in steps.indices { store.add(steps[index].inputs?.text ?? "") }
    for index in steps.indices { store.add(steps[index].duration?.text ?? "") }
    for index in steps.indices { store.add(steps[index].outputs?.text ?? "") }
    for head in extras {
      for index in steps.indices {
        let cells = steps[index].extra.lazy.filter { sameBytes($0.head, head) }.map(\.text)
        store.add(steps[index].extra.isEmpty ? "" : cells.joined(separator: "; "))
      }
    }
    for index in steps.indices { store.add(steps[index].note ?? "") }
    for index in steps.indices { store.add(number: steps[index].no) }
    var heads: [Int] = []
    for name in names { heads.append(store.add(name, isBold: true)) }
    self.heads = heads
    for place in 0..<names.count {
      widest.append(steps.indices.reduce(0) { max($0, store.texts[place * steps.count + $1].widestWord) })
    }
    longest = names.indices.map { place in
      steps.indices.reduce(0) { max($0, store.texts[place * steps.count + $1].width) }
    }
    widestNumber = steps.indices.reduce(0) { max($0, store.texts[index(ofNumber: $1)].widestWord) }
  }

  /// Index in the store of a step's text.
  func index(_ column: Int, _ step: Int) -> Int { column * steps + step }
  /// Index in the store of a step's number.
  func index(ofNumber step: Int) -> Int { columns * steps + step }
  func widestWord(of column: Int) -> Int32 { widest[column] }
  /// The longest text of a column in one line, in 1/2048 em.
  func longest(of column: Int) -> Int32 { longest[column] }
  /// The widest word of a column's head.
  func headWord(of column: Int) -> Int32 { store.texts[heads[column]].widestWord }
}
