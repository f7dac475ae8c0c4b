import AST
import Vocabulary

/// The text of a citation with where its parts stand.
struct CitationText {
  private(set) var text: String
  private(set) var wording: Wording

  init(_ text: String) {
    self.text = text
    wording = Wording(text)
  }

  /// Positions of the words before the number: type and issuer.
  func headWords(number: String?, _ cues: Cues) -> Range<Int> {
    let digits = number.map { fold($0) } ?? []
    let end = wording.words.indices.first { position in
      wording.words[position].first.map { (0x30...0x39).contains($0) } ?? false
        || wording.words[position].elementsEqual(digits)
    }
    guard var end else { return 0..<0 }
    // *Nomor* and *No.* belong to the number.
    if end > 0, cues.cue(wording.words[end - 1]) == .step { end -= 1 }
    return 0..<end
  }

  /// Positions of the words of the title: what follows the first *tentang* after the number.
  func titleWords(_ cues: Cues) -> Range<Int>? {
    guard let about = wording.words.indices.first(where: { cues.longest(in: wording.words, at: $0)?.meaning == .about })
    else { return nil }
    var start = about + 1
    while start < wording.count, cues.longest(in: wording.words, at: start)?.meaning == .about { start += 1 }
    return start < wording.count ? start..<wording.count : nil
  }

  /// Replaces words, by position, with others in the same case.
  mutating func replace(_ words: [(position: Int, with: String)]) {
    var bytes = Array(text.utf8)
    for (position, word) in words.sorted(by: { $0.position > $1.position }) {
      let range = wording.places[position].range
      bytes.replaceSubrange(range, with: Self.cased(Array(word.utf8), as: bytes[range]))
    }
    self = CitationText(String(decoding: bytes, as: UTF8.self))
  }

  /// Replaces words that stand together with a name; in capitals where they are.
  mutating func replace(_ words: Range<Int>, with name: String) {
    var bytes = Array(text.utf8)
    let range =
      wording.places[words.lowerBound].range.lowerBound..<wording.places[words.upperBound - 1].range.upperBound
    let isCapitals = !bytes[range].contains { (0x61...0x7A).contains($0) }
    bytes.replaceSubrange(range, with: (isCapitals ? name.uppercased() : name).utf8)
    self = CitationText(String(decoding: bytes, as: UTF8.self))
  }

  /// The words whose letters together are a key.
  func words(spelling key: [UInt8]) -> Range<Int>? {
    for start in wording.words.indices {
      var (end, letters) = (start, [UInt8]())
      while end < wording.count, letters.count < key.count {
        letters += wording.words[end]
        end += 1
      }
      if letters == key { return start..<end }
    }
    return nil
  }

  /// Takes out a word and the blank before it.
  mutating func remove(_ position: Int) {
    guard position > 0 else { return }
    var bytes = Array(text.utf8)
    bytes.removeSubrange(wording.places[position - 1].range.upperBound..<wording.places[position].range.upperBound)
    self = CitationText(String(decoding: bytes, as: UTF8.self))
  }

  /// A word in capitals, small or with a capital, as the one it stands for.
  static func cased(_ word: [UInt8], as model: ArraySlice<UInt8>) -> [UInt8] {
    let isCapital = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let lowered = word.map { isCapital($0) ? $0 | 0x20 : $0 }
    if model.count > 1, model.allSatisfy({ !(0x61...0x7A).contains($0) }) {
      return word.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    }
    guard model.first.map(isCapital) ?? false, let first = lowered.first, (0x61...0x7A).contains(first) else {
      return lowered
    }
    return [first & 0xDF] + lowered.dropFirst()
  }
}
