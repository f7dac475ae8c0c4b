import AST
import Diagnostics
import Vocabulary

/// Completes each item of *Dasar Hukum* from the register: canonical title, identifier, and typos mended against it.
///
/// The text keeps its wording and its length. Facts that the register holds as likely or unsure mend nothing.
func resolveRegulations(_ reading: inout Reading, _ context: Context) {
  let document = reading.document
  for index in reading.document.legalBasis.indices {
    var citation = CitationResolver(
      reading.document.legalBasis[index], at: Path.root / .legalBasis / index, document, context)
    citation.resolve()
    reading.document.legalBasis[index] = citation.citation
    reading.provenance.repairs += citation.repairs
    reading.diagnostics += citation.diagnostics
  }
}

/// Resolves one citation.
private struct CitationResolver {
  var citation: Citation
  private(set) var repairs: [Repair] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let path: Path
  private let context: Context
  private let document: Document
  private var body: CitationText

  init(_ citation: Citation, at path: Path, _ document: Document, _ context: Context) {
    self.citation = citation
    self.path = path
    self.document = document
    self.context = context
    body = CitationText(citation.text)
  }

  private var regulations: Regulations { context.vocabulary.regulations }

  mutating func resolve() {
    dropDoubledWords()
    defer { mendWords() }
    guard let kind = kind(), let number = citation.number, let year = citation.year else { return }
    let known = regulations.regulation(kind, number: number, year: year)
    let region = region(of: kind)
    if kind.kind.actor != .region || region != nil {
      citation.id = regulations.identifier(kind, region: region, number: number, year: year)
    }
    guard let known, known.certainty == .sure else {
      reportTitle(beside: nil)
      return
    }
    let agrees = mendTitle(known)
    mendIssuer(kind, titleAgrees: agrees)
  }

  /// Mends words of the title that are no words and have one likely neighbour, whatever the regulation.
  private mutating func mendWords() {
    guard let range = body.titleWords(context.inference.cues) else { return }
    let lexicon = context.vocabulary.lexicon
    var changes: [(position: Int, with: String)] = []
    for position in range {
      let word = Array(body.wording.words[position])
      guard word.count >= 6, !lexicon.contains(word), !context.inference.spellingVariants.contains(word),
        !context.inference.affixes.isForm(word, isKnown: lexicon.has), !body.wording.isName(position),
        let meant = lexicon.neighbour(of: word), meant.count >= 6,
        context.vocabulary.editDistance.distance(word, meant, limit: 70) != nil
      else { continue }
      changes.append((position, String(decoding: meant, as: UTF8.self)))
    }
    guard !changes.isEmpty else { return }
    let before = body.text
    body.replace(changes)
    if citation.title != nil, !isCanonical, let title = body.titleWords(context.inference.cues) {
      citation.title = body.wording.text(title, of: body.text)
    }
    write(
      before, rule: "spelling", Probability(hundredths: 92),
      changes.map {
        Message(
          en: "\($0.with) is the only known word that is often misread so",
          id: "\($0.with) satu-satunya kata yang dikenal yang sering salah terbaca demikian")
      })
  }

  /// Whether the title is that of the register.
  private var isCanonical: Bool {
    guard let kind = kind(), let number = citation.number, let year = citation.year,
      let known = regulations.regulation(kind, number: number, year: year), let title = citation.title
    else { return false }
    return fold(title) == fold(known.title)
  }

  /// Type and issuer: of the type as the parser has it, else of the text, misread words mended.
  private func kind() -> Regulations.Citation? {
    for text in [citation.type, citation.text] {
      guard let words = text.map({ foldedWords($0.utf8) }), !words.isEmpty else { continue }
      if let found = regulations.citation(atStartOf: words[...])?.meaning,
        found.issuer != nil || found.kind.actor != .issuer
      {
        return found
      }
      let mended = words.prefix(12).map { context.vocabulary.lexicon.neighbour(of: $0) ?? $0 }
      if let found = regulations.citation(atStartOf: mended[...])?.meaning,
        found.issuer != nil || found.kind.actor != .issuer
      {
        return found
      }
    }
    return nil
  }

