public import AST
import Diagnostics
import Emitters

extension ChartRemarks {
  /// What is to be told of the chart: that it is not drawn, or what is not as it should be.
  var findings: [Finding] {
    if let crowd {
      return [
        Finding(
          rule: RuleID("SOP021"), severity: .warning, cause: .author,
          message: Message(
            en: "The flowchart is not drawn: of \(crowd.performers) performers \(crowd.room) find room on the paper",
            id:
              "Bagan alir tidak digambar: dari \(crowd.performers) pelaksana hanya \(crowd.room) yang muat pada kertas")
        )
      ]
    }
    var english: [String] = []
    var indonesian: [String] = []
    func tell(_ holds: Bool, _ en: String, _ id: String) {
      guard holds else { return }
      english.append(en)
      indonesian.append(id)
    }
    tell(
      dividesWords, "words are divided even in letters of 6.5 pt",
      "kata terpenggal meskipun huruf diperkecil hingga 6,5 pt")
    tell(splitsRows, "a row is taller than a page", "ada baris yang lebih tinggi dari satu halaman")
    tell(
      faults > 0, "\(faults) lines or names of branches find no room",
      "\(faults) garis atau nama cabang tidak mendapat ruang")
    tell(omittedBranches > 0, "\(omittedBranches) branches are left out", "\(omittedBranches) cabang tidak digambar")
    tell(omitsColumns, "columns are left out", "ada kolom yang tidak digambar")
    guard !english.isEmpty else { return [] }
    return [
      Finding(
        rule: RuleID("SOP022"), severity: .note, cause: .author,
        message: Message(
          en: "The flowchart is cramped: " + english.joined(separator: "; "),
          id: "Bagan alir sesak: " + indonesian.joined(separator: "; ")))
    ]
  }
}

extension Compilation {
  /// What the flowcharts of the SOPs are like on the paper chosen.
  public func chartFindings(_ options: OutputOptions) -> [Finding] {
    sops.flatMap { SVGEmitter(options: options.svg(of: $0)).remarks($0.document)?.findings ?? [] }
  }
}
