import Diagnostics
import Vocabulary

/// The title of an SOP that no label names.
extension Lowering {
  /// The title in the heading above or beside the identity block: behind the phrase that heads SOPs (`SOP PENDAFTARAN NIKAH`),
  /// on the line below it or above it, or, in the forms of health services, in capitals among the letterhead.
  func headingTitle() -> [Span]? {
    guard form.strongFields.count >= 2 || !form.strongFields.isEmpty && (!form.tables.isEmpty || hasListedSteps),
      !form.hasValue(of: .title)
    else { return nil }
    let lines = form.letterhead.prefix(Self.mostLines).flatMap { content.lines(of: $0) }
    if !lexed.titleStarts.isEmpty,
      let title = form.letterhead.prefix(Self.mostLines).first(where: { lexed.titleStarts.contains($0.start) })
    {
      return [title]
    }
    var hasPhrase = false
    for (index, line) in lines.enumerated() where line.length <= 200 {
      let words = content.words(in: line, most: 40)
      let phrase = headWords(words)
      guard phrase > 0 else { continue }
      hasPhrase = true
      if phrase < words.count {
        guard mayBeTitle(Span(words[phrase].start, line.end)) else { continue }
        return goingOn([Span(words[phrase == 1 ? 0 : phrase].start, line.end)], in: lines, from: index + 1)
      }
      if index + 1 < lines.count, isTitleLine(lines[index + 1]) {
        return goingOn([lines[index + 1]], in: lines, from: index + 2)
      }
      if index > 0, isTitleLine(lines[index - 1]), namesActivity(lines[index - 1]) { return [lines[index - 1]] }
    }
    guard hasPhrase, let line = lines.first(where: { isTitleLine($0) && namesActivity($0) }) else { return nil }
    return [line]
  }

  /// Lines of a letterhead that may hold the title.
  private static let mostLines = 60

  /// How many words at the start of a line are of the phrase that heads SOPs, said once or more: `PROSEDUR TETAP (PROTAP)`.
  private func headWords(_ words: [Span]) -> Int {
    let keys = words.map { content.folded($0) }
    var count = 0
    while count < keys.count {
      let more = Vocabulary.standard.titleHeads.words(atStartOf: keys[count...])
      guard more > 0, count == 0 || count + more == keys.count else { break }
      count += more
    }
    return count
  }

  /// A title with the lines that go on with it.
  private func goingOn(_ title: [Span], in lines: [Span], from index: Int) -> [Span] {
    var title = title
    var next = index
    while next < lines.count, title.count < 3, mayBeTitle(lines[next]), content.goesOn(title: title, with: lines[next])
    {
      title.append(lines[next])
      next += 1
    }
    return title
  }

  /// Whether a line that stands by itself may be a title: two words or more, in capitals.
  private func isTitleLine(_ line: Span) -> Bool {
    line.length <= 200 && content.isCapitals(line) && content.words(in: line, most: 2).count == 2 && mayBeTitle(line)
  }

  /// Whether the first word of a line is the name of an activity: `PELAYANAN`, `PENDAFTARAN`, `LEGALISASI`.
  private func namesActivity(_ line: Span) -> Bool {
    guard let first = content.firstWord(in: line) else { return false }
    let key = content.folded(first)
    guard key.count >= 7 else { return false }
    let ending = key.suffix(2).elementsEqual("an".utf8)
    return ending && (key.starts(with: "pe".utf8) || key.starts(with: "ke".utf8))
      || key.suffix(3).elementsEqual("asi".utf8)
  }

  /// Whether a text may be the name of an SOP, and is neither a body nor a number.
  private func mayBeTitle(_ span: Span) -> Bool {
    span.length >= 6 && content.isLetter(content.bytes[span.start]) && content.bodies(in: span).isEmpty
      && !content.hasDigit(span) && content.address(in: span) == nil && content.label(in: span) == nil
      && !content.startsWithOffice(span) && !content.hasTitles(span)
  }
}
