import AST
import Diagnostics
import Vocabulary

/// Where each step leads.
struct Flow {
  let steps: [Step]
  let activities: [Activity]
  let notes: [Activity?]
  let decisions: [Decision?]
  /// Likeliest performer of each step, as an index into the actors.
  let performers: [Int?]
  /// Whether letters number the steps in the text.
  let isLettered: Bool
  let context: Context
  /// What each step is about, and the words of its output: a refusal is held against all steps before it.
  private let things: [[[UInt8]]]
  private let outputs: [[[UInt8]]]

  init(
    steps: [Step], activities: [Activity], notes: [Activity?], decisions: [Decision?], performers: [Int?],
    isLettered: Bool, context: Context
  ) {
    (self.steps, self.activities, self.notes) = (steps, activities, notes)
    (self.decisions, self.performers, self.context) = (decisions, performers, context)
    self.isLettered = isLettered
    guard decisions.contains(where: { $0 != nil }) else {
      (things, outputs) = ([], [])
      return
    }
    things = activities.map { $0.things(in: 0..<$0.mainEnd) }
    outputs = steps.indices.map { Self.words(steps[$0].outputs?.text, context) }
  }

  private var weights: EvidenceWeights { context.inference.weights }

  /// The edges out of one step, *yes* first.
  func edges(from index: Int) -> [Edge] {
    guard let decision = decisions[index] else { return plain(from: index) }
    var edges: [Edge] = []
    if let yes = yesTarget(of: decision, at: index) {
      edges.append(Edge(to: steps[yes.step].no, when: .yes, label: decision.yes?.label, confidence: yes.chance))
    }
    if let no = noTarget(of: decision, at: index) {
      edges.append(Edge(to: steps[no.step].no, when: .no, label: decision.no?.label, confidence: no.chance))
    }
    return edges
  }

  /// Why *no* is taken to lead where it is, where the text does not number the step.
  func reasonOfNo(from index: Int) -> Message? {
    decisions[index].flatMap { noTarget(of: $0, at: index)?.reason }
  }

  private struct Target {
    let step: Int
    let chance: Probability
    let reason: Message?

    init(_ step: Int, _ chance: Double, _ reason: Message? = nil) {
      (self.step, self.chance, self.reason) = (step, Probability(chance), reason)
    }
  }

  /// The next step, or the one whose number a step names: *kembali ke langkah 2*.
  private func plain(from index: Int) -> [Edge] {
    if let target = named(in: activities[index], except: index) {
      return [Edge(to: steps[target].no, confidence: Probability(weights[.jump]))]
    }
    return index + 1 < steps.count ? [Edge(to: steps[index + 1].no)] : []
  }

  /// The step that a text leads to by its number.
  private func named(in activity: Activity, except index: Int) -> Int? {
    for (place, cue) in activity.cues.enumerated() where cue.cue == .step || cue.cue == .back {
      if cue.cue == .back {
        let number = activity.target(from: cue.words.lowerBound)
        if let target = number.flatMap({ position(of: $0, except: index) }) { return target }
        continue
      }
      guard place > 0, [.back, .receiver].contains(activity.cues[place - 1].cue),
        activity.cues[place - 1].words.upperBound == cue.words.lowerBound,
        let number = activity.number(after: cue.words.upperBound, context),
        let target = position(of: number, except: index)
      else { continue }
      return target
    }
    return nil
  }

  private func position(of number: Int, except index: Int) -> Int? {
    steps.indices.first { $0 != index && steps[$0].no == number }
  }

  /// The step that a branch names by its number or letter.
  private func named(by clause: BranchClause?, except index: Int) -> Int? {
    if let target = clause?.step.flatMap({ position(of: $0, except: index) }) { return target }
    return isLettered ? clause?.letter.flatMap { position(of: $0, except: index) } : nil
  }

  private func yesTarget(of decision: Decision, at index: Int) -> Target? {
    if let target = named(by: decision.yes, except: index) {
      return Target(target, weights[.yesNumber])
    }
    guard index + 1 < steps.count else { return nil }
    let named = receivers(decision.yes, decision.yesIsInActivity, index)
    // Past rows that only mend what was refused, to the one that the text names.
    var next = index + 1
    while next + 1 < steps.count, next < index + 3, activities[next].cues.first?.words.lowerBound == 0,
      activities[next].cues.first?.cue == .redo
    {
      next += 1
    }
    if next > index + 1, let performer = performers[next], named.contains(where: { $0.actors.contains(performer) }) {
      return Target(next, weights[.yesNamed])
    }
    return Target(index + 1, weights[.yesNext])
  }

