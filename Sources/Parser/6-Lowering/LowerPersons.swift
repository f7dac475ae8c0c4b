import AST
import Diagnostics
import Vocabulary

extension Lowering {
  /// The approver and those who signed besides.
  mutating func lowerApprovers() {
    let approvers = form.fields.filter { $0.field == .approver && !$0.values.isEmpty }
    let chosen = approvers.first { !$0.alternative } ?? approvers.first
    if chosen == nil, let lines = headOfLetterhead() {
      let person = lowerPerson(lines, .approver)
      document.identity.approver = person.isEmpty ? nil : person
    }
    for field in form.fields {
      switch field.field {
      case .approver:
        let isChosen = chosen.map { $0.values == field.values } ?? false
        if isChosen {
          let person = lowerPerson(field.values, .approver)
          document.identity.approver = person.isEmpty ? nil : person
        } else if !field.values.isEmpty {
          addSignatory("Disetujui oleh", field)
        }
      case .signatory(let role): addSignatory(role, field)
      default: break
      }
    }
  }

  /// The lines of the head of a health centre, whose name and number stand in the letterhead of its form without a label.
  private func headOfLetterhead() -> [Span]? {
    guard !form.fields.isEmpty else { return nil }
    let lines = form.letterhead.prefix(60).flatMap { content.lines(of: $0) }
    guard let number = lines.indices.first(where: { lines[$0].length <= 160 && content.findNIP(lines[$0]) != nil })
    else {
      return nil
    }
    if content.hasTitles(lines[number]) {
      let hasOffice = number > 0 && content.startsWithOffice(lines[number - 1])
      return Array(lines[(hasOffice ? number - 1 : number)...number])
    }
    guard number > 0, content.hasTitles(lines[number - 1]), content.bodies(in: lines[number - 1]).isEmpty else {
      return nil
    }
    let hasOffice = number > 1 && content.startsWithOffice(lines[number - 2])
    return Array(lines[(hasOffice ? number - 2 : number - 1)...number])
  }

  /// Most people who sign one SOP; what further labels name is left over.
  private static let mostSignatories = 64

  private mutating func addSignatory(_ role: String, _ field: FieldText) {
    let values = withoutColons(field.values)
    if values.allSatisfy({ content.isDash($0) }) { return ledger.values(values, .identity / .signatories) }
    guard document.identity.signatories.count < Self.mostSignatories else { return }
    let path = Path.identity / .signatories / document.identity.signatories.count / .person
    let person = lowerPerson(values, path)
    guard !person.isEmpty else { return }
    if let label = field.label {
      reportSpelling(of: label, as: role, .identity / .signatories / document.identity.signatories.count / .role)
    }
    document.identity.signatories.append(Signatory(role: role, person: person))
  }

  /// The block under the table.
  mutating func lowerSignature() {
    guard !form.closing.isEmpty else { return }
    let lines = form.closing
    // Text before the block (a place and date, a remark) does not belong to it.
    guard
      let start = lines.indices.first(where: {
        content.looksLikePerson(lines[$0]) || content.startsWithActing(lines[$0])
      })
    else { return }
    lowerDecisionDate(lines[..<start])
    let block = Array(lines[start...].prefix(8))
    let reading = content.readPerson(block, unit: unitWords)
    guard
      reading.person.nip != nil || reading.person.rank != nil || reading.person.grade != nil
        || reading.person.name != nil && (reading.person.position != nil || !reading.person.degrees.isEmpty)
    else { return }
    claim(reading, .signature)
    document.signature = reading.person
  }

  /// The date of `Ditetapkan di Blitar` / `pada tanggal 20 Maret 2023` above the signature, where no label tells one.
  private mutating func lowerDecisionDate(_ lines: ArraySlice<Span>) {
    guard document.identity.dates.approved == nil, let place = lines.firstIndex(where: { content.tellsDecision($0) })
    else { return }
    for line in lines[place...].prefix(2) {
      let words = content.words(in: line, most: 3)
      guard line == lines[place] || words.count == 3 && content.tellsDay(words[0], words[1]),
        let date = content.readDate(line)
      else { continue }
      document.identity.dates.approved = date.iso
      ledger.value(content.wholeDate(date.span, in: Span(date.span.start, line.end)), .dates / .approved)
      ledger.label(Span(lines[place].start, lines[place].start + Self.decision.utf8.count))
      let before = content.trimmed(Span(line.start, date.span.start))
      if line != lines[place], !before.isEmpty { ledger.label(before) }
      return
    }
  }

  private static let decision = "Ditetapkan"

  private mutating func lowerPerson(_ values: [Span], _ path: Path) -> Person {
    let values = withoutColons(values)
    if values.allSatisfy({ content.isDash($0) }) {
      ledger.values(values, path)
      return Person()
    }
    let reading = content.readPerson(values, unit: unitWords)
    claim(reading, path)
    return reading.person
  }

  /// Folded words of the owner's name, which recur in the name of its head's office.
  private var unitWords: [[UInt8]] {
    let institution = document.identity.institution
    return foldedWords((institution.unit ?? "").utf8) + foldedWords((institution.subunit ?? "").utf8)
      + foldedWords((institution.government ?? "").utf8)
  }

  /// Records that the words of a label stand for the form's own, where they differ.
  mutating func reportSpelling(of label: Span, as known: String, _ path: Path) {
    let read = content.text(label).filter { $0 != ":" }
    guard fold(read) != fold(known) else { return }
    provenance.repair(
      path, from: read, to: known, rule: "label", confidence: Probability(hundredths: 97),
      evidence: [Message(en: "the label of the form that is nearest", id: "label formulir yang paling mirip")])
  }

  /// Records that a rank was misread: its letters differ from the known one's, short forms aside.
  private mutating func reportRank(_ span: Span, as known: String, _ path: Path) {
    let short = { (text: String) in
      foldedWords(text.utf8).map { $0 == Array("tingkat".utf8) ? Array("tk".utf8) : $0 }.flatMap { $0 }
    }
    let read = content.text(span)
    guard short(read) != short(known) else { return }
    provenance.repair(
      path, from: read, to: known, rule: "rank", confidence: Probability(hundredths: 95),
      evidence: [Message(en: "the only rank near", id: "satu-satunya nama pangkat yang mirip")])
  }

  private mutating func claim(_ reading: PersonReading, _ path: Path) {
    ledger.values(reading.position, path / .position)
    ledger.values(reading.name, path / .name)
    for (index, degree) in reading.degrees.enumerated() { ledger.value(degree, path / .degrees / index) }
    if let rank = reading.rank {
      ledger.value(rank, path / .rank)
      if let known = reading.person.rank { reportRank(rank, as: known, path / .rank) }
    }
    if let grade = reading.grade { ledger.value(grade, path / .grade) }
    if let nip = reading.nip { ledger.value(nip, path / .nip) }
    for label in reading.labels { ledger.label(label) }
  }
}
