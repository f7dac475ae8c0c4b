/// A repeatable source of random numbers (SplitMix64).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Fragments of the kind that OCR and word processors give, and worse.
enum RandomMarkup {
  /// Pieces of tags, text and damage in any order.
  static func pieces(_ generator: inout SplitMix64) -> [UInt8] {
    let count = Int.random(in: 0...24, using: &generator)
    return (0..<count).flatMap { _ in Array((words.randomElement(using: &generator) ?? "").utf8) }
  }

  /// Elements that nest and end as they should.
  static func sound(_ generator: inout SplitMix64, depth: Int = 0) -> String {
    let count = Int.random(in: 0...3, using: &generator)
    return (0..<count).map { _ -> String in
      switch Int.random(in: 0...(depth > 4 ? 1 : 4), using: &generator) {
      case 0: return "Berkas &amp; surat"
      case 1: return "Kepala <br> Dinas"
      case 2: return "<div>\(sound(&generator, depth: depth + 1))</div>"
      case 3: return "<ul><li>\(sound(&generator, depth: depth + 2))</li><li>dua</li></ul>"
      default:
        let cell = sound(&generator, depth: depth + 3)
        return "<table><tr><td>\(cell)</td><td colspan=\"2\">x</td></tr><tr><th>y</th></tr></table>"
      }
    }.joined()
  }

  /// Changes, drops, repeats or adds some bytes.
  static func mutate(_ source: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    var bytes = source
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, index + Int.random(in: 0...8, using: &generator))
      switch Int.random(in: 0...3, using: &generator) {
      case 0: bytes.removeSubrange(index..<end)
      case 1: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      case 2: bytes.insert(marks.randomElement(using: &generator) ?? 0, at: index)
      default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      }
    }
    return bytes
  }

  private static let marks = Array("<>/=\"'&;#!-? \n\0ptbol".utf8)

  private static let words = [
    "<p>", "</p>", "<p class=\"x\">", "<ol style=\"list-style-type: none\">", "</ol>", "<li>", "</li>", "<ul>",
    "</ul>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=\"2\" colspan=3>", "</td>", "<th>",
    "<tbody>", "<thead>", "</tbody>", "<caption>", "<colgroup>", "<col>", "<b>", "</b>", "<i>", "</i>", "<br>",
    "<br/>", "<div>", "</div>", "<span>", "</span>", "<a href=x>", "</a>", "<h1>", "</h1>", "<form>", "</form>",
    "<input>", "<select>", "<option>", "</select>", "<html>", "</html>", "<head>", "</head>", "<body>", "<body a=1>",
    "</body>", "<title>", "</title>", "<frameset>", "<frame>", "<noframes>", "<iframe>", "<script>", "</script>",
    "<style>", "</style>", "<pre>", "</pre>", "<dl>", "<dt>", "<dd>", "</dl>", "<object>", "<param>", "</object>",
    "<font>", "</font>", "<center>", "<section>", "<textarea>", "</textarea>", "<isindex>", "<meta charset=x>",
    "<base>", "<p/>", "<td/>", "<b />", "<o:p>", "<!-- a -->", "<!doctype html>", "<?xml a?>", "<![if x]>", "teks",
    " ", "\n", "\t", "1. Renstra", "&nbsp;", "&amp;", "&#150;", "&x;", "<NIP 1979>", "< 5", "<5", "é", "\u{301}",
    "\0", "\u{1}", "<p ", "<p a=\"", "<!--", "-->", "<?", "</", "<", ">", "\"", "&",
  ]
}
