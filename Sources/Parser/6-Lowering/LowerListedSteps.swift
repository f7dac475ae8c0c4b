import AST
import Diagnostics
import Vocabulary

/// Steps that stand as a list under *Prosedur* or the heading of a flow, without a table.
extension Lowering {
  /// Whether a list under *Prosedur* holds three steps or more, most of which begin as activities do: an SOP, though no more of it
  /// is there.
  var hasListedSteps: Bool {
    guard let section = form.sections.first(where: { $0.field.isProcedure }) else { return false }
    return countsAsSteps(content.items(of: Array(section.pieces.prefix(200))).filter { $0.mark != nil }, least: 3)
  }

  private func countsAsSteps(_ items: [ListItem], least: Int) -> Bool {
    let activities = items.count { item in item.pieces.first.map { content.beginsActivity($0) } ?? false }
    return items.count >= least && activities * 3 >= items.count * 2
  }

  mutating func lowerListedSteps() {
    guard let index = sectionOfSteps else { return }
    let terminators = form.sections[index].pieces.filter { content.terminator($0.span) != nil }
    var pieces = form.sections[index].pieces
    if !terminators.isEmpty { pieces.removeAll { content.terminator($0.span) != nil || content.isArrow($0.span) } }
    let items = terminators.isEmpty ? listedItems(pieces) : listedItems(pieces) ?? flowLines(pieces, terminators)
    guard let items else { return }
    for piece in form.sections[index].pieces where content.isArrow(piece.span) && !terminators.isEmpty {
      ledger.markup(piece.span)
    }
    form.sections[index].pieces = []
    document.procedure = Procedure()
    lowerHeading()
    let isLabelled = lowerLabelledSteps(items)
    for (step, item) in (isLabelled ? [] : items).enumerated() {
      let text = item.pieces.map { content.text($0) }.joined(separator: " ")
      document.procedure?.steps.append(Step(no: item.number ?? step + 1, activity: text))
      if let mark = item.mark { ledger.markup(mark) }
      ledger.values(item.pieces, .step(step) / .activity)
    }
    if !terminators.isEmpty {
      document.procedure?.terminators = .extra
      ledger.values(terminators.map(\.span), .procedure / .terminators)
    }
    numberSteps()
  }

  /// The section in which the steps stand: *Prosedur*, or another that heads a flow and holds numbered steps.
  private var sectionOfSteps: Int? {
    if let index = form.sections.firstIndex(where: { $0.field.isProcedure && !$0.pieces.isEmpty }) { return index }
    return form.sections.firstIndex { section in
      guard section.field.headsFlow else { return false }
      let items = content.items(of: Array(section.pieces.prefix(200)))
      return items.allSatisfy { $0.mark != nil } && countsAsSteps(items, least: 3)
    }
  }

  /// The items of a list of steps, of which most have a number or bullet.
  private func listedItems(_ pieces: [SectionText.Piece]) -> [ListItem]? {
    let items = content.withoutSubheads(content.items(of: pieces))
    let isMarked = pieces.contains { content.bytes[$0.span.start..<$0.span.end].contains(Content.itemBreak) }
    guard items.count >= 2, isMarked || items.filter({ $0.mark != nil }).count * 2 >= items.count else { return nil }
    return items
  }

  /// The lines between *MULAI* and *SELESAI* that begin with a capital, each a step; labels of branches go on with the one above.
  private func flowLines(_ pieces: [SectionText.Piece], _ terminators: [SectionText.Piece]) -> [ListItem]? {
    let marks = Set(terminators.compactMap { content.terminator($0.span) })
    guard marks.count == 2 else { return nil }
    var items: [ListItem] = []
    for piece in pieces {
      let first = content.bytes[piece.span.start]
      if items.isEmpty || first >= 0x41 && first <= 0x5A && content.beginsActivity(piece.span) {
        items.append(ListItem(pieces: [piece.span]))
      } else {
        items[items.count - 1].pieces.append(piece.span)
      }
    }
    return items.count >= 2 ? items : nil
  }

  // MARK: Lost steps

  /// Tells that only words and lengths told to which cells the lines of a table belong.
  mutating func reportShared(_ rows: [StepRow]) {
    diagnostics.append(
      Diagnostic(
        RuleID("SOP204"), .note, cause: .extraction,
        Message(
          en: "The columns of this table are lost; which cell a further line goes on with was told by its words alone",
          id: "Kolom tabel ini hilang; sel tempat larik lanjutan bersambung hanya diperkirakan dari kata-katanya"),
        path: Path.procedure.pointer, span: rows.first?.cells.first?.span))
  }

  /// Tells of a text that has something like steps, where no procedure could be read.
  mutating func reportLostSteps() {
    guard document.procedure == nil, let span = lostSteps else { return }
    diagnostics.append(
      Diagnostic(
        RuleID("SOP203"), .warning, cause: .extraction,
        Message(
          en: "Here stands something like steps, but no procedure could be read from it",
          id: "Di sini ada teks yang mirip langkah-langkah, tetapi prosedurnya tidak terbaca"),
        path: Path.procedure.pointer, span: span))
  }

  /// Where steps seem to stand: under a heading of steps, at *MULAI*, or as two items among regulations or more that tell what is done.
  private var lostSteps: Span? {
    for section in form.sections {
      if section.field.headsFlow, section.pieces.count >= 2 { return section.pieces[0].span }
      if let piece = section.pieces.first(where: { content.terminator($0.span) == .start }) { return piece.span }
      guard section.field == .legalBasis else { continue }
      let acts = section.pieces.prefix(500).filter { piece in
        guard let item = content.itemNumber(at: piece.span.start, before: piece.span.end) else { return false }
        let text = content.trimmed(Span(item.mark.end, piece.span.end))
        return !content.looksLikeCitation(text) && content.beginsActivity(text)
      }
      if acts.count >= 2 { return acts[0].span }
    }
    let lines = (form.letterhead.suffix(500) + form.closing.prefix(500)).filter { line in
      guard let item = content.itemNumber(at: line.start, before: line.end) else { return false }
      return content.beginsActivity(content.trimmed(Span(item.mark.end, line.end)))
    }
    return lines.count >= 3 ? lines.first : nil
  }
}
