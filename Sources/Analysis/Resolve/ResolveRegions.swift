import AST
import Diagnostics
import Vocabulary

/// Mends the name of the regency, city or province, sets its code, and derives the government where the unit names it.
func resolveRegions(_ reading: inout Reading, _ context: Context) {
  // As it was read: the unit, too, tells the region.
  let document = reading.document
  divideUnit(&reading, document, context)
  mendRegionOfUnit(&reading, document, context)
  guard let government = reading.document.identity.institution.government,
    let named = NamedRegion(in: government, context)
  else { return }
  guard let match = RegionMatch(named.key, kind: named.kind, hints: RegionHints(of: document, context), context) else {
    reading.diagnostics.append(
      Diagnostic(
        RuleID("SOP505"), .warning, cause: .unknown,
        Message(en: "\(government) is in no list of regions", id: "\(government) tidak ada dalam daftar wilayah"),
        path: (Path.institution / .government).pointer))
    return
  }
  let replaced = named.replacing(government, with: match.region.name)
  // Capitals with a misread small letter among them were capitals.
  let mended = TitleCasing.isAllCapitals(government) ? replaced : context.vocabulary.titleCasing.title(replaced)
  if !match.isExact {
    guard match.confidence >= .settled else {
      reading.diagnostics.append(
        Diagnostic(
          RuleID("SOP505"), .warning, cause: .extraction,
          Message(
            en:
              "\(government) is in no list of regions; perhaps \(mended)\(match.rival.map { " or \($0.name)" } ?? "")",
            id:
              "\(government) tidak ada dalam daftar wilayah; mungkin \(mended)\(match.rival.map { " atau \($0.name)" } ?? "")"
          ),
          path: (Path.institution / .government).pointer))
      return
    }
    reading.document.identity.institution.government = mended
    reading.provenance.repair(
      Path.institution / .government, from: government, to: mended, rule: "region-name", confidence: match.confidence,
      evidence: match.evidence(for: named.name, kind: named.kind))
  }
  if match.region.kind != .provinsi { reading.document.identity.institution.regionCode = match.region.code }
}

/// Takes the region off the end of a unit's name: `Kecamatan Sukamaju Kabupaten Gowa` names unit and government.
private func divideUnit(_ reading: inout Reading, _ document: Document, _ context: Context) {
  let institution = reading.document.identity.institution
  guard let unit = institution.unit, let named = NamedRegion(in: unit, context), named.start > 0, named.reachesEnd,
    !context.vocabulary.realmWords.occur(in: foldedWords(unit.utf8)[...])
  else {
    return
  }
  let match = RegionMatch(named.key, kind: named.kind, hints: RegionHints(of: document, context), context)
  var sure = Probability.certain
  if let government = institution.government {
    // Only what the letterhead says already is taken off.
    guard let own = NamedRegion(in: government, context), own.kind == named.kind,
      own.key == named.key
        || match.map({
          $0.region == RegionMatch(own.key, kind: own.kind, hints: RegionHints(of: document, context), context)?.region
        }) == true
    else { return }
  } else {
    // A name that was mended alone is no evidence: *SMA Negeri 1 Kota Baru* is in no *Kota Batu*.
    guard let match, match.confidence >= .settled, isTold(match, named, in: unit) else { return }
    sure = match.confidence
    let government = "\(governmentWord) \(named.kindWord) \(named.name)"
    reading.document.identity.institution.government = government
    reading.provenance.repair(
      Path.institution / .government, from: unit, to: government, rule: "government-of-region", confidence: sure,
      evidence: [
        Message(
          en: "the name of the unit ends with the region that it belongs to",
          id: "nama unit diakhiri dengan nama wilayahnya")
      ])
  }
  let bytes = Array(unit.utf8.prefix(named.offset))
  guard let end = bytes.lastIndex(where: { $0 > 0x2F }) else { return }
  let own = String(decoding: bytes[...end], as: UTF8.self)
  reading.document.identity.institution.unit = own
  reading.provenance.repair(
    Path.institution / .unit, from: unit, to: own, rule: "unit-region", confidence: sure,
    evidence: [
      Message(
        en: "the region behind the name of the unit is told as its government",
        id: "wilayah di belakang nama unit dicatat sebagai pemerintahannya")
    ])
}

