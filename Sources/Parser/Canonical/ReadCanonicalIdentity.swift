import AST

extension CanonicalReader {
  mutating func identity(_ place: Place?) -> Identity {
    var identity = Identity()
    guard
      let fields = fields(
        place, [.institution, .number, .revision, .title, .dates, .approver, .signatories])
    else { return identity }
    identity.institution = institution(fields[.institution])
    identity.number = string(fields[.number])
    identity.revision = string(fields[.revision])
    identity.title = string(fields[.title])
    identity.dates = dates(fields[.dates])
    identity.approver = person(fields[.approver])
    identity.signatories = array(fields[.signatories]) { $0.signatory($1) }
    return identity
  }

  private mutating func institution(_ place: Place?) -> Institution {
    var institution = Institution()
    guard let fields = fields(place, [.government, .unit, .subunit, .regionCode]) else { return institution }
    institution.government = string(fields[.government])
    institution.unit = string(fields[.unit])
    institution.subunit = string(fields[.subunit])
    institution.regionCode = string(fields[.regionCode])
    return institution
  }

  private mutating func dates(_ place: Place?) -> Dates {
    var dates = Dates()
    guard let fields = fields(place, [.created, .revised, .effective, .approved]) else { return dates }
    dates.created = string(fields[.created])
    dates.revised = string(fields[.revised])
    dates.effective = string(fields[.effective])
    dates.approved = string(fields[.approved])
    return dates
  }

  private mutating func signatory(_ place: Place) -> Signatory? {
    guard let fields = fields(place, [.role, .person]) else { return nil }
    let role = text(.role, of: fields)
    return Signatory(role: role, person: person(fields[.person]) ?? Person())
  }

  mutating func person(_ place: Place?) -> Person? {
    guard let fields = fields(place, [.id, .position, .name, .degrees, .rank, .grade, .nip]) else { return nil }
    var person = Person()
    person.id = string(fields[.id])
    person.position = string(fields[.position])
    person.name = string(fields[.name])
    person.degrees = strings(fields[.degrees])
    person.rank = string(fields[.rank])
    person.grade = string(fields[.grade])
    person.nip = string(fields[.nip])
    return person
  }

  mutating func citation(_ place: Place) -> Citation? {
    guard let fields = fields(place, [.text, .type, .number, .year, .title, .id]) else { return nil }
    var citation = Citation(text: text(.text, of: fields))
    citation.type = string(fields[.type])
    citation.number = string(fields[.number])
    citation.year = int(fields[.year])
    citation.title = string(fields[.title])
    citation.id = string(fields[.id])
    return citation
  }

  mutating func related(_ place: Place) -> RelatedSOP? {
    guard let fields = fields(place, [.text, .target]) else { return nil }
    let text = text(.text, of: fields)
    return RelatedSOP(text: text, target: string(fields[.target]))
  }

  mutating func section(_ place: Place) -> ExtraSection? {
    guard let fields = fields(place, [.heading, .items]) else { return nil }
    let heading = text(.heading, of: fields)
    return ExtraSection(heading: heading, items: strings(fields[.items]))
  }
}
