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
  while start + 64 <= source.count {
    let block = source.extracting(start..<start + 64)
    try check(
      streams_put_block(
        word(block, 0), word(block, 8), word(block, 16), word(block, 24), word(block, 32), word(block, 40),
        word(block, 48), word(block, 56)))
    start += 64
  }
  for byte in bytes[start...] { try check(streams_put(byte)) }
  try check(streams_flush())
}

/// Eight bytes of a block of 64 as one number, the first in the lowest place.
@inline(__always)
private func word(_ block: Swift.Span<UInt8>, _ at: Int) -> UInt64 {
  let low =
    UInt64(block[at]) | UInt64(block[at &+ 1]) &<< 8 | UInt64(block[at &+ 2]) &<< 16 | UInt64(block[at &+ 3]) &<< 24
  let high =
    UInt64(block[at &+ 4]) | UInt64(block[at &+ 5]) &<< 8 | UInt64(block[at &+ 6]) &<< 16
    | UInt64(block[at &+ 7]) &<< 24
  return low | high &<< 32
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
