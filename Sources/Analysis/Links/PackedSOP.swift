import AST
import Diagnostics

extension NamedSOP {
  /// Sorts by document.
  var packed: PackedRecord {
    var record = PackedRecord()
    record.key(document.sha256.utf8)
    record.key(document.part)
    record.text(number)
    record.text(title)
    record.text(unit)
    record.text(regionCode)
    record.texts(related)
    return record
  }

  init(_ bytes: ArraySlice<UInt8>) {
    var record = UnpackedRecord(bytes)
    self.init(
      document: DocumentKey(sha256: String(decoding: record.textKey(), as: UTF8.self), part: record.key()),
      number: record.text(), title: record.text(), unit: record.text(), regionCode: record.text(),
      related: record.texts())
  }
}

extension SOPLink {
  /// Sorts by document and item.
  var packed: PackedRecord {
    var record = PackedRecord()
    record.key(document.sha256.utf8)
    record.key(document.part)
    record.key(item)
    record.text(number)
    record.number(confidence.hundredths)
    record.messages(evidence)
    return record
  }

  init(_ bytes: ArraySlice<UInt8>) {
    var record = UnpackedRecord(bytes)
    self.init(
      document: DocumentKey(sha256: String(decoding: record.textKey(), as: UTF8.self), part: record.key()),
      item: record.key(), number: record.text() ?? "", confidence: Probability(hundredths: record.number()),
      evidence: record.messages())
  }
}
