import AST

extension CanonicalReader {
  /// A string; `nil` where there is none. A number or truth value counts as what is written there, and is told.
  mutating func string(_ place: Place?) -> String? {
    guard let place else { return nil }
    switch tape.nodes[place.node].kind {
    case .string:
      let (text, isWhole) = tape.text(place.node)
      if !isWhole { report(.malformedText, at: place) }
      claim(place)
      return text
    case .number, .yes, .no:
      report(.wrongType(.string), at: place)
      claim(place)
      return String(decoding: tape.bytes(place.node), as: UTF8.self)
    case .object, .array:
      report(.wrongType(.string), at: place)
      return nil
    case .null, .broken, .key: return nil
    }
  }

  /// A string that has to be there; empty where it is not.
  mutating func text(_ key: Path.Key, of fields: Fields) -> String {
    if let text = string(fields[key]) { return text }
    if fields[key] == nil { report(.missing(key.name), at: fields.place) }
    return ""
  }

  /// The strings of an array; what is none is left out and told.
  mutating func strings(_ place: Place?) -> [String] {
    array(place) { reader, place in
      if reader.tape.nodes[place.node].kind == .null { reader.report(.wrongType(.string), at: place) }
      return reader.string(place)
    }
  }

  /// A whole number, also where it is written as `3.0`.
  mutating func int(_ place: Place?) -> Int? {
    guard let place = ofKind(.number, place, .wholeNumber) else { return nil }
    let digits = tape.bytes(place.node)
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    let isWhole = digits.dropFirst(whole.count + 1).allSatisfy { $0 == UInt8(ascii: "0") }
    guard isWhole, let number = Int(String(decoding: whole, as: UTF8.self)) else {
      report(.wrongType(.wholeNumber), at: place)
      return nil
    }
    claim(place)
    return number
  }

  /// A whole number that has to be there.
  mutating func int(_ key: Path.Key, of fields: Fields, or fallback: Int) -> Int {
    if let number = int(fields[key]) { return number }
    if fields[key] == nil { report(.missing(key.name), at: fields.place) }
    return fallback
  }

  mutating func bool(_ place: Place?) -> Bool? {
    guard let place else { return nil }
    switch tape.nodes[place.node].kind {
    case .yes, .no:
      claim(place)
      return tape.nodes[place.node].kind == .yes
    default: return ofKind(.yes, place, .bool).map { _ in true }
    }
  }

  /// A number from 0 to 1, to the nearest hundredth.
  mutating func probability(_ place: Place?) -> Probability? {
    guard let place = ofKind(.number, place, .number) else { return nil }
    guard let value = Double(String(decoding: tape.bytes(place.node), as: UTF8.self)) else { return nil }
    if !(0...1).contains(value) { report(.outOfRange, at: place) }
    claim(place)
    return Probability(value)
  }

  /// A probability that has to be there; 0 where it is not.
  mutating func probability(_ key: Path.Key, of fields: Fields) -> Probability {
    if let value = probability(fields[key]) { return value }
    if fields[key] == nil { report(.missing(key.name), at: fields.place) }
    return Probability(hundredths: 0)
  }

  /// One of the names that a type knows, compared by their bytes.
  mutating func choice<Value: CaseIterable & RawRepresentable<String>>(_ place: Place?) -> Value? {
    guard let place, let text = string(place) else { return nil }
    if let value = Value.allCases.first(where: { $0.rawValue.utf8.elementsEqual(text.utf8) }) { return value }
    report(.notOneOf(Value.allCases.map(\.rawValue)), at: place)
    return nil
  }

  /// One of the names that a type knows, and has to be there.
  mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ key: Path.Key, of fields: Fields, or fallback: Value
  ) -> Value {
    if let value: Value = choice(fields[key]) { return value }
    if fields[key] == nil { report(.missing(key.name), at: fields.place) }
    return fallback
  }
}
