import Testing
import Vocabulary

@Suite struct EditDistanceTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: [
    ("", "", 0), ("juni", "juli", 1), ("agustus", "agustvs", 1), ("nopember", "november", 1),
    ("kitten", "sitting", 3), ("ab", "ba", 2), ("menit", "menlt", 1), ("a", "abc", 2),
  ])
  func levenshteinCountsEdits(_ a: String, _ b: String, _ edits: Int) {
    #expect(EditDistance.levenshtein(bytes(a), bytes(b), limit: 3) == edits)
    #expect(EditDistance.levenshtein(bytes(b), bytes(a), limit: edits) == edits)
    #expect(EditDistance.levenshtein(bytes(a), bytes(b), limit: edits - 1) == nil)
  }

  @Test(arguments: [("ab", "ba", 1), ("keterangan", "keteranagn", 1), ("abcd", "badc", 2), ("abc", "cab", 2)])
  func damerauCountsASwapOnce(_ a: String, _ b: String, _ edits: Int) {
    #expect(EditDistance.damerau(bytes(a)[...], bytes(b)[...], limit: 3) == edits)
  }

  /// The bounded search against the textbook recurrence, over all pairs of short strings.
  @Test func boundedSearchAgreesWithTheTextbook() {
    let words = ["", "a", "b", "aa", "ab", "ba", "aab", "aba", "abb", "baab", "abab", "bbaa", "abbab", "babba"].map(
      bytes)
    for a in words {
      for b in words {
        let expected = textbook(a, b)
        for limit in 0...3 {
          let found = EditDistance.levenshtein(a, b, limit: limit)
          #expect(found == (expected <= limit ? expected : nil), "\(a) \(b) \(limit)")
        }
      }
    }
  }

  @Test func misreadingsCostLessThanEdits() {
    let distance = Vocabulary.standard.editDistance
    #expect(distance.distance(bytes("bacaskara"), bytes("bagaskara"), limit: 100) == 20)
    #expect(distance.distance(bytes("bagaskara"), bytes("bacaskara"), limit: 100) == 40)
    #expect(distance.distance(bytes("desernber"), bytes("desember"), limit: 100) == 20)
    #expect(distance.distance(bytes("apri1"), bytes("april"), limit: 100) == 10)
    #expect(distance.distance(bytes("xyz"), bytes("xyz"), limit: 0) == 0)
    #expect(distance.distance(bytes("xqz"), bytes("xwz"), limit: 99) == nil)
    #expect(distance.distance(bytes("xqz"), bytes("xwz"), limit: 100) == 100)
    #expect(distance.distance(bytes("menyusun"), bytes("memeriksa"), limit: 200) == nil)
  }

  @Test func withoutConfusionsTheWeighedDistanceIsTheTextbookOne() {
    let distance = EditDistance(confusions: Confusions())
    let words = ["", "a", "aab", "baab", "kitten", "sitting", "juni", "juli"].map(bytes)
    for a in words {
      for b in words where !hasSwap(a, b) {
        #expect(distance.distance(a, b, limit: 1000) == textbook(a, b) * 100)
      }
    }
  }

  private func hasSwap(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    textbook(a, b) != EditDistance.damerau(a[...], b[...], limit: 7)
  }

  private func textbook(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
