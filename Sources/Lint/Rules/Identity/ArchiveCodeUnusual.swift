import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let archiveCodeUnusual = Rule(
    id: RuleID("SOP114"), slug: "archive-code-unusual", family: .identity, severity: .note, cause: .author,
    checks: ["ID-04"],
    summary: Message(
      en: "The number begins with an archive code for procedures.",
      id: "Nomor diawali kode klasifikasi arsip untuk SOP."),
    advice: Message(
      en:
        "Use the code for procedures (000.8.3.x; before 2023 060, 061, 065 or 067), unless the office files SOPs by subject.",
      id:
        "Gunakan kode untuk SOP (000.8.3.x; sebelum 2023: 060, 061, 065 atau 067), kecuali unit mengarsipkan SOP menurut perihal."
    ),
    source: .archive, isPreview: true,
    triggering: [[.number: "Nomor SOP : ↓700/019/2024"]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard let number = sop.identity.number, let code = number.utf8.split(separator: 0x2F).first else { return }
    guard code.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), code.count >= 3 else { return }
    let known = ["060", "061", "065", "067", "000.8"]
    guard !known.contains(where: { code.starts(with: $0.utf8) }) else { return }
    let text = String(decoding: code, as: UTF8.self)
    report.add(
      .identity / .number, en: "\(text) is no archive code for procedures", id: "\(text) bukan kode arsip untuk SOP")
  }
}
