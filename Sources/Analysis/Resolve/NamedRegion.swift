import Vocabulary

/// The last region that a text names after a word of its kind.
struct NamedRegion {
  let kind: Regions.Kind
  /// `Kabupaten`, `Kota` or `Provinsi`.
  let kindWord: String
  /// As written, in title case.
  let name: String
  let key: [UInt8]
  /// Position of the word of its kind, and its first byte.
  let start: Int
  let offset: Int
  let reachesEnd: Bool
  /// Bytes of the name.
  let range: Range<Int>
  private let isCapitals: Bool

  init?(in text: String, _ context: Context) {
    let wording = Wording(text)
    var found: (at: Int, kind: Regions.Kind, words: Int)?
    for position in wording.words.indices {
      guard position >= found.map({ $0.at + $0.words }) ?? 0,
        let word = context.inference.regionWords.longest(in: wording.words, at: position),
        // *Lima Puluh Kota* ends in a word of kind and names none.
        position + word.words < wording.count
      else { continue }
      found = (position, word.meaning, word.words)
    }
    guard let found, found.at + found.words < wording.count else { return nil }
    let first = found.at + found.words
    let end = (first + 1..<wording.count).first { wording.places[$0].divider != .blank } ?? wording.count
    kind = found.kind
    start = found.at
    offset = wording.places[found.at].range.lowerBound
    reachesEnd = end == wording.count
    range = wording.places[first].range.lowerBound..<wording.places[end - 1].range.upperBound
    key = Array(wording.words[first..<end])
    let written = wording.text(first..<end, of: text)
    // One letter misread as a small one leaves capitals capitals.
    let letters = written.utf8.filter { (0x41...0x5A).contains($0 & 0xDF) }
    isCapitals = letters.count { $0 <= 0x5A } * 4 > letters.count * 3
    name = context.vocabulary.titleCasing.name(written)
    kindWord = context.vocabulary.titleCasing.name(kind.rawValue)
  }

  func replacing(_ text: String, with name: String) -> String {
    let bytes = Array(text.utf8)
    let new = isCapitals ? name.uppercased() : name
    return String(decoding: bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }
}
