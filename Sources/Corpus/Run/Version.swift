/// What `--version` tells, and outputs that name their maker.
package enum Version {
  package static let sopc = "0.1.0"
  /// Of canonical JSON.
  package static let schema = 1
}
