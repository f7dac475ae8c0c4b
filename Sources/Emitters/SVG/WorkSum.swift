import AST

/// The sum of the standard times, as the foot of the table says it.
struct WorkSum: Hashable, Sendable {
  /// With the length of the working day where a day is counted.
  let label: String
  /// The sum, and the steps that give no countable time.
  let lines: [String]

  init(_ steps: [Step], workday: Int) {
    var sum = 0
    var (isCounted, usesDays) = (false, false)
    var silent: [Int] = []
    for index in steps.indices {
      if let minutes = steps[index].duration?.minutes {
        sum = sum.addingReportingOverflow(minutes).partialValue
        isCounted = true
      } else {
        silent.append(steps[index].no)
      }
      if !usesDays { usesDays = steps[index].duration?.iso.map { $0.utf8.contains(UInt8(ascii: "D")) } ?? false }
    }
    let day = max(workday, 1)
    let showsDays = usesDays || sum >= 2 * day
    label = showsDays ? "Jumlah waktu (1 hari kerja = \(Self.hours(day)) jam)" : "Jumlah waktu"
    guard isCounted else {
      lines = ["–"]
      return
    }
    var lines = [Self.text(sum, day: showsDays ? day : nil)]
    if !silent.isEmpty {
      lines.append(
        "tanpa langkah " + silent.prefix(6).map { String($0) }.joined(separator: ", ") + (silent.count > 6 ? ", …" : "")
      )
    }
    self.lines = lines
  }

  /// Such as `1 hari 2 jam 5 menit`.
  static func text(_ minutes: Int, day: Int?) -> String {
    var rest = minutes
    var parts: [String] = []
    if let day, rest >= day {
      parts.append("\(rest / day) hari")
      rest %= day
    }
    if rest >= 60 { parts.append("\(rest / 60) jam") }
    if rest % 60 > 0 || parts.isEmpty { parts.append("\(rest % 60) menit") }
    return parts.joined(separator: " ")
  }

  /// Hours with a decimal comma: `7,5`.
  private static func hours(_ minutes: Int) -> String {
    let tenths = (minutes * 10 + 30) / 60
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }
}
