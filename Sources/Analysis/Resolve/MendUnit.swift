import AST
import Diagnostics
import Vocabulary

/// Mends misread words in the name of the owner and in the offices of those who sign.
///
/// Ordinary words by the lexicon, where one word only is near (*Dinas Perhubvngan*); names of places, which no list holds,
/// by the other places of the document that name the same office: a reading that more of them have is the likelier one.
func mendUnit(_ reading: inout Reading, _ context: Context) {
  let institution = reading.document.identity.institution
  mend(institution.unit, .institution / .unit, behind: 0, &reading, context) { $0.identity.institution.unit = $1 }
  mend(institution.subunit, .institution / .subunit, behind: 0, &reading, context) {
    $0.identity.institution.subunit = $1
  }
  for place in PersonPlace.all(in: reading.document) {
    // Of an official's office the unit's name stands behind *Kepala* or the like.
    mend(reading.document[place]?.position, place.path / .position, behind: 1, &reading, context) {
      $0[place]?.position = $1
    }
  }
}

/// - Parameter head: Words that stand before the name of the owner.
private func mend(
  _ text: String?, _ path: Path, behind head: Int, _ reading: inout Reading, _ context: Context,
  set: (inout Document, String) -> Void
) {
  guard let text, text.utf8.count <= 200 else { return }
  let words = NamedWord.all(in: text)
  guard words.contains(where: { context.isUnknown($0.key) }) else { return }
  let whole = context.vocabulary.officeNames.nearest(words.dropFirst(head).map(\.key))
  /// The word that the office's whole name has where another was read.
  func meantByName(_ index: Int) -> [UInt8]? {
    guard let whole, whole.indices.contains(index - head), whole[index - head] != words[index].key else { return nil }
    return context.isUnknown(words[index].key) ? whole[index - head] : nil
  }
  let strange = words.indices.filter { context.isStrange(words[$0].key) || meantByName($0) != nil }
  guard !strange.isEmpty else { return }
  let document = reading.document
  lazy var otherTexts = witnesses(of: document, except: path)
  var bytes = Array(text.utf8)
  let hasSmallLetters = bytes.contains { (0x61...0x7A).contains($0) }
  var evidence: [Message] = []
  var confidence = Probability.certain
  let placed = words.firstIndex { context.placeWord(for: $0.key) != nil } ?? words.count
  let evidenced = WordEvidence(words: words.map(\.key), context)
  for index in strange.reversed() {
    let word = words[index]
    let written = String(decoding: bytes[word.range], as: UTF8.self)
    let meant: [UInt8]
    if let whole, let known = meantByName(index) {
      meant = known
      let name = whole.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      evidence.append(
        Message(
          en: "\(written) stands where the office called \(name) has \(known.text)",
          id: "\(written) tertulis di tempat \(known.text) dalam nama instansi \(name)"))
      confidence = min(confidence, Probability(hundredths: 94))
    } else if leadsToPlace(index, words), let known = context.placeWord(for: word.key),
      evidenced.mayBePlaceWord(known, at: index), !isRepeated(word.key, otherTexts)
    {
      meant = known
      evidence.append(
        Message(
          en: "\(written) is nearest to \(known.text), behind which a place is named",
          id: "\(written) paling mirip dengan \(known.text), yang diikuti nama tempat"))
      confidence = min(confidence, Probability(hundredths: 93))
    } else if index < placed, let known = context.ordinaryWord(for: word.key),
      evidenced.mayBeOrdinary(known, at: index), !isRepeated(word.key, otherTexts)
    {
      meant = known
      evidence.append(
        Message(
          en: "\(written) is no known word, and \(known.text) is the only one near",
          id: "\(written) bukan kata yang dikenal; satu-satunya kata yang mirip: \(known.text)"))
      confidence = min(confidence, Probability(hundredths: 92))
    } else if index > placed, index + 1 == words.count, let known = directionWord(for: word.key, context),
      !isRepeated(word.key, otherTexts)
    {
      meant = known
      evidence.append(
        Message(
          en: "\(written) is nearest to \(known.text), which ends the names of many places",
          id: "\(written) paling mirip dengan \(known.text), akhir nama banyak tempat"))
      confidence = min(confidence, Probability(hundredths: 92))
    } else if index > 0, let other = likelier(word.key, behind: words[index - 1].key, otherTexts, context) {
      meant = other.word
      evidence.append(
        Message(
          en:
            "the document names the office with \(other.word.text) \(other.count == 1 ? "once" : "\(other.count) times")",
          id: "di tempat lain naskah menulis nama itu dengan \(other.word.text), \(other.count) kali"))
      confidence = min(confidence, Probability(hundredths: other.count > 1 ? 94 : 90))
    } else {
      continue
    }
    bytes.replaceSubrange(word.range, with: context.cased(meant, as: bytes[word.range], amongSmall: hasSmallLetters))
  }
  guard !evidence.isEmpty else { return }
  let mended = String(decoding: bytes, as: UTF8.self)
  set(&reading.document, mended)
  reading.provenance.repair(
    path, from: text, to: mended, rule: "office-name", confidence: confidence, evidence: evidence.reversed())
}

