import FlowLayout

/// A sheet of paper: its format, and whether it lies or stands.
package struct Paper: Hashable, Sendable {
  package var format: Format
  /// Whether the long side is upright; the form is usually drawn on paper that lies.
  package var isPortrait: Bool

  package init(_ format: Format, isPortrait: Bool = false) {
    self.format = format
    self.isPortrait = isPortrait
  }

  package enum Format: String, Hashable, Sendable, CaseIterable {
    case a4
    /// 330 × 215 mm, the "folio" of Indonesian offices.
    case f4
    case legal
    case a3
  }

  package static let a4 = Paper(.a4)
  package static let f4 = Paper(.f4)
  package static let legal = Paper(.legal)
  package static let a3 = Paper(.a3)
  /// All formats, lying.
  package static let landscape = Format.allCases.map { Paper($0) }
  /// All formats, standing.
  package static let portrait = Format.allCases.map { Paper($0, isPortrait: true) }

  /// In 1/100 mm.
  var size: Size {
    let long: Size =
      switch format {
      case .a4: Size(width: 29_700, height: 21_000)
      case .f4: Size(width: 33_000, height: 21_500)
      case .legal: Size(width: 35_560, height: 21_590)
      case .a3: Size(width: 42_000, height: 29_700)
      }
    return isPortrait ? Size(width: long.height, height: long.width) : long
  }

  /// Blank edges; F4 keeps its ink within 310 × 190 mm, so that drivers that know another folio print it unscaled.
  var margin: Size {
    guard format == .f4 else { return Size(width: 1000, height: 1000) }
    return isPortrait ? Size(width: 1250, height: 1000) : Size(width: 1000, height: 1250)
  }

  /// How many performers have columns of 7 mm or more, which a symbol with its lines takes at the least.
  var mostPerformers: Int { (size.width - 2 * margin.width - 5000) / 700 }

  /// As printers and shops call it.
  var name: String { format == .legal ? "Legal" : format.rawValue.uppercased() }
  /// The name, with the measures of a format that not every printer knows.
  var longName: String {
    format == .f4 ? "F4 (folio, \(isPortrait ? "215 × 330" : "330 × 215") mm)" : name
  }
  /// How it lies in the printer.
  var position: String { isPortrait ? "tegak" : "mendatar" }
}
