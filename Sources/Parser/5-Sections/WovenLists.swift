import Diagnostics
import Vocabulary

/// Two lists whose lines were read across with a single blank between them: `1. UU Nomor 25 Tahun 2009 1. SLTA`.
///
/// Nothing but the numbers of the items tells where the right list begins on a line.
struct WovenLists: Sendable {
  /// The numbers that the lists go on with.
  var left = 1
  var right = 1
  /// Which of the two took the last text.
  var lastIsRight = false
}

extension SectionDivider {
  /// Takes a line of two section heads with a single blank between (`Dasar Hukum Kualifikasi Pelaksana`).
  mutating func takeTwoHeads(_ row: Row) -> Bool {
    guard row.form == .line, let line = row.filled.first?.span, line.length <= 120 else { return false }
    let labels = Vocabulary.standard.labels
    guard let first = content.firstWord(in: line), labels.mayBegin(with: content.key(first)) else { return false }
    let words = content.words(in: line, most: 14)
    let keys = words.map { content.folded($0) }
    guard words.count >= 2, let left = labels.longest(atStartOf: keys[...]), left.meaning.field.isList,
      left.words < words.count, let right = labels.longest(atStartOf: keys[left.words...]), right.meaning.field.isList,
      left.words + right.words == words.count, left.meaning.field != right.meaning.field
    else { return false }
    leaveSections()
    emptyQueue()
    open = nil
    headForm = .line
    for (field, span) in [
      (left.meaning.field, Span(line.start, words[left.words - 1].end)),
      (right.meaning.field, Span(words[left.words].start, line.end)),
    ] {
      form.labels.append(span)
      form.strongFields.insert(field)
      form.sections.append(SectionText(field: field, label: span))
      heads.append(Head(section: form.sections.count - 1, column: heads.count))
    }
    woven = WovenLists()
    lastLines = []
    return true
  }

  /// Parts a line below two heads between their lists, by the numbers that either goes on with.
  mutating func weave(_ line: Span, _ row: Row, _ lists: WovenLists) {
    var lists = lists
    var marks: [(number: Int, start: Int)] = []
    for word in content.words(in: line) {
      guard let item = content.itemNumber(at: word.start, before: line.end),
        !content.namesNumber(before: word.start, from: line.start)
      else { continue }
      marks.append((item.number, word.start))
    }
    let (left, right) = (heads[0].section, heads[1].section)
    var cut: Int?  // where the right text begins
    if let first = marks.first, first.start == line.start {
      let second = marks.dropFirst().first { $0.number == lists.right }
      if first.number == lists.left, let second {
        cut = second.start
      } else if first.number == lists.left {
        let suits = content.suits(line, form.sections[left].field)
        let isRight = first.number == lists.right && suits == false
        cut = isRight ? line.start : nil
      } else if first.number == lists.right {
        cut = line.start
      }
    } else if let inner = marks.first(where: { $0.number == lists.right && $0.start > line.start }) {
      cut = inner.start
    } else if marks.isEmpty, form.sections[left].pieces.isEmpty, form.sections[right].pieces.isEmpty,
      let second = content.secondText(in: line, form.sections[left].field)
    {
      cut = second
    } else if lists.lastIsRight, marks.isEmpty, form.sections[left].pieces.isEmpty || isFinished(left) {
      cut = line.start
    }
    let leftPart = content.trimmed(Span(line.start, cut ?? line.end))
    if !leftPart.isEmpty {
      form.sections[left].add(leftPart, gap: row.gap)
      if content.itemNumber(at: leftPart.start, before: leftPart.end)?.number == lists.left { lists.left += 1 }
      lists.lastIsRight = false
    }
    if let cut {
      let rightPart = content.trimmed(Span(cut, line.end))
      form.sections[right].add(rightPart, gap: row.gap)
      if content.itemNumber(at: rightPart.start, before: rightPart.end)?.number == lists.right { lists.right += 1 }
      lists.lastIsRight = leftPart.isEmpty
    }
    note(line, row, .section)
    woven = lists
  }

  /// Whether the last text of a section ends as a sentence does.
  private func isFinished(_ section: Int) -> Bool {
    guard let last = form.sections[section].pieces.last?.span else { return true }
    return [0x2E, 0x3B].contains(content.bytes[last.end - 1])
  }
}
