import Diagnostics

extension Rule {
  static let nipInvalid = Rule(
    id: RuleID("SOP501"), slug: "nip-invalid", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-14"],
    summary: Message(
      en: "A NIP has 18 digits that make sense.",
      id: "NIP terdiri atas 18 angka yang sah."),
    advice: Message(
      en:
        "Compare the number with the original: eight digits for the birth, six for the appointment, one for the sex, three in sequence.",
      id:
        "Cocokkan dengan naskah asli: delapan angka kelahiran, enam pengangkatan, satu jenis kelamin, tiga nomor urut."),
    source: .reading,
    triggering: [
      [
        .approver:
          "Disahkan oleh : Camat Wangon\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (IV/a)\nNIP. ↓19781341 199903 2 002"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for repair in sop.mendings("nip-digits") {
      report.add(mended: repair, sop.causeOfMending) { from, to in
        Message(en: "`\(from)` is no NIP; it was read as `\(to)`", id: "`\(from)` bukan NIP; dibaca sebagai `\(to)`")
      }
    }
  }
}
