import Vocabulary

/// Steps that a text leads to by their number or letter: *ke 5*, *→ 2*, *kembali ke langkah 2*, *huruf b*.
extension Activity {
  /// The number to which the words from a position on lead, behind a sign or words that lead somewhere.
  ///
  /// A number that counts something (*ke 2 instansi*, *2 hari*) names no step.
  func target(from position: Int, _ text: String? = nil) -> Int? {
    var at = position
    var leads = false
    for _ in 0..<5 {
      guard at < wording.count else { return nil }
      if let text, wording.isPointedTo(at, in: text) { leads = true }
      if let number = Int(String(decoding: wording.words[at], as: UTF8.self)) {
        return leads && endsTarget(at) ? number : nil
      }
      guard let cue = cue(at: at) else { return nil }
      switch cue.cue {
      case .back, .onward, .step: leads = true
      // *kepada 2* is said of people.
      case .receiver where cue.words.count == 1 && wording.words[at].count == 2: leads = true
      case .consequence, .then: break
      default: return nil
      }
      at = cue.words.upperBound
    }
    return nil
  }

  /// The place in the alphabet of a letter that stands alone at a position: *huruf b*.
  func letter(at position: Int) -> Int? {
    guard position < wording.count, wording.words[position].count == 1, let letter = wording.words[position].first,
      (0x61...0x7A).contains(letter), endsTarget(position)
    else { return nil }
    return Int(letter) - 0x60
  }

  /// Whether what stands at a position is all that is named: nothing stands behind it but a stop, or what begins anew.
  private func endsTarget(_ position: Int) -> Bool {
    let next = position + 1
    guard next < wording.count, wording.places[next].divider == .blank else { return true }
    guard let cue = cue(at: next) else { return false }
    switch cue.cue {
    case .condition, .contrary, .negator, .yes, .good, .bad, .refused, .and, .then, .purpose, .alternative: return true
    default: return false
    }
  }

  /// Whether the text sends the matter back to a numbered step.
  var returnsToStep: Bool {
    cues.contains { $0.cue == .back && target(from: $0.words.lowerBound) != nil }
  }
}
