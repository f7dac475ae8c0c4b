import AST
import Vocabulary

/// How the matter passes from one row to the next.
struct Handover {
  /// Columns to which the row hands it, as the text names them.
  var receivers: [Int] = []
  /// Whether somebody without a column gets it.
  var leaves = false
  var act: Verbs.Act?
  var nextAct: Verbs.Act?
  /// Whether the receiver is only told of it.
  var isNotice = false
  /// Whether the row says what the next one does: *untuk menyiapkan rapat*.
  var isAnnounced = false
  /// Whether an approval is asked for.
  var isUpward = false

  /// - Parameter decision: What the row decides: after *yes* the matter goes to the receiver that is named there.
  init(_ activity: Activity, _ decision: Decision?, next: Activity) {
    act = activity.secondVerb.flatMap { Self.passes($0.verb.act) ? $0.verb.act : nil } ?? activity.mainVerb?.verb.act
    nextAct = next.mainVerb?.verb.act
    isUpward = activity.cues.contains { $0.cue == .request && $0.words.lowerBound < activity.mainEnd }
    var named = activity.mentions.filter { mention in
      guard mention.words.lowerBound < activity.mainEnd else { return false }
      switch mention.relation {
      case .receiver, .ordered, .requested: return true
      default: return false
      }
    }
    if let yes = decision?.yes, decision?.yesIsInActivity == true {
      named += activity.mentions.filter { $0.relation == .receiver && yes.consequence.contains($0.words.lowerBound) }
    }
    for mention in named {
      for actor in mention.actors where !receivers.contains(actor) { receivers.append(actor) }
    }
    leaves = receivers.isEmpty && !named.isEmpty
    // *melaporkan … dan menyerahkannya kepada*: the verb before the receiver tells what he gets.
    let passing = named.last.flatMap { last in
      activity.verbs.last { $0.at < last.words.lowerBound && $0.form.voice != .nominal }
    }
    isNotice = (passing?.form.verb.act ?? act) == .inform && !isUpward
    if let verb = next.mainVerb?.verb {
      isAnnounced = activity.cues.contains { cue in
        cue.cue == .purpose && activity.verbs.contains { $0.at >= cue.words.upperBound && $0.form.verb == verb }
      }
    }
  }

  static func passes(_ act: Verbs.Act) -> Bool { act == .handover || act == .forward || act == .order }

  /// Appends the factors of moving from each actor to each, row by row, somebody without a column last.
  func add(to moves: inout [Double], _ actors: [ActorRole], _ weights: EvidenceWeights) {
    let count = actors.count + 1
    let base = moves.count
    moves.append(contentsOf: repeatElement(1, count: count * count))
    let sure = weights[isNotice ? .informed : .handover] * (isAnnounced ? weights[.purpose] : 1)
    let named = max(2, sure / Double(max(1, receivers.count)))
    let (stay, neighbour) = (stay(weights), weights[.neighbour])
    let (up, down) = (step(isUp: true, weights), step(isUp: false, weights))
    let ranks = actors.map { $0.rank }
    for from in 0..<count {
      let row = base + from * count
      moves[row + from] = stay
      if from < actors.count {
        if from > 0 { moves[row + from - 1] *= neighbour }
        if from + 1 < actors.count { moves[row + from + 1] *= neighbour }
        if let low = ranks[from] {
          for to in ranks.indices {
            if let high = ranks[to], high != low { moves[row + to] *= high > low ? up : down }
          }
        }
      }
      for to in receivers { moves[row + to] *= named }
    }
  }

  private func stay(_ weights: EvidenceWeights) -> Double {
    var factor = weights[.stay]
    if !receivers.isEmpty, !isNotice {
      factor *= weights[.ordered]
    } else if leaves {
      factor *= weights[.handoverAbsent]
    }
    switch act {
    case .order: factor *= weights[.ordered]
    case .handover, .forward: if receivers.isEmpty { factor *= weights[.handedOn] }
    case .draft, .record:
      if nextAct == .draft || nextAct == .record || nextAct == .archive { factor *= weights[.draftChain] }
    default: break
    }
    switch nextAct {
    case .receive: factor *= weights[.receive]
    case .review, .approve, .sign:
      if act == .draft || act == .record || act == .handover { factor *= weights[.reviewOwn] }
    default: break
    }
    return factor
  }

  /// Up for an examination, down for an order.
  private func step(isUp: Bool, _ weights: EvidenceWeights) -> Double {
    var factor = 1.0
    if isUpward, isUp { factor *= weights[.upward] }
    if isUp, act == .draft || act == .handover, [.review, .approve, .sign].contains(nextAct) {
      factor *= weights[.review]
    }
    if !isUp, act == .order { factor *= weights[.orderedDown] }
    return factor
  }
}
