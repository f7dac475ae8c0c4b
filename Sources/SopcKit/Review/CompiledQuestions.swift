package import AST
import Analysis
package import Diagnostics

/// The open questions of one SOP, without those that other documents may ask as well.
package struct CompiledQuestions: Sendable {
  package private(set) var questions: [OpenQuestion] = []
  private let sop: CompiledSOP
  private let key: DocumentKey
  private var lines: [Path: Int] = [:]

  /// - Complexity: O(*n*) in values.
  package init(_ sop: CompiledSOP, lines table: LineTable) {
    self.sop = sop
    key = DocumentKey(sha256: sop.source.sha256, part: sop.source.part)
    for claim in sop.provenance.claims where claim.role == .value && lines[claim.path] == nil {
      lines[claim.path] = table.location(of: claim.span).line
    }
    for index in (sop.document.procedure?.steps ?? []).indices {
      askPerformer(index)
      askFlow(index)
    }
    for repair in sop.provenance.repairs { ask(repair) }
  }

  private mutating func ask(
    _ path: Path, read: String, _ question: Message, _ evidence: [Message], _ choices: [OpenQuestion.Choice],
    weight: Double, near: Path? = nil, isCorpusWide: Bool = false, pointer: String? = nil
  ) {
    questions.append(
      OpenQuestion(
        source: sop.source.path, document: key, line: lines[near ?? path] ?? lines[(near ?? path) / .text] ?? 0,
        pointer: pointer ?? path.pointer, read: read, question: question, evidence: evidence, choices: choices,
        weight: weight, isCorpusWide: isCorpusWide))
  }

  /// The text of a step before spelling was mended in it.
  private func written(_ index: Int) -> String {
    let path = Path.step(index) / .activity
    return sop.provenance.repairs.first { $0.path == path }?.from ?? sop.document.procedure?.steps[index].activity ?? ""
  }

  private mutating func askPerformer(_ index: Int) {
    guard let procedure = sop.document.procedure, procedure.actors.count > 1 else { return }
    let step = procedure.steps[index]
    let top = step.performers.first ?? step.alternatives.first
    guard !(step.performers.first?.isRead ?? false), step.outsiders.isEmpty, top?.confidence ?? .certain < .settled
    else { return }
    let doubt = { (step: Step) in
      step.performers.first?.isRead == true || !step.outsiders.isEmpty
        ? 0.0 : 1 - ((step.performers.first ?? step.alternatives.first)?.confidence.value ?? 0)
    }
    // Who acts here tells much of who goes on.
    var weight = doubt(step)
    for next in procedure.steps[(index + 1)...].prefix(3) where doubt(next) > 0.1 { weight += 0.25 * doubt(next) }
    let candidates = step.performers + step.alternatives
    let named =
      candidates.map(\.actor) + procedure.actors.map(\.id).filter { id in !candidates.contains { $0.actor == id } }
    let choices = named.compactMap { id in procedure.actors.first { $0.id == id }?.name }.map { name in
      OpenQuestion.Choice(text: name, verdict: .performers([name]))
    }
    let evidence = candidates.map { candidate in
      let name = procedure.actors.first { $0.id == candidate.actor }?.name ?? candidate.actor
      let reasons = candidate.basis.map { Message.reason(ofBasis: $0) ?? Message(en: $0, id: $0) }
      let (en, id) = (
        reasons.map(\.english).joined(separator: "; "), reasons.map(\.indonesian).joined(separator: "; ")
      )
      let chance = candidate.confidence.inWords
      return Message(
        en: "\(name) \(chance.english)\(en.isEmpty ? "" : ": \(en)")",
        id: "\(name) \(chance.indonesian)\(id.isEmpty ? "" : ": \(id)")")
    }
    ask(
      .step(index) / .performers, read: written(index),
      Message(en: "Who performs step \(step.no)?", id: "Siapa pelaksana langkah \(step.no)?"), evidence, choices,
      weight: weight, near: .step(index) / .activity)
  }

  private mutating func askFlow(_ index: Int) {
    guard let procedure = sop.document.procedure, procedure.steps[index].kind == .decision else { return }
    let step = procedure.steps[index]
    let yes = step.next.first { $0.when == .yes }
    let no = step.next.first { $0.when == .no }
    guard no?.confidence ?? Probability(hundredths: 0) < .settled else { return }
    var targets = [no?.to].compactMap { $0 }
    targets += procedure.steps[..<index].reversed().map(\.no).filter { !targets.contains($0) }.prefix(6)
    let choices = targets.map { number in
      let activity = procedure.steps.first { $0.no == number }?.activity ?? ""
      var flow: [Edge.Branch?: Int] = [.no: number]
      if let yes { flow[.yes] = yes.to }
      return OpenQuestion.Choice(text: "\(number) (\(activity))", verdict: .next(flow))
    }
    guard !choices.isEmpty else { return }
    var evidence = no.map { edge in
      [
        Message(
          en: "step \(edge.to) is assumed, \(edge.confidence.inWords.english)",
          id: "diduga langkah \(edge.to), \(edge.confidence.inWords.indonesian)")
      ]
    }
    // Why: as the finding says.
    let path = (Path.step(index) / .next).pointer
    if let told = sop.findings.first(where: { $0.rule == RuleID("SOP402") && $0.path == path }) {
      evidence?.append(told.message)
    }
    ask(
      .step(index) / .next, read: written(index),
      Message(
        en: "Where does step \(step.no) lead if the answer is no?",
        id: "Ke mana langkah \(step.no) bila jawabannya tidak?"),
      evidence ?? [], choices, weight: 1 - (no?.confidence.value ?? 0), near: .step(index) / .activity)
  }

  private mutating func ask(_ repair: Repair) {
    guard repair.confidence < .settled else { return }
    let pointer = repair.path.pointer(in: sop.document)
    // The same slip in many documents is one question.
    let pattern = pointer.utf8.split(separator: UInt8(ascii: "/")).map { part in
      part.allSatisfy { (0x30...0x39).contains($0) } ? "*" : String(decoding: part, as: UTF8.self)
    }
    ask(
      repair.path, read: repair.from,
      Message(
        en: "Is \"\(repair.from)\" read rightly as \"\(repair.to)\"?",
        id: "Benarkah \"\(repair.from)\" dibaca \"\(repair.to)\"?"),
      repair.evidence,
      [
        OpenQuestion.Choice(text: repair.to, verdict: .confirm),
        OpenQuestion.Choice(text: repair.from, verdict: .refuse),
      ], weight: 1 - repair.confidence.value, isCorpusWide: true, pointer: "/" + pattern.joined(separator: "/"))
  }
}

extension Compilation {
  /// What the SOPs of the input leave open.
  package var questions: [CompiledQuestions] {
    let lines = LineTable(text)
    return sops.map { CompiledQuestions($0, lines: lines) }
  }
}

extension Probability {
  /// `0.07`, in Indonesian `0,07`.
  fileprivate var inWords: Message {
    let digits = "\(hundredths < 10 ? "0" : "")\(hundredths % 100)"
    let (whole, rest) = (hundredths / 100, hundredths == 100 ? "00" : digits)
    return Message(en: "\(whole).\(rest)", id: "\(whole),\(rest)")
  }
}
