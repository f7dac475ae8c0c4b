import AST
import Diagnostics
import Vocabulary

/// Spells out the offices of the performer columns, and mends a column's head that is a misread office.
func resolveRoles(_ reading: inout Reading, _ context: Context) {
  guard let actors = reading.document.procedure?.actors else { return }
  for (index, actor) in actors.enumerated() {
    var name = actor.name
    if !isKnown(name, context), let meant = misread(name, context) ?? misreadWords(name, context) {
      reading.provenance.repair(
        .actor(index) / .name, from: name, to: meant.name, rule: "role-name", confidence: meant.confidence,
        evidence: [
          Message(
            en: "\(meant.office) is an office, and often misread so",
            id: "\(meant.office) adalah nama jabatan, dan sering salah terbaca demikian")
        ])
      reading.document.procedure?.actors[index].name = meant.name
      name = meant.name
    }
    if actor.position == nil { reading.document.procedure?.actors[index].position = position(name, context) }
  }
}

/// The office written out, which other documents may have too.
private func position(_ name: String, _ context: Context) -> String? {
  let key = context.key(ofHead: name)
  if let known = context.memos.positions.answer(of: key[...]) { return known }
  let found = findPosition(name, context)
  context.memos.positions.keep(found, of: key[...])
  return found
}

/// The office written out; both where a column holds two: `Kasi/Kasubbag Umpeg`.
private func findPosition(_ name: String, _ context: Context) -> String? {
  let roles = context.vocabulary.roles
  let casing = context.vocabulary.titleCasing
  func full(_ name: String) -> String? { roles.position(name, in: context.unit).map { casing.title($0) } }
  let parts = name.split(separator: "/").map { String(decoding: trimmed($0.utf8), as: UTF8.self) }
  guard parts.count == 2 else { return full(name) }
  guard let first = full(parts[0]), let second = full(parts[1]) else { return full(name) }
  return "\(first)/\(second)"
}

private func trimmed(_ bytes: Substring.UTF8View) -> [UInt8] {
  let rest = Array(bytes.drop { $0 <= 0x20 })
  guard let last = rest.lastIndex(where: { $0 > 0x20 }) else { return [] }
  return Array(rest[...last])
}

private func isKnown(_ name: String, _ context: Context) -> Bool {
  !context.vocabulary.roles.roles(named: fold(name)).isEmpty
}

/// The office that a head is once its unknown words are mended, where that is an office.
private func misreadWords(
  _ name: String, _ context: Context
) -> (name: String, office: String, confidence: Probability)? {
  let vocabulary = context.vocabulary
  var text = CitationText(name)
  var changes: [(position: Int, with: String)] = []
  for position in text.wording.words.indices {
    let word = text.wording.words[position]
    guard word.count >= 4, !vocabulary.lexicon.contains(word),
      vocabulary.roles.head(in: text.wording.words, at: position) == nil
    else { continue }
    let head = position == 0 ? likelyHead(word, context) : nil
    guard let meant = head ?? context.likelyWord(word, isKnown: { _ in false }) else { return nil }
    changes.append((position, String(decoding: meant, as: UTF8.self)))
  }
  guard !changes.isEmpty else { return nil }
  text.replace(changes)
  if isKnown(text.text, context) { return (text.text, text.text, Probability(hundredths: 93)) }
  // *Kasi Bimas*: an office of some section, whose words need not be known.
  guard changes.contains(where: { $0.position == 0 }), text.wording.count > 1,
    vocabulary.roles.head(atStartOf: foldedWords(text.text.utf8)[...]) != nil
  else { return nil }
  return (text.text, text.text, Probability(hundredths: 90))
}

/// The only first word of an office's name of which a word is a misreading that OCR often makes: *Kesi* for *Kasi*.
private func likelyHead(_ word: ArraySlice<UInt8>, _ context: Context) -> [UInt8]? {
  let word = Array(word)
  for position in word.indices.dropLast() where word[position] == word[position + 1] {
    // *Sstaf*: a letter twice.
    let single = Array(word[..<position] + word[(position + 1)...])
    if context.vocabulary.roles.firstWords.contains(single) { return single }
  }
  var best: (head: [UInt8], cost: Int)?
  var isUnique = true
  for head in context.vocabulary.roles.firstWords where abs(head.count - word.count) <= 1 && head != word {
    guard let cost = context.vocabulary.editDistance.distance(word, head, limit: min(100, 15 * head.count)) else {
      continue
    }
    if let found = best, found.cost <= cost {
      if found.cost == cost { isUnique = false }
    } else {
      (best, isUnique) = ((head, cost), true)
    }
  }
  return isUnique ? best?.head : nil
}

/// The only office whose name a column's head is a misreading of, of the unit before any other.
private func misread(_ name: String, _ context: Context) -> (name: String, office: String, confidence: Probability)? {
  let key = fold(name)
  guard key.count >= 5, context.vocabulary.roles.head(atStartOf: foldedWords(name.utf8)[...]) == nil else { return nil }
  let own = context.unit.flatMap { unit in nearest(key, of: unit, context) }
  guard let best = own ?? nearest(key, of: nil, context) else { return nil }
  let cased = TitleCasing.isAllCapitals(name) ? best.office.uppercased() : best.office
  return (cased, best.office, Probability(hundredths: best.cost <= 50 ? 95 : 90))
}

/// The only office of a kind of unit, or of all, whose name a key is a misreading of.
private func nearest(_ key: [UInt8], of unit: Roles.Unit?, _ context: Context) -> (office: String, cost: Int)? {
  let (roles, distances) = (context.vocabulary.roles, context.vocabulary.editDistance)
  var best: (role: Int, cost: Int)?
  var isUnique = true
  for (index, office) in roles.keys.enumerated()
  where abs(office.count - key.count) <= 2 && (unit == nil || roles.all[index].unit == unit) {
    guard let cost = distances.distance(key, office, limit: 100), cost <= 80 else { continue }
    if let found = best, found.cost <= cost {
      if found.cost == cost, roles.keys[found.role] != office { isUnique = false }
    } else {
      (best, isUnique) = ((index, cost), true)
    }
  }
  guard isUnique, let best else { return nil }
  return (roles.all[best.role].name, best.cost)
}
