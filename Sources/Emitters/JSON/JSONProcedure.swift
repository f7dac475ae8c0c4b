import AST

extension JSONWriter {
  mutating func procedure(_ procedure: Procedure?) {
    guard let procedure else { return null() }
    open(.object)
    member("title", procedure.title)
    member("terminators", procedure.terminators?.rawValue)
    array("actors", procedure.actors) { writer, actor in
      writer.open(.object)
      writer.member("id", actor.id)
      writer.member("name", actor.name)
      writer.member("position", actor.position)
      writer.close(.object)
    }
    array("steps", procedure.steps) { $0.step($1) }
    close(.object)
  }

  private mutating func step(_ step: Step) {
    open(.object)
    member("no", step.no)
    member("activity", step.activity)
    member("kind", step.kind.rawValue)
    array("performers", step.performers) { $0.claim("actor", $1.actor, $1.confidence, basis: $1.basis) }
    array("alternatives", step.alternatives) { $0.claim("actor", $1.actor, $1.confidence, basis: nil) }
    array("outsiders", step.outsiders) { $0.claim("name", $1.name, $1.confidence, basis: $1.basis) }
    member("inputs") { $0.items(step.inputs) }
    member("duration") { $0.duration(step.duration) }
    member("outputs") { $0.items(step.outputs) }
    member("note", step.note)
    member("extra") { $0.extra(step) }
    array("next", step.next) { $0.edge($1) }
    close(.object)
  }

  private mutating func claim(_ kind: String, _ name: String, _ confidence: Probability, basis: [String]?) {
    open(.object)
    member(kind, name)
    member("confidence", confidence)
    if let basis { member("basis", basis) }
    close(.object)
  }

  private mutating func items(_ cell: ItemText?) {
    guard let cell else { return null() }
    open(.object)
    member("text", cell.text)
    member("items", cell.items)
    close(.object)
  }

  private mutating func duration(_ time: WorkTime?) {
    guard let time else { return null() }
    open(.object)
    member("text", time.text)
    member("iso", time.iso)
    member("minutes", time.minutes)
    close(.object)
  }

  private mutating func extra(_ step: Step) {
    open(.object)
    if !step.extra.isEmpty {
      for (name, cell) in zip(step.extraKeys, step.extra) {
        key(escaping: name)
        string(cell.text)
      }
    }
    close(.object)
  }

  private mutating func edge(_ edge: Edge) {
    open(.object)
    member("to", edge.to)
    member("when", edge.when?.rawValue)
    member("label", edge.label)
    member("confidence", edge.confidence)
    close(.object)
  }
}
