import Emitters

/// An office's emblem, ready to be drawn: a PNG, or the plain shapes of an SVG.
public struct Emblem: Hashable, Sendable {
  let logo: Logo

  /// Reads a PNG or an SVG by its content; of an SVG only plain shapes and their colours are kept.
  ///
  /// - Throws: ``EmblemError`` where the bytes are no such picture, or more than 4 MB.
  public init(_ bytes: [UInt8]) throws(EmblemError) {
    do { logo = try Logo(bytes) } catch {
      switch error {
      case .tooLarge: throw .tooLarge
      case .noPicture: throw .noPicture
      case .noShapes: throw .noShapes
      }
    }
  }
}

/// Why bytes cannot be used as an emblem.
public enum EmblemError: Error, Hashable, Sendable {
  /// Above 4 MB.
  case tooLarge
  /// Neither a PNG nor an SVG with a size.
  case noPicture
  /// An SVG without a shape that could be kept.
  case noShapes
}
