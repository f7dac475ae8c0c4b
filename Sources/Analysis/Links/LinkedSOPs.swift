import AST
import Vocabulary

/// Which SOPs of a corpus name one another under *Keterkaitan*. A pure function: the order of the SOPs does not matter.
///
/// An item names the SOP whose number stands in it, else the one of its title in the same office; else the only one of
/// that title in the same regency or city. Where several bear the title there, nothing is said.
/// - Complexity: O(*n* log *n*) in SOPs and items; the SOPs of one title or number are held at a time.
struct LinkedSOPs {
  private let sops: SortedRecords
  private let room: SortingRoom
  private let steps: LinkSteps

  /// - Parameter sops: As ``NamedSOP/packed`` has them.
  init(_ sops: SortedRecords, _ room: SortingRoom, _ vocabulary: Vocabulary) {
    self.sops = sops
    self.room = room
    steps = LinkSteps(vocabulary: vocabulary)
  }

  /// The links, as ``SOPLink/packed`` has them.
  func links() throws -> SortedRecords {
    let (byNumber, byTitle) = (room.sorter(), room.sorter())
    let reader = try sops.reader()
    var last: DocumentKey?
    while let bytes = try reader.next() {
      let sop = NamedSOP(bytes)
      // One input found twice is one document.
      guard sop.document != last else { continue }
      last = sop.document
      try steps.records(of: sop) { step, record in try (step == .link ? byNumber : byTitle).add(record) }
    }
    let found = room.sorter()
    try steps.match(byNumber.sorted()) { try found.add($1) }
    let titles = try byTitle.sorted()
    // Titles that nothing bears may be misread.
    let halves = room.sorter()
    try steps.match(titles) { step, record in try (step == .found ? found : halves).add(record) }
    try steps.bear(titles) { try halves.add($1) }
    let items = room.sorter()
    try steps.nearest(halves.sorted()) { try items.add($1) }
    let near = room.sorter()
    try steps.bearers(titles) { try near.add($1) }
    try steps.onlyNearest(items.sorted()) { try near.add($1) }
    try steps.match(near.sorted()) { try found.add($1) }
    let links = room.sorter()
    try steps.best(found.sorted()) { try links.add($0.packed) }
    return try links.sorted()
  }
}