  /// The code of the region whose law it is; its name is mended where it was misread.
  private mutating func region(of kind: Regulations.Citation) -> String? {
    guard kind.kind.actor == .region, let named = NamedRegion(in: citation.type ?? citation.text, context),
      // A law may be another region's than the document's.
      let match = RegionMatch(
        named.key, kind: named.kind, hints: RegionHints(of: document, context).doubted(atLeast: 0.2), context)
    else { return nil }
    if match.isExact { return match.region.code }
    guard match.confidence >= .settled, let type = citation.type else { return nil }
    guard let words = body.words(spelling: named.key) else { return nil }
    let before = body.text
    citation.type = named.replacing(type, with: match.region.name)
    body.replace(words, with: match.region.name)
    write(
      before, rule: "region-name", match.confidence, match.evidence(for: named.name, kind: named.kind))
    return match.region.code
  }

  /// *tentang tentang*: a small word read twice.
  private mutating func dropDoubledWords() {
    let before = body.text
    for position in body.wording.words.indices.dropFirst().reversed() where body.wording.words.repeats(position) {
      let words = body.wording.words
      guard body.wording.places[position].divider == .blank,
        context.inference.cues.cue(words[position]) != nil
      else { continue }
      // *masing-masing* without its stroke is one word.
      guard !context.vocabulary.lexicon.contains(Array(words[position] + words[position])) else { continue }
      body.remove(position)
    }
    write(
      before, rule: "doubled-word", Probability(hundredths: 98),
      [
        Message(en: "the same word stands twice in a row", id: "kata yang sama tertulis dua kali berturut-turut")
      ])
  }

  /// Sets the canonical title, and mends the words that differ from it where all else agrees.
  ///
  /// - Returns: Whether the title is that of the regulation.
  private mutating func mendTitle(_ known: Regulations.Regulation) -> Bool {
    guard let range = body.titleWords(context.inference.cues) else { return false }
    if body.wording.words.holds(FoldedText(known.title), at: range) {
      citation.title = known.title
      return true
    }
    let written = body.wording.words.words(range)
    let canonical = foldedWords(known.title.utf8)
    if TitleAbbreviation.stands(written, for: canonical, isSmall: { context.inference.cues.cue($0[...]) != nil }) {
      citation.title = known.title
      return true
    }
    if let other = regulations.regulation(titled: written.flatMap { $0 }), other != known,
      fold(other.title) != fold(known.title)
    {
      reportTitle(beside: known)
      return false
    }
    let alignment = TitleAlignment(written: written, known: canonical)
    // Each word near the one in its place: however many are damaged, it is the title.
    let isWhole =
      written.count == canonical.count
      && zip(written, canonical).allSatisfy { $0 == $1 || $0.count >= 4 && distance($0, $1) <= 0.34 }
    let near = alignment.slips.filter { slip in
      isWhole && slip.written == slip.known
        || slip.isEnclosed && canMend(written[slip.written], canonical[slip.known], agreement: alignment.agreement)
    }
    let agreeing = alignment.agreement + Double(near.count) / Double(written.count)
    guard agreeing >= 0.6, agreeing * Double(written.count) >= 2 || written.count == canonical.count else {
      reportTitle(beside: known)
      return false
    }
    citation.title = known.title
    let wording = Wording(known.title)
    let before = body.text
    body.replace(near.map { (range.lowerBound + $0.written, wording.text($0.known..<$0.known + 1, of: known.title)) })
    let isFar = near.contains { Double(distance(written[$0.written], canonical[$0.known])) > 0.25 }
    write(
      before, rule: "regulation-title", Probability(hundredths: isFar ? 95 : 98),
      [
        Message(
          en: "number \(known.number) of \(known.year) is titled \"\(known.title)\"",
          id: "Nomor \(known.number) Tahun \(known.year) berjudul \"\(known.title)\""),
        Message(en: "all words around it agree", id: "kata-kata di sekitarnya cocok"),
      ])
    return true
  }

  /// Whether a word may be mended into the known one: not a spelling of the author's, not a small word, not a far one.
  private func canMend(_ written: [UInt8], _ known: [UInt8], agreement: Double) -> Bool {
    guard written.count >= 4, known.count >= 4, agreement >= 0.5,
      !context.inference.spellingVariants.areVariants(written, known)
    else { return false }
    let share = distance(written, known)
    return share <= 0.34 || share <= 0.5 && agreement >= 0.75
  }

