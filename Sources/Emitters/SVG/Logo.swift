import FlowLayout

/// An emblem: a PNG as it is, or the shapes of an SVG.
package struct Logo: Hashable, Sendable {
  /// Of the picture in its own units; only the ratio matters.
  let width: Double
  let height: Double
  let content: Content

  enum Content: Hashable, Sendable {
    /// Base64.
    case png([UInt8])
    /// Shapes alone, and the origin of their view box.
    case shapes([UInt8], left: Double, top: Double)
  }

  /// Reads a PNG or an SVG by its content.
  ///
  /// Of an SVG only plain shapes and their colours are kept: no script, style sheet, text, link or reference.
  /// - Complexity: O(*n*) in bytes.
  package init(_ bytes: [UInt8]) throws(LogoError) {
    guard bytes.count <= 4_194_304 else { throw .tooLarge }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = try Logo(png: bytes)
    } else {
      self = try Logo(svg: bytes)
    }
  }

  private init(png bytes: [UInt8]) throws(LogoError) {
    // The signature is followed by the length and name of IHDR, then width and height.
    guard bytes.count > 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { throw .noPicture }
    func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(at: 16), number(at: 20))
    guard width > 0, height > 0 else { throw .noPicture }
    self.init(width: Double(width), height: Double(height), content: .png(Self.base64(bytes)))
  }

  init(width: Double, height: Double, content: Content) {
    self.width = width
    self.height = height
    self.content = content
  }

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }

  /// Draws it as large as fits, in the middle of a box.
  func draw(in box: Box, _ markup: inout Markup) {
    let scale = min(Double(box.width) / width, Double(box.height) / height)
    let (wide, high) = (Int(width * scale), Int(height * scale))
    let (left, top) = ((box.left + box.right - wide) / 2, (box.top + box.bottom - high) / 2)
    switch content {
    case .png(let data):
      markup.put("<image class=\"logo\" x=\"", mm: left)
      markup.put("\" y=\"", mm: top)
      markup.put("\" width=\"", mm: wide)
      markup.put("\" height=\"", mm: high)
      markup.put("\" href=\"data:image/png;base64,")
      markup.put(data)
      markup.put("\"/>\n")
    case .shapes(let shapes, let originX, let originY):
      let factor = scale / 100
      markup.put("<g class=\"logo\" aria-hidden=\"true\" transform=\"translate(")
      markup.put(Self.decimal(Double(left) / 100 - originX * factor))
      markup.put(" ")
      markup.put(Self.decimal(Double(top) / 100 - originY * factor))
      markup.put(") scale(")
      markup.put(Self.decimal(factor))
      markup.put(")\">\n")
      markup.put(shapes)
      markup.put("</g>\n")
    }
  }

  /// With six decimals, so that it reads the same everywhere; numbers beyond a million millimetres are cut.
  private static func decimal(_ value: Double) -> String {
    let millionths = Int((min(max(value, -1e6), 1e6) * 1_000_000).rounded())
    let digits = String(millionths.magnitude)
    let padded = String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
    return (millionths < 0 ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
  }
}

/// Why a file cannot be used as an emblem.
package enum LogoError: Error, Hashable, Sendable {
  /// Above 4 MB.
  case tooLarge
  /// Neither a PNG nor an SVG with a size.
  case noPicture
  /// An SVG without a shape that could be kept.
  case noShapes
}
