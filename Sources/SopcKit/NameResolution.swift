package import Analysis
import Diagnostics

/// Who is who across documents: made of the mentions in all of them, applied to each of them.
package struct NameResolution: Sendable {
  private let resolution: Resolution?
  private let answers: Answers?

  /// Nobody is known beyond his document.
  package init() {
    resolution = nil
    answers = nil
  }

  package init(_ resolution: Resolution) throws {
    self.resolution = resolution
    answers = try resolution.answers()
  }

  /// Writes the resolution file piece by piece.
  package func write(_ write: ([UInt8]) throws -> Void) throws {
    guard let resolution else { return }
    try ResolutionFile.write(resolution, write)
  }

  /// How many people are named in more than one document.
  package var people: Int { resolution?.people ?? 0 }

  /// Whether nothing is known of any document.
  package var isEmpty: Bool { answers == nil }

  /// What it tells of the SOPs of an input.
  ///
  /// - Parameter sha256: Of the input's bytes.
  package func about(sha256: String) throws -> InputNames {
    InputNames(answers: try answers?.about(sha256: sha256) ?? InputAnswers())
  }
}

/// What is known of the names in one input from the others.
package struct InputNames: Sendable {
  private let answers: InputAnswers

  fileprivate init(answers: InputAnswers) { self.answers = answers }

  /// What the `names` of a document's line tell, as an engine has joined them; `nil` where they are none.
  package init?(joined texts: [String]) {
    guard let answers = InputAnswers(answers: texts) else { return nil }
    self.answers = answers
  }

  /// What compiling with it and with other things takes.
  package func options(beside others: CompilerOptions) -> CompilerOptions {
    var options = others
    options.answers = answers
    return options
  }

  /// A key of all of it; empty where it is nothing. Equal keys, equal outputs.
  package func fingerprint(parts: Int) -> String {
    guard parts > 0, !answers.isEmpty else { return "" }
    return (1...parts).compactMap { part in answers[part].map { "\(part):\($0.fingerprint)" } }.joined(separator: ",")
  }
}

extension GatheredMentions {
  /// Adds a line of ``MentionLines``; lines may come in any order. `false` where it is none.
  package func add(line: ArraySlice<UInt8>) throws -> Bool {
    guard let value = JSONLine(line), let key = MentionLines.key(value) else { return false }
    if value.has("related") {
      try add(MentionLines.sop(value, key))
      return true
    }
    guard let mention = MentionLines.mention(value, key) else { return false }
    try add(mention)
    return true
  }
}

/// The people and the other SOPs that documents name, as JSON Lines: what one machine tells another.
package enum MentionLines {
  /// A line for each person whom the SOPs of an input name, and one for each SOP with what it is called and names; none for
  /// SOPs that were read back from sopc's own outputs, which stay as they were written.
  ///
  /// - Parameter compilation: As compiled without a resolution.
  package static func bytes(_ compilation: Compilation) -> [UInt8] {
    mentions(compilation).flatMap { mention -> [UInt8] in
      var json = JSONText()
      json.open("{")
      json.member("sha256", mention.document.sha256)
      json.member("part", mention.document.part)
      json.member("places", mention.places)
      json.member("names", mention.names)
      json.member("name", mention.name)
      json.member("position", mention.position)
      json.member("nip", mention.nip)
      json.member("unit", mention.unit)
      json.member("regionCode", mention.regionCode)
      json.member("year", mention.year)
      json.close("}")
      return json.line()
    }
      + sops(compilation).flatMap { sop -> [UInt8] in
        var json = JSONText()
        json.open("{")
        json.member("sha256", sop.document.sha256)
        json.member("part", sop.document.part)
        json.member("number", sop.number)
        json.member("title", sop.title)
        json.member("unit", sop.unit)
        json.member("regionCode", sop.regionCode)
        json.member("related", sop.related)
        json.close("}")
        return json.line()
      }
  }

  /// The same as keyed lines, to be resolved group by group, and where the document stands; nothing where it tells nothing.
  ///
  /// - Parameter line: Of the documents that come together, from 1.
  package static func keyed(_ compilation: Compilation, line: Int) throws -> [UInt8] {
    let keyed = KeyedMentions()
    let lines =
      mentions(compilation).flatMap { keyed.lines($0) } + (try sops(compilation).flatMap { try keyed.lines($0) })
    return lines.isEmpty ? [] : lines + keyed.line(sha256: compilation.digest, line: line)
  }

  private static func mentions(_ compilation: Compilation) -> [PersonMention] {
    compilation.personMentions.filter { $0.document.sha256.utf8.elementsEqual(compilation.digest.utf8) }
  }

  private static func sops(_ compilation: Compilation) -> [NamedSOP] {
    compilation.namedSOPs.filter {
      $0.document.sha256.utf8.elementsEqual(compilation.digest.utf8) && $0.isLinkable
    }
  }

  fileprivate static func key(_ value: JSONLine) -> DocumentKey? {
    guard let sha256 = value["sha256"], let part = value.integer("part") else { return nil }
    return DocumentKey(sha256: sha256, part: part)
  }

  fileprivate static func sop(_ value: JSONLine, _ key: DocumentKey) -> NamedSOP {
    NamedSOP(
      document: key, number: value["number"], title: value["title"], unit: value["unit"],
      regionCode: value["regionCode"], related: value.list("related"))
  }

  fileprivate static func mention(_ value: JSONLine, _ key: DocumentKey) -> PersonMention? {
    guard let year = value.integer("year") else { return nil }
    return PersonMention(
      document: key, places: value.list("places"), names: value.list("names"),
      name: value["name"], position: value["position"], nip: value["nip"], unit: value["unit"],
      regionCode: value["regionCode"], year: year)
  }
}
