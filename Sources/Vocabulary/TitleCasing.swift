/// Puts Indonesian texts in title case: connectives stay small, acronyms stay large.
///
/// - SeeAlso: `Tables/acronyms.tsv`, `Tables/connectives.tsv`
package final class TitleCasing: Sendable {
  private let acronyms: Phrases<String>
  private let connectives: FoldedIndex

  /// No acronyms and no connectives.
  package init() { (acronyms, connectives) = (Phrases(), FoldedIndex()) }

  package init(acronyms table: Table, connectives words: Table) throws(TableError) {
    let acronym = try table.column("acronym")
    var acronyms = Phrases<String>(minimumCapacity: table.count)
    for row in 0..<table.count { acronyms.add(table[row][acronym], table[row].text(acronym)) }
    let word = try words.column("word")
    var connectives = FoldedIndex()
    for row in 0..<words.count { connectives.insert(folding: words[row][word], entry: row) }
    (self.acronyms, self.connectives) = (acronyms, connectives)
  }

  /// Whether a word joins others and ends no text: *dan*, *yang*.
  package func isConnective(_ word: ArraySlice<UInt8>) -> Bool { connectives.entry(folding: word).entry != nil }

  /// A text in title case.
  ///
  /// - Parameter always: Whether a text that has small letters is changed too; else only one all in capitals is.
  /// - Complexity: O(*n*) in bytes.
  package func title(_ text: String, always: Bool = false) -> String {
    guard always || Self.isAllCapitals(text) else { return text }
    // No text ends with a connective, but names of places do: *Kampung Dalam*.
    return cased(text) { word, isFirst, isLast, result in
      if let acronym = acronyms.exact(folding: word).meaning {
        result.append(contentsOf: acronym.utf8)
      } else if Self.isRoman(word) || word.contains(where: Self.isDigit) {
        result.append(contentsOf: word)
      } else if !isFirst, !isLast, connectives.entry(folding: word).entry != nil {
        for byte in word { result.append(Self.lower(byte)) }
      } else {
        Self.append(capitalised: word, to: &result)
      }
    }
  }

  /// A person's name in title case: no acronyms, no connectives; single letters stay large.
  package func name(_ text: String) -> String {
    guard Self.isAllCapitals(text) || !text.utf8.contains(where: Self.isCapital) else { return text }
    return cased(text) { word, _, _, result in Self.append(capitalised: word, to: &result) }
  }

  /// Whether a letter in capitals occurs in a text and none in lower case.
  package static func isAllCapitals(_ text: String) -> Bool {
    text.utf8.contains(where: isCapital) && !text.utf8.contains { (0x61...0x7A).contains($0) }
  }

  /// Calls `word` with each run of letters, digits and inner apostrophes, to append what stands for it; what stands between is kept.
  private func cased(
    _ text: String, word: (ArraySlice<UInt8>, _ isFirst: Bool, _ isLast: Bool, _ result: inout [UInt8]) -> Void
  ) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let end = bytes.count - bytes.reversed().prefix { foldedASCII($0) == 0 && $0 < 0x80 }.count
    var isFirst = true
    var start: Int?  // where the open run begins
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0
      if foldedASCII(byte) != 0 || byte >= 0x80 || byte == 0x27 && start != nil {
        start = start ?? index
        continue
      }
      if let from = start {
        word(bytes[from..<index], isFirst, index >= end, &result)
        (isFirst, start) = (false, nil)
      }
      if index < bytes.count { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(capitalised word: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard let first = word.first else { return }
    result.append((0x61...0x7A).contains(first) ? first & 0xDF : first)
    for byte in word.dropFirst() { result.append(lower(byte)) }
  }

  /// Whether a word in capitals is a Roman number up to 39: `IV`, `XII`.
  private static func isRoman(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    var tens = 0
    while rest.first == 0x58, tens < 3 { (rest, tens) = (rest.dropFirst(), tens + 1) }
    return !word.isEmpty && rest.count <= 4 && romanUnits.contains { $0[...] == rest }
  }

  private static let romanUnits = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].map { Array($0.utf8) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func lower(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
}

/// A text in title case with the standard vocabulary; see ``TitleCasing/title(_:always:)``.
package func titleCase(_ text: String, always: Bool = false) -> String {
  Vocabulary.standard.titleCasing.title(text, always: always)
}
