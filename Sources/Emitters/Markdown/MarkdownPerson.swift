import AST

extension MarkdownWriter {
  /// Position, name in bold with its degrees, rank and NIP, a line each, with room to sign under the position.
  mutating func person(_ person: Person, between separator: String, room: String = "") {
    if let position = person.position {
      text(position, .line)
      raw(separator)
      raw(room)
    }
    let prefixes = person.degrees.prefix { Self.prefixes.contains(Array($0.utf8)) }
    for prefix in prefixes {
      text(prefix, .list)
      raw(" ")
    }
    bold { writer in
      guard let name = person.name else { return writer.raw(MarkdownForm.noName) }
      writer.text(name, .line, hidesFirst: name.utf8.elementsEqual(MarkdownForm.noName.utf8))
    }
    for degree in person.degrees.dropFirst(prefixes.count) {
      raw(", ")
      text(degree, .list)
    }
    rank(person, separator)
    guard let nip = person.nip else { return }
    raw("\(separator)NIP ")
    self.nip(nip)
  }

  /// The block under the table, with room to sign.
  mutating func signatureBlock(_ signature: Person) {
    person(
      signature, between: "\(MarkdownForm.lineBreak)\n",
      room: String(repeating: "\(MarkdownForm.lineBreak)\n", count: 3))
    line()
  }

  /// `Penata Tk. I (III/d)`
  private mutating func rank(_ person: Person, _ separator: String) {
    guard person.rank != nil || person.grade != nil else { return }
    raw(separator)
    if let rank = person.rank { text(rank, .bracketed, hidesFirst: rank.utf8.starts(with: "NIP".utf8)) }
    guard let grade = person.grade else { return }
    raw(person.rank == nil ? "(" : " (")
    text(grade, .bracketed)
    raw(")")
  }

  /// A NIP of 18 digits in its parts: birth, start, sex, number.
  private mutating func nip(_ nip: String) {
    let digits = Array(nip.utf8)
    guard digits.count == 18, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return text(nip, .line, hidesFirst: true)
    }
    for (index, digit) in digits.enumerated() {
      if [8, 14, 15].contains(index) { raw(" ") }
      raw(digit)
    }
  }

  /// Titles that stand before a name, without blanks in them.
  private static let prefixes: Set<[UInt8]> = Set(
    [
      "Prof.", "Dr.", "Drs.", "Dra.", "Ir.", "dr.", "drg.", "drh.", "apt.", "Apt.", "Ns.", "Bdn.", "Psi.", "H.", "Hj.",
      "K.H.", "KH.", "Ust.", "Tgk.", "Pdt.", "Ps.", "R.", "Rd.", "R.A.", "R.M.", "R.Ay.", "St.", "I.", "Tb.", "Rr.",
    ].map { Array($0.utf8) })
}
