/// Titles of regulations that a citation shortens: `Disiplin PNS` for *Disiplin Pegawai Negeri Sipil*, `Pemda` for
/// *Pemerintahan Daerah*.
enum TitleAbbreviation {
  /// Whether words stand for all of a title, at least one of them for several words of it.
  ///
  /// A short form is made of the beginnings of words that follow each other; small words between them may be left out.
  ///
  /// - Parameters:
  ///   - written: Folded words of the citation.
  ///   - title: Folded words of the title.
  ///   - isSmall: Whether a word of the title may be left out: *dan*, *di*.
  /// - Complexity: O(*letters written* · *words of the title*) for titles, whose words begin differently.
  static func stands(_ written: [[UInt8]], for title: [[UInt8]], isSmall: ([UInt8]) -> Bool) -> Bool {
    guard !written.isEmpty, written.count < title.count, title.count <= most else { return false }
    let small = title.map(isSmall)
    /// How far the title may be told by the words so far.
    var reached: Set<Int> = [0]
    for word in written {
      var next: Set<Int> = []
      for place in reached {
        next.formUnion(ends(of: word[...], from: place, title, small, isBegun: false))
      }
      reached = next
      if reached.isEmpty { return false }
    }
    return reached.contains { $0 == title.count }
  }

  /// The places behind the words of a title that a word stands for from a place on.
  private static func ends(
    of word: ArraySlice<UInt8>, from place: Int, _ title: [[UInt8]], _ small: [Bool], isBegun: Bool
  ) -> Set<Int> {
    if word.isEmpty { return [place] }
    guard place < title.count else { return [] }
    let meant = title[place]
    if !isBegun, meant[...] == word { return [place + 1] }
    var found: Set<Int> = []
    if small[place] { found = ends(of: word, from: place + 1, title, small, isBegun: isBegun) }
    // The last letters alone are no word: a short form stands for two words or more.
    let shared = zip(meant, word).prefix { $0 == $1 }.count
    for count in 1...max(1, shared) where count <= shared && (isBegun || count < word.count) {
      found.formUnion(ends(of: word.dropFirst(count), from: place + 1, title, small, isBegun: true))
    }
    return found
  }

  /// Most words of a title that are looked at.
  private static let most = 40
}
