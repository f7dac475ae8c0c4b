/// Sorts records by their bytes, in memory as far as the budget goes and in files beyond it.
///
/// - Complexity: O(*n* log *n*) in records; each is written at most twice for 24 runs, three times for 576.
final class RecordSorter {
  private let files: (any RunFiles)?
  private let budget: Int
  private var bytes: [UInt8] = []
  private var places: [Place] = []
  private var runs: [any RunFile] = []

  /// A record in ``bytes``, with the first eight of its own in front.
  private struct Place {
    let prefix: UInt64
    let start: Int
    let end: Int
  }

  /// Most files that are merged at a time.
  private static let mostRuns = 24
  /// What is handed to a file at once.
  private static let block = 1 << 16

  init(files: (any RunFiles)?, budget: Int) {
    self.files = files
    self.budget = budget
  }

  func add(_ record: PackedRecord) throws {
    let count = record.bytes.count
    if files != nil, bytes.count + count + (places.count + 1) * MemoryLayout<Place>.stride > budget, !places.isEmpty {
      try spill()
    }
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | UInt64(index < count ? record.bytes[index] : 0) }
    places.append(Place(prefix: prefix, start: bytes.count, end: bytes.count + count))
    bytes.append(contentsOf: record.bytes)
  }

  /// All records in the order of their bytes. Nothing can be added any more.
  func sorted() throws -> SortedRecords {
    guard !runs.isEmpty else {
      sortPlaces()
      defer { (bytes, places) = ([], []) }
      return SortedRecords(bytes: bytes, ranges: places.map { $0.start..<$0.end })
    }
    if !places.isEmpty { try spill() }
    (bytes, places) = ([], [])
    while runs.count > Self.mostRuns {
      let merged = SortedRecords(runs: Array(runs.prefix(Self.mostRuns)))
      let reader = try merged.reader()
      let run = try RunWriter(files)
      while let record = try reader.next() { try run.write(record) }
      runs.removeFirst(Self.mostRuns)
      runs.append(try run.end())
    }
    defer { runs = [] }
    return SortedRecords(runs: runs)
  }

  private func sortPlaces() {
    let bytes = bytes
    places.sort { a, b in
      if a.prefix != b.prefix { return a.prefix < b.prefix }
      return bytes[a.start..<a.end].lexicographicallyPrecedes(bytes[b.start..<b.end])
    }
  }

  private func spill() throws {
    sortPlaces()
    let run = try RunWriter(files)
    for place in places { try run.write(bytes[place.start..<place.end]) }
    runs.append(try run.end())
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Writes records behind their lengths.
  private final class RunWriter {
    private let file: any RunFile
    private var buffer: [UInt8] = []

    init(_ files: (any RunFiles)?) throws {
      guard let files else { throw SortingFault() }
      file = try files.make()
      buffer.reserveCapacity(RecordSorter.block + 4096)
    }

    func write(_ record: ArraySlice<UInt8>) throws {
      let count = UInt32(truncatingIfNeeded: record.count)
      for shift in stride(from: UInt32(0), to: 32, by: 8) { buffer.append(UInt8(truncatingIfNeeded: count >> shift)) }
      buffer.append(contentsOf: record)
      if buffer.count >= RecordSorter.block {
        try file.append(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }

    func end() throws -> any RunFile {
      try file.append(buffer)
      try file.end()
      return file
    }
  }
}

/// A record that was written is not as it was.
package struct SortingFault: Error {}

/// Records in order, to be read as often as is wanted.
struct SortedRecords {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]
  private let runs: [any RunFile]

  fileprivate init(bytes: [UInt8], ranges: [Range<Int>]) {
    self.bytes = bytes
    self.ranges = ranges
    runs = []
  }

  fileprivate init(runs: [any RunFile]) {
    bytes = []
    ranges = []
    self.runs = runs
  }

  /// Reads them from the first.
  func reader() throws -> Reader { try Reader(self) }

  final class Reader {
    private let records: SortedRecords
    private var number = 0
    private var runs: [RunReader] = []

    fileprivate init(_ records: SortedRecords) throws {
      self.records = records
      for file in records.runs {
        let run = RunReader(file)
        if try run.advance() { runs.append(run) }
      }
    }

    /// The next record; `nil` at the end.
    func next() throws -> ArraySlice<UInt8>? {
      if records.runs.isEmpty {
        guard number < records.ranges.count else { return nil }
        defer { number += 1 }
        return records.bytes[records.ranges[number]]
      }
      guard var least = runs.first else { return nil }
      var place = 0
      for (index, run) in runs.enumerated().dropFirst() where run.precedes(least) { (least, place) = (run, index) }
      let record = least.record
      if try !least.advance() { runs.remove(at: place) }
      return record
    }
  }

  /// One file on its way.
  private final class RunReader {
    private let file: any RunFile
    private var buffer: [UInt8] = []
    private var at = 0
    private var place = 0
    private(set) var record: ArraySlice<UInt8> = []
    private var prefix: UInt64 = 0

    private static let room = 1 << 14

    init(_ file: any RunFile) { self.file = file }

    func precedes(_ other: RunReader) -> Bool {
      prefix == other.prefix ? record.lexicographicallyPrecedes(other.record) : prefix < other.prefix
    }

    /// Goes to the next record; `false` at the end.
    func advance() throws -> Bool {
      guard try hold(4) else {
        guard at == buffer.count else { throw SortingFault() }
        record = []
        return false
      }
      var count: UInt32 = 0
      for index in 0..<4 { count |= UInt32(buffer[at + index]) << UInt32(8 * index) }
      guard try hold(4 + Int(count)) else { throw SortingFault() }
      record = buffer[at + 4..<at + 4 + Int(count)]
      at += 4 + Int(count)
      prefix = 0
      for index in 0..<8 {
        prefix = prefix << 8 | UInt64(index < record.count ? record[record.startIndex + index] : 0)
      }
      return true
    }

    /// Sees to it that so many bytes are there.
    private func hold(_ count: Int) throws -> Bool {
      if buffer.count - at >= count { return true }
      var held = Array(buffer[at...])
      record = []
      let more = try file.bytes(at: place, count: max(Self.room, count))
      place += more.count
      held.append(contentsOf: more)
      buffer = held
      at = 0
      return buffer.count >= count
    }
  }
}
