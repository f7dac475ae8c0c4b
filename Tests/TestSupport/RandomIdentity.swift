package import AST

extension RandomSOP {
  mutating func identity() -> Identity {
    var identity = Identity()
    identity.institution.government = maybe { $0.text() }
    identity.institution.unit = maybe { $0.text() }
    identity.institution.subunit = maybe { $0.text() }
    identity.institution.regionCode = maybe { $0.padded(11...99, 2) + "." + $0.padded(1...99, 2) }
    identity.number = maybe { $0.text(1...2) }
    identity.revision = maybe(40) { $0.padded(0...12, 2) }
    identity.title = maybe(90) { $0.text() }
    identity.dates.created = maybe { $0.date() }
    identity.dates.revised = maybe { $0.date() }
    identity.dates.effective = maybe { $0.date() }
    identity.dates.approved = maybe { $0.date() }
    identity.approver = maybe { $0.person() }
    identity.signatories = list(0...2) { Signatory(role: $0.text(1...2), person: $0.person()) }
    return identity
  }

  /// An official who may lack anything.
  package mutating func person() -> Person {
    var person = Person()
    person.id = maybe(80) { "p\($0.random.int(1...9))" }
    person.position = maybe { $0.text(1...3) }
    person.name = maybe(90) { $0.text(1...3) }
    person.degrees = list(0...3) { $0.random.pick(["Dr.", "H.", "S.STP", "M.Si", "S.Sos", "A.Md.Kep"]) }
    person.rank = maybe { $0.random.pick(["Penata Tk. I", "Pembina", "Pengatur Muda"]) }
    person.grade = maybe { $0.random.pick(["III/d", "IV/a", "II/c", "IX"]) }
    person.nip = maybe { $0.padded(190_001_012, 9) + $0.padded(1_121_001, 9) }
    return person
  }

  mutating func citation() -> Citation {
    var citation = Citation(text: text())
    citation.type = maybe { $0.random.pick(["Undang-Undang", "Peraturan Presiden", "Peraturan Bupati Banyumas"]) }
    citation.number = maybe { "\($0.random.int(1...200))" }
    citation.year = maybe { $0.random.int(1945...2030) }
    citation.title = maybe { $0.text() }
    citation.id = maybe(40) { "/akn/id/act/perpres/\($0.random.int(1990...2025))/\($0.random.int(1...150))" }
    return citation
  }

  /// A day, or a month or year where the day is not known.
  mutating func date() -> String {
    let year = padded(1990...2030, 4)
    switch random.int(0...9) {
    case 0: return year
    case 1: return year + "-" + padded(1...12, 2)
    default: return year + "-" + padded(1...12, 2) + "-" + padded(1...28, 2)
    }
  }

  mutating func padded(_ range: ClosedRange<Int>, _ width: Int) -> String {
    let digits = "\(random.int(range))"
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  mutating func padded(_ most: Int, _ width: Int) -> String { padded(0...most, width) }
}
