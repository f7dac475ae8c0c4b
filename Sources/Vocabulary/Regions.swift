/// Provinces, regencies and cities with their codes.
///
/// - SeeAlso: `Tables/regions.tsv`; Kepmendagri 300.2.2-2138/2025
package final class Regions: Sendable {
  /// All regions by code.
  package let all: [Region]
  private let codes: FoldedIndex
  private let names: FoldedIndex
  /// For each name, the regions that bear it: *Solok* is a regency and a city.
  private let namesakes: [[Int]]
  /// The folded name of each region, in code order.
  package let keys: [[UInt8]]

  /// One region.
  package struct Region: Hashable, Sendable {
    /// Code with points: `13`, `13.01`.
    package let code: String
    package let kind: Kind
    /// Name without *Kabupaten* or *Kota*: `Pesisir Selatan`.
    package let name: String
  }

  /// The kind of a region.
  package enum Kind: String, Hashable, Sendable, CaseIterable { case provinsi, kabupaten, kota }

  /// No regions.
  package init() { (all, codes, names, namesakes, keys) = ([], FoldedIndex(), FoldedIndex(), [], []) }

  package init(_ table: Table) throws(TableError) {
    let (code, kind) = (try table.column("code"), try table.column("kind"))
    let (name, variants) = (try table.column("name"), try table.column("variants"))
    var (all, namesakes) = ([Region](), [[Int]]())
    var codes = FoldedIndex(minimumCapacity: table.count, isForMisreadings: false)
    var names = FoldedIndex(minimumCapacity: table.count + 120, isForMisreadings: false)
    func add(_ name: ArraySlice<UInt8>, _ region: Int) {
      let group = names.insert(folding: name, entry: namesakes.count)
      if group == namesakes.count { namesakes.append([region]) } else { namesakes[group].append(region) }
    }
    all.reserveCapacity(table.count)
    namesakes.reserveCapacity(table.count)
    var last = RepeatedValue<Kind>()
    for row in 0..<table.count {
      let row = table[row]
      all.append(Region(code: row.text(code), kind: try row.value(kind, last: &last), name: row.text(name)))
      guard codes.insert(folding: row[code], entry: row.index) == row.index else {
        throw .repeatedKey(row.text(code), file: table.file, line: row.line)
      }
      add(row[name], row.index)
      row.each(variants) { add($0, row.index) }
    }
    (self.all, self.codes, self.names, self.namesakes) = (all, codes, names, namesakes)
    keys = all.map { fold($0.name) }
  }

  /// The region with this code, with or without points.
  package func region(code: ArraySlice<UInt8>) -> Region? { codes.entry(fold(code)).map { all[$0] } }

  /// The regions with this folded name, in code order; all kinds unless one is given.
  package func regions(named key: [UInt8], kind: Kind? = nil) -> [Region] {
    guard let group = names.entry(key) else { return [] }
    return namesakes[group].map { all[$0] }.filter { kind == nil || $0.kind == kind }
  }

  /// The only region with this folded name, or the only one near it: one edit from 6 letters on, two from 12 on.
  ///
  /// - Returns: The region and its edits, or `nil` where none or several qualify.
  package func match(_ key: [UInt8], kind: Kind? = nil) -> (region: Region, edits: Int)? {
    let exact = regions(named: key, kind: kind)
    if !exact.isEmpty { return exact.count == 1 ? (exact[0], 0) : nil }
    let limit = key.count >= 12 ? 2 : key.count >= 6 ? 1 : 0
    guard limit > 0 else { return nil }
    let fits = { [namesakes, all] (group: Int) in namesakes[group].filter { kind == nil || all[$0].kind == kind } }
    guard let near = names.nearest(key, limit: limit, same: { fits($0) == fits($1) }) else { return nil }
    let found = fits(near.entry)
    return found.count == 1 ? (all[found[0]], near.edits) : nil
  }
}
