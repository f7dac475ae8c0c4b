package import AST
package import Diagnostics

/// What the index of a run shows of one SOP, or of an input that gave none.
package struct IndexEntry: Hashable, Sendable {
  package var state: State
  /// Of the SOP, or the path where it has none.
  package var title: String
  package var number: String?
  package var owner: String?
  /// The input, and which of its SOPs.
  package var origin: String
  package var steps: Int
  /// Paths of the outputs, from the index's folder.
  package var outputs: [String]
  package var findings: [Remark]
  package var doubts: Doubts

  /// The worst first: the order of the index.
  package enum State: Int, Hashable, Sendable, CaseIterable, Comparable {
    case unreadable, rescan, review, ready, notAnSOP

    init(_ grade: Quality.Grade) {
      switch grade {
      case .ready: self = .ready
      case .review: self = .review
      case .rescan: self = .rescan
      }
    }

    package static func < (a: State, b: State) -> Bool { a.rawValue < b.rawValue }
  }

  package struct Remark: Hashable, Sendable {
    package var severity: Severity
    package var rule: String
    package var text: String
    package var line: Int?
  }

  /// Of an SOP.
  package init(_ sop: CompiledSOP, outputs: [String]) {
    let (identity, source) = (sop.document.identity, sop.source)
    state = sop.document.isEmpty ? .notAnSOP : State(sop.quality.grade)
    title = identity.title ?? sop.document.procedure?.title ?? source.path
    number = identity.number
    let owner = [identity.institution.unit, identity.institution.government].compactMap { $0 }
    self.owner = owner.isEmpty ? nil : owner.joined(separator: ", ")
    origin = source.parts > 1 ? "\(source.path) (\(source.part) dari \(source.parts))" : source.path
    steps = sop.document.procedure?.steps.count ?? 0
    self.outputs = outputs
    findings = sop.findings.map {
      Remark(
        severity: $0.severity, rule: $0.rule.description, text: $0.message.indonesian, line: $0.location?.line)
    }
    doubts = Doubts(sop)
  }

  /// Of an input that could not be read or written.
  package init(failed path: String, reason: String) {
    state = .unreadable
    title = path
    origin = path
    steps = 0
    outputs = []
    findings = [Remark(severity: .error, rule: "", text: reason, line: nil)]
    doubts = Doubts()
  }
}

/// What a person should look at before an SOP is used: everything that is less than 90 % sure, and what found no place.
package struct Doubts: Hashable, Sendable {
  /// A sentence each, in the order of the document; at most ``limit``.
  package private(set) var texts: [String] = []
  /// How many there are in all.
  package private(set) var count = 0

  /// More than a person reads in a list.
  static let limit = 30

  init() {}

  init(_ sop: CompiledSOP) {
    let procedure = sop.document.procedure ?? Procedure()
    func name(_ id: String) -> String { procedure.actors.first { sameBytes($0.id, id) }?.name ?? id }
    for step in procedure.steps {
      for performer in step.performers where !performer.isRead && performer.confidence < .settled {
        add("Langkah \(step.no): pelaksana \(name(performer.actor)) (keyakinan \(performer.confidence.percent))")
      }
      if step.performers.isEmpty {
        let others = step.alternatives.prefix(3).map { "\(name($0.actor)) (\($0.confidence.percent))" }
        add(
          "Langkah \(step.no): pelaksana belum jelas"
            + (others.isEmpty ? "" : "; mungkin \(others.joined(separator: ", "))"))
      }
      for edge in step.next where edge.confidence < .settled {
        let branch = edge.label ?? edge.when.map { $0 == .yes ? "Ya" : "Tidak" }
        let way = branch.map { "\($0) → langkah \(edge.to)" } ?? "ke langkah \(edge.to)"
        add("Langkah \(step.no): alur \(way) (keyakinan \(edge.confidence.percent))")
      }
    }
    for repair in sop.provenance.repairs where repair.confidence < .settled {
      add("Perbaikan “\(repair.from)” menjadi “\(repair.to)” (keyakinan \(repair.confidence.percent))")
    }
    for text in sop.provenance.unclaimed { add("Teks tanpa tempat: “\(Self.cut(text.text))”") }
  }

  private mutating func add(_ text: String) {
    count += 1
    if texts.count < Self.limit { texts.append(text) }
  }

  private static func cut(_ text: String) -> String {
    text.unicodeScalars.count <= 120 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(119))) + "…"
  }
}

extension Probability {
  /// As officials read it: `83 %`.
  fileprivate var percent: String { "\(hundredths) %" }
}
