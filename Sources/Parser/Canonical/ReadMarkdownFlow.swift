import AST
import Diagnostics

/// The lines of the notes on the flow, by the number of their step.
struct FlowLines {
  private var lines: [Int: [[MarkdownForm.FlowColumn: Span]]] = [:]
  private var places: [(number: Int, place: Span)] = []
  private var targets: [(number: Int, place: Span)] = []
  private let actors: NamedActors

  init(_ rows: [[Span]], _ actors: NamedActors, _ reader: inout MarkdownReader) {
    self.actors = actors
    let heads = reader.tables.notes[.flow]?.first?.parts ?? []
    let columns = heads.map { head in MarkdownForm.FlowColumn.allCases.first { reader.reads(head, $0.rawValue) } }
    for row in rows {
      var line: [MarkdownForm.FlowColumn: Span] = [:]
      for (index, cell) in row.enumerated() {
        if index < columns.count, let column = columns[index] { line[column] = cell } else { reader.leave(cell) }
      }
      guard let cell = line[.step], let number = Int(reader.text(cell)) else {
        reader.report(.notANumber, at: row.first ?? Span(0, 0))
        row.forEach { reader.leave($0) }
        continue
      }
      reader.label(cell)
      lines[number, default: []].append(line)
      places.append((number, cell))
    }
  }

  /// Gives a step its kind, its ways out and who performs it.
  mutating func complete(
    _ step: inout Step, marks: [MarkdownReader.ActorMark], _ index: Int, _ row: Span, _ reader: inout MarkdownReader
  ) {
    let path = Path.step(index)
    var line: [MarkdownForm.FlowColumn: Span] = [:]
    if let group = lines[step.no], let first = group.first {
      line = first
      lines[step.no] = group.count > 1 ? Array(group.dropFirst()) : group
    } else {
      reader.report(.missingFlow, at: row, path: path)
    }
    step.kind = kind(line[.kind], path, &reader) ?? .process
    if let cell = line[.next] { step.next = edges(cell, path / .next, &reader) }
    var alternatives: [Performer] = []
    for entry in entries(line[.alternatives], path / .alternatives, &reader) {
      guard let actor = actor(entry, &reader) else { continue }
      alternatives.append(Performer(actor: actor, confidence: entry.confidence ?? .certain))
    }
    let told = entries(line[.basis], path / .performers, &reader).compactMap { entry in
      actor(entry, &reader).map { (actor: $0, basis: entry.basis) }
    }
    step.performers = performers(marks, told: told, alternatives: alternatives)
    let confirmed = step.performers.filter { $0.basis == ["confirmed"] }.map { Array($0.actor.utf8) }
    step.alternatives = alternatives.filter { !confirmed.contains(Array($0.actor.utf8)) }
    for entry in entries(line[.outsiders], path / .outsiders, &reader) {
      let confidence = entry.confidence ?? .certain
      step.outsiders.append(Outsider(name: reader.text(entry.name), confidence: confidence, basis: entry.basis))
    }
  }

  /// Tells of lines and ways out that lead to no step.
  func finish(_ numbers: Set<Int>, _ reader: inout MarkdownReader) {
    for (number, place) in places + targets where !numbers.contains(number) { reader.report(.unknownStep, at: place) }
  }

  /// The marks say who acts, the notes in which order and why.
  ///
  /// A plain mark where the notes have a guess is a person's confirmation, and so is a new mark where they have candidates.
  private func performers(
    _ marks: [MarkdownReader.ActorMark], told: [(actor: String, basis: [String])], alternatives: [Performer]
  ) -> [Performer] {
    var performers: [Performer] = []
    var left: [[UInt8]: MarkdownReader.ActorMark] = [:]
    for mark in marks { left[Array(mark.actor.utf8)] = mark }
    for entry in told {
      guard let mark = left.removeValue(forKey: Array(entry.actor.utf8)) else { continue }
      var performer = Performer(actor: mark.actor, confidence: mark.confidence ?? .certain, basis: entry.basis)
      if mark.isRead && !performer.isRead {
        performer = Performer(actor: mark.actor, confidence: .certain, basis: ["confirmed"])
      } else if !mark.isRead {
        performer.confidence = mark.confidence ?? .claimable
        if performer.isRead { performer.basis = [] }
      }
      performers.append(performer)
    }
    // Two columns may name one actor: it performs the step once.
    for mark in marks where left.removeValue(forKey: Array(mark.actor.utf8)) != nil {
      let isDoubted = !told.isEmpty || !alternatives.isEmpty
      let confidence = mark.confidence ?? (mark.isRead ? .certain : .claimable)
      let basis = mark.isRead ? [isDoubted ? "confirmed" : "mark"] : []
      performers.append(Performer(actor: mark.actor, confidence: confidence, basis: basis))
    }
    return performers
  }

