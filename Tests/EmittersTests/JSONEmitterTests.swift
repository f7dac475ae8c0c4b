import AST
import Diagnostics
import Emitters
import Testing
import TestSupport

@Suite struct JSONEmitterTests {
  @Test func writesEveryKeyOfAnEmptyDocument() {
    let sop = CompiledSOP(source: SourceInfo(path: "a.txt"), document: Document())
    #expect(
      line(sop) == """
        {"schemaVersion":1,"source":{"path":"a.txt","sha256":"","format":"ocr-text","encoding":"utf-8",\
        "part":{"index":1,"count":1}},"identity":{"institution":{"government":null,"unit":null,"subunit":null,\
        "regionCode":null},"number":null,"revision":null,"title":null,"dates":{"created":null,"revised":null,\
        "effective":null,"approved":null},"approver":null,"signatories":[]},"legalBasis":[],"qualifications":[],\
        "related":[],"equipment":[],"warnings":[],"records":[],"sections":[],"procedure":null,"signature":null,\
        "quality":{"grade":"ulang-pindai","claimed":0,"confidence":{"least":1,"mean":1},"parts":0,"truncated":false},\
        "repairs":[],"unclaimed":[],"diagnostics":[]}\n
        """)
  }

  /// Bytes are looked at eight at a time: one that is escaped may stand anywhere among them.
  @Test(arguments: ["\"", "\\", "\n", "\u{1F}"])
  func escapesAtEveryPlace(mark: String) throws {
    let escaped = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\u{1F}": "\\u001f"][mark]
    for length in 0...20 {
      for place in 0...length {
        let (before, behind) = (String(repeating: "é", count: place), String(repeating: "!", count: length - place))
        var document = Document()
        document.identity.title = before + mark + behind
        let sop = CompiledSOP(source: SourceInfo(path: "a.txt"), document: document)
        let title = try #require(escaped.map { "\"title\":\"\(before)\($0)\(behind)\"," })
        #expect(line(sop).contains(title))
      }
    }
  }

  func line(_ sop: CompiledSOP) -> String { text(sop, .line) }

  func text(_ sop: CompiledSOP, _ style: JSONEmitter.Style) -> String {
    var sink = ByteSink()
    JSONEmitter(style: style).emit(sop, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
