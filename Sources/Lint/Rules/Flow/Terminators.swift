import AST
package import Diagnostics
import Vocabulary

/// Where the text says *Mulai* and *Selesai*.
package func terminators(_ sop: Subject) -> (starts: [Span], ends: [Span]) {
  var (starts, ends): ([Span], [Span]) = ([], [])
  for claim in sop.sop.provenance.claims where claim.span.length <= 16 && claim.path.starts(with: .procedure) {
    switch sop.words.marks.match(ArraySlice(fold(sop.text(claim.span)))) {
    case .start: starts.append(claim.span)
    case .end: ends.append(claim.span)
    default: continue
    }
  }
  return (starts, ends)
}
