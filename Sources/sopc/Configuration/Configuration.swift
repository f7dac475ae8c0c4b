import Corpus
import Diagnostics
import Lint

/// What `.sopc.yml` says.
struct Configuration: Sendable {
  var profile = Profile()
  /// Rules that a pattern of files is let off.
  var perFileIgnores: [(pattern: String, rules: [String])] = []
  var exclude: [String] = []
  var failOn: FailLevel?
  var minGrade: String?
  var baseline: String?

  static let keys = [
    "rule-set", "select", "ignore", "severity", "per-file-ignores", "exclude", "preview", "as-of", "review-years",
    "fail-on", "min-grade", "baseline", "required-version",
  ]

  /// The profile for one file.
  func profile(for path: String) -> Profile {
    var profile = profile
    for (pattern, rules) in perFileIgnores where Glob.matches(pattern, path) { profile.ignore += rules }
    return profile
  }

  /// Whether a file is left out of a run over folders.
  func excludes(_ path: String) -> Bool { exclude.contains { Glob.matches($0, path) } }

  init() {}

  /// - Throws: The first line that makes no sense, with what was perhaps meant.
  init(_ text: String) throws(ConfigurationError) {
    for entry in try parseConfiguration(text) {
      guard Self.keys.contains(where: { $0.utf8.elementsEqual(entry.key.utf8) }) else {
        let near = Self.keys.min { Glob.distance($0, entry.key) < Glob.distance($1, entry.key) } ?? ""
        throw ConfigurationError(
          line: entry.line,
          message: Message(
            en: "unknown key `\(entry.key)`; perhaps `\(near)`",
            id: "kunci `\(entry.key)` tidak dikenal; mungkin `\(near)`"))
      }
      try take(entry)
    }
  }

  private mutating func take(_ entry: ConfigurationEntry) throws(ConfigurationError) {
    let value = entry.values.first ?? ""
    func unfit() -> ConfigurationError {
      ConfigurationError(
        line: entry.line,
        message: Message(
          en: "`\(value)` cannot stand for `\(entry.key)`", id: "`\(value)` tidak dapat dipakai untuk `\(entry.key)`"))
    }
    switch entry.key {
    case "rule-set":
      guard let set = Profile.RuleSet(rawValue: value) else { throw unfit() }
      profile.ruleSet = set
    case "select": profile.select = entry.values
    case "ignore": profile.ignore = entry.values
    case "exclude": exclude = entry.values
    case "preview":
      guard value == "true" || value == "false" else { throw unfit() }
      profile.hasPreview = value == "true"
    case "as-of":
      guard day(value) != nil else { throw unfit() }
      profile.asOf = value
    case "review-years":
      guard let years = Int(value), years > 0 else { throw unfit() }
      profile.reviewYears = years
    case "fail-on":
      guard let level = FailLevel(rawValue: value) else { throw unfit() }
      failOn = level
    case "min-grade": minGrade = value
    case "baseline": baseline = value
    case "required-version":
      guard Version.sopc.utf8.starts(with: value.utf8) else { throw unfit() }
    case "severity":
      for (rule, values) in entry.members {
        guard let severity = values.first.flatMap(Severity.init(rawValue:)), Rule.named(rule) != nil else {
          throw unfit()
        }
        profile.severities[Rule.named(rule)?.id.description ?? rule] = severity
      }
    case "per-file-ignores": perFileIgnores = entry.members.map { ($0.key, $0.values) }
    default: throw unfit()
    }
  }
}

/// A line of the configuration that makes no sense.
struct ConfigurationError: Error, Sendable {
  let line: Int
  let message: Message
}
