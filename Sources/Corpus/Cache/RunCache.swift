/// The folder `.sopc-cache` among the outputs: what earlier runs know, and what this one learns.
///
/// `index` holds a record for each input of the last run that came to its end. `journal` is the index of the run under way,
/// which takes its place at the end; what a killed run left of it is kept as `resume` until then. `new` holds files that have
/// no name yet. One run at a time has the folder.
final class RunCache {
  static let folderName = ".sopc-cache"

  private let folder: String
  private let lock: Int32
  private(set) var journal: NewFile

  var index: String { joined(folder, "index") }
  private var resume: String { joined(folder, "resume") }
  private var journalPath: String { joined(folder, "journal") }

  /// Where files are written before they take their names.
  let workshop: String

  /// - Parameter ending: What the folder's name ends with, for a shard.
  /// - Throws: ``FileError/busy`` where another run has the folder.
  init(in output: String, ending: String = "") throws(FileError) {
    let name = Self.folderName + ending
    let folder = joined(output, name)
    self.folder = folder
    try makeFolder(name, under: output)
    workshop = joined(folder, "new")
    lock = try NativeFile.openFolder(folder)
    guard try NativeFile.lock(lock) else { throw .busy }
    try makeFolder("new", under: folder)
    for name in try names(inFolder: workshop) { try NativeFile.remove(joined(workshop, name)) }
    let journalPath = joined(folder, "journal")
    let resume = joined(folder, "resume")
    if (try? fileKind(at: journalPath)) != nil {
      // Another run was killed: what it learnt comes before what an earlier killed run learnt.
      var records = try PriorRecords([journalPath, resume], isWhole: false)
      let merged = try NewFile(temporary: joined(workshop, "resume"))
      while let record = try records.next() { try merged.write(line: record) }
      _ = try merged.take(name: resume)
      try NativeFile.remove(journalPath)
    }
    journal = try NewFile(temporary: journalPath)
  }

  deinit { try? NativeFile.close(lock) }

  /// What is known of the inputs, before this run.
  func priorRecords() throws(FileError) -> PriorRecords { try PriorRecords([resume, index], isWhole: false) }

  /// What the pass before knows, of all inputs.
  func turnedRecords() throws(FileError) -> PriorRecords { try PriorRecords([resume], isWhole: true) }

  /// What this run knows so far; whole once the journal is flushed.
  func journalRecords() throws(FileError) -> PriorRecords { try PriorRecords([journalPath], isWhole: true) }

  /// Ends the journal of one pass, which becomes what is known before the next.
  func turn() throws(FileError) {
    try journal.keep()
    try NativeFile.rename(journalPath, to: resume)
    journal = try NewFile(temporary: journalPath)
  }

  /// Ends the run: the journal becomes the index, and nothing else remains.
  func settle() throws(FileError) {
    try journal.keep()
    try NativeFile.syncSystem(of: lock)
    try NativeFile.rename(journalPath, to: index)
    try? NativeFile.remove(resume)
    try? NativeFile.removeFolder(workshop)
    try NativeFile.sync(lock)
  }

  /// Ends a run that did not come to its end; the next one goes on from here.
  func suspend() throws(FileError) {
    try journal.keep()
    for name in (try? names(inFolder: workshop)) ?? [] { try? NativeFile.remove(joined(workshop, name)) }
    try? NativeFile.removeFolder(workshop)
  }
}