  private func kind(_ cell: Span?, _ path: Path, _ reader: inout MarkdownReader) -> Step.Kind? {
    guard let cell, !cell.isEmpty else { return nil }
    reader.claim(cell, path / .kind)
    if let kind = MarkdownForm.kinds.first(where: { reader.reads(cell, $0.1) })?.0 { return kind }
    reader.report(.notOneOf(MarkdownForm.kinds.map(\.1)), at: cell, path: path / .kind)
    return nil
  }

  // MARK: Entries

  /// `Kasubag PKP ○ 0,05: subjek, serah terima 2`
  private struct Entry {
    var name: Span
    var confidence: Probability?
    var basis: [String]
  }

  private func entries(_ cell: Span?, _ path: Path, _ reader: inout MarkdownReader) -> [Entry] {
    guard let cell else { return [] }
    return reader.breakLines(cell).enumerated().map { index, line in
      reader.claim(line, path / index)
      let colon = reader.find(":", in: line)
      var entry = Entry(name: Span(line.start, colon?.start ?? line.end), confidence: nil, basis: [])
      if let colon {
        let words = reader.split(Span(colon.end, line.end), at: UInt8(ascii: ","))
        entry.basis = words.map { basis($0, &reader) }
      }
      if let mark = reader.find(MarkdownForm.inferred, in: entry.name) {
        entry.confidence = confidence(Span(mark.end, entry.name.end), &reader)
        entry.name.end = mark.start
      }
      entry.name = reader.bytes.withoutBlanks(entry.name)
      return entry
    }
  }

  private func confidence(_ span: Span, _ reader: inout MarkdownReader) -> Probability? {
    let span = reader.bytes.withoutBlanks(span)
    if let confidence = reader.probability(span) { return confidence }
    reader.report(.notAProbability, at: span)
    return nil
  }

  private func actor(_ entry: Entry, _ reader: inout MarkdownReader) -> String? {
    let name = reader.text(entry.name)
    if let id = actors.id(name) { return id }
    reader.report(.unknownActor, at: entry.name)
    return nil
  }

  /// The name of the evidence that an Indonesian word stands for.
  private func basis(_ word: Span, _ reader: inout MarkdownReader) -> String {
    for basis in MarkdownForm.bases {
      if reader.reads(word, basis.word) { return basis.name }
      guard reader.starts(word, with: basis.word + " ") else { continue }
      let rest = Span(word.start + basis.word.utf8.count + 1, word.end)
      if !rest.isEmpty, reader.slice(rest).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        return "\(basis.name):\(String(decoding: reader.slice(rest), as: UTF8.self))"
      }
    }
    return reader.text(word)
  }

  // MARK: Ways out

  /// `Ya: Setuju → 4 ○ 0,97`, a line each.
  private mutating func edges(_ cell: Span, _ path: Path, _ reader: inout MarkdownReader) -> [Edge] {
    var edges: [Edge] = []
    for line in reader.breakLines(cell) {
      var rest = line
      var edge = Edge(to: 0)
      if let mark = reader.find(MarkdownForm.inferred, in: rest, last: true) {
        edge.confidence = confidence(Span(mark.end, rest.end), &reader) ?? .certain
        rest.end = mark.start
      }
      if let arrow = reader.find(MarkdownForm.arrow, in: rest, last: true) {
        branch(reader.bytes.withoutBlanks(Span(rest.start, arrow.start)), &edge, &reader)
        rest.start = arrow.end
      }
      rest = reader.bytes.withoutBlanks(rest)
      guard let target = Int(String(decoding: reader.slice(rest), as: UTF8.self)) else {
        reader.leave(line, .notANumber)
        continue
      }
      edge.to = target
      targets.append((target, line))
      reader.claim(line, path / edges.count)
      edges.append(edge)
    }
    return edges
  }

  private func branch(_ words: Span, _ edge: inout Edge, _ reader: inout MarkdownReader) {
    guard !words.isEmpty else { return }
    let colon = reader.find(":", in: words)
    let first = reader.bytes.withoutBlanks(Span(words.start, colon?.start ?? words.end))
    guard let branch = MarkdownForm.branches.first(where: { reader.reads(first, $0.1) }) else {
      edge.label = reader.text(words)
      return
    }
    edge.when = branch.0
    if let colon { edge.label = reader.text(Span(colon.end, words.end)) }
  }
}
