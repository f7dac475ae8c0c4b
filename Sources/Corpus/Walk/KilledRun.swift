/// Tells the outputs that a killed run left among its inputs, before it wrote its manifest.
enum KilledRun {
  /// Whether a file is such an output: it begins as sopc begins JSON, Markdown and source maps, and the text that it was made
  /// from lies beside it.
  ///
  /// - Parameter names: All names in the folder, sorted.
  static func left(_ name: String, at place: String, among names: NameList) -> Bool {
    let bytes = Array(name.utf8)
    let isPage = bytes.suffix(5).elementsEqual(".html".utf8)
    // The index and the book were made from many.
    let isWhole = isPage && (bytes.starts(with: "index".utf8) || bytes.starts(with: "book".utf8))
    guard isWhole || (isPage || isWritten(bytes)) && hasOriginal(bytes, among: names) else { return false }
    guard let bytes = try? readFile(place) else { return false }
    return isOwn(bytes)
  }

  /// Whether bytes begin as sopc's own JSON, Markdown, HTML or source map.
  static func isOwn(_ bytes: [UInt8]) -> Bool { beginnings.contains { bytes.starts(with: $0.utf8) } }

  private static let beginnings = ["{\n  \"schemaVersion\": ", "{\n  \"entries\": [", "<!-- sopc ", htmlBeginning]

  /// How the print pages, the index and the book begin.
  private static let htmlBeginning = "<!DOCTYPE html>\n<html lang=\"id\" data-sopc=\"1\">"

  private static func isWritten(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    name.suffix(5).elementsEqual(".json".utf8) || name.suffix(3).elementsEqual(".md".utf8)
  }

  /// Whether a file is there whose stem, perhaps with a part behind it, makes the output's name.
  private static func hasOriginal(_ name: [UInt8], among names: NameList) -> Bool {
    for ending in [".map.json", ".json", ".md", ".html"] where name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    {
      var stem = name.dropLast(ending.utf8.count)
      if hasFile(stem, of: name, among: names) { return true }
      while let last = stem.last, (0x30...0x39).contains(last) { stem.removeLast() }
      if stem.popLast() == UInt8(ascii: "-"), hasFile(stem, of: name, among: names) { return true }
    }
    return false
  }

  /// Whether a file that is no output itself has the stem.
  private static func hasFile(_ stem: ArraySlice<UInt8>, of output: [UInt8], among names: NameList) -> Bool {
    guard !stem.isEmpty else { return false }
    let bare = names.position(of: stem)
    if bare < names.count, names[bare].elementsEqual(stem) { return true }
    let begin = stem + [UInt8(ascii: ".")]
    var position = names.position(of: begin)
    while position < names.count, names[position].starts(with: begin) {
      let name = names[position]
      if !isWritten(name), !name.elementsEqual(output),
        OutputStem.short(String(decoding: name, as: UTF8.self)).utf8.elementsEqual(stem)
      {
        return true
      }
      position += 1
    }
    return false
  }
}
