package import AST

extension RandomSOP {
  /// A procedure table whose references hold.
  package mutating func procedure() -> Procedure {
    let actors = list(0...6) { $0.text(1...3) }.enumerated().map { index, name in
      Actor(id: "a\(index + 1)", name: name, position: maybe(40) { $0.text(1...4) })
    }
    let heads = list(0...3) { $0.text(1...2) }.enumerated().map { "\($1) \($0)" }
    let count = random.int(0...12)
    let first = random.int(0...3)
    let numbers = (0..<count).map { first + $0 }
    var steps: [Step] = []
    for number in numbers { steps.append(step(number, of: numbers, actors: actors, heads: heads)) }
    return Procedure(
      title: maybe(40) { $0.text() }, terminators: maybe(60) { $0.random.chance(50) ? .step : .extra }, actors: actors,
      steps: steps)
  }

  private mutating func step(_ number: Int, of numbers: [Int], actors: [Actor], heads: [String]) -> Step {
    var step = Step(no: number, activity: text())
    step.kind = random.pick(Step.Kind.allCases, or: .process)
    let order = actors.shuffled(using: &random)
    let doing = min(random.int(0...2), order.count)
    step.performers = order.prefix(doing).map { Performer(actor: $0.id, confidence: probability(), basis: basis()) }
    step.alternatives = order.dropFirst(doing).prefix(2).map { Performer(actor: $0.id, confidence: probability()) }
    step.outsiders = list(0...1) { Outsider(name: $0.text(1...2), confidence: $0.probability(), basis: $0.basis()) }
    step.inputs = maybe(60) { ItemText(text: $0.text(), items: $0.texts()) }
    step.duration = maybe { $0.duration() }
    step.outputs = maybe(60) { ItemText(text: $0.text(), items: $0.texts()) }
    step.note = maybe(30) { $0.text() }
    for head in heads where random.chance(70) { step.extra.append(ExtraCell(head: head, text: text(0...2))) }
    if step.kind == .decision {
      step.next = [edge(to: numbers, when: .yes), edge(to: numbers, when: .no)]
    } else {
      step.next = list(0...1) { $0.edge(to: numbers, when: nil) }
    }
    return step
  }

  private mutating func basis() -> [String] {
    list(0...2) {
      $0.random.pick(["mark", "cell", "confirmed", "subject", "agent", "handover:2", "verb", "continuity"])
    }
  }

  private mutating func edge(to numbers: [Int], when: Edge.Branch?) -> Edge {
    Edge(
      to: numbers.randomElement(using: &random) ?? 0, when: when, label: maybe(20) { $0.text(1...2) },
      confidence: probability())
  }

  /// A standard time in one of the units that SOPs use, or words that give no quantity.
  package mutating func duration() -> WorkTime {
    let count = random.int(1...90)
    switch random.int(0...5) {
    case 0: return WorkTime(text: text(1...2))
    case 1: return WorkTime(text: "\(count) Jam", iso: "PT\(count)H", minutes: count * 60)
    case 2: return WorkTime(text: "\(count) Hari", iso: "P\(count)D", minutes: count * 450)
    case 3: return WorkTime(text: "\(count) Bulan", iso: "P\(count)M")
    case 4: return WorkTime(text: "1 jam \(count) menit", iso: "PT1H\(count)M", minutes: 60 + count)
    default: return WorkTime(text: "\(count) Menit", iso: "PT\(count)M", minutes: count)
    }
  }
}
