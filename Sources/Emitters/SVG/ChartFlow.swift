import AST
import FlowLayout

/// What is to be drawn of a procedure, before anything has a place: columns of performers, rows, symbols, edges.
struct ChartFlow: Sendable {
  /// Performer columns from left to right; the last is `?` where a step has no candidate in any column.
  let performers: [Column]
  let rows: [Row]
  let edges: [Way]
  /// What each of ``rows`` holds.
  let contents: [Content]
  /// The performers' names as XML.
  let names: [[UInt8]]

  struct Column: Hashable, Sendable {
    var id: String
    var name: String
  }

  struct Row: Hashable, Sendable {
    var content: Content
    var shape: FlowGrid.Shape
    /// Sorted by column, each column once.
    var symbols: [Symbol]
    var columns: [Int] { symbols.map { $0.column } }
  }

  enum Content: Hashable, Sendable {
    /// Index into ``Procedure/steps``.
    case step(Int)
    /// The extra capsules *Mulai* and *Selesai*.
    case start
    case finish
  }

  struct Symbol: Hashable, Sendable {
    var column: Int
    /// Whether the text or a person says it.
    var isRead: Bool
    /// Whether the claim is below 0.9: the outline is dashed.
    var isDashed: Bool
  }

  struct Way: Hashable, Sendable {
    /// Indices into ``rows``.
    var from: Int
    var to: Int
    var when: Edge.Branch?
    /// What stands beside the line, in the source's words where they are short.
    var text: String?
    /// Ya or Tidak, for where there is no room for ``text``.
    var plain: String?
  }

  /// - Parameter isFinal: Whether nothing is dashed.
  init(_ procedure: Procedure, isFinal: Bool) {
    let steps = procedure.steps
    var columns = procedure.actors.map { Column(id: $0.id, name: $0.name) }
    func column(of actor: String) -> Int? { procedure.actors.firstIndex { sameBytes($0.id, actor) } }
    var symbols: [[Symbol]] = []
    symbols.reserveCapacity(steps.count)
    for step in steps { symbols.append(Self.symbols(step.performers, column)) }
    for (index, step) in steps.enumerated() where symbols[index].isEmpty {
      let likeliest = step.alternatives.lazy.compactMap { column(of: $0.actor) }.first
      symbols[index] = [Symbol(column: likeliest ?? columns.count, isRead: false, isDashed: true)]
    }
    let isUnknown = symbols.contains { $0.contains { $0.column == procedure.actors.count } }
    if isUnknown { columns.append(Column(id: "?", name: "Belum jelas")) }
    performers = columns

    var rows = steps.indices.map { Row(content: .step($0), shape: Self.shape(steps[$0].kind), symbols: symbols[$0]) }
    var edges: [Way] = []
    let shift = procedure.terminators == .extra ? 1 : 0
    var place: [Int: Int] = [:]
    for (index, step) in steps.enumerated() where place[step.no] == nil { place[step.no] = index + shift }
    for (index, step) in steps.enumerated() { edges += Self.ways(step, index + shift, place) }
    if procedure.terminators == .extra, let first = rows.first, let last = rows.last {
      let plain = { (symbols: [Symbol]) in
        symbols.prefix(1).map { Symbol(column: $0.column, isRead: true, isDashed: false) }
      }
      let ends = steps.indices.filter { steps[$0].next.isEmpty }
      rows.insert(Row(content: .start, shape: .capsule, symbols: plain(first.symbols)), at: 0)
      rows.append(Row(content: .finish, shape: .capsule, symbols: plain(last.symbols)))
      edges.append(Way(from: 0, to: 1))
      edges += ends.map { Way(from: $0 + 1, to: rows.count - 1) }
    }
    if isFinal {
      for row in rows.indices { for index in rows[row].symbols.indices { rows[row].symbols[index].isDashed = false } }
    }
    self.rows = rows
    self.edges = edges
    contents = rows.map { $0.content }
    names = columns.map { column in
      var markup = Markup(capacity: 64)
      markup.put(text: column.name)
      return markup.bytes
    }
  }

  /// Whether a row should not begin a page: *Selesai* never stands alone, nor does *Mulai*.
  func staysWithPrevious(_ row: Int) -> Bool {
    rows[row].content == .finish || (row > 0 && rows[row - 1].content == .start)
  }

  private static func symbols(_ claims: [Performer], _ column: (String) -> Int?) -> [Symbol] {
    var symbols: [Symbol] = []
    for claim in claims {
      guard let column = column(claim.actor), !symbols.contains(where: { $0.column == column }) else { continue }
      let isRead = claim.isRead
      let isDashed = !isRead && claim.confidence < .settled
      symbols.append(Symbol(column: column, isRead: isRead, isDashed: isDashed))
    }
    if symbols.count > 1 { symbols.sort { $0.column < $1.column } }
    return symbols
  }

  private static func ways(_ step: Step, _ row: Int, _ place: [Int: Int]) -> [Way] {
    var ways: [Way] = []
    for edge in step.next {
      guard let to = place[edge.to], !ways.contains(where: { $0.to == to && $0.when == edge.when }) else { continue }
      ways.append(
        Way(
          from: row, to: to, when: edge.when, text: edge.when.map { text(of: edge, $0, step) },
          plain: edge.when.map(plain)))
    }
    return ways
  }

  /// The source's word for a branch where it is short and tells the branches apart, else Ya or Tidak.
  private static func text(of edge: Edge, _ branch: Edge.Branch, _ step: Step) -> String {
    let plain = plain(branch)
    guard let label = edge.label else { return plain }
    let lines = MeasuredText(label).lines(width: 2000, font: FontSize(tenths: 70))
    let isShared = step.next.filter { other in other.label.map { sameBytes($0, label) } ?? false }.count > 1
    guard lines.count == 1, let line = lines.first, !isShared else { return plain }
    return line
  }

  private static func plain(_ branch: Edge.Branch) -> String { branch == .yes ? "Ya" : "Tidak" }

  private static func shape(_ kind: Step.Kind) -> FlowGrid.Shape {
    switch kind {
    case .start, .end: .capsule
    case .process: .box
    case .decision: .diamond
    }
  }
}

/// Whether two texts are the same, byte for byte.
func sameBytes(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
