import Diagnostics
import Vocabulary

/// Labels that stand before all their values: read column by column, or glued into one line.
///
/// Labels and the lines behind them are matched in order, so that every line fits its field as well as it can.
struct LabelQueue: Sendable {
  /// Indices of fields without a value, in order.
  var fields: [Int] = []
  /// Lines that stand behind the labels.
  var lines: [Span] = []
}

extension Content {
  /// A label among others on one line.
  typealias GluedLabel = (field: FormField, alternative: Bool, span: Span)

  /// The labels of a line that is nothing but labels (`Nomor SOPTgl PembuatanTgl Revisi`); empty for any other line.
  ///
  /// A label that is misread reaches to the next one that is not.
  ///
  /// - Complexity: O(*n* · *longest label*) in bytes.
  func gluedLabels(in line: Span) -> [GluedLabel] {
    guard line.length >= 20, line.length <= 400 else { return [] }
    if let known = findings.glued[line] { return known }
    let found = findGluedLabels(in: line)
    findings.glued.keep(found, for: line)
    return found
  }

  private func findGluedLabels(in line: Span) -> [GluedLabel] {
    let isCased = (line.start..<line.end).count(where: isGlued) >= 2
    guard !isCased || mayHoldLabels(line) else { return [] }
    var found: [GluedLabel] = []
    var start = line.start
    var exact = 0
    while start < line.end {
      let rest = trimmed(Span(start, line.end))
      if rest.isEmpty { break }
      if let label = longestLabel(at: rest.start, before: line.end) {
        found.append((label.label.field, label.label.isAlternative, Span(rest.start, label.end)))
        start = label.end
        exact += 1
      } else if isCased || exact > 0, let label = misreadLabel(at: rest.start, before: line.end) {
        found.append((label.label.field, label.label.isAlternative, Span(rest.start, label.end)))
        start = label.end
      } else if let last = found.popLast(), let label = misreadLabel(at: last.span.start, before: line.end),
        label.end > last.span.end
      {
        // A part of the label was taken for a label: `Nomor` of `Nomor S0P`.
        found.append((label.label.field, label.label.isAlternative, Span(last.span.start, label.end)))
        start = label.end
      } else {
        return []
      }
      while start < line.end, [0x3A, 0x3B, 0x20, 0x2F].contains(bytes[start]) { start += 1 }
    }
    return found.count >= 3 && exact * 2 >= found.count ? found : []
  }

