public import AST
import Analysis
import Diagnostics
import Parser

/// Compiles one input: bytes in, SOPs out. A pure function of the bytes, the path given and the options.
public struct Compiler: Sendable {
  private let options: CompilerOptions
  /// How many minutes the parser takes a day for.
  private static let minutesADay = CompilerOptions().minutesADay

  /// - Parameter options: What compiling depends on beside the bytes.
  public init(_ options: CompilerOptions = CompilerOptions()) { self.options = options }

  /// Reads and understands an input; gives at least one SOP, also where the text is none.
  ///
  /// - Parameters:
  ///   - bytes: The input as it is.
  ///   - path: How the input is named in the output.
  /// - Complexity: O(*n*) in bytes for documents of ordinary shape.
  public func compile(_ bytes: [UInt8], path: String) -> Compilation {
    let digest = SHA256.hex(bytes)
    if looksLikeJSON(bytes), let read = readBack(readCanonicalJSON(bytes).sops, bytes, digest) { return read }
    if isOwnMarkdown(bytes) {
      // Comments to `sopc check` are no text of the SOP.
      let plain = IgnoreComment.blanked(bytes, IgnoreComment.all(in: bytes).map(\.span))
      if let read = readBack(readOwnMarkdown(plain).sops, plain, digest) { return read }
    }
    var parsed = parse(bytes)
    for index in parsed.readings.indices {
      let key = DocumentKey(sha256: digest, part: index + 1)
      let verdicts = Verdicts(options.decisions.rulings(for: key), before: &parsed.readings[index])
      if options.minutesADay != Self.minutesADay {
        parsed.readings[index].document.countDays(asMinutes: options.minutesADay, insteadOf: Self.minutesADay)
      }
      analyze(&parsed.readings[index], options: AnalysisOptions(gazetteer: options.gazetteer))
      if let answers = options.answers[index + 1] {
        apply(answers, to: &parsed.readings[index], except: verdicts.keepsApart)
      }
      if !verdicts.isEmpty { verdicts.apply(after: &parsed.readings[index]) }
    }
    return settle(parsed, path: path, digest: digest)
  }

  /// Whether the first bytes that are no blanks open a JSON object with a key, or an array of objects.
  private func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].lazy.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(2)
    return [#"{""#, "{}", "[{", "[]"].contains { first.elementsEqual($0.utf8) }
  }

  /// The SOPs of canonical JSON or Markdown as they were written; what is wrong with the input is added to the findings,
  /// where they do not tell it already: writing and reading an SOP again adds nothing.
  private func readBack(_ read: [CanonicalSOP], _ bytes: [UInt8], _ digest: String) -> Compilation? {
    guard !read.isEmpty else { return nil }
    let lines = LineTable(bytes)
    return Compilation(
      sops: read.map { canonical in
        var sop = canonical.sop
        sop.provenance.claims = canonical.claims
        let told = Set(sop.findings.map(WhatIsTold.init))
        sop.findings += canonical.diagnostics.map { Finding($0, lines) }.filter { !told.contains(WhatIsTold($0)) }
        return sop
      }, digest: digest, text: [])
  }

  /// Accounts for the bytes, resolves places, and grades what was read.
  private func settle(_ parsed: Parsed, path: String, digest: String) -> Compilation {
    var readings = parsed.readings
    var provenances = readings.map(\.provenance)
    account(for: parsed, &provenances)
    for index in readings.indices { readings[index].provenance = provenances[index] }
    let places = Places(parsed.source)
    var sops: [CompiledSOP] = []
    for (index, reading) in readings.enumerated() {
      let source = SourceInfo(
        path: path, sha256: digest, format: parsed.format, encoding: parsed.source.encoding, part: index + 1,
        parts: readings.count)
      sops.append(places.settled(reading, source))
    }
    return Compilation(sops: sops, digest: digest, text: parsed.source.bytes)
  }
}

/// What a finding says of which value, whichever reader said it, and wherever that stood.
private struct WhatIsTold: Hashable {
  private let path: [UInt8]?
  private let message: [UInt8]

  init(_ finding: Finding) {
    path = finding.path.map { Array($0.utf8) }
    message = Array(finding.message.english.utf8)
  }
}

/// What compiling an input gave.
public struct Compilation: Sendable {
  /// In the order of the text; at least one.
  public var sops: [CompiledSOP]
  /// SHA-256 of the input, in hexadecimal.
  public var digest: String
  /// The input as UTF-8, which lines and columns count in; empty for canonical JSON, whose findings are about the text that
  /// it was made from.
  public var text: [UInt8]
  /// Where the pages stand, where several files were compiled as one.
  public var pages: PagePlaces?

  public init(sops: [CompiledSOP], digest: String, text: [UInt8]) {
    self.sops = sops
    self.digest = digest
    self.text = text
  }

  /// Whether the input holds no part of an SOP.
  public var isNoSOP: Bool { sops.allSatisfy(\.document.isEmpty) }
}