  /// Edits for each letter.
  private func distance(_ written: [UInt8], _ known: [UInt8]) -> Double {
    let limit = 60 * known.count
    let cost = context.vocabulary.editDistance.distance(written, known, limit: limit) ?? limit
    return Double(cost) / Double(100 * max(written.count, known.count))
  }

  /// *… dan Reformasi Indonesia*: one word of the issuer is wrong, number, year and title tell which issuer it is.
  private mutating func mendIssuer(_ kind: Regulations.Citation, titleAgrees: Bool) {
    guard kind.issuer != nil else { return }
    var head = body.headWords(number: citation.number, context.inference.cues)
    let canonical = foldedWords(kind.name.utf8)
    // *Republik Indonesia* after the ministry is no part of its name.
    if head.count == canonical.count + 2 { head = 0..<canonical.count }
    guard head.count == canonical.count, head.count >= 3,
      !head.allSatisfy({ body.wording.words.isKey(canonical[$0], $0..<$0 + 1) })
    else { return }
    let words = body.wording.words.words(head)
    let wrong = head.filter { words[$0] != canonical[$0] }
    guard wrong.count == 1 || wrong.allSatisfy({ distance(words[$0], canonical[$0]) <= 0.34 }), !wrong.isEmpty else {
      return
    }
    let isNear = wrong.allSatisfy { distance(words[$0], canonical[$0]) <= 0.34 }
    guard titleAgrees || isNear else { return }
    let name = Wording(kind.name)
    let before = body.text
    body.replace(wrong.map { ($0, name.text($0..<$0 + 1, of: kind.name)) })
    citation.type = kind.name
    write(
      before, rule: "regulation-issuer", Probability(hundredths: titleAgrees ? 97 : 92),
      [Message(en: "the issuer is \(kind.name)", id: "penerbitnya: \(kind.name)")]
        + (titleAgrees ? [Message(en: "number, year and title agree", id: "nomor, tahun, dan judul cocok")] : []))
  }

  private mutating func write(_ before: String, rule: String, _ confidence: Probability, _ evidence: [Message]) {
    guard !isSame(before.utf8.span, body.text.utf8.span) else { return }
    citation.text = body.text
    repairs.append(
      Repair(
        path: path / .text, from: before, to: body.text, rule: rule, confidence: confidence, evidence: evidence,
        location: nil))
  }

  /// Says that number and title point to different regulations.
  private mutating func reportTitle(beside known: Regulations.Regulation?) {
    guard let range = body.titleWords(context.inference.cues) else { return }
    let other = regulations.regulation(titled: Array(body.wording.words[range]))
    guard let number = citation.number, let year = citation.year else { return }
    if let known {
      citation.id = nil
      let place = other.map { ", which is the title of number \($0.number) of \($0.year)" } ?? ""
      let tempat = other.map { ", yang merupakan judul Nomor \($0.number) Tahun \($0.year)" } ?? ""
      diagnostics.append(
        Diagnostic(
          RuleID("SOP506"), .warning, cause: .unknown,
          Message(
            en:
              "Number \(known.number) of \(known.year) is titled \"\(known.title)\"; the text gives another title\(place)",
            id:
              "Nomor \(known.number) Tahun \(known.year) berjudul \"\(known.title)\"; teks memberi judul lain\(tempat)"),
          path: path.pointer))
    } else if let other, other.certainty == .sure, other.number != number || other.year != year,
      other.number == number || other.year == year
    {
      diagnostics.append(
        Diagnostic(
          RuleID("SOP507"), .warning, cause: .unknown,
          Message(
            en: "This title is known as number \(other.number) of \(other.year), not number \(number) of \(year)",
            id:
              "Judul ini dikenal sebagai Nomor \(other.number) Tahun \(other.year), bukan Nomor \(number) Tahun \(year)"
          ),
          path: path.pointer))
    }
  }
}

extension FoldedText {
  /// Whether the words of a range are those of another text, one by one.
  fileprivate func holds(_ other: FoldedText, at range: Range<Int>) -> Bool {
    range.count == other.count && other.indices.allSatisfy { self[range.lowerBound + $0] == other[$0] }
  }
}

private func isSame(_ a: Swift.Span<UInt8>, _ b: Swift.Span<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  for index in a.indices where a[index] != b[index] { return false }
  return true
}
