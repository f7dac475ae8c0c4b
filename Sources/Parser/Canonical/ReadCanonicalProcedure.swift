import AST

extension CanonicalReader {
  mutating func procedure(_ place: Place?) -> Procedure? {
    guard let fields = fields(place, [.title, .terminators, .actors, .steps]) else { return nil }
    var procedure = Procedure()
    procedure.title = string(fields[.title])
    procedure.terminators = choice(fields[.terminators])
    procedure.actors = array(fields[.actors]) { $0.actor($1) }
    actors = Set(procedure.actors.map { Array($0.id.utf8) })
    numbers = []
    targets = []
    var previous = 0
    procedure.steps = array(fields[.steps]) { reader, place in
      let step = reader.step(place, after: previous)
      previous = step?.no ?? previous
      return step
    }
    for target in targets where !numbers.contains(target.number) { report(.unknownReference, at: target.place) }
    return procedure
  }

  private mutating func actor(_ place: Place) -> Actor? {
    guard let fields = fields(place, [.id, .name, .position]) else { return nil }
    let id = text(.id, of: fields)
    let name = text(.name, of: fields)
    return Actor(id: id, name: name, position: string(fields[.position]))
  }

  private mutating func step(_ place: Place, after previous: Int) -> Step? {
    guard
      let fields = fields(
        place,
        [
          .no, .activity, .kind, .performers, .alternatives, .outsiders, .inputs, .duration, .outputs, .note, .extra,
          .next,
        ])
    else { return nil }
    let number = int(.no, of: fields, or: previous < .max ? previous + 1 : previous)
    if !numbers.insert(number).inserted { report(.repeatedNumber, at: fields[.no] ?? place) }
    var step = Step(no: number, activity: text(.activity, of: fields))
    step.kind = choice(.kind, of: fields, or: .process)
    step.performers = array(fields[.performers]) { $0.performer($1) }
    step.alternatives = array(fields[.alternatives]) { $0.alternative($1) }
    step.outsiders = array(fields[.outsiders]) { $0.outsider($1) }
    step.inputs = items(fields[.inputs])
    step.duration = duration(fields[.duration])
    step.outputs = items(fields[.outputs])
    step.note = string(fields[.note])
    step.extra = extra(fields[.extra])
    step.next = array(fields[.next]) { $0.edge($1) }
    return step
  }

  private mutating func performer(_ place: Place) -> Performer? {
    guard let fields = fields(place, [.actor, .confidence, .basis]) else { return nil }
    let actor = actorID(of: fields)
    let confidence = probability(.confidence, of: fields)
    return Performer(actor: actor, confidence: confidence, basis: strings(fields[.basis]))
  }

  private mutating func alternative(_ place: Place) -> Performer? {
    guard let fields = fields(place, [.actor, .confidence]) else { return nil }
    let actor = actorID(of: fields)
    return Performer(actor: actor, confidence: probability(.confidence, of: fields))
  }

  private mutating func outsider(_ place: Place) -> Outsider? {
    guard let fields = fields(place, [.name, .confidence, .basis]) else { return nil }
    let name = text(.name, of: fields)
    let confidence = probability(.confidence, of: fields)
    return Outsider(name: name, confidence: confidence, basis: strings(fields[.basis]))
  }

  private mutating func items(_ place: Place?) -> ItemText? {
    guard let fields = fields(place, [.text, .items]) else { return nil }
    let text = text(.text, of: fields)
    return ItemText(text: text, items: strings(fields[.items]))
  }

  private mutating func duration(_ place: Place?) -> WorkTime? {
    guard let fields = fields(place, [.text, .iso, .minutes]) else { return nil }
    let text = text(.text, of: fields)
    let iso = string(fields[.iso])
    return WorkTime(text: text, iso: iso, minutes: int(fields[.minutes]))
  }

  /// Cells of further columns: an object whose keys are the columns' heads.
  private mutating func extra(_ place: Place?) -> [ExtraCell] {
    guard let place = ofKind(.object, place, .object) else { return [] }
    var cells: [ExtraCell] = []
    var seen: Set<[UInt8]> = []
    var key = place.node + 1
    while key < Int(tape.nodes[place.node].after) {
      let value = Place(node: key + 1, path: place.path / cells.count)
      let head = tape.text(key)
      if !head.isWhole { report(.malformedText, at: Place(node: key, path: place.path)) }
      if !seen.insert(Array(head.text.utf8)).inserted {
        report(.duplicateKey, at: Place(node: key, path: place.path))
      } else if let text = string(value) {
        cells.append(ExtraCell(head: head.text, text: text))
      }
      key = Int(tape.nodes[value.node].after)
    }
    return cells
  }

  private mutating func edge(_ place: Place) -> Edge? {
    guard let fields = fields(place, [.to, .when, .label, .confidence]) else { return nil }
    let target = int(.to, of: fields, or: 0)
    if let place = fields[.to] { targets.append((target, place)) }
    let when: Edge.Branch? = choice(fields[.when])
    let label = string(fields[.label])
    return Edge(to: target, when: when, label: label, confidence: probability(.confidence, of: fields))
  }

  /// The actor that a performer names; one that the procedure does not have is told.
  private mutating func actorID(of fields: Fields) -> String {
    let id = text(.actor, of: fields)
    if let place = fields[.actor], !actors.contains(Array(id.utf8)) { report(.unknownReference, at: place) }
    return id
  }
}
