import AST
import Vocabulary

/// Spells out the offices of the performer columns, and mends a column's head that is a misread office.
func resolveRoles(_ reading: inout Reading, _ context: Context) {
  guard let actors = reading.document.procedure?.actors else { return }
  for (index, actor) in actors.enumerated() {
    var name = actor.name
    if position(name, context) == nil, let meant = misread(name, context) {
      reading.provenance.repair(
        .actor(index) / .name, from: name, to: meant.name, rule: "role-name", confidence: meant.confidence,
        evidence: ["\(meant.office) is the only office that is often misread so"])
      reading.document.procedure?.actors[index].name = meant.name
      name = meant.name
    }
    if actor.position == nil { reading.document.procedure?.actors[index].position = position(name, context) }
  }
}

/// The office written out; both where a column holds two: `Kasi/Kasubbag Umpeg`.
private func position(_ name: String, _ context: Context) -> String? {
  let roles = context.vocabulary.roles
  let casing = context.vocabulary.titleCasing
  func full(_ name: String) -> String? { roles.position(name, in: context.unit).map { casing.title($0) } }
  let parts = name.split(separator: "/").map { String(decoding: trimmed($0.utf8), as: UTF8.self) }
  guard parts.count == 2 else { return full(name) }
  guard let first = full(parts[0]), let second = full(parts[1]) else { return full(name) }
  return "\(first)/\(second)"
}

private func trimmed(_ bytes: Substring.UTF8View) -> [UInt8] {
  let rest = Array(bytes.drop { $0 <= 0x20 })
  guard let last = rest.lastIndex(where: { $0 > 0x20 }) else { return [] }
  return Array(rest[...last])
}

/// The only office of the unit whose name a column's head is a misreading of.
private func misread(_ name: String, _ context: Context) -> (name: String, office: String, confidence: Probability)? {
  let key = fold(name)
  guard key.count >= 5, context.vocabulary.roles.head(atStartOf: foldedWords(name.utf8)[...]) == nil else { return nil }
  var best: (office: String, cost: Int)?
  var isUnique = true
  for role in context.vocabulary.roles.all where context.unit == nil || role.unit == context.unit {
    let office = fold(role.name)
    guard abs(office.count - key.count) <= 2,
      let cost = context.vocabulary.editDistance.distance(key, office, limit: 100), cost <= 80
    else { continue }
    if let found = best, found.cost <= cost {
      if found.cost == cost, fold(found.office) != office { isUnique = false }
    } else {
      (best, isUnique) = ((role.name, cost), true)
    }
  }
  guard let best, isUnique else { return nil }
  let cased = TitleCasing.isAllCapitals(name) ? best.office.uppercased() : best.office
  return (cased, best.office, Probability(hundredths: best.cost <= 50 ? 95 : 90))
}
