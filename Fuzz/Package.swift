// swift-tools-version: 6.2
import PackageDescription

// Apart from the package that it tests, so that no ordinary build needs a fuzzer; `scripts/fuzz` builds and runs it.
let targets = ["FuzzCompile", "FuzzHTML", "FuzzGrid", "FuzzMarkdown", "FuzzJSON"]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "sopc", path: "..")],
  targets: targets.map { .executableTarget(name: $0, dependencies: [.product(name: "SopcKit", package: "sopc")]) },
  swiftLanguageModes: [.v6]
)
