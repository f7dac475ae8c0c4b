import AST

/// The procedure whose chart is timed: five performers, texts as long as real ones, some steps done by two, loops back at
/// even distances.
enum BenchChart {
  static func document(steps count: Int, loops: Int) -> Document {
    var document = Document()
    document.identity.title = "Penerbitan Surat Keterangan"
    document.identity.number = "065/012/KEC/2025"
    document.identity.institution.unit = "Kantor Camat Sukamaju"
    document.identity.institution.government = "Pemerintah Kabupaten Contoh"
    var steps = (1...count).map { step($0, of: count) }
    for loop in 0..<loops {
      let at = (loop + 1) * count / (loops + 1) - 1
      steps[at].kind = .decision
      steps[at].next = [Edge(to: at + 2, when: .yes), Edge(to: max(1, at - 1 - loop % 3), when: .no)]
    }
    document.procedure = Procedure(terminators: .step, actors: actors, steps: steps)
    return document
  }

  private static func step(_ no: Int, of count: Int) -> Step {
    var step = Step(no: no, activity: activities[no * 7 % activities.count])
    step.kind = no == 1 ? .start : no == count ? .end : .process
    step.performers = [performer(no * 5 % 7 % 5)]
    if no % 9 == 4, no % 5 != no * 5 % 7 % 5 { step.performers.append(performer(no % 5)) }
    step.inputs = ItemText(text: items[no % items.count], items: [])
    step.outputs = ItemText(text: items[(no + 1) % items.count], items: [])
    step.duration = WorkTime(text: "\(no % 6 * 5 + 5) Menit", iso: "PT10M", minutes: 10)
    if no < count { step.next = [Edge(to: no + 1)] }
    return step
  }

  private static func performer(_ place: Int) -> Performer {
    Performer(actor: actors[place].id, confidence: .certain, basis: ["mark"])
  }

  private static let actors = [
    "Petugas Loket", "Kepala Seksi Pemerintahan", "Sekretaris Camat", "Camat", "Pengadministrasi Umum",
  ].enumerated().map { Actor(id: "a\($0 + 1)", name: $1) }

  private static let activities = [
    "Menerima dan mencatat surat permohonan beserta kelengkapan berkas dari pemohon",
    "Memeriksa kelengkapan dan keabsahan berkas permohonan",
    "Menyusun konsep surat keterangan dan menyampaikan kepada atasan untuk diteliti",
    "Meneliti dan memaraf konsep surat keterangan", "Menandatangani surat keterangan",
    "Membubuhkan cap dan mengagendakan surat",
  ]

  private static let items = [
    "Surat permohonan, fotokopi KTP dan KK", "Berkas permohonan", "Konsep surat, berkas pendukung", "ATK, komputer",
  ]
}
