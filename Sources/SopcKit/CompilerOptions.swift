package import Analysis

/// What compiling depends on beside the bytes: all of it named inputs, so that the same inputs give the same outputs.
public struct CompilerOptions: Sendable {
  /// Who is who across documents; empty where names are not resolved.
  package var resolution = Resolution()

  public init() {}

  /// Whether nothing differs from the standard.
  package var isStandard: Bool { resolution.people.isEmpty }
}
