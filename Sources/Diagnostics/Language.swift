/// The language in which sopc speaks to a person.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"

  /// The language of a POSIX locale such as `id_ID.UTF-8`; English where it is not Indonesian.
  public init(locale: String) {
    let name = locale.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) && $0 != UInt8(ascii: "_") }
    let code = name.map { $0 | 0x20 }
    self =
      code.elementsEqual("id".utf8) || code.elementsEqual("in".utf8) || code.elementsEqual("indonesian".utf8)
      ? .indonesian : .english
  }
}

extension Message {
  /// The sentence in one of the languages.
  public subscript(language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension Severity {
  /// The word for it before a message.
  public var word: Message {
    switch self {
    case .note: Message(en: "note", id: "catatan")
    case .warning: Message(en: "warning", id: "peringatan")
    case .error: Message(en: "error", id: "kesalahan")
    }
  }
}
