/// A question to the registry, and the heads of its answer.
package struct RegistryQuery: Sendable {
  /// Heads of the columns.
  package let columns: [String]
  private let sql: String
  private let values: [String]

  private init(_ columns: [String], _ sql: String, _ values: [String] = []) {
    self.columns = columns
    self.sql = sql
    self.values = values
  }

  /// All SOPs, the worst grade first, those that are gone last.
  package static let list = RegistryQuery(
    ["grade", "number", "title", "unit", "approved", "steps", "path", "removed"],
    """
    SELECT grade, number, title, unit, approved, steps, path, removed FROM sop
    ORDER BY removed, CASE grade WHEN 'ulang-pindai' THEN 0 WHEN 'periksa' THEN 1 ELSE 2 END, folder, stem, part
    """)

  /// SOPs whose words these are, the likeliest first.
  ///
  /// - Parameter words: Each must occur, in number, title, office, people, activities or legal basis.
  package static func search(_ words: [String]) -> RegistryQuery {
    let phrase = words.map { "\"" + $0.split(separator: "\"").joined(separator: " ") + "\"" }.joined(separator: " ")
    return RegistryQuery(
      ["number", "title", "unit", "path"],
      """
      SELECT sop.number, sop.title, sop.unit, sop.path FROM sop_text JOIN sop ON sop.id = sop_text.rowid
      WHERE sop_text MATCH ? AND removed = 0 ORDER BY bm25(sop_text, 10, 10, 4, 4, 1), folder, stem, part
      """, [phrase])
  }

  /// Who is named where: each person once, by NIP, else by the resolution's id, else by name and office.
  package static let people = RegistryQuery(
    ["name", "nip", "position", "sops"],
    """
    SELECT max(person.name), max(person.nip), max(person.position), count(DISTINCT sop.id) FROM person
    JOIN sop ON sop.id = person.sop WHERE removed = 0 AND person.name IS NOT NULL
    GROUP BY coalesce(person.nip, person.name || '|' || coalesce(sop.unit, '')) ORDER BY 4 DESC, 1, 2
    """)

  /// The links between SOPs: what one names, and the SOPs of that number or title.
  package static let links = RegistryQuery(
    ["from", "text", "to_number", "to_title", "to_path"],
    """
    SELECT sop.path, link.text, other.number, other.title, other.path FROM link JOIN sop ON sop.id = link.sop
    LEFT JOIN sop AS other ON other.removed = 0 AND other.id <> sop.id
      AND (other.number = link.target OR other.title_key = link.text_key)
    WHERE sop.removed = 0 ORDER BY sop.folder, sop.stem, sop.part, link.rowid, other.path
    """)

  /// Figures of the whole.
  package static let stats = RegistryQuery(
    ["figure", "value"],
    """
    SELECT 'sops', count(*) FROM sop WHERE removed = 0
    UNION ALL SELECT 'removed', count(*) FROM sop WHERE removed = 1
    UNION ALL SELECT 'siap', count(*) FROM sop WHERE removed = 0 AND grade = 'siap'
    UNION ALL SELECT 'periksa', count(*) FROM sop WHERE removed = 0 AND grade = 'periksa'
    UNION ALL SELECT 'ulang-pindai', count(*) FROM sop WHERE removed = 0 AND grade = 'ulang-pindai'
    UNION ALL SELECT 'units', count(DISTINCT unit) FROM sop WHERE removed = 0
    UNION ALL SELECT 'steps', count(*) FROM step JOIN sop ON sop.id = step.sop WHERE removed = 0
    UNION ALL SELECT 'regulations', count(DISTINCT coalesce(akn, text)) FROM regulation JOIN sop
      ON sop.id = regulation.sop WHERE removed = 0
    UNION ALL SELECT 'findings', count(*) FROM finding JOIN sop ON sop.id = finding.sop WHERE removed = 0
    """)

  /// All rows of all SOPs, in an order that does not depend on the order of runs.
  package static let export = RegistryQuery(
    ["table", "path", "part", "content"],
    """
    SELECT 'sop', path, part, json_array(number, title, unit, government, region, created, revised, effective, approved,
      approver, nip, steps, minutes, grade, doubts, removed, sha256), folder, stem, 0, 0 FROM sop
    UNION ALL SELECT 'person', sop.path, part, json_array(place, role, person, name, position, p.nip, rank, p.grade),
      folder, stem, 1, p.rowid FROM person p JOIN sop ON sop.id = p.sop
    UNION ALL SELECT 'regulation', sop.path, part, json_array(text, type, r.number, year, r.title, akn), folder, stem, 2,
      r.rowid FROM regulation r JOIN sop ON sop.id = r.sop
    UNION ALL SELECT 'actor', sop.path, part, json_array(actor, name, position), folder, stem, 3, a.rowid FROM actor a
      JOIN sop ON sop.id = a.sop
    UNION ALL SELECT 'step', sop.path, part, json_array(no, activity, kind, performers, s.minutes), folder, stem, 4,
      s.rowid FROM step s JOIN sop ON sop.id = s.sop
    UNION ALL SELECT 'link', sop.path, part, json_array(text, target), folder, stem, 5, l.rowid FROM link l
      JOIN sop ON sop.id = l.sop
    UNION ALL SELECT 'finding', sop.path, part, json_array(rule, severity, cause, message, f.path), folder, stem, 6,
      f.rowid FROM finding f JOIN sop ON sop.id = f.sop
    ORDER BY 5, 6, 3, 7, 8
    """)

  /// Asks the registry at a path, which is not written to.
  ///
  /// - Parameter each: Gets each row; what is null is empty.
  package func ask(_ path: String, _ each: ([String]) throws(FileError) -> Void) throws(FileError) {
    guard case .regular = try targetKind(at: path).kind else { throw .notRegular }
    let database = try Database(path, isReadOnly: true)
    let statement = try database.prepare(sql)
    try database.rows(of: statement, values.map { .text($0) }) { row throws(FileError) in
      try each(row.prefix(columns.count).map(\.text))
    }
  }
}
