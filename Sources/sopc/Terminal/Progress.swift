import Corpus

/// How far a run is, on a line of the terminal that is written over and over: files, SOPs, rate, time left, findings.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var sops = 0
  private var findings = 0
  private var shown = ContinuousClock.now
  private var isOnScreen = false

  init(of total: Int, _ console: Console) {
    self.total = total
    isShown = console.showsProgress && total > 1
  }

  /// One input more is done.
  mutating func advance(_ outcome: InputOutcome? = nil) {
    done += 1
    sops += outcome?.sops ?? 0
    if let counts = outcome?.findings { findings += counts.errors + counts.warnings }
    guard isShown else { return }
    let now = ContinuousClock.now
    guard done == 1 || done == total || now - shown > .milliseconds(100) else { return }
    shown = now
    writeMessage("\r\(line(after: now - start))\u{1B}[K")
    isOnScreen = true
  }

  private func line(after time: Duration) -> String {
    let seconds = max(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18, 0.001)
    let width = 24
    let filled = total > 0 ? min(width, done * width / total) : 0
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let rate = Int(Double(done) / seconds)
    let left = rate > 0 ? max(0, total - done) / rate : 0
    return "\(bar) \(done)/\(total)  \(sops) SOP  \(rate)/s  \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)  "
      + "\(findings) !"
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
