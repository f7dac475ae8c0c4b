import AST
import Vocabulary

/// Fills in who performs the steps whose cells are empty.
///
/// - Parameter unread: Of each step, the actors in whose cells stands what cannot be read.
/// - Returns: The likeliest actor of each step, as an index; `nil` where somebody without a column is likelier.
func inferPerformers(
  _ procedure: inout Procedure, _ activities: [Activity], _ notes: [Activity?], _ decisions: [Decision?],
  _ unread: [[Int]], _ finder: MentionFinder,
  _ context: Context
) -> [Int?] {
  let actors = procedure.actors
  let states = actors.count + 1
  guard isWeighable(procedure) else { return readPerformers(of: procedure) }
  let weights = context.inference.weights
  var evidence = procedure.steps.indices.map { index in
    StepEvidence(
      procedure.steps[index].performers, outputs: procedure.steps[index].outputs?.text, activities[index],
      note: notes[index], isFirst: index == 0, actors: actors, finder,
      context)
  }
  for index in activities.indices.dropFirst() where !evidence[index - 1].isRead {
    // *menerima berkas dari Staf*: the step before was his, where it came straight from him.
    guard let verb = activities[index].mainVerb?.verb, verb.act == .receive, verb.level == .staff else { continue }
    for mention in activities[index].mentions where mention.relation == .source && mention.actors.count == 1 {
      evidence[index - 1].speak(for: mention.actors[0], weights[.source], .source(procedure.steps[index].no))
    }
  }
  for (index, decision) in decisions.enumerated() {
    // Who gets the matter back is who drafted it.
    guard let no = decision?.no, decision?.noIsInActivity == true, no.goesBack || no.isMended,
      let draft = (0..<index).last(where: { activities[$0].mainVerb?.verb.act == .draft }), !evidence[draft].isRead
    else { continue }
    for mention in activities[index].mentions(.receiver, in: no.consequence) where mention.actors.count == 1 {
      let actor = mention.actors[0]
      guard !evidence[..<index].contains(where: { $0.isRead ? $0.factors[actor] > 0 : $0.together.contains(actor) })
      else { continue }
      evidence[draft].speak(for: mention.actors[0], weights[.returned], .returned(procedure.steps[index].no))
    }
  }
  let handovers = activities.indices.dropLast().map { index in
    Handover(activities[index], decisions[index], next: activities[index + 1])
  }
  var chain = Chain(states: states, local: evidence.flatMap(\.factors), moves: [])
  chain.moves.reserveCapacity(handovers.count * states * states)
  for handover in handovers { handover.add(to: &chain.moves, finder.actors, weights) }
  var chances = chain.posteriors()
  let authors = authors(activities)
  if !authors.isEmpty {
    // Who mends a paper is who made it: as sure as it is who made it.
    for (step, draft) in authors where !evidence[step].isRead {
      let share = weights[.author]
      for actor in actors.indices {
        let factor = 1 - share + share * Double(actors.count) * chances[draft * states + actor]
        chain.local[step * states + actor] *= factor
        if factor > 1.2 { evidence[step].names.append((.author(procedure.steps[draft].no), actor, factor)) }
      }
    }
    chances = chain.posteriors()
  }
  if !evidence.allSatisfy(\.isRead) {
    // A column is there because somebody in it acts: one that is hardly used gets a little more.
    let unused = actors.indices.filter { actor in
      stride(from: actor, to: chances.count, by: states).reduce(0) { $0 + chances[$1] } < 0.5
    }
    if !unused.isEmpty, procedure.steps.count > actors.count {
      for step in evidence.indices where !evidence[step].isRead {
        for actor in unused { chain.local[step * states + actor] *= weights[.unused] }
      }
      chances = chain.posteriors()
    }
  }
  var tops: [Int?] = []
  for index in procedure.steps.indices {
    let row = Array(chances[index * states..<(index + 1) * states])
    let best = actors.indices.max { (row[$0], -$0) < (row[$1], -$1) }
    tops.append(best.flatMap { row[$0] > 0 && row[$0] >= row[actors.count] ? $0 : nil })
    guard !evidence[index].isRead else { continue }
    let claim = StepClaim(
      evidence: evidence[index], chances: row, unread: unread[index], handover: index > 0 ? handovers[index - 1] : nil,
      previous: index > 0 ? tops[index - 1] : nil, previousNo: index > 0 ? procedure.steps[index - 1].no : 0)
    claim.write(to: &procedure.steps[index], activities[index], actors, weights)
  }
  return tops
}

