import AST
import SopcKit

/// Refuses final charts of an input while somebody in them is only guessed.
///
/// - Parameter isDrawn: Whether there are charts among the outputs.
func refuseUnsettled(_ compilation: Compilation, _ options: OutputOptions, isDrawn: Bool) throws(FileError) {
  guard options.isFinal, isDrawn else { return }
  let open = compilation.sops.flatMap(\.document.unsettledPerformers)
  guard !open.isEmpty else { return }
  let list = open.map { "\($0.step) \($0.name ?? "?") \($0.confidence.value)" }
  throw .notFinal(list.joined(separator: ", "))
}

extension OutputFormat {
  /// Whether it shows the flowchart as it is signed.
  var isDrawn: Bool {
    switch self {
    case .svg, .html, .drawio: true
    case .json, .csv, .markdown, .bpmn: false
    }
  }
}
