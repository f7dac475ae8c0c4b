/// A place in the tree: the JSON Pointer of a value, as a small value without allocation.
public struct Path: Hashable, Sendable, Comparable {
  // 0 = unused; key = raw value + 1; index = high bit set.
  private var slots: SIMD8<UInt32>
  private static let indexBit: UInt32 = 1 << 31

  /// The whole document.
  public static var root: Path { Path(slots: SIMD8(repeating: 0)) }

  private init(slots: SIMD8<UInt32>) { self.slots = slots }

  public func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

  /// A number that tells most paths apart, for tables with open addressing.
  package var mixed: UInt32 { (slots &* Self.weights).wrappedSum() }

  /// Odd numbers, so that elements and their order tell paths apart.
  @inline(__always)
  private static var weights: SIMD8<UInt32> {
    SIMD8(0x9E37_79B1, 0x85EB_CA6B, 0xC2B2_AE35, 0x27D4_EB2F, 0x1656_67B1, 0xD3A2_646D, 0xFD70_46C5, 0xB55A_4F09)
  }

  private var depth: Int {
    var depth = 0
    while depth < 8, slots[depth] != 0 { depth += 1 }
    return depth
  }

  private func appending(_ slot: UInt32) -> Path {
    let depth = depth
    guard depth < 8 else { return self }
    var copy = self
    copy.slots[depth] = slot
    return copy
  }

  /// The value under a key.
  public func key(_ key: Key) -> Path { appending(key.rawValue + 1) }

  /// The element at an index, from 0.
  public func at(_ index: Int) -> Path { appending(UInt32(truncatingIfNeeded: index) | Self.indexBit) }

  public static func / (path: Path, key: Key) -> Path { path.key(key) }
  public static func / (path: Path, index: Int) -> Path { path.at(index) }

  /// JSON Pointer (RFC 6901) without a document at hand: `extra` cells are named by their number in the step.
  ///
  /// ``pointer(in:)`` names them by their column's head, as canonical JSON does.
  public var pointer: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in 0..<8 where slots[index] != 0 { append(elementAt: index, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends an element to a JSON Pointer; nothing where there is none.
  func append(elementAt position: Int, to text: inout [UInt8]) {
    let slot = slots[position]
    guard slot != 0 else { return }
    text.append(UInt8(ascii: "/"))
    if slot & Self.indexBit == 0 {
      text.append(contentsOf: Key.bytes(rawValue: slot - 1))
    } else {
      text.append(contentsOf: String(slot & ~Self.indexBit).utf8)
    }
  }

  /// The elements, as keys and indices.
  public var elements: [Element] { (0..<depth).compactMap { self[$0] } }

  /// The element at a position from 0, or `nil` below the end; costs no allocation, unlike ``elements``.
  public subscript(position: Int) -> Element? {
    guard position < 8, slots[position] != 0 else { return nil }
    let slot = slots[position]
    if slot & Self.indexBit != 0 { return .index(Int(slot & ~Self.indexBit)) }
    return Key(rawValue: slot - 1).map(Element.key)
  }

  /// Whether this is `other` or lies below it.
  public func starts(with other: Path) -> Bool {
    // Most paths that do not agree differ in their first elements.
    if other.slots[0] != 0, other.slots[0] != slots[0] { return false }
    if other.slots[1] != 0, other.slots[1] != slots[1] { return false }
    for index in 2..<8 where other.slots[index] != 0 && other.slots[index] != slots[index] { return false }
    return true
  }

  public static func < (a: Path, b: Path) -> Bool {
    for index in 0..<8 where a.slots[index] != b.slots[index] { return a.slots[index] < b.slots[index] }
    return false
  }

  public enum Element: Hashable, Sendable {
    case key(Key)
    case index(Int)
  }

  /// A key of the canonical JSON, in document order.
  public enum Key: UInt32, CaseIterable, Sendable {
    case source, identity, institution, government, unit, subunit, regionCode
    case number, revision, title, dates, created, revised, effective, approved
    case approver, signatories, role, person, id, position, name, degrees, rank, grade, nip
    case legalBasis, text, type, year
    case qualifications, related, target, equipment, warnings, records, sections, heading, items
    case procedure, terminators, actors, steps, no, activity, kind, performers, alternatives, outsiders
    case inputs, duration, outputs, note, extra, next, to, when, label, confidence
    case signature
    // Keys of canonical JSON that say how a document was read.
    case schemaVersion, path, sha256, format, encoding, part, index, count
    case actor, basis, iso, minutes
    case quality, claimed, least, mean, parts, truncated
    case repairs, from, rule, evidence, span, offset, length, line, column, file, unclaimed
    case diagnostics, severity, cause, message

    /// As the cases above, in their order; asking the runtime for each name takes longer than compiling a document.
    private static let names: [String] = """
      source identity institution government unit subunit regionCode
      number revision title dates created revised effective approved
      approver signatories role person id position name degrees rank grade nip
      legalBasis text type year
      qualifications related target equipment warnings records sections heading items
      procedure terminators actors steps no activity kind performers alternatives outsiders
      inputs duration outputs note extra next to when label confidence
      signature
      schemaVersion path sha256 format encoding part index count
      actor basis iso minutes
      quality claimed least mean parts truncated
      repairs from rule evidence span offset length line column file unclaimed
      diagnostics severity cause message
      """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }
    static func name(rawValue: UInt32) -> String { Int(rawValue) < names.count ? names[Int(rawValue)] : "" }
    public var name: String { Self.name(rawValue: rawValue) }

    private static let namesInBytes = names.map { Array($0.utf8) }
    static func bytes(rawValue: UInt32) -> [UInt8] {
      Int(rawValue) < namesInBytes.count ? namesInBytes[Int(rawValue)] : []
    }

    /// The key with a name in UTF-8.
    init?(name: ArraySlice<UInt8>) {
      let sketch = Self.sketch(of: name)
      let sketches = Self.sketches.span
      for place in sketches.indices where sketches[place] == sketch && Self.names[place].utf8.elementsEqual(name) {
        self.init(rawValue: UInt32(place))
        return
      }
      return nil
    }

    /// Of each name what tells it from most others.
    private static let sketches: [UInt32] = names.map { sketch(of: Array($0.utf8)[...]) }

    /// The length, the first two letters and the last.
    private static func sketch(of name: ArraySlice<UInt8>) -> UInt32 {
      guard let first = name.first, let last = name.last else { return 0 }
      let second = UInt32(name[min(name.startIndex + 1, name.endIndex - 1)])
      return UInt32(truncatingIfNeeded: name.count) << 24 | UInt32(first) << 16 | second << 8 | UInt32(last)
    }
  }
}

extension Path {
  public static var identity: Path { root / .identity }
  public static var institution: Path { identity / .institution }
  public static var dates: Path { identity / .dates }
  public static var approver: Path { identity / .approver }
  public static var procedure: Path { root / .procedure }
  public static var signature: Path { root / .signature }

  /// `/procedure/steps/index`
  public static func step(_ index: Int) -> Path { procedure / .steps / index }
  /// `/procedure/actors/index`
  public static func actor(_ index: Int) -> Path { procedure / .actors / index }
}
