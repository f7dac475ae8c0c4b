import Diagnostics
import Vocabulary

extension Content {
  /// The digit that a byte stands for, itself or misread: `O` is 0, `l` is 1; `nil` where it may be two or none.
  ///
  /// Only letters that are strokes of a digit count; `e` or `a` are letters.
  func digit(readAs byte: UInt8) -> Int? {
    if isDigit(byte) { return Int(byte - 0x30) }
    return Vocabulary.standard.confusions.onlyDigit(for: byte, limit: 20)
  }

  /// The bytes of a span with letters among digits read as the digits that they stand for: `2O04` is 2004, `190/PMK.0S` is
  /// 190/PMK.05; `nil` where nothing is misread.
  ///
  /// A letter counts only in a run of letters and digits that holds a digit and nothing that cannot be one.
  func withDigitsMended(_ span: Span) -> [UInt8]? {
    var mended = Array(bytes[span.start..<span.end])
    var changed = false
    var start = 0
    while start < mended.count {
      guard isDigit(mended[start]) || isLetter(mended[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < mended.count, isDigit(mended[end]) || isLetter(mended[end]) { end += 1 }
      let run = mended[start..<end]
      if run.contains(where: { isDigit($0) }), run.contains(where: { isLetter($0) }) {
        let digits = run.compactMap { digit(readAs: $0) }
        if digits.count == run.count {
          mended.replaceSubrange(start..<end, with: digits.map { UInt8(0x30 + $0) })
          changed = true
        }
      }
      start = end
    }
    return changed ? mended : nil
  }
}
