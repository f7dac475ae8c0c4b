import Diagnostics

/// The tables of the registry. A database of an older form is brought to this one by the steps that it lacks.
enum RegistrySchema {
  /// Each step brings the database from the number before to its own; none is ever changed.
  static let steps = [
    """
    CREATE TABLE sop (
      id INTEGER PRIMARY KEY, folder TEXT NOT NULL, stem TEXT NOT NULL, part INTEGER NOT NULL, state TEXT NOT NULL,
      path TEXT NOT NULL, sha256 TEXT NOT NULL, number TEXT, title TEXT, title_key TEXT, unit TEXT, government TEXT,
      region TEXT, created TEXT, revised TEXT, effective TEXT, approved TEXT, approver TEXT, nip TEXT,
      steps INTEGER NOT NULL, minutes INTEGER, grade TEXT NOT NULL, doubts INTEGER NOT NULL,
      removed INTEGER NOT NULL DEFAULT 0, UNIQUE (folder, stem, part));
    CREATE INDEX sop_number ON sop (number);
    CREATE INDEX sop_title ON sop (title_key);
    CREATE TABLE person (
      sop INTEGER NOT NULL REFERENCES sop (id) ON DELETE CASCADE, place TEXT NOT NULL, role TEXT, person TEXT, name TEXT,
      position TEXT, nip TEXT, rank TEXT, grade TEXT);
    CREATE INDEX person_sop ON person (sop);
    CREATE INDEX person_nip ON person (nip);
    CREATE TABLE regulation (
      sop INTEGER NOT NULL REFERENCES sop (id) ON DELETE CASCADE, text TEXT NOT NULL, type TEXT, number TEXT, year INTEGER,
      title TEXT, akn TEXT);
    CREATE INDEX regulation_sop ON regulation (sop);
    CREATE INDEX regulation_akn ON regulation (akn);
    CREATE TABLE actor (
      sop INTEGER NOT NULL REFERENCES sop (id) ON DELETE CASCADE, actor TEXT NOT NULL, name TEXT NOT NULL, position TEXT);
    CREATE INDEX actor_sop ON actor (sop);
    CREATE TABLE step (
      sop INTEGER NOT NULL REFERENCES sop (id) ON DELETE CASCADE, no INTEGER NOT NULL, activity TEXT NOT NULL,
      kind TEXT NOT NULL, performers TEXT, minutes INTEGER);
    CREATE INDEX step_sop ON step (sop);
    CREATE TABLE link (
      sop INTEGER NOT NULL REFERENCES sop (id) ON DELETE CASCADE, text TEXT NOT NULL, text_key TEXT, target TEXT);
    CREATE INDEX link_sop ON link (sop);
    CREATE TABLE finding (
      sop INTEGER NOT NULL REFERENCES sop (id) ON DELETE CASCADE, rule TEXT NOT NULL, severity TEXT NOT NULL,
      cause TEXT NOT NULL, message TEXT NOT NULL, path TEXT);
    CREATE INDEX finding_sop ON finding (sop);
    CREATE VIRTUAL TABLE sop_text USING fts5 (number, title, unit, people, text, tokenize = 'unicode61');
    """
  ]

  /// Brings a database to the newest form.
  ///
  /// - Throws: ``FileError`` also for a database of a newer form, or of another program.
  static func migrate(_ database: Database) throws(FileError) {
    var version = 0
    let query = try database.prepare("PRAGMA user_version")
    try database.rows(of: query) { row in version = Int(row.first?.text ?? "") ?? 0 }
    guard version <= steps.count else {
      throw FileError(
        code: "registry", message: .init(en: "written by a newer sopc", id: "ditulis oleh sopc yang lebih baru"))
    }
    for step in steps[version...] {
      version += 1
      try database.run("BEGIN IMMEDIATE; \(step) PRAGMA user_version = \(version); COMMIT")
    }
  }
}
