import AST
import Emitters

/// How outputs are written, where a format leaves a choice.
public struct OutputOptions: Hashable, Sendable {
  /// What SVG pages are drawn for.
  public var paper: PaperSize
  /// How it lies.
  public var orientation: Orientation
  public var csvDialect: CSVDialect
  /// Whether CSV cells are written exactly as they are, without guard against formulas.
  public var isCSVRaw: Bool
  /// One SVG as tall as it takes, instead of pages.
  public var isContinuous: Bool
  /// Charts for signing: solid symbols and no legend.
  public var isFinal: Bool
  /// Whether the identity part is drawn on a page of its own before the chart.
  public var hasIdentityPage: Bool
  /// The emblem of the chart and of the identity part.
  public var emblem: Emblem?

  public init(
    paper: PaperSize = .a4, orientation: Orientation = .landscape, csvDialect: CSVDialect = .standard,
    isCSVRaw: Bool = false, isContinuous: Bool = false,
    isFinal: Bool = false, hasIdentityPage: Bool = false, emblem: Emblem? = nil
  ) {
    self.isFinal = isFinal
    self.hasIdentityPage = hasIdentityPage
    self.emblem = emblem
    self.paper = paper
    self.orientation = orientation
    self.csvDialect = csvDialect
    self.isCSVRaw = isCSVRaw
    self.isContinuous = isContinuous
  }

  var csv: CSVEmitter { CSVEmitter(dialect: csvDialect.dialect, isRaw: isCSVRaw) }

  var register: RegisterEmitter { RegisterEmitter(dialect: csvDialect.dialect, isRaw: isCSVRaw) }

  func svg(of sop: CompiledSOP) -> SVGOptions {
    SVGOptions(
      paper: paper.sheet(orientation), isContinuous: isContinuous, isFinal: isFinal, logo: emblem?.logo,
      hasIdentityPage: hasIdentityPage, sourceDigest: sop.source.sha256)
  }
}

/// A size of paper.
public enum PaperSize: String, Hashable, Sendable, CaseIterable {
  case a4, f4, legal, a3

  func sheet(_ orientation: Orientation) -> Paper {
    let format: Paper.Format =
      switch self {
      case .a4: .a4
      case .f4: .f4
      case .legal: .legal
      case .a3: .a3
      }
    return Paper(format, isPortrait: orientation == .portrait)
  }
}

/// Whether paper lies, as the form is usually drawn, or stands.
public enum Orientation: String, Hashable, Sendable, CaseIterable {
  case landscape, portrait
}

/// For whom CSV is written.
public enum CSVDialect: String, Hashable, Sendable, CaseIterable {
  /// For programs: commas, no byte order mark.
  case standard
  /// For a spreadsheet in the Indonesian locale: semicolons, byte order mark, texts that stay texts.
  case excelID = "excel-id"

  fileprivate var dialect: CSVEmitter.Dialect {
    switch self {
    case .standard: .standard
    case .excelID: .excelID
    }
  }
}
