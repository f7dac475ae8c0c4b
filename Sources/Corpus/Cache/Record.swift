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

  /// What a line of the cache tells; `nil` where a field is not what it should be.
  init?(_ line: RecordLine) {
    guard let status = line.status, let sops = Int(line.text(5)) else { return nil }
    stem = line.stem
    key = line.text(1)
    sha256 = line.text(2)
    name = line.text(3)
    self.status = status
    self.sops = sops
    grade = Quality.Grade(rawValue: line.text(6))
    let counts = line[7].split(separator: 0x20).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard counts.count == 4 else { return nil }
    findings = FindingCounts(
      errors: counts[0], warnings: counts[1], notes: counts[2], worstAuthored: Self.severity(counts[3]))
    resolution = line.text(8)
    guard let outputs = line.outputs else { return nil }
    for output in outputs {
      guard let size = Int(String(decoding: output.size, as: UTF8.self)), !output.suffix.contains(UInt8(ascii: "/"))
      else {
        return nil
      }
      self.outputs.append(
        Output(
          suffix: String(decoding: output.suffix, as: UTF8.self),
          sha256: String(decoding: output.sha256, as: UTF8.self),
          size: size))
    }
    escapedRegister = Array(line[10])
    escapedMentions = Array(line[11])
    escapedIndex = Array(line[12])
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

  static func plain(_ field: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = field.span
    var first = 0
    while first < bytes.count, bytes[first] != 0x5C { first += 1 }
    guard first < bytes.count else { return Array(field) }
    var plain = Array(field.prefix(first))
    plain.reserveCapacity(field.count)
    var isEscaped = false
    for place in first..<bytes.count {
      let byte = bytes[place]
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
