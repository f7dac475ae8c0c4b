import Diagnostics

extension Rule {
  static let outsider = Rule(
    id: RuleID("SOP404"), slug: "outsider", family: .actors, severity: .warning, cause: .author, checks: ["ROLE-01"],
    summary: Message(
      en: "Who acts has a column.",
      id: "Pelaku memiliki kolom."),
    advice: Message(
      en: "Add a column for the office, or name one that has a column.",
      id: "Tambahkan kolom untuk jabatan itu, atau sebut yang sudah memiliki kolom."),
    source: .reading,
    triggering: [
      [
        .step3:
          "3|↓Kepala Seksi Pemerintahan menyusun saran tindak lanjut|||||Surat teragenda|20 menit|Saran tindak lanjut|"
      ]
    ],
    nonTriggering: [[:]])
}
