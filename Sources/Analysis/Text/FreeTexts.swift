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
    let steps = procedure.steps.span
    for index in steps.indices {
      body(steps[index].activity)
      if let inputs = steps[index].inputs?.text { body(inputs) }
      if let outputs = steps[index].outputs?.text { body(outputs) }
      if let note = steps[index].note { body(note) }
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
    func cell(_ cell: inout ItemText?, _ path: Path) {
      if let text = cell?.text, let new = change(text, path / .text) { cell?.text = new }
      let items = path / .items
      for index in 0..<(cell?.items.count ?? 0) {
        if let text = cell?.items[index], let new = change(text, items / index) { cell?.items[index] = new }
      }
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
    guard var steps = procedure?.steps else { return }
    // Held by nobody else while they are changed, so that none is copied.
    procedure?.steps = []
    for index in steps.indices {
      let path = Path.step(index)
      if let new = change(steps[index].activity, path / .activity) { steps[index].activity = new }
      cell(&steps[index].inputs, path / .inputs)
      cell(&steps[index].outputs, path / .outputs)
      item(&steps[index].note, path / .note)
    }
    procedure?.steps = steps
  }
}

extension Procedure? {
  /// The heading above the table; setting it does nothing where there is no table.
  fileprivate subscript(title _: Void) -> String? {
    get { self?.title }
    set { self?.title = newValue }
  }
}
