import CSHA2
import Vocabulary

/// SHA-256 (FIPS 180-4), for naming an input by its content.
///
/// Blocks are taken by the processor's own instructions where it has them (``CSHA2``), else by the code here.
package struct SHA256 {
  private var state: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5, 0xD807_AA98,
    0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786,
    0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8,
    0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819,
    0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A,
    0x5B9C_CA4F, 0x682E_6FF3, 0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]

  /// The digest of a message, in hexadecimal.
  ///
  /// - Complexity: O(*n*) in bytes.
  package static func hex(_ message: [UInt8]) -> String { hex(message, isFast: isFast) }

  /// Whether the processor has instructions for it.
  package static var isFast: Bool { sha2_is_fast() != 0 }

  /// The digest of a message, by the processor's instructions or without.
  package static func hex(_ message: [UInt8], isFast: Bool) -> String {
    var hash = SHA256()
    if isFast { sha2_begin() }
    let whole = message.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { hash.take(message.span, start, isFast) }
    var tail = Array(message[whole...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    for start in stride(from: 0, to: tail.count, by: 64) { hash.take(tail.span, start, isFast) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in 0..<8 {
      let word = isFast ? sha2_word(Int32(index)) : hash.state[index]
      for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int(word >> UInt32(shift) & 0xF)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  @inline(__always)
  private mutating func take(_ bytes: Span<UInt8>, _ start: Int, _ isFast: Bool) {
    guard isFast else { return take(bytes, start) }
    sha2_take(
      bytes.word(at: start), bytes.word(at: start + 8), bytes.word(at: start + 16), bytes.word(at: start + 24),
      bytes.word(at: start + 32), bytes.word(at: start + 40), bytes.word(at: start + 48), bytes.word(at: start + 56))
  }

  /// Takes in one block; the schedule is a ring of sixteen words on the stack.
  private mutating func take(_ bytes: Span<UInt8>, _ start: Int) {
    var w = InlineArray<64, UInt32>(repeating: 0)
    let block = bytes.extracting(start..<start + 64)
    for index in 0..<16 {
      let at = index &* 4
      w[index] =
        UInt32(block[at]) &<< 24 | UInt32(block[at &+ 1]) &<< 16 | UInt32(block[at &+ 2]) &<< 8
        | UInt32(block[at &+ 3])
    }
    // Indices are masked where the compiler cannot see that they are in range.
    var index = 16
    while index < 64 {
      let (x, y) = (w[(index &- 15) & 63], w[(index &- 2) & 63])
      let s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x &>> 3)
      let s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y &>> 10)
      w[index & 63] = w[(index &- 16) & 63] &+ s0 &+ w[(index &- 7) & 63] &+ s1
      index &+= 1
    }
    let k = Self.constants
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    index = 0
    while index < 64 {
      // Eight rounds, after which every word is in its place again.
      round(a, b, c, &d, e, f, g, &h, k[index & 63] &+ w[index & 63])
      round(h, a, b, &c, d, e, f, &g, k[(index &+ 1) & 63] &+ w[(index &+ 1) & 63])
      round(g, h, a, &b, c, d, e, &f, k[(index &+ 2) & 63] &+ w[(index &+ 2) & 63])
      round(f, g, h, &a, b, c, d, &e, k[(index &+ 3) & 63] &+ w[(index &+ 3) & 63])
      round(e, f, g, &h, a, b, c, &d, k[(index &+ 4) & 63] &+ w[(index &+ 4) & 63])
      round(d, e, f, &g, h, a, b, &c, k[(index &+ 5) & 63] &+ w[(index &+ 5) & 63])
      round(c, d, e, &f, g, h, a, &b, k[(index &+ 6) & 63] &+ w[(index &+ 6) & 63])
      round(b, c, d, &e, f, g, h, &a, k[(index &+ 7) & 63] &+ w[(index &+ 7) & 63])
      index &+= 8
    }
    let sum: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in 0..<8 { state[index] = state[index] &+ sum[index] }
  }

  @inline(__always)
  private func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let t1 = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ (g ^ (e & (f ^ g))) &+ word
    d = d &+ t1
    h = t1 &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private func rotate(_ value: UInt32, _ bits: UInt32) -> UInt32 { value &>> bits | value &<< (32 &- bits) }
}
