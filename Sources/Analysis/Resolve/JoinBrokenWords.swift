import AST
import Diagnostics
import Vocabulary

/// Joins words that a line's end broke with a hyphen: *perkawin- an*, *kepa- da*.
///
/// Only where the pieces together are a word and are not both words by themselves, or the first is too short for one that has a
/// hyphen behind it (*keu- angan*); *tugas-tugas* keeps its hyphen.
func joinBrokenWords(_ reading: inout Reading, _ context: Context) {
  var repairs: [Repair] = []
  func whole(_ text: String, _ path: Path) -> String? {
    guard let joined = joined(text, context) else { return nil }
    repairs.append(
      Repair(
        path: path, from: text, to: joined.text, rule: "hyphen", confidence: Probability(hundredths: 96),
        evidence: joined.words.map {
          Message(
            en: "\($0) is a word that a line's end broke",
            id: "\($0) adalah sebuah kata yang terpenggal di akhir baris")
        }, location: nil))
    return joined.text
  }
  reading.document.changeTexts { text, path, _ in whole(text, path) }
  for index in reading.document.legalBasis.indices {
    let path = Path.root / .legalBasis / index
    if let text = whole(reading.document.legalBasis[index].text, path / .text) {
      reading.document.legalBasis[index].text = text
    }
    if let title = reading.document.legalBasis[index].title, let joined = joined(title, context) {
      reading.document.legalBasis[index].title = joined.text
    }
  }
  reading.provenance.repairs += repairs
}

private func joined(_ text: String, _ context: Context) -> (text: String, words: [String])? {
  guard text.holds(0x2D), hasBrokenWord(text) else { return nil }
  var bytes = Array(text.utf8)
  var words: [String] = []
  var index = 0
  while index + 2 < bytes.count {
    defer { index += 1 }
    guard bytes[index] == 0x2D, bytes[index + 1] == 0x20, index > 0, isLetter(bytes[index - 1]),
      isSmall(bytes[index + 2]) || isLetter(bytes[index + 2]) && !isSmall(bytes[index - 1])
    else { continue }
    var start = index
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    var end = index + 2
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    let (left, right) = (fold(bytes[start..<index]), fold(bytes[(index + 2)..<end]))
    let whole = left + right
    guard whole.count >= 5, left != right, context.isWord(whole),
      left.count <= 3 || !(context.isWord(left) && context.isWord(right))
    else {
      continue
    }
    bytes.removeSubrange(index...(index + 1))
    words.append(String(decoding: bytes[start..<(end - 2)], as: UTF8.self))
  }
  return words.isEmpty ? nil : (String(decoding: bytes, as: UTF8.self), words)
}

/// Whether a hyphen stands before a blank.
private func hasBrokenWord(_ text: String) -> Bool {
  let bytes = text.utf8.span
  for index in 1..<max(1, bytes.count) where bytes[index] == 0x20 && bytes[index - 1] == 0x2D { return true }
  return false
}

private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }

extension Context {
  fileprivate func isWord(_ key: [UInt8]) -> Bool {
    vocabulary.lexicon.contains(key) || inference.affixes.isForm(key, isKnown: vocabulary.lexicon.has)
  }
}
