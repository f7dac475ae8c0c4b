package import AST
package import Diagnostics

/// What one SOP of a corpus is called, and which others it names under *Keterkaitan*.
package struct NamedSOP: Hashable, Sendable {
  package var document: DocumentKey
  package var number: String?
  package var title: String?
  /// The body that owns it, as written, and the Kemendagri code of its regency or city.
  package var unit: String?
  package var regionCode: String?
  /// The texts of *Keterkaitan*, in order.
  package var related: [String]

  package init(
    document: DocumentKey, number: String?, title: String?, unit: String? = nil, regionCode: String? = nil,
    related: [String] = []
  ) {
    self.document = document
    self.number = number
    self.title = title
    self.unit = unit
    self.regionCode = regionCode
    self.related = related
  }

  /// - Parameter sop: As compiled without a resolution.
  package init(_ sop: CompiledSOP) {
    let identity = sop.document.identity
    self.init(
      document: DocumentKey(sha256: sop.source.sha256, part: sop.source.part), number: identity.number,
      title: identity.title, unit: identity.institution.unit, regionCode: identity.institution.regionCode,
      related: sop.document.related.map(\.text))
  }

  /// Whether it can be named, or names others: else it has no part in linking.
  package var isLinkable: Bool { number != nil && title != nil || !related.isEmpty }
}

/// That an item of *Keterkaitan* names another SOP of the same corpus.
package struct SOPLink: Hashable, Sendable {
  package var document: DocumentKey
  /// Place of the item in *Keterkaitan*, from 0.
  package var item: Int
  /// Number of the SOP that it names.
  package var number: String
  package var confidence: Probability
  /// Why: one sentence each.
  package var evidence: [Message]

  package init(document: DocumentKey, item: Int, number: String, confidence: Probability, evidence: [Message]) {
    self.document = document
    self.item = item
    self.number = number
    self.confidence = confidence
    self.evidence = evidence
  }
}
