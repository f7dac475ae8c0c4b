import AST
import Diagnostics

/// What a run knows of one input: a line of the cache, from which manifest and register are made.
///
/// A line is fields between tabs, with a checksum at its end. It holds nothing that depends on when or how often sopc ran.
struct Record: Sendable {
  /// The path of the outputs from `--out`, without what is added to it; inputs without outputs begin with a zero byte. The
  /// lines of a cache are sorted by it.
  var stem: [UInt8]
  /// Of the options and the build of sopc.
  var key = ""
  /// Of the input's bytes; empty where it could not be read.
  var sha256 = ""
  /// As canonical JSON calls the input.
  var name: String
  var status = InputOutcome.Status.ok
  var sops = 0
  /// The worst of its SOPs.
  var grade: Quality.Grade?
  var findings = FindingCounts()
  /// Of what names across documents changed in it; empty where they changed nothing.
  var resolution = ""
  var outputs: [Output] = []
  /// The rows of the register, each with the rank of its grade in front and a record separator behind.
  var register: [UInt8] {
    get { Self.plain(escapedRegister[...]) }
    set { escapedRegister = Self.escaped(newValue) }
  }
  /// The rows of the index, as ``IndexRow/line`` has them; empty where the index has no room for them.
  var index: [UInt8] {
    get { Self.plain(escapedIndex[...]) }
    set { escapedIndex = Self.escaped(newValue) }
  }
  /// The names in it that other documents may tell more about, as JSON Lines.
  var mentions: [UInt8] {
    get { Self.plain(escapedMentions[...]) }
    set { escapedMentions = Self.escaped(newValue) }
  }

  /// Whether there are rows of the index.
  var hasIndex: Bool { !escapedIndex.isEmpty }

  // Most who read a record want none of these, or write them again as they are.
  private var escapedRegister: [UInt8] = []
  private var escapedIndex: [UInt8] = []
  private var escapedMentions: [UInt8] = []

  struct Output: Sendable, Hashable {
    /// What follows the stem.
    var suffix: String
    var sha256: String
    var size: Int
  }

  init(stem: [UInt8], name: String) {
    self.stem = stem
    self.name = name
  }

  /// Whether the same input need not be compiled again.
  var isSettled: Bool { status == .ok || status == .withFindings || status == .notAnSOP }

  /// The line, with its line feed.
  var line: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(512 + escapedRegister.count + escapedMentions.count + escapedIndex.count)
    let counts = [
      findings.errors, findings.warnings, findings.notes, findings.worstAuthored.map(Self.number) ?? 0,
    ]
    for field in [
      stem, Array(key.utf8), Array(sha256.utf8), Array(name.utf8), Array(status.rawValue.utf8), Array("\(sops)".utf8),
      Array((grade?.rawValue ?? "").utf8), Array(counts.map { "\($0)" }.joined(separator: " ").utf8),
      Array(resolution.utf8), Array(outputs.map { "\($0.suffix) \($0.sha256) \($0.size)" }.joined(separator: " ").utf8),
    ] {
      line += Self.escaped(field)
      line.append(0x09)
    }
    for field in [escapedRegister, escapedMentions, escapedIndex] {
      line += field
      line.append(0x09)
    }
    line += Checksum.hexadecimal(Checksum.of(line))
    line.append(0x0A)
    return line
  }

  /// Reads a line without its line feed; `nil` where it is torn or spoilt.
  init?(line: ArraySlice<UInt8>) {
    guard line.count > 17 else { return nil }
    let body = line.dropLast(16)
    guard line.suffix(16).elementsEqual(Checksum.hexadecimal(Checksum.of(body))) else { return nil }
    let fields = body.split(separator: 0x09, omittingEmptySubsequences: false)
    guard fields.count == 14 else { return nil }
    func text(_ field: Int) -> String { String(decoding: Self.plain(fields[field]), as: UTF8.self) }
    guard let status = InputOutcome.Status(rawValue: text(4)), let sops = Int(text(5)) else { return nil }
    stem = Self.plain(fields[0])
    key = text(1)
    sha256 = text(2)
    name = text(3)
    self.status = status
    self.sops = sops
    grade = Quality.Grade(rawValue: text(6))
    let counts = fields[7].split(separator: 0x20).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard counts.count == 4 else { return nil }
    findings = FindingCounts(
      errors: counts[0], warnings: counts[1], notes: counts[2], worstAuthored: Self.severity(counts[3]))
    resolution = text(8)
    let outputs = fields[9].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard outputs.count % 3 == 0 else { return nil }
    for start in stride(from: 0, to: outputs.count, by: 3) {
      guard let size = Int(outputs[start + 2]), !outputs[start].utf8.contains(UInt8(ascii: "/")) else { return nil }
      self.outputs.append(Output(suffix: outputs[start], sha256: outputs[start + 1], size: size))
    }
    escapedRegister = Array(fields[10])
    escapedMentions = Array(fields[11])
    escapedIndex = Array(fields[12])
  }

  private static func escaped(_ field: [UInt8]) -> [UInt8] {
    guard field.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x5C }) else { return field }
    var line: [UInt8] = []
    line.reserveCapacity(field.count + field.count / 16)
    for byte in field {
      switch byte {
      case 0x09: line += [0x5C, UInt8(ascii: "t")]
      case 0x0A: line += [0x5C, UInt8(ascii: "n")]
      case 0x5C: line += [0x5C, 0x5C]
      default: line.append(byte)
      }
    }
    return line
  }

  private static func plain(_ field: ArraySlice<UInt8>) -> [UInt8] {
    guard field.contains(0x5C) else { return Array(field) }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private static func number(_ severity: Severity) -> Int {
    switch severity {
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }

  private static func severity(_ number: Int) -> Severity? {
    switch number {
    case 1: .note
    case 2: .warning
    case 3: .error
    default: nil
    }
  }
}
