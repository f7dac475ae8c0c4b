import AST
import Diagnostics
import SopcKit

/// The register of all SOPs as an SQLite database that runs keep up to date.
///
/// What an input told stands there from the run that compiled it; an input that is gone is marked, not dropped. All that a run
/// writes is there at its end; a run that is killed leaves what it had committed, and the next one adds the rest.
final class Registry {
  private let database: Database
  private let folder: String
  private let find: Database.Statement
  private let see: Database.Statement
  private let drop: Database.Statement
  private let dropText: Database.Statement
  private let insert: [Table: Database.Statement]
  private var open = 0

  private enum Table: String, CaseIterable {
    case sop, person, regulation, actor, step, link, finding, text
  }

  /// Inputs in a transaction.
  private static let inputsEach = 2000

  /// - Parameter folder: The folder for outputs, from the root: what tells the inputs of one collection from others.
  init(_ path: String, folder: String) throws(FileError) {
    database = try Database(path, isReadOnly: false)
    self.folder = folder
    try database.run("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL")
    try RegistrySchema.migrate(database)
    try database.run("CREATE TEMP TABLE seen (stem TEXT PRIMARY KEY) WITHOUT ROWID; BEGIN IMMEDIATE")
    find = try database.prepare("SELECT state, removed FROM sop WHERE folder = ? AND stem = ? LIMIT 1")
    see = try database.prepare("INSERT OR IGNORE INTO seen VALUES (?)")
    dropText = try database.prepare(
      "DELETE FROM sop_text WHERE rowid IN (SELECT id FROM sop WHERE folder = ? AND stem = ?)")
    drop = try database.prepare("DELETE FROM sop WHERE folder = ? AND stem = ?")
    var insert: [Table: Database.Statement] = [:]
    for (table, columns) in [
      (
        Table.sop,
        "folder, stem, part, state, path, sha256, number, title, title_key, unit, government, region, created, "
          + "revised, effective, approved, approver, nip, steps, minutes, grade, doubts"
      ),
      (.person, "sop, place, role, person, name, position, nip, rank, grade"),
      (.regulation, "sop, text, type, number, year, title, akn"), (.actor, "sop, actor, name, position"),
      (.step, "sop, no, activity, kind, performers, minutes"), (.link, "sop, text, text_key, target"),
      (.finding, "sop, rule, severity, cause, message, path"), (.text, "rowid, number, title, unit, people, text"),
    ] {
      let name = table == .text ? "sop_text" : table.rawValue
      let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
      insert[table] = try database.prepare("INSERT INTO \(name) (\(columns)) VALUES (\(marks))")
    }
    self.insert = insert
  }

  /// Names all that the rows of an input were made from.
  static func state(_ record: Record) -> String { "\(record.sha256) \(record.key) \(record.resolution)" }

  /// Whether an input's rows are there, as an earlier run would have written them.
  func holds(_ record: Record) throws(FileError) -> Bool {
    guard record.sops > 0 else { return true }
    var isHeld = false
    try database.rows(of: find, [.text(folder), .text(String(decoding: record.stem, as: UTF8.self))]) { row in
      isHeld = row.first?.text == Self.state(record) && row.last?.text == "0"
    }
    return isHeld
  }

  /// Notes that an input is there, and what it told where it was compiled.
  func take(_ result: BuildResult) throws(FileError) {
    let stem = String(decoding: result.record.stem, as: UTF8.self)
    try database.run(see, [.text(stem)])
    if !result.sops.isEmpty || result.outcome.status == .notAnSOP {
      try database.run(dropText, [.text(folder), .text(stem)])
      try database.run(drop, [.text(folder), .text(stem)])
    }
    for sop in result.sops { try add(sop, stem, Self.state(result.record)) }
    open += 1
    if open == Self.inputsEach {
      open = 0
      try database.run("COMMIT; BEGIN IMMEDIATE")
    }
  }

