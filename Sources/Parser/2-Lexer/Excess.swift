import Diagnostics
import HTMLBridge

/// How much of an input is read; what goes beyond is left over, byte for byte, and told once for each cap.
///
/// No SOP comes near these. They keep time and memory within what is promised for hostile inputs.
struct Caps: Sendable {
  /// Bytes of the input.
  var file = 64 << 20
  /// Bytes of a line or a cell.
  var line = 8 << 20
  /// Cells of a row.
  var columns = 4_096
  var rows = 1_000_000
  /// Rows of the tables of one SOP; what is built of each takes some nine kilobytes in all formats.
  var steps = 4_000
  /// Filled cells of the tables of one SOP.
  var cells = 40_000
  /// Lines of the lists of one SOP.
  var lines = 10_000
  /// Places where markup is damaged that are told.
  var losses = 500

  static let standard = Caps()
}

/// A cap that an input passed.
enum Excess: Hashable, Sendable {
  case file, line, columns, rows, length

  /// What is told of it.
  func diagnostic(at span: Span, _ caps: Caps) -> Diagnostic {
    let rule: String
    let message: Message
    switch self {
    case .file:
      rule = "SOP012"
      message = Message(
        en: "The input is larger than \(caps.file >> 20) MB; what stands from here on was not read. Divide it",
        id: "Masukan lebih besar dari \(caps.file >> 20) MB; mulai dari sini tidak dibaca. Bagilah")
    case .line:
      rule = "SOP013"
      message = Message(
        en: "A line of more than \(caps.line >> 20) MB is no line of an SOP; it was not read",
        id: "Baris lebih dari \(caps.line >> 20) MB bukan baris SOP; tidak dibaca")
    case .columns:
      rule = "SOP014"
      message = Message(
        en: "A row has more than \(caps.columns) cells; those behind were not read",
        id: "Ada baris dengan lebih dari \(caps.columns) sel; sel selebihnya tidak dibaca")
    case .rows:
      rule = "SOP015"
      message = Message(
        en: "The text has more than \(caps.rows) lines and rows; those from here on were not read. Divide it",
        id: "Naskah lebih dari \(caps.rows) baris; mulai dari sini tidak dibaca. Bagilah")
    case .length:
      rule = "SOP020"
      message = Message(
        en:
          "An SOP has at most \(caps.steps) rows or \(caps.cells) cells in its tables and \(caps.lines) lines in its lists; those behind were left over. Divide it",
        id:
          "SOP memuat paling banyak \(caps.steps) baris atau \(caps.cells) sel tabel dan \(caps.lines) baris daftar; selebihnya tidak dibaca. Bagilah"
      )
    }
    return Diagnostic(RuleID(rule), .error, cause: .author, message, span: span)
  }
}

extension Lexer {
  /// Tells of the first place where a cap is passed.
  mutating func report(_ excess: Excess, at span: Span) {
    if told.insert(excess).inserted { lexed.diagnostics.append(excess.diagnostic(at: span, caps)) }
  }
}

extension Lexer {
  /// Tells of places where markup was not taken at its word, as many as a person would look at.
  mutating func report(_ losses: [HTMLLoss]) {
    let room = max(caps.losses - lossCount, 0)
    lexed.diagnostics += losses.prefix(room).map(\.diagnostic)
    lossCount += losses.count
  }

  /// Tells how many such places were not told.
  mutating func reportUntold() {
    guard lossCount > caps.losses else { return }
    let left = lossCount - caps.losses
    lexed.diagnostics.append(
      Diagnostic(
        RuleID("SOP019"), .warning, cause: .unknown,
        Message(
          en: "\(left) further places with damaged HTML are not told; there are more than \(caps.losses)",
          id: "\(left) tempat lain dengan HTML rusak tidak ditampilkan; ada lebih dari \(caps.losses)")))
  }
}

extension HTMLLoss {
  /// What is told of markup that was not taken at its word.
  var diagnostic: Diagnostic {
    let limits = HTMLLimits.standard
    let rule: String
    let message: Message
    switch kind {
    case .unterminated, .pseudoTag, .malformedTag, .parserFailed:
      rule = "SOP011"
      message = Message(
        en: "The HTML here is damaged; its text was kept as it stands",
        id: "HTML di sini rusak; teksnya disimpan apa adanya")
    case .depthCapped:
      rule = "SOP016"
      message = Message(
        en: "HTML elements stand more than \(limits.depth) deep; the inner tags were passed over, their text was kept",
        id: "Elemen HTML bersarang lebih dari \(limits.depth) tingkat; tag di dalamnya dilewati, teksnya disimpan")
    case .tooManyAttributes:
      rule = "SOP017"
      message = Message(
        en: "An HTML tag has more than \(limits.attributes) attributes; the first ones count",
        id: "Ada tag HTML dengan lebih dari \(limits.attributes) atribut; yang pertama saja dipakai")
    case .tooLarge:
      rule = "SOP018"
      message = Message(
        en: "HTML of more than \(limits.bytes >> 20) MB; the rest was kept as one text",
        id: "HTML lebih dari \(limits.bytes >> 20) MB; sisanya disimpan sebagai satu teks")
    }
    return Diagnostic(
      RuleID(rule), .note, cause: .extraction, message, span: Span(range.lowerBound, range.upperBound))
  }
}
