package import AST
package import Diagnostics
import Vocabulary

/// A word of a value as it stands in the text.
package struct WrittenWord: Sendable {
  /// Folded.
  package let word: [UInt8]
  /// Its bytes, without punctuation around it.
  package let span: Span
}

extension Subject {
  /// The words of a value as written, parted by blanks.
  ///
  /// - Complexity: O(*n*) in bytes of the value.
  package func writtenWords(_ path: Path) -> [WrittenWord] {
    guard let span = span(path) else { return [] }
    return text(span).split { $0 <= 0x20 }.compactMap { part in
      var part = part
      while let first = part.first, Self.isPunctuation(first) { part.removeFirst() }
      while let last = part.last, Self.isPunctuation(last) { part.removeLast() }
      return part.isEmpty ? nil : WrittenWord(word: fold(part), span: Span(part.startIndex, part.endIndex))
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A word in the place of another, with a capital where that had one.
  package func edit(_ span: Span, to word: String) -> Fix.Edit {
    let old = text(span)
    let isCapital = old.first.map { (0x41...0x5A).contains($0) } ?? false
    let isAllCapital = isCapital && old.count > 2 && !old.contains { (0x61...0x7A).contains($0) }
    return Fix.Edit(span, isAllCapital ? word.uppercased() : isCapital ? capitalized(word) : word)
  }
}

/// A word with a capital.
func capitalized(_ word: String) -> String {
  guard let first = word.unicodeScalars.first else { return word }
  var result = String(first).uppercased()
  result.unicodeScalars.append(contentsOf: word.unicodeScalars.dropFirst())
  return result
}
