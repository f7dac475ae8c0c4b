public import ArgumentParser
public import SopcKit

extension PaperSize: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}

/// What is written, and how.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Formats, with commas between, or the option several times.", valueName: "json,csv,md,svg,html,pdf,bpmn,drawio"))
  var emit: [FormatList] = []

  @Flag(help: "Also write NAME.map.json: what each byte of the input became.")
  var sourceMap = false

  @Flag(help: "Also write all SOPs as one book, book.html and book.pdf, with cover, contents and page numbers.")
  var book = false

  @Flag(inversion: .prefixedNo, help: "Write index.html: all SOPs with their outputs, findings and doubts.")
  var index = true

  @Option(help: "Paper for SVG, HTML, PDF and draw.io, in landscape.")
  var paper: PaperSize = .a4

  @Option(help: "CSV for programs, or for a spreadsheet in Indonesian.")
  var csvDialect: CSVDialect = .standard

  @Flag(help: "Write CSV cells as they are, without guard against formulas.")
  var csvRaw = false

  /// The formats asked for beside PDF, each once, in the order of their cases; the usual ones where nothing is asked for.
  var formats: [OutputFormat] {
    let asked = emit.flatMap(\.formats)
    return emit.isEmpty ? OutputFormat.usual : OutputFormat.allCases.filter(asked.contains)
  }

  /// Whether PDF is asked for, which another program prints.
  var hasPDF: Bool { emit.contains(where: \.hasPDF) }

  var options: OutputOptions { OutputOptions(paper: paper, csvDialect: csvDialect, isCSVRaw: csvRaw) }
}

/// Formats with commas between.
struct FormatList: ExpressibleByArgument {
  let formats: [OutputFormat]
  let hasPDF: Bool

  init?(argument: String) {
    var formats: [OutputFormat] = []
    var hasPDF = false
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      if name == "pdf" {
        hasPDF = true
        continue
      }
      guard let format = OutputFormat(rawValue: String(name)) else { return nil }
      formats.append(format)
    }
    self.formats = formats
    self.hasPDF = hasPDF
  }

  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) + ["pdf"] }
}
