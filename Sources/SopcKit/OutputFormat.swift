public import AST
import Emitters

/// A form in which an SOP is written.
public enum OutputFormat: String, Sendable, CaseIterable {
  case json, csv, markdown = "md", svg

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
  public func output(_ format: OutputFormat) -> [OutputFile] {
    var sink = ByteSink(capacity: 8_192)
    switch format {
    case .json: JSONEmitter().emit(self, to: &sink)
    case .csv, .markdown: return []
    case .svg:
      return SVGEmitter().emit(document).map { OutputFile(suffix: $0.suffix + ".svg", bytes: $0.bytes) }
    }
    return [OutputFile(suffix: format.suffix, bytes: sink.bytes)]
  }
}
