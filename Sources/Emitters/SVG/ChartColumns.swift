import AST
import FlowLayout

/// The columns of the table and their places.
struct ChartColumns: Sendable {
  let left: Int
  /// No, Kegiatan, the performers, Kelengkapan, Waktu, Output, Keterangan.
  let widths: [Int]
  let performers: Int

  var count: Int { widths.count }
  var right: Int { left + widths.reduce(0, +) }
  func x(_ column: Int) -> Int { left + widths[..<column].reduce(0, +) }

  static let number = 0
  static let activity = 1
  /// Of the first performer.
  static let performer = 2
  var inputs: Int { 2 + performers }
  var duration: Int { 3 + performers }
  var outputs: Int { 4 + performers }
  var note: Int { 5 + performers }
  var texts: [Int] { [Self.activity, inputs, duration, outputs, note] }
  func isPerformer(_ column: Int) -> Bool { column >= Self.performer && column < inputs }

  /// Free width at both sides of a text, and free height above and below it.
  static let pad = Size(width: 100, height: 90)

  /// Shares out `width` so that the rows become low.
  ///
  /// Performers get what their symbols and the lines between them need; the text columns start from the shares of the usual
  /// form and give each other 2 mm at a time while that lowers the table.
  init(left: Int, width: Int, performers: Int, texts: [[MeasuredText]], heads: [MeasuredText], font: FontSize) {
    self.left = left
    self.performers = performers
    let number = 800
    let performerWidth = Self.performerWidth(performers, in: width - number)
    // Between narrow columns and the border there must be room for a line with its label.
    let outer = performerWidth < Self.roomy ? 320 : 0
    let room = width - number - performerWidth * performers - outer * min(performers, 2)
    let pad = 2 * Self.pad.width
    var least: [Int] = []
    for (column, head) in heads.enumerated() {
      let words = texts[column].map { $0.widestWord(font) }.max() ?? 0
      least.append(max(head.widestWord(font), min(words, 3200)) * 100 / 96 + pad + 10)
    }
    let sum = least.reduce(0, +)
    if sum > room { least = least.map { max(pad + 300, $0 * room / sum) } }
    var search = Search(texts: texts, least: least, font: font, pad: pad)
    let share = search.widths(room)
    var performerWidths = Array(repeating: performerWidth, count: performers)
    for end in Set([0, performers - 1]) where performerWidths.indices.contains(end) { performerWidths[end] += outer }
    widths = [number, share[0]] + performerWidths + share[1...]
  }

  /// Performer columns from this width on have room for labels of the usual size.
  static let roomy = 1700
  /// Width of the performers' columns; the outer ones may be a little wider.
  var performerWidth: Int { widths[Self.performer..<inputs].min() ?? 0 }

  /// Wide enough for a symbol with lines at both sides, and for a label where there are few columns.
  private static func performerWidth(_ count: Int, in width: Int) -> Int {
    let wish = count == 1 ? 4000 : count == 2 ? 2900 : 2400
    let shared = (width - 15_000) / max(count, 1)
    let narrow = min(1450, (width - 9000) / max(count, 1))
    return max(min(wish, shared), narrow, 400) / 10 * 10
  }

  /// Size of the symbols in columns of a width: room for a track and an arrow head stays at both sides.
  static func symbol(in width: Int, _ style: ChartStyle) -> Size {
    let room = width >= 1700 ? width - 820 : max(width - 680, width / 3)
    let wide = min(style.symbol.width, room) / 4 * 4
    let high = wide * style.symbol.height / style.symbol.width
    return Size(width: wide, height: max(200, min(style.symbol.height, high)) / 4 * 4)
  }

  /// The search for good widths of the text columns.
  private struct Search {
    private static let step = 200
    private let texts: [[MeasuredText]]
    private let least: [Int]
    private let font: FontSize
    private let pad: Int
    private var known: [[Int: [Int]]]

    init(texts: [[MeasuredText]], least: [Int], font: FontSize, pad: Int) {
      // A sample is enough to choose widths by, and keeps long procedures linear.
      self.texts = texts.map { column in
        column.count <= 120 ? column : stride(from: 0, to: column.count, by: column.count / 120 + 1).map { column[$0] }
      }
      self.least = least
      self.font = font
      self.pad = pad
      known = Array(repeating: [:], count: texts.count)
    }

    mutating func widths(_ room: Int) -> [Int] {
      var widths = start(room)
      var lines: [[Int]] = []
      for column in widths.indices { lines.append(counts(column, widths[column])) }
      var height = self.height(lines)
      for _ in 0..<60 {
        var best: (height: Int, from: Int, to: Int)?
        for from in widths.indices where widths[from] - Self.step >= least[from] {
          let less = counts(from, widths[from] - Self.step)
          for to in widths.indices where to != from {
            var trial = lines
            trial[from] = less
            trial[to] = counts(to, widths[to] + Self.step)
            let found = self.height(trial)
            if found < best?.height ?? height { best = (found, from, to) }
          }
        }
        guard let best else { break }
        widths[best.from] -= Self.step
        widths[best.to] += Self.step
        lines[best.from] = counts(best.from, widths[best.from])
        lines[best.to] = counts(best.to, widths[best.to])
        height = best.height
      }
      return widths
    }

    /// The usual shares, none below its least width.
    private func start(_ room: Int) -> [Int] {
      let shares = [36, 22, 11, 20, 11]
      let spare = max(0, room - least.reduce(0, +))
      var widths = least.enumerated().map { $1 + spare * shares[$0] / 100 }
      widths[0] += room - widths.reduce(0, +)
      return widths
    }

    private mutating func counts(_ column: Int, _ width: Int) -> [Int] {
      if let known = known[column][width] { return known }
      let found = texts[column].map { $0.lineCount(width: width - pad, font: font) }
      known[column][width] = found
      return found
    }

    /// Height of the sample; the squares of the single columns break ties towards even ones.
    private func height(_ lines: [[Int]]) -> Int {
      var sum = 0
      for row in lines[0].indices {
        sum += max(3, lines.map { $0[row] }.max() ?? 0) * 1000
        for column in lines { sum += column[row] * column[row] }
      }
      return sum
    }
  }
}
