import AST
import Diagnostics
import Vocabulary

/// Holds the district of the unit against the gazetteer: names the government that it belongs to, or mends its name.
///
/// A name that several regencies have tells nothing by itself; it is left alone and reported.
func resolveDistrict(_ reading: inout Reading, _ context: Context) {
  guard !context.gazetteer.isEmpty, let unit = reading.document.identity.institution.unit,
    context.inference.unitKinds.kind(of: unit) == .kecamatan
  else { return }
  let wording = Wording(unit)
  let words = wording.words.words(wording.words.indices)
  guard let head = context.vocabulary.institutions.longest(atStartOf: words[...]), head.words < words.count else {
    return
  }
  let key = Array(words[head.words...].joined())
  let path = Path.institution / .unit
  let found = context.gazetteer.districts(named: key)
  guard let region = reading.document.identity.institution.regionCode else {
    derive(from: found, unit, path, &reading, context)
    return
  }
  guard !found.contains(where: { $0.region == region }) else { return }
  let own = context.gazetteer.districts(in: region)
  guard !own.isEmpty else { return }
  guard let near = nearest(key, own, context) else {
    report(
      Message(en: "\(unit) is no district of \(region)", id: "\(unit) bukan kecamatan di wilayah \(region)"), path,
      &reading)
    return
  }
  let range = wording.places[head.words].range.lowerBound..<wording.places[words.count - 1].range.upperBound
  var bytes = Array(unit.utf8)
  bytes.replaceSubrange(range, with: near.district.name.utf8)
  let mended = context.vocabulary.titleCasing.title(String(decoding: bytes, as: UTF8.self))
  reading.document.identity.institution.unit = mended
  reading.provenance.repair(
    path, from: unit, to: mended, rule: "region-name", confidence: near.confidence,
    evidence: [
      Message(
        en: "the only district of \(region) with a name near it: \(near.district.name) (\(near.district.code))",
        id:
          "satu-satunya kecamatan di wilayah \(region) yang namanya mirip: \(near.district.name) (\(near.district.code))"
      )
    ])
}

/// Names the government where only one regency or city has the district.
private func derive(
  from found: [Gazetteer.District], _ unit: String, _ path: Path, _ reading: inout Reading, _ context: Context
) {
  guard reading.document.identity.institution.government == nil, let first = found.first else { return }
  guard found.allSatisfy({ $0.region == first.region }),
    let region = context.vocabulary.regions.region(code: Array(first.region.utf8)[...])
  else {
    report(
      Message(
        en: "\(found.count) regencies and cities have a district of this name: \(unit)",
        id: "\(found.count) kabupaten/kota memiliki kecamatan dengan nama ini: \(unit)"), path, &reading)
    return
  }
  let kind = context.vocabulary.titleCasing.name(region.kind.rawValue)
  let government = "Pemerintah \(kind) \(region.name)"
  reading.document.identity.institution.government = government
  reading.document.identity.institution.regionCode = region.code
  reading.diagnostics.append(
    Diagnostic(
      RuleID("SOP508"), .note, cause: .author,
      Message(
        en: "\(government) is derived: \(first.name) (\(first.code)) is the only district of this name",
        id: "\(government) diturunkan: \(first.name) (\(first.code)) satu-satunya kecamatan dengan nama ini"),
      path: path.pointer))
}

private func report(_ message: Message, _ path: Path, _ reading: inout Reading) {
  reading.diagnostics.append(
    Diagnostic(RuleID("SOP509"), .note, cause: .unknown, message, path: path.pointer))
}

/// The only district near a name, clearly nearer than any other.
private func nearest(
  _ key: [UInt8], _ districts: [Gazetteer.District], _ context: Context
) -> (district: Gazetteer.District, confidence: Probability)? {
  let limit = min(200, 15 * key.count)
  var best: (district: Gazetteer.District, cost: Int)?
  var second = Int.max
  for district in districts {
    guard let cost = context.vocabulary.editDistance.distance(key, fold(district.name), limit: limit + 100) else {
      continue
    }
    if cost < best?.cost ?? .max {
      second = best?.cost ?? second
      best = (district, cost)
    } else {
      second = min(second, cost)
    }
  }
  guard let best, best.cost <= limit, second - best.cost >= 60 else { return nil }
  return (best.district, Probability(hundredths: best.cost * 100 <= 900 * key.count ? 96 : 90))
}
