import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let obsoleteTerm = Rule(
    id: RuleID("SOP602"), slug: "obsolete-term", family: .revision, severity: .note, cause: .author, checks: ["REV-02"],
    summary: Message(
      en: "Terms are those in force.",
      id: "Istilah yang dipakai masih berlaku."),
    advice: Message(
      en: "Use the new term.",
      id: "Gunakan istilah baru."),
    source: .convention, fix: .doubtful,
    triggering: [[.step3: "3|↓Menyusun LAKIP||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let document = sop.document
    var texts: [(path: Path, words: [[UInt8]])] = []
    for index in sop.steps.indices {
      texts.append((.step(index) / .activity, sop.activityWords[index]))
      texts.append((.step(index) / .outputs, sop.outputWords[index]))
    }
    for (key, items) in [
      (Path.Key.qualifications, document.qualifications), (.warnings, document.warnings), (.records, document.records),
    ] {
      for (index, item) in items.enumerated() { texts.append((.root / key / index, words(item))) }
    }
    if let title = document.identity.title { texts.append((.identity / .title, words(title))) }
    for (path, all) in texts {
      guard let word = all.first(where: { sop.isOn(.obsolete, $0) }),
        let today = ReviewWords.standard.successor(of: word)
      else { continue }
      let shown = String(decoding: word, as: UTF8.self).uppercased()
      let written = sop.writtenWords(path).first { $0.word == word }
      report.add(
        path, en: "\(shown) is called \(today) today", id: "\(shown) kini disebut \(today)",
        fix: written.map { [Fix.Edit($0.span, today)] })
    }
  }
}