/// Steps that mend what was examined, each with the step that made it.
private func authors(_ activities: [Activity]) -> [(step: Int, draft: Int)] {
  var found: [(Int, Int)] = []
  for index in activities.indices.dropFirst(2) {
    let activity = activities[index]
    guard let first = activity.cues.first(where: { $0.words.lowerBound <= 1 && $0.cue == .redo }),
      activity.mentions.allSatisfy({ $0.relation != .subject && $0.relation != .agent }),
      activities[max(0, index - 2)..<index].contains(where: { $0.mainVerb?.verb.act == .review })
        || activity.cues.contains(where: { $0.cue == .bad && $0.words.lowerBound > first.words.lowerBound })
    else { continue }
    let object = activity.things(in: first.words.upperBound..<max(first.words.upperBound, activity.mainEnd))
    // The paper is named first, what was said of it behind: of two drafts the one that shares more words with it.
    var best: (draft: Int, share: Double)?
    for earlier in activities[..<index].indices {
      let made = activities[earlier]
      guard made.mainVerb.map({ makes.contains($0.verb.act) }) == true else { continue }
      let things = made.things(in: 0..<made.mainEnd)
      let shared = object.lazy.filter(things.contains).count
      guard shared > 0, shared * 2 >= min(object.count, things.count) else { continue }
      // Who has mended it before made it as well, but who drafted it tells more.
      let worth = made.cues.first?.cue == .redo ? 0.3 : made.mainVerb?.verb.act == .draft ? 0.5 : 0
      let share = Double(shared) / Double(max(1, things.count)) + worth
      if share >= best?.share ?? 0 { best = (earlier, share) }
    }
    let draft = best?.draft
    if let draft { found.append((index, draft)) }
  }
  return found
}

/// Acts by which a paper comes about.
private let makes: [Verbs.Act] = [.draft, .record, .other]

/// Whether a procedure has so few steps and actors that it is weighed who performs what; no form that people fill in has more.
func isWeighable(_ procedure: Procedure) -> Bool {
  let states = procedure.actors.count + 1
  return procedure.steps.count * states * states <= mostMoves
}

/// Most moves between actors that are weighed, one each 8 bytes; 200 steps of 20 actors have about 90,000.
private let mostMoves = 4_000_000

/// The first performer that the text names for each step, as an index.
private func readPerformers(of procedure: Procedure) -> [Int?] {
  var places: [String: Int] = [:]
  for (index, actor) in procedure.actors.enumerated() { places[actor.id] = index }
  return procedure.steps.map { step in step.performers.first.flatMap { places[$0.actor] } }
}

/// What is claimed of one step once all the evidence is weighed.
private struct StepClaim {
  let evidence: StepEvidence
  /// Of each actor; the last of somebody without a column.
  let chances: [Double]
  /// Actors in whose cells of the row something stands that cannot be read: it may say that they act.
  let unread: [Int]
  let handover: Handover?
  let previous: Int?
  let previousNo: Int

  /// The chance of an actor; where nothing names him, what is usual need not be so.
  private func chance(of actor: Int, _ weights: EvidenceWeights) -> Double {
    let isNamed =
      handover?.receivers.contains(actor) == true
      || evidence.names.contains { $0.actor == actor && $0.factor > 1.2 && !$0.name.isUsual }
    let share = isNamed ? 0 : weights[.unusual]
    let chance = (1 - share) * chances[actor] + share / Double(max(1, chances.count - 1))
    guard !unread.isEmpty, !unread.contains(actor) else { return chance }
    return min(chance, isNamed ? Self.mostNamedElsewhere : Self.mostElsewhere)
  }

