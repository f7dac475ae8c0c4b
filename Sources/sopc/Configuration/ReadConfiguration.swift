import AST
import Corpus
import Diagnostics
import Lint
import Yams

/// Reads a configuration and those that it extends.
///
/// - Parameter chain: The files that lead to this one.
/// - Throws: ``ConfigurationError`` for the first place that makes no sense, ``FileError`` where a file cannot be read.
func readConfiguration(_ file: String, chain: [String] = []) throws -> Configuration {
  let bytes = try readFile(file)
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw ConfigurationError(
      file: file, line: 1, message: Message(en: "the file is no UTF-8 text", id: "berkas bukan teks UTF-8"))
  }
  let root: Node?
  do { root = try Yams.compose(yaml: text) } catch let error as YamlError {
    throw ConfigurationError(file: file, line: error.line ?? 1, message: error.message)
  }
  var reader = ConfigurationReader(file: file)
  guard let root, root.null == nil else { return reader.configuration }
  guard case .mapping(let map) = root else {
    throw reader.fault(
      root, Message(en: "keys and values belong here", id: "di sini seharusnya pasangan kunci dan nilai"))
  }
  // What is extended comes first, so that the file itself has the last word.
  for (key, value) in map where key.string == "extends" {
    let base = joined(parent(of: file), try reader.text(value, "extends"))
    let place = canonicalPlace(base)
    guard !(chain + [canonicalPlace(file)]).contains(where: { $0.utf8.elementsEqual(place.utf8) }), chain.count < 8
    else {
      throw reader.fault(
        value, Message(en: "the files extend one another", id: "berkas-berkas ini saling memperluas"))
    }
    reader.configuration = try readConfiguration(base, chain: chain + [canonicalPlace(file)])
  }
  for (key, value) in map { try reader.take(key, value) }
  return reader.configuration
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  fileprivate var message: Message {
    switch self {
    case .duplicatedKeysInMapping: Message(en: "a key stands twice", id: "ada kunci yang tertulis dua kali")
    default: Message(en: "this is no YAML", id: "ini bukan YAML")
    }
  }
}

/// Takes the keys of one file, each checked.
struct ConfigurationReader {
  let file: String
  var configuration = Configuration()

  static let keys = [
    "extends", "required-version", "rule-set", "select", "ignore", "severity", "per-file-ignores", "exclude", "preview",
    "as-of", "fail-on", "min-grade", "min-confidence", "baseline", "parameters",
  ]
  static let parameters = ["number-pattern", "roles", "review-years", "title-similarity", "time-units"]

  init(file: String) { self.file = file }

  mutating func take(_ key: Node, _ value: Node) throws(ConfigurationError) {
    let name = key.scalarText ?? ""
    switch name {
    case "extends": break
    case "required-version": try require(value)
    case "rule-set":
      configuration.profile.ruleSet = try one(value, name, Profile.RuleSet.allCases.map(\.rawValue)) {
        Profile.RuleSet(rawValue: $0)
      }
    case "select": configuration.profile.select = try rules(value, name)
    case "ignore": configuration.profile.ignore += try rules(value, name)
    case "severity": try severities(value)
    case "per-file-ignores":
      for (pattern, value) in try map(value, name) {
        configuration.perFileIgnores.append((try text(pattern, name), try rules(value, name)))
      }
    case "exclude": configuration.exclude += try texts(value, name)
    case "preview":
      configuration.profile.hasPreview = try one(value, name, ["true", "false"]) {
        $0 == "true" ? true : $0 == "false" ? false : nil
      }
    case "as-of": configuration.profile.asOf = try one(value, name, ["2026-01-31"]) { day($0) == nil ? nil : $0 }
    case "fail-on":
      configuration.failOn = try one(value, name, FailLevel.allCases.map(\.rawValue)) { FailLevel(rawValue: $0) }
    case "min-grade":
      configuration.minGrade = try one(value, name, ["siap", "periksa"]) { Quality.Grade(rawValue: $0) }
    case "min-confidence":
      configuration.minConfidence = try one(value, name, ["0.9"]) { probability($0) }
    case "baseline": configuration.baseline = joined(parent(of: file), try text(value, name))
    case "parameters":
      for (key, value) in try map(value, name) { try takeParameter(key, value) }
    default: throw unknown(key, of: Self.keys)
    }
  }

  private mutating func takeParameter(_ key: Node, _ value: Node) throws(ConfigurationError) {
    let name = key.scalarText ?? ""
    switch name {
    case "number-pattern":
      configuration.profile.parameters.numberPattern = try one(value, name, ["[0-9]{3}/[0-9]+/20[0-9]{2}"]) {
        (try? Regex($0)) == nil ? nil : $0
      }
    case "roles": configuration.profile.parameters.roles += try texts(value, name)
    case "review-years":
      configuration.profile.parameters.reviewYears = try one(value, name, ["3"]) {
        Int($0).flatMap { (1...50).contains($0) ? $0 : nil }
      }
    case "title-similarity":
      configuration.profile.parameters.titleSimilarity = try one(value, name, ["0.8"]) { probability($0)?.value }
    case "time-units":
      configuration.profile.parameters.timeUnits = try one(value, name, ["3"]) {
        Int($0).flatMap { (1...9).contains($0) ? $0 : nil }
      }
    default: throw unknown(key, of: Self.parameters)
    }
  }

