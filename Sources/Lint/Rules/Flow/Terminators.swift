import AST
package import Diagnostics
import Vocabulary

/// Where the text says *Mulai* and *Selesai*, once for each row.
package func terminators(_ sop: Subject) -> (starts: [Span], ends: [Span]) {
  var (starts, ends): ([Span], [Span]) = ([], [])
  var (started, ended): (Set<Path>, Set<Path>) = ([], [])
  for claim in sop.sop.provenance.claims where claim.span.length <= 16 && claim.path.starts(with: .procedure) {
    switch sop.words.marks.match(ArraySlice(fold(sop.text(claim.span)))) {
    case .start: if started.insert(row(claim.path)).inserted { starts.append(claim.span) }
    case .end: if ended.insert(row(claim.path)).inserted { ends.append(claim.span) }
    default: continue
    }
  }
  return (starts, ends)
}

/// The step that a path leads into, or the path itself.
private func row(_ path: Path) -> Path {
  guard case .key(.steps)? = path[1], case .index(let index)? = path[2] else { return path }
  return .step(index)
}
