internal import CLibXML2

extension Span<UInt8> {
  /// The bytes with character references resolved (`&amp;`, `&#8211;`, `&#x2013;`), or `nil` where there are none.
  ///
  /// A reference that names no character, or a control character, stays as it is written; so does a name without its
  /// semicolon. Numbers 128 to 159 mean Windows-1252, as in the HTML standard ("13.2.5.80 Numeric character reference
  /// end state"). Names are those of HTML 4 and `apos`.
  ///
  /// - Complexity: O(*n*).
  func resolvingReferences(in range: Range<Int>) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index] == UInt8(ascii: "&"), let (scalar, end) = reference(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      result.append(contentsOf: copy(copied..<index))
      result.append(contentsOf: String(scalar).utf8)
      index = end
      copied = end
    }
    guard copied > range.lowerBound else { return nil }
    result.append(contentsOf: copy(copied..<range.upperBound))
    return result
  }

  private func reference(at start: Int, before end: Int) -> (Unicode.Scalar, end: Int)? {
    guard start + 2 < end else { return nil }
    if self[start + 1] == UInt8(ascii: "#") { return numericReference(at: start + 2, before: end) }
    var name: [UInt8] = []
    var index = start + 1
    while index < end, name.count < 9, self[index].isASCIILetter || self[index].isASCIIDigit {
      name.append(self[index])
      index += 1
    }
    guard index < end, self[index] == UInt8(ascii: ";"), let scalar = scalarNamed(name) else { return nil }
    return (scalar, index + 1)
  }

  private func numericReference(at start: Int, before end: Int) -> (Unicode.Scalar, end: Int)? {
    let isHexadecimal = self[start].asciiLowercased == UInt8(ascii: "x")
    let digits = isHexadecimal ? start + 1 : start
    var index = digits
    var value: UInt32 = 0
    while index < end, let digit = self[index].digit(isHexadecimal ? 16 : 10) {
      value = Swift.min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > digits, let scalar = scalarNumbered(value) else { return nil }
    return (scalar, index < end && self[index] == UInt8(ascii: ";") ? index + 1 : index)
  }
}

extension UInt8 {
  fileprivate func digit(_ radix: UInt32) -> UInt32? {
    if isASCIIDigit { return UInt32(self - UInt8(ascii: "0")) }
    let letter = asciiLowercased &- UInt8(ascii: "a")
    return radix == 16 && letter < 6 ? UInt32(letter) + 10 : nil
  }
}

private func scalarNumbered(_ value: UInt32) -> Unicode.Scalar? {
  switch value {
  case 0x80...0x9F: windows1252[Int(value) - 0x80].flatMap(Unicode.Scalar.init)
  case 0x09, 0x0A, 0x0D: Unicode.Scalar(value)
  case 0..<0x20, 0x7F: nil
  default: Unicode.Scalar(value)
  }
}

private func scalarNamed(_ name: [UInt8]) -> Unicode.Scalar? {
  let found = unsafe (name + [0]).withUnsafeBufferPointer { unsafe htmlEntityLookup($0.baseAddress) }
  return unsafe found.flatMap { unsafe Unicode.Scalar($0.pointee.value) }
}

/// Windows-1252, 0x80 to 0x9F; `nil` where the code page has no character.
private let windows1252: [UInt32?] = [
  0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D, nil,
  nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
]
