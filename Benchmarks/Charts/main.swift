import AST
import Emitters
import TestSupport

// chart-bench            times of charts, from the document to the bytes of all pages
// chart-bench graphs N [LEAST MOST]
//                        audits the charts of N random procedures, of so many performers; ends with 1 where one breaks a rule
// chart-bench once STEPS LOOPS TIMES
//                        draws one chart so many times, for a profiler

/// How many bytes the pages of a chart have, drawn one after the other and not kept.
func size(of document: Document) -> Int {
  var sum = 0
  SVGEmitter().emit(document) { sum += $0.bytes.count }
  return sum
}

let arguments = Array(CommandLine.arguments.dropFirst())
let numbers = arguments.dropFirst().compactMap { Int($0) }

switch (arguments.first, numbers.count) {
case ("graphs", 1), ("graphs", 3):
  var recipe = RandomChart()
  if numbers.count == 3 { recipe.actors = numbers[1]...max(numbers[1], numbers[2]) }
  let sweep = GraphSweep(count: UInt64(max(0, numbers[0])), recipe)
  print(sweep.report)
  if sweep.broken > 0 { throw BrokenCharts() }
case ("once", 3):
  let document = BenchChart.document(steps: numbers[0], loops: numbers[1])
  for _ in 0..<numbers[2] { print(size(of: document)) }
case (nil, _):
  for (steps, loops, rounds) in [(14, 2, 1000), (200, 25, 100), (2500, 312, 20), (5000, 625, 20)] {
    let document = BenchChart.document(steps: steps, loops: loops)
    var best = Duration.seconds(1000)
    for _ in 0..<rounds { best = min(best, ContinuousClock().measure { _ = size(of: document) }) }
    let micros = best.components.attoseconds / 1_000_000_000_000
    print("\(steps) steps, \(loops) loops back: \(micros) µs, \(size(of: document)) bytes")
  }
default:
  print("usage: chart-bench [graphs COUNT [LEAST MOST] | once STEPS LOOPS TIMES]")
}

/// Some chart of a sweep breaks a rule; which ones was printed.
struct BrokenCharts: Error {}
