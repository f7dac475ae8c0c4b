/// The shortest input that still fails, found by leaving out ever smaller runs of bytes.
///
/// - Complexity: calls `fails` at most `calls` times.
package func shrink(_ input: [UInt8], calls: Int = 2_000, while fails: ([UInt8]) -> Bool) -> [UInt8] {
  var smallest = input
  var calls = calls
  var size = smallest.count / 2
  while size > 0 {
    var index = 0
    while index < smallest.count, calls > 0 {
      var candidate = smallest
      candidate.removeSubrange(index..<min(index + size, candidate.count))
      calls -= 1
      if fails(candidate) { smallest = candidate } else { index += size }
    }
    size = min(size / 2, smallest.count)
  }
  return smallest
}

/// The input as a literal of Swift that fits into a message.
package func literal(_ bytes: [UInt8]) -> String {
  let isText = bytes.elementsEqual(String(decoding: bytes, as: UTF8.self).utf8)
  let text = isText ? String(decoding: bytes, as: UTF8.self).debugDescription : "\(bytes)"
  return text.utf8.count > 1_500 ? "\(text.prefix(1_500))… (\(bytes.count) bytes)" : text
}
