/// Inputs of every kind of disorder.
package enum RandomInput: String, Sendable, CaseIterable {
  /// Any bytes at all.
  case bytes
  /// Well-formed UTF-8 with odd blanks, marks and controls between words.
  case text
  /// Labels, heads, values, numbers and separators in any order.
  case form
  /// Rows of a procedure table whose columns do not fit.
  case table
  /// Tags, entities and comments, whole and broken.
  case markup
  /// Numbered, lettered and bulleted items in any order and layout.
  case list

  package func make(_ random: inout SplitMix64, pieces range: ClosedRange<Int> = 0...40) -> [UInt8] {
    let count = random.int(range)
    var input: [UInt8] = []
    switch self {
    case .bytes:
      for _ in 0..<count { input.append(UInt8.random(in: 0...255, using: &random)) }
    case .text:
      for _ in 0..<count {
        input += Array(random.pick(random.chance(50) ? Self.words : Self.odd).utf8)
        if random.chance(60) { input += Array(random.pick(Self.blanks).utf8) }
      }
    case .form:
      for _ in 0..<count {
        let pieces =
          switch random.int(0...9) {
          case 0...3: Self.labels
          case 4...5: Self.values
          case 6: Self.words
          case 7: Self.people
          case 8: Self.heads
          default: Self.marks
          }
        input += Array(random.pick(pieces).utf8) + Array(random.pick(Self.separators).utf8)
      }
    case .table: input = table(&random, rows: count / 3)
    case .markup:
      for _ in 0..<count {
        input += Array(random.pick(random.chance(60) ? Self.tags : random.chance(50) ? Self.labels : Self.words).utf8)
        if random.chance(30) { input += Array(random.pick(Self.separators).utf8) }
      }
    case .list:
      input = Array((random.pick(Self.labels) + random.pick(Self.separators)).utf8)
      for number in 0..<count {
        let mark = random.chance(60) ? "\(number + 1)." : random.pick(Self.marks)
        input += Array((mark + random.pick(["", " ", "\t"]) + random.pick(Self.words)).utf8)
        input += Array(random.pick(["", " ", "\n", "\n\n", "<br>", "\t", "   ", "; "]).utf8)
      }
    }
    return input
  }

  private func table(_ random: inout SplitMix64, rows: Int) -> [UInt8] {
    let separator = random.pick(["\t", "\t", " | ", "     "])
    var lines: [String] = []
    if random.chance(90) { lines.append(Self.heads.shuffled(using: &random).joined(separator: separator)) }
    if random.chance(40) {
      lines.append(
        random.several(0...12) { random in random.pick(Self.heads + Self.people) }.joined(separator: separator))
    }
    for row in 0..<rows {
      let cells = random.several(0...12) { random in
        random.chance(40) ? "" : random.pick(random.chance(50) ? Self.values + Self.marks : Self.words + Self.tags)
      }
      let number = random.chance(70) ? ["\(row + 1)"] : []
      lines.append((number + cells).joined(separator: separator))
      if random.chance(8) { lines.append(random.pick(Self.labels)) }
    }
    return Array(lines.joined(separator: random.pick(["\n", "\n", "\r\n", "\n\n"])).utf8)
  }
}

extension RandomInput {
  /// Changes, drops, repeats, moves or adds bytes and lines.
  package static func mutate(_ source: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = source
    for _ in 0..<random.int(1...5) {
      let index = random.int(0...bytes.count)
      let end = min(bytes.count, index + random.int(0...random.pick([4, 40, 400], or: 4)))
      switch random.int(0...9) {
      case 0: bytes.removeSubrange(index..<end)
      case 1: bytes.insert(contentsOf: bytes[index..<end], at: random.int(0...bytes.count))
      case 2: bytes = random.chance(50) ? Array(bytes[..<index]) : Array(bytes[index...])
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
      case 4: bytes.replaceSubrange(index..<end, with: bytes[index..<end].reversed())
      case 5: bytes = withLines(bytes) { $0.shuffle(using: &random) }
      case 6: bytes = withLines(bytes) { $0 += $0 }
      case 7:
        for place in index..<end where bytes[place] == 0x09 {
          bytes[place] = random.pick([0x20, 0x0A, 0x7C], or: 0x20)
        }
      case 8: bytes.insert(contentsOf: Array(random.pick(tags + marks + odd + blanks).utf8), at: index)
      default: bytes.insert(contentsOf: Array(("\n" + random.pick(labels) + "\t").utf8), at: index)
      }
    }
    return bytes
  }

