import AST
import Diagnostics
import FoundationEssentials
import SopcKit

/// The places that JSON Pointers name in the JSON of SOPs, found by a JSON reader of its own.
struct JSONPointers {
  /// By SOP: every pointer.
  private var known: [Set<[UInt8]>] = []

  /// - Returns: `nil` where the JSON of an SOP is none.
  init?(of sops: [CompiledSOP]) {
    for sop in sops {
      let json = sop.output(.json).flatMap(\.bytes)
      guard let value = try? JSONDecoder().decode(Value.self, from: Data(json)) else { return nil }
      var pointers: Set<[UInt8]> = []
      value.visit([], &pointers)
      known.append(pointers)
    }
  }

  /// The first path that names nothing, or `nil`.
  func fault(in sops: [CompiledSOP]) -> String? {
    for (sop, known) in zip(sops, known) {
      var paths = sop.provenance.repairs.map(\.path)
      paths += Set(sop.provenance.claims.map(\.path)).sorted()
      var pointers = paths.map { $0.pointer(in: sop.document) }
      pointers += sop.findings.compactMap(\.path)
      if let lost = pointers.first(where: { !known.contains(Array($0.utf8)) }) { return "\(lost) names nothing" }
    }
    return nil
  }

  /// Any JSON.
  private enum Value: Decodable {
    case object([String: Value])
    case array([Value])
    case scalar

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let object = try? container.decode([String: Value].self) {
        self = .object(object)
      } else if let array = try? container.decode([Value].self) {
        self = .array(array)
      } else {
        self = .scalar
      }
    }

    private static func token(_ key: String) -> [UInt8] {
      Array("/".utf8) + key.utf8.flatMap { $0 == 0x7E ? Array("~0".utf8) : $0 == 0x2F ? Array("~1".utf8) : [$0] }
    }

    func visit(_ pointer: [UInt8], _ pointers: inout Set<[UInt8]>) {
      pointers.insert(pointer)
      switch self {
      case .object(let members):
        for (key, value) in members { value.visit(pointer + Self.token(key), &pointers) }
      case .array(let elements):
        for (index, value) in elements.enumerated() { value.visit(pointer + Array("/\(index)".utf8), &pointers) }
      case .scalar: break
      }
    }
  }
}
