package import AST

/// Documents whose charts try the layout: many performers, loops, joint steps and texts as long as real ones.
package struct RandomChart: Sendable {
  package var actors = 1...12
  package var steps = 1...200
  package var jumps = 0...30
  /// Of a hundred steps, how many two or three do together.
  package var joint = 12
  package var onlyBackward = false

  package init() {}

  /// A document of a seed; small ones are commoner than large ones.
  package func document(seed: UInt64) -> Document {
    var dice = SplitMix64(seed: seed &* 7919 &+ 17)
    func skewed(_ range: ClosedRange<Int>) -> Int {
      let (a, b) = (dice.int(0...1000), dice.int(0...1000))
      return range.lowerBound + (range.count - 1) * a * b * dice.int(300...1000) / 1_000_000_000
    }
    let count = max(steps.lowerBound, skewed(steps))
    let names = (0..<dice.int(actors)).map {
      Actor(id: "a\($0 + 1)", name: Self.text(&dice, to: $0 % 3 == 0 ? 60 : 24))
    }
    var document = Document()
    document.identity.title = Self.text(&dice, to: 60)
    document.identity.number = "065/\(seed)/ORG/2025"
    let longest = [60, 150, 400][dice.int(0...2)]
    var list: [Step] = (1...count).map { no in
      var step = Step(no: no, activity: Self.text(&dice, to: longest))
      step.kind = no == 1 ? .start : no == count ? .end : .process
      var doing = [dice.int(0...(names.count - 1))]
      if dice.chance(joint) { doing += (0..<dice.int(1...2)).map { _ in dice.int(0...(names.count - 1)) } }
      step.performers = Set(doing).sorted().map {
        Performer(
          actor: names[$0].id, confidence: Probability(hundredths: dice.int(50...100)),
          basis: dice.chance(60) ? ["mark"] : ["verb"])
      }
      if dice.chance(3) { (step.performers, step.alternatives) = ([], Array(step.performers.prefix(1))) }
      if dice.chance(80) { step.inputs = ItemText(text: Self.text(&dice, to: 80), items: []) }
      if dice.chance(90) { step.duration = WorkTime(text: "\(dice.int(1...90)) Menit", iso: "PT5M", minutes: 5) }
      if dice.chance(80) { step.outputs = ItemText(text: Self.text(&dice, to: 70), items: []) }
      if dice.chance(15) { step.note = Self.text(&dice, to: 50) }
      if no < count { step.next = [Edge(to: no + 1)] }
      return step
    }
    for _ in 0..<skewed(jumps) {
      let from = dice.int(0...(count - 1))
      let to = onlyBackward ? dice.int(0...max(0, from - 1)) : dice.int(0...(count - 1))
      guard from != to, to != from + 1, list[from].next.count < 2 else { continue }
      guard from + 1 < count || list[from].next.isEmpty else { continue }
      list[from].kind = .decision
      if !list[from].next.isEmpty { list[from].next[0].when = .yes }
      list[from].next.append(Edge(to: to + 1, when: .no, label: dice.chance(20) ? "Belum lengkap" : nil))
    }
    document.procedure = Procedure(terminators: dice.chance(20) ? .extra : .step, actors: names, steps: list)
    if dice.chance(15) {
      for index in list.indices {
        document.procedure?.steps[index].extra = [ExtraCell(head: "Biaya", text: "Rp\(index)")]
      }
    }
    return document
  }

  private static let words = [
    "menerima", "surat", "dan", "memeriksa", "kelengkapan", "berkas", "permohonan", "pemohon", "di", "kepada",
    "mempertanggungjawabkan", "kepala", "seksi", "pelayanan", "umum", "yang", "telah", "ditandatangani", "untuk",
    "penyelenggaraan", "ke", "konsep", "sekretaris", "disposisi", "Kecamatan", "SK", "KTP", "arsip",
  ]

  /// Words up to so many characters.
  private static func text(_ dice: inout SplitMix64, to limit: Int) -> String {
    let length = dice.int(min(6, limit)...limit)
    var text = words[dice.int(0...(words.count - 1))]
    while true {
      let word = words[dice.int(0...(words.count - 1))]
      guard text.utf8.count + 1 + word.utf8.count <= length else { return text }
      text += " " + word
    }
  }
}
