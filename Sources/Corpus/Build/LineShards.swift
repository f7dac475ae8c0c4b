/// The SOPs of a run as JSON Lines, in files of ten thousand inputs each: `sop-00001.jsonl` and so on.
struct LineShards {
  private let output: String
  private let ending: String
  private let workshop: String
  private var file: NewFile?
  private var number = 0
  private var held = 0

  static let inputsEach = 10_000

  init(in output: String, ending: String, by workshop: String) {
    self.output = output
    self.ending = ending
    self.workshop = workshop
  }

  /// Adds the lines of one input.
  mutating func write(_ lines: [UInt8]) throws(FileError) {
    if file == nil {
      number += 1
      file = try NewFile(temporary: joined(workshop, "lines"))
    }
    try file?.write(lines)
    held += 1
    if held == Self.inputsEach { try end() }
  }

  /// Gives the last file its name, and removes those that a longer run left behind it.
  mutating func end() throws(FileError) {
    if let file {
      _ = try file.take(name: name(number))
      self.file = nil
      held = 0
    }
  }

  /// Removes the files of an earlier run that had more.
  func removeRest() {
    var rest = number + 1
    while (try? NativeFile.remove(name(rest))) != nil { rest += 1 }
  }

  private func name(_ number: Int) -> String {
    let digits = "\(number)"
    return joined(
      output, "sop-" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits + ending + ".jsonl")
  }
}
