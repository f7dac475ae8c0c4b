import AST
import Vocabulary

/// What speaks for an actor; a number so that evidence holds no texts.
enum Basis: Hashable, Sendable {
  case subject, agent, bracket, note, circumstance, verb, output, first
  /// The number of the step that tells.
  case source(Int), returned(Int), author(Int)

  /// As the output names it.
  var name: String {
    switch self {
    case .subject: "subject"
    case .agent: "agent"
    case .bracket: "bracket"
    case .note: "note"
    case .circumstance: "circumstance"
    case .verb: "verb"
    case .output: "output"
    case .first: "first"
    case .source(let step): "source:\(step)"
    case .returned(let step): "returned:\(step)"
    case .author(let step): "author:\(step)"
    }
  }

  /// Whether it tells what is usual, and names nobody.
  var isUsual: Bool { self == .verb || self == .circumstance || self == .first }

  /// Whether the text names who acts.
  var isNamed: Bool { self == .subject || self == .agent }
}

/// What one row says by itself of who performs it: a factor for each actor, and one for somebody without a column.
struct StepEvidence {
  /// The last is for somebody without a column.
  var factors: [Double]
  /// Which evidence speaks for which actor.
  var names: [(name: Basis, actor: Int, factor: Double)] = []
  /// Actors that the row names as acting together, the first of them included.
  var together: [Int] = []
  /// Actors named beside the one who acts.
  var beside: [Int] = []
  /// Whether the performers were read, so that nothing is to infer.
  var isRead = false
  /// The office without a column that the row names as acting.
  var outsider: (mention: Mention, basis: Basis)?

  private var outside: Int { factors.count - 1 }

  /// - Parameters:
  ///   - performers: Those that were read.
  ///   - outputs: What comes of the step, as written.
  init(
    _ performers: [Performer], outputs: String?, _ activity: Activity, note: Activity?, isFirst: Bool, actors: [Actor],
    _ finder: MentionFinder,
    _ context: Context
  ) {
    let weights = context.inference.weights
    factors = [Double](repeating: 1, count: actors.count + 1)
    factors[actors.count] = weights[.outsider]
    let read = performers.compactMap { performer in actors.firstIndex { $0.id == performer.actor } }
    if !read.isEmpty {
      isRead = true
      for index in factors.indices { factors[index] = read.contains(index) ? 1 : 0 }
      return
    }
    takeNames(activity, context)
    if let note { takeNote(note, weights) }
    // Whoever is named acts, whatever it is; else the act tells who usually does it.
    if outsider == nil, together.isEmpty {
      let told = takeCircumstances(activity, finder.actors, context)
      takeVerbs(activity, told, finder.actors, weights)
    }
    if let outputs {
      var wording = Wording(outputs)
      context.readMisread(&wording) { finder.knows($0) }
      takeResult(wording, finder, context)
    }
    if isFirst, !actors.isEmpty { multiply(0, weights[.first], .first) }
  }

  /// Adds evidence from another row.
  mutating func speak(for actor: Int, _ factor: Double, _ name: Basis) { multiply(actor, factor, name) }

  private mutating func multiply(_ actor: Int, _ factor: Double, _ name: Basis?) {
    factors[actor] *= factor
    if let name { names.append((name, actor, factor)) }
  }

  /// Offices that the text names, by what they have to do with the act.
  private mutating func takeNames(_ activity: Activity, _ context: Context) {
    let weights = context.inference.weights
    let isPassive = activity.isPassive
    var acting: [Mention] = []
    let subjects = activity.mentions.lazy.filter { $0.relation == .subject }.flatMap(\.actors)
    for mention in activity.mentions where mention.words.lowerBound < activity.mainEnd {
      // *Kasubag Umum … kepada seluruh Kasubag*: who acts is not ruled out by being one of those who get it.
      if mention.relation != .subject, mention.actors.contains(where: subjects.contains) { continue }
      switch mention.relation {
      // *Undangan ditandatangani Camat*: of a passive, what stands first is not who acts.
      case .subject where activity.isPutPassively: spread(mention, weights[.mentioned], nil)
      case .subject: acting.append(mention)
      case .agent where isPassive, .bracket: acting.append(mention)
      // *Oleh Staf, mencatat surat*.
      case .agent where activity.cues.first.map({ $0.cue == .agent && $0.words.lowerBound == 0 }) == true:
        acting.append(mention)
      case .agent: spread(mention, weights[.mentioned], nil)
      case .receiver, .requested, .source: spread(mention, weights[.receiver], nil)
      case .ordered, .addressed: spread(mention, weights[.addressed], nil)
      case .joint:
        spread(mention, weights[.bystander], nil)
        if mention.actors.count == 1 { beside.append(mention.actors[0]) }
      case .consulted: spread(mention, weights[.bystander], nil)
      case .other: spread(mention, weights[.mentioned], nil)
      }
    }
    guard let first = acting.first else { return }
    let isSubject = first.relation == .subject
    let last = acting.last(where: { $0.relation == first.relation }) ?? first
    let behind = last.words.upperBound
    let isFollowed =
      !isSubject || activity.verbs.contains { $0.at >= behind && $0.at <= behind + 1 }
      || activity.isActive(at: behind, context) || activity.isActive(at: behind + 1, context)
    let factor =
      isSubject
      ? (isFollowed ? weights[.subject] : weights[.subjectAlone])
      : first.relation == .bracket ? weights[.bracket] : weights[.agent]
    let name: Basis = isSubject ? .subject : first.relation == .bracket ? .bracket : .agent
    for mention in acting where mention.relation == first.relation && !mention.actors.isEmpty {
      spread(mention, factor, name)
      if mention.actors.count == 1, !together.contains(mention.actors[0]) { together.append(mention.actors[0]) }
    }
    if first.actors.isEmpty, together.isEmpty {
      let isUnit = first.kind == .unit || first.kind == .group
      factors[outside] = isUnit ? weights[.subjectAlone] : factor
      outsider = (first, name)
    }
  }

