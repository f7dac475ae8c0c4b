import ArgumentParser
import FoundationEssentials
import SopcKit

@main
struct Sopc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopc", abstract: "Compiles SOPs of Indonesian public offices", subcommands: [Build.self],
    defaultSubcommand: Build.self)
}

struct Build: ParsableCommand {
  @Argument var inputs: [String]
  @Option var emit: String = "json"
  @Option var out: String
  @Flag var sourceMap = false

  func run() throws {
    let formats = emit.split(separator: ",").compactMap { OutputFormat(rawValue: String($0)) }
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    for input in inputs.flatMap({ files(in: $0) }) {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: input)))
      let name = input.split(separator: "/").last.map(String.init) ?? "stdin"
      let stem = name.contains(".") ? name.split(separator: ".").dropLast().joined(separator: ".") : name
      let compilation = Compiler().compile(bytes, path: input)
      if sourceMap { try Data(compilation.sourceMap().bytes).write(to: URL(filePath: out + "/" + stem + ".map.json")) }
      for (index, sop) in compilation.sops.enumerated() {
        let part = compilation.sops.count > 1 ? "-\(index + 1)" : ""
        for format in formats {
          for file in sop.output(format) {
            try Data(file.bytes).write(to: URL(filePath: out + "/" + stem + part + file.suffix))
          }
        }
      }
    }
  }

  private func files(in input: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: input) else { return [input] }
    return names.sorted().map { input + "/" + $0 }
  }
}
