import Vocabulary

/// What speaks for a word in the name of an office being misread, rather than the name of a place that no list holds.
///
/// *Dinas Perhubvngan* has words of ordinary language, *Lapas Sampit* a name: there only a letter that OCR often takes for
/// another makes it another word.
struct WordEvidence {
  private let words: [[UInt8]]
  private let context: Context

  /// - Parameter words: The folded words of the name.
  init(words: [[UInt8]], _ context: Context) { (self.words, self.context) = (words, context) }

  /// Whether an unknown word may be a known one that is near it.
  func mayBeOrdinary(_ known: [UInt8], at index: Int) -> Bool {
    isKindDue(at: index) || isNoName(words[index]) || isOftenRead(words[index], for: known) || standsInTask(index)
  }

  /// Whether an unknown word may be the kind of a place: *Kecamaten*; short kinds are near to many names (*Koto*, *Kuta*).
  func mayBePlaceWord(_ known: [UInt8], at index: Int) -> Bool {
    words[index] == known || known.count >= Self.tellingLength || isKindDue(at: index)
      || isNoName(words[index]) || isOftenRead(words[index], for: known)
  }

  /// Letters by which a kind of place is told whatever else is near.
  private static let tellingLength = 8

  /// Whether the kind of a body stands here: at the start, and behind *Kepala* and the like.
  private func isKindDue(at index: Int) -> Bool {
    index == 0 || Self.beforeKinds.contains(words[index - 1])
  }

  private static let beforeKinds: Set<[UInt8]> = Set(
    ["kepala", "kantor", "pengadilan", "kejaksaan", "pemerintah"].map { Array($0.utf8) })

  /// Whether a word is of what a body is there for: behind *Dinas* or *Bagian*, before anything that is called after a place.
  private func standsInTask(_ index: Int) -> Bool {
    for place in (0..<index).reversed() {
      if Self.tasked.contains(words[place]) { return true }
      if let head = context.vocabulary.institutions.longest(atStartOf: words[place...]), head.meaning.depth > 1 {
        return false
      }
    }
    return false
  }

  /// Kinds of bodies that are called after their task.
  private static let tasked: Set<[UInt8]> = Set(
    [
      "dinas", "badan", "bagian", "bidang", "seksi", "subbagian", "subbag", "subbidang", "biro", "direktorat",
      "sekretariat", "inspektorat", "satuan", "kementerian",
    ].map { Array($0.utf8) })

  /// Whether OCR often reads a word for another: one letter as two, or letters that are nearly alike.
  private func isOftenRead(_ word: [UInt8], for known: [UInt8]) -> Bool {
    context.vocabulary.confusions.joined(word).contains { $0.word == known && $0.cost <= Self.mostOfLetter }
      || context.vocabulary.editDistance.distance(word, known, limit: Self.mostOfLetter) != nil
  }

  /// Hundredths of an edit for letters that look alike to the eye.
  private static let mostOfLetter = 30
}
