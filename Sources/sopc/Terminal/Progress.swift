/// How far a run is, on a line of the terminal that is written over and over.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var isOnScreen = false

  init(of total: Int, _ console: Console) {
    self.total = total
    isShown = console.showsProgress && total > 1
  }

  /// One input more is done.
  mutating func advance() {
    done += 1
    guard isShown, done % 16 == 0 || done == total else { return }
    writeMessage("\r\(done)/\(total)")
    isOnScreen = true
  }

  /// Takes the line away, before something else is written.
  mutating func clear() {
    guard isOnScreen else { return }
    writeMessage("\r\u{1B}[K")
    isOnScreen = false
  }
}

/// Whether the progress of a run is shown.
enum ProgressChoice: String, Sendable, CaseIterable {
  /// Where standard error is a terminal.
  case auto
  case never
}
