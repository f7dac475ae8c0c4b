import SopcKit

/// The name that the outputs of an input begin with, made from the name of its file alone.
package enum OutputStem {
  /// Longest stem, in bytes: room for parts, pages and extensions within the 255 of a file name.
  static let greatestLength = 180

  /// The file's name without its extension.
  package static func short(_ fileName: String) -> String {
    guard let point = fileName.utf8.lastIndex(of: UInt8(ascii: ".")), point > fileName.startIndex else {
      return safe(fileName)
    }
    return safe(String(fileName[..<point]))
  }

  /// A name that any file system takes: reserved and invisible characters as `%` and their bytes, too long ones cut, with a
  /// hash of the whole.
  package static func safe(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      if isReserved(scalar) {
        for byte in String(scalar).utf8 {
          bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
        }
      } else if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    if let last = bytes.last, last == UInt8(ascii: ".") || last == 0x20 {
      bytes.removeLast()
      bytes += [UInt8(ascii: "%"), hexadecimal(last >> 4), hexadecimal(last & 0xF)]
    }
    if isDevice(bytes) { bytes.insert(UInt8(ascii: "_"), at: 0) }
    if bytes.count > greatestLength {
      var end = greatestLength - 17
      while bytes[end] & 0xC0 == 0x80 { end -= 1 }
      bytes = bytes[..<end] + [UInt8(ascii: "~")] + Array(SHA256.hex(Array(name.utf8)).utf8.prefix(16))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What Windows, which such folders are shared with, refuses in names, and what cannot be seen.
  private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", ":", "\"", "/", "\\", "|", "?", "*": return true
    default: break
    }
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return true
    default: return false
    }
  }

  /// Names of devices on Windows, with any extension.
  private static func isDevice(_ name: [UInt8]) -> Bool {
    let word = name.prefix { $0 != UInt8(ascii: ".") }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if ["con", "prn", "aux", "nul"].contains(where: { $0.utf8.elementsEqual(word) }) { return true }
    guard word.count == 4, let digit = word.last, (0x31...0x39).contains(digit) else { return false }
    return word.starts(with: "com".utf8) || word.starts(with: "lpt".utf8)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
