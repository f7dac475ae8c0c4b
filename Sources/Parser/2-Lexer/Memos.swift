import AST
import Synchronization
import Vocabulary

/// What is kept of pieces of text from one text to the next; see ``Memo``.
struct Memos: Sendable {
  /// The unit of time that a word is.
  var units = Memo<TimeUnits.Unit?>()
  /// The label at the start of a cell, in places from the cell's start.
  var labels = Memo<LabelHit?>()
  /// What a cell says as the head of a column.
  var heads = Memo<HeadWord?>()
  /// Whether a cell is a time.
  var durations = Memo<Bool>()
  /// Whether a cell names a time but no quantity.
  var qualitativeTimes = Memo<Bool>()
  /// The time that a cell tells by itself, and whether letters stand among its digits.
  var times = Memo<(time: WorkTime, hasMisreadNumber: Bool)>()
  /// The things that a cell names.
  var things = Memo<ItemText>()
  /// The rank that a text names.
  var ranks = Memo<Ranks.Rank?>()
  /// What an item cites, and what was misread in it: all texts of an archive cite the same few regulations.
  var citations = Memo<(citation: Citation, repairs: [Content.CitationRepair])>(mostBytes: 256)

  /// Memos that nobody works with, for those who read texts side by side.
  private static let free = Mutex<[Memos]>([])
  private static let mostFree = 64

  /// Memos that nobody else has.
  static func take() -> Memos { free.withLock { $0.popLast() } ?? Memos() }

  /// Gives memos back.
  static func give(_ memos: Memos) { free.withLock { if $0.count < mostFree { $0.append(memos) } } }
}
