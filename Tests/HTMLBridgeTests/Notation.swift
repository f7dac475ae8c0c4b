import HTMLBridge

/// Events as a line of text: `<p>` and `</p>` from the source, `(/p)` a close without end tag, `'text'`, `{code}`,
/// `#` a comment, `~b` a tag without effect. A text or code that differs from the source bytes follows a `=`.
func notation(_ reading: HTMLReading, _ source: [UInt8]) -> String {
  reading.events.map { notation($0, source) }.joined(separator: " ")
}

private func notation(_ event: HTMLEvent, _ source: [UInt8]) -> String {
  switch event.kind {
  case .open(let tag): "<\(tag.element.rawValue)\(tag.attributes.map(notation).joined())\(tag.isMalformed ? "?" : "")>"
  case .close(let element): event.range.isEmpty ? "(/\(element.rawValue))" : "</\(element.rawValue)>"
  case .text: event.text.map { "'=\(printable($0))'" } ?? "'\(printable(Array(source[event.range])))'"
  case .code: "{\(printable(Array(source[event.range])))}"
  case .comment: "#"
  case .stray(let element): "~\(element.rawValue)"
  }
}

private func notation(_ attribute: HTMLAttribute) -> String {
  " \(printable(attribute.name))=\(printable(attribute.value))"
}

/// The bytes as text, control characters and bytes that are no UTF-8 as `\xx`.
func printable(_ bytes: [UInt8]) -> String {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return bytes.map { $0 < 0x20 || $0 > 0x7F ? escaped($0) : String(Unicode.Scalar($0)) }.joined()
  }
  return text.unicodeScalars.map { $0.value < 0x20 ? escaped(UInt8($0.value)) : String($0) }.joined()
}

private func escaped(_ byte: UInt8) -> String {
  "\\" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
}

extension HTMLReading {
  /// The kinds of loss, in order, without repetition at the same place.
  var lossKinds: [HTMLLoss.Kind] { losses.map(\.kind) }
}
