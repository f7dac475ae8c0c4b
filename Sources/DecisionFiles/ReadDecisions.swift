package import Analysis
import AST
package import Diagnostics
import Yams

/// Reads a decisions file: YAML, validated by ``DecisionsSchema``'s rules, with the line of all that is wrong.
///
/// - Returns: All decisions that are sound; the faults name the rest.
/// - Complexity: O(*n*) in bytes.
package func readDecisions(_ bytes: [UInt8]) -> (decisions: Decisions, faults: [DecisionFault]) {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return (Decisions(), [DecisionFault(line: 1, .notText)])
  }
  do {
    guard let root = try Yams.compose(yaml: text) else { return (Decisions(), []) }
    var reader = DecisionsReader()
    reader.read(root)
    return (Decisions(reader.rulings), reader.faults)
  } catch let error as YamlError {
    return (Decisions(), [DecisionFault(line: error.line ?? 1, .syntax)])
  } catch {
    return (Decisions(), [DecisionFault(line: 1, .syntax)])
  }
}

/// What is wrong with a decisions file, and where.
package struct DecisionFault: Hashable, Sendable {
  /// From 1.
  package let line: Int
  package let kind: Kind

  init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }

  package enum Kind: Hashable, Sendable {
    case notText, syntax, notAMap, noDecisions
    case unknownKey(String)
    case missing(String)
    case wrongValue(String)
    /// Not exactly one of the verdicts.
    case noVerdict
  }

  package var message: Message {
    switch kind {
    case .notText: Message(en: "the file is no UTF-8 text", id: "berkas bukan teks UTF-8")
    case .syntax: Message(en: "this is no YAML", id: "ini bukan YAML")
    case .notAMap:
      Message(en: "a map of keys and values belongs here", id: "di sini seharusnya pasangan kunci dan nilai")
    case .noDecisions:
      Message(en: "the file has no list \"decisions\"", id: "berkas tidak memuat daftar \"decisions\"")
    case .unknownKey(let key): Message(en: "\"\(key)\" is no key of a decision", id: "\"\(key)\" bukan kunci keputusan")
    case .missing(let key): Message(en: "the decision lacks \"\(key)\"", id: "keputusan tidak memuat \"\(key)\"")
    case .wrongValue(let key):
      Message(en: "the value of \"\(key)\" is of the wrong kind", id: "nilai \"\(key)\" salah jenis")
    case .noVerdict:
      Message(
        en: "a decision has exactly one of \(DecisionsReader.verdicts.joined(separator: ", "))",
        id: "keputusan memuat tepat satu dari \(DecisionsReader.verdicts.joined(separator: ", "))")
    }
  }
}

struct DecisionsReader {
  static let verdicts = ["confirm", "replace", "refuse", "performers", "next", "apart"]
  static let keys = ["input", "part", "path", "read", "note"] + verdicts

  var rulings: [Decisions.Ruling] = []
  var faults: [DecisionFault] = []

  mutating func read(_ root: Node) {
    guard case .mapping(let map) = root else { return fault(root, .notAMap) }
    var list: Node?
    for (key, value) in map {
      switch key.string {
      case "decisionsVersion": if value.int != 1 { fault(value, .wrongValue("decisionsVersion")) }
      case "decisions": list = value
      default: fault(key, .unknownKey(key.string ?? ""))
      }
    }
    guard let list else { return fault(root, .noDecisions) }
    if list.null != nil { return }
    guard case .sequence(let entries) = list else { return fault(list, .wrongValue("decisions")) }
    for entry in entries {
      let before = faults.count
      if let ruling = ruling(entry), faults.count == before { rulings.append(ruling) }
    }
  }

  private mutating func ruling(_ node: Node) -> Decisions.Ruling? {
    guard case .mapping(let map) = node else {
      fault(node, .notAMap)
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in map {
      guard let name = key.string, Self.keys.contains(name) else {
        fault(key, .unknownKey(key.string ?? ""))
        continue
      }
      values[name] = value
    }
    guard let path = values["path"]?.string else {
      fault(values["path"] ?? node, values["path"] == nil ? .missing("path") : .wrongValue("path"))
      return nil
    }
    guard let read = values["read"]?.scalarText else {
      fault(values["read"] ?? node, values["read"] == nil ? .missing("read") : .wrongValue("read"))
      return nil
    }
    if let input = values["input"], !Self.isDigest(input.scalarText) { fault(input, .wrongValue("input")) }
    if let part = values["part"], part.int.map({ $0 > 0 }) != true { fault(part, .wrongValue("part")) }
    guard let verdict = verdict(values, node) else { return nil }
    return Decisions.Ruling(
      input: values["input"]?.scalarText, part: values["part"]?.int, path: path, read: read, verdict: verdict,
      line: line(node))
  }

  private mutating func verdict(_ values: [String: Node], _ node: Node) -> Decisions.Verdict? {
    let given = Self.verdicts.filter { values[$0] != nil }
    guard given.count == 1, let key = given.first, let value = values[key] else {
      fault(node, .noVerdict)
      return nil
    }
    switch key {
    case "confirm" where value.bool == true: return .confirm
    case "refuse" where value.bool == true: return .refuse
    case "apart" where value.bool == true: return .apart
    case "replace": if let text = value.scalarText { return .replace(text) }
    case "performers":
      if case .sequence(let names) = value, !names.isEmpty, names.allSatisfy({ $0.string != nil }) {
        return .performers(names.compactMap(\.string))
      }
    case "next":
      if case .mapping(let map) = value, let targets = Self.targets(map) { return .next(targets) }
      if let step = value.int { return .next([nil: step]) }
    default: break
    }
    fault(value, .wrongValue(key))
    return nil
  }

  private static func targets(_ map: Node.Mapping) -> [Edge.Branch?: Int]? {
    var targets: [Edge.Branch?: Int] = [:]
    for (key, value) in map {
      guard let step = value.int else { return nil }
      // YAML 1.1 reads a plain `yes` and `no` as truth values; their text is meant.
      switch key.scalarText {
      case "yes", "ya", "true": targets[.yes] = step
      case "no", "tidak", "false": targets[.no] = step
      default: return nil
      }
    }
    return targets.isEmpty ? nil : targets
  }

  private static func isDigest(_ text: String?) -> Bool {
    guard let text, (8...64).contains(text.utf8.count) else { return false }
    return text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private mutating func fault(_ node: Node, _ kind: DecisionFault.Kind) {
    faults.append(DecisionFault(line: line(node), kind))
  }

  private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }
}

extension Node {
  /// The text of a scalar as it stands, whatever YAML takes it for.
  fileprivate var scalarText: String? {
    if case .scalar(let scalar) = self { scalar.string } else { nil }
  }
}

extension YamlError {
  /// Line of the fault, from 1.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
