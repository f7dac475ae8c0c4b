import AST
import Vocabulary

/// An SOP that bears a number and a title.
struct Bearer {
  let document: DocumentKey
  let number: String
  let title: String
  let unit: String?
  let region: String?

  init(_ sop: NamedSOP, number: String, title: String) {
    document = sop.document
    self.number = number
    self.title = title
    unit = sop.unit
    region = sop.regionCode
  }

  func packed(under key: [UInt8], _ kind: Int) -> PackedRecord {
    var record = PackedRecord()
    record.key(key)
    record.endGroupKey()
    record.key(kind)
    record.key(document.sha256.utf8)
    record.key(document.part)
    record.text(number)
    record.text(title)
    record.text(unit)
    record.text(region)
    return record
  }

  init(_ record: inout UnpackedRecord) {
    document = DocumentKey(sha256: String(decoding: record.textKey(), as: UTF8.self), part: record.key())
    number = record.text() ?? ""
    title = record.text() ?? ""
    unit = record.text()
    region = record.text()
  }
}

/// An item of *Keterkaitan* that names an SOP.
struct Seeker {
  let document: DocumentKey
  let item: Int
  /// How it does, the surest first.
  var way: Int
  /// Which word of it.
  let place: Int
  let unit: String?
  let region: String?

  init(_ sop: NamedSOP, item: Int, way: Int, place: Int) {
    document = sop.document
    self.item = item
    self.way = way
    self.place = place
    unit = sop.unit
    region = sop.regionCode
  }

  func packed(under key: [UInt8], _ kind: Int) -> PackedRecord {
    var record = PackedRecord()
    record.key(key)
    record.endGroupKey()
    record.key(kind)
    pack(into: &record)
    return record
  }

  func pack(into record: inout PackedRecord) {
    record.key(document.sha256.utf8)
    record.key(document.part)
    record.key(item)
    record.number(way)
    record.number(place)
    record.text(unit)
    record.text(region)
  }

  init(_ record: inout UnpackedRecord) {
    document = DocumentKey(sha256: String(decoding: record.textKey(), as: UTF8.self), part: record.key())
    item = record.key()
    way = record.number()
    place = record.number()
    unit = record.text()
    region = record.text()
  }

  /// What was found, to be sorted by item and way.
  func found(_ link: SOPLink?) -> PackedRecord {
    var record = PackedRecord()
    record.key(document.sha256.utf8)
    record.key(document.part)
    record.key(item)
    record.endGroupKey()
    record.key(way)
    record.key(place)
    if let link { record.raw(link.packed.bytes) }
    return record
  }
}

/// The SOPs that bear one number or one title, in the order of their documents.
struct Bearers {
  private var byUnit: [[UInt8]: [Bearer]] = [:]
  private var byRegion: [[UInt8]: [Bearer]] = [:]

  var isEmpty: Bool { byUnit.isEmpty }

  mutating func add(_ sop: Bearer) {
    byUnit[fold(sop.unit ?? ""), default: []].append(sop)
    if let region = sop.region { byRegion[Array(region.utf8), default: []].append(sop) }
  }

  /// The only one that an item can mean: of the own office, else of the own region.
  func choice(by seeker: Seeker) -> (sop: Bearer, isOwnOffice: Bool)? {
    let unit = fold(seeker.unit ?? "")
    let office = unit.isEmpty ? [] : byUnit[unit] ?? []
    let own = office.filter { $0.document != seeker.document && !isElsewhere($0, seeker) }
    if let found = onlyNumber(own) { return (found, true) }
    guard own.isEmpty, let region = seeker.region else { return nil }
    let near = byRegion[Array(region.utf8)] ?? []
    return onlyNumber(near.filter { $0.document != seeker.document }).map { ($0, false) }
  }

  private func isElsewhere(_ sop: Bearer, _ seeker: Seeker) -> Bool {
    guard let own = sop.region, let other = seeker.region else { return false }
    return !own.utf8.elementsEqual(other.utf8)
  }

  /// The first of them where all bear one number: an SOP found twice.
  private func onlyNumber(_ sops: [Bearer]) -> Bearer? {
    guard let first = sops.first else { return nil }
    let number = fold(first.number)
    return sops.allSatisfy { fold($0.number) == number } ? first : nil
  }
}
