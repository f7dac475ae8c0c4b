import AST
import Vocabulary

/// Readings of people, gathered into people step by step: sure evidence first, and never against a valid number.
///
/// Holds all readings that may be one person, and need not hold any other.
struct PersonClusters {
  let readings: [NameReading]
  let neighbours: [[Int]]
  let likeness: NameLikeness
  let bearers: NameBearers
  /// The cluster of each reading, as the index of one reading in it.
  private(set) var cluster: [Int]
  /// The readings of each cluster, under its index.
  private(set) var members: [[Int]]
  /// Why a reading is in its cluster; `nil` for the one that the cluster began with.
  private(set) var reasons: [Reason?]

  /// Why a reading is this person.
  enum Reason: Hashable {
    case sameNumber
    /// Same number, though the names differ more than OCR explains.
    case sameNumberOtherName
    /// Name and office agree, and the number is a misread form of the person's.
    case misreadNumber(edits: Int)
    /// Name and office agree; nobody else there bears the name.
    case sameName
    /// OCR makes this name of the person's, who is the only one in the office that it can be.
    case misreadName(String)

    /// That the reading is this person.
    var confidence: Probability {
      switch self {
      case .sameNumber: Probability(hundredths: 99)
      case .sameNumberOtherName: Probability(hundredths: 90)
      case .misreadNumber(let edits): Probability(hundredths: edits <= 1 ? 98 : 96)
      case .sameName: Probability(hundredths: 97)
      case .misreadName: Probability(hundredths: 92)
      }
    }
  }

  /// - Parameters:
  ///   - readings: In the order of their first mentions.
  ///   - neighbours: For each reading the others that it may be, without repeats, in rising order.
  init(_ readings: [NameReading], _ neighbours: [[Int]], _ bearers: NameBearers, _ vocabulary: Vocabulary) {
    self.readings = readings
    self.neighbours = neighbours
    self.bearers = bearers
    likeness = NameLikeness(distances: vocabulary.editDistance)
    cluster = Array(readings.indices)
    members = readings.indices.map { [$0] }
    reasons = Array(repeating: nil, count: readings.count)
  }

  /// Puts the readings of one cluster into another.
  mutating func join(_ from: Int, into target: Int, _ reason: Reason) {
    let (from, target) = (cluster[from], cluster[target])
    guard from != target else { return }
    for reading in members[from] {
      cluster[reading] = target
      reasons[reading] = reasons[reading] ?? reason
    }
    members[target] += members[from]
    members[from] = []
  }

  /// How many documents a cluster has.
  func count(_ cluster: Int) -> Int { members[cluster].reduce(0) { $0 + readings[$1].count } }

  /// The number of a cluster: of its valid ones that of most documents.
  func number(_ cluster: Int) -> NIP? {
    var best: (number: NIP, count: Int)?
    var counts: [NIP: Int] = [:]
    for reading in members[cluster] {
      guard let number = readings[reading].number else { continue }
      counts[number, default: 0] += readings[reading].count
    }
    for (number, count) in counts {
      guard let known = best else {
        best = (number, count)
        continue
      }
      if count > known.count || count == known.count && number.digits.lexicographicallyPrecedes(known.number.digits) {
        best = (number, count)
      }
    }
    return best?.number
  }

  /// Joins readings with one valid number, unless the names are far apart.
  mutating func joinEqualNumbers() {
    var groups: [NIP: [Int]] = [:]
    for (index, reading) in readings.enumerated() {
      if let number = reading.number { groups[number, default: []].append(index) }
    }
    for number in groups.keys.sorted(by: { $0.digits.lexicographicallyPrecedes($1.digits) }) {
      guard let group = groups[number], group.count > 1 else { continue }
      // Names by how many documents have them.
      var counts: [[UInt8]: Int] = [:]
      for index in group { counts[readings[index].name, default: 0] += readings[index].count }
      let order = group.sorted { a, b in
        let (x, y) = (readings[a], readings[b])
        return (counts[y.name] ?? 0, y.count, a) < (counts[x.name] ?? 0, x.count, b)
      }
      var kept: [Int] = []
      for index in order {
        guard let main = kept.first(where: { isOnePerson(readings[index], readings[$0]) }) else {
          kept.append(index)
          continue
        }
        let isNear = likeness.degree(readings[index].name, readings[main].name).degree <= .similar
        join(index, into: main, isNear || readings[index].name.isEmpty ? .sameNumber : .sameNumberOtherName)
      }
    }
  }