  /// Where a refusal leads, by the first rule that says something.
  private func noTarget(of decision: Decision, at index: Int) -> Target? {
    let clause = decision.no
    if let target = named(by: clause, except: index) {
      return Target(target, weights[.noNumber])
    }
    // *Draf yang keliru kembali ke langkah 6* in the note of a decision that is drawn.
    if clause == nil, let note = notes[index], let target = named(in: note, except: index), target < index {
      return Target(target, weights[.noNumber])
    }
    let returns = clause.map { $0.goesBack || $0.isMended } ?? false
    if let clause, !returns {
      if clause.isRefused {
        return refusal(after: index).map { Target($0, weights[.noRefused], .tellsOfRefusal) }
      }
      if clause.waits { return nil }
    }
    guard index > 0 else { return nil }
    let named = receivers(clause, decision.noIsInActivity, index)
    let actors = named.flatMap(\.actors)
    if let target = (0..<index).last(where: { performers[$0].map(actors.contains) ?? false }) {
      let draft = draft(of: decision, at: index) { performers[$0].map(actors.contains) ?? false }
      return Target(draft ?? target, weights[.noRole], .belongsToReceiver)
    }
    if returns, actors.isEmpty, named.contains(where: { $0.kind == .outsider }) {
      return Target(entry(before: index), weights[.noOutside], .takesIn)
    }
    if returns, let target = draft(of: decision, at: index) {
      return Target(target, weights[.noObject], .makesWhatIsExamined)
    }
    if returns {
      let examined = Self.words(steps[index].inputs?.text, context)
      if let target = latest(before: index, where: { alike(outputs[$0], examined) }) {
        return Target(target, weights[.noObject], .makesWhatIsExamined)
      }
      if let target = (0..<index).last(where: isDraft) { return Target(target, weights[.noDraft], .draftsLast) }
    }
    return Target(index - 1, weights[.noBefore], .standsBefore)
  }

  /// The offices to which a branch hands the matter.
  private func receivers(_ clause: BranchClause?, _ isInActivity: Bool, _ index: Int) -> [Mention] {
    guard let clause, let activity = isInActivity ? activities[index] : notes[index] else { return [] }
    return activity.mentions.filter {
      clause.consequence.contains($0.words.lowerBound) && ($0.relation == .receiver || $0.relation == .agent)
    }
  }

  /// The latest earlier step of a kind, one that drafts before one that does not.
  private func latest(before index: Int, where holds: (Int) -> Bool) -> Int? {
    let found = (0..<index).filter(holds)
    return found.last(where: isDraft) ?? found.last
  }

  /// The latest earlier step that drafts what is examined, or what the text says is to be mended.
  private func draft(of decision: Decision, at index: Int, where holds: (Int) -> Bool = { _ in true }) -> Int? {
    let activity = activities[index]
    var object = decision.noIsInActivity ? activity.things(in: decision.no?.consequence ?? 0..<0) : []
    if object.isEmpty { object = activity.things(in: 0..<activity.mainEnd) }
    guard !object.isEmpty else { return (0..<index).last { isDraft($0) && holds($0) } }
    return (0..<index).last { step in
      guard holds(step), hold(things[step], object) else { return false }
      if isDraft(step) { return true }
      return activities[step].mainVerb?.verb.act != .review && hold(outputs[step], object)
    }
  }

  /// Whether most words of an object are among others.
  private func hold(_ words: [[UInt8]], _ object: [[UInt8]]) -> Bool {
    object.lazy.filter(words.contains).count * 5 >= object.count * 4
  }

  private func isDraft(_ index: Int) -> Bool { activities[index].mainVerb?.verb.act == .draft }

  /// A later step that tells of a refusal.
  private func refusal(after index: Int) -> Int? {
    (index + 1..<max(steps.count, index + 1)).first { step in
      activities[step].cues.contains { $0.cue == .refused || $0.cue == .refuse }
    }
  }

  /// The step by which a matter from outside comes in.
  private func entry(before index: Int) -> Int {
    (0..<index).first { activities[$0].mainVerb?.verb.act == .receive } ?? 0
  }

  private static func words(_ text: String?, _ context: Context) -> [[UInt8]] {
    text.map { contentWords(foldedWords($0.utf8), context) } ?? []
  }

  /// Whether two things bear much the same name.
  private func alike(_ a: [[UInt8]], _ b: [[UInt8]]) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    let shared = a.lazy.filter(b.contains).count
    return shared * 5 >= (a.count + b.count - shared) * 3
  }
}

/// Why a step is where a refusal leads.
extension Message {
  fileprivate static let tellsOfRefusal = Message(
    en: "it tells of the refusal", id: "langkah itu menyebut penolakannya")
  fileprivate static let belongsToReceiver = Message(
    en: "the last one of the office that gets the matter back",
    id: "langkah terakhir jabatan yang menerima pengembalian")
  fileprivate static let takesIn = Message(
    en: "the matter from outside comes in there", id: "di sana berkas dari luar diterima")
  fileprivate static let makesWhatIsExamined = Message(
    en: "the last one that makes what is examined", id: "langkah terakhir yang menghasilkan berkas yang diperiksa")
  fileprivate static let draftsLast = Message(
    en: "the last one that drafts something", id: "langkah penyusunan yang terakhir")
  fileprivate static let standsBefore = Message(
    en: "the one before it, as nothing else is told", id: "langkah tepat sebelumnya, karena tidak ada petunjuk lain")
}
