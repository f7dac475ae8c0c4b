import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let numberYearDiffers = Rule(
    id: RuleID("SOP113"), slug: "number-year-differs", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-03"],
    summary: Message(
      en: "The year in the number is that of one of the dates.",
      id: "Tahun pada nomor sama dengan tahun salah satu tanggal."),
    advice: Message(
      en: "Correct the year in the number, or the date.",
      id: "Betulkan tahun pada nomor atau tanggalnya."),
    source: .convention,
    triggering: [[.number: "Nomor SOP : ↓000.8.3.3/019/2019"]],
    nonTriggering: [
      [:], [.number: "Nomor SOP : 000.8.3.3/019"],
      [
        .number: "Nomor SOP : 000.8.3.3/019/2023", .created: "Tanggal Pembuatan : Desember 2023",
        .effective: "Tanggal Efektif : 15 Januari 2024",
      ],
    ]
  ) { sop, report in
    let dates = sop.identity.dates
    var years = [dates.created, dates.effective, dates.approved, dates.revised].compactMap { date in
      date.flatMap { Int($0.prefix(4)) }
    }
    // What takes effect early in a year was numbered late in the one before, where nothing says when it was made.
    if dates.created == nil { years += [dates.effective, dates.approved].compactMap(newYear) }
    guard let number = sop.identity.number, !years.isEmpty else { return }
    for part in number.utf8.split(separator: 0x2F).dropFirst() {
      guard part.count == 4, part.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let year = part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard (1990...2100).contains(year), !years.contains(year) else { continue }
      report.add(
        .identity / .number, en: "The number is of \(year), the dates are not",
        id: "Nomor bertahun \(year), tanggalnya tidak")
    }
  }
}

/// The year before that of a date in its first quarter.
private func newYear(_ date: String?) -> Int? {
  let parts = (date ?? "").utf8.split(separator: 0x2D).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  guard parts.count > 1, parts[1] <= 3 else { return nil }
  return parts[0] - 1
}
