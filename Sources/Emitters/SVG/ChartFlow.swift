import AST
import FlowLayout

/// What is to be drawn of a procedure, before anything has a place: columns of performers, rows, symbols, edges.
struct ChartFlow: Sendable {
  /// Performer columns from left to right; the last is `?` where a step has no candidate in any column.
  let performers: [Column]
  let rows: [Row]
  let edges: [Way]
  /// How many ways are not drawn, because there are too many for any page.
  let omitted: Int
  /// What each of ``rows`` holds.
  let contents: [Content]

  struct Column: Hashable, Sendable {
    var id: String
    var name: String
  }

  struct Row: Hashable, Sendable {
    var content: Content
    var shape: FlowGrid.Shape
    /// Sorted by column, each column once.
    var symbols: [Symbol]
    /// Those of the symbols.
    var columns: [Int]
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
    let claims = Claims(ids: columns.map { $0.id }, isFinal: isFinal)
    var rows: [Row] = []
    rows.reserveCapacity(steps.count + 2)
    var isUnknown = false
    for index in steps.indices {
      let shape = Self.shape(steps[index].kind)
      if let place = claims.single(steps[index].performers) {
        rows.append(claims.row(.step(index), shape, place))
        continue
      }
      var symbols = claims.symbols(steps[index].performers)
      if symbols.isEmpty {
        let likeliest = steps[index].alternatives.lazy.compactMap { claims.column(of: $0.actor) }.first
        symbols = [Symbol(column: likeliest ?? columns.count, isRead: false, isDashed: !isFinal)]
        if likeliest == nil { isUnknown = true }
      }
      rows.append(Row(content: .step(index), shape: shape, symbols: symbols, columns: symbols.map { $0.column }))
    }
    if isUnknown { columns.append(Column(id: "?", name: "Belum jelas")) }
    performers = columns

    var edges: [Way] = []
    let shift = procedure.terminators == .extra ? 1 : 0
    let place = StepPlaces(steps)
    edges.reserveCapacity(steps.count * 5 / 4 + 2)
    for index in steps.indices { Self.addWays(steps[index].next, index, shift, place, &edges) }
    if procedure.terminators == .extra, let first = rows.first, let last = rows.last {
      func plain(_ content: Content, _ columns: [Int]) -> Row {
        let columns = Array(columns.prefix(1))
        return Row(
          content: content, shape: .capsule,
          symbols: columns.map { Symbol(column: $0, isRead: true, isDashed: false) }, columns: columns)
      }
      let ends = steps.indices.filter { steps[$0].next.isEmpty }
      rows.insert(plain(.start, first.columns), at: 0)
      rows.append(plain(.finish, last.columns))
      edges.append(Way(from: 0, to: 1))
      edges += ends.map { Way(from: $0 + 1, to: rows.count - 1) }
    }
    self.rows = rows
    self.edges = Self.drawable(edges, rows: rows.count, columns: columns.count)
    omitted = edges.count - self.edges.count
    contents = rows.map { $0.content }
  }

  /// The ways that are drawn. Those over more rows than a page has take a connector on two pages each: of more than 200 of
  /// them, or many to one step, no page would have room for its rows, nor a reader the patience.
  private static func drawable(_ edges: [Way], rows: Int, columns: Int) -> [Way] {
    let (near, most, mostToOne) = (8, 200, min(24, 4 * columns))
    var far = edges.reduce(0) { abs($1.to - $1.from) > near ? $0 + 1 : $0 }
    guard far > min(most, mostToOne) else { return edges }
    far = 0
    var arriving = Array(repeating: 0, count: rows)
    return edges.filter { edge in
      guard abs(edge.to - edge.from) > near else { return true }
      guard far < most, arriving[edge.to] < mostToOne else { return false }
      far += 1
      arriving[edge.to] += 1
      return true
    }
  }

  /// Whether a row should not begin a page: *Selesai* never stands alone, nor does *Mulai*.
  func staysWithPrevious(_ row: Int) -> Bool {
    rows[row].content == .finish || (row > 0 && rows[row - 1].content == .start)
  }

