import AST

/// What stands above the table: the institution, the SOP's name and number; on later pages one line.
struct ChartHeading: Sendable {
  let lines: [Line]
  let height: Int
  /// The SOP's name, led by "SOP".
  let name: String
  /// Name and number, as far as they fit in one line, on later pages.
  let runningLine: String
  /// Height of the running line on later pages.
  static let running = 500
  static let runningFont = FontSize(tenths: 80)

  struct Line: Hashable, Sendable {
    var text: String
    var font: FontSize
    var isBold: Bool
    /// From the upper margin.
    var baseline: Int
  }

  /// Width of the emblem's place at the left.
  static let emblem = 2400

  init(_ document: Document, _ procedure: Procedure, width: Int, least: Int) {
    var lines: [Line] = []
    var y = 0
    func add(_ text: String?, _ tenths: Int, bold: Bool, above: Int = 0) {
      guard let text else { return }
      let font = FontSize(tenths: tenths)
      y += above
      for line in MeasuredText(text, bold: bold).lines(width: width, font: font) {
        lines.append(Line(text: line, font: font, isBold: bold, baseline: y + font.ascent))
        y += font.leading
      }
    }
    let institution = document.identity.institution
    add(institution.government?.uppercased(), 90, bold: true)
    add(institution.unit?.uppercased(), 90, bold: true)
    add(institution.subunit?.uppercased(), 90, bold: true)
    let title = document.identity.title ?? procedure.title
    let name = title.map { Self.isLed($0) ? $0 : "SOP " + $0 } ?? "Standar Operasional Prosedur"
    self.name = name
    add(name, 120, bold: true, above: 80)
    if let own = procedure.title, let title, !sameWords(own, title), !sameWords(own, name) { add(own, 90, bold: false) }
    add(document.identity.number.map { "Nomor: " + $0 }, 85, bold: false)
    self.lines = lines
    let line = [name, document.identity.number].compactMap { $0 }.joined(separator: " · ")
    runningLine = MeasuredText(line).lines(width: width, font: Self.runningFont).first ?? ""
    height = max(y, least) + 200
  }
}

extension ChartHeading {
  /// Whether a title already says that it is an SOP.
  private static func isLed(_ title: String) -> Bool {
    let start = String(title.lowercased().unicodeScalars.prefix(8))
    return ["sop ", "sop-", "standar ", "s.o.p"].contains { start.utf8.starts(with: $0.utf8) }
  }
}

/// Whether two texts are the same but for case.
private func sameWords(_ a: String, _ b: String) -> Bool { sameBytes(a.lowercased(), b.lowercased()) }
