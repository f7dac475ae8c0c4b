public import AST
import Emitters

/// The register of many SOPs as CSV: one row an SOP.
public enum Register {
  /// The row of heads.
  public static func head(_ options: OutputOptions = OutputOptions()) -> [UInt8] {
    var sink = ByteSink(capacity: 256)
    options.register.emitHead(to: &sink)
    return sink.bytes
  }

  /// The row of an SOP.
  public static func row(_ sop: CompiledSOP, _ options: OutputOptions = OutputOptions()) -> [UInt8] {
    var sink = ByteSink(capacity: 512)
    options.register.emit(sop, to: &sink)
    return sink.bytes
  }
}

extension CompiledSOP {
  /// The SOP as canonical JSON on one line, with its line feed.
  public var jsonLine: [UInt8] {
    var sink = ByteSink(capacity: 8_192)
    JSONEmitter(style: .line).emit(self, to: &sink)
    return sink.bytes
  }
}
