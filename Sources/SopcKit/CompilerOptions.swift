package import Analysis

/// What compiling depends on beside the bytes: all of it named inputs, so that the same inputs give the same outputs.
public struct CompilerOptions: Sendable {
  /// Who is who across documents; empty where names are not resolved.
  package var resolution = Resolution()
  /// What people decided; empty where nobody did.
  package var decisions = Decisions()

  public init() {}

  /// Whether nothing differs from the standard.
  package var isStandard: Bool { resolution.people.isEmpty && decisions.isEmpty }

  /// A short key of all that this says of one SOP: equal keys and equal bytes, equal outputs. For caches.
  package func fingerprint(of document: DocumentKey) -> String {
    isStandard ? "" : resolution.fingerprint(of: document) + decisions.fingerprint(of: document)
  }
}
