import AST

extension Document {
  /// The text of a value that a decision may be about; `nil` where the document has none there.
  func text(at path: Path) -> String? {
    var copy = self
    return copy.withText(at: path) { $0 }
  }

  /// Sets the text of a value; `false` where the document has none there.
  mutating func setText(_ text: String, at path: Path) -> Bool {
    withText(at: path) { value in
      value = text
      return text
    } != nil
  }

  /// Passes the text at a path to `body`, which may change it.
  private mutating func withText(at path: Path, _ body: (inout String?) -> String?) -> String? {
    switch (path[0], path[1], path[2], path[3]) {
    case (.key(.identity), .key(let key), nil, _):
      switch key {
      case .number: return body(&identity.number)
      case .revision: return body(&identity.revision)
      case .title: return body(&identity.title)
      default: return nil
      }
    case (.key(.identity), .key(.institution), .key(let key), nil):
      switch key {
      case .government: return body(&identity.institution.government)
      case .unit: return body(&identity.institution.unit)
      case .subunit: return body(&identity.institution.subunit)
      case .regionCode: return body(&identity.institution.regionCode)
      default: return nil
      }
    case (.key(.identity), .key(.dates), .key(let key), nil):
      switch key {
      case .created: return body(&identity.dates.created)
      case .revised: return body(&identity.dates.revised)
      case .effective: return body(&identity.dates.effective)
      case .approved: return body(&identity.dates.approved)
      default: return nil
      }
    case (.key(.legalBasis), .index(let index), .key(.text), nil) where legalBasis.indices.contains(index):
      return Self.whole(&legalBasis[index].text, body)
    case (.key(.related), .index(let index), .key(.text), nil) where related.indices.contains(index):
      return Self.whole(&related[index].text, body)
    case (.key(.qualifications), .index(let index), nil, _) where qualifications.indices.contains(index):
      return Self.whole(&qualifications[index], body)
    case (.key(.equipment), .index(let index), nil, _) where equipment.indices.contains(index):
      return Self.whole(&equipment[index], body)
    case (.key(.warnings), .index(let index), nil, _) where warnings.indices.contains(index):
      return Self.whole(&warnings[index], body)
    case (.key(.records), .index(let index), nil, _) where records.indices.contains(index):
      return Self.whole(&records[index], body)
    case (.key(.procedure), _, _, _): return withProcedureText(at: path, body)
    default: return withPersonText(at: path, body)
    }
  }

  private mutating func withProcedureText(at path: Path, _ body: (inout String?) -> String?) -> String? {
    guard var procedure else { return nil }
    defer { if self.procedure != procedure { self.procedure = procedure } }
    switch (path[1], path[2], path[3]) {
    case (.key(.title), nil, _): return body(&procedure.title)
    case (.key(.actors), .index(let index), .key(.name)) where procedure.actors.indices.contains(index):
      return Self.whole(&procedure.actors[index].name, body)
    case (.key(.actors), .index(let index), .key(.position)) where procedure.actors.indices.contains(index):
      return body(&procedure.actors[index].position)
    case (.key(.steps), .index(let index), .key(let key)) where procedure.steps.indices.contains(index):
      switch key {
      case .activity: return Self.whole(&procedure.steps[index].activity, body)
      case .note: return body(&procedure.steps[index].note)
      case .kind:
        var text: String? = procedure.steps[index].kind.rawValue
        let result = body(&text)
        if let kind = text.flatMap(Step.Kind.init(rawValue:)) { procedure.steps[index].kind = kind }
        return result
      case .inputs: return Self.cell(&procedure.steps[index].inputs, body)
      case .outputs: return Self.cell(&procedure.steps[index].outputs, body)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func withPersonText(at path: Path, _ body: (inout String?) -> String?) -> String? {
    for place in PersonPlace.all(in: self) {
      let base = place.path
      let fields: [(Path.Key, WritableKeyPath<Person, String?>)] = [
        (.position, \.position), (.name, \.name), (.rank, \.rank), (.grade, \.grade), (.nip, \.nip),
      ]
      for (key, field) in fields where path == base / key {
        guard var person = self[place] else { return nil }
        let result = body(&person[keyPath: field])
        self[place] = person
        return result
      }
    }
    return nil
  }

  /// A text that is always there.
  private static func whole(_ text: inout String, _ body: (inout String?) -> String?) -> String? {
    var value: String? = text
    let result = body(&value)
    if let value { text = value }
    return result
  }

  /// The text of a cell; what is set is one thing.
  private static func cell(_ cell: inout ItemText?, _ body: (inout String?) -> String?) -> String? {
    let old = cell?.text
    var value = old
    let result = body(&value)
    if let value, !(old.map { $0.utf8.elementsEqual(value.utf8) } ?? false) {
      cell = ItemText(text: value, items: [value])
    }
    return result
  }
}
