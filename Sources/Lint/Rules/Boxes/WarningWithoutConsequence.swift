import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let warningWithoutConsequence = Rule(
    id: RuleID("SOP163"), slug: "warning-without-consequence", family: .boxes, severity: .note, cause: .author,
    checks: ["BOX-03"],
    summary: Message(
      en: "*Peringatan* says what happens if it is not done, or by when.",
      id: "*Peringatan* menyebut akibat bila tidak dilaksanakan, atau tenggatnya."),
    advice: Message(
      en: "Write: Apabila …, maka ….",
      id: "Tulis: Apabila …, maka …."),
    source: .formLikely,
    triggering: [[.warnings: "Peringatan :\n↓Pengukuran dilakukan secara berkala"]],
    nonTriggering: [
      [:], [.warnings: "Peringatan :\nKeterlambatan pencatatan mengakibatkan surat tidak tertangani"],
      [.warnings: "Peringatan :\nKegiatan tanpa izin akan dihentikan"],
    ]
  ) { sop, report in
    let texts = sop.document.warnings
    guard !texts.isEmpty else { return }
    let isPlain = texts.allSatisfy { text in
      !words(text).contains { word in
        let cue = sop.tables.cues.cue(word[...])
        return cue == .condition || cue == .consequence || sop.isOn(.deadline, word) || sop.isOn(.consequence, word)
          || word.contains { (0x30...0x39).contains($0) }
      }
    }
    if isPlain {
      report.add(
        .root / .warnings / 0, en: "The warning names neither a consequence nor a deadline",
        id: "Peringatan tidak menyebut akibat maupun tenggat")
    }
  }
}
