import AST
import Diagnostics
import Vocabulary

extension Lowering {
  /// Number, title, dates and revision of the identity block.
  mutating func lowerIdentity() {
    for field in form.fields {
      switch field.field {
      case .number: lowerNumber(field.values)
      case .title: lowerTitle(field.values)
      case .created: lowerDate(field.values, .created, \.created)
      case .revised: lowerDate(field.values, .revised, \.revised)
      case .effective: lowerDate(field.values, .effective, \.effective)
      case .approved: lowerDate(field.values, .approved, \.approved)
      case .revision: lowerRevision(field.values)
      case .page, .unit, .approver, .signatory: break
      case .legalBasis, .qualifications, .related, .equipment, .warnings, .records, .section: break
      }
    }
    if document.identity.title == nil, let lines = headingTitle() { lowerTitle(lines) }
  }

  /// The values without colons that stand alone between label and value; those are markup.
  mutating func withoutColons(_ values: [Span]) -> [Span] {
    values.compactMap { value in
      var value = value
      while value.length > 0, [0x3A, 0x3B, 0x3D].contains(content.bytes[value.start]) {
        ledger.markup(Span(value.start, value.start + 1))
        value = content.trimmed(Span(value.start + 1, value.end))
      }
      return value.isEmpty ? nil : value
    }
  }

  /// Claims dashes for the empty field; gives what is left.
  private mutating func filled(_ values: [Span], _ path: Path) -> [Span] {
    let values = withoutColons(values)
    guard values.allSatisfy({ content.isDash($0) }) else { return values }
    ledger.values(values, path)
    return []
  }

  private mutating func lowerNumber(_ values: [Span]) {
    let path = Path.identity / .number
    let values = filled(values, path)
    guard !values.isEmpty else { return }
    var joined = ""
    for value in values {
      // A number that is broken at a hyphen goes on without a blank: `SOP-LP2N-` / `TAM-19`.
      if !joined.isEmpty, joined.utf8.last != 0x2D { joined += " " }
      joined += content.text(value)
    }
    let written = tightened(joined)
    let text = withZerosMended(written)
    guard document.identity.number == nil || document.identity.number == text else { return }
    document.identity.number = text
    ledger.values(values, path)
    guard text != written else { return }
    provenance.repair(
      path, from: written, to: text, rule: "ocr-digit", confidence: Probability(hundredths: 93),
      evidence: [
        Message(
          en: "the letters O, l and I among digits are the digits 0 and 1",
          id: "huruf O, l, dan I di antara angka adalah angka 0 dan 1")
      ])
  }

