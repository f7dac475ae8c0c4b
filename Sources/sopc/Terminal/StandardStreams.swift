import CStandardStreams
import Diagnostics
import Glibc

/// What standard output did not take.
enum StreamError: Error {
  /// The reader has gone.
  case closed
  case failed(FileError)
}

/// Writes results to standard output and sees that they got there.
func writeResult(_ bytes: [UInt8]) throws(StreamError) {
  for byte in bytes { try check(streams_put(byte)) }
  try check(streams_flush())
}

/// Writes a message to standard error, where it is told or lost.
func writeMessage(_ text: String) {
  for byte in text.utf8 { streams_put_error(byte) }
  streams_end_error()
}

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

private func check(_ code: Int32) throws(StreamError) {
  switch code {
  case 0: return
  case EPIPE: throw .closed
  default: throw .failed(FileError(code: POSIXErrorCode(rawValue: code).map { "\($0)" } ?? "EIO"))
  }
}
