import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let markupLeft = Rule(
    id: RuleID("SOP611"), slug: "markup-left", family: .reading, severity: .note, cause: .extraction,
    checks: ["OCR-01"],
    summary: Message(
      en: "The text holds no markup.",
      id: "Teks tidak memuat markup."),
    advice: Message(
      en: "Nothing is to be done; sopc reads past it.",
      id: "Tidak perlu tindakan; sopc melewatinya."),
    source: .reading,
    triggering: [[.related: "Keterkaitan :\n↓<ol><li>SOP Penanganan Surat Keluar</li></ol>"]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.isScan else { return }
    for claim in sop.sop.provenance.claims where claim.role == .markup {
      let bytes = Array(sop.text(claim.span).prefix(3))
      guard bytes.count == 3, bytes[0] == 0x3C, foldedASCII(bytes[1]) > 0x39 else { continue }
      report.add(.root, en: "Markup was left in the text", id: "Ada sisa markup dalam teks", at: claim.span)
      return
    }
  }
}
