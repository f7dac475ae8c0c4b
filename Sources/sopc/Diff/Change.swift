import AST
import Diagnostics
import Lint

/// One difference between two versions of an SOP.
struct Change: Sendable {
  let kind: Kind
  /// What it is about, in both languages.
  let subject: Message
  let old: String?
  let new: String?

  enum Kind: String, Sendable { case added, removed, changed, moved }
}

/// What changed from one version of an SOP to another: identity, boxes, steps with their performers, times and ways out.
///
/// Steps are the same where their activities are alike in six parts of ten, and stand in the same order.
/// - Complexity: O(*a* · *b*) in steps.
func changes(from old: Document, to new: Document) -> [Change] {
  var changes: [Change] = []
  func note(_ subject: Message, _ old: String?, _ new: String?) {
    guard !same(old, new) else { return }
    changes.append(
      Change(kind: old == nil ? .added : new == nil ? .removed : .changed, subject: subject, old: old, new: new))
  }
  note(Message(en: "number", id: "nomor"), old.identity.number, new.identity.number)
  note(Message(en: "name", id: "nama"), old.identity.title, new.identity.title)
  note(Message(en: "date of creation", id: "tanggal pembuatan"), old.identity.dates.created, new.identity.dates.created)
  note(Message(en: "date of revision", id: "tanggal revisi"), old.identity.dates.revised, new.identity.dates.revised)
  note(Message(en: "date of effect", id: "tanggal efektif"), old.identity.dates.effective, new.identity.dates.effective)
  note(Message(en: "approver", id: "yang mengesahkan"), old.identity.approver?.name, new.identity.approver?.name)
  let boxes: [(Message, [String], [String])] = [
    (Message(en: "legal basis", id: "dasar hukum"), old.legalBasis.map(\.text), new.legalBasis.map(\.text)),
    (Message(en: "qualifications", id: "kualifikasi"), old.qualifications, new.qualifications),
    (Message(en: "related SOPs", id: "keterkaitan"), old.related.map(\.text), new.related.map(\.text)),
    (Message(en: "equipment", id: "peralatan"), old.equipment, new.equipment),
    (Message(en: "warnings", id: "peringatan"), old.warnings, new.warnings),
    (Message(en: "records", id: "pencatatan"), old.records, new.records),
  ]
  for (subject, before, after) in boxes {
    for item in before where !after.contains(where: { same($0, item) }) {
      changes.append(Change(kind: .removed, subject: subject, old: item, new: nil))
    }
    for item in after where !before.contains(where: { same($0, item) }) {
      changes.append(Change(kind: .added, subject: subject, old: nil, new: item))
    }
  }
  return changes + stepChanges(old.procedure, new.procedure)
}

private func stepChanges(_ old: Procedure?, _ new: Procedure?) -> [Change] {
  let (before, after) = (old?.steps ?? [], new?.steps ?? [])
  var changes: [Change] = []
  let pairs = aligned(before, after)
  var twins: [Int: Int] = [:]
  for pair in pairs { twins[pair.old] = pair.new }
  var taken = Set(pairs.map(\.new))
  for (index, step) in before.enumerated() where twins[index] == nil {
    let subject = Message(en: "step \(step.no)", id: "langkah \(step.no)")
    if let moved = after.indices.first(where: {
      !taken.contains($0) && similarity(after[$0].activity, step.activity) >= 0.9
    }) {
      taken.insert(moved)
      changes.append(Change(kind: .moved, subject: subject, old: step.activity, new: "\(after[moved].no)"))
    } else {
      changes.append(Change(kind: .removed, subject: subject, old: step.activity, new: nil))
    }
  }
  for (index, step) in after.enumerated() where !taken.contains(index) {
    changes.append(
      Change(
        kind: .added, subject: Message(en: "step \(step.no)", id: "langkah \(step.no)"), old: nil, new: step.activity))
  }
  for pair in pairs {
    let (a, b) = (before[pair.old], after[pair.new])
    let values: [(Message, String?, String?)] = [
      (Message(en: "step \(b.no): activity", id: "langkah \(b.no): kegiatan"), a.activity, b.activity),
      (Message(en: "step \(b.no): performers", id: "langkah \(b.no): pelaksana"), names(a, old), names(b, new)),
      (Message(en: "step \(b.no): requirements", id: "langkah \(b.no): kelengkapan"), a.inputs?.text, b.inputs?.text),
      (Message(en: "step \(b.no): time", id: "langkah \(b.no): waktu"), a.duration?.text, b.duration?.text),
      (Message(en: "step \(b.no): output", id: "langkah \(b.no): output"), a.outputs?.text, b.outputs?.text),
      (Message(en: "step \(b.no): branches", id: "langkah \(b.no): cabang"), branches(a, before), branches(b, after)),
    ]
    for (subject, left, right) in values where !same(left, right) {
      changes.append(
        Change(kind: left == nil ? .added : right == nil ? .removed : .changed, subject: subject, old: left, new: right)
      )
    }
  }
  return changes
}

private func names(_ step: Step, _ procedure: Procedure?) -> String? {
  let names = step.performers.compactMap { performer in
    procedure?.actors.first { $0.id.utf8.elementsEqual(performer.actor.utf8) }?.name
  }
  return names.isEmpty ? nil : names.joined(separator: ", ")
}

/// Where a decision leads, by activity, so that renumbering is no change.
private func branches(_ step: Step, _ steps: [Step]) -> String? {
  guard step.kind == .decision else { return nil }
  return step.next.map { edge in
    let target = steps.first { $0.no == edge.to }?.activity ?? "\(edge.to)"
    return "\(edge.when?.rawValue ?? "-"): \(target)"
  }.joined(separator: "; ")
}

private func same(_ a: String?, _ b: String?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return a.utf8.elementsEqual(b.utf8)
}

/// The longest run of like steps in the order of both.
private func aligned(_ a: [Step], _ b: [Step]) -> [(old: Int, new: Int)] {
  guard a.count <= 500, b.count <= 500 else { return zip(a.indices, b.indices).map { ($0, $1) } }
  let alike = a.map { step in b.map { similarity(step.activity, $0.activity) } }
  var best = [[Double]](repeating: [Double](repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in a.indices.reversed() {
    for j in b.indices.reversed() {
      let pair = alike[i][j] >= 0.6 ? alike[i][j] + best[i + 1][j + 1] : 0
      best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
    }
  }
  var (i, j) = (0, 0)
  var pairs: [(old: Int, new: Int)] = []
  while i < a.count, j < b.count {
    if alike[i][j] >= 0.6, best[i][j] == alike[i][j] + best[i + 1][j + 1] {
      pairs.append((i, j))
      (i, j) = (i + 1, j + 1)
    } else if best[i][j] == best[i + 1][j] {
      i += 1
    } else {
      j += 1
    }
  }
  return pairs
}
