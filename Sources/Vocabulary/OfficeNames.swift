/// Names of offices that are alike in many regions: *Dinas Kependudukan dan Pencatatan Sipil*.
///
/// - SeeAlso: `Tables/office-names.tsv`
package final class OfficeNames: Sendable {
  private let names: [[[UInt8]]]
  private let distances: EditDistance

  /// No names.
  package init() { (names, distances) = ([], EditDistance(confusions: Confusions())) }

  package init(_ table: Table, distances: EditDistance) throws(TableError) {
    let name = try table.column("name")
    names = (0..<table.count).map { foldedWords(table[$0][name]) }
    self.distances = distances
  }

  /// The name of which the first of some folded words are a misreading, word by word.
  ///
  /// Every word must be near its own, and most letters of the name must be right: a name is known by all its words.
  /// - Returns: `nil` where no name is near, or where two are.
  /// - Complexity: O(*n*) in names, with a distance only for those whose words are about as long.
  package func nearest(_ words: [[UInt8]]) -> [[UInt8]]? {
    var found: [(name: [[UInt8]], cost: Int)] = []
    // Most names begin with one of few words.
    var farthest: [[UInt8]] = []
    for name in names where name.count <= words.count && name.count >= 2 && !farthest.contains(name[0]) {
      if words[0] != name[0], distance(words[0], name[0]) == nil {
        farthest.append(name[0])
        continue
      }
      // `Dinas Pertamanan dan …` is a longer name.
      if name.count < words.count, Self.joining.contains(words[name.count]) { continue }
      guard let cost = cost(of: name, read: words.prefix(name.count)) else { continue }
      found.append((name, cost))
    }
    // A longer name with the same words is the better one.
    guard let best = found.min(by: { ($0.cost, -$0.name.count) < ($1.cost, -$1.name.count) }) else { return nil }
    let longest = found.filter { $0.name.count > best.name.count && $0.name.starts(with: best.name) }
      .max { $0.name.count < $1.name.count }
    let chosen = longest?.name ?? best.name
    return found.allSatisfy({ chosen.starts(with: $0.name) || $0.cost > best.cost + Self.margin }) ? chosen : nil
  }

  /// Whether the folded words of a line go on with those of a name above it: both together begin a known name, which the first
  /// alone do not fill.
  ///
  /// - Complexity: O(*n*) in names.
  package func goesOn(_ above: [[UInt8]], with line: [[UInt8]]) -> Bool {
    let whole = above + line
    if let name = nearest(whole) { return name.count > above.count }
    return names.contains { $0.count > whole.count && $0.starts(with: whole) }
  }

  private static let joining = ["dan", "serta"].map { Array($0.utf8) }

  private func cost(of name: [[UInt8]], read words: ArraySlice<[UInt8]>) -> Int? {
    var total = 0
    for (word, meant) in zip(words, name) where word != meant {
      guard let cost = distance(word, meant) else { return nil }
      total += cost
    }
    return total <= Self.shareOfName * name.reduce(0, { $0 + $1.count }) ? total : nil
  }

  private func distance(_ word: [UInt8], _ meant: [UInt8]) -> Int? {
    distances.distance(word, meant, limit: max(60, Self.shareOfWord * meant.count))
  }

  /// Hundredths of an edit for each letter that one word, and all of a name, may have been misread by.
  private static let shareOfWord = 30
  private static let shareOfName = 14
  /// How much dearer another name must be.
  private static let margin = 100
}
