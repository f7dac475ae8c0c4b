package import Diagnostics

/// Which rules hold, and how strictly.
package struct Profile: Hashable, Sendable {
  /// The regulation by which an office writes its SOPs.
  package enum RuleSet: String, Hashable, Sendable, CaseIterable {
    case permenpan = "permenpan-35-2012"
    case permendagri = "permendagri-52-2011"
    /// Only what makes an SOP unusable.
    case permissive
  }

  package var ruleSet = RuleSet.permenpan
  /// Ids, families or prefixes of ids; empty for the set's own choice.
  package var select: [String] = []
  package var ignore: [String] = []
  package var severities: [String: Severity] = [:]
  /// Whether rules that are new hold.
  package var hasPreview = false
  /// The day that rules about age count from: `2026-11-21`; without it they are off.
  package var asOf: String?
  package var parameters = Parameters()

  package init() {}

  /// What some rules measure by.
  package struct Parameters: Hashable, Sendable {
    /// A regular expression that numbers of SOPs fit as a whole; without it any number will do.
    package var numberPattern: String?
    /// Offices that are known beside those of the tables.
    package var roles: [String] = []
    /// Years after which a review is due.
    package var reviewYears = 3
    /// From which likeness on, 0 to 1, two titles are one.
    package var titleSimilarity = 0.8
    /// How many units of time one SOP may use.
    package var timeUnits = 3

    package init() {}
  }

  /// Whether a rule holds.
  package func holds(_ rule: Rule) -> Bool {
    if ignore.contains(where: { Self.matches($0, rule) }) { return false }
    if !select.isEmpty { return select.contains { Self.matches($0, rule) } }
    if rule.isPreview && !hasPreview { return false }
    switch ruleSet {
    case .permenpan: return true
    // Permendagri 52/2011 was not read in full: what only the annex of 35/2012 is likely to say is left out.
    case .permendagri: return rule.source != .formLikely
    case .permissive: return rule.severity == .error || rule.family == .reading
    }
  }

  /// What a finding of a rule counts as.
  package func severity(_ rule: Rule, _ own: Severity) -> Severity {
    severities[rule.id.description] ?? severities[rule.slug] ?? own
  }

  /// Whether a name in a configuration means the rule: `SOP111`, `SOP1`, `number-missing`, `identity`, `all`.
  package static func matches(_ name: String, _ rule: Rule) -> Bool {
    name.utf8.elementsEqual("all".utf8) || name.utf8.elementsEqual(rule.slug.utf8)
      || name.utf8.elementsEqual(rule.family.rawValue.utf8)
      || name.utf8.count >= 4 && rule.id.description.utf8.starts(with: name.utf8)
  }
}
