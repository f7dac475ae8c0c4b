import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let qualityHeadMissing = Rule(
    id: RuleID("SOP211"), slug: "quality-head-missing", family: .table, severity: .warning, cause: .author,
    checks: ["TAB-01"],
    summary: Message(
      en: "The table has a head *Mutu Baku*.",
      id: "Tabel memiliki kepala *Mutu Baku*."),
    advice: Message(
      en: "Put Mutu Baku over Kelengkapan, Waktu and Output.",
      id: "Tulis Mutu Baku di atas Kelengkapan, Waktu dan Output."),
    source: .form,
    triggering: [
      [
        .columns:
          "No|Kegiatan|Pelaksana|||||||Keterangan\n||Staf Umum|Kepala Subbagian Umum dan Kepegawaian|Sekretaris Kecamatan|Camat|Kelengkapan|↓Waktu|Output|"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.steps.count > 1, !sop.sop.source.format.utf8.elementsEqual("markdown".utf8),
      !sop.sop.source.format.utf8.elementsEqual("json".utf8)
    else { return }
    let heads = sop.sop.provenance.claims.filter { $0.role == .label }.compactMap {
      sop.words.columnHeads.exact(fold(sop.text($0.span)))
    }
    guard heads.contains(.duration), heads.contains(.outputs), !heads.contains(.quality) else { return }
    report.add(
      .procedure / .steps, en: "The table has no head Mutu Baku", id: "Tabel tanpa kepala Mutu Baku",
      at: sop.sop.provenance.claims.first {
        $0.role == .label && sop.words.columnHeads.exact(fold(sop.text($0.span))) == .duration
      }?.span, cause: sop.isWellRead ? nil : .unknown)
  }
}
