import Diagnostics

extension Rule {
  static let jsonText = Rule(
    id: RuleID("SOP082"), slug: "json-text", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Texts in canonical JSON are Unicode.",
      id: "Teks JSON kanonis berupa Unicode."),
    advice: Message(
      en: "Write the text as Unicode; half a surrogate pair is none.",
      id: "Tulis teksnya sebagai Unicode; separuh pasangan pengganti bukan teks."),
    source: .canonical)
}
