package import AST

/// Writes the steps as CSV (RFC 4180): one row a step, CR LF line ends, one row without a step for an SOP that has none.
///
/// Several values in a cell are joined by `; `. Heads and the kinds of steps are Indonesian. A column for each head of
/// ``Step/extra`` stands at the end, as `tambahan: Biaya`.
///
/// Unless the output is raw, a cell that a spreadsheet could take for a formula starts with an apostrophe, and control
/// characters are U+FFFD.
package struct CSVEmitter: Sendable {
  package var dialect: Dialect
  /// Whether cells are written exactly as they are, without guard against formulas and conversions.
  package var isRaw: Bool

  package enum Dialect: String, Sendable, CaseIterable {
    /// UTF-8 without byte order mark, commas, decimal points: for programs.
    case standard
    /// UTF-8 with byte order mark, semicolons, decimal commas: for a spreadsheet in the Indonesian locale.
    ///
    /// A text that a spreadsheet would turn into a number or date (`007`, `1/2/2024`, an NIP) starts with a tab, so that it
    /// stays a text: LibreOffice and Excel show the tab as a blank and keep the text.
    case excelID = "excel-id"
  }

  package init(dialect: Dialect = .standard, isRaw: Bool = false) {
    self.dialect = dialect
    self.isRaw = isRaw
  }

  package func emit(_ sop: CompiledSOP, to sink: inout ByteSink) { emit([sop], to: &sink) }

  /// Writes several SOPs into one table; it has the further columns of all of them.
  package func emit(_ sops: [CompiledSOP], to sink: inout ByteSink) {
    let columns = FurtherColumns(sops)
    var row = CSVRow(dialect: dialect, isRaw: isRaw)
    if dialect == .excelID { sink.write([0xEF, 0xBB, 0xBF]) }
    for head in Self.heads { row.text(head, to: &sink) }
    for head in columns.heads { row.text("tambahan: " + head, to: &sink) }
    row.end(&sink)
    for sop in sops {
      let names = ActorNames(sop.document.procedure)
      for step in sop.document.procedure?.steps ?? [] {
        write(sop, &row, to: &sink)
        write(step, names, &row, to: &sink)
        columns.write(step, &row, to: &sink)
        row.end(&sink)
      }
      if sop.document.procedure?.steps.isEmpty ?? true {
        write(sop, &row, to: &sink)
        while row.width < Self.heads.count + columns.heads.count { row.empty(to: &sink) }
        row.end(&sink)
      }
    }
  }

  /// The heads of the columns that every table has.
  package static let heads = [
    "berkas", "bagian", "nomor_sop", "nama_sop", "no", "kegiatan", "jenis", "pelaksana", "keyakinan", "kelengkapan",
    "waktu", "menit", "output", "keterangan", "lanjut", "lanjut_ya", "lanjut_tidak",
  ]

  private func write(_ sop: CompiledSOP, _ row: inout CSVRow, to sink: inout ByteSink) {
    row.text(sop.source.path, to: &sink)
    row.number(sop.source.part, to: &sink)
    row.text(sop.document.identity.number, to: &sink)
    row.text(sop.document.identity.title, to: &sink)
  }

  private func write(_ step: Step, _ names: ActorNames, _ row: inout CSVRow, to sink: inout ByteSink) {
    row.number(step.no, to: &sink)
    row.text(step.activity, to: &sink)
    row.text(step.kind.indonesian, to: &sink)
    row.text(step.performers.map { names[$0.actor] }.joined(separator: "; "), to: &sink)
    row.probabilities(step.performers.map(\.confidence), to: &sink)
    row.text(step.inputs?.joined, to: &sink)
    row.text(step.duration?.text, to: &sink)
    row.number(step.duration?.minutes, to: &sink)
    row.text(step.outputs?.joined, to: &sink)
    row.text(step.note, to: &sink)
    row.numbers(step.next.filter { $0.when == nil }.map(\.to), to: &sink)
    row.numbers(step.next.filter { $0.when == .yes }.map(\.to), to: &sink)
    row.numbers(step.next.filter { $0.when == .no }.map(\.to), to: &sink)
  }
}

extension Step.Kind {
  /// The kind as officials read it.
  fileprivate var indonesian: String {
    switch self {
    case .start: "mulai"
    case .process: "proses"
    case .decision: "keputusan"
    case .end: "selesai"
    }
  }
}

extension ItemText {
  /// The items, or the text where it lists none.
  fileprivate var joined: String { items.isEmpty ? text : items.joined(separator: "; ") }
}

/// The names of a procedure's actors by their ids.
private struct ActorNames {
  private var names: [[UInt8]: String] = [:]

  init(_ procedure: Procedure?) {
    for actor in procedure?.actors ?? [] { names[Array(actor.id.utf8)] = actor.name }
  }

  /// The actor's name, or the id where there is no such actor.
  subscript(id: String) -> String { names[Array(id.utf8)] ?? id }
}

/// The further columns of all steps, by first appearance.
private struct FurtherColumns {
  private(set) var heads: [String] = []
  private var places: [[UInt8]: Int] = [:]

  init(_ sops: [CompiledSOP]) {
    for step in sops.flatMap({ $0.document.procedure?.steps ?? [] }) where !step.extra.isEmpty {
      for key in step.extraKeys where places[Array(key.utf8)] == nil {
        places[Array(key.utf8)] = heads.count
        heads.append(key)
      }
    }
  }

  func write(_ step: Step, _ row: inout CSVRow, to sink: inout ByteSink) {
    guard !heads.isEmpty else { return }
    var cells = [String?](repeating: nil, count: heads.count)
    for (key, cell) in zip(step.extraKeys, step.extra) {
      if let place = places[Array(key.utf8)] { cells[place] = cell.text }
    }
    for cell in cells { row.text(cell, to: &sink) }
  }
}
