/// Widths of text without a font on the machine.
///
/// The sum of advance widths, without kerning, is within a fraction of a percent of what renderers draw in Arial, Liberation
/// Sans or Arimo. What the table lacks counts as wide, so that a fallback font still fits.
enum TextMetrics {
  /// Units to the em of all widths here.
  static let em = 2048
  /// From the baseline up to the top of a line and down to its foot, in 1/1000 em (Liberation Sans).
  static let ascent = 905
  static let descent = 212
  /// Height of capitals, in 1/1000 em.
  static let capitals = 730

  /// Advance width in 1/2048 em.
  static func advance(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    let value = scalar.value
    let table = bold ? LiberationSans.bold : LiberationSans.regular
    if value >= 0x20, value < 0x7F { return Int(table[Int(value) - 0x20]) }
    let assumed = 1229  // 0.6 em
    if value < 0x180, value >= 0xA0 { return max(Int(table[Int(value) - 0x20]), value == 0xA0 ? 0 : assumed) }
    if let mark = LiberationSans.marks.first(where: { $0.scalar == value }) {
      return Int(bold ? mark.bold : mark.regular)
    }
    if scalar.properties.canonicalCombiningClass != .notReordered { return 0 }
    return isFullWidth(value) ? em : assumed
  }

  /// Width of a line in 1/100 mm; `size` is the font size in 1/100 mm.
  static func width(_ text: String, size: Int, bold: Bool = false) -> Int {
    let sum = text.unicodeScalars.reduce(0) { $0 + advance(of: $1, bold: bold) }
    return (sum * size + em - 1) / em
  }

  /// Whether a scalar belongs to the wide East Asian scripts or to emoji.
  private static func isFullWidth(_ value: UInt32) -> Bool {
    (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0x1F300...0x1FAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
  }
}

/// A font size: 1 point is 0.3528 mm.
struct FontSize: Hashable, Sendable {
  /// In tenths of a point.
  let tenths: Int
  /// In 1/100 mm.
  var size: Int { (tenths * 3528 + 500) / 1000 }
  /// From one baseline to the next, in 1/100 mm.
  var leading: Int { size * 117 / 100 }
  /// From the top of a line to its baseline, in 1/100 mm.
  var ascent: Int { (size * TextMetrics.ascent + 500) / 1000 }
  /// Height of a block of lines, in 1/100 mm.
  func height(lines: Int) -> Int {
    lines == 0 ? 0 : (lines - 1) * leading + (size * (TextMetrics.ascent + TextMetrics.descent) + 999) / 1000
  }
}
