import Testing

@testable import Vocabulary

/// The index finds what going through all keys finds, and folding in one go what folding byte by byte finds.
@Suite struct FoldedIndexTests {
  @Test func nearestIsTheNearestOfAllKeys() {
    var chance = Chance(state: 11)
    for round in 0..<40 {
      let letters = 2 + round % 5
      let keys = (0..<120).map { _ in chance.word(5...20, letters: letters) }
      var index = FoldedIndex()
      var entries: [[UInt8]] = []
      for key in keys where index.insert(key, entry: entries.count) == entries.count { entries.append(key) }
      for limit in 1...2 {
        for _ in 0..<60 {
          let sought = chance.damaged(entries[chance.below(entries.count)], letters: letters)
          let found = index.nearest(sought, limit: limit) { entries[$0].count == entries[$1].count }
          let expected = nearest(sought, limit, entries)
          #expect(found?.entry == expected?.entry && found?.edits == expected?.edits)
        }
      }
    }
  }

  @Test func foldingAKeyAddsWhatTheFoldedKeyIs() {
    for text in ["Nomor SOP :", "Jum'at", "", " .,", "Pétugas Lokét", "Sek\u{301}retaris", "ÄÖ 12 b"] {
      let bytes = Array(text.utf8)
      var (index, expected) = (FoldedIndex(), FoldedIndex())
      for key in ["nomor", "jumat"] {
        index.insert(Array(key.utf8), entry: 7)
        expected.insert(Array(key.utf8), entry: 7)
      }
      #expect(index.insert(folding: bytes[...], entry: 1) == expected.insert(fold(bytes), entry: 1))
      #expect(index.insert(folding: bytes[...], entry: 2) == expected.insert(fold(bytes), entry: 2))
      #expect(index.count == expected.count)
      #expect((0..<index.count).map(index.key) == (0..<expected.count).map(expected.key))
    }
  }

  /// What finds near keys is made once, and yet knows keys that were added since, and none that only a copy has.
  @Test func keysThatAreAddedLaterAreNearAsWell() {
    var index = FoldedIndex()
    index.insert(Array("kementerian".utf8), entry: 0)
    #expect(index.nearest(Array("kecamatam".utf8), limit: 1) { $0 == $1 } == nil)
    var copy = index
    index.insert(Array("kecamatan".utf8), entry: 1)
    copy.insert(Array("inspektorat".utf8), entry: 1)
    #expect(index.nearest(Array("kecamatam".utf8), limit: 1) { $0 == $1 }?.entry == 1)
    #expect(copy.nearest(Array("kecamatam".utf8), limit: 1) { $0 == $1 } == nil)
    #expect(copy.nearest(Array("inspektoral".utf8), limit: 1) { $0 == $1 }?.entry == 1)
    #expect(index.nearest(Array("inspektoral".utf8), limit: 1) { $0 == $1 } == nil)
  }

  /// Where no two entries mean the same, a key must still not compete with itself.
  @Test func theOnlyNearKeyIsFoundWhateverMeansTheSame() {
    var index = FoldedIndex()
    for (entry, key) in ["kementerian", "kecamatan", "inspektorat"].enumerated() {
      index.insert(Array(key.utf8), entry: entry)
    }
    for (word, entry) in [("kemennterian", 0), ("kementeriann", 0), ("kementarianx", 0), ("inspektorrat", 2)] {
      let found = index.nearest(Array(word.utf8), limit: 2) { _, _ in false }
      #expect(found?.entry == entry, "\(word)")
    }
  }

  /// A phrase that is found letter by letter is the one that is found word by word.
  @Test(arguments: [
    "Kepala Seksi Trantib memeriksa", "Kasi", "Ka. Sub. Bag. Umum", "Petugas loket dan staf", "berkas", "Sekretaris",
    "Jum'at '", "Kepala – Résumé Staf",
  ])
  func phrasesInATextAreThoseOfItsWords(_ text: String) {
    let roles = Vocabulary.standard.roles
    let words = foldedWords(text.utf8)
    let folded = FoldedText(text)
    #expect(folded.words(folded.indices) == words)
    for start in words.indices {
      let (head, expected) = (roles.head(in: folded, at: start), roles.head(atStartOf: words[start...]))
      #expect(head?.words == expected?.words && head?.meaning == expected?.meaning)
      for unit in [nil, Roles.Unit.kecamatan, .desa] {
        let (role, expected) = (
          roles.longestPlace(in: folded, at: start, in: unit), roles.longest(atStartOf: words[start...], in: unit)
        )
        #expect(role?.words == expected?.words && role.map { roles.all[$0.place] } == expected?.role)
      }
    }
    #expect(roles.longestPlace(in: folded, at: words.count) == nil)
    for (role, words) in zip(roles.all, roles.words) { #expect(words == foldedWords(role.name.utf8)) }
  }

  /// The nearest key by looking at all of them, where keys of one length mean the same.
  private func nearest(_ key: [UInt8], _ limit: Int, _ entries: [[UInt8]]) -> (entry: Int, edits: Int)? {
    let near = entries.indices.compactMap { entry in
      edits(key, entries[entry]).flatMap { $0 <= limit ? (entry: entry, edits: $0) : nil }
    }
    guard let least = near.map(\.edits).min() else { return nil }
    let best = near.filter { $0.edits == least }
    return Set(best.map { entries[$0.entry].count }).count == 1 ? best[0] : nil
  }

  /// Edits by the whole matrix, a swap of neighbours counted as one; letters that were swapped are not edited again.
  private func edits(_ a: [UInt8], _ b: [UInt8]) -> Int? {
    var cost = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          cost[i][j] = i + j
          continue
        }
        cost[i][j] = min(
          cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost[i][j] = min(cost[i][j], cost[i - 2][j - 2] + 1)
        }
      }
    }
    return cost[a.count][b.count]
  }

  @Test(arguments: ["", "Jum'at, 5/2", "Kepala  Sub-bagian", "’Ulya – Ü", "a\u{301}b c", " x "])
  func foldingInOneGoGivesTheSame(_ text: String) {
    #expect(foldedWords(text.utf8) == foldedWords(AnySequence(text.utf8)))
    #expect(fold(text) == fold(AnySequence(text.utf8)))
    #expect(fold(Array(text.utf8)[...]) == fold(AnySequence(text.utf8)))
  }

  @Test func tablesHaveNoFaults() { #expect(Vocabulary.standard.faults.isEmpty) }
}

/// Numbers that are the same in every run.
struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
  }

  mutating func letter(_ letters: Int) -> UInt8 { 0x61 + UInt8(truncatingIfNeeded: below(letters)) }

  mutating func word(_ lengths: ClosedRange<Int>, letters: Int) -> [UInt8] {
    let count = lengths.lowerBound + below(lengths.count)
    return (0..<count).map { _ in letter(letters) }
  }

  mutating func damaged(_ word: [UInt8], letters: Int) -> [UInt8] {
    var word = word
    for _ in 0...below(2) {
      let place = below(word.count)
      switch below(4) {
      case 0: word[place] = letter(letters)
      case 1: word.insert(letter(letters), at: place)
      case 2 where word.count > 4: word.remove(at: place)
      default: if place + 1 < word.count { word.swapAt(place, place + 1) }
      }
    }
    return word
  }
}
