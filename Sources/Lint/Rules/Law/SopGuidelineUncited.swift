import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let sopGuidelineUncited = Rule(
    id: RuleID("SOP141"), slug: "sop-guideline-uncited", family: .law, severity: .warning, cause: .author,
    checks: ["LAW-01"],
    summary: Message(
      en: "The legal basis cites the guideline for SOPs.",
      id: "Dasar hukum menyebut pedoman penyusunan SOP."),
    advice: Message(
      en: "Add PermenPAN-RB 35/2012, or the local rule on SOPs.",
      id: "Tambahkan PermenPAN-RB 35/2012 atau peraturan daerah tentang SOP."),
    source: .convention,
    triggering: [[.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let laws = sop.document.legalBasis
    guard !laws.isEmpty else { return }
    let cites = laws.contains { law in
      let text = words(law.text + " " + (law.title ?? ""))
      if text.contains(where: { $0.matches("sop") || $0.matches("prosedur") }) { return true }
      guard let id = law.id else { return false }
      return ["/akn/id/act/permen/menpanrb/2012/35", "/akn/id/act/permen/mendagri/2011/52"].contains {
        $0.utf8.elementsEqual(id.utf8)
      }
    }
    if !cites {
      report.add(
        .root / .legalBasis / 0, en: "No regulation on SOPs is cited", id: "Peraturan tentang SOP tidak disebut",
        cause: sop.causeOfUncited)
    }
  }
}
