import CStandardStreams
import Corpus
import Glibc

/// What standard output did not take.
enum StreamError: Error {
  /// The reader has gone.
  case closed
  case failed(FileError)
}

/// Writes results to standard output and sees that they got there.
func writeResult(_ bytes: [UInt8]) throws(StreamError) {
  var start = 0
  let source = bytes.span
  func word(_ at: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(source[at + offset]) << UInt64(8 * offset) }
    return word
  }
  while start + 64 <= source.count {
    try check(
      streams_put_block(
        word(start), word(start + 8), word(start + 16), word(start + 24), word(start + 32), word(start + 40),
        word(start + 48), word(start + 56)))
    start += 64
  }
  for byte in bytes[start...] { try check(streams_put(byte)) }
  try check(streams_flush())
}

/// Writes a message to standard error, where it is told or lost.
func writeMessage(_ text: String) {
  for byte in text.utf8 { streams_put_error(byte) }
  streams_end_error()
}

private func check(_ code: Int32) throws(StreamError) {
  switch code {
  case 0: return
  case EPIPE: throw .closed
  default: throw .failed(FileError(number: code))
  }
}
