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
  let replaced = named.replacing(government, with: match.region.name)
  // Capitals with a misread small letter among them were capitals.
  let mended = TitleCasing.isAllCapitals(government) ? replaced : context.vocabulary.titleCasing.title(replaced)
  if !match.isExact {
    guard match.confidence >= .settled else {
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
      evidence: [
        "no \(named.kind.rawValue) is called \(named.name)",
        "the nearest name is \(match.region.name), \(match.region.code), and no other is nearly as near",
      ])
  }
  if match.region.kind != .provinsi { reading.document.identity.institution.regionCode = match.region.code }
}

/// Takes the region off the end of a unit's name: `Kecamatan Sukamaju Kabupaten Gowa` names unit and government.
private func divideUnit(_ reading: inout Reading, _ context: Context) {
  let institution = reading.document.identity.institution
  guard let unit = institution.unit, let named = NamedRegion(in: unit, context), named.start > 0, named.reachesEnd
  else {
    return
  }
  let match = RegionMatch(named.key, kind: named.kind, context)
  if let government = institution.government {
    // Only what the letterhead says already is taken off.
    guard let own = NamedRegion(in: government, context), own.kind == named.kind,
      own.key == named.key || match.map({ $0.region == RegionMatch(own.key, kind: own.kind, context)?.region }) == true
    else { return }
  } else {
    guard let match, match.confidence >= .settled else { return }
    reading.document.identity.institution.government = "\(governmentWord) \(named.kindWord) \(named.name)"
  }
  let bytes = Array(unit.utf8.prefix(named.offset))
  guard let end = bytes.lastIndex(where: { $0 > 0x2F }) else { return }
  reading.document.identity.institution.unit = String(decoding: bytes[...end], as: UTF8.self)
}

/// How the name of a government begins.
private let governmentWord = "Pemerintah"
