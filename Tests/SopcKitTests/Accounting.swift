import AST
import Diagnostics
import SopcKit

/// What the source map promises, checked with a reading of the bytes of its own.
struct Accounting {
  /// The input as text: each scalar, where it stands, and whether it is white space.
  private var scalars: [(start: Int, end: Int, scalar: Unicode.Scalar)] = []
  private let bytes: [UInt8]
  private let isWide: Bool

  /// - Parameter encoding: as the compiler tells it.
  init(_ input: [UInt8], encoding: String) {
    isWide = encoding == "windows-1252"
    switch encoding {
    case "utf-16le", "utf-16be":
      let units = stride(from: 2, to: input.count - 1, by: 2).map { index in
        let (a, b) = (UInt16(input[index]), UInt16(input[index + 1]))
        return encoding == "utf-16be" ? a << 8 | b : b << 8 | a
      }
      bytes = Array((String(decoding: units, as: UTF16.self) + (input.count.isMultiple(of: 2) ? "" : "\u{FFFD}")).utf8)
    default: bytes = input
    }
    if isWide {
      scalars = bytes.indices.map { ($0, $0 + 1, Self.windows1252(bytes[$0])) }
    } else {
      decodeUTF8()
    }
  }

  private mutating func decodeUTF8() {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append((position, position + encoded.count, Unicode.UTF8.decode(encoded)))
        position += encoded.count
      case .error(let length):
        scalars.append((position, position + length, "\u{FFFD}"))
        position += length
      case .emptyInput: return
      }
    }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0x80...0x9F:
      let table = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
      return table[table.index(table.startIndex, offsetBy: Int(byte) - 0x80)]
    default: return Unicode.Scalar(byte)
    }
  }

  /// Unicode White_Space and the invisible marks that count as white space.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0x180E: return true
    default: return scalar.properties.isWhitespace
    }
  }

  /// The text of a span, or `nil` where it does not lie in the input.
  private func text(_ span: Span) -> String? {
    guard span.start >= 0, span.end <= bytes.count, span.start <= span.end else { return nil }
    guard isWide else { return String(decoding: bytes[span.start..<span.end], as: UTF8.self) }
    return String(String.UnicodeScalarView(scalars[span.start..<span.end].map(\.scalar)))
  }

  /// What is wrong with the claims, places and leftovers of all SOPs together, or `nil`.
  func fault(in sops: [CompiledSOP]) -> String? {
    if let fault = coverFault(in: sops) { return fault }
    for sop in sops {
      if let fault = self.fault(in: sop) { return fault }
    }
    return nil
  }

  /// Where the claims of all SOPs together leave out or share a byte that is not blank, or `nil`.
  func coverFault(in sops: [CompiledSOP]) -> String? {
    let claims = sops.flatMap(\.provenance.claims).sorted { $0.span < $1.span }
    var next = claims.startIndex
    for (start, end, scalar) in scalars where !Self.isBlank(scalar) {
      while next < claims.count, claims[next].span.end <= start { next += 1 }
      guard next < claims.count, claims[next].span.start <= start else { return "byte \(start) is in no claim" }
      // A claim may end within an invalid sequence; the next one then goes on.
      var covered = claims[next].span.end
      var other = next + 1
      while covered < end, other < claims.count, claims[other].span.start == covered {
        covered = claims[other].span.end
        other += 1
      }
      if covered < end { return "byte \(covered) is in no claim" }
    }
    var last = 0
    for claim in claims {
      if claim.span.isEmpty || claim.span.start < last {
        return "claim \(claim.span) is empty or begins before \(last)"
      }
      last = claim.span.end
    }
    return last > bytes.count ? "a claim ends at \(last) of \(bytes.count)" : nil
  }

  private func fault(in sop: CompiledSOP) -> String? {
    let provenance = sop.provenance
    if provenance.claims.contains(where: { $0.role != .value && $0.path != .root }) {
      return "a path on what is no value"
    }
    let left = provenance.claims.filter { $0.role == .unclaimed }.map(\.span)
    if left != provenance.unclaimed.map(\.location.span) { return "unclaimed \(left), listed \(provenance.unclaimed)" }
    for unclaimed in provenance.unclaimed {
      guard let text = text(unclaimed.location.span), text.utf8.elementsEqual(unclaimed.text.utf8) else {
        return "unclaimed \(unclaimed) is not what stands there"
      }
    }
    let places =
      provenance.unclaimed.map(\.location) + provenance.repairs.compactMap(\.location)
      + sop.findings.compactMap(\.location)
    for place in places {
      if place.offset < 0 || place.length < 0 || place.offset + place.length > bytes.count {
        return "\(place) is outside"
      }
      let (line, column) = position(of: place.offset)
      if (place.line, place.column) != (line, column) { return "\(place) is line \(line), column \(column)" }
    }
    return nil
  }

  /// Line and column of an offset, counted from the start.
  private func position(of offset: Int) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    var before: Unicode.Scalar = " "
    for (start, _, scalar) in scalars {
      if before == "\n" || before == "\r" && scalar != "\n" { (line, column) = (line + 1, 1) }
      if start >= offset { return (line, column) }
      before = scalar
      column += 1
    }
    if before == "\n" || before == "\r" { (line, column) = (line + 1, 1) }
    return (line, column)
  }
}