/// Mends the region with which the name of a unit ends: `Pengadilan Negeri Kupahg`, `Kantor Kementerian Agama Kota Trnate`.
private func mendRegionOfUnit(_ reading: inout Reading, _ document: Document, _ context: Context) {
  guard let unit = reading.document.identity.institution.unit, unit.utf8.count <= 200 else { return }
  let kinds: [Regions.Kind]
  let name: Range<Int>
  var isSeat = false
  if let named = NamedRegion(in: unit, context), named.start > 0, named.reachesEnd {
    (kinds, name) = ([named.kind], named.range)
  } else if let seat = seat(of: unit) {
    (kinds, name) = ([.kabupaten, .kota], seat)
    isSeat = true
  } else {
    return
  }
  let bytes = Array(unit.utf8)
  let key = fold(bytes[name])
  let matches = kinds.compactMap { kind in
    RegionMatch(key, kind: kind, hints: RegionHints(of: document, context), context).map { (match: $0, kind: kind) }
  }
  guard let (best, kind) = matches.max(by: { $0.match.confidence < $1.match.confidence }),
    !matches.contains(where: \.match.isExact), best.confidence >= .settled,
    matches.allSatisfy({ $0.match.region.name == best.region.name || $0.match.confidence < .settled })
  else { return }
  if let named = NamedRegion(in: unit, context), !isSeat, !isTold(best, named, in: unit) { return }
  // Some courts sit in towns that are no region: *Purwokerto* is not *Purwakarta*.
  if isSeat {
    let isTold = !best.support.isEmpty || isNoName(key) || isRepeated(fold(best.region.name), in: document)
    guard isTold, !isRepeated(key, in: document) else { return }
    let limit = 9 * key.count
    guard context.vocabulary.editDistance.distance(key, fold(best.region.name), limit: limit) != nil else { return }
  }
  let written = String(decoding: bytes[name], as: UTF8.self)
  let new = TitleCasing.isAllCapitals(unit) ? best.region.name.uppercased() : best.region.name
  let mended = String(decoding: bytes[..<name.lowerBound] + Array(new.utf8) + bytes[name.upperBound...], as: UTF8.self)
  reading.document.identity.institution.unit = mended
  reading.provenance.repair(
    Path.institution / .unit, from: unit, to: mended, rule: "region-name", confidence: best.confidence,
    evidence: best.evidence(for: written, kind: kind))
}

/// Whether a name behind the kind of a region, in the name of a unit, is surely that of the region it matches.
///
/// Behind *Kabupaten* a regency stands; *Kota* begins the names of towns and villages, too, after which schools, police stations
/// and the like are called, so that a name which is no city's is one only where an office of a city bears it.
private func isTold(_ match: RegionMatch, _ named: NamedRegion, in unit: String) -> Bool {
  if match.isExact || !match.support.isEmpty || named.kind != .kota || isNoName(named.key) { return true }
  return foldedWords(unit.utf8).contains(where: ofCities.contains)
}

/// Words of the names of offices that each city has one of.
private let ofCities: Set<[UInt8]> = Set(
  [
    "dinas", "badan", "bagian", "inspektorat", "sekretariat", "kementerian", "pemilihan", "kpu", "bawaslu", "statistik",
    "narkotika", "kejaksaan",
  ].map { Array($0.utf8) })

/// Whether the office of someone who signs has the same name.
private func isRepeated(_ key: [UInt8], in document: Document) -> Bool {
  PersonPlace.all(in: document).contains { place in
    guard let position = document[place]?.position else { return false }
    let words = foldedWords(position.utf8)
    return words.indices.contains { words[$0...].joined().elementsEqual(key) }
  }
}

/// Where the seat of a court stands in its name; courts are called after the regency or city where they sit.
private func seat(of unit: String) -> Range<Int>? {
  let wording = Wording(unit)
  guard wording.count >= 3,
    courts.contains(where: { Array(wording.words[0]) == $0[0] && Array(wording.words[1]) == $0[1] })
  else { return nil }
  return wording.places[2].range.lowerBound..<unit.utf8.count
}

private let courts = [["pengadilan", "negeri"], ["pengadilan", "agama"], ["kejaksaan", "negeri"]].map {
  $0.map { Array($0.utf8) }
}

/// How the name of a government begins.
private let governmentWord = "Pemerintah"
