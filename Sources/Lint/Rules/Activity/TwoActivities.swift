import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let twoActivities = Rule(
    id: RuleID("SOP305"), slug: "two-activities", family: .activity, severity: .warning, cause: .author,
    checks: ["ACT-05"],
    summary: Message(
      en: "A row holds one activity.",
      id: "Satu baris memuat satu kegiatan."),
    advice: Message(
      en: "Give the second activity a row of its own.",
      id: "Beri baris tersendiri untuk kegiatan kedua."),
    source: .form,
    triggering: [
      [
        .step3:
          "3|↓Menyusun saran tindak lanjut dan mengirimkan surat kepada Camat||√|||Surat teragenda|20 menit|Saran tindak lanjut|"
      ]
    ],
    nonTriggering: [[:], [.step1: "1|Menerima dan mencatat surat masuk|Mulai||||Surat masuk|5 menit|Surat diterima|"]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      let all = sop.clauses[index]
      guard let first = all.indices.first(where: { isActive(all[$0], sop) }) else { continue }
      for join in all.indices where join > first + 1 && join + 1 < all.count && sop.isOn(.conjunction, all[join]) {
        guard isActive(all[join + 1], sop), !isActive(all[join - 1], sop) else { continue }
        report.add(
          .step(index) / .activity, en: "Step \(step.no) holds more than one activity",
          id: "Langkah \(step.no) memuat lebih dari satu kegiatan")
        break
      }
    }
  }
}

private func isActive(_ word: [UInt8], _ sop: Subject) -> Bool {
  sop.words.verbs.form(word).map { $0.voice == .active || $0.voice == .nonstandard } ?? false
}
