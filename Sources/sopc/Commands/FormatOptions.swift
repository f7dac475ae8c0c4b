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

  @Option(help: "CSV for programs, or for a spreadsheet in Indonesian.")
  var csvDialect: CSVDialect = .standard

  @Flag(help: "Write CSV cells as they are, without guard against formulas.")
  var csvRaw = false

  /// The formats asked for, each once, in the order json, csv, md, svg; all where none is.
  var formats: [OutputFormat] {
    let asked = emit.flatMap(\.formats)
    return asked.isEmpty ? OutputFormat.allCases : OutputFormat.allCases.filter(asked.contains)
  }

  var options: OutputOptions { OutputOptions(paper: paper, csvDialect: csvDialect, isCSVRaw: csvRaw) }
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
