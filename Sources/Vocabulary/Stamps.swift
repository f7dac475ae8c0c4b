/// Words that are stamped on a page or printed across it, and belong to none of its parts (`DOKUMEN TERKENDALI`).
///
/// - SeeAlso: `Tables/stamps.tsv`
package struct Stamps: Sendable {
  private var phrases = Phrases<Bool>()
  private var beginnings: [(key: [UInt8], match: Match)] = []
  private var issuers: [[UInt8]] = []

  /// How much of a line a phrase is.
  private enum Match: String, Hashable, Sendable {
    case whole
    /// Begins a short line of a scanning program: `Scanned with CamScanner`.
    case scanner
    /// Begins a line of a signing service, which names an issuer further on.
    case signing
    /// Who issues signatures.
    case issuer
  }

  package init() {}

  package init(_ table: Table) throws(TableError) {
    let (phrase, match) = (try table.column("phrase"), try table.column("match"))
    for row in 0..<table.count {
      let row = table[row]
      let kind: Match = try row.value(match)
      switch kind {
      case .whole: phrases.add(row[phrase], true)
      case .issuer: issuers.append(fold(row[phrase]))
      case .scanner, .signing: beginnings.append((fold(row[phrase]), kind))
      }
    }
  }

  /// Whether a folded text is a stamp, read rightly.
  package func contains(_ key: ArraySlice<UInt8>) -> Bool { phrases.exact(key.span) ?? false }

  /// Whether a folded line is what a scanning program or a signing service prints at the foot of each page.
  package func isPrinted(_ key: ArraySlice<UInt8>) -> Bool {
    guard let found = beginnings.first(where: { key.starts(with: $0.key) }) else { return false }
    switch found.match {
    case .scanner: return key.count <= found.key.count + Self.mostLettersOfName
    case .signing: return issuers.contains { holds($0, key) }
    case .whole, .issuer: return false
    }
  }

  private func holds(_ word: [UInt8], _ key: ArraySlice<UInt8>) -> Bool {
    key.indices.contains { key[$0...].starts(with: word) }
  }

  /// Most letters of a program's name.
  private static let mostLettersOfName = 24
}
