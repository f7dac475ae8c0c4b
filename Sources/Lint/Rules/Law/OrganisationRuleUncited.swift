import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let organisationRuleUncited = Rule(
    id: RuleID("SOP147"), slug: "organisation-rule-uncited", family: .law, severity: .note, cause: .author,
    checks: ["LAW-09"],
    summary: Message(
      en: "A rule on the unit's tasks is cited.",
      id: "Peraturan tentang tugas dan fungsi unit disebut."),
    advice: Message(
      en: "Add the regulation on organisation and tasks of the unit.",
      id: "Tambahkan peraturan susunan organisasi dan tugas unit."),
    source: .training,
    triggering: [
      [
        .law:
          "Dasar Hukum :\n1. ↓Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    let laws = sop.document.legalBasis
    guard !laws.isEmpty, !laws.contains(where: { sop.has(.organisation, in: $0.text) }) else { return }
    report.add(
      .root / .legalBasis / 0, en: "No rule on the tasks of the unit is cited",
      id: "Peraturan tentang tugas unit tidak disebut", cause: sop.causeOfUncited)
  }
}
