import AST
import Diagnostics

extension MarkdownWriter {
  /// The comment at the end: what was read out of visible texts and stands in no visible text, each line with the
  /// fingerprint of the text that it belongs to.
  mutating func record(of sop: CompiledSOP) {
    let record = HiddenRecord(sop, chart: chart)
    guard !record.lines.isEmpty else { return }
    line()
    line(MarkdownForm.recordStart)
    for entry in record.lines { line(entry) }
    line(MarkdownForm.recordEnd)
  }
}

/// The lines of the comment. Where a text stands several times, its lines are in the order of the document; one line does
/// for all that are alike.
struct HiddenRecord {
  private(set) var lines: [String] = []
  private var keys: [Key] = []
  private var values: [Key: [String]] = [:]

  private struct Key: Hashable {
    var kind: MarkdownForm.Record
    var fingerprint: UInt32
  }

  init(_ sop: CompiledSOP, chart: UInt32?) {
    let document = sop.document
    persons(document)
    for citation in document.legalBasis { add(.citation, [citation.text], Self.fields(of: citation)) }
    if let procedure = document.procedure { steps(procedure) }
    english(sop.findings.map(\.message), .message)
    english(sop.provenance.repairs.flatMap(\.evidence), .evidence)
    if let chart { add(.flowchart, [], String(chart, radix: 16)) }
    for key in keys {
      let group = values[key] ?? []
      let isSame = group.dropFirst().allSatisfy { $0.utf8.elementsEqual(group[0].utf8) }
      for value in isSame ? group.prefix(1) : group[...] where key.kind != .person || !isSame || !value.utf8.isEmpty {
        lines.append("\(key.kind.rawValue)\(String(key.fingerprint, radix: 16)) \(value)")
      }
    }
  }

  private mutating func add(_ kind: MarkdownForm.Record, _ texts: [String?], _ value: String) {
    let key = Key(kind: kind, fingerprint: MarkdownForm.fingerprint(texts))
    if values[key] == nil { keys.append(key) }
    values[key, default: []].append(value)
  }

  /// The English of sentences that are shown in Indonesian; none where all that read alike are alike in English too.
  private mutating func english(_ messages: [Message], _ kind: MarkdownForm.Record) {
    let fingerprints = messages.map { MarkdownForm.fingerprint([$0.indonesian]) }
    var told: Set<UInt32> = []
    for (message, fingerprint) in zip(messages, fingerprints)
    where !message.english.utf8.elementsEqual(message.indonesian.utf8) {
      told.insert(fingerprint)
    }
    for (message, fingerprint) in zip(messages, fingerprints) where told.contains(fingerprint) {
      add(kind, [message.indonesian], Self.literal(message.english))
    }
  }

  private mutating func persons(_ document: Document) {
    let persons = [document.identity.approver] + document.identity.signatories.map(\.person) + [document.signature]
    for case let person? in persons {
      add(.person, [person.name, person.nip], person.id.map(Self.literal) ?? "")
    }
  }

  private mutating func steps(_ procedure: Procedure) {
    let columns = ExtraColumns(procedure.steps)
    for (index, step) in procedure.steps.enumerated() {
      for cell in [step.inputs, step.outputs] {
        guard let cell else { continue }
        var cutter = TextCutter(cell.text)
        add(.items, [cell.text], cell.items.map { cutter.cut($0) }.joined(separator: ","))
      }
      if let time = step.duration {
        let minutes = time.minutes.map { "\($0)" } ?? ""
        add(.duration, [time.text], "\(time.iso.map(Self.literal) ?? ""),\(minutes)")
      }
      if let order = columns.order(of: index) {
        add(.extraOrder, ["\(step.no)"], order.map { "\($0)" }.joined(separator: ","))
      }
    }
  }

  private static func fields(of citation: Citation) -> String {
    var cutter = TextCutter(citation.text)
    let fields = [
      citation.type.map { cutter.cut($0) }, citation.number.map { cutter.cut($0) }, citation.year.map { "\($0)" },
      citation.title.map { cutter.cut($0) }, citation.id.map(literal),
    ]
    return fields.map { $0 ?? "" }.joined(separator: ",")
  }

  /// `=` and the text.
  static func literal(_ text: String) -> String {
    var sink = ByteSink()
    var writer = MarkdownWriter(&sink)
    writer.text(text, .record)
    return "=" + String(decoding: writer.finish().bytes, as: UTF8.self)
  }
}

/// Tells parts of a text by their place in it.
private struct TextCutter {
  private let bytes: [UInt8]
  private var position = 0
  // Comparisons that may still be made, so that a text of like letters costs no more than its length allows.
  private var budget: Int

  init(_ text: String) {
    bytes = Array(text.utf8)
    budget = 8 * bytes.count + 64
  }

  /// `start+length` in bytes where the part stands in the text behind the parts before, else the part itself.
  mutating func cut(_ part: String) -> String {
    let wanted = Array(part.utf8)
    guard let first = wanted.first else { return HiddenRecord.literal(part) }
    var start = position
    while start + wanted.count <= bytes.count, budget > 0 {
      budget -= 1
      if bytes[start] == first {
        var length = 1
        while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
        budget -= length
        if length == wanted.count {
          position = start + length
          return "\(start)+\(length)"
        }
      }
      start += 1
    }
    return HiddenRecord.literal(part)
  }
}
