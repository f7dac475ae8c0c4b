import AST
import Corpus
import Diagnostics
import Lint

/// What `.sopc.yml` says.
struct Configuration: Sendable {
  var profile = Profile()
  /// Rules that a pattern of files is let off.
  var perFileIgnores: [(pattern: String, rules: [String])] = []
  var exclude: [String] = []
  var failOn: FailLevel?
  var minGrade: Quality.Grade?
  var minConfidence: Probability?
  /// From the working folder.
  var baseline: String?

  /// The profile for one file.
  func profile(for path: String) -> Profile {
    var profile = profile
    for (pattern, rules) in perFileIgnores where Glob.matches(pattern, path) { profile.ignore += rules }
    return profile
  }

  /// Whether a file is left out of a run over folders.
  func excludes(_ path: String) -> Bool { exclude.contains { Glob.matches($0, path) } }
}

/// A place in a configuration that makes no sense.
struct ConfigurationError: Error, Sendable {
  let file: String
  let line: Int
  let message: Message
}

/// The one of some words that is nearest to another.
func nearest(to word: String, of words: [String]) -> String {
  words.min { Glob.distance($0, word) < Glob.distance($1, word) } ?? ""
}
