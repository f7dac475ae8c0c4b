/// A whole line of the cache as it stands there: what is asked for is read out of it, the rest is left alone.
///
/// - SeeAlso: ``Record``, which knows all of it.
struct RecordLine: Sendable {
  /// Without its line feed.
  let bytes: [UInt8]
  /// See ``Record/stem``.
  let stem: [UInt8]
  /// Where the fields end, each before its tab.
  private let ends: InlineArray<13, UInt32>

  /// - Parameter line: Without its line feed.
  /// - Returns: `nil` where it is torn or spoilt.
  /// - Complexity: O(*n*) in bytes, in one pass.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.count > 17 else { return nil }
    var ends = InlineArray<13, UInt32>(repeating: 0)
    var fields = 0
    var checksum = Checksum.seed
    let text = line.span
    for place in 0..<text.count - 16 {
      let byte = text[place]
      Checksum.take(byte, into: &checksum)
      guard byte == 0x09 else { continue }
      guard fields < 13 else { return nil }
      ends[fields] = UInt32(truncatingIfNeeded: place)
      fields += 1
    }
    guard fields == 13, line.suffix(16).elementsEqual(Checksum.hexadecimal(checksum)) else { return nil }
    self.ends = ends
    bytes = Array(line)
    stem = Record.plain(bytes[..<Int(ends[0])])
  }

  /// A field as it stands in the line.
  subscript(field: Int) -> ArraySlice<UInt8> {
    bytes[(field == 0 ? 0 : Int(ends[field - 1]) + 1)..<Int(ends[field])]
  }

  func text(_ field: Int) -> String { String(decoding: Record.plain(self[field]), as: UTF8.self) }

  /// See ``Record/name``.
  var name: String { text(3) }
  /// See ``Record/sha256``.
  var sha256: String { text(2) }
  /// See ``Record/status``.
  var status: InputOutcome.Status? { InputOutcome.Status(rawValue: text(4)) }
  /// See ``Record/register``.
  var register: [UInt8] { Record.plain(self[10]) }
  /// See ``Record/mentions``.
  var mentions: [UInt8] { Record.plain(self[11]) }
  /// See ``Record/index``.
  var index: [UInt8] { Record.plain(self[12]) }

  /// See ``Record/outputs``; `nil` where the field is not what it should be.
  var outputs: [(suffix: ArraySlice<UInt8>, sha256: ArraySlice<UInt8>, size: ArraySlice<UInt8>)]? {
    let parts = Record.plain(self[9]).split(separator: 0x20)
    guard parts.count % 3 == 0 else { return nil }
    return stride(from: 0, to: parts.count, by: 3).map { (parts[$0], parts[$0 + 1], parts[$0 + 2]) }
  }
}
