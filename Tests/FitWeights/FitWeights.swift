import AST
import Analysis
import FoundationEssentials
import Parser
import Vocabulary

/// Fits the weights of evidence on invented SOPs: goes through them one by one, and keeps what makes the truth likelier.
///
/// A weight is held back from leaving the value that stands in the table for a reason: doubling one must pay.
@main struct FitWeights {
  static func main() throws {
    let folders = CommandLine.arguments.dropFirst()
    guard !folders.isEmpty else {
      print("usage: fit-weights FOLDER… (as generate.py writes them: inputs/ and truth/)")
      return
    }
    let cases = try folders.flatMap { try Self.cases(in: $0) }
    print("\(cases.count) procedures, \(cases.reduce(0) { $0 + $1.truth.count }) steps")
    var weights = InferenceTables.standard.weights
    let start = weights
    var best = loss(cases, weights)
    print("loss \(best)")
    for round in 1...3 {
      var isBetter = false
      for index in 0..<weights.parameters where !fixed.contains(weights.parameter(index).name) {
        for factor in round == 1 ? [1.5, 1 / 1.5] : [1.2, 1 / 1.2] {
          var step = weights.scaled(index, by: factor)
          var value = loss(cases, step) + held(step, start)
          while value + 0.2 < best {
            (best, weights, isBetter) = (value, step, true)
            step = weights.scaled(index, by: factor)
            value = loss(cases, step) + held(step, start)
          }
        }
      }
      print("round \(round): loss \(best)")
      if !isBetter { break }
    }
    for index in 0..<weights.parameters where weights.parameter(index).value != start.parameter(index).value {
      let (name, value) = weights.parameter(index)
      print("\(name)\t\(start.parameter(index).value)\t\(Double(Int(value * 100 + 0.5)) / 100)")
    }
  }

  /// Chances of branches, which performers do not depend on.
  static let fixed: Set<String> = [
    "author", "unusual", "joint", "spread", "yesNext", "yesNamed", "yesNumber", "noNumber", "noRole", "noObject",
    "noDraft", "noBefore",
    "noRefused", "noOutside", "jump",
  ]

  /// One procedure as parsed, with the true column of each step that is to be inferred.
  struct Case {
    let reading: Reading
    let truth: [Int: Int]
  }

  static func loss(_ cases: [Case], _ weights: EvidenceWeights) -> Double {
    let options = AnalysisOptions(inference: InferenceTables(.standard, weights: weights))
    var sum = 0.0
    for one in cases {
      var reading = one.reading
      inferProcedure(&reading, options: options)
      guard let procedure = reading.document.procedure else { continue }
      for (step, actor) in one.truth {
        let id = procedure.actors[actor].id
        let all = procedure.steps[step].performers + procedure.steps[step].alternatives
        let chance = all.first { $0.actor == id }?.confidence.value ?? 0.02
        sum -= logarithm(max(0.02, min(chance, 0.995)))
      }
    }
    return sum
  }

  /// What it costs to leave the values of the table.
  static func held(_ weights: EvidenceWeights, _ start: EvidenceWeights) -> Double {
    var sum = 0.0
    for index in 0..<weights.parameters {
      let change = logarithm(weights.parameter(index).value / start.parameter(index).value)
      sum += 2 * change * change
    }
    return sum
  }

  /// Natural logarithm by halving and a series: no need of a mathematical library.
  static func logarithm(_ value: Double) -> Double {
    var (rest, result) = (value, 0.0)
    while rest > 1.5 { (rest, result) = (rest / 2, result + 0.6931471805599453) }
    while rest < 0.75 { (rest, result) = (rest * 2, result - 0.6931471805599453) }
    let share = (rest - 1) / (rest + 1)
    var (power, sum) = (share, 0.0)
    for step in stride(from: 1, to: 22, by: 2) {
      sum += power / Double(step)
      power *= share * share
    }
    return result + 2 * sum
  }

  static func cases(in folder: String) throws -> [Case] {
    var cases: [Case] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/inputs").sorted() {
      guard let input = FileManager.default.contents(atPath: "\(folder)/inputs/\(name)") else { continue }
      let stem = name.split(separator: ".").first.map(String.init) ?? name
      guard let truth = FileManager.default.contents(atPath: "\(folder)/truth/\(stem).json"),
        let tree = JSONValue.reading(Array(truth)).value
      else { continue }
      let trees = tree.elements.isEmpty ? [tree] : tree.elements
      var parsed = parse(Array(input))
      guard parsed.readings.count == trees.count else { continue }
      for index in trees.indices {
        prepareProcedure(&parsed.readings[index])
        if let one = Self.one(parsed.readings[index], trees[index]) { cases.append(one) }
      }
    }
    return cases
  }

  /// The steps that are found under their number, and whose true performer has a column.
  private static func one(_ reading: Reading, _ tree: JSONValue) -> Case? {
    guard let procedure = reading.document.procedure else { return nil }
    var truth: [Int: Int] = [:]
    for want in tree["procedure"]?["steps"]?.elements ?? [] {
      guard let number = want["no"]?.integer, let name = want["_performer"]?.text,
        let step = procedure.steps.firstIndex(where: { $0.no == number }), procedure.steps[step].performers.isEmpty,
        let actor = procedure.actors.firstIndex(where: { fold($0.name) == fold(name) })
      else { continue }
      truth[step] = actor
    }
    return truth.isEmpty ? nil : Case(reading: reading, truth: truth)
  }
}