/// Whether a word may be one behind which a place is named, rather than the name itself: *Puskesmas Sampung* is no *Kampung*.
private func leadsToPlace(_ index: Int, _ words: [NamedWord]) -> Bool {
  guard index > 0, territorial.contains(words[index - 1].key) else { return true }
  return index + 1 < words.count && words[index].key.count >= 8
}

/// Words behind which a name of a place follows.
private let territorial: [[UInt8]] = [
  "kecamatan", "kelurahan", "desa", "kabupaten", "kota", "provinsi", "wilayah", "distrik", "nagari", "gampong",
  "kampung", "camat", "lurah", "puskesmas", "negeri", "agama", "pekon", "dusun",
].map { Array($0.utf8) }

/// Words with which names of places end.
private let directions: [[UInt8]] = [
  "utara", "selatan", "timur", "barat", "tengah", "hulu", "hilir", "pusat", "tenggara", "dalam", "raya",
].map { Array($0.utf8) }

/// The direction of which a word is a misreading.
private func directionWord(for key: [UInt8], _ context: Context) -> [UInt8]? {
  let near = directions.filter {
    $0.count >= 5 && EditDistance.levenshtein($0, key, limit: 1) == 1
      && (($0.count == key.count) == ($0.count == 5)
        || context.vocabulary.editDistance.distance(key, $0, limit: 60) != nil)
  }
  return near.count == 1 ? near[0] : nil
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

private func capitalised(_ word: [UInt8]) -> [UInt8] {
  guard let first = word.first, (0x61...0x7A).contains(first) else { return word }
  return [first & 0xDF] + word.dropFirst()
}

/// A word of a name: its folded letters, and where it stands.
private struct NamedWord {
  let key: [UInt8]
  let range: Range<Int>

  static func all(in text: String) -> [NamedWord] {
    var words: [NamedWord] = []
    var start = 0
    let bytes = Array(text.utf8)
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
      if index > start {
        let key = fold(bytes[start..<index])
        if !key.isEmpty { words.append(NamedWord(key: key, range: start..<index)) }
      }
      start = index + 1
    }
    return words
  }
}

extension Context {
  /// A word in the case of the one it stands for; beside small letters one in capitals was left so for a digit in it.
  fileprivate func cased(_ word: [UInt8], as model: ArraySlice<UInt8>, amongSmall: Bool) -> [UInt8] {
    guard amongSmall else { return CitationText.cased(word, as: model) }
    if vocabulary.titleCasing.isConnective(word[...]) { return word }
    if model.contains(where: isDigit), let first = model.first {
      return isCapital(first) || isDigit(first) ? capitalised(word) : word
    }
    let cased = CitationText.cased(word, as: model)
    return model.first.map(isCapital) == true ? capitalised(cased) : cased
  }

  /// Whether no list has a word, however short.
  fileprivate func isUnknown(_ key: [UInt8]) -> Bool { key.count >= 2 && !vocabulary.lexicon.contains(key) }

  /// Whether a word may be misread: no list has it.
  fileprivate func isStrange(_ key: [UInt8]) -> Bool {
    key.count >= 4 && !vocabulary.lexicon.contains(key)
      && !inference.affixes.isForm(key, isKnown: vocabulary.lexicon.has)
  }

