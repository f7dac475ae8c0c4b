/// Reads the plainest command lines without the parser of options.
///
/// That asks the runtime for the type of every option that a command has, which takes longer than compiling a document. Here is
/// read what most runs ask for; anything else, and anything wrong, is left to the parser, which also tells what is wrong.
enum PlainArguments {
  /// `sopc build FILE… --out DIR [--emit FORMATS] [--quiet] [--force]`, also without `build` where what stands first can be no
  /// command.
  static func build(_ arguments: some Collection<String>) -> Build? {
    guard let first = arguments.first else { return nil }
    let isNamed = first.utf8.elementsEqual("build".utf8)
    guard isNamed || first.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }) else {
      return nil
    }
    var (inputs, out, emit): ([String], String?, FormatList?) = ([], nil, nil)
    var (isQuiet, isForced) = (false, false)
    var rest = arguments.dropFirst(isNamed ? 1 : 0).makeIterator()
    while let argument = rest.next() {
      if isValue(argument) {
        inputs.append(argument)
      } else if argument.utf8.elementsEqual("--out".utf8) || argument.utf8.elementsEqual("-o".utf8) {
        guard out == nil, let value = rest.next(), isValue(value) else { return nil }
        out = value
      } else if argument.utf8.elementsEqual("--emit".utf8) {
        guard emit == nil, let value = rest.next(), isValue(value), let formats = FormatList(argument: value) else {
          return nil
        }
        emit = formats
      } else if argument.utf8.elementsEqual("--quiet".utf8) || argument.utf8.elementsEqual("-q".utf8) {
        guard !isQuiet else { return nil }
        isQuiet = true
      } else if argument.utf8.elementsEqual("--force".utf8) {
        guard !isForced else { return nil }
        isForced = true
      } else {
        return nil
      }
    }
    guard !inputs.isEmpty, let out else { return nil }
    let build = Build.plain(inputs, out: out, emit: emit.map { [$0] } ?? [], isQuiet: isQuiet, isForced: isForced)
    return (try? build.validate()) == nil ? nil : build
  }

  /// `sopc stream`
  static func stream(_ arguments: some Collection<String>) -> Stream? {
    guard arguments.count == 1, arguments.first?.utf8.elementsEqual("stream".utf8) == true else { return nil }
    return .plain
  }

  /// Whether an argument is no option: `-` is standard input or output.
  private static func isValue(_ argument: String) -> Bool {
    !argument.isEmpty && (argument.utf8.first != UInt8(ascii: "-") || argument.utf8.count == 1)
  }
}
