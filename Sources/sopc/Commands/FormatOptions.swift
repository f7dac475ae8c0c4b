public import ArgumentParser
public import SopcKit

extension PaperSize: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}

/// What is written, and how.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Formats, with commas between, or the option several times.", valueName: "json,csv,md,svg"))
  var emit: [FormatList] = []

  @Flag(help: "Also write NAME.map.json: what each byte of the input became.")
  var sourceMap = false

  @Option(help: "Paper for SVG, in landscape.")
  var paper: PaperSize = .a4

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

  /// The formats asked for, each once, in the order json, csv, md, svg; all where none is.
  var formats: [OutputFormat] {
    let asked = emit.flatMap(\.formats)
    return asked.isEmpty ? OutputFormat.allCases : OutputFormat.allCases.filter(asked.contains)
  }

  /// - Throws: Where the emblem cannot be read.
  func options() throws(FileError) -> OutputOptions {
    var emblem: Emblem?
    if let logo {
      let bytes = try readFile(logo)
      do { emblem = try Emblem(bytes) } catch { throw .noEmblem }
    }
    return OutputOptions(
      paper: paper, csvDialect: csvDialect, isCSVRaw: csvRaw, isContinuous: continuous, isFinal: final,
      hasIdentityPage: identityPage, emblem: emblem)
  }
}

/// Formats with commas between.
struct FormatList: ExpressibleByArgument {
  let formats: [OutputFormat]

  init?(argument: String) {
    var formats: [OutputFormat] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = OutputFormat(rawValue: String(name)) else { return nil }
      formats.append(format)
    }
    self.formats = formats
  }

  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) }
}
