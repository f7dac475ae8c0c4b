import AST
import Diagnostics

extension JSONWriter {
  mutating func quality(_ quality: Quality) {
    open(.object)
    member("grade", quality.grade.rawValue)
    member("claimed", quality.claimed)
    object("confidence") {
      $0.member("least", quality.leastConfidence)
      $0.member("mean", quality.meanConfidence)
    }
    member("parts", quality.parts)
    member("truncated", quality.truncated)
    close(.object)
  }

  mutating func repair(_ repair: Repair, _ pointers: inout Pointers) {
    open(.object)
    member("path", pointers.pointer(repair.path))
    member("from", repair.from)
    member("to", repair.to)
    member("rule", repair.rule)
    member("confidence", repair.confidence)
    member("evidence", repair.evidence.map(\.english))
    member("span") { $0.location(repair.location) }
    close(.object)
  }

  mutating func unclaimed(_ unclaimed: Unclaimed) {
    open(.object)
    member("text", unclaimed.text)
    member("span") { $0.location(unclaimed.location) }
    close(.object)
  }

  mutating func finding(_ finding: Finding) {
    open(.object)
    member("rule", finding.rule.description)
    member("severity", finding.severity.rawValue)
    member("cause", finding.cause.rawValue)
    member("message", finding.message.english)
    member("path", finding.path)
    member("span") { $0.location(finding.location) }
    close(.object)
  }

  private mutating func location(_ location: Location?) {
    guard let location else { return null() }
    open(.object)
    member("offset", location.offset)
    member("length", location.length)
    member("line", location.line)
    member("column", location.column)
    if let file = location.file { member("file", file) }
    close(.object)
  }

  mutating func member(_ name: String, _ value: Probability) {
    key(name)
    number(hundredths: value.hundredths)
  }
}
