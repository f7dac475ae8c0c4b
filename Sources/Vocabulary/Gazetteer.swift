/// Districts by name, with the regency or city that each belongs to.
///
/// Read from a file of `code,name` lines with Kemendagri codes; what is no district (`13.01.04`) is passed over.
package final class Gazetteer: Sendable {
  /// In the order of the file.
  package let districts: [District]
  private let names: FoldedIndex
  private let namesakes: [[Int]]

  /// One district.
  package struct District: Hashable, Sendable {
    /// With points: `13.01.04`.
    package let code: String
    package let name: String

    /// Code of its regency or city: `13.01`.
    package var region: String { String(decoding: code.utf8.prefix(5), as: UTF8.self) }
  }

  /// No districts.
  package init() { (districts, names, namesakes) = ([], FoldedIndex(), []) }

  /// - Complexity: O(*n*) in bytes.
  package init(csv bytes: [UInt8]) {
    var (districts, namesakes) = ([District](), [[Int]]())
    var names = FoldedIndex()
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let comma = line.firstIndex(of: 0x2C) else { continue }
      let code = line[..<comma]
      guard Self.isDistrict(code) else { continue }
      let name = line[(comma + 1)...].filter { $0 != 0x22 }
      let group = names.insert(fold(name), entry: namesakes.count)
      if group == namesakes.count { namesakes.append([]) }
      namesakes[group].append(districts.count)
      districts.append(
        District(code: String(decoding: code, as: UTF8.self), name: String(decoding: name, as: UTF8.self)))
    }
    (self.districts, self.names, self.namesakes) = (districts, names, namesakes)
  }

  package var isEmpty: Bool { districts.isEmpty }

  /// The districts with this folded name: 7,285 districts have 6,905 names.
  package func districts(named key: [UInt8]) -> [District] {
    names.entry(key).map { namesakes[$0].map { districts[$0] } } ?? []
  }

  /// The districts of a regency or city.
  ///
  /// - Complexity: O(*n*) in districts.
  package func districts(in region: String) -> [District] {
    districts.filter { $0.code.utf8.starts(with: region.utf8) }
  }

  private static func isDistrict(_ code: ArraySlice<UInt8>) -> Bool {
    code.count == 8
      && code.enumerated().allSatisfy { place, byte in
        place == 2 || place == 5 ? byte == 0x2E : (0x30...0x39).contains(byte)
      }
  }
}
