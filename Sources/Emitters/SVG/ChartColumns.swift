import AST
import FlowLayout

/// The columns of the table and their places.
struct ChartColumns: Sendable {
  let left: Int
  /// No, Kegiatan, the performers, Kelengkapan, Waktu, Output, further columns of the source, Keterangan.
  let widths: [Int]
  let performers: Int
  /// How many further columns there are.
  let extras: Int
  /// x of each column's left border, and of the right border of the last.
  private let borders: [Int]

  var count: Int { widths.count }
  var right: Int { borders[borders.count - 1] }
  func x(_ column: Int) -> Int { borders[column] }

  static let number = 0
  static let activity = 1
  /// Of the first performer.
  static let performer = 2
  var inputs: Int { 2 + performers }
  var duration: Int { 3 + performers }
  var outputs: Int { 4 + performers }
  /// The first further column, or Keterangan where there is none.
  var extra: Int { 5 + performers }
  var note: Int { 5 + performers + extras }
  /// The columns with texts, in the order of ``ChartTexts``.
  func column(ofText place: Int) -> Int { place == 0 ? Self.activity : performers + 1 + place }
  var textColumns: Int { 5 + extras }
  func isPerformer(_ column: Int) -> Bool { column >= Self.performer && column < inputs }

  /// Free width at both sides of a text, and free height above and below it.
  static let pad = Size(width: 100, height: 90)

  /// Shares out `width` so that the rows become low.
  ///
  /// Performers get what their symbols and the lines between them need; the text columns start from the shares of the usual
  /// form and give each other 2 mm at a time while that lowers the table.
  init(left: Int, width: Int, performers: Int, texts: ChartTexts, style: ChartStyle) {
    let font = style.font
    self.left = left
    self.performers = performers
    extras = texts.extras.count
    let number = Self.numberWidth(texts, font)
    let performerWidth = Self.performerWidth(performers, in: width, texts, style)
    // Between narrow columns and the border there must be room for a line with its label.
    let outer = performerWidth < Self.roomy && performers > 0 ? 320 : 0
    let room = width - number - performerWidth * performers - outer * min(performers, 2)
    let pad = 2 * Self.pad.width
    var least: [Int] = []
    for place in 0..<texts.columns {
      func size(_ units: Int32) -> Int { (Int(units) * font.size + TextMetrics.em - 1) / TextMetrics.em }
      let words = min(size(texts.widestWord(of: place)), 3200)
      least.append(max(size(texts.headWord(of: place)), words) * 100 / 96 + pad + 10)
    }
    let sum = least.reduce(0, +)
    if sum > room { least = least.map { max(pad + 300, $0 * room / sum) } }
    // Waktu, further columns and Keterangan need not be wider than their longest text; Keterangan keeps room for a remark.
    var most = (0..<texts.columns).map {
      min(Int(texts.longest(of: $0)) * font.size / TextMetrics.em, 9000) * 100 / 96 + pad + 10
    }
    for place in [0, 1, 3] { most[place] = .max }
    most[2] = max(most[2] + 300, least[2])
    for place in 4..<texts.columns {
      most[place] = max(most[place], least[place], place == texts.columns - 1 ? 2000 : 0)
    }
    var search = WidthSearch(texts: texts, least: least, most: most, font: font, pad: pad)
    let share = search.widths(room)
    var performerWidths = Array(repeating: performerWidth, count: performers)
    for end in Set([0, performers - 1]) where performerWidths.indices.contains(end) { performerWidths[end] += outer }
    widths = [number, share[0]] + performerWidths + share[1...]
    var borders = [left]
    for width in widths { borders.append(borders[borders.count - 1] + width) }
    self.borders = borders
  }

  /// Whether performers leave the texts so little room that narrower columns are worth a trial.
  var hasLittleText: Bool { widths[Self.activity] < 3600 && performerWidth > Self.narrow }

  /// Width of the narrowest of the performers' columns.
  static func performerWidth(_ performers: Int, in width: Int, _ texts: ChartTexts, _ style: ChartStyle) -> Int {
    let room = width - numberWidth(texts, style.font) - texts.extras.count * 1400
    var usual = performerWidth(performers, in: room)
    if style.isNarrow { return min(usual, Self.narrow) }
    // Somewhat wider, where that spares a broken word and leaves the texts enough.
    let word =
      texts.performers.reduce(0) { max($0, $1.widestWord(FontSize(tenths: 65))) } * 100 / 96 + 2 * pad.width + 20
    if word <= 3200, room - word * performers >= textRoom(in: width) { usual = max(usual, word / 10 * 10) }
    return max(usual, min(usual + style.gutter, (room - 8000) / max(performers, 1) / 10 * 10))
  }

  /// 8 mm, or what the longest number takes.
  private static func numberWidth(_ texts: ChartTexts, _ font: FontSize) -> Int {
    let widest = Int(texts.widestNumber) * font.size / TextMetrics.em
    return min(max(800, widest * 100 / 96 + 2 * pad.width + 10), 2500)
  }

  /// Width of narrow columns of performers: symbols of 5.7 mm with a line at each side.
  static let narrow = 1250
  /// Performer columns from this width on have room for labels of the usual size.
  static let roomy = 1700
  /// Width of the performers' columns; the outer ones may be a little wider.
  var performerWidth: Int { widths[Self.performer..<inputs].min() ?? 0 }

  /// What is kept for the texts before performers get columns wider than they need.
  private static func textRoom(in width: Int) -> Int { width < 21_000 ? width * 56 / 100 : 15_000 }

  /// Wide enough for a symbol with lines at both sides, and for a label where there are few columns.
  private static func performerWidth(_ count: Int, in width: Int) -> Int {
    // On standing paper few performers get no more than symbols with room for their words.
    let wish = count == 1 ? 4000 : count == 2 ? 2900 : width < 21_000 ? 1800 : 2400
    let shared = (width - textRoom(in: width)) / max(count, 1)
    let narrow = min(1450, (width - 9000) / max(count, 1))
    return max(min(wish, shared), narrow, min(980, (width - 5000) / max(count, 1)), 400) / 10 * 10
  }

  /// Size of the symbols in columns of a width: room for a track and an arrow head stays at both sides.
  static func symbol(in width: Int, _ style: ChartStyle) -> Size {
    let room = width >= 1700 ? width - 820 : max(width - 680, width * 3 / 10)
    let wide = min(style.symbol.width, room) / 4 * 4
    let high = wide * style.symbol.height / style.symbol.width
    return Size(width: wide, height: max(style.leastSymbol, min(style.symbol.height, high)) / 4 * 4)
  }
}
