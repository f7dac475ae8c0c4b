/// Where inputs lie, so that none of them is written over.
struct InputPlaces: Sendable {
  /// Files that the command line names, from the root without links.
  private let named: Set<[UInt8]>
  /// Folders that it names.
  private let roots: [[UInt8]]

  init(named: Set<[UInt8]>, roots: [String]) {
    self.named = named
    self.roots = roots.map { Array(joined($0, "").utf8) }
  }

  /// Whether a file is an input: one that is named, or one in an input folder that sopc did not write.
  ///
  /// - Parameters:
  ///   - place: From the root without links.
  ///   - isOwn: Whether sopc wrote these bytes.
  func hasInput(at place: String, isOwn: ([UInt8]) -> Bool) -> Bool {
    guard !named.isEmpty || !roots.isEmpty else { return false }
    let path = Array(place.utf8)
    if named.contains(path) { return true }
    guard FolderContents.isTaken(path[...]), roots.contains(where: { path.starts(with: $0) }),
      let bytes = try? readFile(place)
    else { return false }
    return !isOwn(bytes)
  }
}
