public import Diagnostics

/// One SOP with all that is known about how it was read: what the emitters write, and what canonical JSON holds.
public struct CompiledSOP: Hashable, Sendable {
  public var source: SourceInfo
  public var document: Document
  public var provenance: Provenance
  public var quality: Quality
  public var findings: [Finding]

  public init(
    source: SourceInfo, document: Document, provenance: Provenance = Provenance(), quality: Quality = Quality(),
    findings: [Finding] = []
  ) {
    self.source = source
    self.document = document
    self.provenance = provenance
    self.quality = quality
    self.findings = findings
  }
}

/// Which input an SOP was read from.
public struct SourceInfo: Hashable, Sendable {
  /// As given for a file, relative to the input folder for a folder.
  public var path: String
  /// Of the input's bytes, in hexadecimal.
  public var sha256: String
  /// `ocr-text`, `html`, `markdown`, `json`.
  public var format: String
  /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`.
  public var encoding: String
  /// Which SOP of the input, from 1.
  public var part: Int
  /// How many SOPs the input holds.
  public var parts: Int

  public init(
    path: String, sha256: String = "", format: String = "ocr-text", encoding: String = "utf-8", part: Int = 1,
    parts: Int = 1
  ) {
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.encoding = encoding
    self.part = part
    self.parts = parts
  }
}

/// How well an SOP was read, so that a person knows which of many to open first.
public struct Quality: Hashable, Sendable {
  public var grade: Grade = .rescan
  /// Share of the non-blank bytes that a value, label or markup accounts for, 0 to 1 in hundredths.
  public var claimed = Probability(hundredths: 0)
  /// Of all inferred performers and branches and all repairs; 1 where there are none.
  public var leastConfidence = Probability.certain
  public var meanConfidence = Probability.certain
  /// Parts of the form that hold something, of the eleven that it has.
  public var parts = 0
  /// Whether the text breaks off.
  public var truncated = false

  public init() {}

  /// What to do with the document.
  public enum Grade: String, Hashable, Sendable, CaseIterable {
    /// Usable as it is.
    case ready = "siap"
    /// A person should look at it.
    case review = "periksa"
    /// The text is too damaged: scan again.
    case rescan = "ulang-pindai"
  }
}

/// A diagnostic with its place in the input.
public struct Finding: Hashable, Sendable {
  public var rule: RuleID
  public var severity: Severity
  public var cause: Cause
  public var message: Message
  public var path: String?
  public var location: Location?
  /// How sure it is that the values the finding is about were read and inferred right.
  public var confidence = Probability.certain
  /// Other places that it is about.
  public var related: [RelatedPlace] = []
  /// What would mend it, where that is known.
  public var fix: Fix?
  /// The place in lines and bytes, once it was looked for.
  public var range: LineRange?

  public init(
    rule: RuleID, severity: Severity, cause: Cause, message: Message, path: String? = nil, location: Location? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.cause = cause
    self.message = message
    self.path = path
    self.location = location
  }
}
