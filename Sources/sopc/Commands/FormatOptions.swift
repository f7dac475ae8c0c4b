public import ArgumentParser
public import SopcKit

extension PaperSize: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}

/// What is written, and how.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Formats, with commas between, or the option several times.", valueName: "json,csv,md,svg,jsonl")
  )
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
    emit.isEmpty ? OutputFormat.allCases : OutputFormat.allCases.filter(emit.flatMap(\.formats).contains)
  }

  /// Whether the SOPs also go to JSON Lines.
  var hasLines: Bool { emit.contains(where: \.hasLines) }

  /// How many formats are asked for.
  var count: Int { formats.count + (hasLines ? 1 : 0) }

  var options: OutputOptions { OutputOptions(paper: paper, csvDialect: csvDialect, isCSVRaw: csvRaw) }
}

/// Formats with commas between.
struct FormatList: ExpressibleByArgument {
  var formats: [OutputFormat] = []
  /// Whether `jsonl` is one of them.
  var hasLines = false

  init?(argument: String) {
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      if name.utf8.elementsEqual("jsonl".utf8) {
        hasLines = true
      } else {
        guard let format = OutputFormat(rawValue: String(name)) else { return nil }
        formats.append(format)
      }
    }
  }

  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) + ["jsonl"] }
}
