import AST
import Diagnostics
import Lint

/// The comments of one Markdown that let findings pass.
struct Ignores {
  private let comments: [IgnoreComment]
  private let profile: Profile

  init(_ comments: [IgnoreComment], _ profile: Profile) {
    self.comments = comments
    self.profile = profile
  }

  /// The findings that no comment is about, with what is wrong with the comments.
  func applied(to findings: [Finding], _ text: [UInt8]) -> [Finding] {
    var used = [Bool](repeating: false, count: comments.count)
    var left = findings.filter { finding in
      var passes = false
      for (index, comment) in comments.enumerated() where !comment.reason.isEmpty && isAbout(comment, finding) {
        used[index] = true
        passes = true
      }
      return !passes
    }
    let lines = LineTable(text)
    for (index, comment) in comments.enumerated() {
      let place = lines.location(of: comment.span)
      let unknown = comment.rules.filter { name in !Rule.all.contains { Profile.matches(name, $0) } }
      if comment.rules.isEmpty || comment.reason.isEmpty || !unknown.isEmpty {
        add(.ignoreUnfit, unfit(comment, unknown), place, &left)
      } else if !used[index] {
        let names = comment.rules.joined(separator: ", ")
        add(
          .ignoreUnused,
          Message(en: "Nothing here is found by \(names)", id: "Tidak ada temuan \(names) di sini"), place, &left)
      }
    }
    return ordered(left)
  }

  private func isAbout(_ comment: IgnoreComment, _ finding: Finding) -> Bool {
    guard let rule = Rule.named(finding.rule), comment.rules.contains(where: { Profile.matches($0, rule) }) else {
      return false
    }
    guard let location = finding.location else { return comment.lines.lowerBound == 1 && comment.lines.count > 1 }
    return comment.lines.contains(location.line)
  }

  private func unfit(_ comment: IgnoreComment, _ unknown: [String]) -> Message {
    if let name = unknown.first {
      let near = nearestRule(to: name)
      return Message(
        en: "No rule is called `\(name)`; perhaps `\(near)`", id: "Tidak ada aturan `\(name)`; mungkin `\(near)`")
    }
    return comment.rules.isEmpty
      ? Message(en: "The comment names no rule", id: "Komentar ini tidak menyebut aturan")
      : Message(en: "The comment gives no reason", id: "Komentar ini tidak menyebut alasan")
  }

  private func add(_ rule: Rule, _ message: Message, _ place: Location, _ findings: inout [Finding]) {
    guard profile.holds(rule) else { return }
    findings.append(
      Finding(
        rule: rule.id, severity: profile.severity(rule, rule.severity), cause: rule.cause, message: message,
        location: place))
  }
}
