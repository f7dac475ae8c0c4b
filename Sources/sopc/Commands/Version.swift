/// What `--version` tells, and outputs that name their maker.
enum Version {
  static let sopc = "0.1.0"
  /// Of canonical JSON.
  static let schema = 1
}
