import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let twoProcedures = Rule(
    id: RuleID("SOP130"), slug: "two-procedures", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-20"],
    summary: Message(
      en: "One SOP describes one procedure.",
      id: "Satu SOP memuat satu prosedur."),
    advice: Message(
      en: "Make two SOPs, or name what both parts serve.",
      id: "Pisahkan menjadi dua SOP atau sebut tujuan keduanya."),
    source: .training,
    triggering: [[.title: "Nama SOP : ↓Pengukuran Kinerja dan Pengumpulan Data Pegawai", .heading: ""]],
    nonTriggering: [
      [:], [.title: "Nama SOP : Pemeliharaan Sarana dan Prasarana", .heading: ""],
      [.title: "Nama SOP : Legalisasi Surat pada Dinas Pekerjaan Umum dan Penataan Ruang", .heading: ""],
    ]
  ) { sop, report in
    guard let title = sop.identity.title else { return }
    // *… pada Dinas Pekerjaan Umum dan Penataan Ruang* joins the tasks of an office, no procedures.
    let all = words(title).prefix { word in
      !word.matches("pada") && !word.matches("di") && !sop.isOn(.unit, word)
    }
    guard let join = all.indices.first(where: { $0 >= 2 && all[$0].matches("dan") }), join + 2 < all.count,
      let first = sop.words.verbs.form(all[0]), let second = sop.words.verbs.form(all[join + 1]),
      first.voice == .nominal, second.voice == .nominal
    else { return }
    report.add(.identity / .title, en: "The name joins two procedures", id: "Nama menggabungkan dua prosedur")
  }
}