  /// The most that is claimed for an actor where an unread sign stands in another's cell: no claim, and none that is settled where the
  /// text names him.
  private static let (mostElsewhere, mostNamedElsewhere) = (0.49, 0.89)

  /// What an office without a column is called: with the words that lead to the verb, as in *Tim Teknis memeriksa*.
  private func fullName(_ mention: Mention, _ basis: Basis, _ activity: Activity, _ text: String) -> String {
    var words = mention.words
    if basis == .subject, let verb = firstVerb(activity, behind: words.upperBound),
      words.count <= 2, verb > words.upperBound, verb - words.upperBound <= 2,
      (words.upperBound..<verb).allSatisfy({ isOfName($0, activity, text) }),
      !isCapital(activity.wording.text(verb..<(verb + 1), of: text))
    {
      words = words.lowerBound..<verb
    }
    return activity.wording.text(words, of: text)
  }

  /// The first verb behind an office, which ends its name whatever the act is: *memberikan* of *memberikan persetujuan*.
  private func firstVerb(_ activity: Activity, behind end: Int) -> Int? {
    let first = activity.verbs.first { $0.at >= end && $0.form.voice != .nominal }?.at
    return first.map { min($0, activity.mainPlace?.at ?? $0) } ?? activity.mainPlace?.at
  }

  /// Whether a word behind an office may be part of its name: *bayar* of *Juru bayar*, not *wajib*.
  private func isOfName(_ place: Int, _ activity: Activity, _ text: String) -> Bool {
    isCapital(activity.wording.text(place..<(place + 1), of: text))
      || !ReviewWords.standard.contains(Array(activity.wording.words[place]), .modal)
  }

  private func isCapital(_ word: String) -> Bool { word.utf8.first.map { (0x41...0x5A).contains($0) } ?? false }

  func write(to step: inout Step, _ activity: Activity, _ actors: [Actor], _ weights: EvidenceWeights) {
    let outside = Probability(chances[actors.count])
    if let named = evidence.outsider, outside >= .claimable {
      let name = fullName(named.mention, named.basis, activity, step.activity)
      step.outsiders.append(Outsider(name: name, confidence: outside, basis: [named.basis.name]))
    }
    let group = evidence.together
    let groupChance = Probability(group.reduce(0) { $0 + chances[$1] })
    let order = actors.indices.sorted { (chances[$1], $0) < (chances[$0], $1) }
    for actor in order.prefix(4) {
      let isTogether = group.count > 1 && group.contains(actor)
      let chance = isTogether ? groupChance : Probability(self.chance(of: actor, weights))
      if chance >= .claimable {
        step.performers.append(Performer(actor: actors[actor].id, confidence: chance, basis: basis(of: actor)))
      } else if chance.hundredths >= 5, step.alternatives.count < 3 {
        step.alternatives.append(Performer(actor: actors[actor].id, confidence: chance))
      }
    }
    guard !step.performers.isEmpty else { return }
    for actor in evidence.beside where !step.performers.contains(where: { $0.actor == actors[actor].id }) {
      step.performers.append(
        Performer(actor: actors[actor].id, confidence: Probability(weights[.joint]), basis: ["joint"]))
      step.alternatives.removeAll { $0.actor == actors[actor].id }
    }
  }

  /// Names of what speaks for an actor, the strongest first.
  private func basis(of actor: Int) -> [String] {
    let speaking = evidence.names.filter { $0.actor == actor && $0.factor > 1.2 }
      .sorted { $0.factor == $1.factor ? $0.name.name < $1.name.name : $0.factor > $1.factor }
    var names: [String] = []
    var named = 0
    for (index, evidence) in speaking.enumerated()
    where !speaking[..<index].contains(where: { $0.name == evidence.name }) {
      if named == names.count, evidence.name.isNamed { named += 1 }
      names.append(evidence.name.name)
    }
    if let handover, handover.receivers.contains(actor) { names.insert("handover:\(previousNo)", at: named) }
    if let previous, previous == actor, handover?.receivers.isEmpty ?? true { names.append("continuity") }
    return names.isEmpty ? ["sequence"] : names
  }
}