  /// Adds the ways out of the step at an index, each once.
  private static func addWays(_ next: [Edge], _ index: Int, _ shift: Int, _ place: StepPlaces, _ ways: inout [Way]) {
    let first = ways.count
    for edge in next {
      guard let step = place.index(of: edge.to) else { continue }
      let to = step + shift
      guard !ways[first...].contains(where: { $0.to == to && $0.when == edge.when }) else { continue }
      ways.append(
        Way(
          from: index + shift, to: to, when: edge.when, text: edge.when.map { text(of: edge, $0, next) },
          plain: edge.when.map(plain)))
    }
  }

  /// The source's word for a branch where it is short and tells the branches apart, else Ya or Tidak.
  private static func text(of edge: Edge, _ branch: Edge.Branch, _ next: [Edge]) -> String {
    let plain = plain(branch)
    guard let label = edge.label else { return plain }
    let lines = MeasuredText(label).lines(width: 2000, font: FontSize(tenths: 70))
    let isShared = next.filter { other in other.label.map { sameBytes($0, label) } ?? false }.count > 1
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

/// The symbols of steps by their performers. Steps of one performer share their lists.
private struct Claims {
  private let ids: [String]
  private let isFinal: Bool
  /// Of each column, those of a symbol that is read or not, dashed or not.
  private let symbols: [[ChartFlow.Symbol]]
  private let columns: [[Int]]

  /// - Parameter isFinal: Whether nothing is dashed.
  init(ids: [String], isFinal: Bool) {
    self.ids = ids
    self.isFinal = isFinal
    symbols = ids.indices.flatMap { column in
      [(false, false), (false, true), (true, false)].map {
        [ChartFlow.Symbol(column: column, isRead: $0.0, isDashed: $0.1)]
      }
    }
    columns = ids.indices.map { [$0] }
  }

  func column(of actor: String) -> Int? {
    for index in ids.indices where sameBytes(ids[index], actor) { return index }
    return nil
  }

  /// Where the symbol of a step's only performer is.
  func single(_ performers: [Performer]) -> Int? {
    guard performers.count == 1, let column = column(of: performers[0].actor) else { return nil }
    return column * 3 + (performers[0].isRead ? 2 : !isFinal && performers[0].confidence < .settled ? 1 : 0)
  }

  func row(_ content: ChartFlow.Content, _ shape: FlowGrid.Shape, _ single: Int) -> ChartFlow.Row {
    ChartFlow.Row(content: content, shape: shape, symbols: symbols[single], columns: columns[single / 3])
  }

  /// The symbols of a step, sorted by column.
  func symbols(_ claims: [Performer]) -> [ChartFlow.Symbol] {
    var symbols: [ChartFlow.Symbol] = []
    for claim in claims {
      guard let column = column(of: claim.actor), !symbols.contains(where: { $0.column == column }) else { continue }
      let isRead = claim.isRead
      let isDashed = !isFinal && !isRead && claim.confidence < .settled
      symbols.append(ChartFlow.Symbol(column: column, isRead: isRead, isDashed: isDashed))
    }
    if symbols.count > 1 { symbols.sort { $0.column < $1.column } }
    return symbols
  }
}

/// Where the step of a number stands: the first that bears it.
private struct StepPlaces {
  private let first: Int
  private let count: Int
  /// Empty where the numbers go up by one.
  private var places: [Int: Int] = [:]

  init(_ steps: [Step]) {
    let first = steps.first?.no ?? 0
    self.first = first
    count = steps.count
    guard !steps.indices.allSatisfy({ steps[$0].no == first &+ $0 }) else { return }
    for index in steps.indices where places[steps[index].no] == nil { places[steps[index].no] = index }
  }

  func index(of number: Int) -> Int? {
    guard places.isEmpty else { return places[number] }
    return number >= first && number - first < count ? number - first : nil
  }
}

/// Whether two texts are the same, byte for byte.
func sameBytes(_ a: String, _ b: String) -> Bool {
  let (one, other) = (a.utf8.span, b.utf8.span)
  guard one.count == other.count else { return false }
  for index in one.indices where one[index] != other[index] { return false }
  return true
}