  /// A number with `O`, `l` and `I` among the digits of a group read as 0 and 1: `467/O3/2O19`; other letters are parts of codes.
  private func withZerosMended(_ number: String) -> String {
    var bytes = Array(number.utf8)
    for group in bytes.indices.split(whereSeparator: { !content.isDigit(bytes[$0]) && !content.isLetter(bytes[$0]) }) {
      let digits = group.count { content.isDigit(bytes[$0]) }
      // `I2` may be a code, or a Roman number with a digit.
      let zeros: [UInt8] = [0x4F, 0x6F]
      let ones: [UInt8] = digits >= 2 ? [0x6C, 0x49] : [0x6C]
      guard digits > 0, group.allSatisfy({ content.isDigit(bytes[$0]) || (zeros + ones).contains(bytes[$0]) }) else {
        continue
      }
      for index in group where !content.isDigit(bytes[index]) {
        bytes[index] = zeros.contains(bytes[index]) ? 0x30 : 0x31
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number without blanks around its slashes.
  private func tightened(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x20 {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if result.last == 0x2F || next == 0x2F { continue }
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func lowerTitle(_ values: [Span]) {
    let path = Path.identity / .title
    let values = filled(values, path)
    guard !values.isEmpty else { return }
    let written = values.map { content.text($0) }.joined(separator: " ")
    guard document.identity.title == nil else {
      if let title = document.identity.title, fold(title) == fold(written) { ledger.values(values, path) }
      return
    }
    let single = withoutDoubledWord(written)
    let clean = withoutStrayMarks(single)
    document.identity.title = isCapitals(clean) ? titleCase(clean) : clean
    ledger.values(values, path)
    if single != written, let title = document.identity.title {
      provenance.repair(
        path, from: written, to: title, rule: "doubled-word", confidence: Probability(hundredths: 97),
        evidence: [Message(en: "the word SOP stands twice", id: "kata SOP tertulis dua kali")])
    }
    if clean != single, let title = document.identity.title {
      provenance.repair(
        path, from: written, to: title, rule: "stray-mark", confidence: Probability(hundredths: 98),
        evidence: [
          Message(
            en: "a tick or bullet at the end of a title is handwriting or a symbol, not part of the name",
            id: "tanda centang atau bulatan di akhir judul adalah tulisan tangan atau simbol, bukan bagian nama")
        ])
    }
  }

  /// The title without the first *SOP* where two stand at its start.
  private func withoutDoubledWord(_ text: String) -> String {
    let words = text.blankSeparated(maxSplits: 2)
    guard words.count == 3, fold(words[0].utf8) == fold(words[1].utf8), fold(words[0].utf8) == Array("sop".utf8) else {
      return text
    }
    return words[1] + " " + words[2]
  }

  /// The text without ticks, stars and other symbols at its ends.
  private func withoutStrayMarks(_ text: String) -> String {
    // Most titles have letters or points at both ends.
    if let first = text.utf8.first, let last = text.utf8.last, first < 0x80, first != 0x20, last < 0x80, last != 0x20 {
      return text
    }
    var scalars = Array(text.unicodeScalars)
    func isStray(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " "
        || scalar.value > 0x7F && !scalar.properties.isAlphabetic
          && scalar.properties.generalCategory != .nonspacingMark
          && ![0x201D, 0x2019, 0xBB, 0xB0, 0xBA, 0xFFFD].contains(scalar.value)
    }
    while let last = scalars.last, isStray(last) { scalars.removeLast() }
    while let first = scalars.first, isStray(first), first.value != 0x201C, first.value != 0x2018 {
      scalars.removeFirst()
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return scalars.isEmpty ? text : String(result)
  }

  private func isCapitals(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  private mutating func lowerDate(_ values: [Span], _ key: Path.Key, _ field: WritableKeyPath<Dates, String?>) {
    let path = Path.dates / key
    let values = filled(values, path)
    guard let first = values.first, let last = values.last else { return }
    let whole = Span(first.start, last.end)
    guard let date = values.count == 1 ? content.readDate(first) : content.readDate(whole) else {
      // The number of the revision in the place of its date.
      if key == .revised, values.count == 1, content.integer(first) != nil, first.length <= 2,
        document.identity.revision == nil
      {
        document.identity.revision = content.text(first)
        return ledger.value(first, .identity / .revision)
      }
      if content.saysNone(whole) { return ledger.values(values, path) }
      diagnostics.append(
        Diagnostic(
          RuleID("SOP101"), .warning, cause: .unknown,
          Message(
            en: "`\(content.text(whole))` is no date; write it as `12 Februari 2025`",
            id: "`\(content.text(whole))` bukan tanggal; tulislah seperti `12 Februari 2025`"),
          path: path.pointer, span: whole))
      return
    }
    if document.identity.dates[keyPath: field] == nil {
      document.identity.dates[keyPath: field] = date.iso
      if date.isMended {
        provenance.repair(
          path, from: content.text(date.span), to: date.iso, rule: "ocr-digit", confidence: Probability(hundredths: 90),

          evidence: [
            Message(
              en: "letters or digits of the date are misread; no other date is near",
              id: "huruf atau angka tanggal salah terbaca; tidak ada tanggal lain yang mirip")
          ])
      }
    }
    guard document.identity.dates[keyPath: field] == date.iso else { return }
    ledger.value(content.wholeDate(date.span, in: values.count == 1 ? first : whole), path)
  }

  private mutating func lowerRevision(_ values: [Span]) {
    let values = filled(values, .identity / .revision)
    guard let value = values.first, document.identity.revision == nil else { return }
    if let date = content.readDate(value) {  // a date of revision under the label of its number
      if document.identity.dates.revised == nil { document.identity.dates.revised = date.iso }
      if document.identity.dates.revised == date.iso { ledger.value(date.span, .dates / .revised) }
      return
    }
    guard content.hasDigit(value) || value.length <= 4 else { return }
    document.identity.revision = content.text(value)
    ledger.value(value, .identity / .revision)
  }
}
