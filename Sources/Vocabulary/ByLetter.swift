/// Elements by an ASCII letter, in one run.
struct ByLetter<Element: Sendable>: Sendable {
  /// By letter, those of one letter in the order in which they were given.
  let all: [Element]
  /// Where those of each letter begin, and last where the run ends.
  let starts: [Int]

  /// - Parameter elements: Those of each letter from 0 to 127.
  init(_ elements: [[Element]]) {
    var starts = [0]
    for letter in elements { starts.append((starts.last ?? 0) + letter.count) }
    self.starts = starts
    all = elements.flatMap { $0 }
  }

  /// - Parameter letter: The letter of an element, which is ASCII.
  init(_ elements: [Element], by letter: (Element) -> UInt8) {
    var groups = [[Element]](repeating: [], count: 128)
    for element in elements { groups[Int(letter(element))].append(element) }
    self.init(groups)
  }

  /// The elements of an ASCII letter.
  subscript(letter: UInt8) -> ArraySlice<Element> { all[starts[Int(letter)]..<starts[Int(letter) + 1]] }

  /// The first element of an ASCII letter of which a condition holds.
  @inline(__always)
  func first(of letter: UInt8, where condition: (Element) -> Bool) -> Element? {
    let (elements, starts) = (all.span, starts.span)
    var next = starts[Int(letter)]
    while next < starts[Int(letter) + 1] {
      if condition(elements[next]) { return elements[next] }
      next += 1
    }
    return nil
  }
}
