import Vocabulary

extension Context {
  /// The known word that an unknown one is likeliest a misreading of; `nil` where it is known, or nothing is likely.
  ///
  /// More than is mended in the text: it serves only to find what the text speaks of. In order: a letter that was read
  /// as two, one edit, two such letters, one such letter and one edit.
  /// - Complexity: O(*n*²) in the word's letters, for unknown words alone.
  func likelyWord(_ word: ArraySlice<UInt8>, isKnown: (ArraySlice<UInt8>) -> Bool) -> [UInt8]? {
    guard (5...24).contains(word.count), !facts(of: word).contains(.isListed), !isKnown(word) else { return nil }
    let key = Array(word)
    let joined = vocabulary.confusions.joined(key)
    if let found = only(joined.filter { self.isListed($0.word[...]) || isKnown($0.word[...]) }.map(\.word)) {
      return found
    }
    if let near = near(key) { return near }
    guard word.count >= 7 else { return nil }
    let twice = joined.flatMap { vocabulary.confusions.joined($0.word).map(\.word) }
    if let found = only(twice.filter { self.isListed($0[...]) || isKnown($0[...]) }) { return found }
    return only(joined.compactMap { self.near($0.word) })
  }

  private func isListed(_ word: ArraySlice<UInt8>) -> Bool {
    vocabulary.lexicon.contains(word) || vocabulary.verbs.form(word) != nil || inference.cues.cue(word) != nil
  }

  /// The only word that is one edit away, or verb that is two.
  private func near(_ key: [UInt8]) -> [UInt8]? {
    if let known = memos.near.answer(of: key[...]) { return known }
    let found = lookNear(key)
    memos.near.keep(found, of: key[...])
    return found
  }

  private func lookNear(_ key: [UInt8]) -> [UInt8]? {
    guard !vocabulary.lexicon.contains(key) else { return nil }
    if let word = neighbour(ofUnknown: key) { return word }
    if key.count == 5 {
      guard let word = vocabulary.lexicon.neighbour(ofShort: key),
        vocabulary.editDistance.distance(key, word, limit: 60) != nil
      else { return nil }
      return word
    }
    return vocabulary.verbs.near(key[...]).map { fold($0.text) }
  }

  private func only(_ words: some Sequence<[UInt8]>) -> [UInt8]? {
    var found: [UInt8]?
    for word in words {
      if let found, found != word { return nil }
      found = word
    }
    return found
  }
}
