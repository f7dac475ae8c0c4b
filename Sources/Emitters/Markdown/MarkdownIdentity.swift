import AST

extension MarkdownWriter {
  /// The heading, the letterhead and the identity table.
  mutating func identity(_ identity: Identity) {
    heading(1, fixed: MarkdownForm.title)
    letterhead(identity.institution)
    for (index, field) in MarkdownForm.Field.allCases.filter({ isShown($0, identity) }).enumerated() {
      beginRow()
      cell { $0.raw(field.rawValue) }
      cell { $0.field(field, identity) }
      endRow()
      if index == 0 { tableRule(2) }
      if field == .approver { signatories(identity.signatories) }
    }
  }

  /// The government plain, the unit bold and the subunit slanted, as letterheads have them, a line each.
  private mutating func letterhead(_ institution: Institution) {
    let lines = [(institution.government, ""), (institution.unit, "**"), (institution.subunit, "*")].filter {
      $0.0 != nil
    }
    guard !lines.isEmpty else { return }
    for (index, (words, mark)) in lines.enumerated() {
      raw(mark)
      text(words ?? "", .line)
      raw(mark)
      line(index < lines.count - 1 ? MarkdownForm.lineBreak : "")
    }
    line()
  }

  /// The number of the revision and the code of the region are no part of the form: they stand where they are known.
  private func isShown(_ field: MarkdownForm.Field, _ identity: Identity) -> Bool {
    switch field {
    case .revision: identity.revision != nil
    case .regionCode: identity.institution.regionCode != nil
    case .number, .created, .revised, .effective, .approved, .approver, .title: true
    }
  }

  private mutating func field(_ field: MarkdownForm.Field, _ identity: Identity) {
    switch field {
    case .number: optional(identity.number)
    case .revision: optional(identity.revision)
    case .title:
      if let title = identity.title { bold { $0.text(title) } }
    case .regionCode: optional(identity.institution.regionCode)
    case .created: date(identity.dates.created)
    case .revised: date(identity.dates.revised)
    case .effective: date(identity.dates.effective)
    case .approved: date(identity.dates.approved)
    case .approver: identity.approver.map { person($0, between: MarkdownForm.lineBreak) }
    }
  }

  private mutating func optional(_ value: String?) {
    if let value { text(value) }
  }

  /// The roles of others who signed are slanted, so that none is taken for a name of the form.
  private mutating func signatories(_ signatories: [Signatory]) {
    for signatory in signatories {
      beginRow()
      cell { writer in
        writer.raw("*")
        writer.text(signatory.role)
        writer.raw("*")
      }
      cell { $0.person(signatory.person, between: MarkdownForm.lineBreak) }
      endRow()
    }
  }

  /// `12 Februari 2025`; what is no ISO date stands as it is.
  private mutating func date(_ date: String?) {
    guard let date else { return }
    guard let parts = Self.dateParts(date) else { return text(date, hidesFirst: true) }
    if parts.count > 2 {
      number(parts[2])
      raw(" ")
    }
    if parts.count > 1 { raw("\(MarkdownForm.months[parts[1] - 1]) ") }
    raw(String(date.prefix(4)))
  }

  /// Year, month and day of an ISO date as far as it goes.
  private static func dateParts(_ date: String) -> [Int]? {
    let pieces = date.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(pieces.count), pieces[0].count == 4, pieces.dropFirst().allSatisfy({ $0.count == 2 }),
      pieces.joined().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let parts = pieces.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    guard parts.count < 2 || (1...12).contains(parts[1]), parts.count < 3 || (1...31).contains(parts[2]) else {
      return nil
    }
    return parts
  }
}
