import Diagnostics
import Vocabulary

/// Words that stand for a signature: `ttd`, `(ttd.)`, `${ttd}`, `dto`, *ditandatangani secara elektronik*.
extension Content {
  /// The texts before, between and behind such words, and these words.
  func withoutSigningMarks(_ segment: Span) -> (texts: [Span], marks: [Span]) {
    guard segment.length <= 400 else { return ([segment], []) }
    let words = words(in: segment, most: 60)
    var texts: [Span] = []
    var marks: [Span] = []
    var start = segment.start
    var index = 0
    while index < words.count {
      let count = signingWords(words[index...])
      guard count > 0 else {
        index += 1
        continue
      }
      let mark = Span(words[index].start, words[index + count - 1].end)
      let before = trimmed(Span(start, mark.start))
      if !before.isEmpty { texts.append(before) }
      marks.append(mark)
      start = mark.end
      index += count
    }
    let rest = trimmed(Span(start, segment.end))
    if !rest.isEmpty { texts.append(rest) }
    return (texts, marks)
  }

  /// How many of some words, from the first on, stand for a signature; 0 where none does.
  private func signingWords(_ words: ArraySlice<Span>) -> Int {
    var most = 0
    let first = key(words[words.startIndex])
    for phrase in Self.signings where phrase.count > most && phrase.count <= words.count && phrase[0][...] == first {
      let isWhole = phrase.indices.dropFirst().allSatisfy { phrase[$0][...] == key(words[words.startIndex + $0]) }
      if isWhole { most = phrase.count }
    }
    return most
  }

  private static let signings: [[[UInt8]]] = [
    "ttd", "td", "dto", "capttd", "ttdcap", "cap ttd", "ttd cap", "cap dan ttd", "ttd dan cap", "ttd elektronik",
    "ditandatangani secara elektronik",
    "ditandatangani secara elektronik oleh", "telah ditandatangani secara elektronik",
    "telah ditandatangani secara elektronik oleh", "dokumen ini telah ditandatangani secara elektronik",
  ].map { $0.split(separator: " ").map { Array($0.utf8) } }
}
