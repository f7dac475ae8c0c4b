/// Legislation that procedures cite: its kinds, who issues it, and the rules cited most.
///
/// - SeeAlso: `Tables/regulation-types.tsv`, `Tables/issuers.tsv`, `Tables/regulations.tsv`; UU 12/2011 article 7
package final class Regulations: Sendable {
  /// The rules cited most, in table order.
  package let register: [Regulation]
  private let types: [Kind]
  /// The beginnings of citations, each once, and the words for them.
  private let citations: [Citation]
  private let beginnings: Phrases<Int>
  private let keys: FoldedIndex
  private let titles: FoldedIndex

  /// A kind of regulation.
  package struct Kind: Hashable, Sendable {
    /// Place in the hierarchy: lists go from small to large.
    package let order: Int
    /// Subtype in an Akoma Ntoso identifier: `permen`.
    package let code: String
    /// Canonical name: `Peraturan Pemerintah`; without the issuer.
    package let name: String
    package let actor: Actor
  }

  /// Who must be named beside the kind to identify a regulation.
  package enum Actor: String, Hashable, Sendable { case none, issuer, region }

  /// A minister or agency that issues regulations.
  package struct Issuer: Hashable, Sendable {
    /// Code in an identifier: `mendagri`.
    package let code: String
    /// Name as it stands after *Peraturan*: `Menteri Dalam Negeri`.
    package let name: String
  }

  /// The beginning of a citation: the kind, and the issuer where the words tell it.
  package struct Citation: Hashable, Sendable {
    package let kind: Kind
    package let issuer: Issuer?

    /// Written out: `Peraturan Menteri Dalam Negeri`; a region is to be added by the caller.
    package var name: String {
      guard let issuer else { return kind.name }
      // `Peraturan Menteri` and `Menteri Dalam Negeri` share a word; `Peraturan Badan` gives way to the agency.
      let word = kind.name.prefix { $0 != " " }
      return "\(word) \(issuer.name)"
    }
  }

  /// One regulation with its title.
  package struct Regulation: Hashable, Sendable {
    package let kind: Kind
    package let issuer: String?
    package let number: String
    package let year: Int
    /// Without *tentang*.
    package let title: String
    package let certainty: Certainty
    package let status: Status?
    /// What amended or repealed it.
    package let by: String?
  }

  /// How sure number, year and title are.
  package enum Certainty: String, Hashable, Sendable { case sure, likely, unsure }

  /// What became of a regulation, where known; never more than likely.
  package enum Status: String, Hashable, Sendable { case amended, repealed }

  /// No legislation.
  package convenience init() { self.init(Entries()) }

  package convenience init(types: Table, issuers: Table, register: Table) throws(TableError) {
    var entries = Entries()
    try entries.add(types: types)
    try entries.add(issuers: issuers)
    try entries.add(register: register)
    self.init(entries)
  }

  private init(_ entries: Entries) {
    (register, types, citations) = (entries.register, entries.types, entries.citations)
    (beginnings, keys, titles) = (entries.beginnings, entries.keys, entries.titles)
  }

  /// The longest beginning of a citation that the folded `words` begin with, and its number of words.
  package func citation(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Citation, words: Int)? {
    beginnings.longest(atStartOf: words).map { (citations[$0.meaning], $0.words) }
  }

  /// The kind of citation that all of the folded `words` or the first of them are, with letters misread.
  ///
  /// - Returns: The reading of most words that is the only one near: one edit, two from 12 letters on.
  /// - Complexity: O(*k*) in known beginnings for each of at most eight prefixes.
  package func citation(near words: ArraySlice<[UInt8]>) -> (meaning: Citation, words: Int)? {
    for count in stride(from: min(words.count, 8), to: 0, by: -1) {
      let key = words.prefix(count).flatMap { $0 }
      guard key.count >= 8, key.count <= 90, let match = beginnings.match(key) else { continue }
      return (citations[match.meaning], count)
    }
    return nil
  }

  /// The regulation of this kind, issuer, number and year.
  package func regulation(_ citation: Citation, number: String, year: Int) -> Regulation? {
    keys.entry(Self.key(citation.kind.code, citation.issuer?.code, number, year)).map { register[$0] }
  }

  /// The regulation with this folded title.
  package func regulation(titled key: [UInt8]) -> Regulation? { titles.entry(key).map { register[$0] } }

  /// The kind with this code; where several share it, the highest.
  package func kind(code: String) -> Kind? { types.first { $0.code == code } }

  /// The Akoma Ntoso identifier of a regulation: `/akn/id/act/permen/menpanrb/2012/35`.
  ///
  /// - Parameter region: Code of the region, with or without points, for regional rules.
  /// - Returns: `nil` where the kind needs an issuer or a region and none is given.
  /// - SeeAlso: Akoma Ntoso Naming Convention 1.0
  package func identifier(_ citation: Citation, region: String? = nil, number: String, year: Int) -> String? {
    let part: String
    switch citation.kind.actor {
    case .none: part = ""
    case .issuer:
      guard let issuer = citation.issuer else { return nil }
      part = "/\(issuer.code)"
    case .region:
      guard let region else { return nil }
      part = "/\(region.filter { $0 != "." })"
    }
    let written = number.lowercased().split { $0 == "/" || $0 == " " || $0 == "-" }.joined(separator: "-")
    guard !written.isEmpty else { return nil }
    return "/akn/id/act/\(citation.kind.code)\(part)/\(year)/\(written)"
  }

  fileprivate static func key(_ kind: String, _ issuer: String?, _ number: String, _ year: Int) -> [UInt8] {
    fold("\(kind) \(issuer ?? "") \(number) \(year)")
  }
}

