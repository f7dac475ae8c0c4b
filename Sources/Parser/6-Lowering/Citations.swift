import AST
import Diagnostics
import Vocabulary

extension Content {
  /// Reads an item of *Dasar Hukum* by the grammar of citations; what the text does not tell stays `nil`.
  func readCitation(_ pieces: [Span]) -> Citation {
    var citation = Citation(text: pieces.map { text($0) }.joined(separator: " "))
    let words = pieces.flatMap { self.words(in: $0, most: 160) }
    let keys = words.map { folded($0) }
    var reader = CitationReader(content: self, words: words, keys: keys)
    reader.read(into: &citation)
    return citation
  }

  /// Whether a text begins as a citation does: with a kind of regulation, or a number and year.
  func looksLikeCitation(_ span: Span) -> Bool {
    let keys = words(in: span, most: 12).map { folded($0) }
    return Vocabulary.standard.regulations.citation(atStartOf: keys[...]) != nil
  }
}

/// Walks over the words of a citation: kind, issuer or region, number, year, title.
private struct CitationReader {
  let content: Content
  let words: [Span]
  let keys: [[UInt8]]
  private var index = 0

  init(content: Content, words: [Span], keys: [[UInt8]]) {
    self.content = content
    self.words = words
    self.keys = keys
  }

  private static let number = ["nomor", "no", "nomer", "nmor", "nornor"].map { Array($0.utf8) }
  private static let year = ["tahun", "th", "thn", "tahum", "tshun"].map { Array($0.utf8) }
  private static let about = ["tentang", "ttg", "tetang", "tentangg", "tantang"].map { Array($0.utf8) }
  private static let realm = [Array("republik".utf8), Array("indonesia".utf8)]

  mutating func read(into citation: inout Citation) {
    let found = Vocabulary.standard.regulations.citation(atStartOf: keys[...])
    if let found { index = found.words }
    let region = regionWords()
    if let kind = found?.meaning { citation.type = name(of: kind, region: region, words: found?.words ?? 0) }
    readNumber(into: &citation)
    readYear(into: &citation)
    readTitle(into: &citation)
    if let kind = found?.meaning, citation.number == nil, citation.year == nil, kind.kind.code == "uud" {
      citation.year = 1945
    }
    if let kind = found?.meaning, let number = citation.number, let year = citation.year {
      citation.id = Vocabulary.standard.regulations.identifier(kind, number: number, year: year)
    }
  }

  /// The words between the kind and the number: a region, or the rest of an issuer.
  private mutating func regionWords() -> [Span] {
    var taken: [Span] = []
    var position = index
    while position < words.count, taken.count < 14 {
      let key = keys[position]
      if Self.number.contains(key) || Self.about.contains(key) || Self.year.contains(key) || startsNumber(position) {
        break
      }
      taken.append(words[position])
      position += 1
    }
    if position == words.count || taken.count == 14 { return [] }
    index = position
    let keys = taken.map { content.folded($0) }
    return keys == Self.realm ? [] : taken
  }

  private func startsNumber(_ position: Int) -> Bool {
    let word = words[position]
    return content.isDigit(content.bytes[word.start]) || content.bytes[word.start] == 0x3A
  }

  private func name(of citation: Regulations.Citation, region: [Span], words count: Int) -> String {
    guard citation.kind.actor == .region, let first = region.first, let last = region.last else { return citation.name }
    let place = titleCase(content.text(Span(first.start, last.end)))
    let kind = count > 0 ? keys[count - 1] : []
    for (short, long) in Self.regionKinds where short.contains(kind) && !citation.name.hasSuffix(long) {
      return "\(citation.name) \(long) \(place)"
    }
    return "\(citation.name) \(place)"
  }

  private static let regionKinds: [([[UInt8]], String)] = [
    (["kabupaten", "kab"].map { Array($0.utf8) }, "Kabupaten"), ([Array("kota".utf8)], "Kota"),
    (["provinsi", "prov", "propinsi"].map { Array($0.utf8) }, "Provinsi"),
  ]

  private mutating func readNumber(into citation: inout Citation) {
    let start = index
    while index < words.count, Self.number.contains(keys[index]) || keys[index].isEmpty { index += 1 }
    guard index < words.count, index > start || startsNumber(index) else { return }
    var word = words[index]
    // `Nomor:35`, `No.53`
    while word.length > 1, [0x3A, 0x2E].contains(content.bytes[word.start]) { word.start += 1 }
    guard content.hasDigit(word) else { return }
    var number = content.text(word)
    index += 1
    while index < words.count, content.bytes[words[index].start] == 0x2F || number.hasSuffix("/") {
      number += content.text(words[index])
      index += 1
    }
    while let last = number.last, ",;.".contains(last) { number.removeLast() }
    if let slash = number.lastIndex(of: "/"), let year = Int(number[number.index(after: slash)...]),
      (1945...2099).contains(year)
    {
      citation.year = year
      let head = String(number[..<slash])
      number = Int(head) != nil ? head : number
    }
    citation.number = number
  }

  private mutating func readYear(into citation: inout Citation) {
    guard index < words.count else { return }
    var position = index
    while position < min(words.count, index + 3) {
      if Self.year.contains(keys[position]) {
        var next = position + 1
        while next < words.count, keys[next].isEmpty { next += 1 }
        if next < words.count, let year = year(keys[next]) {
          citation.year = year
          index = next + 1
        }
        return
      }
      if Self.about.contains(keys[position]) { return }
      position += 1
    }
  }

  private func year(_ key: [UInt8]) -> Int? {
    guard key.count == 4, let year = Int(String(decoding: key, as: UTF8.self)), (1900...2099).contains(year) else {
      return nil
    }
    return year
  }

  private mutating func readTitle(into citation: inout Citation) {
    guard var start = (index..<max(words.count, index)).first(where: { Self.about.contains(keys[$0]) }),
      start <= index + 8
    else { return }
    while start < words.count, Self.about.contains(keys[start]) { start += 1 }
    guard start < words.count else { return }
    var text = words[start...].map { content.text($0) }.joined(separator: " ")
    while let last = text.last, ".;,".contains(last) { text.removeLast() }
    if !text.isEmpty { citation.title = text }
  }
}
