import AST
import Diagnostics
import Vocabulary

/// The steps from the numbers and titles of SOPs to the items that name them. Each is a pure function of sorted records that
/// hold whole groups.
struct LinkSteps {
  let vocabulary: Vocabulary

  /// How an item names an SOP, the surest first: what a record of what was found is sorted by behind its item.
  private enum Way {
    /// Number, then which word of the item.
    static let number = 0
    static let title = 1, nearTitle = 2
  }

  /// What stands under a number or a title: SOPs that bear it, then items that name it.
  private enum Kind {
    static let sop = 0, item = 1
  }

  /// Puts an SOP under its number and its title, and its items under the numbers and titles that they may be.
  func records(of sop: NamedSOP, to sink: StepSink) throws {
    if let number = sop.number, let title = sop.title, case let key = titleKey(title), !key.isEmpty {
      let bearer = Bearer(sop, number: number, title: title)
      try sink(.link, bearer.packed(under: fold(number), Kind.sop))
      try sink(.title, bearer.packed(under: key, Kind.sop))
    }
    for (item, text) in sop.related.enumerated() {
      let words = text.utf8.split { [0x20, 0x2C, 0x3B, 0x28, 0x29].contains($0) }
      for (place, word) in words.enumerated() where word.contains(0x2F) {
        let seeker = Seeker(sop, item: item, way: Way.number, place: place)
        try sink(.link, seeker.packed(under: fold(word), Kind.item))
      }
      let key = titleKey(text)
      if !key.isEmpty {
        try sink(.title, Seeker(sop, item: item, way: Way.title, place: 0).packed(under: key, Kind.item))
      }
    }
  }