  /// Whether names under one number can be one person's: a damaged reading keeps some of its letters.
  private func isOnePerson(_ a: NameReading, _ b: NameReading) -> Bool {
    if a.name.isEmpty || b.name.isEmpty || a.name == b.name { return true }
    // Somebody else of the office bears just this name: the number was misread, not the name.
    if likeness.degree(a.name, b.name).degree > .misread, bearers.isBorneElsewhere(a) { return false }
    // Somebody with the same first name is somebody else where the rest of the name is another.
    let (own, other) = (a.words.filter { !b.words.contains($0) }, b.words.filter { !a.words.contains($0) })
    guard !own.isEmpty, !other.isEmpty else { return areNear(a.name, b.name) }
    return areNear(Array(own.joined()), Array(other.joined()))
  }

  /// Whether the running numbers of two people differ by so little that one may have been appointed beside the other.
  private func isBeside(_ number: [UInt8], _ known: NIP) -> Bool {
    guard number.count == 18 else { return false }
    func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
    let apart = abs(value(number.suffix(3)) - value(known.digits.suffix(3)))
    return apart > 0 && apart <= 3
  }

  /// Whether the words in which two names differ are damaged forms of each other.
  private func isSpoilt(_ a: NameReading, _ b: NameReading) -> Bool {
    let own = Array(a.words.filter { !b.words.contains($0) }.joined())
    let other = Array(b.words.filter { !a.words.contains($0) }.joined())
    guard !own.isEmpty, !other.isEmpty else { return false }
    let limit = 40 * max(own.count, other.count)
    return likeness.distances.distance(own, other, limit: limit) != nil
      || likeness.distances.distance(other, own, limit: limit) != nil
  }

