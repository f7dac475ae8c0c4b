package import Diagnostics

/// The fixed words of canonical Markdown: what its writer and its reader have to agree on.
package enum MarkdownForm {
  /// The first line; the number is that of the form.
  package static let marker = "<!-- sopc 1 -->"
  /// What the first line begins with, whatever the number.
  package static let markerStart = "<!-- sopc "
  /// The line that opens the record of what no visible text tells; ``recordEnd`` closes it.
  package static let recordStart = "<!-- sopc:"
  package static let recordEnd = "-->"
  /// Stands where a text is there and empty; it shows nothing.
  package static let emptyText = "<!-- -->"
  /// Stands where a list has no items.
  package static let noItems = "–"
  /// Stands for the name of a person whose name is not known.
  package static let noName = "……………………"
  package static let lineBreak = "<br>"
  package static let read = "●"
  package static let inferred = "○"
  package static let arrow = "→"

  package static let title = "Standar Operasional Prosedur"
  package static let procedure = "Prosedur"
  package static let flowchart = "Bagan alir"
  package static let signature = "Pengesahan"
  package static let notes = "Catatan pembacaan"

  /// The six lists of the form, in order.
  package enum Section: String, CaseIterable, Sendable {
    case legalBasis = "Dasar Hukum"
    case qualifications = "Kualifikasi Pelaksana"
    case related = "Keterkaitan"
    case equipment = "Peralatan/Perlengkapan"
    case warnings = "Peringatan"
    case records = "Pencatatan dan Pendataan"
  }

  /// Headings of the second level that are not those of a further section.
  package static let headings: [String] =
    Section.allCases.map(\.rawValue) + [procedure, flowchart, signature, notes]

  /// The lines of the identity table, in order.
  package enum Field: String, CaseIterable, Sendable {
    case number = "Nomor SOP"
    case revision = "Nomor Revisi"
    case created = "Tanggal Pembuatan"
    case revised = "Tanggal Revisi"
    case effective = "Tanggal Efektif"
    case approved = "Tanggal Pengesahan"
    case approver = "Disahkan oleh"
    case title = "Nama SOP"
    case regionCode = "Kode Wilayah"
  }

  /// The columns of the procedure table beside those of performers and further ones, in order.
  package enum Column: String, CaseIterable, Sendable {
    case no = "No"
    case activity = "Kegiatan"
    /// In place of a column each, where there are more than ``mostActorColumns`` of them.
    case performers = "Pelaksana"
    case inputs = "Kelengkapan"
    case duration = "Waktu"
    case outputs = "Output"
    case note = "Keterangan"
  }

  /// Most performers that have a column each: of more the table would grow with rows times columns, and nobody could read it.
  package static let mostActorColumns = 64

  /// The parts of the notes.
  package enum Note: String, CaseIterable, Sendable {
    case reading = "Sumber dan mutu"
    case actors = "Kolom pelaksana"
    case flow = "Alur dan pelaksana"
    case repairs = "Perbaikan"
    case unclaimed = "Teks yang tidak terpakai"
    case findings = "Temuan"

    /// The heads of its table; empty for lines of a name and a value.
    package var heads: [String] {
      switch self {
      case .reading: []
      case .actors: ["Kode", "Kolom", "Jabatan"]
      case .flow: FlowColumn.allCases.map(\.rawValue)
      case .repairs: ["Nilai", "Semula", "Menjadi", "Aturan", "Keyakinan", "Bukti", "Letak"]
      case .unclaimed: ["Letak", "Teks"]
      case .findings: ["Aturan", "Tingkat", "Sebab", "Pesan", "Nilai", "Letak"]
      }
    }
  }

  package enum FlowColumn: String, CaseIterable, Sendable {
    case step = "Langkah"
    case kind = "Jenis"
    case next = "Berikutnya"
    case basis = "Dasar pelaksana"
    case alternatives = "Calon lain"
    case outsiders = "Di luar kolom"
  }

  /// The lines on the source and quality, in order.
  package enum Reading: String, CaseIterable, Sendable {
    case path = "Berkas"
    case sha256 = "SHA-256"
    case format = "Format"
    case encoding = "Enkode"
    case part = "Bagian berkas"
    case grade = "Mutu"
    case claimed = "Teks yang terbaca"
    case least = "Keyakinan terendah"
    case mean = "Keyakinan rata-rata"
    case parts = "Bagian formulir yang terisi"
    case truncated = "Naskah terpotong"
    case terminators = "Mulai dan Selesai"
  }

  /// Between the number of a part and the count of parts.
  package static let of = "dari"
  package static let yes = "ya"
  package static let no = "tidak"

  /// What the notes say of themselves, a line each.
  package static let legend = [
    "- ● tertulis dalam naskah atau dikonfirmasi; ○ 0,83 disimpulkan dengan keyakinan 0,83 dari 1.",
    "- Mengonfirmasi: ganti ○ 0,83 dengan ●. Membetulkan: ubah teks di atas; teks yang tampak selalu berlaku.",
    "- Letak: baris:kolom (bita pertama+panjang) dalam berkas sumber.",
  ]
}

