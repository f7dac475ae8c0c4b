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

  /// The bytes of the file.
  ///
  /// - Complexity: O(*n*) in bytes written.
  package static func bytes(_ resolution: Resolution) -> [UInt8] {
    var text: [UInt8] = Array("{ \"resolutionVersion\": \(version),\n  \"people\": [".utf8)
    for (index, person) in resolution.people.enumerated() {
      text += Array((index == 0 ? "\n" : ",\n").utf8)
      text += Array("    { \"id\": ".utf8) + quoted(person.id) + Array(", \"name\": ".utf8) + quoted(person.name)
      text += Array(", \"nip\": ".utf8) + quoted(person.nip) + Array(", \"appearances\": [".utf8)
      for (index, appearance) in person.appearances.enumerated() {
        text += Array((index == 0 ? "\n" : ",\n").utf8) + line(appearance)
      }
      text += Array("\n    ] }".utf8)
    }
    text += Array((resolution.people.isEmpty ? "],\n  \"links\": [" : "\n  ],\n  \"links\": [").utf8)
    for (index, link) in resolution.links.enumerated() {
      text += Array((index == 0 ? "\n" : ",\n").utf8) + line(link)
    }
    text += Array((resolution.links.isEmpty ? "] }\n" : "\n  ] }\n").utf8)
    return text
  }

  private static func line(_ link: SOPLink) -> [UInt8] {
    var text = Array("    { \"sha256\": ".utf8) + quoted(link.document.sha256)
    text += Array(", \"part\": \(link.document.part), \"item\": \(link.item), \"number\": ".utf8) + quoted(link.number)
    text += Array(", \"confidence\": \(decimal(link.confidence)), \"evidence\": ".utf8)
    return text + quoted(link.evidence) + Array(" }".utf8)
  }

  private static func line(_ appearance: Resolution.Appearance) -> [UInt8] {
    var text = Array("      { \"sha256\": ".utf8) + quoted(appearance.document.sha256)
    text += Array(", \"part\": \(appearance.document.part), \"places\": ".utf8) + quoted(appearance.places)
    text += Array(", \"names\": ".utf8) + quoted(appearance.names) + Array(", \"nip\": ".utf8) + quoted(appearance.nip)
    text += Array(", \"confidence\": \(decimal(appearance.confidence)), \"evidence\": ".utf8)
    return text + quoted(appearance.evidence) + Array(" }".utf8)
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

  /// Reads what ``bytes(_:)`` writes.
  ///
  /// - Returns: The resolution, or `nil` where the text is none; and what is wrong, with spans into the bytes.
  /// - Complexity: O(*n*) in bytes.
  package static func read(_ bytes: [UInt8]) -> (resolution: Resolution?, faults: [Diagnostic]) {
    let (value, faults) = JSONValue.reading(bytes)
    guard faults.isEmpty, let value, value["resolutionVersion"]?.integer == version, let people = value["people"] else {
      return (nil, faults + [notAResolution])
    }
    var individuals: [Resolution.Individual] = []
    for person in people.elements {
      guard let id = person["id"]?.text, let appearances = person["appearances"]?.elements else {
        return (nil, [notAResolution])
      }
      let read = appearances.compactMap(appearance)
      guard read.count == appearances.count else { return (nil, [notAResolution]) }
      individuals.append(
        Resolution.Individual(id: id, name: person["name"]?.text, nip: person["nip"]?.text, appearances: read))
    }
    // Files written before SOPs were linked have no links.
    let links = value["links"]?.elements ?? []
    let readLinks = links.compactMap(link)
    guard readLinks.count == links.count else { return (nil, [notAResolution]) }
    return (Resolution(individuals, links: readLinks), [])
  }

  private static func link(_ value: JSONValue) -> SOPLink? {
    guard let sha256 = value["sha256"]?.text, let part = value["part"]?.integer, let item = value["item"]?.integer,
      let number = value["number"]?.text, let confidence = value["confidence"]?.double
    else { return nil }
    return SOPLink(
      document: DocumentKey(sha256: sha256, part: part), item: item, number: number,
      confidence: Probability(confidence), evidence: value["evidence"]?.elements.compactMap(\.text) ?? [])
  }

  private static func appearance(_ value: JSONValue) -> Resolution.Appearance? {
    guard let sha256 = value["sha256"]?.text, let part = value["part"]?.integer,
      let confidence = value["confidence"]?.double
    else { return nil }
    return Resolution.Appearance(
      document: DocumentKey(sha256: sha256, part: part), places: value["places"]?.elements.compactMap(\.text) ?? [],
      names: value["names"]?.elements.compactMap(\.text) ?? [], nip: value["nip"]?.text,
      confidence: Probability(confidence), evidence: value["evidence"]?.elements.compactMap(\.text) ?? [])
  }

  private static let notAResolution = Diagnostic(
    RuleID("SOP590"), .error, cause: .author,
    Message(
      en: "this is no resolution file of form \(version); write one with --resolve --resolution FILE",
      id: "ini bukan berkas resolusi bentuk \(version); buat dengan --resolve --resolution BERKAS"))
}
