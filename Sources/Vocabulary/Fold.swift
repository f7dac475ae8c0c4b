/// The matching key of a text: ASCII letters in lower case, digits, and letters outside ASCII as they are.
///
/// Blanks, punctuation and symbols fall away, so `Tgl. Pembuatan :` and `tglpembuatan` have one key.
/// - Complexity: O(*n*) in bytes.
@inlinable
package func fold(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var key: [UInt8] = []
  key.reserveCapacity(bytes.underestimatedCount)
  fold(bytes, into: &key)
  return key
}

/// The matching key of a text; see ``fold(_:)-(Sequence)``.
package func fold(_ text: String) -> [UInt8] {
  fold(text.utf8.span)
}

/// Appends the matching key of `bytes` to `key`, so that a caller may reuse one buffer.
@inlinable
package func fold(_ bytes: some Sequence<UInt8>, into key: inout [UInt8]) {
  var wide = WideScalar()
  var midway = false
  for byte in bytes {
    if byte < 0x80 {
      if midway { wide.reset() }
      midway = false
      let small = foldedASCII(byte)
      if small != 0 { key.append(small) }
    } else {
      midway = true
      if wide.take(byte), wide.kind == .letter { wide.append(to: &key) }
    }
  }
}

/// The matching key of a slice; see ``fold(_:)-(Sequence)``.
package func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] { fold(bytes.span) }

/// The matching key of a run of bytes; see ``fold(_:)-(Sequence)``.
func fold(_ bytes: Span<UInt8>) -> [UInt8] {
  var key: [UInt8] = []
  fold(bytes, into: &key)
  return key
}

/// Appends the matching key of a slice; see ``fold(_:)-(Sequence)``.
package func fold(_ bytes: ArraySlice<UInt8>, into key: inout [UInt8]) {
  fold(bytes.span, into: &key)
}

/// Appends the matching key of a run of bytes; see ``fold(_:)-(Sequence)``.
package func fold(_ bytes: Span<UInt8>, into key: inout [UInt8]) {
  var wide: Int?
  key.append(addingCapacity: bytes.count) { key in wide = foldNarrow(bytes, into: &key) }
  if let wide { foldWide(bytes, from: wide, into: &key) }
}

/// Adds the matching key up to the first byte that is not ASCII; gives where that stands.
private func foldNarrow(_ bytes: Span<UInt8>, into key: inout OutputSpan<UInt8>) -> Int? {
  for index in bytes.indices {
    let byte = bytes[index]
    guard byte < 0x80 else { return index }
    let small = foldedASCII(byte)
    if small != 0 { key.append(small) }
  }
  return nil
}

/// As ``fold(_:into:)-(Span<UInt8>,_)`` from the first byte that is not ASCII on.
private func foldWide(_ bytes: Span<UInt8>, from start: Int, into key: inout [UInt8]) {
  var wide = WideScalar()
  var midway = false
  for index in start..<bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      if midway { wide.reset() }
      midway = false
      let small = foldedASCII(byte)
      if small != 0 { key.append(small) }
    } else {
      midway = true
      if wide.take(byte), wide.kind == .letter { wide.append(to: &key) }
    }
  }
}

/// The matching key of a text with single blanks between its words.
///
/// Whatever is neither letter nor digit divides words, but an apostrophe does not: `Jum'at` is one word,
/// `Peralatan/Perlengkapan` are two.
/// - Complexity: O(*n*) in bytes.
@inlinable
package func foldWords(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var key: [UInt8] = []
  key.reserveCapacity(bytes.underestimatedCount)
  var wide = WideScalar()
  var midway = false
  var pending = false
  for byte in bytes {
    if byte < 0x80 {
      if midway { wide.reset() }
      midway = false
      let small = foldedASCII(byte)
      if small != 0 {
        if pending, !key.isEmpty { key.append(0x20) }
        pending = false
        key.append(small)
      } else if byte != 0x27 {
        pending = true
      }
    } else {
      midway = true
      guard wide.take(byte) else { continue }
      switch wide.kind {
      case .letter:
        if pending, !key.isEmpty { key.append(0x20) }
        pending = false
        wide.append(to: &key)
      case .mark: break
      case .other: pending = true
      }
    }
  }
  return key
}

/// The matching key with single blanks between words; see ``foldWords(_:)-(Sequence)``.
package func foldWords(_ text: String) -> [UInt8] { foldWords(text.utf8) }

/// The lower-case form of an ASCII letter or digit, 0 for any other ASCII byte.
@inlinable
package func foldedASCII(_ byte: UInt8) -> UInt8 {
  let small = byte | 0x20
  return small &- 0x61 < 26 ? small : byte &- 0x30 < 10 ? byte : 0
}

/// Gathers the bytes of one scalar outside ASCII. Malformed sequences are left out.
@usableFromInline
package struct WideScalar {
  @usableFromInline package enum Kind { case letter, mark, other }

  private var value: UInt32 = 0
  private var missing = 0

  @usableFromInline package init() {}

  @usableFromInline package mutating func reset() { missing = 0 }

  /// Takes one byte; `true` when it completes a scalar.
  @usableFromInline
  package mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80...0xBF:
      guard missing > 0 else { return false }
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: (value, missing) = (UInt32(byte & 0x0F), 2)
    case 0xF0...0xF4: (value, missing) = (UInt32(byte & 0x07), 3)
    default: missing = 0
    }
    return false
  }

  @usableFromInline package var kind: Kind {
    // Curly apostrophes, soft hyphen, zero-width characters and combining marks stand inside words.
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x0300...0x036F: return .mark
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    return scalar.properties.isAlphabetic ? .letter : .other
  }

  @usableFromInline
  package func append(to key: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    key.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
