/// A change of structure: an element begins or ends while a token is read.
struct Signal {
  let change: Change
  let element: HTMLElement
  private let index: UInt32

  enum Change {
    case start, end
  }

  /// - Parameter token: Index into ``Tokens/list``; its count at the end of the input.
  init(_ change: Change, of element: HTMLElement, at token: Int) {
    self.change = change
    self.element = element
    index = UInt32(token)
  }

  var token: Int { Int(index) }
}

/// The structure of a source, or why there is none.
enum Structure {
  case signals([Signal])
  /// More elements were open at a time than the cap allows.
  case tooDeep
  /// libxml2 did not work as expected.
  case failed
}
