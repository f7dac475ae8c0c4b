import Testing

@testable import Vocabulary

/// What is passed over by letters alone, and rows that are cut short, change no distance.
@Suite struct WeighedDistanceTests {
  @Test func boundedDistanceAgreesWithTheWholeMatrix() {
    let confusions = Vocabulary.standard.confusions
    let distances = Vocabulary.standard.editDistance
    var state: UInt64 = 5
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
    }
    let words = [
      "tanggalpembuatan", "menyerahkan", "kelengkapan", "nomor", "pelaksana", "wajib", "desember", "tingkati", "ivib",
      "kepaladinas", "1l0o", "rnenit",
    ].map { Array($0.utf8) }
    // Letters that are often misread, so that all kinds of slips occur.
    let letters = Array("rnmilceoa1du0vwt".utf8)
    for word in words {
      for _ in 0..<150 {
        var read = below(6) == 0 ? words[below(words.count)] : word
        for _ in 0..<below(5) where !read.isEmpty {
          let place = below(read.count)
          switch below(4) {
          case 0: read[place] = letters[below(letters.count)]
          case 1: read.insert(letters[below(letters.count)], at: place)
          case 2: read.remove(at: place)
          default: if place + 1 < read.count { read.swapAt(place, place + 1) }
          }
        }
        let whole = wholeMatrix(read, word, confusions)
        for limit in [60, 110, 250] {
          // Within the limit nothing moves further than the band.
          let expected = whole <= limit ? whole : nil
          #expect(distances.distance(read, word, limit: limit) == expected, "\(read) \(word) \(limit)")
        }
      }
    }
  }

  /// The distance by the whole matrix.
  private func wholeMatrix(_ read: [UInt8], _ meant: [UInt8], _ confusions: Confusions) -> Int {
    let far = 1 << 20
    var cost = [[Int]](repeating: [Int](repeating: far, count: meant.count + 1), count: read.count + 1)
    for i in 0...read.count {
      for j in 0...meant.count {
        var least = i == 0 && j == 0 ? 0 : far
        if i > 0 { least = min(least, cost[i - 1][j] + 100) }
        if j > 0 { least = min(least, cost[i][j - 1] + 100) }
        if i > 0, j > 0 {
          least = min(least, cost[i - 1][j - 1] + confusions.cost(read: read[i - 1], meant: meant[j - 1]))
        }
        if i > 1, j > 0 {
          let pair = confusions.cost(read: (read[i - 2], read[i - 1]), meant: meant[j - 1])
          least = min(least, cost[i - 2][j - 1] + min(far, pair))
        }
        if i > 0, j > 1 {
          let pair = confusions.cost(read: read[i - 1], meant: (meant[j - 2], meant[j - 1]))
          least = min(least, cost[i - 1][j - 2] + min(far, pair))
        }
        if i > 1, j > 1, read[i - 1] == meant[j - 2], read[i - 2] == meant[j - 1] {
          least = min(least, cost[i - 2][j - 2] + 100)
        }
        cost[i][j] = least
      }
    }
    return cost[read.count][meant.count]
  }

  @Test(arguments: [
    Array("".utf8), Array("Nomor SOP : 12/2024".utf8), Array("Kepala “Sub-bagian” – ½ Ünü".utf8),
    Array("a\u{301}b\u{200B}c é".utf8), [0x41, 0xC3, 0x42, 0xE2, 0x80, 0xC3, 0xA9, 0xFF, 0x43, 0xC3, 0xA9, 0xF0, 0x9F],
  ])
  func keysOfPartsAreSlicesOfTheWholeKey(_ bytes: [UInt8]) {
    let folded = FoldedPlaces(bytes)
    #expect(folded.count == bytes.count)
    let starts = (0...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
    for start in starts {
      for end in starts where end >= start {
        #expect(Array(folded[start..<end]) == fold(bytes[start..<end]))
      }
    }
  }

  @Test(arguments: [
    "Nomor", " n-o.m:o R ", "", "12", "Menit", "–", "ménit", "KERJA!", "jam", "kecamatan kecamatan kecamatan",
  ])
  func textsAreFoundByTheirFoldedForm(_ text: String) {
    var index = FoldedIndex()
    for (entry, key) in ["nomor", "menit", "kerja", "12", "ménit"].enumerated() {
      index.insert(fold(key), entry: entry)
    }
    let found = index.entry(folding: Array(text.utf8)[...])
    #expect(found.entry == index.entry(fold(text)))
    #expect(found.hasLetters == !fold(text).isEmpty)
  }

  @Test(arguments: [
    "Camat Galang", "kepala seksi", "ka", "Kepala", "", "—", "Pemohon", "Me'nit", "Staf/PPTK", "é", "Kasi",
  ])
  func beginningWithAnOfficeIsHavingAHeadThere(_ text: String) {
    let bytes = Array(text.utf8)[...]
    let roles = Vocabulary.standard.roles
    #expect(roles.begins(bytes) == (roles.head(atStartOf: foldedWords(bytes)[...]) != nil))
  }
}
