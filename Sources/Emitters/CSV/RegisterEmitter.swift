package import AST

/// Writes the register of many SOPs: one CSV row an SOP, for a spreadsheet, with Indonesian heads.
///
/// Whatever the dialect, a text that a spreadsheet would turn into a number or date, such as an NIP or a number with slashes,
/// starts with a tab so that all its digits stay.
package struct RegisterEmitter: Sendable {
  package var dialect: CSVEmitter.Dialect
  package var isRaw: Bool

  package init(dialect: CSVEmitter.Dialect = .standard, isRaw: Bool = false) {
    self.dialect = dialect
    self.isRaw = isRaw
  }

  private static let heads = [
    "mutu", "nomor_sop", "nama_sop", "unit", "pemerintah", "kode_wilayah", "tanggal_dibuat", "tanggal_revisi",
    "tanggal_berlaku", "tanggal_disahkan", "disahkan_oleh", "nip", "langkah", "menit", "keraguan", "berkas", "bagian",
  ]

  /// The row of heads.
  package func emitHead(to sink: inout ByteSink) {
    if dialect == .excelID { sink.write([0xEF, 0xBB, 0xBF]) }
    var row = row()
    for head in Self.heads { row.text(head, to: &sink) }
    row.end(&sink)
  }

  /// A row of texts.
  package func emit(_ texts: [String], to sink: inout ByteSink) {
    var row = row()
    for text in texts {
      // Small numbers are what they look like.
      if let number = Int(text), text.utf8.count < 10, "\(number)".utf8.elementsEqual(text.utf8) {
        row.number(number, to: &sink)
      } else {
        row.text(text, to: &sink)
      }
    }
    row.end(&sink)
  }

  package func emit(_ sop: CompiledSOP, to sink: inout ByteSink) {
    let identity = sop.document.identity
    let steps = sop.document.procedure?.steps ?? []
    var row = row()
    for text in [
      sop.quality.grade.rawValue, identity.number, identity.title, identity.institution.unit,
      identity.institution.government, identity.institution.regionCode, identity.dates.created, identity.dates.revised,
      identity.dates.effective, identity.dates.approved, identity.approver?.name, identity.approver?.nip,
    ] { row.text(text, to: &sink) }
    row.number(steps.count, to: &sink)
    let minutes = steps.compactMap(\.duration?.minutes)
    row.number(minutes.isEmpty ? nil : minutes.reduce(0, +), to: &sink)
    row.number(sop.doubts, to: &sink)
    row.text(sop.source.path, to: &sink)
    row.number(sop.source.part, to: &sink)
    row.end(&sink)
  }

  private func row() -> CSVRow { CSVRow(dialect: dialect, isRaw: isRaw, keepsTexts: !isRaw) }
}

extension CompiledSOP {
  /// How much a person should look at: steps that nobody is known to do, and performers, branches and repairs below 0.9.
  package var doubts: Int {
    var doubts = provenance.repairs.count { $0.confidence < .settled }
    for step in document.procedure?.steps ?? [] {
      if step.performers.isEmpty { doubts += 1 }
      doubts += step.performers.count { $0.confidence < .settled } + step.next.count { $0.confidence < .settled }
    }
    return doubts
  }
}
