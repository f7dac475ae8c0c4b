import Analysis
import SopcKit

/// What a run writes when all inputs are done: its manifest and its register.
struct RunEnding {
  let cache: RunCache
  let plan: BuildPlan
  let inputs: InputPlaces
  /// `--out` without links.
  let root: String
  /// Of the book.
  let chapters: [Chapter]

  /// Writes them, and gives what could not be written.
  func write() -> [(path: String, error: FileError)] {
    var failed: [(String, FileError)] = []
    let ending = plan.shard.ending
    var files = [("manifest\(ending).json", writeManifest), ("register\(ending).csv", writeRegister)]
    if plan.hasIndex { files.append(("index\(ending).html", writeIndex)) }
    if plan.hasBook {
      let book = SOPBook(chapters, options: plan.options)
      files.append(("book\(ending).html", { file throws(FileError) in try file.write(book.html) }))
      if let printer = plan.printer {
        files.append(("book\(ending).pdf", { file throws(FileError) in try file.write(printer(book.pages)) }))
      }
    }
    for (name, content) in files {
      let place = joined(plan.output, name)
      do throws(FileError) {
        guard !inputs.hasInput(at: joined(root, name), isOwn: Self.isOwn) else { throw .isInput }
        let file = try NewFile(temporary: joined(cache.workshop, name))
        try content(file)
        _ = try file.take(name: place)
      } catch {
        failed.append((place, error))
      }
    }
    return failed
  }

  /// Whether bytes are those of an earlier run's file.
  private static func isOwn(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: #"{"sopcManifest":"#.utf8) || KilledRun.isOwn(bytes)
  }

  /// Writes the index of as many inputs as it has room for.
  private func writeIndex(_ file: NewFile) throws(FileError) {
    var index = RunIndex()
    var records = try cache.journalRecords()
    try filing {
      let sorter = SortingRoom(files: ScratchFiles(in: cache.workshop)).sorter()
      while let record = try records.next() {
        for row in index.add(record.index) { try sorter.add(row) }
      }
      let frame = index.frame
      try file.write(frame.before)
      let rows = try sorter.sorted().reader()
      while let row = try rows.next() { try file.write(RunIndex.markup(row)) }
      try file.write(frame.after)
    }
  }

  private func writeManifest(_ file: NewFile) throws(FileError) {
    var records = try cache.journalRecords()
    try Manifest.write(&records, to: file)
  }

  /// Writes a row for each SOP, the worst grade first, then in the order of their paths.
  private func writeRegister(_ file: NewFile) throws(FileError) {
    try file.write(Register.head(plan.options))
    // The rows of better grades wait in memory where there is room for them; else the journal is read once more for each grade.
    var waiting: [[UInt8]]? = [[], []]
    for rank in stride(from: 2, through: 0, by: -1) {
      if rank < 2, let rows = waiting?[rank] {
        try file.write(rows)
        continue
      }
      var records = try cache.journalRecords()
      while let record = try records.next() {
        let rows = record.register
        for row in rows.split(separator: 0x1E) {
          guard let grade = row.first else { continue }
          if grade == 0x30 + UInt8(rank) {
            try file.write(row.dropFirst())
          } else if rank == 2, grade == 0x30 || grade == 0x31 {
            waiting?[Int(grade) - 0x30] += row.dropFirst()
          }
        }
        if let rows = waiting, rows[0].count + rows[1].count > Self.room { waiting = nil }
      }
    }
  }

  /// Bytes of rows of the register that wait in memory, at most.
  private static let room = 1 << 20
}
