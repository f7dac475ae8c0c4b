/// A change of structure: an element begins or ends while a token is read.
struct Signal {
  let change: Change
  let element: HTMLElement
  /// Index into ``Tokens/list``; its count at the end of the input.
  let token: Int

  enum Change {
    case start, end
  }
}

/// The structure of a source, or why there is none.
enum Structure {
  case signals([Signal])
  /// More elements were open at a time than the cap allows.
  case tooDeep
  /// libxml2 did not work as expected.
  case failed
}
