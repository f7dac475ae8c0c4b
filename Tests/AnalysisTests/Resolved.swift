import AST
import Analysis
import Synchronization

/// A person of a resolution with the appearances.
struct ResolvedPerson: Hashable {
  var person: Resolution.Individual
  var appearances: [Resolution.Appearance] = []

  var id: String { person.id }
  var name: String? { person.name }
}

/// The people named in more than one of the documents.
func resolve(_ mentions: [PersonMention], _ room: SortingRoom = SortingRoom()) throws -> [ResolvedPerson] {
  try gathered(mentions, [], room).resolve().people()
}

/// The links between SOPs.
func linkSOPs(_ sops: [NamedSOP], _ room: SortingRoom = SortingRoom()) throws -> [SOPLink] {
  var links: [SOPLink] = []
  try gathered([], sops, room).resolve().entries { if case .link(let link) = $0 { links.append(link) } }
  return links
}

func gathered(_ mentions: [PersonMention], _ sops: [NamedSOP], _ room: SortingRoom) throws -> GatheredMentions {
  let gathered = GatheredMentions(room)
  for mention in mentions { try gathered.add(mention) }
  for sop in sops { try gathered.add(sop) }
  return gathered
}

extension Resolution {
  func people() throws -> [ResolvedPerson] {
    var people: [ResolvedPerson] = []
    try entries { entry in
      switch entry {
      case .person(let person): people.append(ResolvedPerson(person: person))
      case .appearance(let appearance): people[people.count - 1].appearances.append(appearance)
      case .link: break
      }
    }
    return people
  }
}

/// Files in memory, which count how many there were.
final class CountedFiles: RunFiles {
  private let made = Atomic<Int>(0)

  var count: Int { made.load(ordering: .relaxed) }

  func make() -> any RunFile {
    made.add(1, ordering: .relaxed)
    return File()
  }

  private final class File: RunFile {
    private let content = Mutex<[UInt8]>([])

    func append(_ bytes: [UInt8]) { content.withLock { $0 += bytes } }
    func end() {}
    func bytes(at place: Int, count: Int) -> [UInt8] { content.withLock { Array($0.dropFirst(place).prefix(count)) } }
  }
}