  /// The word behind which a name of a place follows, where a word is one or a misreading of one.
  fileprivate func placeWord(for key: [UInt8]) -> [UInt8]? {
    if territorial.contains(key) { return key }
    guard key.count >= 4, isStrange(key) else { return nil }
    let near = territorial.compactMap { word -> (word: [UInt8], cost: Int)? in
      let limit = word.count >= 8 ? 25 * word.count : 100
      guard let cost = vocabulary.editDistance.distance(key, word, limit: limit) else { return nil }
      return word.count >= 5 || cost <= 60 ? (word, cost) : nil
    }
    guard let best = near.min(by: { $0.cost < $1.cost }) else { return nil }
    return near.filter { $0.cost <= best.cost + 40 }.count == 1 ? best.word : nil
  }

  /// The only ordinary word that OCR may have turned into this one.
  fileprivate func ordinaryWord(for key: [UInt8]) -> [UInt8]? {
    guard key.count >= 5 else { return nil }
    let lexicon = vocabulary.lexicon
    let joined = vocabulary.confusions.joined(key).filter { lexicon.offers($0.word) }
    guard joined.count < 2 else { return nil }
    let near = lexicon.neighbour(of: key)
    if let joined = joined.first { return near == nil || near == joined.word ? joined.word : nil }
    guard let near, near.count >= 5, vocabulary.editDistance.distance(key, near, limit: 100) != nil else { return nil }
    return near
  }
}

/// The texts of a document that may name its owner once more, as folded words; each different text once.
private func witnesses(of document: Document, except path: Path) -> [FoldedText] {
  var texts: [String?] = []
  func add(_ text: String?, _ own: Path) { if own != path { texts.append(text) } }
  add(document.identity.institution.unit, .institution / .unit)
  add(document.identity.institution.subunit, .institution / .subunit)
  for place in PersonPlace.all(in: document) { add(document[place]?.position, place.path / .position) }
  texts.append(document.identity.title)
  texts.append(document.procedure?.title)
  for law in document.legalBasis { texts.append(law.text) }
  return texts.compactMap { $0.map { FoldedText($0) } }
}

/// Whether another place of the document has a word as it was read; one with a digit is misread wherever it stands.
private func isRepeated(_ key: [UInt8], _ witnesses: [FoldedText]) -> Bool {
  guard !key.contains(where: isDigit) else { return false }
  return witnesses.contains { words in words.indices.contains { words.isKey(key, $0..<$0 + 1) } }
}

/// Another reading of a word that more of the witnesses have than this one, behind the same word.
private func likelier(
  _ key: [UInt8], behind last: [UInt8], _ witnesses: [FoldedText], _ context: Context
) -> (word: [UInt8], count: Int)? {
  var own = 1
  var others: [(word: [UInt8], count: Int)] = []
  for words in witnesses {
    for index in words.indices.dropFirst() {
      let length = words.length(of: index)
      guard length >= 3, abs(length - key.count) <= 2, isSameHead(words, index - 1, last) else { continue }
      if words.isKey(key, index..<index + 1) {
        own += 1
        continue
      }
      let word = Array(words[index])
      if context.vocabulary.editDistance.distance(key, word, limit: 22 * max(key.count, word.count)) != nil {
        if let place = others.firstIndex(where: { $0.word == word }) {
          others[place].count += 1
        } else {
          others.append((word, 1))
        }
      }
    }
  }
  guard let best = others.max(by: { $0.count < $1.count }), !best.word.contains(where: isDigit) else { return nil }
  if best.count > own { return best }
  // One reading against one: a digit inside a word is misread.
  return best.count == own && key.contains(where: isDigit) ? best : nil
}

/// Whether two words may stand before the same name: *Kecamatan* and *Camat*, *Kelurahan* and *Lurah*.
private func isSameHead(_ words: FoldedText, _ index: Int, _ other: [UInt8]) -> Bool {
  if words.isKey(other, index..<index + 1) { return true }
  return heads.contains { heads in
    heads.contains(other) && heads.contains { words.isKey($0, index..<index + 1) }
  }
}

private let heads = [["kecamatan", "camat"], ["kelurahan", "lurah"]].map { $0.map { Array($0.utf8) } }

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
