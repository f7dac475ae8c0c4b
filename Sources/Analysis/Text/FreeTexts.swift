import AST

extension Document {
  /// Passes each text in ordinary words to `body`, but for the single things of a cell, which its text has too; in the order of
  /// ``changeTexts(_:)``.
  func eachText(_ body: (String) -> Void) {
    if let title = identity.title { body(title) }
    qualifications.forEach(body)
    for item in related { body(item.text) }
    for list in [equipment, warnings, records] { list.forEach(body) }
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

  /// Passes each text in ordinary words to `change`, with its place and whether it is a single thing of a cell, and keeps what it
  /// gives back.
  ///
  /// Names, numbers, citations and the heads of columns are left out.
  mutating func changeTexts(_ change: (_ text: String, _ path: Path, _ isThing: Bool) -> String?) {
    func list(_ items: inout [String], _ path: Path, areThings: Bool = false) {
      for index in items.indices { if let new = change(items[index], path / index, areThings) { items[index] = new } }
    }
    func item(_ text: inout String?, _ path: Path) {
      if let old = text, let new = change(old, path, false) { text = new }
    }
    func cell(_ cell: inout ItemText?, _ path: Path) {
      guard cell != nil else { return }
      if let text = cell?.text, let new = change(text, path / .text, false) { cell?.text = new }
      guard cell?.items.isEmpty == false else { return }
      if var things = cell?.items {
        // Held by nobody else while they are changed.
        cell?.items = []
        list(&things, path / .items, areThings: true)
        cell?.items = things
      }
    }
    item(&identity.title, .identity / .title)
    list(&qualifications, .root / .qualifications)
    for index in related.indices {
      let path = Path.root / .related / index / .text
      if let new = change(related[index].text, path, false) { related[index].text = new }
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
      if let new = change(steps[index].activity, path / .activity, false) { steps[index].activity = new }
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
