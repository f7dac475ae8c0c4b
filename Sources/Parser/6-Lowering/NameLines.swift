import Diagnostics
import Vocabulary

/// The bodies that the lines of a letterhead name, and the lines on which the name of one goes on.
struct NameLines: Sendable {
  private(set) var named: [BodyName] = []
  /// Whether the line above belongs to the last name.
  private var isBelow = false
  /// Whether the line above is the beginning of a head, which this line must complete.
  private var isTorn = false

  /// Most lines behind the first of a name.
  private static let mostRests = 3

  /// Takes a line, where it names a body or goes on with a name; gives whether it does.
  ///
  /// - Parameters:
  ///   - next: The line below.
  ///   - isTitle: Whether the line is the title of the SOP.
  mutating func take(_ line: Span, before next: Span?, isTitle: Bool, _ content: Content) -> Bool {
    var bodies = content.bodies(in: line)
    if let last = named.indices.last, goesOn(named[last], line, bodies, next, isTitle: isTitle, content) {
      let isGlued = bodies.isEmpty && named[last].rests.isEmpty && content.goesOn(named[last].span, in: line)
      if isGlued { named[last].span.end = line.end } else { named[last].rests.append(line) }
      (isBelow, isTorn) = (true, false)
      return true
    }
    isTorn = false
    if bodies.isEmpty, let next, let level = content.tornHead(line, next) {
      named.append(BodyName(level: level, span: line))
      (isBelow, isTorn) = (true, true)
      return true
    }
    if bodies.isEmpty, content.mayNameBody(line) { bodies = content.bodies(in: line, isLetterhead: true) }
    named += bodies
    isBelow = !bodies.isEmpty
    return isBelow
  }

  private func goesOn(
    _ name: BodyName, _ line: Span, _ bodies: [BodyName], _ next: Span?, isTitle: Bool, _ content: Content
  ) -> Bool {
    if isTorn { return true }
    guard bodies.isEmpty else {
      // A local office of the realm is called after its region: `KOMISI PEMILIHAN UMUM` / `KABUPATEN X`.
      guard isBelow, bodies.count == 1, name.level.depth > 0, content.isOfTheRealm(name.span) else { return false }
      if bodies[0].level == .region { return !content.endsWithRegion(name.last) }
      return name.level.depth > bodies[0].level.depth && content.isBareHead(name.pieces) && content.namesDistrict(line)
    }
    guard name.rests.count < Self.mostRests else { return false }
    return content.goesOn(name.last, in: line) || content.isCutOff(name.last, before: line)
      || content.joins(line, to: name.last)
      || isBelow && !isTitle && content.completes(name.pieces, line, before: next)
  }
}

extension Content {
  /// The level of a body whose head goes on in the next line: `SATUAN POLISI` / `PAMONG PRAJA`, `KECAMATAN` / `SUKAMAJU`.
  func tornHead(_ line: Span, _ next: Span) -> Institutions.Level? {
    guard line.length <= 80, mayBePart(next, of: line, isRegion: true), !startsWithOffice(next) else { return nil }
    let (own, below) = (words(in: line, most: 6).map { folded($0) }, words(in: next, most: 6).map { folded($0) })
    let institutions = Vocabulary.standard.institutions
    if own.count > 1, let head = institutions.longest(atStartOf: (own + below)[...]), head.words > own.count {
      return head.meaning
    }
    guard own.count == 1, below.count <= 4, let head = institutions.longest(atStartOf: own[...]), head.meaning.depth > 1
    else { return nil }
    guard let other = institutions.longest(atStartOf: below[...]) else { return head.meaning }
    return other.meaning == .region && isOfTheRealm(line) ? head.meaning : nil
  }

  /// Whether a line right below a body's name is of it: together they are the name of a known office or region, the name is
  /// none yet, or an address stands below.
  func completes(_ name: [Span], _ line: Span, before next: Span?) -> Bool {
    guard let first = name.first, mayBePart(line, of: first) else { return false }
    let above = name.flatMap { words(in: $0, most: 12) }.map { folded($0) }
    let own = words(in: line, most: 9).map { folded($0) }
    if Vocabulary.standard.officeNames.goesOn(above, with: own) || endsInRegion(above, with: own) { return true }
    guard own.count <= 4, !startsWithOffice(line) else { return false }
    if isBareHead(name) { return true }
    let head = Vocabulary.standard.institutions.longest(atStartOf: above[...])
    guard let next else { return false }
    return head.map { $0.meaning.depth > 0 } ?? false && address(in: next) != nil
  }

  /// Whether a name is nothing but the head of one: `KANTOR URUSAN AGAMA`.
  func isBareHead(_ name: [Span]) -> Bool {
    let keys = name.flatMap { words(in: $0, most: 12) }.map { folded($0) }
    guard let head = Vocabulary.standard.institutions.longest(atStartOf: keys[...]) else { return false }
    return head.words == keys.count && head.meaning.depth > 1
  }

