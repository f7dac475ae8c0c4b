package import Diagnostics
package import SopcKit

/// What a build into a folder shall do.
package struct BuildPlan: Sendable {
  package var formats: [OutputFormat]
  package var hasSourceMap = false
  package var options = OutputOptions()
  /// What compiling depends on beside the inputs, but for who is who.
  package var compiler = CompilerOptions()
  /// The folder for outputs.
  package var output: String
  /// Whether the SOPs also go, one a line, to `sop-00001.jsonl` and so on.
  package var hasLines = false
  /// Whether `NAME.pdf` is written, which takes a ``printer``.
  package var hasPDF = false
  /// Whether `index.html` is written.
  package var hasIndex = true
  /// Whether `book.html` is written, and where there is a ``printer`` `book.pdf`.
  package var hasBook = false
  /// Prints SVG pages as PDF.
  package var printer: (@Sendable ([[UInt8]]) throws(FileError) -> [UInt8])?
  /// Whether names are resolved across the inputs.
  package var resolves = false
  /// The file that tells who is who across documents, where the run does not find it out.
  package var names: String?
  /// The file that the resolution is written to.
  package var resolutionFile: String?
  /// The register to keep up to date.
  package var registry: String?
  /// Which of the inputs are built.
  package var shard = Shard.whole
  /// Whether what is up to date is built again all the same.
  package var isForced = false
  /// How findings are rendered into ``InputOutcome/result``; `nil` where they are not.
  package var rendering: RunPlan.Rendering?
  /// The file for `--report`.
  package var report: String?
  /// Tasks at a time.
  package var jobs: Int

  package init(output: String, formats: [OutputFormat], jobs: Int) {
    self.output = output
    self.formats = formats
    self.jobs = jobs
  }

  /// Names the options and the build of sopc: outputs of another key are not up to date.
  var key: String {
    let text =
      "\(Version.sopc) \(Version.schema) \(NativeFile.build) \(formats.map(\.rawValue)) \(hasSourceMap) \(hasPDF) \(options) \(resolves) \(compiler.key)"
    return String(SHA256.hex(Array(text.utf8)).prefix(16))
  }
}

/// A part of the inputs, for one of several machines: the same inputs for each, whatever others there are.
package struct Shard: Hashable, Sendable {
  /// From 1.
  package let number: Int
  package let count: Int

  package static let whole = Shard(1, of: 1)

  private init(_ number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads `2/4`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, count <= 65_536,
      (1...count).contains(number)
    else { return nil }
    self.init(number, of: count)
  }

  /// Whether the input with outputs of this stem belongs to it.
  func holds(_ stem: [UInt8]) -> Bool {
    count == 1 || Int(truncatingIfNeeded: Checksum.of(stem) >> 16 & 0xFFFF_FFFF) % count == number - 1
  }

  /// What the names of the run's own files end with: empty, or `-2-of-4`.
  var ending: String { count == 1 ? "" : "-\(number)-of-\(count)" }
}

/// What happens in a build, as it happens.
package enum BuildEvent {
  /// An input was compiled, whose names are still to be resolved.
  case compiled
  /// Something on the way through the folders that a person may want to know.
  case passedOver(name: String, Message)
  /// What became of an input, in the order of the outputs' paths.
  case input(InputOutcome)
  /// A file of the run itself was not written.
  case failed(path: String, FileError)

  /// Whether a line on the terminal may follow from it.
  package var isTold: Bool {
    if case .compiled = self { return false }
    guard case .input(let outcome) = self else { return true }
    return outcome.error != nil || outcome.status == .notAnSOP || !outcome.result.isEmpty
  }
}

/// What a build came to.
package struct BuildSummary: Sendable {
  package internal(set) var inputs: [InputOutcome.Status: Int] = [:]
  /// Of the inputs that hold SOPs, by the worst of each.
  package internal(set) var grades: [Int: Int] = [:]
  package internal(set) var sops = 0
  package internal(set) var findings = FindingCounts()
  package internal(set) var written = 0
  package internal(set) var unchanged = 0
  /// People named in more than one document.
  package internal(set) var people = 0
  /// Whether something could not be read or written.
  package internal(set) var isFailed = false

  package func count(_ status: InputOutcome.Status) -> Int { inputs[status] ?? 0 }

  /// Inputs that could be read.
  package var readable: Int { inputs.values.reduce(0, +) - count(.unreadable) }

  mutating func add(_ outcome: InputOutcome) {
    inputs[outcome.status, default: 0] += 1
    if let grade = outcome.grade, outcome.sops > 0 { grades[grade.rank, default: 0] += 1 }
    sops += outcome.sops
    findings.add(outcome.findings)
    for output in outcome.outputs {
      if output.written == .new { written += 1 } else { unchanged += 1 }
    }
    if outcome.isFailure { isFailed = true }
  }
}
