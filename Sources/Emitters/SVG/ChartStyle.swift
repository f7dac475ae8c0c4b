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

  static let usual = ChartStyle(
    font: FontSize(tenths: 80), symbol: Size(width: 1400, height: 900), pad: 300, decisionPad: 480, ink: 2000)
  /// For a procedure that so fits on fewer pages.
  static let dense = ChartStyle(
    font: FontSize(tenths: 75), symbol: Size(width: 1200, height: 720), pad: 260, decisionPad: 400, ink: 1800)
  static let densest = ChartStyle(
    font: FontSize(tenths: 70), symbol: Size(width: 1120, height: 640), pad: 250, decisionPad: 340, ink: 1600)

  func with(font tenths: Int) -> ChartStyle {
    var copy = self
    copy.font = FontSize(tenths: tenths)
    return copy
  }
}
