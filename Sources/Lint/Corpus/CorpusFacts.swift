package import AST
package import Diagnostics
import Vocabulary

/// What one SOP tells that is held against the other SOPs of a run.
package struct CorpusFacts: Sendable {
  /// Which input it is from, as messages call it.
  package let file: String
  /// A value with the place where it stands.
  package struct Fact: Sendable {
    package let text: String
    package let path: String
    package let location: Location?
    /// The line of the place, for reports.
    package let excerpt: Excerpt?
  }

  let number: Fact?
  let title: Fact?
  /// Title without *SOP* before it, folded, as words.
  let titleWords: [[UInt8]]
  /// The unit, folded; empty where it is not known.
  let unit: [UInt8]
  let regionCode: String?
  let people: [(name: Fact, nip: Fact)]
  let related: [(fact: Fact, words: [[UInt8]])]
  /// The performers, folded, in order of their bytes.
  let actors: [[UInt8]]
  let actorNames: [String]
  /// Regional regulations with the code of their region.
  let laws: [(fact: Fact, region: [UInt8])]
  let isWellRead: Bool
  let profile: Profile

  /// - Parameters:
  ///   - text: What the places of the SOP count in.
  ///   - isPlaced: Whether these are places in the file.
  package init(
    _ sop: CompiledSOP, text: [UInt8], file: String, profile: Profile, isOwn: Bool, isPlaced: Bool = true
  ) {
    let subject = Subject(sop, text: text, profile: profile, isOwn: isOwn)
    let lines = LineTable(text)
    var pointers = Pointers(sop.document)
    func fact(_ text: String?, _ path: Path) -> Fact? {
      guard let text, !text.isEmpty else { return nil }
      let location = (isPlaced ? subject.span(path) : nil).map { lines.location(of: $0) }
      return Fact(
        text: text, path: pointers.pointer(path), location: location,
        excerpt: location.map { subject.excerpt(lines, at: $0) })
    }
    let document = sop.document
    self.file = file
    self.profile = profile
    isWellRead = subject.isWellRead
    number = fact(document.identity.number, .identity / .number)
    title = fact(document.identity.title, .identity / .title)
    titleWords = subject.plainTitle(document.identity.title ?? "")
    unit = fold(document.identity.institution.unit ?? "")
    regionCode = document.identity.institution.regionCode
    people = [(Path.approver, document.identity.approver), (.signature, document.signature)].compactMap {
      path, person in
      guard let name = fact(person?.name, path / .name), let nip = fact(person?.nip, path / .nip) else { return nil }
      return (name, nip)
    }
    related = document.related.enumerated().compactMap { index, related in
      guard let fact = fact(related.text, .root / .related / index) else { return nil }
      let words = subject.plainTitle(related.text)
      return words.isEmpty || !subject.has(.procedure, in: related.text) ? nil : (fact, words)
    }
    let offices = subject.actors.map { (key: fold($0.position ?? $0.name), name: $0.position ?? $0.name) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    actors = offices.map(\.key)
    actorNames = offices.map(\.name)
    laws = document.legalBasis.enumerated().compactMap { index, law in
      guard let region = law.regionCode, let fact = fact(law.text, .root / .legalBasis / index) else { return nil }
      return (fact, region)
    }
  }
}

extension Citation {
  /// The digits of the region whose regulation it is: of `/akn/id/act/perbup/3302/2021/12` `3302`.
  var regionCode: [UInt8]? {
    guard let parts = id?.utf8.split(separator: 0x2F), parts.count == 7 else { return nil }
    let code = Array(parts[4])
    return code.count >= 2 && code.allSatisfy { (0x30...0x39).contains($0) } ? code : nil
  }
}

extension Subject {
  /// The folded words of a title without *SOP* before it.
  func plainTitle(_ title: String) -> [[UInt8]] {
    let all = Lint.words(title)
    return Array(all[min(words.titleHeads.words(atStartOf: all[...]), all.count)...])
  }
}
