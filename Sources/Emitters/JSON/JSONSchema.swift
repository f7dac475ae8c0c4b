/// The JSON Schema (draft 2020-12) of canonical JSON, version 1.
package enum JSONSchema {
  /// The bytes of `sopc-1.schema.json`; `docs/schema/` holds the same.
  package static var bytes: [UInt8] { PackageResources.sopc_1_schema_json }
}
