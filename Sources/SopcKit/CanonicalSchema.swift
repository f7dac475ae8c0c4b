import Emitters

/// The JSON Schema (draft 2020-12) that canonical JSON meets.
public enum CanonicalSchema {
  /// The schema as a JSON text.
  public static var bytes: [UInt8] { JSONSchema.bytes }
}
