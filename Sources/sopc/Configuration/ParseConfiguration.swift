import Diagnostics

/// One key of the configuration with what it holds.
struct ConfigurationEntry: Sendable {
  let key: String
  let line: Int
  var values: [String] = []
  var members: [(key: String, values: [String])] = []
}

/// Reads the part of YAML that the configuration uses: keys, scalars, `[lists]`, `- lists`, and one level of mappings.
func parseConfiguration(_ text: String) throws(ConfigurationError) -> [ConfigurationEntry] {
  var entries: [ConfigurationEntry] = []
  var number = 0
  for line in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
    number += 1
    let bytes = withoutComment(Array(line))
    let body = trimmed(bytes[...])
    guard !body.isEmpty else { continue }
    let isIndented = bytes.first == 0x20
    if body.first == 0x2D, !entries.isEmpty {
      let item = unquoted(trimmed(body.dropFirst()))
      if let last = entries[entries.count - 1].members.indices.last {
        entries[entries.count - 1].members[last].values.append(item)
      } else {
        entries[entries.count - 1].values.append(item)
      }
      continue
    }
    guard let colon = body.lastIndex(of: 0x3A), !(isIndented && entries.isEmpty) else {
      throw ConfigurationError(
        line: number, message: Message(en: "a key and a colon are expected", id: "diperlukan kunci dan titik dua"))
    }
    let key = unquoted(trimmed(body[..<colon]))
    let values = list(trimmed(body[(colon + 1)...]))
    if isIndented {
      entries[entries.count - 1].members.append((key, values))
    } else {
      entries.append(ConfigurationEntry(key: key, line: number, values: values))
    }
  }
  return entries
}

private func list(_ bytes: ArraySlice<UInt8>) -> [String] {
  guard bytes.first == 0x5B, bytes.last == 0x5D else { return bytes.isEmpty ? [] : [unquoted(bytes)] }
  return bytes.dropFirst().dropLast().split(separator: 0x2C).map { unquoted(trimmed($0)) }
}

private func withoutComment(_ bytes: [UInt8]) -> [UInt8] {
  guard let hash = bytes.indices.first(where: { bytes[$0] == 0x23 && ($0 == 0 || bytes[$0 - 1] == 0x20) }) else {
    return bytes
  }
  return Array(bytes[..<hash])
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var bytes = bytes
  while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
  while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
  return bytes
}

private func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.count > 1, let first = bytes.first, first == bytes.last, first == 0x22 || first == 0x27 else {
    return String(decoding: bytes, as: UTF8.self)
  }
  return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
}
