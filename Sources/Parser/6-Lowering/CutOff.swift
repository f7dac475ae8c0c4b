import AST
import Diagnostics
import Vocabulary

extension Lowering {
  /// Tells where the text breaks off: the last step lacks what the others have, or the text ends within a sentence.
  ///
  /// - Parameter isLast: Whether this is the last SOP of the text.
  mutating func reportCut(isLast: Bool) {
    guard !document.isEmpty, endsWithBareStep || isLast && endsWithinSentence else { return }
    let last = lexed.rows.last?.filled.last?.span
    diagnostics.append(
      Diagnostic(
        RuleID("SOP004"), .warning, cause: .extraction,
        Message(
          en: "The text seems to break off here; what follows is missing. Scan or copy the rest of the document",
          id: "Naskah tampaknya terpotong di sini; lanjutannya tidak ada. Pindai atau salin sisa dokumen"),
        path: endsWithBareStep ? "/procedure/steps" : nil, span: isLast ? last : nil))
  }

  /// Whether the last step has neither inputs nor time nor outputs, which steps before it have, and does not end the flow.
  private var endsWithBareStep: Bool {
    guard let steps = document.procedure?.steps, steps.count >= 3, let last = steps.last else { return false }
    guard last.inputs == nil, last.outputs == nil, last.duration == nil else { return false }
    if Vocabulary.standard.marks.match(Array(last.activity.utf8)[...]) == .end { return false }
    return steps.dropLast(2).contains { $0.outputs != nil || $0.duration != nil }
  }

  /// Whether the text ends with a comma, or with a word that something must follow (`dan`, `yang`).
  private var endsWithinSentence: Bool {
    guard let cell = lexed.rows.last?.filled.last?.span, cell.length >= 8 else { return false }
    if content.bytes[cell.end - 1] == 0x2C { return true }
    guard let word = content.words(in: Span(max(cell.start, cell.end - 24), cell.end)).last, word.start > cell.start,
      word.length <= 10
    else { return false }
    return Vocabulary.standard.titleCasing.isConnective(content.bytes[word.start..<word.end])
  }
}
