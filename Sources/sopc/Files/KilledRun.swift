/// Tells the outputs that a killed run left among its inputs, before it wrote its manifest.
enum KilledRun {
  /// Whether a file is such an output: it begins as sopc begins JSON, Markdown, HTML and source maps, and the text that it was
  /// made from lies beside it. The index and the book were made from many.
  static func left(_ name: String, at place: String, among names: [String]) -> Bool {
    let isWhole = ["index.html", "book.html"].contains { $0.utf8.elementsEqual(name.utf8) }
    let isOutput = isWritten(name) || name.utf8.suffix(5).elementsEqual(".html".utf8)
    guard isWhole || isOutput && names.contains(where: { !isWritten($0) && isOriginal($0, of: name) }) else {
      return false
    }
    guard let bytes = try? readFile(place) else { return false }
    return beginnings.contains { bytes.starts(with: $0.utf8) }
  }

  private static let beginnings = ["{\n  \"schemaVersion\": ", "{\n  \"entries\": [", "<!-- sopc ", htmlBeginning]

  /// How the print pages, the index and the book begin.
  private static let htmlBeginning = "<!DOCTYPE html>\n<html lang=\"id\" data-sopc=\"1\">"

  private static func isWritten(_ name: String) -> Bool {
    name.utf8.suffix(5).elementsEqual(".json".utf8) || name.utf8.suffix(3).elementsEqual(".md".utf8)
  }

  /// Whether the output's name is made of the original's stem, perhaps with a part behind it.
  private static func isOriginal(_ original: String, of name: String) -> Bool {
    let stem = OutputStem.short(original).utf8
    guard name.utf8.starts(with: stem), !name.utf8.elementsEqual(original.utf8) else { return false }
    var rest = name.utf8.dropFirst(stem.count)
    if rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return [".json", ".md", ".html", ".map.json"].contains { $0.utf8.elementsEqual(rest) }
  }
}
