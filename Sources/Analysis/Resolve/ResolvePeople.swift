import AST
import Diagnostics
import Vocabulary

/// Tells which of the people named are one, gives each an id, and mends their numbers and names from one another.
///
/// What one block does not tell is not filled in from another.
func resolvePeople(_ reading: inout Reading, _ context: Context) {
  let places = PersonPlace.all(in: reading.document)
  guard !places.isEmpty else { return }
  let same = SamePerson(latest: reading.document.latestYear, distances: context.vocabulary.editDistance)
  for place in places { mendNumber(at: place, lettersOnly: true, same, &reading, context) }
  var groups: [[PersonPlace]] = []
  for place in places {
    guard let person = reading.document[place] else { continue }
    let group = groups.firstIndex { group in
      // One of the group must match and none contradict.
      let reasons = group.map { other in
        reading.document[other].flatMap { same.reason($0, person, actApart: other.isSignatory != place.isSignatory) }
      }
      let contradicts = group.contains { other in
        guard let known = reading.document[other].flatMap(same.number), let own = same.number(person) else {
          return false
        }
        return known != own
      }
      return !contradicts && reasons.contains { $0 != nil }
    }
    if let group { groups[group].append(place) } else { groups.append([place]) }
  }
  for (index, group) in groups.enumerated() {
    for place in group { reading.document[place]?.id = "p\(index + 1)" }
    if group.count > 1 {
      agreeOnNumber(group, same, &reading)
      agreeOnName(group, &reading, context)
      agreeOnRank(group, &reading, context)
    }
  }
  for place in places {
    mendNumber(at: place, lettersOnly: false, same, &reading, context)
    reportPerson(at: place, same, &reading, context)
  }
}

/// Mends a number on its own, where exactly one valid number can have been misread so.
private func mendNumber(
  at place: PersonPlace, lettersOnly: Bool, _ same: SamePerson, _ reading: inout Reading, _ context: Context
) {
  guard let text = reading.document[place]?.nip, NIP(reading: text, latest: same.latest) == nil else { return }
  let isLettered = NIP.content(text).contains { !(0x30...0x39).contains($0) }
  guard isLettered || !lettersOnly else { return }
  let candidates = NIP.candidates(for: text, latest: same.latest, context.vocabulary.confusions)
  guard candidates.count == 1, let nip = candidates.first else { return }
  change(
    place, .nip, \.nip, from: text, to: nip.text, rule: "nip-digits",
    confidence: Probability(hundredths: isLettered ? 97 : 85),
    evidence: [
      Message(en: "\(text) is no valid NIP", id: "\(text) bukan NIP yang sah"),
      Message(
        en: "\(nip.text) is the only valid one that is often misread so",
        id: "\(nip.text) satu-satunya NIP sah yang sering salah terbaca demikian"),
    ], &reading)
}

/// Mends damaged numbers from the one valid number of the same person.
private func agreeOnNumber(_ group: [PersonPlace], _ same: SamePerson, _ reading: inout Reading) {
  let valid = group.filter { place in reading.document[place].flatMap(same.number) != nil }
  guard let source = valid.first, let nip = reading.document[source].flatMap(same.number) else { return }
  for place in group where !valid.contains(place) {
    guard let text = reading.document[place]?.nip,
      let edits = EditDistance.levenshtein(NIP.content(text), Array(nip.text.utf8), limit: 3)
    else { continue }
    change(
      place, .nip, \.nip, from: text, to: nip.text, rule: "nip-digits",
      confidence: Probability(hundredths: edits == 1 ? 98 : edits == 2 ? 95 : 88),
      evidence: [
        Message(
          en: "same person as \(source.path.pointer), whose NIP is valid",
          id: "orang yang sama dengan yang di \(source.indonesian), dan NIP di sana sah"),
        Message(
          en: "\(edits) of 18 digits \(edits == 1 ? "differs" : "differ")", id: "\(edits) dari 18 angka berbeda"),
      ], &reading)
  }
}

