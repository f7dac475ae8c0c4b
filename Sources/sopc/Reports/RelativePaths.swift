import AST
import Corpus
import Diagnostics

/// What reports for programs and baselines call inputs: their path from a folder on, however the run was told of them.
///
/// A path that leads out of the folder stays as it was given.
struct RelativePaths: Sendable {
  private let working: [Substring]
  private let folder: [Substring]

  /// - Parameter folder: Where paths begin; the working folder where empty.
  init(from folder: String = "") {
    working = Self.parts(canonicalFolder("."))
    self.folder = folder.isEmpty ? working : Self.parts(canonicalFolder(folder))
  }

  func name(_ path: String) -> String {
    var parts = path.utf8.first == 0x2F ? [] : working
    for part in Self.parts(path) {
      if part.utf8.elementsEqual("..".utf8) {
        guard !parts.isEmpty else { return path }
        parts.removeLast()
      } else if !part.utf8.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    let isWithin = parts.count > folder.count && zip(parts, folder).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    return isWithin ? parts.dropFirst(folder.count).joined(separator: "/") : path
  }

  private static func parts(_ path: String) -> [Substring] {
    path.utf8.split(separator: 0x2F).map { Substring($0) }
  }
}

extension FileFindings {
  /// The same, by the names that reports have.
  func named(_ paths: RelativePaths) -> FileFindings {
    FileFindings(
      path: paths.name(path),
      findings: findings.map { finding in
        var finding = finding
        if let file = finding.location?.file { finding.location?.file = paths.name(file) }
        finding.related = finding.related.map { place in
          var location = place.location
          if let file = location.file { location.file = paths.name(file) }
          return RelatedPlace(place.message, location)
        }
        return finding
      }, failure: failure)
  }
}
