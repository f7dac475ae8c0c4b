package import AST
import Diagnostics

/// The decisions about one SOP, applied before the analysis and after it.
///
/// Before, what replaces a value, so that all that follows from it follows; after, what confirms or refuses what the analysis
/// made. A decision about a text that the document no longer has is told, not applied.
package struct Verdicts: Sendable {
  private var replaced: [(path: Path, from: String, to: String, line: Int)] = []
  private var later: [(path: Path, ruling: Decisions.Ruling)] = []

  package var isEmpty: Bool { replaced.isEmpty && later.isEmpty }

  /// Replaces values and sets performers.
  ///
  /// - Parameter reading: As parsed.
  package init(_ rulings: [Decisions.Ruling], before reading: inout Reading) {
    for ruling in rulings {
      var isFound = false
      for path in Self.paths(ruling.path, in: reading.document) {
        guard let text = reading.document.decided(at: path), Self.isAlike(text, ruling.read) else {
          if ruling.input != nil, Self.waits(for: ruling.verdict) {
            later.append((path, ruling))
            isFound = true
          }
          continue
        }
        isFound = true
        switch ruling.verdict {
        case .replace(let new):
          if reading.document.setText(new, at: path) {
            replaced.append((path, text, new, ruling.line))
          } else {
            reading.diagnostics.append(Self.unusable(ruling))
          }
        case .performers(let names): Self.setPerformers(names, at: path, ruling, &reading)
        case .confirm, .refuse, .next, .apart: later.append((path, ruling))
        }
      }
      if !isFound, ruling.input != nil { reading.diagnostics.append(Self.stale(ruling)) }
    }
  }

  /// Whether what a decision is about may be a text that only the analysis makes.
  private static func waits(for verdict: Decisions.Verdict) -> Bool {
    switch verdict {
    case .confirm, .refuse: true
    case .replace, .performers, .next, .apart: false
    }
  }

  /// Whether a decision keeps the person at a place out of what is known from other documents.
  package func keepsApart(_ pointer: String) -> Bool {
    later.contains { $0.ruling.verdict == .apart && $0.path.pointer == pointer }
  }

  /// Confirms and refuses what the analysis made, and keeps what replaced a value.
  package func apply(after reading: inout Reading) {
    for (path, from, to, line) in replaced {
      reading.provenance.repairs.removeAll { $0.path == path }
      _ = reading.document.setText(to, at: path)
      reading.provenance.repair(
        path, from: from, to: to, rule: "decision", confidence: .certain,
        evidence: [
          Message(en: "line \(line) of the decisions file", id: "baris \(line) berkas keputusan")
        ])
    }
    for (path, ruling) in later {
      switch ruling.verdict {
      case .confirm: confirm(path, ruling, &reading)
      case .refuse: refuse(path, ruling, &reading)
      case .next(let targets): setFlow(targets, at: path, ruling, &reading)
      case .replace, .performers, .apart: continue
      }
    }
  }

  private func confirm(_ path: Path, _ ruling: Decisions.Ruling, _ reading: inout Reading) {
    if let step = path.stepIndex, reading.document.procedure?.steps.indices.contains(step) == true {
      if path[3] == .key(.performers), let made = reading.document.procedure?.steps[step].performers, !made.isEmpty {
        for index in made.indices {
          reading.document.procedure?.steps[step].performers[index].confidence = .certain
          reading.document.procedure?.steps[step].performers[index].basis = ["confirmed"] + made[index].basis
        }
        return
      }
      if path[3] == .key(.next), let made = reading.document.procedure?.steps[step].next, !made.isEmpty {
        for index in made.indices { reading.document.procedure?.steps[step].next[index].confidence = .certain }
        return
      }
    }
    var isFound = false
    for index in reading.provenance.repairs.indices where concerns(reading.provenance.repairs[index], path, ruling) {
      reading.provenance.repairs[index].confidence = .certain
      reading.provenance.repairs[index].evidence.append(
        Message(
          en: "confirmed, line \(ruling.line) of the decisions file",
          id: "dikonfirmasi, baris \(ruling.line) berkas keputusan"))
      isFound = true
    }
    let isThere = reading.document.decided(at: path).map { Self.isAlike($0, ruling.read) } ?? false
    if !isFound, !isThere { reading.diagnostics.append(Self.stale(ruling)) }
  }

  private func refuse(_ path: Path, _ ruling: Decisions.Ruling, _ reading: inout Reading) {
    guard let index = reading.provenance.repairs.firstIndex(where: { concerns($0, path, ruling) }) else {
      let isThere = reading.document.decided(at: path).map { Self.isAlike($0, ruling.read) } ?? false
      if !isThere { reading.diagnostics.append(Self.stale(ruling)) }
      return
    }
    let text = reading.provenance.repairs[index].from
    reading.provenance.repairs.removeAll { $0.path == path }
    _ = reading.document.setText(text, at: path)
  }

  /// Whether a repair is one of the text that the decision was about, or of what came of it.
  private func concerns(_ repair: Repair, _ path: Path, _ ruling: Decisions.Ruling) -> Bool {
    (repair.path == path || repair.path == path / .text)
      && (Self.isAlike(repair.from, ruling.read) || Self.isAlike(repair.to, ruling.read))
  }

  private func setFlow(
    _ targets: [Edge.Branch?: Int], at path: Path, _ ruling: Decisions.Ruling, _ reading: inout Reading
  ) {
    guard let step = path.stepIndex, var procedure = reading.document.procedure, procedure.steps.indices.contains(step),
      targets.values.allSatisfy({ number in procedure.steps.contains { $0.no == number } })
    else {
      reading.diagnostics.append(Self.unusable(ruling))
      return
    }
    let order: [Edge.Branch?] = [nil, .yes, .no]
    procedure.steps[step].next = order.compactMap { branch in
      targets[branch].map { number in
        let label = procedure.steps[step].next.first { $0.when == branch }?.label
        return Edge(to: number, when: branch, label: label, confidence: .certain)
      }
    }
    if targets[.yes] != nil || targets[.no] != nil { procedure.steps[step].kind = .decision }
    reading.document.procedure = procedure
    let pointer = (Path.step(step) / .next).pointer
    reading.diagnostics.removeAll { $0.path == pointer && ($0.rule == RuleID("SOP402") || $0.rule == RuleID("SOP405")) }
  }

  private static func setPerformers(
    _ names: [String], at path: Path, _ ruling: Decisions.Ruling, _ reading: inout Reading
  ) {
    guard let step = path.stepIndex, let procedure = reading.document.procedure else { return }
    let found = names.map { name in
      procedure.actors.first { $0.id.utf8.elementsEqual(name.utf8) || isAlike($0.name, name) }
    }
    let actors = found.compactMap { $0 }
    guard actors.count == names.count, !actors.isEmpty else {
      reading.diagnostics.append(unusable(ruling))
      return
    }
    reading.document.procedure?.steps[step].performers = actors.map {
      Performer(actor: $0.id, confidence: .certain, basis: ["confirmed"])
    }
  }

  /// The places that a pointer with `*` names.
  private static func paths(_ pointer: String, in document: Document) -> [Path] {
    let tokens = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true).map(Array.init)
    guard tokens.contains([UInt8(ascii: "*")]) else { return Path(pointer: pointer, in: document).map { [$0] } ?? [] }
    var pointers: [[UInt8]] = [[]]
    for token in tokens {
      let choices = token == [UInt8(ascii: "*")] ? (0..<most(document)).map { Array("\($0)".utf8) } : [token]
      pointers = pointers.flatMap { start in choices.map { start + [UInt8(ascii: "/")] + $0 } }
      guard pointers.count <= 10_000 else { return [] }
    }
    return pointers.compactMap { Path(pointer: String(decoding: $0, as: UTF8.self), in: document) }
      .filter { document.decided(at: $0) != nil }
  }

  /// The length of the longest list.
  private static func most(_ document: Document) -> Int {
    [
      document.legalBasis.count, document.qualifications.count, document.related.count, document.equipment.count,
      document.warnings.count, document.records.count, document.identity.signatories.count,
      document.procedure?.steps.count ?? 0, document.procedure?.actors.count ?? 0,
    ].max() ?? 0
  }

  /// Equal but for blanks at the ends and runs of them.
  static func isAlike(_ a: String, _ b: String) -> Bool {
    a.utf8.split(whereSeparator: { $0 <= 0x20 }).elementsEqual(b.utf8.split(whereSeparator: { $0 <= 0x20 })) {
      $0.elementsEqual($1)
    }
  }

  private static func stale(_ ruling: Decisions.Ruling) -> Diagnostic {
    Diagnostic(
      RuleID("SOP591"), .warning, cause: .unknown,
      Message(
        en: "The decision in line \(ruling.line) is about another text (\"\(ruling.read)\"), and was not applied",
        id: "Keputusan pada baris \(ruling.line) mengenai teks lain (\"\(ruling.read)\"), dan tidak diterapkan"),
      path: ruling.path)
  }

  private static func unusable(_ ruling: Decisions.Ruling) -> Diagnostic {
    Diagnostic(
      RuleID("SOP592"), .warning, cause: .unknown,
      Message(
        en: "The decision in line \(ruling.line) names a column, step or value that the SOP does not have",
        id: "Keputusan pada baris \(ruling.line) menyebut kolom, langkah, atau nilai yang tidak ada dalam SOP"),
      path: ruling.path)
  }
}

extension Path {
  /// The step that the path lies in.
  var stepIndex: Int? {
    guard self[0] == .key(.procedure), self[1] == .key(.steps), case .index(let index)? = self[2] else { return nil }
    return index
  }
}

extension Document {
  /// The text by which a decision about a place is known: of performers and branches the activity, of people their name.
  func decided(at path: Path) -> String? {
    if let step = path.stepIndex, path[3] == .key(.performers) || path[3] == .key(.next) {
      guard let steps = procedure?.steps, steps.indices.contains(step) else { return nil }
      return steps[step].activity
    }
    if let place = PersonPlace.all(in: self).first(where: { $0.path == path }) { return self[place]?.name }
    return text(at: path)
  }
}
