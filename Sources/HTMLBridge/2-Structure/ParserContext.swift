internal import CLibXML2

/// A libxml2 parser context, freed exactly once: the type cannot be copied.
///
/// Every source gets the same context, which is cheaper than a new one. One context serves one task at a time.
@safe struct ParserContext: ~Copyable {
  private let pointer: htmlParserCtxtPtr

  /// `nil` where libxml2 gets no memory.
  init?() {
    _ = Self.library
    guard let pointer = unsafe htmlNewParserCtxt() else { return nil }
    guard let handler = unsafe pointer.pointee.sax else {
      unsafe htmlFreeParserCtxt(pointer)
      return nil
    }
    unsafe handler.pointee = xmlSAXHandler()
    unsafe handler.pointee.startElement = { context, name, _ in
      unsafe report(.start, name, in: context)
    }
    unsafe handler.pointee.endElement = { context, name in
      unsafe report(.end, name, in: context)
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe htmlFreeParserCtxt(pointer) }

  /// The structure that libxml2 gives tokens by their skeleton.
  ///
  /// - Complexity: O(*n* · depth): the parser is stopped where the depth cap is passed.
  mutating func structure(of tokens: [Token], _ skeleton: Skeleton, depthLimit: Int) -> Structure {
    // The elements that libxml2 adds by itself (html, head, body, p) come on top.
    let log = SignalLog(tokens, ends: skeleton.ends, depthLimit: depthLimit + 4)
    let isRead = withExtendedLifetime(log) { read(skeleton.bytes, into: log) }
    if log.isTooDeep { return .tooDeep }
    return isRead && !log.isInconsistent ? .signals(log.signals) : .failed
  }

  private mutating func read(_ bytes: [UInt8], into log: SignalLog) -> Bool {
    guard let count = Int32(exactly: bytes.count) else { return false }
    unsafe pointer.pointee._private = Unmanaged.passUnretained(log).toOpaque()
    defer { unsafe pointer.pointee._private = nil }
    // No encoding: a skeleton is ASCII, and a converter would only copy it once more.
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = unsafe htmlCtxtReadMemory(pointer, start, count, nil, nil, Self.options)
      // Without the tree builder's handlers there is no document; were there one, it would be ours to free.
      unsafe xmlFreeDoc(document)
    }
    return true
  }

  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)

  /// Starts libxml2, once and before any thread uses it.
  private static let library: Void = xmlInitParser()
}

/// Adds what libxml2 reports to the log of the reading under way, and stops the parser when the log is over.
private func report(
  _ change: Signal.Change, _ name: UnsafePointer<xmlChar>?, in context: UnsafeMutableRawPointer?
) {
  guard let parser = unsafe context?.assumingMemoryBound(to: htmlParserCtxt.self),
    let owner = unsafe parser.pointee._private
  else { return }
  let log = unsafe Unmanaged<SignalLog>.fromOpaque(owner).takeUnretainedValue()
  unsafe log.append(change, name.flatMap { unsafe element(named: $0) }, offset: sopc_offset(parser))
  if log.isOver { unsafe xmlStopParser(parser) }
}

private func element(named name: UnsafePointer<xmlChar>) -> HTMLElement? {
  var key = NameKey()
  var next = unsafe name
  while unsafe next.pointee != 0 {
    unsafe key.append(next.pointee)
    unsafe next += 1
  }
  return HTMLElement(key)
}
