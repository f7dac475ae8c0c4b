import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let dateForm = Rule(
    id: RuleID("SOP121"), slug: "date-form", family: .identity, severity: .warning, cause: .author, checks: ["ID-11"],
    summary: Message(
      en: "Dates are written out: 12 Februari 2025.",
      id: "Tanggal ditulis lengkap: 12 Februari 2025."),
    advice: Message(
      en: "Write day, month in words and year with four digits.",
      id: "Tulis hari, nama bulan dan tahun empat angka."),
    source: .letters, yieldsTo: [RuleID("SOP101")], fix: .safe,
    triggering: [[.created: "Tanggal Pembuatan : ↓12-Feb-24"], [.created: "Tanggal Pembuatan : ↓12/02/2024"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let dates = sop.identity.dates
    for (key, date) in [
      (Path.Key.created, dates.created), (.revised, dates.revised), (.effective, dates.effective),
      (.approved, dates.approved),
    ] {
      guard date != nil, !sop.isRepaired(.dates / key), let written = sop.written(.dates / key) else { continue }
      let all = words(written)
      let isLong =
        all.count >= 3
        && all.contains {
          sop.words.months.exact($0) != nil && $0.count >= 3
            && sop.words.months.name(sop.words.months.exact($0) ?? 0).map { fold($0) } == $0
        }
        && all.contains { $0.count == 4 && $0.allSatisfy { (0x30...0x39).contains($0) } }
      if !isLong {
        let long = writtenOut(date, sop)
        let english = long.map { "is to be written \($0)" } ?? "names no day; write such as 12 Februari 2025"
        let indonesian = long.map { "seharusnya ditulis \($0)" } ?? "tanpa hari; tulis seperti 12 Februari 2025"
        report.add(
          .dates / key, en: "\(written) \(english)", id: "\(written) \(indonesian)",
          fix: long.flatMap { long in sop.span(.dates / key).map { [Fix.Edit($0, long)] } })
      }
    }
  }
}

/// A canonical date in words: `12 Februari 2025`.
private func writtenOut(_ date: String?, _ sop: Subject) -> String? {
  guard let number = day(date), let month = sop.words.months.name(number / 100 % 100) else { return nil }
  return "\(number % 100) \(month) \(number / 10_000)"
}
