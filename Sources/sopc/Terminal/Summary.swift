import Corpus
import Diagnostics

extension Console {
  /// Tells what a build came to: inputs by what became of them, grades, files, and where to look.
  func tell(_ summary: BuildSummary, output: String) {
    guard summary.readable > 0 else { return }
    let total = summary.findings.summary
    tell(
      Message(
        en: "\(count(summary.readable, "input")), \(count(summary.sops, "SOP")): "
          + "\(count(summary.written, "file")) written to \(output), \(summary.unchanged) unchanged; \(total.english)",
        id: "\(summary.readable) masukan, \(summary.sops) SOP: \(summary.written) berkas ditulis ke \(output), "
          + "\(summary.unchanged) tidak berubah; \(total.indonesian)"))
    let ok = summary.count(.ok)
    let found = summary.count(.withFindings)
    let skipped = summary.count(.unchanged)
    let none = summary.count(.notAnSOP)
    let unreadable = summary.count(.unreadable)
    let failed = summary.count(.failed)
    tell(
      Message(
        en: "\(ok) ok, \(found) with findings, \(skipped) up to date, \(none) not an SOP, \(unreadable) unreadable, "
          + "\(failed) failed",
        id: "\(ok) baik, \(found) dengan temuan, \(skipped) sudah mutakhir, \(none) bukan SOP, "
          + "\(unreadable) tak terbaca, \(failed) gagal"))
    if summary.people > 0 {
      tell(
        Message(
          en: "\(summary.people) \(summary.people == 1 ? "person" : "people") named in several documents",
          id: "\(summary.people) orang disebut dalam beberapa dokumen"))
    }
    guard summary.sops > 1 else { return }
    let (ready, review, rescan) = (summary.grades[0] ?? 0, summary.grades[1] ?? 0, summary.grades[2] ?? 0)
    tell(
      Message(
        en: "grades: \(ready) siap (ready), \(review) periksa (look at it), \(rescan) ulang-pindai (scan again); "
          + "the worst first in \(joined(output, "register.csv"))",
        id: "mutu: \(ready) siap, \(review) periksa, \(rescan) ulang-pindai; yang terburuk lebih dahulu di "
          + "\(joined(output, "register.csv"))"))
  }
}
