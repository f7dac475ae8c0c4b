import AST

/// Markup that every chart draws again and again.
struct ChartPieces: Sendable {
  static let shared = ChartPieces()
  /// Where the pieces are; a chart adds its own.
  let pool: PiecePool

  let textStart: Piece, textEnd: Piece, centred: Piece, flushRight: Piece, headEnd: Piece, elementEnd: Piece
  let groupEnd: Piece, cell: Piece, cellText: Piece, rectangle: Piece, column: Piece, x: Piece, y: Piece
  let width: Piece, height: Piece, polygon: Piece, to: Piece, path: Piece, solid: Piece, title: Piece
  let titleEnd: Piece, unsettledTitleEnd: Piece, yes: Piece, no: Piece, rx: Piece, ry: Piece, identifier: Piece
  let step: Piece

  /// Of what stands in a symbol behind its performer: kind, basis, outline and the beginning of its name.
  private let symbols: Piece
  /// Of what stands in a symbol's name between its performer and what is done.
  private let phrases: Piece
  private let openings: Piece

  private init() {
    var pool = PiecePool()
    textStart = pool.add("\">")
    textEnd = pool.add("</text>\n")
    centred = pool.add("\" text-anchor=\"middle")
    flushRight = pool.add("\" text-anchor=\"end")
    headEnd = pool.add("\" fill=\"#e8e8e8\"/>\n")
    elementEnd = pool.add("\"/>\n")
    groupEnd = pool.add("</g>\n")
    cell = pool.add("<rect class=\"cell\" data-row=\"")
    cellText = pool.add("<text class=\"cell-text\" data-row=\"")
    rectangle = pool.add("<rect x=\"")
    column = pool.add("\" data-column=\"")
    x = pool.add("\" x=\"")
    y = pool.add("\" y=\"")
    width = pool.add("\" width=\"")
    height = pool.add("\" height=\"")
    polygon = pool.add("<polygon points=\"")
    to = pool.add("\" data-to=\"")
    path = pool.add("\" d=\"")
    solid = pool.add(" Z\" fill=\"#000\" stroke=\"none\"/>\n")
    title = pool.add("\"><title>Langkah ")
    titleEnd = pool.add("</title>")
    unsettledTitleEnd = pool.add(" (belum pasti)</title>")
    yes = pool.add("\" data-when=\"yes")
    no = pool.add("\" data-when=\"no")
    rx = pool.add("\" rx=\"")
    ry = pool.add("\" ry=\"")
    identifier = pool.add("<g id=\"p")
    step = pool.add("-s")
    let kinds: [Step.Kind] = [.start, .process, .decision, .end]
    symbols = pool.add(
      kinds.flatMap { kind in
        ["inferred", "read"].flatMap { basis in
          ["", "\" stroke-dasharray=\"1 0.7"].map { dash in
            "\(kind.rawValue)\" data-basis=\"\(basis)\(dash)\" role=\"listitem\" aria-label=\"Langkah "
          }
        }
      })
    phrases = pool.add([", mulai: ", ", proses: ", ", keputusan: ", ", selesai: "])
    openings = pool.add(
      [
        "path class=\"edge", "path class=\"flow", "path class=\"head", "path class=\"flow-head",
        "text class=\"branch", "text class=\"flow-branch", "g class=\"connector", "g class=\"flow-connector",
      ].map { "<\($0)\" data-from=\"" })
    self.pool = pool
  }

  func symbol(_ kind: Step.Kind, isRead: Bool, isDashed: Bool) -> Piece {
    symbols + (Self.place(kind) * 4 + (isRead ? 2 : 0) + (isDashed ? 1 : 0))
  }

  func phrase(_ kind: Step.Kind) -> Piece { phrases + Self.place(kind) }

  private static func place(_ kind: Step.Kind) -> Int {
    switch kind {
    case .start: 0
    case .process: 1
    case .decision: 2
    case .end: 3
    }
  }

  /// An element of an edge; those at an extra capsule have a class that the contract does not know.
  enum EdgePart: Int {
    case edge, head, branch, connector
  }

  func opening(_ part: EdgePart, isExtra: Bool) -> Piece { openings + (part.rawValue * 2 + (isExtra ? 1 : 0)) }
}
