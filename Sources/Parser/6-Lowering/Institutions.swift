import AST
import Diagnostics
import Vocabulary

/// A piece of a letterhead that names a body.
struct BodyName: Sendable {
  var level: Institutions.Level
  var span: Span
  /// Words of its head that were misread, with what they are.
  var misread: [(word: Span, known: [UInt8])] = []
  /// The lines on which the name goes on, where they stand apart.
  var rests: [Span] = []

  /// The pieces of the name, in order.
  var pieces: [Span] { [span] + rests }
  /// Its last piece.
  var last: Span { rests.last ?? span }
}

extension Content {
  /// The bodies that a line of a letterhead or cover names, in order: `KECAMATAN X KABUPATEN Y` gives two.
  ///
  /// Empty where the line does not begin with the head of a body's name.
  /// - Parameter isLetterhead: Whether the line is of a letterhead, where nothing else but bodies is named: then a third of the
  ///   letters of its head may be misread.
  func bodies(in line: Span, isLetterhead: Bool = false) -> [BodyName] {
    guard line.length <= 300, !startsWithItemNumber(line) else { return [] }
    let line = address(in: line).map { trimmed(Span(line.start, $0.start)) } ?? line
    guard !line.isEmpty else { return [] }
    let words = words(in: line, most: 40)
    var keys = words.map { folded($0) }
    var found: [BodyName] = []
    var misread: [(word: Span, known: [UInt8])] = []
    mendHeads(words, &keys, &misread, isLong: line.length >= 24, isLetterhead: isLetterhead)
    var index = 0
    var headEnd = 0
    while index < words.count {
      if !found.isEmpty, index == headEnd, !hasBreak(before: words[index].start, from: line.start) {
        // A head right behind a head belongs to the same name, and so does what names a place: `UPTD PUSKESMAS KOTA AGUNG`.
        headEnd = index + (Vocabulary.standard.institutions.longest(atStartOf: keys[index...])?.words ?? 0)
        index += 1
        continue
      }
      guard let head = Vocabulary.standard.institutions.longest(atStartOf: keys[index...]),
        isCapital(words[index]) || hasDigit(words[index])
      else {
        if found.isEmpty { return [] }
        index += 1
        continue
      }
      // Inside a name only a head of another level begins a new one: `BADAN PUSAT STATISTIK`, `DINAS … DESA`.
      if let last = found.last, !beginsBody(head.meaning, after: last, keys, at: index, in: line, words) {
        index += head.words
        headEnd = keys[index - 1] == Self.center ? 0 : index
        continue
      }
      if let last = found.indices.last { found[last].span.end = words[index - 1].end }
      found.append(BodyName(level: head.meaning, span: Span(words[index].start, line.end)))
      index += head.words
      headEnd = head.words > 1 && head.meaning == .unit1 ? 0 : index  // `SEKRETARIAT DAERAH` is whole by itself
    }
    for index in found.indices {
      let span = withoutComma(found[index].span)
      found[index].span = span
      found[index].misread = misread.filter { $0.word.start >= span.start && $0.word.end <= span.end }
    }
    guard found.allSatisfy({ self.words(in: $0.span, most: 3).count > 1 || $0.level == .unit1 || $0.level == .subunit })
    else {
      return []
    }
    return found
  }

  private func beginsBody(
    _ level: Institutions.Level, after last: BodyName, _ keys: [[UInt8]], at index: Int, in line: Span, _ words: [Span]
  ) -> Bool {
    if hasBreak(before: words[index].start, from: line.start) { return true }
    if Self.connectives.contains(keys[index - 1]) || index + 1 >= words.count { return false }
    if level == .subunit, Self.directions.contains(keys[index + 1]) { return false }  // *Seram Bagian Barat*
    if level == .region, last.level.depth > 1, !namesRegion(keys, at: index) { return false }
    // *Kecamatan Metro Pusat* is a district; `PUSAT` heads a body only at the start of a line.
    if keys[index] == Self.center, last.level.depth >= 2, keys[index + 1] != Self.health { return false }
    // The name of a local office goes on with the place that it is in: `KUA KECAMATAN SEWON`.
    if level.depth > 0, last.level.depth > level.depth, isOfTheRealm(last.span) { return false }
    switch (last.level, level) {
    case (.region, .region), (.subunit, .subunit), (.government, .subunit): return false
    case (_, .region): return last.level != .government && !isOfTheRealm(last.span)
    case (_, .government): return last.level != .government
    case (.subunit, _): return level.depth > 0 && level.depth <= 2
    default: return level != .subunit || last.level.depth > 0
    }
  }

