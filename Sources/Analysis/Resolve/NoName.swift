/// Whether letters are such as no Indonesian name has, so that some of them are misread: *kupahg*, *trnate*, *buk1t*.
///
/// Names of places are in no list, but they can be spoken: consonants stand alone, in pairs, or in threes that are spoken as one.
func isNoName(_ key: [UInt8]) -> Bool {
  if key.contains(where: { !(0x61...0x7A).contains($0) || $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "q") }) {
    return true
  }
  var start = 0
  var hasVowel = false
  for end in 0...key.count where end == key.count || vowels.contains(key[end]) {
    if end < key.count { hasVowel = true }
    if isUnspeakable(key[start..<end], isEnd: end == key.count) { return true }
    start = end + 1
  }
  return !hasVowel
}

/// Whether consonants between vowels, or at the end, cannot be spoken together.
private func isUnspeakable(_ run: ArraySlice<UInt8>, isEnd: Bool) -> Bool {
  guard let last = run.last, run.count >= 2 else { return false }
  let pairs = zip(run, run.dropFirst()).map { [$0, $1] }
  if isEnd { return run.count > 3 || !pairs.contains(where: endings.contains) }
  if run.count == 2 { return false }
  return run.count > 4 || !pairs.contains(where: digraphs.contains) && !liquids.contains(last)
}

private let vowels = Set("aeiou".utf8)
private let liquids = Set("rlywh".utf8)
private let digraphs: Set<[UInt8]> = Set(["ng", "ny", "sy", "kh", "th", "dh", "lh", "bh", "gh"].map { Array($0.utf8) })
/// Pairs with which words end.
private let endings: Set<[UInt8]> = Set(
  [
    "ng", "ny", "kh", "th", "dh", "nk", "ks", "rs", "ns", "st", "rt", "nt", "nd", "ll", "ff", "rk", "lk", "rd", "rg",
    "ck",
    "rn", "ps", "gh",
  ].map { Array($0.utf8) })
