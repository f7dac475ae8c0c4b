import AST
package import Analysis
package import Diagnostics
import Parser

extension Compilation {
  /// The people that the SOPs of the input name; compile without a resolution to ask for them.
  package var personMentions: [PersonMention] { sops.flatMap { Analysis.personMentions(in: $0) } }

  /// What its SOPs are called, and which others they name.
  package var namedSOPs: [NamedSOP] { sops.map(NamedSOP.init) }
}

/// A resolution as a file: JSON, one appearance to a line, so that a person can read, search and compare it.
package enum ResolutionFile {
  /// The number of the form.
  package static let version = 1

  private static let opening = "{ \"resolutionVersion\": \(version),"
  private static let peopleOpening = "  \"people\": ["
  private static let linksOpening = "  \"links\": ["

  /// Writes the file piece by piece.
  ///
  /// - Complexity: O(*n*) in bytes written.
  package static func write(_ resolution: Resolution, _ write: ([UInt8]) throws -> Void) throws {
    try write(Array("\(opening)\n\(peopleOpening)".utf8))
    var (persons, appearances, links) = (0, 0, 0)
    func endPeople() throws {
      if persons > 0 { try write(Array("\n    ] }".utf8)) }
      try write(Array((persons == 0 ? "],\n\(linksOpening)" : "\n  ],\n\(linksOpening)").utf8))
    }
    try resolution.entries { entry in
      var text: [UInt8] = []
      switch entry {
      case .person(let person):
        text += Array((persons == 0 ? "\n" : "\n    ] },\n").utf8)
        text += Array("    { \"id\": ".utf8) + quoted(person.id) + Array(", \"name\": ".utf8) + quoted(person.name)
        text += Array(", \"nip\": ".utf8) + quoted(person.nip) + Array(", \"appearances\": [".utf8)
        (persons, appearances) = (persons + 1, 0)
      case .appearance(let appearance):
        text += Array((appearances == 0 ? "\n" : ",\n").utf8) + line(appearance)
        appearances += 1
      case .link(let link):
        if links == 0 { try endPeople() }
        text += Array((links == 0 ? "\n" : ",\n").utf8) + line(link)
        links += 1
      }
      try write(text)
    }
    if links == 0 { try endPeople() }
    try write(Array((links == 0 ? "] }\n" : "\n  ] }\n").utf8))
  }

  private static func line(_ link: SOPLink) -> [UInt8] {
    var text = Array("    { \"sha256\": ".utf8) + quoted(link.document.sha256)
    text += Array(", \"part\": \(link.document.part), \"item\": \(link.item), \"number\": ".utf8) + quoted(link.number)
    text += Array(", \"confidence\": \(decimal(link.confidence)), \"evidence\": ".utf8)
    return text + evidence(link.evidence) + Array(" }".utf8)
  }

  private static func line(_ appearance: Resolution.Appearance) -> [UInt8] {
    var text = Array("      { \"sha256\": ".utf8) + quoted(appearance.document.sha256)
    text += Array(", \"part\": \(appearance.document.part), \"places\": ".utf8) + quoted(appearance.places)
    text += Array(", \"names\": ".utf8) + quoted(appearance.names) + Array(", \"nip\": ".utf8) + quoted(appearance.nip)
    text += Array(", \"confidence\": \(decimal(appearance.confidence)), \"evidence\": ".utf8)
    return text + evidence(appearance.evidence) + Array(" }".utf8)
  }

  /// The sentences in English, and in Indonesian behind.
  private static func evidence(_ messages: [Message]) -> [UInt8] {
    quoted(messages.map(\.english)) + Array(", \"bukti\": ".utf8) + quoted(messages.map(\.indonesian))
  }

  private static func decimal(_ probability: Probability) -> String {
    let hundredths = probability.hundredths
    return hundredths == 100 ? "1" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }

  private static func quoted(_ texts: [String]) -> [UInt8] {
    Array("[".utf8) + texts.map { quoted($0) }.joined(separator: Array(", ".utf8)) + Array("]".utf8)
  }

  private static func quoted(_ text: String?) -> [UInt8] {
    guard let text else { return Array("null".utf8) }
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        result += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
    return result
  }
}