  /// What the items of each number or title name; and where nothing bears the title, the titles that may be near.
  func match(_ records: SortedRecords, to sink: StepSink) throws {
    let reader = try records.reader()
    var key: [UInt8]?
    var bearers = Bearers()
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let own = record.textKey()
      if own != key {
        key = own
        bearers = Bearers()
      }
      guard record.key() == Kind.item else {
        bearers.add(Bearer(&record))
        continue
      }
      let seeker = Seeker(&record)
      guard !bearers.isEmpty else {
        if seeker.way == Way.title { try seek(seeker, nearlyTitled: own, to: sink) }
        continue
      }
      let choice = bearers.choice(by: seeker)
      if let link = choice.flatMap({ link(from: seeker, to: $0) }) {
        try sink(.found, seeker.found(link))
      } else if seeker.way == Way.title {
        try sink(.found, seeker.found(nil))
      }
    }
  }

  private func link(from seeker: Seeker, to choice: (sop: Bearer, isOwnOffice: Bool)) -> SOPLink? {
    let number = choice.sop.number
    let place =
      choice.isOwnOffice
      ? Message(en: "of the same office", id: "dari instansi yang sama")
      : Message(
        en: "of \(choice.sop.unit ?? "another office"), the only one in its region",
        id: "dari \(choice.sop.unit ?? "instansi lain"), satu-satunya di wilayahnya")
    let (hundredths, evidence): (Int, Message)
    switch seeker.way {
    case Way.number:
      (hundredths, evidence) = (
        98, Message(en: "number \(number) stands in the text", id: "nomor \(number) tertulis dalam teks")
      )
    case Way.title:
      hundredths = choice.isOwnOffice ? 97 : 91
      evidence = Message(
        en: "is the title of number \(number) \(place.english)", id: "adalah judul nomor \(number) \(place.indonesian)")
    default:
      guard choice.isOwnOffice else { return nil }
      hundredths = 92
      evidence = Message(
        en: "is nearly the title \"\(choice.sop.title)\" of number \(number) \(place.english)",
        id: "hampir sama dengan judul \"\(choice.sop.title)\" nomor \(number) \(place.indonesian)")
    }
    return SOPLink(
      document: seeker.document, item: seeker.item, number: number, confidence: Probability(hundredths: hundredths),
      evidence: [evidence])
  }

  /// Of each item the surest link.
  func best(_ found: SortedRecords, _ each: (SOPLink) throws -> Void) throws {
    let reader = try found.reader()
    var last: (document: DocumentKey, item: Int)?
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let document = DocumentKey(sha256: String(decoding: record.textKey(), as: UTF8.self), part: record.key())
      let item = record.key()
      if let last, last.document == document, last.item == item { continue }
      last = (document, item)
      _ = record.key()
      _ = record.key()
      if !record.remainder.isEmpty { try each(SOPLink(record.remainder)) }
    }
  }

  // MARK: Misread titles

  /// Titles compared with one that is not found as it stands.
  private static let mostNear = 64

  private static func halves(_ key: [UInt8]) -> [[UInt8]] {
    key.count < 12 ? [] : [[0] + key.prefix(6), [1] + key.suffix(6)]
  }

  /// Puts the titles that SOPs bear under their first and last letters.
  func bear(_ titles: SortedRecords, to sink: StepSink) throws {
    let reader = try titles.reader()
    var last: [UInt8]?
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let key = record.textKey()
      guard record.key() == Kind.sop, key != last else { continue }
      last = key
      let first = Bearer(&record).document
      for half in Self.halves(key) {
        var near = PackedRecord()
        near.key(half)
        near.endGroupKey()
        near.key(Kind.sop)
        near.key(first.sha256.utf8)
        near.key(first.part)
        near.text(key)
        try sink(.half, near)
      }
    }
  }

  private func seek(_ seeker: Seeker, nearlyTitled key: [UInt8], to sink: StepSink) throws {
    for half in Self.halves(key) {
      var near = PackedRecord()
      near.key(half)
      near.endGroupKey()
      near.key(Kind.item)
      near.key(key)
      seeker.pack(into: &near)
      try sink(.half, near)
    }
  }

  /// The SOPs of the titles, once more, for items that are nearly one of them.
  func bearers(_ titles: SortedRecords, to sink: StepSink) throws {
    let reader = try titles.reader()
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let key = record.textKey()
      guard !Self.halves(key).isEmpty, record.key() == Kind.sop else { continue }
      try sink(.nearTitle, Bearer(&record).packed(under: key, Kind.sop))
    }
  }

  /// The titles that are nearest to each item of those with its first or its last letters, and how near each is.
  func nearest(_ halves: SortedRecords, to sink: StepSink) throws {
    let reader = try halves.reader()
    var half: [UInt8]?
    var titles: [[UInt8]] = []
    var known: (key: [UInt8], nearest: [(title: [UInt8], cost: Int)])?
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let own = record.textKey()
      if own != half { (half, titles, known) = (own, [], nil) }
      if record.key() == Kind.sop {
        _ = record.textKey()
        _ = record.key()
        if titles.count < Self.mostNear { titles.append(record.bytes()) }
        continue
      }
      let key = record.textKey()
      if known?.key != key {
        let limit = min(120, 6 * key.count)
        let all = titles.compactMap { title in
          vocabulary.editDistance.distance(key, title, limit: limit).map { (title, $0) }
        }
        let least = all.map(\.1).min()
        known = (key, all.filter { $0.1 == least })
      }
      let seeker = Seeker(&record)
      for (title, cost) in known?.nearest ?? [] {
        var near = PackedRecord()
        near.key(seeker.document.sha256.utf8)
        near.key(seeker.document.part)
        near.key(seeker.item)
        near.endGroupKey()
        near.key(cost)
        near.key(title)
        seeker.pack(into: &near)
        try sink(.item, near)
      }
    }
  }

  /// Puts each item under the only title that it is a misreading of.
  func onlyNearest(_ near: SortedRecords, to sink: StepSink) throws {
    let reader = try near.reader()
    var current: (item: ArraySlice<UInt8>, cost: Int, titles: [[UInt8]], seeker: Seeker)?
    func end() throws {
      guard var current, current.titles.count == 1 else { return }
      current.seeker.way = Way.nearTitle
      try sink(.nearTitle, current.seeker.packed(under: current.titles[0], Kind.item))
    }
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      _ = record.textKey()
      _ = record.key()
      _ = record.key()
      let item = bytes.prefix(bytes.count - record.remainder.count)
      let (cost, title) = (record.key(), record.textKey())
      if current?.item != item {
        try end()
        current = (item, cost, [], Seeker(&record))
      }
      if current?.cost == cost, current?.titles.contains(title) == false { current?.titles.append(title) }
    }
    try end()
  }

  /// The folded title without *SOP* and what else stands before a title.
  private func titleKey(_ text: String) -> [UInt8] {
    var words = foldedWords(text.utf8)[...]
    while case let head = vocabulary.titleHeads.words(atStartOf: words), head > 0, head < words.count {
      words = words.dropFirst(head)
    }
    return Array(words.joined())
  }
}
