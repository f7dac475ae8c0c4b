extension Logo {
  /// Keeps the plain shapes of an SVG.
  init(svg bytes: [UInt8]) throws(LogoError) {
    var reader = ShapeReader(bytes)
    reader.read()
    guard let frame = reader.frame, frame.width > 0, frame.height > 0 else { throw .noPicture }
    guard reader.shapes > 0 else { throw .noShapes }
    self.init(
      width: frame.width, height: frame.height, content: .shapes(reader.output, left: frame.left, top: frame.top))
  }
}

/// Copies shapes, groups and their harmless attributes from an SVG, and nothing else.
private struct ShapeReader {
  private(set) var output: [UInt8] = []
  private(set) var shapes = 0
  /// The root's view box, or its size.
  private(set) var frame: (left: Double, top: Double, width: Double, height: Double)?
  private let bytes: [UInt8]
  private var at = 0
  /// Open elements: whether an end tag is to be written.
  private var open: [(name: [UInt8], isWritten: Bool)] = []
  /// How many open elements are within one that is left out.
  private var silent = 0

  private static let shapeNames = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]
  private static let attributes = [
    "d", "points", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "transform",
    "fill",
    "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-opacity", "opacity",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    while let start = next(UInt8(ascii: "<")) {
      at = start + 1
      guard at < bytes.count else { break }
      if starts("!--") {
        skip(past: "-->")
      } else if starts("![CDATA[") {
        skip(past: "]]>")
      } else if bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "?") {
        // An internal subset could define entities; nothing here resolves them.
        skip(past: ">")
      } else {
        readTag()
      }
    }
    for element in open.reversed() where element.isWritten { output += "</g>\n".utf8 }
  }

  private func next(_ byte: UInt8) -> Int? { bytes[min(at, bytes.count)...].firstIndex(of: byte) }
  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    while at < bytes.count, !starts(text) { at += 1 }
    at = min(at + text.utf8.count, bytes.count)
  }

  private mutating func readTag() {
    let isEnd = bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = readName()
    if isEnd { return close(name) }
    var attributes: [(name: [UInt8], value: ArraySlice<UInt8>)] = []
    var isEmpty = false
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if bytes[at] == UInt8(ascii: "/") {
        isEmpty = true
        at += 1
        continue
      }
      guard !isBlank(bytes[at]) else {
        at += 1
        continue
      }
      isEmpty = false
      let key = readName()
      while at < bytes.count, isBlank(bytes[at]) { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "="), !key.isEmpty else {
        if key.isEmpty { at += 1 }
        continue
      }
      at += 1
      while at < bytes.count, isBlank(bytes[at]) { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { continue }
      let quote = bytes[at]
      at += 1
      let end = next(quote) ?? bytes.count
      attributes.append((key, bytes[at..<end]))
      at = min(end + 1, bytes.count)
    }
    at = min(at + 1, bytes.count)
    take(name, attributes, isEmpty: isEmpty)
  }

  private mutating func take(
    _ name: [UInt8], _ attributes: [(name: [UInt8], value: ArraySlice<UInt8>)], isEmpty: Bool
  ) {
    let isShape = Self.shapeNames.contains { $0.utf8.elementsEqual(name) }
    let isGroup = name.elementsEqual("g".utf8)
    if name.elementsEqual("svg".utf8), open.isEmpty {
      readFrame(attributes)
      if !isEmpty { open.append((name, false)) }
      return
    }
    guard silent == 0, isShape || isGroup, !open.isEmpty, open.count < 100 else {
      if !isEmpty {
        open.append((name, false))
        silent += 1
      }
      return
    }
    if isGroup, isEmpty { return }
    if isShape { shapes += 1 }
    output.append(UInt8(ascii: "<"))
    output += name
    for (key, value) in attributes { write(key, value) }
    output += (isShape ? "/>\n" : ">\n").utf8
    if isGroup { open.append((name, true)) }
    if isShape, !isEmpty {
      // What a shape holds (a title, an animation) is left out.
      open.append((name, false))
      silent += 1
    }
  }

  private mutating func close(_ name: [UInt8]) {
    at = min((next(UInt8(ascii: ">")) ?? bytes.count) + 1, bytes.count)
    guard let last = open.last, last.name == name else { return }
    open.removeLast()
    if silent > 0 { silent -= 1 } else if last.isWritten { output += "</g>\n".utf8 }
  }

  private mutating func write(_ key: [UInt8], _ value: ArraySlice<UInt8>) {
    if key.elementsEqual("style".utf8) {
      for declaration in value.split(separator: UInt8(ascii: ";")) {
        let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard parts.count == 2 else { continue }
        write(trimmed(parts[0]), trimmed(parts[1])[...])
      }
      return
    }
    guard Self.attributes.contains(where: { $0.utf8.elementsEqual(key) }), isHarmless(value) else { return }
    output.append(UInt8(ascii: " "))
    output += key
    output += "=\"".utf8
    output += value.map { isBlank($0) ? UInt8(ascii: " ") : $0 }
    output.append(UInt8(ascii: "\""))
  }

  /// Numbers, colours, path data and transformations; no reference and no quote.
  private func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
    guard !value.isEmpty, !value.contains(where: { !isHarmless($0) }) else { return false }
    return !String(decoding: value, as: UTF8.self).lowercased().utf8.contains("url".utf8)
  }

  private func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x09, 0x0A, 0x0D, 0x20: true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "%"),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func readFrame(_ attributes: [(name: [UInt8], value: ArraySlice<UInt8>)]) {
    func numbers(_ key: String) -> [Double] {
      guard let value = attributes.first(where: { key.utf8.elementsEqual($0.name) })?.value else { return [] }
      let text = value.split { isBlank($0) || $0 == UInt8(ascii: ",") }
      return text.compactMap { piece in
        Double(String(decoding: piece.prefix { $0 < 0x3A && $0 > 0x2A }, as: UTF8.self))
      }
    }
    let box = numbers("viewBox")
    if box.count == 4 {
      frame = (box[0], box[1], box[2], box[3])
    } else if let width = numbers("width").first, let height = numbers("height").first {
      frame = (0, 0, width, height)
    }
    if let found = frame, ![found.left, found.top, found.width, found.height].allSatisfy({ abs($0) < 1e7 }) {
      frame = nil
    }
  }

  private mutating func readName() -> [UInt8] {
    let start = at
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    let name = bytes[start..<at]
    // `svg:path` is a path.
    if let colon = name.firstIndex(of: UInt8(ascii: ":")), name[..<colon].elementsEqual("svg".utf8) {
      return Array(name[(colon + 1)...])
    }
    return Array(name)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    !isBlank(byte) && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
      && byte != UInt8(ascii: "<")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func trimmed(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    Array(slice.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}

extension String.UTF8View {
  /// Whether the bytes stand somewhere in a row.
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    let own = Array(self)
    let wanted = Array(other)
    guard own.count >= wanted.count else { return false }
    return (0...(own.count - wanted.count)).contains { own[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