/// Reads a resolution file line by line, as it is written; what is laid out otherwise is held until its end, and read whole.
package final class ResolutionReader {
  private var gathered: GatheredResolution
  private let room: SortingRoom
  /// All lines, where they are not laid out as they are written.
  private var whole: [UInt8]?
  private var lines = 0

  package init(_ room: SortingRoom = SortingRoom()) {
    self.room = room
    gathered = GatheredResolution(room)
  }

  /// Takes the next line, without its line feed.
  package func add(_ line: ArraySlice<UInt8>) throws {
    defer { lines += 1 }
    if whole != nil { return whole?.append(contentsOf: line + [0x0A]) ?? () }
    if lines == 0 {
      if !line.elementsEqual("{ \"resolutionVersion\": \(ResolutionFile.version),".utf8) {
        whole = Array(line) + [0x0A]
      }
      return
    }
    let text = line.drop { $0 == 0x20 }
    if !text.isEmpty { hasEnd = text.suffix(3).elementsEqual("] }".utf8) }
    if text.isEmpty || text.first == UInt8(ascii: "]") || text.first == UInt8(ascii: "\"") { return }
    isLaidOut = try isLaidOut && take(text)
  }

  private var isLaidOut = true
  /// Whether the last line may be the file's last.
  private var hasEnd = false

  private func take(_ text: ArraySlice<UInt8>) throws -> Bool {
    var object = Array(text)
    if object.last == UInt8(ascii: ",") { object.removeLast() }
    if object.last == UInt8(ascii: "[") { object += Array("] }".utf8) }
    guard let value = JSONLine(object[...]) else { return false }
    return try ResolutionFile.add(value, to: gathered)
  }

  /// The resolution, or `nil` where the lines are none; and what is wrong.
  package func end() throws -> (resolution: Resolution?, faults: [Diagnostic]) {
    if let whole {
      let (isRead, faults) = try ResolutionFile.read(whole, into: gathered)
      return (isRead ? try gathered.resolution() : nil, faults)
    }
    guard isLaidOut, hasEnd else { return (nil, [ResolutionFile.notAResolution]) }
    return (try gathered.resolution(), [])
  }
}

extension ResolutionFile {
  /// Reads a file that was laid out by others.
  fileprivate static func read(_ bytes: [UInt8], into gathered: GatheredResolution) throws -> (Bool, [Diagnostic]) {
    let (value, faults) = JSONValue.reading(bytes)
    guard faults.isEmpty, let value, value["resolutionVersion"]?.integer == version, let people = value["people"] else {
      return (false, faults + [notAResolution])
    }
    // Files written before SOPs were linked have no links.
    for entry in people.elements + (value["links"]?.elements ?? []) {
      guard try add(JSONLine(entry), to: gathered) else { return (false, [notAResolution]) }
      for appearance in entry["appearances"]?.elements ?? [] {
        guard try add(JSONLine(appearance), to: gathered) else { return (false, [notAResolution]) }
      }
    }
    return (true, [])
  }

  /// Adds a person, an appearance or a link.
  fileprivate static func add(_ value: JSONLine, to gathered: GatheredResolution) throws -> Bool {
    if value.has("id") {
      guard let id = value["id"], value.has("appearances") else { return false }
      try gathered.add(person: id, name: value["name"], nip: value["nip"])
      return true
    }
    guard let sha256 = value["sha256"], let part = value.integer("part"), let confidence = value.number("confidence")
    else { return false }
    let document = DocumentKey(sha256: sha256, part: part)
    if let item = value.integer("item") {
      guard let number = value["number"] else { return false }
      try gathered.add(
        SOPLink(
          document: document, item: item, number: number, confidence: Probability(confidence),
          evidence: evidence(value)))
      return true
    }
    return try gathered.add(
      Resolution.Appearance(
        document: document, places: value.list("places"), names: value.list("names"), nip: value["nip"],
        confidence: Probability(confidence), evidence: evidence(value)))
  }

  /// The sentences; those of files that have them in English alone stand for both.
  private static func evidence(_ value: JSONLine) -> [Message] {
    let (english, indonesian) = (value.list("evidence"), value.list("bukti"))
    return english.indices.map { index in
      Message(en: english[index], id: indonesian.indices.contains(index) ? indonesian[index] : english[index])
    }
  }

  fileprivate static let notAResolution = Diagnostic(
    RuleID("SOP590"), .error, cause: .author,
    Message(
      en: "this is no resolution file of form \(version); write one with --resolve --resolution FILE",
      id: "ini bukan berkas resolusi bentuk \(version); buat dengan --resolve --resolution BERKAS"))
}
