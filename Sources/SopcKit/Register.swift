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

  /// A row of texts, guarded as the register is.
  package static func csvRow(_ texts: [String]) -> [UInt8] {
    var sink = ByteSink(capacity: 256)
    RegisterEmitter().emit(texts, to: &sink)
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
  /// How much a person should look at; see the register's column `keraguan`.
  package var openQuestions: Int { doubts }

  /// The SOP as canonical JSON on one line, with its line feed.
  public var jsonLine: [UInt8] {
    var sink = ByteSink(capacity: 8_192)
    JSONEmitter(style: .line).emit(self, to: &sink)
    return sink.take()
  }
}