  /// Whether a line names a district.
  func namesDistrict(_ line: Span) -> Bool {
    firstWord(in: line).map { Self.districts.contains(folded($0)) } ?? false
  }

  private static let districts: Set<[UInt8]> = Set(["kecamatan", "distrik", "kapanewon"].map { Array($0.utf8) })

  /// Whether a line may be a part of a name that is divided over lines: it is written like it, and is nothing else.
  ///
  /// - Parameter isRegion: Whether it may name a region.
  private func mayBePart(_ line: Span, of name: Span, isRegion: Bool = false) -> Bool {
    let own = words(in: line, most: 9)
    guard (1...8).contains(own.count), line.length <= 80, isCapitals(line) == isCapitals(name), !isHeadingPhrase(line),
      !namesSOP(line), !startsWithItemNumber(line), !hasTitles(line), findNIP(line) == nil,
      !isLabelled(line), address(in: line) == nil, isRegion || !hasDigit(line)
    else { return false }
    return own.allSatisfy { isCapital($0) || Self.isConnective(bytes[$0.start..<$0.end]) || hasDigit($0) }
  }

  /// Whether a name that ends in the middle goes on in a line of the same column, though other text stands between:
  /// `KANTOR KEMENTERIAN AGAMA KABUPATEN` / `TULUNGAGUNG`.
  func isCutOff(_ name: Span, before line: Span) -> Bool {
    let own = words(in: line, most: 7)
    guard !hasDigit(line), isCapitals(line) == isCapitals(name), !startsWithOffice(line),
      own.allSatisfy({ isCapital($0) || own.count > 1 && Self.isConnective(bytes[$0.start..<$0.end]) }),
      !isLabelled(line), !isHeadingPhrase(line), let last = words(in: name).last
    else { return false }
    let isOpen = Self.isConnective(bytes[last.start..<last.end])
    return own.count <= (isOpen ? 6 : 3) && (isOpen || Self.unfinished.contains(folded(last)) || endsWithClass(name))
  }

  /// Whether a name ends with the class of a court or prison, behind which its place is named: `RUTAN KELAS IIB`.
  private func endsWithClass(_ name: Span) -> Bool {
    let keys = words(in: name, most: 12).map { folded($0) }
    guard let place = keys.lastIndex(of: Array("kelas".utf8)), (1...2).contains(keys.count - place - 1) else {
      return false
    }
    let signs = keys[(place + 1)...].joined()
    return signs.count <= 4 && signs.allSatisfy { [0x69, 0x76, 0x61, 0x62, 0x63].contains($0) }
  }

  /// Whether a line is or begins with a label: `PENCATATAN SIPIL` begins with an ordinary word that may be one.
  private func isLabelled(_ line: Span) -> Bool {
    guard let hit = label(in: line) else { return false }
    return hit.colon || hit.rest.isEmpty || !hit.field.isSection
  }

  private static func isConnective(_ word: ArraySlice<UInt8>) -> Bool {
    Vocabulary.standard.titleCasing.isConnective(word)
  }

  /// Whether a line ends with the name of a region behind its kind.
  func endsWithRegion(_ line: Span) -> Bool {
    let keys = words(in: line, most: 40).map { folded($0) }
    return keys.indices.dropLast().contains { Regions.Kind(rawValue: String(decoding: keys[$0], as: UTF8.self)) != nil }
  }

  /// Whether the name of a region stands on two lines: `PEMERINTAH KABUPATEN OGAN` / `KOMERING ULU`.
  private func endsInRegion(_ above: [[UInt8]], with own: [[UInt8]]) -> Bool {
    guard
      let place = above.lastIndex(where: { Regions.Kind(rawValue: String(decoding: $0, as: UTF8.self)) != nil }),
      let kind = Regions.Kind(rawValue: String(decoding: above[place], as: UTF8.self)), own.count <= 4
    else { return false }
    let name = Array(above[(place + 1)...].joined())
    let regions = Vocabulary.standard.regions
    return regions.regions(named: name, kind: kind).isEmpty
      && !regions.regions(named: name + own.joined(), kind: kind).isEmpty
  }

  /// Words behind which the name of a public body goes on.
  private static let unfinished: Set<[UInt8]> = Set(
    [
      "kabupaten", "kota", "provinsi", "kecamatan", "kelurahan", "desa", "wilayah", "satu", "daya",
      "perlindungan", "pemberdayaan", "sumber", "tata", "terpadu", "usaha", "republik", "puskesmas", "pratama", "madya",
    ].map { Array($0.utf8) })
}