  private mutating func severities(_ value: Node) throws(ConfigurationError) {
    for (key, value) in try map(value, "severity") {
      let name = try text(key, "severity")
      guard let rule = Rule.named(name) else { throw unknown(key, of: Rule.all.map(\.slug)) }
      configuration.profile.severities[rule.id.description] = try one(value, name, ["error", "warning", "note"]) {
        Severity(rawValue: $0)
      }
    }
  }

  /// Whether this sopc is the one that the file was made for: `0.1` for any 0.1.x, `>=0.1.0` for that and later.
  private func require(_ value: Node) throws(ConfigurationError) {
    let wanted = try text(value, "required-version")
    let isLeast = wanted.utf8.starts(with: ">=".utf8)
    guard let least = numbers(wanted.utf8.dropFirst(isLeast ? 2 : 0)), let own = numbers(Version.sopc.utf8[...]) else {
      throw unfit(value, "required-version", ["0.1", ">=0.1.0"])
    }
    let fits = isLeast ? !own.lexicographicallyPrecedes(least) : own.starts(with: least)
    guard fits else {
      throw fault(
        value,
        Message(
          en: "sopc \(wanted) is asked for; this is \(Version.sopc)",
          id: "diperlukan sopc \(wanted); ini \(Version.sopc)"))
    }
  }

  /// The numbers of a version without what stands behind a hyphen.
  private func numbers(_ version: Substring.UTF8View) -> [Int]? {
    let core = version.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }
    let parts = core.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0.drop { $0 == 0x20 }, as: UTF8.self))
    }
    let numbers = parts.compactMap { $0 }
    return numbers.count == parts.count && !numbers.isEmpty ? numbers : nil
  }

  // MARK: Values

  func text(_ node: Node, _ key: String) throws(ConfigurationError) -> String {
    guard let text = node.scalarText else { throw unfit(node, key, ["a text"]) }
    return text
  }

  private func texts(_ node: Node, _ key: String) throws(ConfigurationError) -> [String] {
    guard case .sequence(let items) = node else { return node.null != nil ? [] : [try text(node, key)] }
    var texts: [String] = []
    for item in items { texts.append(try text(item, key)) }
    return texts
  }

  private func rules(_ node: Node, _ key: String) throws(ConfigurationError) -> [String] {
    let names = try texts(node, key)
    for name in names where !Rule.all.contains(where: { Profile.matches(name, $0) }) {
      throw fault(
        node,
        Message(
          en: "no rule is called `\(name)`; perhaps `\(nearestRule(to: name))`",
          id: "tidak ada aturan `\(name)`; mungkin `\(nearestRule(to: name))`"))
    }
    return names
  }

  private func map(_ node: Node, _ key: String) throws(ConfigurationError) -> [(Node, Node)] {
    if node.null != nil { return [] }
    guard case .mapping(let map) = node else { throw unfit(node, key, ["key: value"]) }
    return map.map { ($0.key, $0.value) }
  }

  private func one<Value>(
    _ node: Node, _ key: String, _ known: [String], _ value: (String) -> Value?
  ) throws(ConfigurationError) -> Value {
    guard let text = node.scalarText, let value = value(text) else { throw unfit(node, key, known) }
    return value
  }

  // MARK: Faults

  func fault(_ node: Node, _ message: Message) -> ConfigurationError {
    ConfigurationError(file: file, line: node.mark?.line ?? 1, message: message)
  }

  private func unknown(_ node: Node, of known: [String]) -> ConfigurationError {
    let name = node.scalarText ?? ""
    let near = nearest(to: name, of: known)
    return fault(
      node,
      Message(en: "unknown key `\(name)`; perhaps `\(near)`", id: "kunci `\(name)` tidak dikenal; mungkin `\(near)`"))
  }

  private func unfit(_ node: Node, _ key: String, _ known: [String]) -> ConfigurationError {
    let value = node.scalarText ?? "…"
    let list = known.joined(separator: ", ")
    return fault(
      node,
      Message(
        en: "`\(value)` cannot stand for `\(key)`; such as \(list)",
        id: "`\(value)` tidak dapat dipakai untuk `\(key)`; misalnya \(list)"))
  }
}

/// A number from 0 to 1.
func probability(_ text: String) -> Probability? {
  guard let number = Double(text), (0...1).contains(number) else { return nil }
  return Probability(number)
}

/// The rule whose name or id is nearest.
func nearestRule(to name: String) -> String {
  nearest(to: name, of: Rule.all.flatMap { [$0.slug, $0.id.description] })
}

extension Node {
  /// The text of a scalar as it stands, whatever YAML takes it for.
  fileprivate var scalarText: String? {
    if case .scalar(let scalar) = self { scalar.string } else { nil }
  }
}
