import CStandardStreams

/// All of standard input.
///
/// - Parameter limit: The greatest number of bytes taken.
func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  while true {
    let byte = streams_get()
    if byte == -1 { return bytes }
    guard byte >= 0 else { throw FileError(code: "EIO") }
    guard bytes.count < limit else { throw .tooLarge(limit: limit) }
    bytes.append(UInt8(truncatingIfNeeded: byte))
  }
}
