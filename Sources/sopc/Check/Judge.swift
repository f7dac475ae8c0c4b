import AST
import Corpus
import Diagnostics
import Lint
import SopcKit

/// Says what is to be told of each input: the rules' findings, without those that comments, the baseline or doubt let pass.
struct Judge: Sendable {
  let configuration: Configuration
  let baseline: Baseline
  /// What compiling depends on beside the inputs.
  var compiling = CompilerOptions()
  /// What standard input is called.
  var standardInput: String?

  func judge(_ compilation: Compilation, _ bytes: [UInt8], _ input: InputFile) -> RunPlan.Judgement {
    let name = input.place == nil ? standardInput ?? input.shown : input.shown
    let profile = configuration.profile(for: name)
    let checked = CheckedText(compilation, bytes, Compiler(compiling))
    var findings = checked.sops.flatMap { lint($0, text: checked.text, profile: profile, isOwn: checked.isOwn) }
    if !checked.comments.isEmpty { findings = Ignores(checked.comments, profile).applied(to: findings, checked.text) }
    if let offsets = checked.offsets { findings = findings.map { $0.placed(by: offsets) } }
    let facts = checked.sops.filter { !$0.document.isEmpty }.map {
      CorpusFacts($0, text: checked.text, file: name, profile: profile, isOwn: checked.isOwn)
    }
    return RunPlan.Judgement(sifted(findings, name), text: checked.text, noted: facts)
  }

  /// The findings that are told.
  func sifted(_ findings: [Finding], _ file: String) -> [Finding] {
    var known = baseline
    let sure = configuration.minConfidence.map { least in findings.filter { $0.confidence >= least } } ?? findings
    return known.withoutKnown(sure, in: file)
  }

  /// What rules over several inputs find, as the findings of their files.
  func corpusFindings(_ facts: [CorpusFacts], isWhole: Bool) -> [CorpusFinding] {
    var known = baseline
    return Lint.corpusFindings(facts, isWhole: isWhole).filter { found in
      !known.withoutKnown([found.finding], in: found.file).isEmpty
    }
  }
}

/// The text that an input's SOPs are held against, and the SOPs with places in it.
struct CheckedText: Sendable {
  let sops: [CompiledSOP]
  let text: [UInt8]
  /// Whether it is sopc's own Markdown or JSON.
  let isOwn: Bool
  /// Comments that let findings pass, in Markdown of sopc's own.
  let comments: [IgnoreComment]
  /// Where the input is no UTF-8, how to come back to its bytes.
  let offsets: InputOffsets?

  init(_ compilation: Compilation, _ bytes: [UInt8], _ compiler: Compiler) {
    isOwn = compilation.text.isEmpty
    if isOwn {
      let isMarkdown = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "<")
      comments = isMarkdown ? IgnoreComment.all(in: bytes) : []
      text = comments.isEmpty ? bytes : IgnoreComment.blanked(bytes, comments.map(\.span))
      sops = compilation.sops
      offsets = nil
    } else if compilation.sops.allSatisfy({ $0.source.encoding.utf8.elementsEqual("utf-8".utf8) }) {
      (sops, text, comments, offsets) = (compilation.sops, compilation.text, [], nil)
    } else {
      // Values are compared with the text where they stand, so that text is read anew in its UTF-8 form.
      text = compilation.text
      sops = compiler.compile(text, path: compilation.sops.first?.source.path ?? "").sops
      comments = []
      offsets = InputOffsets(bytes)
    }
  }
}

extension Finding {
  /// With its places counted in the input.
  fileprivate func placed(by offsets: InputOffsets) -> Finding {
    var copy = self
    copy.location = location.map(offsets.location)
    copy.related = related.map { RelatedPlace($0.message, offsets.location($0.location)) }
    copy.fix = nil
    return copy
  }
}
