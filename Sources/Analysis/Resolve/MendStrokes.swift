import AST
import Diagnostics
import Vocabulary

/// Mends words in which a capital *I* stands amid small letters, where a small *l* makes them known words: `meneIiti`.
///
/// Nobody writes a capital there, and scanners take the two strokes for each other more often than any other letters.
func mendStrokes(_ reading: inout Reading, _ context: Context) {
  var repairs: [Repair] = []
  reading.document.changeTexts { text, path, _ in
    let slips = strokeSlips(in: text, context)
    guard !slips.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    for slip in slips { for place in slip.places { bytes[place] = UInt8(ascii: "l") } }
    let mended = String(decoding: bytes, as: UTF8.self)
    repairs.append(
      Repair(
        path: path, from: text, to: mended, rule: "spelling", confidence: Probability(hundredths: 97),
        evidence: slips.map { slip in
          let read = String(decoding: text.utf8.dropFirst(slip.word.lowerBound).prefix(slip.word.count), as: UTF8.self)
          let meant = String(decoding: bytes[slip.word], as: UTF8.self)
          return Message(
            en: "\(read): a capital I amid small letters is a small l misread; \(meant) is a known word",
            id: "\(read): huruf I besar di antara huruf kecil adalah l yang salah terbaca; \(meant) kata yang dikenal")
        }, location: nil))
    return mended
  }
  reading.provenance.repairs += repairs
}

/// The words of a text to be mended, each with the places of its strokes, as offsets of UTF-8.
private func strokeSlips(in text: String, _ context: Context) -> [(word: Range<Int>, places: [Int])] {
  guard text.holds(stroke) else { return [] }
  let bytes = text.utf8.span
  var slips: [(word: Range<Int>, places: [Int])] = []
  var index = 1
  while index < bytes.count {
    guard bytes[index] == stroke, isSmall(bytes[index - 1]) else {
      index += 1
      continue
    }
    var start = index
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    var end = index
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    index = end + 1
    guard end - start >= 4, end - start <= 40 else { continue }
    var places: [Int] = []
    var word: [UInt8] = []
    var capitals = 0
    for place in start..<end {
      let isStroke = place > start && bytes[place] == stroke
      if isStroke { places.append(place) } else if place > start, !isSmall(bytes[place]) { capitals += 1 }
      word.append(isStroke ? UInt8(ascii: "l") : bytes[place] | 0x20)
    }
    let isApart = (start == 0 || bytes[start - 1] < 0x80) && (end == bytes.count || bytes[end] < 0x80)
    if capitals == 0, isApart, context.vocabulary.lexicon.has(word[...]) { slips.append((start..<end, places)) }
  }
  return slips
}

private let stroke = UInt8(ascii: "I")

private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }
