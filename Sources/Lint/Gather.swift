import AST
import Diagnostics

/// What is told of steps whose mark was lost: one by one, or of three and more at once, as they were lost together.
///
/// - Parameter findings: What reading and inference found, in any order.
func gatheringUnmarked(_ findings: [Finding], _ steps: [Step]) -> [Finding] {
  let rule = RuleID("SOP403")
  var numbers: [Int] = []
  for finding in findings where finding.rule == rule {
    let parts = (finding.path ?? "").utf8.split(separator: 0x2F)
    guard parts.count > 2, let index = Int(String(decoding: parts[2], as: UTF8.self)), steps.indices.contains(index)
    else { return findings }
    numbers.append(steps[index].no)
  }
  guard numbers.count >= 3, let first = findings.firstIndex(where: { $0.rule == rule }) else { return findings }
  let list = ranges(numbers.sorted())
  var gathered = findings.indices.filter { $0 == first || findings[$0].rule != rule }.map { findings[$0] }
  if let place = gathered.firstIndex(where: { $0.rule == rule }) {
    gathered[place].message = Message(
      en: "Steps \(list) do not show who performs them", id: "Langkah \(list) tidak menunjukkan siapa pelaksananya")
  }
  return gathered
}

/// Performers without a column, told once where no performer has one: the procedure is prose, not a table of the form.
func gatheringOutsiders(_ findings: [Finding], _ actors: [Actor]) -> [Finding] {
  let rule = RuleID("SOP404")
  guard actors.isEmpty, let first = findings.firstIndex(where: { $0.rule == rule }) else { return findings }
  var gathered = findings.indices.filter { $0 == first || findings[$0].rule != rule }.map { findings[$0] }
  if let place = gathered.firstIndex(where: { $0.rule == rule }) {
    gathered[place].message = Message(
      en: "The procedure has no columns for its performers", id: "Prosedur tidak memiliki kolom pelaksana")
  }
  return gathered
}

/// Numbers as people write them: `2–5, 7`.
private func ranges(_ numbers: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = runs.last, number <= last.upperBound + 1 {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
}
