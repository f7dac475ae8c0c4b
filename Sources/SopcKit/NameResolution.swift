import Analysis
package import Diagnostics

/// Who is who across documents: made of the mentions in all of them, applied to each of them.
package struct NameResolution: Sendable {
  private let resolution: Resolution

  /// Nobody is known beyond his document.
  package init() { resolution = Resolution() }

  /// Resolves the people of a corpus.
  ///
  /// - Complexity: O(*n* log *n*) in mentions.
  package init(_ mentions: GatheredMentions) {
    resolution = Resolution(resolve(mentions.all).people, links: linkSOPs(mentions.sops))
  }

  /// Reads a resolution file; what is wrong with it stands in the diagnostics.
  package init?(file bytes: [UInt8], _ faults: inout [Diagnostic]) {
    let read = ResolutionFile.read(bytes)
    faults += read.faults
    guard let resolution = read.resolution else { return nil }
    self.resolution = resolution
  }

  /// The resolution file.
  package var file: [UInt8] { ResolutionFile.bytes(resolution) }

  /// How many people are named in more than one document.
  package var people: Int { resolution.people.count }

  /// What compiling with it takes.
  package var options: CompilerOptions { options(beside: CompilerOptions()) }

  /// What compiling with it and with other things takes.
  package func options(beside others: CompilerOptions) -> CompilerOptions {
    var options = others
    options.resolution = resolution
    return options
  }

  /// A key of all that it says of an input; empty where it says nothing. Equal keys, equal outputs.
  package func fingerprint(sha256: String, parts: Int) -> String {
    guard parts > 0 else { return "" }
    var keys: [String] = []
    for part in 1...parts {
      let key = DocumentKey(sha256: sha256, part: part)
      if resolution.knows(key) { keys.append("\(part):\(resolution.fingerprint(of: key))") }
    }
    return keys.joined(separator: ",")
  }
}

/// The people and SOPs of a corpus, as they are gathered: each text of the people once, however many documents have it.
package struct GatheredMentions: Sendable {
  fileprivate var all: [PersonMention] = []
  fileprivate var sops: [NamedSOP] = []
  private var texts: [[UInt8]: String] = [:]

  package init() {}

  /// Adds a line of ``MentionLines``; lines may come in any order. `false` where it is none.
  package mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    guard let value = JSONLine(line), let key = MentionLines.key(value) else { return false }
    if value.has("related") {
      sops.append(MentionLines.sop(value, key))
      return true
    }
    guard var mention = MentionLines.mention(value, key) else { return false }
    mention.places = mention.places.map { shared($0) }
    mention.names = mention.names.map { shared($0) }
    mention.name = mention.name.map { shared($0) }
    mention.position = mention.position.map { shared($0) }
    mention.nip = mention.nip.map { shared($0) }
    mention.unit = mention.unit.map { shared($0) }
    all.append(mention)
    return true
  }

  private mutating func shared(_ text: String) -> String {
    let key = Array(text.utf8)
    if let known = texts[key] { return known }
    texts[key] = text
    return text
  }
}

/// The people and the other SOPs that documents name, as JSON Lines: what one machine tells another.
package enum MentionLines {
  /// A line for each person whom the SOPs of an input name, and one for each SOP with what it is called and names; none for
  /// SOPs that were read back from sopc's own outputs, which stay as they were written.
  ///
  /// - Parameter compilation: As compiled without a resolution.
  package static func bytes(_ compilation: Compilation) -> [UInt8] {
    compilation.personMentions.flatMap { mention -> [UInt8] in
      guard mention.document.sha256.utf8.elementsEqual(compilation.digest.utf8) else { return [] }
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
      + compilation.namedSOPs.flatMap { sop -> [UInt8] in
        guard sop.document.sha256.utf8.elementsEqual(compilation.digest.utf8), sop.isLinkable else { return [] }
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
