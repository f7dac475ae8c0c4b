import Diagnostics

/// The index of a run: every SOP with its outputs, findings and doubts, the worst first, on one page that needs nothing else.
///
/// Its rows can be made one by one and kept as bytes, so that SOPs need not be held until the page is written.
package struct IndexPage: Sendable {
  /// How many rows there are of each state.
  private var counts: [IndexEntry.State: Int] = [:]

  package init() {}

  /// Counts a row.
  ///
  /// - Parameter line: What ``lines(_:)`` gave.
  package mutating func count(_ line: some Collection<UInt8>) {
    guard let first = line.first, let state = IndexEntry.State(rawValue: Int(first) - 0x30) else { return }
    counts[state, default: 0] += 1
  }

  /// The markup of a row, of which the lines in their order make the page.
  package static func markup(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.firstIndex(of: keyEnd).map { line[($0 + 1)...] } ?? []
  }

  /// The page of all entries as UTF-8 HTML.
  ///
  /// - Complexity: O(*n* log *n*) in the entries.
  package static func bytes(_ entries: [IndexEntry]) -> [UInt8] {
    var page = IndexPage()
    let lines = entries.flatMap { Self.lines(Self.line($0)) }.sorted { $0.lexicographicallyPrecedes($1) }
    for line in lines { page.count(line) }
    let frame = page.frame
    return frame.before + lines.flatMap { markup($0[...]) } + frame.after
  }

  // Control characters, which markup never holds.
  private static let keyEnd: UInt8 = 0x1F
  private static let lineEnd: UInt8 = 0x1E

  /// A row, behind the key that rows are sorted by: state, errors from many to few, input.
  package static func line(_ entry: IndexEntry) -> [UInt8] {
    var markup = ElementMarkup()
    row(entry, &markup)
    let errors = "\(9999 - min(entry.count(.error), 9999))"
    let key = "\(entry.state.rawValue)" + String(repeating: "0", count: 4 - errors.utf8.count) + errors + entry.origin
    return key.utf8.filter { $0 >= 0x20 } + [keyEnd] + markup.bytes + [lineEnd]
  }

  /// The lines that bytes are made of.
  package static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    let text = bytes.span
    for place in text.indices where text[place] == lineEnd {
      if place > start { lines.append(Array(bytes[start..<place])) }
      start = place + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }

  /// What stands before the rows, once all are counted, and behind them.
  package var frame: (before: [UInt8], after: [UInt8]) {
    let bytes = page(rows: [Self.lineEnd])
    let rows = bytes.firstIndex(of: Self.lineEnd) ?? bytes.endIndex
    return (Array(bytes[..<rows]), Array(bytes[rows...].dropFirst()))
  }

  private func page(rows: [UInt8]) -> [UInt8] {
    var markup = ElementMarkup()
    markup.raw("<!DOCTYPE html>\n")
    markup.group("html", ["lang": "id", "data-sopc": "1"]) { markup in
      markup.group("head", [:]) { markup in
        markup.leaf("meta", ["charset": "utf-8"])
        let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(IndexScript.digest)'"
        markup.leaf("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
        markup.leaf("meta", ["name": "viewport", "content": "width=device-width"])
        markup.text("title", [:], "Daftar SOP")
        markup.raw("<style>")
        markup.raw(IndexScript.style)
        markup.raw("</style>\n")
      }
      markup.group("body", [:]) { markup in
        head(&markup)
        markup.group("table", [:]) { markup in
          markup.group("thead", [:]) { markup in
            markup.group("tr", [:]) { markup in
              for name in ["Mutu", "SOP", "Berkas", "Temuan", "Perlu diperiksa"] {
                markup.text("th", ["scope": "col"], name)
              }
            }
          }
          markup.group("tbody", ["id": "daftar"]) { markup in
            markup.raw(rows)
          }
        }
        markup.text("p", ["id": "kosong", "hidden": "hidden"], "Tidak ada SOP yang cocok.")
        markup.raw("<script>")
        markup.raw(IndexScript.script)
        markup.raw("</script>\n")
      }
    }
    return markup.bytes
  }

  private func head(_ markup: inout ElementMarkup) {
    markup.text("h1", [:], "Daftar SOP")
    markup.group("p", ["class": "cari"]) { markup in
      markup.leaf(
        "input",
        [
          "id": "cari", "type": "search", "placeholder": "Cari nama, nomor, instansi, temuan …",
          "aria-label": "Cari dalam daftar",
        ])
      markup.group("span", ["id": "mutu", "role": "group", "aria-label": "Mutu"]) { markup in
        for state in IndexEntry.State.allCases {
          guard let count = counts[state] else { continue }
          markup.text(
            "button", ["type": "button", "aria-pressed": "false", "class": state.key, "value": state.key],
            "\(state.word): \(count)")
        }
      }
      markup.text("span", ["id": "jumlah", "role": "status"], "\(counts.values.reduce(0, +)) SOP")
    }
  }

  private static func row(_ entry: IndexEntry, _ markup: inout ElementMarkup) {
    markup.group("tr", ["class": entry.state.key]) { markup in
      markup.group("td", [:]) { $0.text("span", ["class": "mutu"], entry.state.word) }
      markup.group("td", [:]) { markup in
        markup.text("strong", [:], entry.title)
        let facts = [entry.number.map { "Nomor \($0)" }, entry.owner, entry.steps > 0 ? "\(entry.steps) langkah" : nil]
        let line = facts.compactMap { $0 }.joined(separator: " · ")
        if !line.isEmpty { markup.text("div", [:], line) }
        markup.text("div", ["class": "asal"], entry.origin)
      }
      markup.group("td", ["class": "berkas"]) { markup in
        for path in entry.outputs { markup.text("a", ["href": link(path)], label(path)) }
      }
      markup.group("td", [:]) { findings(entry, &$0) }
      markup.group("td", [:]) { doubts(entry.doubts, &$0) }
    }
  }

  private static func findings(_ entry: IndexEntry, _ markup: inout ElementMarkup) {
    guard !entry.findings.isEmpty else { return markup.text("span", ["class": "tiada"], "–") }
    let counts = [
      (entry.count(.error), "kesalahan"), (entry.count(.warning), "peringatan"), (entry.count(.note), "catatan"),
    ]
    let summary = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    markup.group("details", [:]) { markup in
      markup.text("summary", [:], summary)
      markup.group("ul", [:]) { markup in
        let worst = entry.findings.enumerated().sorted { a, b in
          (b.element.severity, a.offset) < (a.element.severity, b.offset)
        }
        for (_, finding) in worst.prefix(findingLimit) {
          let place = [finding.line.map { "baris \($0)" }, finding.rule.isEmpty ? nil : finding.rule]
          let tail = place.compactMap { $0 }.joined(separator: ", ")
          markup.text(
            "li", ["class": finding.severity.rawValue], finding.text + (tail.isEmpty ? "" : " (\(tail))"))
        }
        let more = entry.findings.count - findingLimit
        if more > 0 { markup.text("li", [:], "dan \(more) lagi") }
      }
    }
  }

  private static let findingLimit = 100

  private static func doubts(_ doubts: Doubts, _ markup: inout ElementMarkup) {
    guard doubts.count > 0 else { return markup.text("span", ["class": "tiada"], "–") }
    markup.group("details", [:]) { markup in
      markup.text("summary", [:], "\(doubts.count) hal")
      markup.group("ul", [:]) { markup in
        for text in doubts.texts { markup.text("li", [:], text) }
        let more = doubts.count - doubts.texts.count
        if more > 0 { markup.text("li", [:], "dan \(more) lagi") }
      }
    }
  }

  /// The path as a relative reference: all but letters, digits and `-._~/` as `%` and their bytes.
  static func link(_ path: String) -> String {
    var link: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: link.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        link.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        link += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    // A first part such as `//x` would be another host.
    return link.first == UInt8(ascii: "/")
      ? "." + String(decoding: link, as: UTF8.self) : String(decoding: link, as: UTF8.self)
  }

  /// What is written for an output: the format, and the page where it is one of several.
  static func label(_ path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return path }
    let ending = String(decoding: name[name.index(after: dot)...], as: UTF8.self)
    let format = ending == "md" ? "Markdown" : ending == "drawio" ? "draw.io" : ending.uppercased()
    let stem = Array(name[..<dot])
    if stem.suffix(4).elementsEqual(".map".utf8) { return "peta" }
    let digits = stem.reversed().prefix { (0x30...0x39).contains($0) }.count
    let mark = stem.dropLast(digits).suffix(2)
    guard digits > 0, mark.elementsEqual("-p".utf8) else { return format }
    return format + " " + String(decoding: stem.suffix(digits), as: UTF8.self)
  }
}

extension IndexEntry {
  fileprivate func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

extension IndexEntry.State {
  /// What rows and buttons are marked with.
  fileprivate var key: String {
    switch self {
    case .unreadable: "gagal"
    case .notAnSOP: "bukan"
    case .rescan: "ulang"
    case .review: "periksa"
    case .ready: "siap"
    }
  }

  fileprivate var word: String {
    switch self {
    case .unreadable: "gagal"
    case .notAnSOP: "bukan SOP"
    case .rescan: "ulang pindai"
    case .review: "periksa"
    case .ready: "siap"
    }
  }
}
