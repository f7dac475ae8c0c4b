import Diagnostics
import Vocabulary

/// Puts the cells of a row that lost or gained blanks back into the columns that their words fit.
struct RowAlignment {
  let content: Content
  let grid: Grid

  /// How well a cell fits a column; below 0 where it does not.
  func fitness(_ span: Span, _ kind: ColumnKind?) -> Int {
    // Only what a kind asks for is looked at: times and offices are dear.
    switch kind {
    case .no?: return isNumber(span) ? 8 : content.itemNumber(at: span.start, before: span.end) != nil ? 3 : -9
    case .activity?:
      if isNumber(span) || content.isDash(span) || isTime(span) { return -6 }
      return span.length >= 10 ? 4 : span.length >= 4 ? 0 : -4
    case .actor(let actor)?:
      return isMark(span) || span.length > 3 && namesActor(span, actor) ? 5 : span.length <= 3 ? 1 : -9
    case .performer?:
      if content.startsWithOffice(span) { return 5 }
      return isNumber(span) || isTime(span) ? -6 : span.length <= 60 ? 0 : -4
    case .duration?:
      if isTime(span) { return 7 }
      return grid.durationHead != nil && (isNumber(span) || content.isBareRange(span))
        ? 4 : content.isDash(span) ? 1 : -7
    case .inputs?, .outputs?: return isNumber(span) || isTime(span) ? -4 : content.isDash(span) ? 1 : 3
    case .note?: return isNumber(span) || isTime(span) ? -4 : 1
    case .extra?: return 1
    case nil: return -1
    }
  }

  func isNumber(_ span: Span) -> Bool {
    if content.integer(span) != nil { return true }
    // `4B0`: digits, some misread.
    let bytes = content.bytes[span.start..<span.end]
    return span.length <= 4 && bytes.contains { content.isDigit($0) }
      && bytes.allSatisfy { content.digit(readAs: $0) != nil }
  }

  func isMark(_ span: Span) -> Bool {
    content.marks(in: span) != nil
  }

  func isTime(_ span: Span) -> Bool {
    content.isDuration(span) || content.isQualitativeTime(span)
  }

  /// What it costs to leave a column blank.
  private func blank(_ kind: ColumnKind?) -> Int {
    switch kind {
    case .inputs?, .outputs?, .duration?, .performer?: -2
    case .activity?: -6
    default: 0
    }
  }

  /// The fitness of the cells where they stand.
  func fitness(of cells: [(column: Int, span: Span)]) -> Int {
    var sum = 0
    var filled = Set<Int>()
    for cell in cells {
      sum += fitness(cell.span, cell.column < grid.kinds.count ? grid.kinds[cell.column] : nil)
      filled.insert(cell.column)
    }
    for (column, kind) in grid.kinds.enumerated() where !filled.contains(column) { sum += blank(kind) }
    return sum
  }

  /// The columns, in order, that fit the cells best; `nil` for a cell that fits none.
  ///
  /// - Complexity: O(*cells* · *columns*).
  func columns(for cells: [Span]) -> (columns: [Int?], fitness: Int) {
    let (n, m) = (cells.count, grid.kinds.count)
    guard n <= 64, m <= 64 else { return (cells.indices.map { $0 < m ? $0 : nil }, 0) }
    let low = -1_000_000
    var best = Array(repeating: Array(repeating: low, count: m + 1), count: n + 1)
    // 1: cell in column, 2: column blank, 3: cell in none
    var move = Array(repeating: Array(repeating: 0, count: m + 1), count: n + 1)
    best[0][0] = 0
    for i in 0...n {
      for j in 0...m {
        if j > 0, best[i][j - 1] > low, best[i][j - 1] + blank(grid.kinds[j - 1]) > best[i][j] {
          best[i][j] = best[i][j - 1] + blank(grid.kinds[j - 1])
          move[i][j] = 2
        }
        if i > 0, j > 0, best[i - 1][j - 1] > low {
          let value = best[i - 1][j - 1] + fitness(cells[i - 1], grid.kinds[j - 1])
          if value >= best[i][j] {
            best[i][j] = value
            move[i][j] = 1
          }
        }
        if i > 0, best[i - 1][j] > low, best[i - 1][j] - 5 > best[i][j] {
          best[i][j] = best[i - 1][j] - 5
          move[i][j] = 3
        }
      }
    }
    var columns: [Int?] = Array(repeating: nil, count: n)
    var (i, j) = (n, m)
    while i > 0 || j > 0 {
      switch move[i][j] {
      case 1:
        columns[i - 1] = j - 1
        (i, j) = (i - 1, j - 1)
      case 2: j -= 1
      case 3: i -= 1
      default: return (columns, best[n][m])
      }
    }
    return (columns, best[n][m])
  }
}
