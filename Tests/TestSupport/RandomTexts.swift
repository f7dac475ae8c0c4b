/// Which texts a random document holds.
package enum TextKind: String, Sendable, CaseIterable {
  /// Words of the trade and some harmless punctuation: what a well-read document holds. White space is folded.
  case plain
  /// Folded and without control characters, but with all that is special to JSON, CSV, Markdown, HTML, SVG and spreadsheets.
  case awkward
  /// Any Unicode scalars: control characters, line ends, marks, directions, unassigned ones.
  case wild
}

extension TextKind {
  private static let words = [
    "Menyiapkan", "berkas", "permohonan", "surat", "masuk", "Kepala", "Seksi", "Pemerintahan", "laporan", "kinerja",
    "triwulan", "memeriksa", "kelengkapan", "menandatangani", "mengagendakan", "Camat", "disposisi", "arsip", "dan",
    "rapat", "undangan", "peserta", "notulen", "verifikasi", "data", "anggaran", "Sub Bagian", "Umum", "10",
    "2 rangkap",
  ]
  private static let awkwardWords = [
    "\"kutip\"", "a\\b", "a/b", "</text>", "<script>alert(1)</script>", "<p>", "&amp;", "&", "]]>", "a|b", "|",
    "*tebal*",
    "_miring_", "`kode`", "# judul", "- butir", "1. satu", "=SUM(A1)", "+62 811", "-1+2", "@impor", "＝1", "007",
    "1/2/2024", "10-12", "1.000", "3 Mei", "TRUE", "197901012000121001", "a;b", "a,b", "é", "e\u{301}",
    "a\u{323}\u{301}",
    "a\u{301}\u{323}", "日本", "👍🏽", "\u{202E}abc", "x\u{200B}y", "\u{FEFF}z", "{}", "[x](y)", "![x](y)", "javascript:x",
    "%00", "../x", "~0~1", "~", "'", "-", "—", "n/a", "\\", "\\u0041", "<!-- x -->", "$x$", "^", "a:b", "Ya", "Tidak",
    "null", "true", "<br>", "Mulai", "Selesai", "Nomor SOP : 1",
  ]
  private static let wildWords = [
    "\0", "\u{1}", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}", "\u{2028}", "\u{2029}", "\t", "\n", "\r\n", "\r", "\u{8}",
    "\u{C}",
    "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "\u{E000}", "\u{D7FF}", "\u{A0}", "  ", " ",
  ]

  /// A text that is not blank.
  package func text(_ random: inout SplitMix64, words range: ClosedRange<Int> = 1...6) -> String {
    var parts: [String] = []
    for _ in 0..<random.int(range) {
      switch self {
      case .plain: parts.append(random.pick(Self.words))
      case .awkward: parts.append(random.pick(random.chance(50) ? Self.words : Self.awkwardWords))
      case .wild:
        switch random.int(0...3) {
        case 0: parts.append(random.pick(Self.wildWords))
        case 1: parts.append(Self.scalars(&random))
        case 2: parts.append(random.pick(Self.awkwardWords))
        default: parts.append(random.pick(Self.words))
        }
      }
    }
    let text = parts.joined(separator: self == .wild && random.chance(30) ? "" : " ")
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? "x" + text : text
  }

  private static func scalars(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<random.int(1...8) {
      let ceiling = random.pick([0x7F, 0x7FF, 0xFFFF, 0x10FFFF], or: 0x7F)
      if let scalar = Unicode.Scalar(UInt32(random.int(0...ceiling))) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
