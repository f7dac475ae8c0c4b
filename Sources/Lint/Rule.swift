package import Diagnostics

/// One thing that an SOP is held against: what it asks for, where that is written, and how a breach is found.
package struct Rule: Sendable {
  /// Stable name, never used twice.
  package let id: RuleID
  /// The name in words: `number-missing`.
  package let slug: String
  package let family: Family
  /// What a finding counts as where no profile says otherwise; error only where the source is verified.
  package let severity: Severity
  /// Who brings it about where the place itself does not tell otherwise.
  package let cause: Cause
  /// The reviewer's checks that it carries out: `ID-01`.
  package let checks: [String]
  /// What the rule asks for.
  package let summary: Message
  /// What to do about a finding.
  package let advice: Message
  package let source: Source
  /// Whether it is off until selected.
  package var isPreview = false
  /// Findings of reading or inference that say the same of the same value: this rule gives way to them.
  package var yieldsTo: [RuleID] = []
  /// Findings of reading at the same part of the document that this rule tells better.
  package var replaces: [RuleID] = []
  /// Whether its findings can be mended by program; `nil` where not.
  package var fix: Fixing?
  package var triggering: [Example] = []
  package var nonTriggering: [Example] = []
  /// Finds breaches; `nil` for what reading and inference report themselves.
  package var check: (@Sendable (Subject, inout Breaches) -> Void)?

  /// How far a fix is to be trusted.
  package enum Fixing: String, Hashable, Sendable {
    /// The meaning stays the same.
    case safe
    /// A person should look at it.
    case doubtful
  }

  /// What the rule is about.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    case reading, identity, law, boxes, activity, actors, table, flow, quality, revision, corpus
  }

  /// Where the rule is written.
  package struct Source: Hashable, Sendable {
    package let text: String
    package let certainty: Certainty
  }

  /// How sure the source is.
  package enum Certainty: String, Hashable, Sendable {
    /// Read in the regulation itself, or arithmetic.
    case verified
    /// Known, and fits what was read; the text itself was not seen.
    case likely
    /// A convention of reviewers, in no known regulation.
    case convention
  }
}

extension Rule.Source {
  static let form = Self(text: "PermenPAN-RB 35/2012, annex", certainty: .verified)
  static let formLikely = Self(text: "PermenPAN-RB 35/2012, annex (passage not seen)", certainty: .likely)
  static let legislation = Self(text: "UU 12/2011, annex II, on citing legislation", certainty: .likely)
  static let letters = Self(text: "tata naskah dinas (rules of official correspondence)", certainty: .likely)
  static let numbers = Self(text: "Perka BKN 22/2007 on the NIP", certainty: .verified)
  static let ranks = Self(text: "PP 99/2000, annex", certainty: .verified)
  static let training = Self(text: "PANRB training material, 2013", certainty: .likely)
  static let archive = Self(text: "Permendagri 83/2022 on archive codes", certainty: .likely)
  static let spelling = Self(text: "KBBI", certainty: .likely)
  static let gazetteer = Self(text: "Kemendagri codes of regions", certainty: .verified)
  static let convention = Self(text: "convention of reviewers", certainty: .convention)
  static let reading = Self(text: "how the text was read", certainty: .verified)
  static let drawing = Self(text: "how the flowchart was drawn", certainty: .verified)
  static let canonical = Self(text: "canonical JSON and Markdown of sopc", certainty: .verified)
  static let profile = Self(text: "the office's own .sopc.yml", certainty: .convention)
}
