import AST
import Diagnostics
import Vocabulary

extension Content {
  /// Reads an item of *Dasar Hukum* by the grammar of citations; what the text does not tell stays `nil`.
  ///
  /// - Parameter mended: Called with the key of a value that was misread, its text as read, and what it stands for.
  func readCitation(_ pieces: [Span], mended: (Path.Key, String, String) -> Void = { _, _, _ in }) -> Citation {
    let found = citation(pieces)
    for repair in found.repairs { mended(repair.key, repair.from, repair.to) }
    return found.citation
  }

  /// A value of a citation that was misread.
  typealias CitationRepair = (key: Path.Key, from: String, to: String)

  /// What is cited depends on the bytes of the pieces alone; most have one piece.
  private func citation(_ pieces: [Span]) -> (citation: Citation, repairs: [CitationRepair]) {
    guard pieces.count == 1 else { return findCitation(pieces) }
    let written = bytes[pieces[0].start..<pieces[0].end]
    if let known = findings.memos.citations.answer(of: written) { return known }
    let found = findCitation(pieces)
    findings.memos.citations.keep(found, of: written)
    return found
  }

  private func findCitation(_ pieces: [Span]) -> (citation: Citation, repairs: [CitationRepair]) {
    var citation = Citation(text: pieces.map { text($0) }.joined(separator: " "))
    let words = pieces.flatMap { self.words(in: $0, most: 160) }
    let keys = words.map { folded($0) }
    var reader = CitationReader(content: self, words: words, keys: keys)
    reader.read(into: &citation)
    return (citation, reader.repairs)
  }

  /// Whether a text begins as a citation does: with a kind of regulation, or a number and year.
  func looksLikeCitation(_ span: Span) -> Bool {
    let keys = words(in: span, most: 12).map { folded($0) }
    if Vocabulary.standard.regulations.citation(atStartOf: keys[...]) != nil { return true }
    // A misread kind counts where a number follows it.
    guard let number = keys.firstIndex(where: { CitationReader.number.contains($0) }), number > 0, number <= 11,
      number + 1 < keys.count, span.length >= 24
    else { return false }
    return Vocabulary.standard.regulations.citation(near: keys[..<number]) != nil
  }
}

/// Walks over the words of a citation: kind, issuer or region, number, year, title.
private struct CitationReader {
  let content: Content
  let words: [Span]
  let keys: [[UInt8]]
  private var index = 0
  private(set) var repairs: [Content.CitationRepair] = []

  init(content: Content, words: [Span], keys: [[UInt8]]) {
    self.content = content
    self.words = words
    self.keys = keys
  }

  static let number = ["nomor", "no", "nomer", "nmor", "nornor"].map { Array($0.utf8) }
  private static let year = ["tahun", "th", "thn", "tahum", "tshun"].map { Array($0.utf8) }
  private static let about = ["tentang", "ttg", "tetang", "tentangg", "tantang"].map { Array($0.utf8) }
  private static let realm = [Array("republik".utf8), Array("indonesia".utf8)]