  private static func withLines(_ bytes: [UInt8], _ change: (inout [ArraySlice<UInt8>]) -> Void) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    change(&lines)
    return Array(lines.joined(separator: [0x0A]))
  }
}

extension RandomInput {
  static let labels = [
    "Nomor SOP", "NOMOR SOP :", "No. Dokumen:", "Tanggal Pembuatan", "Tgl. Revisi :", "Tanggal Efektif",
    "Tanggal Pengesahan",
    "Disahkan Oleh", "Disetujui oleh :", "Diperiksa oleh", "Nama SOP", "Judul SOP :", "Dasar Hukum", "DASAR HUKUM :",
    "Kualifikasi Pelaksana", "Keterkaitan", "Keterkaitan ;", "Peralatan/Perlengkapan", "Peringatan",
    "Pencatatan dan Pendataan",
    "Tujuan", "Ruang Lingkup", "Revisi Ke", "Halaman", "SATKER:", "Prosedur :", "## Dasar Hukum", "**Peringatan**",
  ]
  static let heads = [
    "No", "Kegiatan", "Pelaksana", "Mutu Baku", "Kelengkapan", "Waktu", "Output", "Keterangan", "Camat", "Sekretaris",
    "Biaya",
  ]
  static let people = [
    "Plt. CAMAT CONTOH", "Dr. ANI BUDI, S.Sos., M.Si", "Pembina Tk. I (IV/b)", "NIP. 19700101 199503 1 001",
    "NIP 197001011995031001", "NIP.", "Kepala Dinas Contoh", "( BUDI )", "a.n. Bupati Gowa",
  ]
  static let values = [
    "800/01/CMT/2024", ": 12 Februari 2024", "30/02/2024", "3-Apr-23", "JUNI 2020", "-", "……", ":", "10 Menit",
    "1/2 jam",
    "2 jam 30 menit", "1.000.000.000.000 Hari", "99999999999999999999", "0", "00", "1. 3. 2. 4.", "Sesuai rencana",
    "± 5 hari",
  ]
  static let words = [
    "Menyiapkan", "berkas", "PEMERINTAH KABUPATEN GOWA", "KECAMATAN CONTOH", "UU No. 5 Tahun 2014 tentang Aparatur",
    "Peraturan Bupati Gowa Nomor 12 Tahun 2020", "Jika tidak lengkap, kembali ke langkah 1",
    "STANDAR OPERASIONAL PROSEDUR",
    "SOP Surat Masuk", "kepada Camat", "Mulai", "Selesai", "Ya", "Tidak", "S1", "Komputer/Laptop", "x",
  ]
  static let marks = [
    "1.", "2)", "a.", "b)", "-", "•", "●", "√", "V", "(3)", "**", "*", "||", "|", "|---|---|", "\\|", "##", "1.1.",
  ]
  static let odd = [
    "\0", "\u{1}", "\u{1F}", "\u{7F}", "\u{FFFD}", "é", "e\u{301}\u{323}", "日本", "👍🏽", "\u{202E}", "\u{F0B7}", "…", "–",
    "\u{10FFFF}",
  ]
  static let blanks = [
    " ", "  ", "   ", "\t", "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{A0}", "\u{1680}", "\u{2003}",
    "\u{200B}",
    "\u{200D}", "\u{2028}", "\u{202F}", "\u{2060}", "\u{3000}", "\u{FEFF}", "\u{180E}",
  ]
  static let separators = [
    "\t", "\t", "\n", "\n", " ", ": ", " : ", "\t:\t", " | ", "    ", "\n\n", "\r\n", "\u{C}", "",
  ]
  static let tags = [
    "<p>", "</p>", "<br>", "<br/>", "<ol style=\"list-style-type: none\">", "<ol style=", "<li>", "</ol>", "<table>",
    "</table>",
    "<tr>", "<td>", "<td colspan=3>", "<td rowspan=\"2\">", "<td colspan=\"99999\">", "</td>", "<th>", "<div>",
    "</div>", "<html>",
    "<body>", "<!-- x -->", "<!--", "<script>if (a<b)</script>", "<style>", "&nbsp;", "&amp;", "&#8226;", "&x;", "&",
    "<", ">",
    "<NIP 19>", "<img alt=\"teks\" title='lagi'>", "<b>", "</b>", "<p title=\"a", "<5", "< 5", "<h1>", "<caption>",
    "<title>",
  ]
}
