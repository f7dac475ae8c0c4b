import AST
import Vocabulary

/// Tells whether two readings name one person.
///
/// Two valid numbers that differ are two people, however alike their names: officers with similar names are not merged.
struct SamePerson {
  let latest: Int
  let distances: EditDistance

  /// Why two readings are one person.
  enum Reason: Equatable {
    case sameNumber
    /// One number is a damaged form of the other.
    case damagedNumber
    case sameName
    case sameOffice
  }

  /// The reason to take two readings for one person, or `nil` where there is none.
  ///
  /// - Parameter actApart: Whether the two do different things in the document, so that two people are likelier: one
  ///   prepares what the other approves. Then a difference that OCR does not make is a difference of names.
  func reason(_ a: Person, _ b: Person, actApart: Bool = false) -> Reason? {
    let apart = nameDistance(a.name, b.name)
    switch (number(a), number(b)) {
    case (let x?, let y?) where x == y:
      return apart ?? 0 <= 0.55 ? .sameNumber : nil
    case (_?, _?): return nil
    default: break
    }
    if let x = a.nip, let y = b.nip {
      let near = EditDistance.levenshtein(NIP.content(x), NIP.content(y), limit: 3)
      if near != nil, apart ?? 0 <= 0.45, !actApart || isLikely(a.name, b.name) { return .damagedNumber }
      return apart.map { $0 <= 0.2 } == true && sameOffice(a, b) && (!actApart || isLikely(a.name, b.name))
        ? .sameName : nil
    }
    guard let apart else { return sameOffice(a, b) ? .sameOffice : nil }
    if apart == 0, a.position == nil || b.position == nil || sameOffice(a, b) { return .sameName }
    return apart <= 0.34 && sameOffice(a, b) && (!actApart || isLikely(a.name, b.name)) ? .sameName : nil
  }

  /// Whether OCR often makes one name of the other.
  private func isLikely(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return true }
    return NameLikeness(distances: distances).isLikely(fold(a), fold(b))
  }

  func number(_ person: Person) -> NIP? { person.nip.flatMap { NIP(reading: $0, latest: latest) } }

  /// How far two names are apart, as a share of their length; `nil` where one is missing.
  private func nameDistance(_ a: String?, _ b: String?) -> Double? {
    guard let a, let b else { return nil }
    let (x, y) = (fold(a), fold(b))
    guard !x.isEmpty, !y.isEmpty else { return nil }
    let limit = 60 * max(x.count, y.count)
    let cost = min(distances.distance(x, y, limit: limit) ?? limit, distances.distance(y, x, limit: limit) ?? limit)
    return Double(cost) / Double(100 * max(x.count, y.count))
  }

  /// Whether both hold one office, as far as both are told: *Camat* is *Camat Sukamaju* here.
  private func sameOffice(_ a: Person, _ b: Person) -> Bool {
    guard let x = a.position.map({ fold($0) }), let y = b.position.map({ fold($0) }), !x.isEmpty, !y.isEmpty else {
      return false
    }
    return x.starts(with: y) || y.starts(with: x)
      || EditDistance.damerau(x[...], y[...], limit: min(2, min(x.count, y.count) / 6)) != nil
  }
}
