import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let blankInNumber = Rule(
    id: RuleID("SOP112"), slug: "blank-in-number", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-02"],
    summary: Message(
      en: "A number is filled in, without blanks around its strokes.",
      id: "Nomor terisi lengkap, tanpa spasi di sekitar garis miring."),
    advice: Message(
      en: "Write the whole number, without blanks.",
      id: "Tulis nomor lengkap, tanpa spasi."),
    source: .letters, fix: .safe,
    triggering: [[.number: "Nomor SOP : ↓000.8.3.3 /019/2024"], [.number: "Nomor SOP : ↓000.8.3.3/ /SOP/2024"]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard let span = sop.span(.identity / .number), let written = sop.written(.identity / .number) else { return }
    let bytes = Array(written.utf8)
    let isBlank = { (index: Int) in bytes.indices.contains(index) && bytes[index] == 0x20 }
    guard bytes.indices.contains(where: { bytes[$0] == 0x2F && (isBlank($0 - 1) || isBlank($0 + 1)) }) else { return }
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    // *065/   /SOP/2024*: the number was never filled in, and without its blanks nobody would see that.
    if parts.contains(where: { $0.allSatisfy { $0 <= 0x20 } }) {
      report.add(
        .identity / .number, en: "A part of the number is not filled in: \(written)",
        id: "Bagian nomor belum diisi: \(written)")
      return
    }
    report.add(
      .identity / .number, en: "The number has blanks around a stroke: \(written)",
      id: "Nomor memuat spasi di sekitar garis miring: \(written)",
      fix: [Fix.Edit(span, withoutBlanks(bytes))])
  }
}

/// A number without blanks at its strokes.
private func withoutBlanks(_ bytes: [UInt8]) -> String {
  let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false).map { part in
    var part = part.drop { $0 == 0x20 }
    while part.last == 0x20 { part.removeLast() }
    return Array(part)
  }
  return String(decoding: Array(parts.joined(separator: [0x2F])), as: UTF8.self)
}