  /// Marks the inputs of the collection that were not there, and ends the run.
  ///
  /// - Parameter isWhole: Whether the run saw all inputs.
  func finish(isWhole: Bool) throws(FileError) {
    if isWhole {
      let mark = try database.prepare(
        "UPDATE sop SET removed = 1 WHERE folder = ? AND removed = 0 AND stem NOT IN (SELECT stem FROM seen)")
      try database.run(mark, [.text(folder)])
    }
    try database.run("COMMIT")
  }

  private func add(_ sop: CompiledSOP, _ stem: String, _ state: String) throws(FileError) {
    let document = sop.document
    let identity = document.identity
    let steps = document.procedure?.steps ?? []
    let minutes = steps.compactMap(\.duration?.minutes)
    let id = try put(
      .sop,
      [
        .text(folder), .text(stem), .number(sop.source.part), .text(state), .text(sop.source.path),
        .text(sop.source.sha256), .init(identity.number), .init(identity.title), .init(identity.title.map(titleKey)),
        .init(identity.institution.unit), .init(identity.institution.government),
        .init(identity.institution.regionCode), .init(identity.dates.created), .init(identity.dates.revised),
        .init(identity.dates.effective), .init(identity.dates.approved), .init(identity.approver?.name),
        .init(identity.approver?.nip), .number(steps.count),
        .init(minutes.isEmpty ? nil : minutes.reduce(0, +)), .text(sop.quality.grade.rawValue),
        .number(sop.openQuestions),
      ])
    let people = sop.people
    for (place, role, person) in people {
      try put(
        .person,
        [
          .number(id), .text(place), .init(role), .init(person.id), .init(person.name), .init(person.position),
          .init(person.nip), .init(person.rank), .init(person.grade),
        ])
    }
    for law in document.legalBasis {
      try put(
        .regulation,
        [
          .number(id), .text(law.text), .init(law.type), .init(law.number), .init(law.year), .init(law.title),
          .init(law.id),
        ])
    }
    for actor in document.procedure?.actors ?? [] {
      try put(.actor, [.number(id), .text(actor.id), .text(actor.name), .init(actor.position)])
    }
    for step in steps {
      let names = step.performers.map(\.actor).joined(separator: " ")
      try put(
        .step,
        [
          .number(id), .number(step.no), .text(step.activity), .text(step.kind.rawValue), .text(names),
          .init(step.duration?.minutes),
        ])
    }
    for related in document.related {
      try put(.link, [.number(id), .text(related.text), .text(titleKey(related.text)), .init(related.target)])
    }
    for finding in sop.findings {
      try put(
        .finding,
        [
          .number(id), .text("\(finding.rule)"), .text("\(finding.severity)"), .text("\(finding.cause)"),
          .text(finding.message.english), .init(finding.path),
        ])
    }
    let words = steps.map(\.activity) + document.legalBasis.map(\.text) + document.equipment + document.records
    try put(
      .text,
      [
        .number(id), .init(identity.number), .init(identity.title), .init(identity.institution.unit),
        .text(people.compactMap(\.person.name).joined(separator: "\n")), .text(words.joined(separator: "\n")),
      ])
  }

  @discardableResult
  private func put(_ table: Table, _ values: [Database.Value]) throws(FileError) -> Int {
    guard let statement = insert[table] else { return 0 }
    return try database.run(statement, values)
  }
}

/// What titles are compared by: small letters and digits, without a leading `SOP`.
func titleKey(_ title: String) -> String {
  var words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
  while let first = words.first, ["sop", "ap", "tentang"].contains(String(first)) { words.removeFirst() }
  return words.joined(separator: " ")
}

extension CompiledSOP {
  /// The people with their places in the document and, where they sign, their role.
  fileprivate var people: [(place: String, role: String?, person: Person)] {
    var people: [(String, String?, Person)] = []
    if let approver = document.identity.approver { people.append(("approver", nil, approver)) }
    for signatory in document.identity.signatories { people.append(("signatory", signatory.role, signatory.person)) }
    if let signature = document.signature { people.append(("signature", nil, signature)) }
    return people
  }
}
