import AST

/// Markup that every chart draws again and again, as bytes.
enum ChartPieces {
  static let textStart = Array("\">".utf8)
  static let textEnd = Array("</text>\n".utf8)
  static let centred = Array("\" text-anchor=\"middle".utf8)
  static let flushRight = Array("\" text-anchor=\"end".utf8)
  static let headEnd = Array("\" fill=\"#e8e8e8\"/>\n".utf8)
  static let elementEnd = Array("\"/>\n".utf8)
  static let groupEnd = Array("</g>\n".utf8)
  static let cell = Array("<rect class=\"cell\" data-row=\"".utf8)
  static let cellText = Array("<text class=\"cell-text\" data-row=\"".utf8)
  static let rectangle = Array("<rect x=\"".utf8)
  static let column = Array("\" data-column=\"".utf8)
  static let x = Array("\" x=\"".utf8)
  static let y = Array("\" y=\"".utf8)
  static let width = Array("\" width=\"".utf8)
  static let height = Array("\" height=\"".utf8)
  static let polygon = Array("<polygon points=\"".utf8)
  static let to = Array("\" data-to=\"".utf8)
  static let path = Array("\" d=\"".utf8)
  static let solid = Array(" Z\" fill=\"#000\" stroke=\"none\"/>\n".utf8)
  static let title = Array("\"><title>Langkah ".utf8)
  static let titleEnd = Array("</title>".utf8)
  static let unsettledTitleEnd = Array(" (belum pasti)</title>".utf8)
  static let yes = Array("\" data-when=\"yes".utf8)
  static let no = Array("\" data-when=\"no".utf8)

  /// What stands in a symbol behind its performer: kind, basis, outline and the beginning of its name.
  static func symbol(_ kind: Step.Kind, isRead: Bool, isDashed: Bool) -> [UInt8] {
    symbols[place(kind) * 4 + (isRead ? 2 : 0) + (isDashed ? 1 : 0)]
  }

  private static let symbols: [[UInt8]] = kinds.flatMap { kind in
    ["inferred", "read"].flatMap { basis in
      ["", "\" stroke-dasharray=\"1 0.7"].map { dash in
        Array(
          "\(kind.rawValue)\" data-basis=\"\(basis)\(dash)\" role=\"listitem\" aria-label=\"Langkah ".utf8)
      }
    }
  }

  /// What stands in a symbol's name between its performer and what is done.
  static func phrase(_ kind: Step.Kind) -> [UInt8] { phrases[place(kind)] }

  private static let phrases = [", mulai: ", ", proses: ", ", keputusan: ", ", selesai: "].map { Array($0.utf8) }

  private static let kinds: [Step.Kind] = [.start, .process, .decision, .end]

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

  static func opening(_ part: EdgePart, isExtra: Bool) -> [UInt8] { openings[part.rawValue * 2 + (isExtra ? 1 : 0)] }

  private static let openings = [
    "path class=\"edge", "path class=\"flow", "path class=\"head", "path class=\"flow-head", "text class=\"branch",
    "text class=\"flow-branch", "g class=\"connector", "g class=\"flow-connector",
  ].map { Array("<\($0)\" data-from=\"".utf8) }
}
