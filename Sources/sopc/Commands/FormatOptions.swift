public import ArgumentParser
import Corpus
public import SopcKit

extension PaperSize: ExpressibleByArgument {}
extension Orientation: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}

/// What is written, and how.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Formats, with commas between, or the option several times (default: json,csv,md,svg).",
      valueName: "json,csv,md,svg,html,pdf,bpmn,drawio,jsonl"))
  var emit: [FormatList] = []

  @Flag(help: "Also write NAME.map.json: what each byte of the input became.")
  var sourceMap = false

  @Flag(help: "Also write all SOPs as one book, book.html and book.pdf, with cover, contents and page numbers.")
  var book = false

  @Flag(inversion: .prefixedNo, help: "Write index.html: all SOPs with their outputs, findings and doubts.")
  var index = true

  @Option(help: "Paper for SVG, HTML, PDF and draw.io.")
  var paper: PaperSize = .a4

  @Option(help: "How the paper lies.")
  var orientation: Orientation = .landscape

  @Flag(help: "One SVG as tall as it takes, for screens, instead of pages.")
  var continuous = false

  @Flag(help: "Draw the identity part on a page of its own (NAME-p0.svg).")
  var identityPage = false

  @Option(help: ArgumentHelp("Emblem for the SVG: a PNG, or an SVG of plain shapes.", valueName: "file"))
  var logo: String?

  @Flag(
    help:
      "SVG for signing: solid symbols, no legend; refused while a performer below 0.9 is neither written nor confirmed."
  )
  var final = false

  @Option(help: "CSV for programs, or for a spreadsheet in Indonesian.")
  var csvDialect: CSVDialect = .standard

  @Flag(help: "Write CSV cells as they are, without guard against formulas.")
  var csvRaw = false

  /// The formats asked for beside PDF and JSON Lines, each once, in the order of their cases; the usual ones where nothing is
  /// asked for.
  var formats: [OutputFormat] {
    emit.isEmpty ? OutputFormat.usual : OutputFormat.allCases.filter(emit.flatMap(\.formats).contains)
  }

  /// Whether the SOPs also go to JSON Lines.
  var hasLines: Bool { emit.contains(where: \.hasLines) }

  /// Whether PDF is asked for, which another program prints.
  var hasPDF: Bool { emit.contains(where: \.hasPDF) }

  /// How many formats are asked for.
  var count: Int { formats.count + (hasLines ? 1 : 0) + (hasPDF ? 1 : 0) }

  /// - Throws: Where the emblem cannot be read.
  func options() throws(FileError) -> OutputOptions {
    var emblem: Emblem?
    if let logo {
      let bytes = try readFile(logo)
      do { emblem = try Emblem(bytes) } catch { throw .noEmblem }
    }
    return OutputOptions(
      paper: paper, orientation: orientation, csvDialect: csvDialect, isCSVRaw: csvRaw, isContinuous: continuous,
      isFinal: final,
      hasIdentityPage: identityPage, emblem: emblem)
  }
}

extension FormatOptions {
  /// What a plain command line asks for; see ``PlainArguments``.
  static func plain(_ emit: [FormatList]) -> FormatOptions {
    var options = FormatOptions()
    (options.emit, options.sourceMap, options.book, options.index) = (emit, false, false, true)
    (options.paper, options.orientation, options.continuous, options.identityPage) = (.a4, .landscape, false, false)
    (options.logo, options.final, options.csvDialect, options.csvRaw) = (nil, false, .standard, false)
    return options
  }
}

/// Formats with commas between.
struct FormatList: ExpressibleByArgument {
  var formats: [OutputFormat] = []
  /// Whether `jsonl` is one of them.
  var hasLines = false
  /// Whether `pdf` is.
  var hasPDF = false

  init?(argument: String) {
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      if name.utf8.elementsEqual("jsonl".utf8) {
        hasLines = true
      } else if name.utf8.elementsEqual("pdf".utf8) {
        hasPDF = true
      } else {
        guard let format = OutputFormat(rawValue: String(name)) else { return nil }
        formats.append(format)
      }
    }
  }

  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) + ["pdf", "jsonl"] }
}