/// Gives all readings of one name the likeliest of them.
private func agreeOnName(_ group: [PersonPlace], _ reading: inout Reading, _ context: Context) {
  let named = group.filter { reading.document[$0]?.name != nil }
  let readings = NameReadings(named.compactMap { reading.document[$0]?.name }, context.vocabulary.editDistance)
  guard readings.differ else { return }
  guard let best = readings.best else {
    let texts = named.compactMap { reading.document[$0]?.name }.joined(separator: ", ")
    reading.diagnostics.append(
      Diagnostic(
        RuleID("SOP502"), .warning, cause: .extraction,
        Message(
          en: "One person is read under several names: \(texts)",
          id: "Satu orang terbaca dengan beberapa nama: \(texts)"),
        path: (named[0].path / .name).pointer))
    return
  }
  let key = fold(best.text)
  let source = named.first { reading.document[$0]?.name.map { fold($0) == key } ?? false }
  for place in named {
    guard let name = reading.document[place]?.name, fold(name) != key,
      let other = source ?? named.first(where: { $0 != place })
    else { continue }
    let hasNumber = reading.document[place]?.nip != nil && reading.document[place]?.nip == reading.document[other]?.nip
    change(
      place, .name, \.name, from: name, to: best.text, rule: "person-name", confidence: best.confidence,
      evidence: [
        hasNumber
          ? Message(en: "same NIP as \(other.path.pointer)", id: "NIP-nya sama dengan yang di \(other.indonesian)")
          : Message(
            en: "same office as \(other.path.pointer)", id: "jabatannya sama dengan yang di \(other.indonesian)"),
        source == nil
          ? Message(
            en: "names have no digits: each was misread for the letter that the other reading has there",
            id: "nama tidak berisi angka: setiap angka salah terbaca dari huruf yang ada pada pembacaan lain")
          : Message(
            en:
              "OCR loses strokes more often than it adds them: \(name) is a likelier misreading of \(best.text) than the reverse",
            id:
              "pemindaian lebih sering menghilangkan goresan huruf daripada menambahnya: \(best.text) lebih mungkin salah terbaca sebagai \(name) daripada sebaliknya"
          ),
      ], &reading)
  }
}

/// Mends a rank or grade that disagrees with its partner, from a reading of the same person where both agree.
private func agreeOnRank(_ group: [PersonPlace], _ reading: inout Reading, _ context: Context) {
  let ranks = context.vocabulary.ranks
  func isConsistent(_ person: Person) -> Bool? {
    guard let rank = person.rank, let grade = person.grade else { return nil }
    return ranks.rank(named: Array(rank.utf8)[...])?.grade == grade
  }
  guard let source = group.first(where: { reading.document[$0].flatMap(isConsistent) == true }),
    let sound = reading.document[source]
  else { return }
  for place in group where reading.document[place].flatMap(isConsistent) == false {
    guard let person = reading.document[place], let rank = person.rank, let grade = person.grade else { continue }
    let evidence = [
      Message(en: "rank and grade disagree", id: "pangkat dan golongan tidak cocok"),
      Message(
        en: "same person as \(source.path.pointer), where they agree",
        id: "orang yang sama dengan yang di \(source.indonesian), dan di sana keduanya cocok"),
    ]
    let sure = Probability(hundredths: 92)
    if rank == sound.rank, let meant = sound.grade {
      change(
        place, .grade, \.grade, from: grade, to: meant, rule: "rank-grade", confidence: sure, evidence: evidence,
        &reading)
    } else if grade == sound.grade, let meant = sound.rank {
      change(
        place, .rank, \.rank, from: rank, to: meant, rule: "rank-grade", confidence: sure, evidence: evidence, &reading)
    }
  }
}

private func change(
  _ place: PersonPlace, _ key: Path.Key, _ field: WritableKeyPath<Person, String?>, from: String, to: String,
  rule: String, confidence: Probability, evidence: [Message], _ reading: inout Reading
) {
  reading.document[place]?[keyPath: field] = to
  reading.provenance.repair(
    place.path / key, from: from, to: to, rule: rule, confidence: confidence, evidence: evidence)
}

/// Says what is wrong with a number, and where rank and grade disagree.
private func reportPerson(at place: PersonPlace, _ same: SamePerson, _ reading: inout Reading, _ context: Context) {
  guard let person = reading.document[place] else { return }
  if let text = person.nip, same.number(person) == nil {
    let candidates = NIP.candidates(for: text, latest: same.latest, context.vocabulary.confusions).prefix(3)
    let list = candidates.map(\.text).joined(separator: ", ")
    reading.diagnostics.append(
      Diagnostic(
        RuleID("SOP501"), .warning, cause: candidates.isEmpty ? .unknown : .extraction,
        Message(
          en: "\(text) is no valid NIP" + (list.isEmpty ? "" : "; perhaps \(list)"),
          id: "\(text) bukan NIP yang sah" + (list.isEmpty ? "" : "; mungkin \(list)")),
        path: (place.path / .nip).pointer))
  }
  if let rank = person.rank, let grade = person.grade,
    let known = context.vocabulary.ranks.rank(named: Array(rank.utf8)[...])?.grade, known != grade
  {
    reading.diagnostics.append(
      Diagnostic(
        RuleID("SOP504"), .warning, cause: .unknown,
        Message(
          en: "\(rank) is grade \(known), not \(grade)",
          id: "\(rank) adalah golongan \(known), bukan \(grade)"),
        path: (place.path / .grade).pointer))
  }
}
