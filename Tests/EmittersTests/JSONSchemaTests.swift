import AST
import Emitters
import Foundation
import TestSupport
import Testing

@Suite struct JSONSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let tree = try JSONSerialization.jsonObject(with: Data(JSONSchema.bytes))
    schema = try #require(tree as? [String: Any])
  }

  @Test func keysAreCalledAsTheyAreWritten() {
    for key in Path.Key.allCases { #expect(key.name == "\(key)") }
  }

  @Test func isTheOneInTheDocs() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let copy = try Data(contentsOf: root.appending(path: "docs/schema/sopc-1.schema.json"))
    #expect(Array(copy) == JSONSchema.bytes)
  }

  @Test(arguments: TextKind.allCases) func holdsForWhatIsWritten(texts: TextKind) throws {
    var seen: Set<String> = []
    for seed in UInt64(0)..<60 {
      let bytes = JSONRoundTripTests.bytes(RandomSOP.make(seed: seed, texts: texts), .pretty)
      let value = try JSONSerialization.jsonObject(with: Data(bytes))
      var faults: [String] = []
      validate(value, schema, at: "", &faults, &seen)
      #expect(faults.isEmpty, "seed \(seed)")
    }
    // Every object that the schema describes was met, so that its keys are those that are written.
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let objects = definitions.filter { ($0.value as? [String: Any])?["properties"] != nil }
    #expect(objects.count > 15)
    #expect(Set(objects.keys).subtracting(seen).isEmpty)
  }

  @Test func refusesWhatIsNotWritten() throws {
    var sop = RandomSOP.make(seed: 1)
    sop.document.identity.dates.created = "12 Februari 2025"
    sop.document.identity.institution.regionCode = "x"
    sop.source.sha256 = "abc"
    sop.source.part = 0
    let value = try JSONSerialization.jsonObject(with: Data(JSONRoundTripTests.bytes(sop, .line)))
    var faults: [String] = []
    var seen: Set<String> = []
    validate(value, schema, at: "", &faults, &seen)
    #expect(
      Set(faults) == [
        "/identity/dates/created: pattern", "/identity/institution/regionCode: pattern", "/source/sha256: pattern",
        "/source/part/index: minimum",
      ])
  }

  /// Validates against the keywords that this schema uses; an unknown keyword is a fault.
  private func validate(
    _ value: Any, _ schema: [String: Any], at path: String, _ faults: inout [String], _ seen: inout Set<String>
  ) {
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description": break
      case "$ref":
        guard let name = (rule as? String)?.split(separator: "/").last, let target = definition(String(name)) else {
          faults.append("\(path): \(rule)")
          continue
        }
        seen.insert(String(name))
        validate(value, target, at: path, &faults, &seen)
      case "anyOf":
        let branches = rule as? [[String: Any]] ?? []
        let results = branches.map { branch in
          var inner: [String] = []
          validate(value, branch, at: path, &inner, &seen)
          return inner
        }
        if !results.contains(where: \.isEmpty) { faults += value is NSNull ? ["\(path): anyOf"] : results.first ?? [] }
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { Self.is(value, $0) }) { faults.append("\(path): type") }
      case "properties":
        guard let object = value as? [String: Any], let properties = rule as? [String: [String: Any]] else { continue }
        // Of all keys only the file of a place may be left out.
        if Set(object.keys).union(properties["file"] == nil ? [] : ["file"]) != Set(properties.keys) {
          faults.append("\(path): keys")
        }
        for (key, inner) in properties {
          if let member = object[key] { validate(member, inner, at: "\(path)/\(key)", &faults, &seen) }
        }
      case "required":
        guard let object = value as? [String: Any] else { continue }
        if Set(rule as? [String] ?? []) != Set(object.keys).subtracting(["file"]) { faults.append("\(path): required") }
      case "additionalProperties":
        guard let inner = rule as? [String: Any], let object = value as? [String: Any] else {
          if rule as? Bool != false { faults.append("\(path): additionalProperties") }
          continue
        }
        for (key, member) in object { validate(member, inner, at: "\(path)/\(key)", &faults, &seen) }
      case "items":
        for (index, element) in (value as? [Any] ?? []).enumerated() {
          validate(element, rule as? [String: Any] ?? [:], at: "\(path)/\(index)", &faults, &seen)
        }
      case "enum":
        let names = (rule as? [Any] ?? []).compactMap { $0 as? String }
        if let text = value as? String, !names.contains(text) { faults.append("\(path): enum") }
      case "const": if value as? Int != rule as? Int { faults.append("\(path): const") }
      case "pattern":
        guard let text = value as? String, let pattern = rule as? String else { continue }
        if text.range(of: pattern, options: .regularExpression) == nil { faults.append("\(path): pattern") }
      case "minimum":
        if let number = value as? Double, number < rule as? Double ?? 0 { faults.append("\(path): minimum") }
      case "maximum":
        if let number = value as? Double, number > rule as? Double ?? 0 { faults.append("\(path): maximum") }
      default: faults.append("\(path): unknown keyword \(keyword)")
      }
    }
  }

  private func definition(_ name: String) -> [String: Any]? {
    (schema["$defs"] as? [String: Any])?[name] as? [String: Any]
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": value is Double
    case "boolean": value is Bool
    default: false
    }
  }
}
