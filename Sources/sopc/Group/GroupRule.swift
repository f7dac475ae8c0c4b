import ArgumentParser

/// Which files hold one SOP together.
enum GroupRule: Hashable, Sendable, ExpressibleByArgument {
  /// All files of a folder.
  case folder
  /// Files of one folder in whose names a regular expression finds the same: its first group, or what stands before it.
  case pattern(String)

  init?(argument: String) {
    if argument == "folder" {
      self = .folder
    } else if !argument.isEmpty, (try? Regex(argument)) != nil {
      self = .pattern(argument)
    } else {
      return nil
    }
  }

  /// What the files of one group have in common; files without it are groups of their own.
  func key(of fileName: String) -> String? {
    switch self {
    case .folder: return ""
    case .pattern(let pattern):
      guard let expression = try? Regex(pattern), let match = fileName.firstMatch(of: expression) else { return nil }
      if match.output.count > 1, let part = match.output[1].substring { return String(part) }
      return String(fileName[..<match.range.lowerBound])
    }
  }
}

/// Whether a name stands before another where runs of digits count as numbers: `hal2` before `hal10`.
func naturallyPrecedes(_ a: String, _ b: String) -> Bool {
  let (a, b) = (Array(a.utf8), Array(b.utf8))
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    if isDigit(a[i]), isDigit(b[j]) {
      let (first, second) = (digits(a, &i), digits(b, &j))
      if first.count != second.count { return first.count < second.count }
      if first != second { return first.lexicographicallyPrecedes(second) }
    } else if a[i] != b[j] {
      return a[i] < b[j]
    } else {
      (i, j) = (i + 1, j + 1)
    }
  }
  if a.count - i != b.count - j { return a.count - i < b.count - j }
  return a.lexicographicallyPrecedes(b)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// The digits at an index without leading zeros; moves behind them.
private func digits(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
  let start = index
  while index < bytes.count, isDigit(bytes[index]) { index += 1 }
  return bytes[start..<index].drop { $0 == 0x30 }
}
