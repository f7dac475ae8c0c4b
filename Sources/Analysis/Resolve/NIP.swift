import Vocabulary

/// The number of a civil servant that is valid: 18 digits with a date of birth, an appointment, a sex and a running number.
///
/// - SeeAlso: Perka BKN 22/2007; for contract staff, who are appointed up to the year before they retire, digits 13 and 14 hold the
///   number of the agreement, 21 to 29.
struct NIP: Hashable {
  /// 0 to 9 each.
  let digits: [UInt8]

  /// `nil` where the digits make no valid number.
  ///
  /// - Parameter latest: Year of the document: nobody is appointed after it.
  init?(_ digits: [UInt8], latest: Int) {
    guard digits.count == 18 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    let (appointed, part) = (number(8..<12), number(12..<14))
    guard (1940...2008).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
      appointed - year >= 17, appointed - year <= (part > 12 ? 59 : 50), appointed <= latest,
      (1...12).contains(part) || (21...29).contains(part), digits[14] == 1 || digits[14] == 2, number(15..<18) > 0
    else { return nil }
    self.digits = digits
  }

  /// No year of a document is later.
  static let latestYear = 2099

  /// As printed without blanks.
  var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

  /// The valid number that a text is, blanks and points aside.
  init?(reading text: String, latest: Int) {
    let bytes = Self.content(text)
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(bytes.map { $0 - 0x30 }, latest: latest)
  }

  /// The text without blanks, points and strokes.
  static func content(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 > 0x20 && $0 != 0x2E && $0 != 0x2D && $0 != 0x2C }
  }

  /// The valid numbers of which the text may be a misreading: letters for digits, else one digit, else one doubled.
  ///
  /// - Returns: Without repeats; more than one where the text does not decide.
  static func candidates(for text: String, latest: Int, _ confusions: Confusions) -> [NIP] {
    let bytes = content(text)
    guard (17...20).contains(bytes.count) else { return [] }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    var found: [NIP] = []
    func add(_ digits: [UInt8]) {
      if let nip = NIP(digits, latest: latest), !found.contains(nip) { found.append(nip) }
    }
    if !bytes.allSatisfy(isDigit) {
      var readings: [(digits: [UInt8], cost: Int)] = [([], 0)]
      for byte in bytes {
        let choices: [(value: UInt8, cost: Int)] =
          isDigit(byte) ? [(byte - 0x30, 0)] : confusions.digits(for: byte).map { (UInt8($0.value), $0.cost) }
        guard !choices.isEmpty, readings.count * choices.count <= 64 else { return [] }
        readings = readings.flatMap { reading in
          choices.map { (reading.digits + [$0.value], reading.cost + $0.cost) }
        }
      }
      let valid = readings.filter { NIP($0.digits, latest: latest) != nil }
      // A letter is read as the digit that it most often stands for, where no other is nearly as common.
      let least = valid.map(\.cost).min() ?? 0
      for reading in valid where reading.cost < least + 15 { add(reading.digits) }
      return found
    }
    let digits = bytes.map { $0 - 0x30 }
    if digits.count == 18 {
      for place in digits.indices {
        for meant in confusions.digits(for: bytes[place]) where meant.cost > 0 {
          var copy = digits
          copy[place] = UInt8(meant.value)
          add(copy)
        }
      }
    } else if digits.count == 19 {
      for place in digits.indices.dropLast() where digits[place] == digits[place + 1] {
        var copy = digits
        copy.remove(at: place)
        add(copy)
      }
    }
    return found
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
