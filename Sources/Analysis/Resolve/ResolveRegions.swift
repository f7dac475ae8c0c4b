import AST
import Diagnostics
import Vocabulary

/// Mends the name of the regency, city or province, sets its code, and derives the government where the unit names it.
func resolveRegions(_ reading: inout Reading, _ context: Context) {
  divideUnit(&reading, context)
  guard let government = reading.document.identity.institution.government,
    let named = NamedRegion(in: government, context)
  else { return }
  guard let match = RegionMatch(named.key, kind: named.kind, context) else {
    reading.diagnostics.append(
      Diagnostic(
        RuleID("SOP505"), .warning, cause: .unknown,
        Message(en: "\(government) is in no list of regions", id: "\(government) tidak ada dalam daftar wilayah"),
        path: (Path.institution / .government).pointer))
    return
  }
  let mended = named.replacing(government, with: match.region.name)
  if !match.isExact {
    guard match.confidence >= .claimable else {
      reading.diagnostics.append(
        Diagnostic(
          RuleID("SOP505"), .warning, cause: .extraction,
          Message(
            en: "\(government) is in no list of regions; perhaps \(mended)",
            id: "\(government) tidak ada dalam daftar wilayah; mungkin \(mended)"),
          path: (Path.institution / .government).pointer))
      return
    }
    reading.document.identity.institution.government = mended
    reading.provenance.repair(
      Path.institution / .government, from: government, to: mended, rule: "region-name", confidence: match.confidence,
      evidence: ["the only \(named.kind.rawValue) with a name near it: \(match.region.name), \(match.region.code)"])
  }
  if match.region.kind != .provinsi { reading.document.identity.institution.regionCode = match.region.code }
}

/// Takes the region off the end of a unit's name: `Kecamatan Sukamaju Kabupaten Gowa` names unit and government.
private func divideUnit(_ reading: inout Reading, _ context: Context) {
  let institution = reading.document.identity.institution
  guard let unit = institution.unit, let named = NamedRegion(in: unit, context), named.start > 0, named.reachesEnd else {
    return
  }
  let match = RegionMatch(named.key, kind: named.kind, context)
  if let government = institution.government {
    // Only what the letterhead says already is taken off.
    guard let own = NamedRegion(in: government, context), own.kind == named.kind,
      own.key == named.key || match.map({ $0.region == RegionMatch(own.key, kind: own.kind, context)?.region }) == true
    else { return }
  } else {
    reading.document.identity.institution.government = "\(governmentWord) \(named.kindWord) \(named.name)"
  }
  let bytes = Array(unit.utf8.prefix(named.offset))
  let end = bytes.lastIndex { $0 > 0x2F } ?? -1
  reading.document.identity.institution.unit = String(decoding: bytes[...max(end, -1)], as: UTF8.self)
}

/// How the name of a government begins.
private let governmentWord = "Pemerintah"

/// The last region that a text names after a word of its kind.
private struct NamedRegion {
  let kind: Regions.Kind
  /// `Kabupaten`, `Kota` or `Provinsi`.
  let kindWord: String
  /// As written, in title case.
  let name: String
  let key: [UInt8]
  /// Position of the word of its kind, and its first byte.
  let start: Int
  let offset: Int
  let reachesEnd: Bool
  private let range: Range<Int>
  private let isCapitals: Bool

  init?(in text: String, _ context: Context) {
    let wording = Wording(text)
    var found: (at: Int, kind: Regions.Kind, words: Int)?
    for position in wording.words.indices {
      guard position >= found.map({ $0.at + $0.words }) ?? 0,
        let word = context.inference.regionWords.longest(atStartOf: wording.words[position...])
      else { continue }
      found = (position, word.meaning, word.words)
    }
    guard let found, found.at + found.words < wording.count else { return nil }
    let first = found.at + found.words
    let end = (first + 1..<wording.count).first { wording.breaks[$0] != .blank } ?? wording.count
    kind = found.kind
    start = found.at
    offset = wording.ranges[found.at].lowerBound
    reachesEnd = end == wording.count
    range = wording.ranges[first].lowerBound..<wording.ranges[end - 1].upperBound
    key = wording.words[first..<end].flatMap { $0 }
    let written = wording.text(first..<end, of: text)
    isCapitals = TitleCasing.isAllCapitals(written)
    name = context.vocabulary.titleCasing.name(written)
    kindWord = context.vocabulary.titleCasing.name(kind.rawValue)
  }

  func replacing(_ text: String, with name: String) -> String {
    let bytes = Array(text.utf8)
    let new = isCapitals ? name.uppercased() : name
    return String(decoding: bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }
}