/// Legislation as its tables are read.
private struct Entries {
  var register: [Regulations.Regulation] = []
  var types: [Regulations.Kind] = []
  var citations: [Regulations.Citation] = []
  var beginnings = Phrases<Int>(minimumCapacity: 1200)
  var keys = FoldedIndex(isForMisreadings: false)
  var titles = FoldedIndex(isForMisreadings: false)

  func kind(code: String) -> Regulations.Kind? { types.first { $0.code == code } }

  mutating func add(types table: Table) throws(TableError) {
    let (order, code) = (try table.column("order"), try table.column("code"))
    let (canonical, variants, actor) = (
      try table.column("canonical"), try table.column("variants"), try table.column("actor")
    )
    for row in 0..<table.count {
      let row = table[row]
      let kind = Regulations.Kind(
        order: try row.integer(order), code: row.text(code), name: row.text(canonical), actor: try row.value(actor))
      types.append(kind)
      citations.append(Regulations.Citation(kind: kind, issuer: nil))
      for form in [row[canonical]] + row.list(variants) {
        guard beginnings.add(form, citations.count - 1) else {
          throw .repeatedKey(String(decoding: form, as: UTF8.self), file: table.file, line: row.line)
        }
      }
    }
  }

  mutating func add(issuers table: Table) throws(TableError) {
    let (code, name, variants) = (
      try table.column("code"), try table.column("name"), try table.column("variants")
    )
    let (kind, rules, decrees) = (
      try table.column("kind"), try table.column("rules"), try table.column("decrees")
    )
    guard let decree = self.kind(code: "kepmen") else {
      throw .badValue("kepmen", column: "code", file: "regulation-types.tsv", line: 1)
    }
    let (rulesOf, decreesOf) = (Array("Peraturan ".utf8), Array("Keputusan ".utf8))
    var written: [UInt8] = []
    func add(_ kind: [UInt8], _ form: ArraySlice<UInt8>, _ position: Int) {
      written.removeAll(keepingCapacity: true)
      written.append(contentsOf: kind)
      written.append(contentsOf: form)
      beginnings.add(written[...], position)
    }
    for row in 0..<table.count {
      let row = table[row]
      guard let rule = self.kind(code: row.text(kind)) else { throw row.bad(kind) }
      let issuer = Regulations.Issuer(code: row.text(code), name: row.text(name))
      citations.append(Regulations.Citation(kind: rule, issuer: issuer))
      citations.append(Regulations.Citation(kind: decree, issuer: issuer))
      let (rulePosition, decreePosition) = (citations.count - 2, citations.count - 1)
      func addBoth(_ form: ArraySlice<UInt8>) {
        add(rulesOf, form, rulePosition)
        add(decreesOf, form, decreePosition)
      }
      addBoth(row[name])
      row.each(variants, addBoth)
      row.each(rules) { beginnings.add($0, rulePosition) }
      row.each(decrees) { beginnings.add($0, decreePosition) }
    }
  }

  mutating func add(register table: Table) throws(TableError) {
    let (type, issuer, number, year) = (
      try table.column("type"), try table.column("issuer"), try table.column("number"), try table.column("year")
    )
    let (title, certainty, status, by) = (
      try table.column("title"), try table.column("certainty"), try table.column("status"), try table.column("by")
    )
    for row in 0..<table.count {
      let row = table[row]
      guard let kind = kind(code: row.text(type)) else { throw row.bad(type) }
      let regulation = Regulations.Regulation(
        kind: kind, issuer: row.optionalText(issuer), number: row.text(number), year: try row.integer(year),
        title: row.text(title), certainty: try row.value(certainty),
        status: row[status].isEmpty ? nil : try row.value(status), by: row.optionalText(by))
      let key = Regulations.key(kind.code, regulation.issuer, regulation.number, regulation.year)
      guard keys.insert(key, entry: row.index) == row.index else {
        throw .repeatedKey("\(kind.code) \(regulation.number)/\(regulation.year)", file: table.file, line: row.line)
      }
      titles.insert(folding: row[title], entry: row.index)
      self.register.append(regulation)
    }
  }
}
