import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let boxMissing = Rule(
    id: RuleID("SOP132"), slug: "box-missing", family: .identity, severity: .error, cause: .author, checks: ["ID-23"],
    summary: Message(
      en: "The six boxes below the head are filled.",
      id: "Keenam kotak di bawah kepala terisi."),
    advice: Message(
      en: "Fill the box; a dash says that there is nothing to name.",
      id: "Isi kotak; tanda hubung berarti tidak ada."),
    source: .form,
    triggering: [[.equipment: "↓Peralatan/Perlengkapan :"], [.warnings: "↓Peringatan :"]],
    nonTriggering: [[:], [.related: "Keterkaitan :\n-"]]
  ) { sop, report in
    let document = sop.document
    let boxes: [(Path.Key, Labels.Field, Int, String)] = [
      (.legalBasis, .legalBasis, document.legalBasis.count, "Dasar Hukum"),
      (.qualifications, .qualifications, document.qualifications.count, "Kualifikasi Pelaksana"),
      (.related, .related, document.related.count, "Keterkaitan"),
      (.equipment, .equipment, document.equipment.count, "Peralatan/Perlengkapan"),
      (.warnings, .warnings, document.warnings.count, "Peringatan"),
      (.records, .records, document.records.count, "Pencatatan dan Pendataan"),
    ]
    for (key, field, count, name) in boxes where count == 0 && sop.span(.root / key) == nil {
      report.addMissing(
        .root / key, en: "The box \(name) is empty or missing", id: "Kotak \(name) kosong atau tidak ada",
        at: sop.label(field), cause: sop.absence(of: field))
    }
  }
}
