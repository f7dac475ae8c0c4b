import FlowLayout

/// How large things are set. Lengths in 1/100 mm.
struct ChartStyle: Hashable, Sendable {
  var font: FontSize
  /// Largest size of a symbol; narrow columns have smaller ones of the same shape.
  var symbol: Size
  /// Free height above and below a symbol, and a decision's, which has labels there.
  var pad: Int
  var decisionPad: Int
  /// Room for ink and stamp in the signature block.
  var ink: Int
  /// No symbol is lower: narrow columns may ask for tall ones, at whose sides lines find room beside each other.
  var leastSymbol = 200
  /// What performer columns are wider than usual, for more lines between the symbols.
  var gutter = 0
  /// Whether many performers have columns as narrow as symbols and lines allow, so that texts have more room.
  var isNarrow = false

  static let usual = ChartStyle(
    font: FontSize(tenths: 80), symbol: Size(width: 1400, height: 900), pad: 300, decisionPad: 480, ink: 2000)
  /// For a procedure that so fits on fewer pages.
  static let dense = ChartStyle(
    font: FontSize(tenths: 75), symbol: Size(width: 1200, height: 720), pad: 260, decisionPad: 400, ink: 1800)
  static let densest = ChartStyle(
    font: FontSize(tenths: 70), symbol: Size(width: 1120, height: 640), pad: 250, decisionPad: 340, ink: 1600)

  /// This style with more and more room for lines, for charts whose lines or labels else find none.
  var roomier: [ChartStyle] {
    var tall = self
    tall.leastSymbol = Self.roomySymbol
    return [tall]
      + [(600, 1400, 900, 480), (1200, 1200, 800, 600), (2000, 1000, 640, 700), (3200, 800, 560, 900)].map { room in
        var copy = self
        copy.gutter = room.0
        copy.isNarrow = false
        copy.symbol = Size(width: min(symbol.width, room.1), height: min(symbol.height, room.2))
        copy.decisionPad = room.3
        copy.pad = max(pad, room.3 / 2)
        copy.leastSymbol = Self.roomySymbol
        return copy
      }
  }

  /// Height of a symbol at whose side three lines may begin or end.
  private static let roomySymbol = 520

  /// This style with narrow columns of performers.
  var narrow: ChartStyle {
    var copy = self
    copy.isNarrow = true
    return copy
  }

  func with(font tenths: Int) -> ChartStyle {
    var copy = self
    copy.font = FontSize(tenths: tenths)
    return copy
  }
}
