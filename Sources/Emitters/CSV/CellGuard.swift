/// Tells which texts a spreadsheet would not leave as they are.
enum CellGuard {
  /// Whether a spreadsheet could run the text as a formula or command.
  ///
  /// So for what begins, after blanks and invisible characters, with `=`, `+`, `-`, `@` (also in their full-width and small
  /// forms) or `|`, and for what has a tab or line end among those blanks. Plain numbers and a lone `-` are harmless.
  ///
  /// - SeeAlso: OWASP, "CSV Injection".
  static func isFormula(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    var hasBreak = false
    while let scalar = rest.first, isInvisible(scalar) {
      if scalar == "\t" || scalar == "\r" || scalar == "\n" { hasBreak = true }
      rest = rest.dropFirst()
    }
    guard let first = rest.first else { return hasBreak }
    switch first {
    case "+", "-": return hasBreak || !(isNumber(rest) || isLoneDash(rest))
    case "=", "@", "|", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫": return true
    default: return hasBreak
    }
  }

  /// Whether a spreadsheet in the Indonesian or English locale could turn the text into a number, date, time, amount or
  /// truth value, such as `007`, `1/2/2024`, `3 Mei`, `10.30`, `Rp 5.000`, `1E5`, `TRUE`.
  ///
  /// Errs on the side of yes: so for every text with a digit whose words all are such as dates and amounts have.
  static func isConvertible(_ text: String) -> Bool {
    var hasDigit = false
    var words = 0
    var truthValues = 0
    var word: [UInt8] = []
    func endWord() -> Bool {
      guard !word.isEmpty else { return true }
      words += 1
      if truthWords.contains(word) { truthValues += 1 }
      defer { word.removeAll(keepingCapacity: true) }
      return truthWords.contains(word) || numberWords.contains(word)
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII, let byte = UInt8(exactly: scalar.value | 0x20),
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      {
        word.append(byte)
        if word.count > longestWord { return false }
        continue
      }
      if !endWord() { return false }
      if scalar.properties.numericType != nil {
        hasDigit = true
      } else if scalar.properties.isAlphabetic {
        return false
      }
    }
    guard endWord() else { return false }
    return hasDigit || (words == 1 && truthValues == 1)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x20, scalar.value < 0x7F { return false }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
      || scalar.properties.generalCategory == .control
  }

  private static func isLoneDash(_ text: Substring.UnicodeScalarView) -> Bool {
    text.first == "-" && text.dropFirst().allSatisfy(\.properties.isWhitespace)
  }

  /// A sign and groups of digits between points and commas.
  private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    var digits = 0
    var endsInDigit = false
    var rest = text.dropFirst()
    while let last = rest.last, last.properties.isWhitespace { rest = rest.dropLast() }
    for scalar in rest {
      if ("0"..."9").contains(scalar) {
        digits += 1
        endsInDigit = true
      } else if scalar == "." || scalar == ",", endsInDigit {
        endsInDigit = false
      } else {
        return false
      }
    }
    return digits > 0 && endsInDigit
  }
}

/// Words in lower case that spreadsheets know in numbers, dates, times and amounts: LibreOffice 7.4 in Indonesian and
/// English, and Excel's documentation of the same.
private let numberWords = Set(
  """
  e t z a p am pm rp idr usd eur
  jan january januari feb february februari peb mar march maret apr april may mei jun june juni jul july juli
  aug august agu ags agt agust agustus sep sept september oct october okt oktober nov nop november dec december des
  desember
  mon monday sen senin tue tuesday sel selasa wed wednesday rab rabu thu thursday kam kamis fri friday jum jumat
  sat saturday sab sabtu sun sunday min minggu ming
  """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) })

private let truthWords = Set(["true", "false", "benar", "salah"].map { Array($0.utf8) })

private let longestWord = 9
