import CStandardStreams
import Corpus
import Glibc
import Vocabulary

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
        block.word(at: 0), block.word(at: 8), block.word(at: 16), block.word(at: 24), block.word(at: 32),
        block.word(at: 40), block.word(at: 48), block.word(at: 56)))
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
