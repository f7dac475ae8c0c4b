package import AST

/// What people decided about values that a document does not settle: the content of a decisions file.
package struct Decisions: Hashable, Sendable {
  /// In the order of the file; of two about one place the later holds.
  package var rulings: [Ruling]

  package init(_ rulings: [Ruling] = []) { self.rulings = rulings }

  package var isEmpty: Bool { rulings.isEmpty }

  /// The rulings about one SOP: those of its input, and those of no input in particular.
  package func rulings(for document: DocumentKey) -> [Ruling] {
    rulings.filter { ruling in
      (ruling.input.map { document.sha256.utf8.starts(with: $0.utf8) } ?? true)
        && ruling.part ?? document.part == document.part
    }
  }

  /// A short key of all that this says of one SOP: equal keys, equal outputs. For caches.
  package func fingerprint(of document: DocumentKey) -> String {
    var hash = Fingerprint()
    for ruling in rulings(for: document) { hash.add("\(ruling)") }
    return hash.text
  }

  /// One decision.
  package struct Ruling: Hashable, Sendable {
    /// SHA-256 of the input, or its first digits; `nil` for every input whose value reads so.
    package var input: String?
    /// Which SOP of the input; `nil` for all.
    package var part: Int?
    /// JSON Pointer of the value; `*` stands for any number.
    package var path: String
    /// The text as the document has it: of a performer or branch the activity of its step. A decision about another text is
    /// not applied.
    package var read: String
    package var verdict: Verdict
    /// Line in the decisions file, from 1; 0 where there is none.
    package var line: Int

    package init(input: String?, part: Int? = nil, path: String, read: String, verdict: Verdict, line: Int = 0) {
      self.input = input
      self.part = part
      self.path = path
      self.read = read
      self.verdict = verdict
      self.line = line
    }
  }

  /// What was decided.
  package enum Verdict: Hashable, Sendable {
    /// What was inferred or mended is right.
    case confirm
    /// It is another.
    case replace(String)
    /// What was mended stays as it was read.
    case refuse
    /// These columns, by their heads or ids, perform the step.
    case performers([String])
    /// The flow goes on to these steps, by number.
    case next([Edge.Branch?: Int])
    /// The person named here is nobody who is named in other documents.
    case apart
  }
}
