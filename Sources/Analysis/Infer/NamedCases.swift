import Vocabulary

/// Cases that are named without a condition: *setuju: lanjut, tidak setuju: kembali ke langkah 1*.
extension Activity {
  /// The cues with which such cases begin: an outcome behind a stop and before a colon, where there are two, or one that leads back; one
  /// that leads to a numbered step; and *ya* before a *tidak* that leads back to one.
  ///
  /// - Complexity: O(*c*) in cues.
  func namedCases(_ text: String) -> Set<Int> {
    let led = ledCases(text)
    let written = cues.indices.filter { led.contains($0) || hasColon($0, text) }
    if written.count >= 2 { return Set(written) }
    let single: Set<Int>
    if let only = written.first, led.contains(only) || leadsBack(behind: outcome(at: only)) {
      single = [only]
    } else {
      single = []
    }
    guard
      let no = cues.indices.last(where: {
        cues[$0].cue == .negator && cues[$0].words.count == 1 && leadsBack(behind: $0)
      }),
      let yes = cues[..<no].lastIndex(where: { $0.cue == .yes && $0.words.count == 1 }), cues[yes].words.lowerBound > 0,
      cues[(yes + 1)..<no].allSatisfy({ $0.cue != .condition && $0.cue != .negator }), isNumbered(behind: no)
    else { return single }
    return [yes, no]
  }

  /// The cues of outcomes right behind which a step is named by its number: *ya → 5, tidak → 2*, *OK lanjut ke 5*.
  ///
  /// What stands within a sentence begins a case only where several do, and no condition is put.
  private func ledCases(_ text: String) -> Set<Int> {
    let led = cues.indices.filter { index in
      guard cues[index].cue == .negator || cues[index].cue.isOutcome, !goesOnWithCase(index) else { return false }
      return target(from: cues[outcome(at: index)].words.upperBound, text) != nil
    }
    if led.count >= 2, !cues.contains(where: { $0.cue == .condition || $0.cue == .contrary }) { return Set(led) }
    return Set(led.filter { isApart(cues[$0]) })
  }

  /// Whether the cue before one stands right there and begins the case: *jika tidak*, *tidak sesuai*.
  private func goesOnWithCase(_ index: Int) -> Bool {
    guard index > 0, cues[index - 1].words.upperBound == cues[index].words.lowerBound else { return false }
    return [.condition, .contrary, .negator].contains(cues[index - 1].cue)
  }

  private func isApart(_ cue: CuePlace) -> Bool {
    cue.words.lowerBound == 0 || wording.places[cue.words.lowerBound].divider != .blank
  }

  /// The cue that ends what is named at a cue: the outcome behind *tidak*, or the cue itself.
  private func outcome(at index: Int) -> Int {
    let next = index + 1
    guard cues[index].cue == .negator, next < cues.count, cues[next].cue.isOutcome,
      cues[next].words.lowerBound == cues[index].words.upperBound
    else { return index }
    return next
  }

  /// Whether an outcome stands at a cue, with a stop or comma before it and a colon behind it.
  private func hasColon(_ index: Int, _ text: String) -> Bool {
    let cue = cues[index]
    guard cue.cue == .negator || cue.cue.isOutcome, isApart(cue) else { return false }
    let last = cues[outcome(at: index)].words.upperBound - 1
    guard last < wording.places.count else { return false }
    let rest = text.utf8.dropFirst(wording.places[last].range.upperBound).prefix(2)
    return rest.first == 0x3A || rest.elementsEqual([0x20, 0x3A])
  }

  /// Whether the next cue behind one leads back, and stands right there.
  private func leadsBack(behind index: Int) -> Bool {
    guard index + 1 < cues.count, cues[index + 1].words.lowerBound == cues[index].words.upperBound else { return false }
    return [.back, .redo, .refuse].contains(cues[index + 1].cue)
  }

  /// Whether the way back behind a cue names a step by its number.
  private func isNumbered(behind index: Int) -> Bool {
    guard index + 1 < cues.count, cues[index + 1].cue == .back else { return false }
    let end = cues[index + 1].words.upperBound
    if index + 2 < cues.count, cues[index + 2].cue == .step, cues[index + 2].words.lowerBound == end { return true }
    return end < wording.count && wording.words[end].allSatisfy { (0x30...0x39).contains($0) }
  }
}