  /// Whether one name may be a reading of the other, however damaged.
  private func areNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let limit = 45 * max(a.count, b.count)
    return likeness.distances.distance(a, b, limit: limit) != nil
      || likeness.distances.distance(b, a, limit: limit) != nil
  }

  /// Joins people of one name and office whose numbers are misread forms of one another, the rarer into the more frequent.
  ///
  /// Twice: a person who was gathered in the first round may draw in whom no single document of his could.
  mutating func joinMisreadNumbers() {
    for _ in 0..<2 { joinMisreadNumbersOnce() }
  }

  private mutating func joinMisreadNumbersOnce() {
    for index in readings.indices {
      let reading = readings[index]
      guard let number = reading.digits, !reading.name.isEmpty else {
        continue
      }
      var best: (other: Int, edits: Int, cost: Int, count: Int)?
      var second = Int.max
      for other in neighbours[index] where cluster[other] != cluster[index] {
        guard let known = readings[other].number, known != reading.number else { continue }
        let isValid = reading.number != nil
        guard let edits = EditDistance.levenshtein(number, known.digits.map { $0 + 0x30 }, limit: isValid ? 2 : 4)
        else {
          continue
        }
        let (near, nameCost) = likeness.degree(reading.name, readings[other].name)
        let isOffice = reading.office.agrees(with: readings[other].office, isLikely: likeness.isLikely)
        let total = count(cluster[other])
        if isValid {
          // Two valid numbers: only one name in one office, of which one number is rare.
          let own = count(cluster[index])
          guard isOffice, total > own || total == own && other < index, reading.words.count > 1 else { continue }
          // A name misread as well: then no digit but by what OCR does, and none as of somebody appointed beside.
          guard
            near == .equal
              || near == .misread && own == 1 && !isBeside(number, known) && areMisread(number, known, edits: edits)
                && !likeness.differInLastVowel(reading.words, readings[other].words)
          else { continue }
          // A number that several documents have is hardly a misreading, unless it runs on as the other does.
          guard own == 1 || own * 4 <= total || number.suffix(3) == known.digits.suffix(3).map({ $0 + 0x30 })[...]
          else {
            continue
          }
        } else {
          guard
            near <= .misread
              || edits <= 2 && near == .similar && isOffice && isSpoilt(reading, readings[other])
                && areMisread(number, known, edits: edits)
          else { continue }
          // Who has a neighbouring number may be somebody appointed beside: the name must then be the same.
          if near != .equal, isBeside(number, known) { continue }
        }
        let cost = edits * EditDistance.edit + nameCost
        if let known = best {
          if cluster[known.other] != cluster[other] { second = min(second, max(known.cost, cost)) }
          if (known.cost, -known.count) <= (cost, -total) { continue }
        }
        best = (other, edits, cost, total)
      }
      // As near to two people: whoever it is, it cannot be told.
      guard let best, second > best.cost else { continue }
      let isAlone = reading.number == nil
      // Readings without a valid number move alone; a person moves whole.
      if isAlone {
        move(index, into: best.other, .misreadNumber(edits: best.edits))
      } else {
        join(index, into: best.other, .misreadNumber(edits: best.edits))
      }
    }
  }

  /// Whether all digits in which a number differs from another are what OCR makes of them.
  private func areMisread(_ number: [UInt8], _ known: NIP, edits: Int) -> Bool {
    likeness.isMisread(number, known.digits.map { $0 + 0x30 }, edits: edits)
  }

  /// Puts one reading that is alone into another's cluster.
  private mutating func move(_ reading: Int, into other: Int, _ reason: Reason) {
    guard members[cluster[reading]].count == 1 else { return }
    join(reading, into: other, reason)
  }

  /// Joins readings without a valid number to the only person of their office that they can be.
  mutating func joinNames() {
    // The frequent first: what is rare joins what is known.
    let order = readings.indices.filter { readings[$0].number == nil && cluster[$0] == $0 && members[$0].count == 1 }
      .sorted { (readings[$1].count, $0) < (readings[$0].count, $1) }
    for index in order { joinName(index, nearest: .equal) }
    for index in order where members[cluster[index]].count == 1 { joinName(index, nearest: .misread) }
  }

  private mutating func joinName(_ index: Int, nearest: NameLikeness.Degree) {
    let reading = readings[index]
    guard reading.words.count > 1 || reading.name.count >= 8 else { return }
    var found: [(cluster: Int, other: Int, cost: Int)] = []
    for other in neighbours[index] where cluster[other] != cluster[index] {
      let near = likeness.degree(reading.name, readings[other].name)
      guard near.degree <= max(nearest, .misread),
        reading.office.agrees(with: readings[other].office, isLikely: likeness.isLikely)
      else { continue }
      // A number that is not the person's, however misread, is another person's.
      if let damaged = reading.damaged, isAnothers(damaged, cluster[other]) { continue }
      if let known = found.firstIndex(where: { $0.cluster == cluster[other] }) {
        if near.cost < found[known].cost { found[known] = (cluster[other], other, near.cost) }
      } else {
        found.append((cluster[other], other, near.cost))
      }
    }
    found.sort { ($0.cost, $0.other) < ($1.cost, $1.other) }
    guard let best = found.first else { return }
    if best.cost == 0 {
      guard nearest == .equal, let only = only(found.filter { $0.cost == 0 }) else { return }
      join(index, into: only, .sameName)
      return
    }
    guard nearest == .misread, isOnlyOne(best, of: found),
      sharePosition(reading, best.cluster), isLikelyName(reading, best.cluster),
      !likeness.differInLastVowel(reading.words, readings[best.other].words),
      !bearers.areEstablished(reading, besides: readings[best.other])
        || bearers.isSpoilt(readings[best.other], besides: reading),
      readings[index].count * 2 <= count(best.cluster) || count(best.cluster) == 1 && readings[index].count == 1
    else { return }
    join(index, into: best.other, .misreadName(String(decoding: readings[best.other].name, as: UTF8.self)))
  }

  /// Whether a damaged number is none of a person's, valid or damaged.
  private func isAnothers(_ damaged: [UInt8], _ cluster: Int) -> Bool {
    if let number = number(cluster) {
      return EditDistance.levenshtein(damaged, number.digits.map { $0 + 0x30 }, limit: 4) == nil
    }
    let known = members[cluster].compactMap { readings[$0].damaged }
    return !known.isEmpty && known.allSatisfy { EditDistance.damerau(damaged[...], $0[...], limit: 6) == nil }
  }

  /// Whether nobody else is nearly as near: scraps without a number that may be the same person do not count.
  private func isOnlyOne(
    _ best: (cluster: Int, other: Int, cost: Int), of found: [(cluster: Int, other: Int, cost: Int)]
  ) -> Bool {
    found.dropFirst().allSatisfy { other in
      other.cost >= best.cost + 60
        || number(best.cluster) != nil && number(other.cluster) == nil && count(other.cluster) <= 2
          && likeness.isLikely(readings[other.other].name, readings[best.other].name)
    }
  }

  /// Of several people of one name in one office the one that a number tells from the rest, which are scraps without any.
  private func only(_ found: [(cluster: Int, other: Int, cost: Int)]) -> Int? {
    guard found.count > 1 else { return found.first?.other }
    let numbered = found.filter { number($0.cluster) != nil }
    return numbered.count == 1 ? numbered[0].other : nil
  }

  /// Whether a name may be a misreading of the one that most documents of a person give, not only of a rarer reading.
  private func isLikelyName(_ reading: NameReading, _ cluster: Int) -> Bool {
    let main = members[cluster].max { (readings[$0].count, $1) < (readings[$1].count, $0) }
    return main.map { likeness.isLikely(reading.name, readings[$0].name) } ?? true
  }

  private func sharePosition(_ reading: NameReading, _ cluster: Int) -> Bool {
    members[cluster].contains { member in
      let other = readings[member].position
      return reading.position.isEmpty || other.isEmpty || other.starts(with: reading.position)
        || reading.position.starts(with: other)
    }
  }
}
