/// The search for widths of the text columns that make the table low.
struct WidthSearch {
  private static let step = 200
  private let texts: ChartTexts
  /// A sample of the steps is enough to choose widths by, and keeps long procedures linear.
  private let sample: [Int]
  private let least: [Int]
  /// What each column has at the most to begin with.
  private let most: [Int]
  private let font: FontSize
  private let pad: Int
  /// Of each column the lines of each sampled step at widths that were tried.
  private var known: [[(width: Int, counts: [Int32])]]

  init(texts: ChartTexts, least: [Int], most: [Int], font: FontSize, pad: Int) {
    self.texts = texts
    sample =
      texts.steps <= 60 ? Array(0..<texts.steps) : Array(stride(from: 0, to: texts.steps, by: texts.steps / 60 + 1))
    self.least = least
    self.most = most
    self.font = font
    self.pad = pad
    known = Array(repeating: [], count: least.count)
  }

  mutating func widths(_ room: Int) -> [Int] {
    var widths = start(room)
    var lines = widths.indices.map { counts($0, widths[$0]) }
    var height = heights(lines)
    for _ in 0..<60 {
      var best: (height: Int, from: Int, to: Int)?
      for from in widths.indices where widths[from] - Self.step >= least[from] {
        let present = lines[from]
        lines[from] = counts(from, widths[from] - Self.step)
        for to in widths.indices where to != from {
          let narrow = lines[to]
          // Where nothing gets shorter, nothing is won.
          let wide = counts(to, widths[to] + Self.step)
          if wide == narrow { continue }
          lines[to] = wide
          let found = heights(lines)
          if found < best?.height ?? height { best = (found, from, to) }
          lines[to] = narrow
        }
        lines[from] = present
      }
      guard let best else { break }
      widths[best.from] -= Self.step
      widths[best.to] += Self.step
      lines[best.from] = counts(best.from, widths[best.from])
      lines[best.to] = counts(best.to, widths[best.to])
      height = best.height
    }
    return widths
  }

  /// The usual shares, none below its least width.
  private func start(_ room: Int) -> [Int] {
    let shares = [36, 22, 11, 20] + Array(repeating: 11, count: least.count - 4)
    var widths = least
    var open = Array(least.indices)
    // What a column does not need is shared out among the others.
    while true {
      let spare = max(0, room - widths.reduce(0, +))
      let whole = open.reduce(0) { $0 + shares[$1] }
      let full = open.filter { widths[$0] + spare * shares[$0] / whole > most[$0] }
      guard !full.isEmpty, full.count < open.count else {
        for place in open { widths[place] += spare * shares[place] / whole }
        break
      }
      for place in full { widths[place] = max(widths[place], most[place]) }
      open.removeAll { full.contains($0) }
    }
    widths[0] += room - widths.reduce(0, +)
    return widths
  }

  private mutating func counts(_ column: Int, _ width: Int) -> [Int32] {
    for entry in known[column] where entry.width == width { return entry.counts }
    let limit = TextStore.limit(width: width - pad, font: font)
    let found = sample.map { Int32(texts.store.lineCount(texts.index(column, $0), limit: limit)) }
    known[column].append((width, found))
    return found
  }

  /// Height of the sample; the squares of the single columns break ties towards even ones.
  private func heights(_ lines: [[Int32]]) -> Int {
    var tallest = [Int32](repeating: 3, count: sample.count)
    var squares = 0
    for column in lines {
      for row in tallest.indices {
        let count = column[row]
        if count > tallest[row] { tallest[row] = count }
        squares &+= Int(count &* count)
      }
    }
    return tallest.reduce(0) { $0 &+ Int($1) } &* 1000 &+ squares
  }
}
