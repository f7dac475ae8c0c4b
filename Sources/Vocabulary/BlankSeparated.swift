extension String {
  /// The runs of characters between blanks (U+0020).
  ///
  /// It looks at bytes: to split by characters is quadratic in combining marks, which stand in bad input by the thousand.
  package func blankSeparated(maxSplits: Int = .max) -> [Substring] {
    utf8.split(separator: 0x20, maxSplits: maxSplits).map { Substring($0) }
  }
}
