import Vocabulary

/// The actors of a procedure by their folded names, so that one is found at once among many.
struct ActorPlaces: Sendable {
  private var names: [[UInt8]: Int] = [:]
  private var words: [[UInt8]: Int] = [:]

  /// Notes the actor at an index; of two with one name or word the first counts.
  mutating func add(_ name: String, at index: Int) {
    Self.note(index, for: fold(name), in: &names)
    for word in foldedWords(name.utf8) { Self.note(index, for: word, in: &words) }
  }

  private static func note(_ index: Int, for key: [UInt8], in places: inout [[UInt8]: Int]) {
    let first = places[key, default: index]
    if first == index { places[key] = index }
  }

  /// The index of the actor of this name.
  func place(of name: String) -> Int? { names[fold(name)] }

  /// The index of the first actor of whose name this folded key is the whole or a word.
  func place(ofPart key: [UInt8]) -> Int? {
    [names[key], words[key]].compactMap { $0 }.min()
  }
}