  /// Whether a region bears the name behind its kind: *SMA Negeri 1 Kota Lama* is in a place that is called so.
  private func namesRegion(_ keys: [[UInt8]], at index: Int) -> Bool {
    guard keys[index] == Self.city else { return true }
    let rest = keys[(index + 1)...]
    return (1...4).contains { count in
      count <= rest.count && Vocabulary.standard.regions.match(Array(rest.prefix(count).joined()), kind: .kota) != nil
    }
  }

  private static let city = Array("kota".utf8)
  private static let directions: Set<[UInt8]> = Set(
    ["barat", "timur", "utara", "selatan", "tengah"].map { Array($0.utf8) })
  private static let center = Array("pusat".utf8)
  private static let health = Array("kesehatan".utf8)

  private static let connectives: Set<[UInt8]> = Set(
    ["dan", "di", "serta", "pada", "untuk", "se", "atau"].map { Array($0.utf8) })

  /// Whether a body is a local office of a ministry or court, whose name goes on with its region.
  func isOfTheRealm(_ span: Span) -> Bool {
    Vocabulary.standard.realmWords.occur(in: words(in: span, most: 4).map { folded($0) }[...])
  }

  private func hasBreak(before index: Int, from start: Int) -> Bool {
    var position = index
    while position > start, Blank.length(in: bytes, at: position - 1) == 1 {
      position -= 1
      if bytes[position] == Content.lineBreak || bytes[position] == 0x0A { return true }
    }
    return position > start && bytes[position - 1] == 0x2C
  }

  /// Whether a line goes on with the name right above it: `DINAS PEKERJAAN UMUM` / `DAN PENATAAN RUANG`.
  func goesOn(_ name: Span, in line: Span) -> Bool {
    guard name.end <= line.start, trimmed(Span(name.end, line.start)).isEmpty,
      let first = firstWord(in: line)
    else {
      return false
    }
    return Self.connectives.contains(folded(first))
  }

  /// Whether a line in capitals begins with a connective behind a name in capitals, be there other text between them:
  /// `UPT PELAYANAN PAJAK` / `DAN RETRIBUSI DAERAH`.
  func joins(_ line: Span, to name: Span) -> Bool {
    guard line.length <= 80, isCapitals(line), isCapitals(name), let first = firstWord(in: line) else {
      return false
    }
    return Self.connectives.contains(folded(first)) && label(in: line) == nil
  }

  private func withoutComma(_ span: Span) -> Span {
    var span = trimmed(span)
    while span.length > 1, [0x2C, 0x3A, 0x2D].contains(bytes[span.end - 1]) {
      span = trimmed(Span(span.start, span.end - 1))
    }
    return span
  }
}

extension Lowering {
  /// Reads the owner from the letterhead and the cover; what repeats a value is claimed for it.
  mutating func lowerInstitution() {
    var leftovers: [Span] = []
    var names = NameLines()
    let texts = form.letterhead + form.fields.filter { $0.field == .unit }.flatMap(\.values)
    let lines = texts.flatMap { content.lines(of: $0) }
    for (place, line) in lines.enumerated() {
      let next = place + 1 < lines.count ? lines[place + 1] : nil
      if !names.take(line, before: next, isTitle: repeats(line), content) { leftovers.append(line) }
    }
    let named = names.named
    chooseUnit(named)
    chooseGovernment(named)
    for span in leftovers { takeLeftover(span) }
  }

  /// The owner is the body that lies deepest; a part of it is the subunit.
  private mutating func chooseUnit(_ named: [BodyName]) {
    let units = named.filter { $0.level.depth > 0 }
    let deepest = units.map(\.level.depth).max() ?? 0
    if let unit = units.first(where: { $0.level.depth == deepest }) {
      document.identity.institution.unit = name(unit, .institution / .unit)
      claimRepeats(of: unit, among: units, .institution / .unit)
    }
    if let part = named.first(where: { $0.level == .subunit }) {
      let isOwner = document.identity.institution.unit == nil
      let text = name(part, .institution / (isOwner ? .unit : .subunit))
      if isOwner { document.identity.institution.unit = text } else { document.identity.institution.subunit = text }
      claimRepeats(of: part, among: named, .institution / (isOwner ? .unit : .subunit))
    }
    if document.identity.institution.unit == nil,
      let ministry = named.first(where: { $0.level == .government && !content.isRegional($0.span) })
    {
      document.identity.institution.unit = name(ministry, .institution / .unit)
      claimRepeats(of: ministry, among: named, .institution / .unit)
    }
  }

