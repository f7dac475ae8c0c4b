import AST
import Analysis
import Diagnostics

/// A procedure as the parser would read it: columns by name, rows by activity.
struct Rows {
  var actors: [String]
  var steps: [Step] = []
  var marks: [CellMark] = []
  var unit: String? = "Kecamatan Sukamaju"

  init(_ actors: [String], unit: String? = "Kecamatan Sukamaju", _ activities: [String] = []) {
    self.actors = actors
    self.unit = unit
    for activity in activities { add(activity) }
  }

  mutating func add(
    _ activity: String, inputs: String? = nil, outputs: String? = nil, note: String? = nil, performer: Int? = nil
  ) {
    var step = Step(no: steps.count + 1, activity: activity)
    step.inputs = inputs.map { ItemText(text: $0, items: [$0]) }
    step.outputs = outputs.map { ItemText(text: $0, items: [$0]) }
    step.note = note
    if let performer {
      step.performers = [Performer(actor: "a\(performer + 1)", confidence: .certain, basis: ["mark"])]
    }
    steps.append(step)
  }

  mutating func mark(_ step: Int, _ actor: Int?, _ meaning: CellMark.Meaning, _ text: String = "") {
    let start = 1000 + marks.count * 10
    marks.append(CellMark(step: step, actor: actor, meaning: meaning, text: text, span: Span(start, start + 5)))
    if let actor, meaning == .start || meaning == .end || meaning == .performer {
      steps[step].performers = [Performer(actor: "a\(actor + 1)", confidence: .certain, basis: ["mark"])]
    }
  }

  var reading: Reading {
    var document = Document()
    document.identity.institution.unit = unit
    let list = actors.enumerated().map { Actor(id: "a\($0 + 1)", name: $1) }
    document.procedure = Procedure(actors: list, steps: steps)
    return Reading(document: document, marks: marks)
  }

  /// The steps after the analysis.
  var analysed: Procedure {
    var reading = reading
    analyze(&reading)
    return reading.document.procedure ?? Procedure()
  }
}

extension Procedure {
  /// Names of those who perform a step, by its number.
  func performers(_ no: Int) -> [String] {
    (steps.first { $0.no == no }?.performers ?? []).map { performer in
      actors.first { $0.id == performer.actor }?.name ?? "?"
    }
  }

  /// Edges of a step as `to`, `to+` (yes) or `to-` (no).
  func flow(_ no: Int) -> [String] {
    (steps.first { $0.no == no }?.next ?? []).map { edge in
      "\(edge.to)" + (edge.when == .yes ? "+" : edge.when == .no ? "-" : "")
    }
  }

  func confidence(_ no: Int) -> Int { steps.first { $0.no == no }?.performers.first?.confidence.hundredths ?? 0 }
  func basis(_ no: Int) -> [String] { steps.first { $0.no == no }?.performers.first?.basis ?? [] }
}
