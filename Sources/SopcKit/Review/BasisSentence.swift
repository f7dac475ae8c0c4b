import Diagnostics

extension Message {
  /// What a name of evidence such as `handover:2` says to a person; `nil` for a name that says nothing more.
  static func reason(ofBasis name: String) -> Message? {
    let parts = name.split(separator: ":", maxSplits: 1)
    let step = parts.count > 1 ? String(parts[1]) : ""
    return switch String(parts.first ?? "") {
    case "subject": Message(en: "named as the one who acts", id: "disebut sebagai pelaku dalam uraian kegiatan")
    case "agent": Message(en: "named behind \"oleh\"", id: "disebut setelah kata \"oleh\"")
    case "bracket":
      Message(en: "named in brackets or behind a dash", id: "disebut dalam kurung atau setelah tanda hubung")
    case "note": Message(en: "named in the remarks", id: "disebut dalam kolom keterangan")
    case "output": Message(en: "the output names who made it", id: "disebut dalam kolom output")
    case "verb":
      Message(en: "an office of that rank usually does so", id: "kegiatan ini lazim bagi jabatan setingkat itu")
    case "circumstance":
      Message(en: "what is acted on is usual for the office", id: "rincian kegiatan ini lazim bagi jabatan itu")
    case "continuity": Message(en: "goes on from the step before", id: "meneruskan langkah sebelumnya")
    case "first": Message(en: "the first column begins", id: "kolom pertama biasanya memulai")
    case "sequence": Message(en: "fits the steps around it", id: "cocok dengan langkah-langkah di sekitarnya")
    case "joint": Message(en: "named beside the one who acts", id: "disebut bersama pelaku")
    case "handover": Message(en: "step \(step) hands it over", id: "langkah \(step) menyerahkan kepadanya")
    case "source":
      Message(en: "step \(step) receives it from there", id: "langkah \(step) menerimanya dari jabatan ini")
    case "author":
      Message(
        en: "made in step \(step) what is mended here", id: "menyusun pada langkah \(step) yang diperbaiki di sini")
    case "returned": Message(en: "step \(step) gives it back", id: "langkah \(step) mengembalikan kepadanya")
    default: nil
    }
  }
}