  /// A body's name in title case; words of its head that were misread are put right.
  private mutating func name(_ body: BodyName, _ path: Path) -> String {
    let rest = body.rests.map { " " + content.text($0) }.joined()
    let read = titleCase(content.text(body.span) + rest)
    guard !body.misread.isEmpty else { return read }
    var text = ""
    var from = body.span.start
    for (word, known) in body.misread {
      let written = String(decoding: known, as: UTF8.self)
      // Small letters among capitals are misread too; else the word begins with a capital, as names do.
      let isUpper = content.isCapitals(word) || content.isCapitals(Span(body.span.start, word.start))
      text += content.text(Span(from, word.start)) + " " + (isUpper ? written.uppercased() : written.capitalizedFirst)
      text += " "
      from = word.end
    }
    text += content.text(Span(from, body.span.end)) + rest
    let mended = titleCase(text.blankSeparated().joined(separator: " "))
    provenance.repair(
      path, from: read, to: mended, rule: "ocr-head", confidence: Probability(hundredths: 95),
      evidence: body.misread.map { word, known in
        let (word, known) = (content.text(word), String(decoding: known, as: UTF8.self))
        return Message(
          en: "\(word): \(known) is the only word near with which a public body's name begins",
          id: "\(word): satu-satunya kata pembuka nama instansi yang mirip adalah \(known)")
      })
    return mended
  }

  private mutating func chooseGovernment(_ named: [BodyName]) {
    let path = Path.institution / .government
    if let government = named.first(where: { $0.level == .government }) {
      if document.identity.institution.unit != titleCase(content.text(government.span)) {
        document.identity.institution.government = name(government, path)
        claimRepeats(of: government, among: named, path)
      }
      let name = content.folded(government.span)
      for region in named where region.level == .region {
        let tail = content.folded(region.span)
        if name.count > tail.count, name.suffix(tail.count).elementsEqual(tail) { ledger.value(region.span, path) }
      }
    } else if let region = named.first(where: { $0.level == .region }),
      !named.contains(where: { $0.level.depth > 0 && content.isOfTheRealm($0.span) })
    {
      let written = name(region, path)
      let government = "Pemerintah " + written
      document.identity.institution.government = government
      claimRepeats(of: region, among: named, path)
      provenance.repair(
        path, from: content.text(region.span), to: government, rule: "government-of-region",
        confidence: Probability(hundredths: 97),
        evidence: [
          Message(
            en: "the letterhead names the region that the unit belongs to",
            id: "kepala naskah menyebut wilayah tempat unit itu berada")
        ])
    }
  }

  private mutating func claimRepeats(of body: BodyName, among others: [BodyName], _ path: Path) {
    let key = key(body)
    for other in others where self.key(other) == key { for piece in other.pieces { ledger.value(piece, path) } }
  }

  private func key(_ body: BodyName) -> [UInt8] {
    body.pieces.flatMap { content.folded($0) }
  }

  /// A line beside the form: the words of an SOP's heading are labels, a repeated title belongs to the title.
  private mutating func takeLeftover(_ line: Span) {
    let words = content.words(in: line, most: 60)
    let heading = Vocabulary.standard.titleHeads.words(atStartOf: words.map { content.folded($0) }[...])
    var rest = line
    if heading > 0 {
      rest = content.trimmed(Span(words[heading - 1].end, line.end))
      while rest.length > 0, [0x3A, 0x2D].contains(content.bytes[rest.start]) {
        rest = content.trimmed(Span(rest.start + 1, rest.end))
      }
      let isTitle = !rest.isEmpty && repeats(rest)
      if rest.isEmpty || isTitle { ledger.label(Span(line.start, words[heading - 1].end)) }
    }
    if !rest.isEmpty { _ = claimRepeatedTitle(rest) }
  }

  /// Whether a text repeats the SOP's title or the procedure's.
  private func repeats(_ span: Span) -> Bool { repeatedTitlePath(span) != nil }

  private mutating func claimRepeatedTitle(_ span: Span) -> Bool {
    guard let path = repeatedTitlePath(span) else { return false }
    ledger.value(span, path)
    return true
  }

  private func repeatedTitlePath(_ span: Span) -> Path? {
    let key = content.folded(span)
    guard key.count >= 4 else { return nil }
    if let title = document.identity.title, fold(title) == key { return .identity / .title }
    if let title = document.procedure?.title {
      let other = fold(title)
      if other == key || other.count > key.count && other.suffix(key.count).elementsEqual(key) {
        return .procedure / .title
      }
    }
    return nil
  }
}

extension Content {
  /// Whether the government named is that of a region.
  func isRegional(_ span: Span) -> Bool {
    folded(span).starts(with: "pem".utf8)
  }
}

extension String {
  /// The text with a capital at its start.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