  mutating func read(into citation: inout Citation) {
    var found = Vocabulary.standard.regulations.citation(atStartOf: keys[...])
    // A kind without its issuer: the issuer's name may be misread.
    let lacksIssuer = found.map { $0.meaning.kind.actor == .issuer && $0.meaning.issuer == nil } ?? true
    if lacksIssuer, let near = nearKind(behind: found?.words ?? 0) { found = near }
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

  /// The kind of a citation whose first words were misread; they are the words before the number.
  private mutating func nearKind(behind least: Int) -> (meaning: Regulations.Citation, words: Int)? {
    let end = keys.prefix(14).firstIndex { isNumberWord($0) || Self.year.contains($0) } ?? min(keys.count, 12)
    guard end > least, let near = Vocabulary.standard.regulations.citation(near: keys[..<end]), near.words > least
    else {
      return nil
    }
    let read = content.text(Span(words[0].start, words[near.words - 1].end))
    repairs.append((.type, read, near.meaning.name))
    return near
  }

  /// The words between the kind and the number: a region, or the rest of an issuer.
  private mutating func regionWords() -> [Span] {
    var taken: [Span] = []
    var position = index
    while position < words.count, taken.count < 14 {
      let key = keys[position]
      if isNumberWord(key) || Self.about.contains(key) || Self.year.contains(key) || startsNumber(position) {
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
    if content.isDigit(content.bytes[word.start]) || content.bytes[word.start] == 0x3A { return true }
    // `PER/21/M.PAN/11/2008`: the form of numbers that some ministries had.
    return content.hasDigit(word) && content.bytes[word.start..<word.end].count { $0 == 0x2F } >= 2
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
    while index < words.count, isNumberWord(keys[index]) || keys[index].isEmpty { index += 1 }
    guard index < words.count, index > start || startsNumber(index) else { return }
    var word = words[index]
    // `Nomor:35`, `No.53`
    while word.length > 1, [0x3A, 0x2E].contains(content.bytes[word.start]) { word.start += 1 }
    guard content.hasDigit(word) || isMisreadDigits(word) else { return }
    var number = mended(word)
    var read = content.text(word)
    index += 1
    while index < words.count, content.bytes[words[index].start] == 0x2F || number.hasSuffix("/") {
      number += mended(words[index])
      read += content.text(words[index])
      index += 1
    }
    if number != read { repairs.append((.number, read, number)) }
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
      if Self.year.contains(keys[position]) || isNear(keys[position], Self.year[0]) {
        var next = position + 1
        while next < words.count, keys[next].isEmpty { next += 1 }
        if next < words.count, let year = year(keys[next]) ?? misreadYear(words[next]) {
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

  /// A word with letters among its digits read as digits.
  private func mended(_ word: Span) -> String {
    content.withDigitsMended(word).map { String(decoding: $0, as: UTF8.self) } ?? content.text(word)
  }

  /// Whether a short word behind `Nomor` is a number of which every digit was misread: `Nomor I`, `No. lO`.
  private func isMisreadDigits(_ word: Span) -> Bool {
    word.length <= 2 && content.bytes[word.start..<word.end].allSatisfy { content.digit(readAs: $0) != nil }
  }

  private mutating func misreadYear(_ word: Span) -> Int? {
    guard let digits = content.withDigitsMended(word), let year = year(fold(digits)) else { return nil }
    repairs.append((.year, content.text(word), String(year)))
    return year
  }

  private func isNumberWord(_ key: [UInt8]) -> Bool {
    Self.number.contains(key) || key.count >= 5 && isNear(key, Self.number[0])
  }

  /// Whether a folded word is another with one letter misread.
  private func isNear(_ key: [UInt8], _ word: [UInt8]) -> Bool {
    key.count >= 4 && EditDistance.levenshtein(key, word, limit: 1) != nil
  }

  /// Whether a word says *tentang*, misread or not.
  private func isAbout(_ position: Int) -> Bool {
    let key = keys[position]
    if Self.about.contains(key) || key.count >= 6 && isNear(key, Self.about[0]) { return true }
    // `tfg`, `ttq`: three letters behind the year.
    return position == index && index > 0 && key.count == 3 && key[0] == 0x74
      && content.isDigit(keys[index - 1].last ?? 0)
  }

  private mutating func readTitle(into citation: inout Citation) {
    guard var start = (index..<max(words.count, index)).first(where: { isAbout($0) }),
      start <= index + 8
    else { return }
    start += 1
    while start < words.count, Self.about.contains(keys[start]) { start += 1 }
    guard start < words.count else { return }
    var text = words[start...].map { content.text($0) }.joined(separator: " ")
    while let last = text.last, ".;,".contains(last) { text.removeLast() }
    if !text.isEmpty { citation.title = text }
  }
}
