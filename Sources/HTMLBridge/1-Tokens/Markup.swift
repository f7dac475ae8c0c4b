/// What a `<` turned out to be.
enum Markup {
  /// Text that nobody would take for a tag: `waktu < 5 menit`.
  case nothing
  case token(Token)
  /// A tag whose attributes had to be repaired.
  case malformed(Token)
  /// Text that looks like markup.
  case literal(HTMLLoss.Kind, Range<Int>)
}

/// Ends that were sought and are not there; so each is sought in vain once only, and the scan stays linear.
struct MissingEnds {
  fileprivate var comment = false
  fileprivate var script = false
  fileprivate var style = false
}

extension Span<UInt8> {
  /// What the `<` at an offset begins.
  func markup(at start: Int, _ missing: inout MissingEnds) -> Markup {
    guard start + 1 < count else { return .nothing }
    let next = self[start + 1]
    if next.isASCIILetter { return startTag(at: start, &missing) }
    switch next {
    case UInt8(ascii: "/"):
      return start + 2 < count && self[start + 2].isASCIILetter ? endTag(at: start) : .nothing
    case UInt8(ascii: "?"): return upToBracket(from: start)
    case UInt8(ascii: "!"):
      if holds("--", at: start + 2) { return comment(at: start, &missing) }
      let isKnown = ["doctype", "[if", "[endif"].contains { holds($0, at: start + 2) }
      return isKnown ? upToBracket(from: start) : .nothing
    default: return .nothing
    }
  }

  /// Where the code of an element ends: at its end tag, or `nil` where that is missing.
  func codeEnd(of element: HTMLElement, from start: Int, _ missing: inout MissingEnds) -> Int? {
    if element == .script ? missing.script : missing.style { return nil }
    var index = start
    while let bracket = first(from: index, where: { $0 == UInt8(ascii: "<") }) {
      index = bracket + 1
      guard holds(element == .script ? "/script" : "/style", at: index) else { continue }
      let end = skippingBlanks(from: index + element.rawValue.utf8.count + 1)
      if end < count, self[end] == UInt8(ascii: ">") { return bracket }
    }
    if element == .script { missing.script = true } else { missing.style = true }
    return nil
  }

  private func startTag(at start: Int, _ missing: inout MissingEnds) -> Markup {
    let (element, nameEnd) = tagName(at: start + 1)
    guard let element else { return unknownTag(from: start, nameEnd: nameEnd) }
    let scan = TagScan(self, from: nameEnd, collecting: 0)
    let range = start..<scan.end
    switch scan.verdict {
    case .unterminated: return .literal(.unterminated, range)
    case .pseudo: return .literal(.pseudoTag, range)
    case .tag: break
    }
    if element.holdsCode, scan.isSelfClosed || codeEnd(of: element, from: scan.end, &missing) == nil {
      return .literal(.unterminated, range)
    }
    let token = Token(scan.isSelfClosed ? .selfClosed : .open, range, of: element)
    return scan.isMalformed ? .malformed(token) : .token(token)
  }

  private func endTag(at start: Int) -> Markup {
    let (element, nameEnd) = tagName(at: start + 2)
    guard let element else { return unknownTag(from: start, nameEnd: nameEnd) }
    let end = skippingBlanks(from: nameEnd)
    if end < count, self[end] == UInt8(ascii: ">") { return .token(Token(.close, start..<end + 1, of: element)) }
    return unknownTag(from: start, nameEnd: nameEnd, otherwise: .unterminated)
  }

  /// The element of the name at an offset, if it is one and a tag's name can end there; and where the name ends.
  private func tagName(at start: Int) -> (HTMLElement?, end: Int) {
    var key = NameKey()
    var index = start
    while index < count, self[index].isTagName {
      key.append(self[index])
      index += 1
    }
    guard index < count else { return (HTMLElement(key), index) }
    let endsName = self[index].isHTMLBlank || "/><".utf8.contains(self[index])
    return (endsName ? HTMLElement(key) : nil, index)
  }

  /// A tag of no known element: a remark of an office program, else text.
  private func unknownTag(from start: Int, nameEnd: Int, otherwise: HTMLLoss.Kind? = nil) -> Markup {
    let end = first(from: nameEnd) { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? count
    guard end < count, self[end] == UInt8(ascii: ">") else {
      return otherwise.map { .literal($0, start..<end) } ?? .nothing
    }
    let name = self[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    let isOffice = ["o:", "w:", "v:", "m:", "st1:"].contains { holds($0, at: name) }
    return isOffice ? .token(Token(.comment, start..<end + 1)) : .literal(.pseudoTag, start..<end + 1)
  }

  private func upToBracket(from start: Int) -> Markup {
    let end = first(from: start + 1) { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? count
    let isClosed = end < count && self[end] == UInt8(ascii: ">")
    return isClosed ? .token(Token(.comment, start..<end + 1)) : .literal(.unterminated, start..<end)
  }

  private func comment(at start: Int, _ missing: inout MissingEnds) -> Markup {
    var index = start + 4
    while !missing.comment, let bracket = first(from: index, where: { $0 == UInt8(ascii: ">") }) {
      if bracket >= start + 6, holds("--", at: bracket - 2) || holds("--!", at: bracket - 3) {
        return .token(Token(.comment, start..<bracket + 1))
      }
      index = bracket + 1
    }
    missing.comment = true
    return .literal(.unterminated, start..<start + 4)
  }
}
