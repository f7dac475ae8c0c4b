import AST
import Diagnostics

/// What reading or inference changed, for the rules that would have spoken of the value as it was written.
///
/// A value that was mended breaks no rule any more; what the text says still does, and whoever keeps the text should hear of it.
extension Subject {
  /// The repairs of some rules.
  func mendings(_ rules: String...) -> [Repair] {
    sop.provenance.repairs.filter { repair in rules.contains { $0.utf8.elementsEqual(repair.rule.utf8) } }
  }

  /// Who wrote what had to be mended: of a scan most likely nobody.
  var causeOfMending: Cause { isScan ? .extraction : .author }
}

extension Breaches {
  /// Adds a note about a mended value.
  ///
  /// - Parameter message: Gets what differs, as it was written and as it was read.
  mutating func add(mended repair: Repair, _ cause: Cause, _ message: (_ from: String, _ to: String) -> Message) {
    let (from, to) = changedWords(repair.from, repair.to)
    let text = message(from, to)
    add(repair.path, en: text.english, id: text.indonesian, cause: cause, severity: .note)
  }
}

/// The words that differ between two readings, from the first to the last of them.
func changedWords(_ from: String, _ to: String) -> (from: String, to: String) {
  let (a, b) = (Array(from.utf8.split(separator: 0x20)), Array(to.utf8.split(separator: 0x20)))
  let head = zip(a, b).prefix { $0.elementsEqual($1) }.count
  let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0.elementsEqual($1) }.count
  let (left, right) = (a[head..<(a.count - tail)], b[head..<(b.count - tail)])
  guard !left.isEmpty, !right.isEmpty else { return (from, to) }
  func joined(_ words: ArraySlice<Substring.UTF8View>) -> String {
    words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
  return (joined(left), joined(right))
}
