public import AST
import Diagnostics
import Parser

/// Compiles one input: bytes in, SOPs out. A pure function of the bytes, the path given and the options.
public struct Compiler: Sendable {
  public init() {}

  /// Reads and understands an input; gives at least one SOP, also where the text is none.
  ///
  /// - Parameters:
  ///   - bytes: The input as it is.
  ///   - path: How the input is named in the output.
  /// - Complexity: O(*n*) in bytes for documents of ordinary shape.
  public func compile(_ bytes: [UInt8], path: String) -> Compilation {
    let digest = SHA256.hex(bytes)
    var parsed = parse(bytes)
    for index in parsed.readings.indices { infer(&parsed.readings[index]) }
    return settle(parsed, path: path, digest: digest)
  }

  private func infer(_ reading: inout Reading) {}

  /// Accounts for the bytes, resolves places, and grades what was read.
  private func settle(_ parsed: Parsed, path: String, digest: String) -> Compilation {
    var readings = parsed.readings
    var provenances = readings.map(\.provenance)
    account(for: parsed.source, markup: parsed.markup, &provenances, territories: parsed.territories)
    for index in readings.indices { readings[index].provenance = provenances[index] }
    let places = Places(parsed.source)
    var sops: [CompiledSOP] = []
    for (index, reading) in readings.enumerated() {
      let source = SourceInfo(
        path: path, sha256: digest, format: parsed.format, encoding: parsed.source.encoding, part: index + 1,
        parts: readings.count)
      sops.append(places.settled(reading, source))
    }
    return Compilation(sops: sops, text: parsed.source.bytes)
  }
}

/// What compiling an input gave.
public struct Compilation: Sendable {
  /// In the order of the text; at least one.
  public var sops: [CompiledSOP]
  /// The input as UTF-8, which lines and columns count in.
  public var text: [UInt8]

  public init(sops: [CompiledSOP], text: [UInt8] = []) {
    self.sops = sops
    self.text = text
  }

  /// Whether the input holds no part of an SOP.
  public var isNoSOP: Bool { sops.allSatisfy(\.document.isEmpty) }
}
