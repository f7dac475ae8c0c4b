import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let lawOrder = Rule(
    id: RuleID("SOP143"), slug: "law-order", family: .law, severity: .note, cause: .author, checks: ["LAW-05"],
    summary: Message(
      en: "Regulations stand by rank, then by year.",
      id: "Peraturan diurutkan menurut hierarki, lalu tahun."),
    advice: Message(
      en: "Put laws first, then government, presidential, ministerial and regional regulations.",
      id: "Dahulukan undang-undang, lalu PP, Perpres, peraturan menteri dan daerah."),
    source: .legislation,
    triggering: [
      [
        .law:
          "Dasar Hukum :\n1. Peraturan Pemerintah Nomor 12 Tahun 2017 tentang Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah\n2. ↓Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    var last = 0
    var lastIndex = 0
    for (index, law) in sop.document.legalBasis.enumerated() {
      guard let order = sop.order(law) else { continue }
      // Kinds of one tier are numbered within ten.
      if order / 10 < last / 10 {
        report.add(
          .root / .legalBasis / index, en: "A higher regulation stands below a lower one",
          id: "Peraturan yang lebih tinggi ditulis di bawah yang lebih rendah",
          related: [
            (.root / .legalBasis / lastIndex, Message(en: "the lower one", id: "peraturan yang lebih rendah"))
          ])
        return
      }
      if order >= last { (last, lastIndex) = (order, index) }
    }
  }
}
