import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let oldArchiveCode = Rule(
    id: RuleID("SOP115"), slug: "old-archive-code", family: .identity, severity: .note, cause: .author,
    checks: ["ID-05"],
    summary: Message(
      en: "Numbers since 2023 use the archive codes of Permendagri 83/2022.",
      id: "Nomor sejak 2023 memakai kode arsip Permendagri 83/2022."),
    advice: Message(
      en: "Use a code of the new scheme, such as 000.8.3.",
      id: "Gunakan kode baru, misalnya 000.8.3."),
    source: .archive,
    triggering: [[.number: "Nomor SOP : ↓065/019/2024"]],
    nonTriggering: [[:], [.number: "Nomor SOP : 009/KCM/SOP/IV/2024"]]
  ) { sop, report in
    let dates = sop.identity.dates
    guard sop.identity.institution.regionCode != nil, let number = sop.identity.number,
      let year = (day(dates.created) ?? day(dates.effective)).map({ $0 / 10_000 }), year > 2022,
      let code = number.utf8.split(separator: 0x2F).first, code.count == 3,
      code.allSatisfy({ (0x30...0x39).contains($0) }), hasSerial(number)
    else { return }
    let text = String(decoding: code, as: UTF8.self)
    report.add(
      .identity / .number, en: "\(text) is a code of the old scheme; the SOP is of \(year)",
      id: "\(text) adalah kode lama; SOP ini bertahun \(year)")
  }
}

/// Whether a running number stands behind the first part, so that this is a code and not the running number itself.
private func hasSerial(_ number: String) -> Bool {
  number.utf8.split(separator: 0x2F).dropFirst().contains { part in
    let digits = part.filter { (0x30...0x39).contains($0) }.count
    let isYear = digits == 4 && part.filter { $0 > 0x20 }.count == 4
    return digits > 0 && !isYear
  }
}
