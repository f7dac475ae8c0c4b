import Synchronization

/// Answers to a question about single words that depend on the word alone, kept for when it is asked again.
///
/// Texts of one archive repeat their words, so that few questions remain. Holds ``most`` words at most: then all are forgotten.
/// What is answered does not depend on what is kept.
package struct WordMemo<Answer: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: position in `entries` plus 1, 0 where free. A power of two, at most half full.
  private var slots = [UInt16](repeating: 0, count: 2 * Self.most)

  private struct Entry: Sendable {
    let hash: UInt32
    let start: UInt32
    let length: UInt32
    let answer: Answer
  }

  /// Most words that are kept.
  package static var most: Int { 4096 }

  /// Bytes of the longest word that is kept.
  package static var longest: Int { 32 }

  package init() {}

  /// What was answered of a word.
  package func answer(of word: Span<UInt8>) -> Answer? {
    let hash = Self.hash(word)
    let entries = self.entries.span
    let slots = self.slots.span
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if entries[place].hash == hash, equal(entries[place], word) { return entries[place].answer }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Keeps the answer of a word that has none yet.
  package mutating func keep(_ answer: Answer, of word: Span<UInt8>) {
    guard word.count <= Self.longest else { return }
    if entries.count == Self.most {
      bytes.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
      for slot in slots.indices { slots[slot] = 0 }
    }
    let hash = Self.hash(word)
    entries.append(
      Entry(hash: hash, start: UInt32(bytes.count), length: UInt32(word.count), answer: answer))
    for index in word.indices { bytes.append(word[index]) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(entries.count)
  }

  private func equal(_ entry: Entry, _ word: Span<UInt8>) -> Bool {
    guard Int(entry.length) == word.count else { return false }
    let bytes = self.bytes.span
    let start = Int(entry.start)
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 0x0100_0193 }
    hash ^= hash >> 15
    return hash
  }
}

/// Memos that are in no use, to be taken one after the other by those who work side by side.
package final class WordMemos<Answer: Sendable>: Sendable {
  private let free = Mutex<[WordMemo<Answer>]>([])

  /// Most memos that wait.
  private static var most: Int { 64 }

  package init() {}

  /// A memo that nobody else has.
  package func take() -> WordMemo<Answer> { free.withLock { $0.popLast() } ?? WordMemo() }

  /// Gives a memo back.
  package func give(_ memo: WordMemo<Answer>) {
    free.withLock { free in if free.count < Self.most { free.append(memo) } }
  }
}
