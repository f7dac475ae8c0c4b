package import AST
import Diagnostics
import Vocabulary

/// Takes over what a resolution tells of one SOP: the ids of its people and the likelier readings of names and numbers, and
/// the numbers of the SOPs that it names.
///
/// What a document does not tell stays untold. A change is a repair with its evidence.
///
/// - Parameter keepsApart: Tells of the JSON Pointer of a person whether he is to be left alone.
package func apply(
  _ answers: PartAnswers, to reading: inout Reading, except keepsApart: (String) -> Bool = { _ in false }
) {
  for (person, appearance) in answers.people {
    for pointer in appearance.places where !keepsApart(pointer) {
      guard let place = PersonPlace.all(in: reading.document).first(where: { $0.path.pointer == pointer }) else {
        continue
      }
      reading.document[place]?.id = person.id
      mendNumber(at: place, person, appearance, &reading)
      mendName(at: place, person, appearance, &reading)
    }
  }
  for link in answers.links where reading.document.related.indices.contains(link.item) {
    let text = reading.document.related[link.item].text
    reading.document.related[link.item].target = link.number
    reading.provenance.repair(
      Path.root / .related / link.item / .target, from: text, to: link.number, rule: "related-sop",
      confidence: link.confidence,
      evidence: link.evidence)
  }
}

private func mendNumber(
  at place: PersonPlace, _ person: Resolution.Individual, _ appearance: Resolution.Appearance, _ reading: inout Reading
) {
  guard let text = reading.document[place]?.nip, let nip = person.nip, text != nip else { return }
  reading.document[place]?.nip = nip
  reading.provenance.repair(
    place.path / .nip, from: text, to: nip, rule: "nip-digits", confidence: appearance.confidence,
    evidence: appearance.evidence)
  // What was said of the number as it was read holds no more.
  let pointer = (place.path / .nip).pointer
  reading.diagnostics.removeAll { $0.rule == RuleID("SOP501") && $0.path == pointer }
}

private func mendName(
  at place: PersonPlace, _ person: Resolution.Individual, _ appearance: Resolution.Appearance, _ reading: inout Reading
) {
  guard let text = reading.document[place]?.name, let name = person.name, fold(text) != fold(name) else { return }
  let agreement = person.agreement
  let confidence = min(agreement.confidence, appearance.confidence)
  guard confidence >= .claimable else { return }
  reading.document[place]?.name = name
  reading.provenance.repair(
    place.path / .name, from: text, to: name, rule: "person-name", confidence: confidence,
    evidence: appearance.evidence + [
      agreement.agreeing == 0
        ? Message(
          en: "no reading is free of digits; letter by letter \(name) agrees best with all",
          id: "semua pembacaan memuat angka; huruf demi huruf yang paling cocok dengan semuanya: \(name)")
        : Message(
          en: "\(agreement.agreeing) of \(agreement.readings) readings are \(name)",
          id: "\(agreement.agreeing) dari \(agreement.readings) pembacaan berbunyi \(name)")
    ])
}