  /// Who does it by the note: *Dilaksanakan oleh Staf*, *Penanggung jawab: Camat*, or nothing but the office.
  private mutating func takeNote(_ note: Activity, _ weights: EvidenceWeights) {
    for mention in note.mentions where mention.words.lowerBound < note.mainEnd {
      let (start, end) = (mention.words.lowerBound, mention.words.upperBound)
      let isLabelled = end == note.wording.count && start <= 3 && note.wording.places[start].divider == .stop
      guard mention.relation == .agent || isLabelled && note.verbs.isEmpty, mention.actors.count == 1 else { continue }
      multiply(mention.actors[0], weights[.note], .note)
    }
  }

  /// What stands around the act: registers, counters, stamps.
  ///
  /// - Returns: The words whose phrase says more than the verb in it: *menandatangani tanda terima*.
  private mutating func takeCircumstances(
    _ activity: Activity, _ actors: [ActorRole], _ context: Context
  ) -> [Range<Int>] {
    var told: [Range<Int>] = []
    var position = 0
    while position < activity.mainEnd {
      guard let found = context.inference.circumstances.longest(in: activity.wording.words, at: position) else {
        position += 1
        continue
      }
      let level = found.meaning.level.present(in: actors)
      for (index, actor) in actors.enumerated() where actor.level == level {
        multiply(index, found.meaning.factor, .circumstance)
      }
      let verb = activity.mainPlace.map { $0.at == position ? $0.form.verb : activity.secondPlace?.form.verb } ?? nil
      let agrees = verb?.level == found.meaning.level || verb?.otherLevel == found.meaning.level
      if found.meaning.factor >= Self.telling, !agrees { told.append(position..<position + found.words) }
      position += found.words
    }
    return told
  }

  /// A phrase with such a factor tells by itself who acts.
  private static let telling = 4.0

  /// Multiplies for each column that a mention may mean; evidence for several is shared out.
  private mutating func spread(_ mention: Mention, _ factor: Double, _ name: Basis?) {
    guard !mention.actors.isEmpty else { return }
    let shared = factor > 1 ? max(1, factor / Double(mention.actors.count)) : factor
    for actor in mention.actors { multiply(actor, shared, name) }
  }

  /// What is done, against who usually does it.
  private mutating func takeVerbs(
    _ activity: Activity, _ told: [Range<Int>], _ actors: [ActorRole], _ weights: EvidenceWeights
  ) {
    guard let place = activity.mainPlace else { return }
    let main = place.form.verb
    let isTold = { (place: Activity.VerbPlace) in told.contains { $0.contains(place.at) } }
    let (mainTold, secondTold) = (isTold(place), activity.secondPlace.map(isTold) ?? false)
    if mainTold, secondTold || activity.secondPlace == nil { return }
    let standIn = main.level.present(in: actors)
    for (index, actor) in actors.enumerated() {
      // Of two acts one of which tells by itself who acts, the other counts for less.
      var factor = mainTold ? 1 : weights.factor(main, actor: actor.level)
      if !mainTold, standIn != main.level, actor.level == standIn {
        factor = (factor + weights.factor(main, actor: main.level)) / 2
      }
      if secondTold { factor = (1 + factor) / 2 }
      if let second = activity.secondVerb?.verb, !secondTold {
        factor *= (1 + weights.factor(second, actor: actor.level)) / 2
      }
      if mainTold {
        multiply(index, factor, .verb)
        continue
      }
      if actor.level == .top, main.level == .top, main.otherLevel == nil {
        if main.act == .sign { factor *= weights[.sign] }
        if main.act == .approve || main.act == .order { factor *= weights[.approve] }
      }
      if actor.level == .staff, main.act == .archive { factor *= weights[.archive] }
      multiply(index, factor, .verb)
    }
  }

  /// Who made the output, where it says so: *jadwal yang disetujui camat*, *paraf Sekcam*.
  private mutating func takeResult(_ outputs: Wording, _ finder: MentionFinder, _ context: Context) {
    for position in outputs.words.indices.dropLast() {
      guard let verb = context.vocabulary.verbs.form(outputs.words[position]), verb.voice != .active,
        [.approve, .sign, .order, .review].contains(verb.verb.act)
      else { continue }
      let isAgent = context.inference.cues.cue(outputs.words[position + 1]) == .agent
      let start = position + (isAgent ? 2 : 1)
      guard start < outputs.count, let mention = finder.mention(at: start, in: outputs), mention.actors.count == 1
      else {
        continue
      }
      multiply(mention.actors[0], context.inference.weights[.result], .output)
    }
  }
}

extension Verbs.Level {
  /// The level that acts in the place of this one where no column stands on it: without the head the highest below signs,
  /// and without anybody served whoever else stands outside the ladder, a council.
  fileprivate func present(in actors: [ActorRole]) -> Verbs.Level {
    let order: [Verbs.Level] =
      switch self {
      case .top: [.top, .second, .third]
      case .second: [.second, .top, .third]
      case .third: [.third, .second, .staff]
      case .staff: [.staff, .third]
      case .applicant: [.applicant, .any]
      case .any: [.any]
      }
    return order.first { level in actors.contains { $0.level == level } } ?? self
  }
}
