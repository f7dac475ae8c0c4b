public import AST
import Emitters

/// A form in which an SOP is written.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case json, csv, markdown = "md", svg, html, bpmn, drawio

  /// What is written where no format is asked for.
  public static let usual: [OutputFormat] = [.json, .csv, .markdown, .svg]

  /// Whether each SOP needs a file of its own, which cannot go on in one stream with another's.
  public var isOneFileAnSOP: Bool {
    switch self {
    case .json, .csv, .markdown: false
    case .svg, .html, .bpmn, .drawio: true
    }
  }

  /// What follows the stem in the file's name.
  public var suffix: String { "." + rawValue }
}

/// One file that an SOP gives.
public struct OutputFile: Hashable, Sendable {
  /// What follows the stem: `.json`, `-p2.svg`.
  public var suffix: String
  public var bytes: [UInt8]

  public init(suffix: String, bytes: [UInt8]) {
    self.suffix = suffix
    self.bytes = bytes
  }
}

extension CompiledSOP {
  /// The SOP in a format; several files where the format has pages, none where it holds nothing to draw.
  public func output(_ format: OutputFormat, _ options: OutputOptions = OutputOptions()) -> [OutputFile] {
    var findings: [Finding] = []
    return output(format, options, &findings)
  }

  /// The same, and what is to be told of the flowchart where the format is SVG.
  func output(_ format: OutputFormat, _ options: OutputOptions, _ findings: inout [Finding]) -> [OutputFile] {
    var sink = ByteSink(capacity: 8_192)
    switch format {
    case .json: JSONEmitter().emit(self, to: &sink)
    case .csv: options.csv.emit(self, to: &sink)
    case .markdown: MarkdownEmitter().emit(self, to: &sink)
    case .svg:
      var files: [OutputFile] = []
      let remarks = SVGEmitter(options: options.svg(of: self)).emit(document) {
        files.append(OutputFile(suffix: $0.suffix + ".svg", bytes: $0.bytes))
      }
      if let remarks { findings += remarks.findings }
      return files
    case .html:
      return file(HTMLEmitter(options: options.svg(of: self)).emit(document), format)
    case .bpmn:
      return file(BPMNEmitter().emit(document), format)
    case .drawio:
      return file(DrawIOEmitter(options: options.svg(of: self)).emit(document), format)
    }
    return [OutputFile(suffix: format.suffix, bytes: sink.bytes)]
  }

  private func file(_ bytes: [UInt8]?, _ format: OutputFormat) -> [OutputFile] {
    bytes.map { [OutputFile(suffix: format.suffix, bytes: $0)] } ?? []
  }
}

extension Compilation {
  /// All files of an input in the formats asked for, in the order of its SOPs.
  ///
  /// Their suffixes are unique: where the input holds several SOPs they begin with `-1`, `-2` …
  public func outputs(_ formats: [OutputFormat], _ options: OutputOptions = OutputOptions()) -> [OutputFile] {
    var findings: [Finding] = []
    return outputs(formats, options, &findings)
  }

  /// The same; adds what is to be told of the flowcharts where SVG is among the formats.
  public func outputs(
    _ formats: [OutputFormat], _ options: OutputOptions, _ findings: inout [Finding]
  ) -> [OutputFile] {
    var files: [OutputFile] = []
    eachOutput(formats, options, &findings) { files.append($0) }
    return files
  }

  /// Hands on the same files one by one, so that those of one SOP at most are in memory.
  public func eachOutput<Failure: Error>(
    _ formats: [OutputFormat], _ options: OutputOptions, _ findings: inout [Finding],
    _ take: (OutputFile) throws(Failure) -> Void
  ) throws(Failure) {
    for (index, sop) in sops.enumerated() {
      let part = sops.count > 1 ? "-\(index + 1)" : ""
      for format in formats {
        for file in sop.output(format, options, &findings) {
          try take(OutputFile(suffix: part + file.suffix, bytes: file.bytes))
        }
      }
    }
  }

  /// What each byte of the input became, for all SOPs in it.
  public func sourceMap() -> OutputFile {
    var sink = ByteSink(capacity: 16_384)
    let emitter = if let pages { SourceMapEmitter { pages.location($0) } } else { SourceMapEmitter() }
    emitter.emit(sops, to: &sink)
    return OutputFile(suffix: ".map.json", bytes: sink.bytes)
  }
}

/// SOPs of several inputs as one CSV table.
public func csvTable(_ sops: [CompiledSOP], _ options: OutputOptions = OutputOptions()) -> [UInt8] {
  var sink = ByteSink(capacity: 8_192)
  options.csv.emit(sops, to: &sink)
  return sink.bytes
}
