import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let qualificationNoCompetence = Rule(
    id: RuleID("SOP164"), slug: "qualification-no-competence", family: .boxes, severity: .warning, cause: .author,
    checks: ["BOX-04"],
    summary: Message(
      en: "*Kualifikasi Pelaksana* names competences, for all performers together.",
      id: "*Kualifikasi Pelaksana* menyebut kompetensi semua pelaksana."),
    advice: Message(
      en: "Say what performers must know or be able to do.",
      id: "Sebut apa yang harus diketahui atau dikuasai."),
    source: .formLikely,
    triggering: [[.qualifications: "Kualifikasi Pelaksana :\n1. ↓Staf Umum\n2. Camat"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let texts = sop.document.qualifications
    guard !texts.isEmpty,
      texts.allSatisfy({ text in
        let all = words(text)
        return sop.office(all[...]) > 0 && !all.contains { sop.isOn(.competence, $0) }
      })
    else { return }
    report.add(
      .root / .qualifications / 0, en: "The box names people, and no competence",
      id: "Kotak ini menyebut orang, bukan kompetensi")
  }
}