  /// Whether two labels may begin in a line, by their first letters: `false` is certain, and cheap.
  private func mayHoldLabels(_ line: Span) -> Bool {
    guard !bytes[line.start..<line.end].contains(where: { $0 >= 0x80 }) else { return true }
    let labels = Vocabulary.standard.labels
    let key = key(line).span
    var count = 0
    for start in 0..<max(0, key.count - 3) where labels.mayBegin(key: key.extracting(start..<start + 4)) {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// The longest misread label from a byte up to where another may begin, or to the line's end.
  private func misreadLabel(at start: Int, before end: Int) -> (label: Labels.Label, end: Int)? {
    for stop in stride(from: min(end, start + 48), through: start + 4, by: -1) {
      guard stop == end || isGlued(stop) || longestLabel(at: stop, before: end) != nil else {
        continue
      }
      let span = trimmed(Span(start, stop))
      let key = folded(span)
      if key.count >= 5, let match = Vocabulary.standard.labels.match(key)?.meaning, !match.field.isSection {
        return (match, span.end)
      }
    }
    return nil
  }

  /// Whether a word begins at a byte right behind another: `SOPTanggal`, `PembuatanTgl`.
  private func isGlued(_ index: Int) -> Bool {
    guard index > 0, index < bytes.count, bytes[index] >= 0x41, bytes[index] <= 0x5A else { return false }
    let last = bytes[index - 1]
    if last >= 0x61 && last <= 0x7A || last == 0x2E || last == 0x3A { return true }
    return last >= 0x41 && last <= 0x5A && index + 1 < bytes.count && bytes[index + 1] >= 0x61
      && bytes[index + 1] <= 0x7A
  }

  /// The longest label that starts at a byte, and where it ends; it may end inside a word.
  private func longestLabel(at start: Int, before end: Int) -> (label: Labels.Label, end: Int)? {
    let limit = min(end, start + 60)
    let labels = Vocabulary.standard.labels
    guard mayBeginLabel(at: start, before: limit, labels) else { return nil }
    var best: (label: Labels.Label, end: Int)?
    var key: [UInt8] = []
    key.reserveCapacity(60)
    var index = start
    while index < limit {
      let small = bytes[index] < 0x80 ? foldedASCII(bytes[index]) : 0
      if small != 0 { key.append(small) }
      index += 1
      let endsWell =
        index == end || bytes[index] & 0xDF >= 0x41 && bytes[index] & 0xDF <= 0x5A || bytes[index] == 0x20
        || bytes[index] == 0x3A
      if key.count >= 5, endsWell, let label = labels.exact(key), !label.field.isSection {
        best = (label, index)
      }
    }
    return best
  }

  /// Whether a label may begin at a byte, by its first letters: `false` is certain, and cheap.
  private func mayBeginLabel(at start: Int, before end: Int, _ labels: Labels) -> Bool {
    var letters: [4 of UInt8] = [0, 0, 0, 0]
    var count = 0
    for index in start..<max(start, end) {
      let small = bytes[index] < 0x80 ? foldedASCII(bytes[index]) : 0
      guard small != 0 else { continue }
      letters[count] = small
      count += 1
      if count == 4 { return labels.mayBegin(key: letters.span) }
    }
    return false
  }

  /// How well a line fits a field; below 0 where it does not.
  func fitness(_ line: Span, _ field: FormField) -> Int {
    if isDash(line) { return field.isPerson || field == .title ? -1 : 2 }
    let isNIP = findNIP(line) != nil
    let isDate = readDate(line) != nil && line.length <= 40
    switch field {
    case .created, .revised, .effective, .approved: return isDate && !isNIP ? 4 : -8
    case .number:
      if isDate || isNIP { return -6 }
      return hasDigit(line) ? (bytes[line.start..<line.end].contains(0x2F) ? 4 : 2) : -4
    case .revision, .page: return line.length <= 16 && hasDigit(line) && !isDate ? 3 : -4
    case .title: return isDate || isNIP || findRank(line) != nil || hasDegree(line) ? -6 : line.length >= 8 ? 2 : 0
    case .approver, .signatory:
      if isNIP || startsWithOffice(line) || startsWithActing(line) { return 4 }
      if findRank(line) != nil || hasTitles(line) { return 3 }
      return isDate || hasDigit(line) ? -6 : looksLikeName(line) ? 1 : -2
    default: return 0
    }
  }

  /// Shares lines among fields, both in order: the best sum of fitness; a person may take up to six lines, any field none.
  ///
  /// - Returns: For each line the position of its field, or `nil` where it fits none.
  /// - Complexity: O(*fields* · *lines*).
  func share(_ lines: [Span], among fields: [FormField]) -> [Int?] {
    let (n, m) = (fields.count, lines.count)
    let low = -1_000_000
    // best[i][j]: the first i fields and j lines are dealt with.
    var best = Array(repeating: Array(repeating: low, count: m + 1), count: n + 1)
    // lines of field i; -1: line j skipped
    var taken = Array(repeating: Array(repeating: 0, count: m + 1), count: n + 1)
    best[0][0] = 0
    for i in 0...n {
      for j in 0...m {
        if j > 0, best[i][j - 1] > low, best[i][j - 1] - 3 > best[i][j] {
          best[i][j] = best[i][j - 1] - 3
          taken[i][j] = -1
        }
        guard i > 0 else { continue }
        let field = fields[i - 1]
        if best[i - 1][j] - 1 > best[i][j] {
          best[i][j] = best[i - 1][j] - 1
          taken[i][j] = 0
        }
        var sum = 0
        var (numbers, hasOffice) = (0, false)
        for count in 1...(field.isPerson ? 6 : 1) where count <= j {
          let line = lines[j - count]
          sum += fitness(line, field)
          // A person has one NIP, and begins with the office: none stands behind the NIP.
          let isOffice = field.isPerson && startsWithOffice(line)
          if field.isPerson, findNIP(line) != nil {
            numbers += 1
            if hasOffice { break }
          }
          if numbers > 1 { break }
          hasOffice = hasOffice || isOffice
          let total = sum + (isOffice ? 2 : 0)
          if best[i - 1][j - count] > low, best[i - 1][j - count] + total > best[i][j] {
            best[i][j] = best[i - 1][j - count] + total
            taken[i][j] = count
          }
        }
      }
    }
    var owners: [Int?] = Array(repeating: nil, count: m)
    var (i, j) = (n, m)
    while i > 0 || j > 0 {
      if taken[i][j] == -1 {
        j -= 1
      } else {
        for offset in 0..<taken[i][j] { owners[j - 1 - offset] = i - 1 }
        j -= taken[i][j]
        i -= 1
        if i < 0 { break }
      }
    }
    return owners
  }
}

extension SectionDivider {
  /// Takes a line of nothing but labels.
  mutating func takeGluedLabels(_ row: Row) -> Bool {
    guard row.form == .line, let cell = row.filled.first, heads.isEmpty else { return false }
    let labels = content.gluedLabels(in: cell.span)
    guard !labels.isEmpty else { return false }
    if form.fields.isEmpty { reachLateHeader() }
    for label in labels {
      form.strongFields.insert(label.field)
      form.labels.append(label.span)
      queue.fields.append(form.fields.count)
      form.add(
        FieldText(field: label.field, alternative: label.alternative, values: [], label: label.span))
    }
    return true
  }

  /// Most labels that are matched with the lines behind them; the identity block has about a dozen.
  private static let mostQueued = 64

  /// Gives the lines behind queued labels to their fields.
  mutating func emptyQueue() {
    let fields = queue.fields.filter { form.fields[$0].values.isEmpty }.prefix(Self.mostQueued)
    if fields.count >= 2, !queue.lines.isEmpty {
      let kept = queue.lines.prefix(Self.mostQueued * 6)
      form.letterhead += queue.lines[kept.count...]
      let lines = kept.flatMap(content.values(on:))
      let owners = content.share(lines, among: fields.map { form.fields[$0].field })
      for (line, owner) in zip(lines, owners) {
        if let owner { form.addValue(line, to: fields[owner]) } else { form.letterhead.append(line) }
      }
    } else {
      form.letterhead += queue.lines
    }
    queue = LabelQueue()
  }
}
