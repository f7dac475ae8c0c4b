import AST

extension Document {
  /// Passes each text in ordinary words to `body`, but for the single things of a cell, which its text has too.
  func eachText(_ body: (String) -> Void) {
    if let title = identity.title { body(title) }
    for list in [qualifications, equipment, warnings, records] { list.forEach(body) }
    for item in related { body(item.text) }
    for section in sections { section.items.forEach(body) }
    guard let procedure else { return }
    if let title = procedure.title { body(title) }
    for step in procedure.steps {
      body(step.activity)
      if let inputs = step.inputs { body(inputs.text) }
      if let outputs = step.outputs { body(outputs.text) }
      if let note = step.note { body(note) }
    }
  }

  /// Passes each text in ordinary words to `change`, with its place, and keeps what it gives back.
  ///
  /// Names, numbers, citations and the heads of columns are left out.
  mutating func changeTexts(_ change: (String, Path) -> String?) {
    func list(_ items: inout [String], _ path: Path) {
      for index in items.indices { if let new = change(items[index], path / index) { items[index] = new } }
    }
    func item(_ text: inout String?, _ path: Path) {
      if let old = text, let new = change(old, path) { text = new }
    }
    /// The cell as it is to be; `nil` where it stays.
    func cell(_ cell: ItemText?, _ path: Path) -> ItemText? {
      guard var value = cell else { return nil }
      var isChanged = false
      if let new = change(value.text, path / .text) { (value.text, isChanged) = (new, true) }
      for index in value.items.indices {
        if let new = change(value.items[index], path / .items / index) { (value.items[index], isChanged) = (new, true) }
      }
      return isChanged ? value : nil
    }
    item(&identity.title, .identity / .title)
    list(&qualifications, .root / .qualifications)
    for index in related.indices {
      let path = Path.root / .related / index / .text
      if let new = change(related[index].text, path) { related[index].text = new }
    }
    list(&equipment, .root / .equipment)
    list(&warnings, .root / .warnings)
    list(&records, .root / .records)
    for index in sections.indices { list(&sections[index].items, .root / .sections / index / .items) }
    item(&procedure[title: ()], .procedure / .title)
    for index in (procedure?.steps ?? []).indices {
      let path = Path.step(index)
      if let old = procedure?.steps[index].activity, let new = change(old, path / .activity) {
        procedure?.steps[index].activity = new
      }
      if let new = cell(procedure?.steps[index].inputs, path / .inputs) { procedure?.steps[index].inputs = new }
      if let new = cell(procedure?.steps[index].outputs, path / .outputs) { procedure?.steps[index].outputs = new }
      if let old = procedure?.steps[index].note, let new = change(old, path / .note) {
        procedure?.steps[index].note = new
      }
    }
  }
}

extension Procedure? {
  /// The heading above the table; setting it does nothing where there is no table.
  fileprivate subscript(title _: Void) -> String? {
    get { self?.title }
    set { self?.title = newValue }
  }
}