extension MarkdownForm {
  package static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  /// The Indonesian words of values that are one of a few.
  package static let kinds: [(Step.Kind, String)] = [
    (.start, "mulai"), (.process, "proses"), (.decision, "keputusan"), (.end, "selesai"),
  ]
  package static let branches: [(Edge.Branch, String)] = [(.yes, "Ya"), (.no, "Tidak")]
  package static let terminators: [(Procedure.Terminators, String)] = [
    (.step, "langkah pertama dan terakhir"), (.extra, "kapsul tersendiri"),
  ]

  /// The names of evidence that have an Indonesian word; others stand as they are.
  package static let bases: [(name: String, word: String)] = [
    ("mark", "tanda"), ("cell", "sel"), ("confirmed", "dikonfirmasi"), ("subject", "subjek"), ("agent", "pelaku"),
    ("verb", "kata kerja"), ("continuity", "kesinambungan"), ("joint", "bersama"), ("handover", "serah terima"),
    ("first", "pelaku pertama"), ("sequence", "urutan langkah"), ("bracket", "dalam kurung"), ("note", "keterangan"),
    ("output", "hasil"), ("author", "penyusun"), ("source", "diterima dari"), ("returned", "dikembalikan kepada"),
    ("circumstance", "rincian kegiatan"),
  ]

  /// A short number for a text, by which the record knows whether a visible text was edited (FNV-1a, 32 bits).
  ///
  /// - Complexity: O(*n*).
  package static func fingerprint(_ texts: [String?]) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    func add(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    for text in texts {
      text?.utf8.forEach(add)
      add(text == nil ? 0xFE : 0xFF)
    }
    return hash
  }

  /// Which text the lines of the record belong to; the letter that a line begins with.
  package enum Record: String, CaseIterable, Sendable {
    case citation = "c"
    case items = "i"
    case duration = "d"
    case person = "p"
    case message = "m"
    case evidence = "e"
    case extraOrder = "x"
    case flowchart = "f"
  }
}

extension MarkdownForm {
  /// The Indonesian words for a name of evidence such as `handover:2`; `nil` where it stands as it is.
  package static func word(ofBasis name: String) -> String? {
    let parts = name.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let word = bases.first(where: { $0.name.utf8.elementsEqual(first) })?.word else {
      return nil
    }
    guard parts.count > 1 else { return word }
    let step = parts[1]
    guard !step.isEmpty, step.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return "\(word) \(String(decoding: step, as: UTF8.self))"
  }

  /// Whether a name would be taken for an Indonesian word of another.
  package static func startsWithBasisWord(_ name: String) -> Bool {
    bases.contains { name.utf8.starts(with: $0.word.utf8) }
  }

  package static let severities: [(Severity, String)] = [
    (.error, "kesalahan"), (.warning, "peringatan"), (.note, "catatan"),
  ]
  package static let causes: [(Cause, String)] = [
    (.author, "penyusun"), (.extraction, "pemindaian"), (.unknown, "belum jelas"),
  ]
  package static func word(of severity: Severity) -> String { severities.first { $0.0 == severity }?.1 ?? "" }
  package static func word(of cause: Cause) -> String { causes.first { $0.0 == cause }?.1 ?? "" }
}
