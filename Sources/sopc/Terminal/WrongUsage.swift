import ArgumentParser
import Diagnostics

/// What is wrong with the arguments, in the language that they or the locale ask for.
///
/// What the parser itself says of arguments that it does not know is English.
func wrongUsage(en: String, id: String) -> ValidationError {
  let arguments = CommandLine.arguments
  let asked =
    arguments.firstIndex(of: "--lang").flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
    ?? arguments.first { $0.utf8.starts(with: "--lang=".utf8) }.map { String($0.dropFirst(7)) }
  return ValidationError(Message(en: en, id: id)[asked.flatMap(Language.init(rawValue:)) ?? Console.languageOfLocale])
}
