import AST
import Diagnostics

/// Steps of a list whose cells stand below them, each behind its head:
///
///     1. Menerima surat
///        Pelaksana: Petugas Loket
///        Waktu: 10 menit
extension Lowering {
  /// A step with the lines below it that have a head.
  private struct LabelledStep {
    var item: ListItem
    var cells: [(cell: StepCell, more: [Span])] = []
  }

  /// A line with the head of a column before it.
  fileprivate struct StepCell {
    var head: HeadWord
    var label: Span
    var text: Span
  }

  /// Lowers the items where most have two such lines or more; gives whether they have.
  mutating func lowerLabelledSteps(_ items: [ListItem]) -> Bool {
    let steps = labelled(items)
    guard steps.count >= 2, steps.count(where: { $0.cells.count >= 2 }) * 2 > steps.count else { return false }
    for (index, step) in steps.enumerated() {
      let text = step.item.pieces.map { content.text($0) }.joined(separator: " ")
      var lowered = Step(no: step.item.number ?? index + 1, activity: text)
      if let mark = step.item.mark { ledger.markup(mark) }
      ledger.values(step.item.pieces, .step(index) / .activity)
      for cell in step.cells { add(cell.cell, cell.more, to: &lowered, index) }
      document.procedure?.steps.append(lowered)
    }
    return true
  }

  /// The items with the lines of their cells, which bullets may make items of their own.
  private mutating func labelled(_ items: [ListItem]) -> [LabelledStep] {
    var steps: [LabelledStep] = []
    for item in items {
      let isCell = item.number == nil && item.pieces.first.map { content.stepCell($0) != nil } ?? false
      if isCell, !steps.isEmpty, let mark = item.mark { ledger.markup(mark) }
      if !isCell || steps.isEmpty {
        steps.append(LabelledStep(item: ListItem(mark: item.mark, number: item.number, pieces: [])))
      }
      let last = steps.count - 1
      for piece in item.pieces {
        if let cell = content.stepCell(piece) {
          steps[last].cells.append((cell, []))
        } else if steps[last].cells.isEmpty {
          steps[last].item.pieces.append(piece)
        } else {
          steps[last].cells[steps[last].cells.count - 1].more.append(piece)
        }
      }
    }
    return steps
  }

  private mutating func add(_ cell: StepCell, _ more: [Span], to step: inout Step, _ index: Int) {
    ledger.label(cell.label)
    let spans = (cell.text.isEmpty ? [] : [cell.text]) + more
    guard !spans.isEmpty else { return }
    let path = Path.step(index)
    switch cell.head {
    case .performers: addPerformers(spans, to: &step, index)
    case .column(.inputs) where step.inputs == nil: step.inputs = itemText(spans, path / .inputs)
    case .column(.outputs) where step.outputs == nil: step.outputs = itemText(spans, path / .outputs)
    case .column(.duration) where step.duration == nil:
      step.duration = duration(spans, path / .duration, head: cell.label)
    default: addNote(spans, to: &step, path / .note)
    }
  }
}

extension Content {
  /// Most bytes before the colon of such a line.
  private static let mostOfHead = 48

  /// The head of a column, a colon and a text.
  fileprivate func stepCell(_ line: Span) -> Lowering.StepCell? {
    guard
      let colon = bytes[line.start..<min(line.end, line.start + Self.mostOfHead)].firstIndex(of: 0x3A),
      let head = headWord(trimmed(Span(line.start, colon)))
    else { return nil }
    switch head {
    case .performers, .column(.inputs), .column(.outputs), .column(.duration), .column(.note):
      return Lowering.StepCell(
        head: head, label: Span(line.start, colon + 1), text: trimmed(Span(colon + 1, line.end)))
    default: return nil
    }
  }
}
