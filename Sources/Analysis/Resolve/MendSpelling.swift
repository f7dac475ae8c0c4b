import AST
import Diagnostics
import Vocabulary

/// Mends ordinary words that are no words, where exactly one word is a likely misreading away.
///
/// Left alone: known words and forms of known stems, spellings that authors use, names, acronyms, short words, and what
/// the document writes so again and again. What is no known word, and no certain misreading of one, is told with the word
/// that it may be, and left.
func mendSpelling(_ reading: inout Reading, _ context: Context) {
  let finder = UnknownWords(in: reading.document, context)
  guard !finder.isEmpty else { return }
  var repairs: [Repair] = []
  var told: Set<[UInt8]> = []
  reading.document.changeTexts { text, path, isThing in
    let found = isThing ? finder.places(in: text) : finder.nextPlaces()
    guard !found.isEmpty else { return nil }
    for (word, perhaps) in finder.doubtful(of: found) where told.count < mostTold && told.insert(word).inserted {
      let (word, perhaps) = (String(decoding: word, as: UTF8.self), String(decoding: perhaps, as: UTF8.self))
      reading.diagnostics.append(
        Diagnostic(
          RuleID("SOP510"), .note, cause: .unknown,
          Message(
            en: "\(word) is no known word; perhaps \(perhaps)", id: "\(word) tidak dikenal; mungkin \(perhaps)"),
          path: path.pointer))
    }
    let slips = finder.slips(of: found)
    guard !slips.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    for slip in slips.reversed() {
      bytes.replaceSubrange(slip.range, with: CitationText.cased(slip.meant, as: bytes[slip.range]))
    }
    let mended = String(decoding: bytes, as: UTF8.self)
    repairs.append(
      Repair(
        path: path, from: text, to: mended, rule: "spelling",
        confidence: slips.map(\.confidence).min() ?? .certain,
        evidence: slips.map { slip in
          let (word, meant) = (String(decoding: slip.word, as: UTF8.self), String(decoding: slip.meant, as: UTF8.self))
          return Message(
            en: "\(word) is no known word, and \(meant) is the only one that is often misread so",
            id: "\(word) bukan kata yang dikenal; satu-satunya kata yang sering salah terbaca demikian: \(meant)")
        }, location: nil))
    return mended
  }
  reading.provenance.repairs += repairs
}

/// Words that are told as doubtful, of one document.
private let mostTold = 20
