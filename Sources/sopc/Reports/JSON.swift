import AST
import Diagnostics

/// JSON in the order in which it was put together.
enum JSON: Sendable {
  case string(String), number(Int), bool(Bool), null
  case decimal(Probability)
  case array([JSON])
  case object([(String, JSON)])

  /// The text, two blanks a level.
  func bytes(indent: Int = 0, isPretty: Bool = true) -> [UInt8] {
    let line = isPretty ? [0x0A] + [UInt8](repeating: 0x20, count: 2 * indent + 2) : []
    let last = isPretty ? [0x0A] + [UInt8](repeating: 0x20, count: 2 * indent) : []
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return Array(String(number).utf8)
    case .decimal(let value): return Array("\(value.value)".utf8)
    case .bool(let bool): return Array(String(bool).utf8)
    case .null: return Array("null".utf8)
    case .array(let items):
      guard !items.isEmpty else { return Array("[]".utf8) }
      let parts = items.map { line + $0.bytes(indent: indent + 1, isPretty: isPretty) }
      return [0x5B] + Array(parts.joined(separator: [0x2C])) + last + [0x5D]
    case .object(let pairs):
      guard !pairs.isEmpty else { return Array("{}".utf8) }
      let parts = pairs.map {
        line + Self.quoted($0.0) + [0x3A, 0x20] + $0.1.bytes(indent: indent + 1, isPretty: isPretty)
      }
      return [0x7B] + Array(parts.joined(separator: [0x2C])) + last + [0x7D]
    }
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x00..<0x20:
        bytes += Array("\\u00".utf8) + [byte < 0x10 ? 0x30 : 0x31] + Array(String(byte & 15, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    return bytes + [0x22]
  }
}
