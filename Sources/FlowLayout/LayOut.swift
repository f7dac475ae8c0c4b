extension FlowGrid {
  /// Lays the grid out on pages: rows, symbols, lines, labels and off-page connectors.
  ///
  /// The same grid gives the same plan; the order of the edges matters only between edges of the same two rows.
  /// - Complexity: Linear in the rows; a page takes longer the more of its edges do not go to the next row.
  package func layOut(on sheet: FlowSheet) -> FlowPlan {
    let grid = sanitized()
    var plan = FlowPlan()
    let drawable = grid.edges.indices.filter { index in
      let edge = edges[index]
      return rows.indices.contains(edge.from) && rows.indices.contains(edge.to) && !grid.rows[edge.from].columns.isEmpty
        && !grid.rows[edge.to].columns.isEmpty
    }
    plan.undrawn = Array(Set(edges.indices).subtracting(drawable)).sorted()
    let order = drawable.sorted {
      (edges[$0].from, edges[$0].to, $0) < (edges[$1].from, edges[$1].to, $1)
    }
    var clean = grid
    clean.edges = order.map { grid.edges[$0] }
    let ranges = clean.pages(on: sheet)
    let bundles = clean.bundles(ranges)
    for (number, range) in ranges.enumerated() {
      let top = number == 0 ? sheet.firstTop : sheet.nextTop
      let frame = PageFrame(
        grid: clean, range: range.rows, top: top, upperLevels: range.upperLevels, lowerLevels: range.lowerLevels)
      plan.pages.append(RoutedPage(frame: frame, pieces: bundles[number]).drawn(as: order, pages: ranges))
    }
    plan.nameConnectors()
    return plan
  }

  /// Columns in range, once each and in order; rows tall enough for their symbol.
  private func sanitized() -> FlowGrid {
    var grid = self
    for index in rows.indices {
      grid.rows[index].columns = Set(rows[index].columns).filter(columnWidths.indices.contains).sorted()
      if !grid.rows[index].columns.isEmpty {
        grid.rows[index].height = max(rows[index].height, symbol.height + 2 * Measure.symbolPad)
      }
    }
    return grid
  }

  /// The parts of edges that each page holds.
  private func bundles(_ ranges: [PageRange]) -> [[Piece]] {
    var pageOf = Array(repeating: 0, count: rows.count)
    for (number, range) in ranges.enumerated() {
      for row in range.rows { pageOf[row] = number }
    }
    var bundles = Array(repeating: [Piece](), count: ranges.count)
    for (index, edge) in edges.enumerated() {
      let (a, b) = (pageOf[edge.from], pageOf[edge.to])
      if a == b {
        bundles[a].append(Piece(edge: index, part: .whole, otherPage: a))
      } else {
        bundles[a].append(Piece(edge: index, part: .leaving, otherPage: b))
        bundles[b].append(Piece(edge: index, part: .arriving, otherPage: a))
      }
    }
    return bundles
  }
}

extension Measure {
  /// Free height above and below a symbol in its row.
  package static let symbolPad = 250
}

/// An edge, or the part of one that lies on a page.
struct Piece: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case whole
    case leaving
    case arriving
  }

  var edge: Int
  var part: Part
  var otherPage: Int
}

extension FlowPlan {
  /// Gives each pair of connectors its letter, in the order in which the edges leave.
  fileprivate mutating func nameConnectors() {
    var letters: [Int: String] = [:]
    for page in pages {
      for connector in page.connectors where connector.isLeaving {
        letters[connector.edge] = Self.letter(letters.count)
      }
    }
    for page in pages.indices {
      for index in pages[page].connectors.indices {
        pages[page].connectors[index].letter = letters[pages[page].connectors[index].edge] ?? ""
      }
      for index in pages[page].lines.indices {
        pages[page].lines[index].letter = letters[pages[page].lines[index].edge]
      }
    }
  }

  /// A, B … Z, AA, AB …
  static func letter(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + number % 26)))
    return number < 26 ? last : letter(number / 26 - 1) + last
  }
}
