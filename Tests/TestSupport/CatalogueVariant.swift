package import AST

/// A way in which real SOP texts were seen to be written, with an invented text that is, and what an expert reads in it.
///
/// The lists of variants are tests: each is read, or it is listed with a reason among those that are not.
package struct CatalogueVariant: Sendable, CustomStringConvertible {
  /// What it is, in few words; unique.
  package let name: String
  package let text: String
  /// What is read in the text, by the names of ``fact(_:in:)``.
  package let facts: [(name: String, value: String)]

  package init(_ name: String, _ text: String, _ facts: KeyValuePairs<String, String>) {
    self.name = name
    self.text = text
    self.facts = facts.map { ($0.key, $0.value) }
  }

  package var description: String { name }

  /// What is read otherwise than it should be; empty where all is well.
  ///
  /// - Parameters:
  ///   - sops: The documents that were read.
  ///   - rules: The rules of all findings.
  package func missed(in sops: [Document], rules: [String]) -> [String] {
    facts.compactMap { fact in
      let found =
        switch fact.name {
        case "sops": "\(sops.count)"
        case "rule": rules.contains(fact.value) ? fact.value : rules.joined(separator: " ")
        case "no rule": rules.contains(fact.value) ? "told" : fact.value
        case let name where name.hasPrefix("2:"):
          sops.count > 1 ? Self.fact(String(name.dropFirst(2)), in: sops[1]) : "no SOP"
        default: sops.first.map { Self.fact(fact.name, in: $0) } ?? "no SOP"
        }
      return found == fact.value ? nil : "\(fact.name): \(found) instead of \(fact.value)"
    }
  }

  /// What a document says under a name, as text; lists with ` | ` between, nothing as `-`.
  private static func fact(_ name: String, in document: Document) -> String {
    let identity = document.identity
    let steps = document.procedure?.steps ?? []
    switch name {
    case "number": return identity.number ?? "-"
    case "title": return identity.title ?? "-"
    case "revision": return identity.revision ?? "-"
    case "created": return identity.dates.created ?? "-"
    case "revised": return identity.dates.revised ?? "-"
    case "effective": return identity.dates.effective ?? "-"
    case "approved": return identity.dates.approved ?? "-"
    case "unit": return identity.institution.unit ?? "-"
    case "government": return identity.institution.government ?? "-"
    case "approver": return identity.approver?.name ?? "-"
    case "office": return identity.approver?.position ?? "-"
    case "nip": return identity.approver?.nip ?? "-"
    case "rank": return identity.approver?.rank ?? "-"
    case "degrees": return joined(identity.approver?.degrees ?? [])
    case "signatories": return joined(identity.signatories.map { $0.person.name ?? $0.person.position ?? "-" })
    case "legalBasis": return joined(document.legalBasis.map(\.text))
    case "laws": return "\(document.legalBasis.count)"
    case "qualifications": return joined(document.qualifications)
    case "related": return joined(document.related.map(\.text))
    case "equipment": return joined(document.equipment)
    case "warnings": return joined(document.warnings)
    case "records": return joined(document.records)
    case "sections": return joined(document.sections.map { "\($0.heading): \($0.items.joined(separator: ", "))" })
    case "heading": return document.procedure?.title ?? "-"
    case "actors": return joined(document.procedure?.actors.map(\.name) ?? [])
    case "steps": return "\(steps.count)"
    case "numbers": return joined(steps.map { "\($0.no)" })
    case "activities": return joined(steps.map(\.activity))
    case "inputs": return joined(steps.map { $0.inputs?.text ?? "-" })
    case "times": return joined(steps.map { $0.duration?.iso ?? "-" })
    case "minutes": return joined(steps.map { $0.duration?.minutes.map { "\($0)" } ?? "-" })
    case "outputs": return joined(steps.map { $0.outputs?.text ?? "-" })
    case "notes": return joined(steps.map { $0.note ?? "-" })
    case "extra": return joined(steps.map { $0.extra.map { "\($0.head)=\($0.text)" }.joined(separator: ", ") })
    case "kinds": return joined(steps.map(\.kind.rawValue))
    case "performers":
      let names = document.procedure?.actors ?? []
      return joined(
        steps.map { step in
          joined(step.performers.map { performer in names.first { $0.id == performer.actor }?.name ?? "?" }, with: "+")
        })
    case "flow":
      return joined(steps.map { step in joined(step.next.map { "\($0.when?.rawValue ?? "")\($0.to)" }, with: ",") })
    case "outsiders": return joined(steps.map { joined($0.outsiders.map(\.name), with: "+") })
    default: return "no such fact"
    }
  }

  private static func joined(_ texts: [String], with separator: String = " | ") -> String {
    texts.isEmpty ? "-" : texts.joined(separator: separator)
  }
}
