// swift-tools-version: 6.2
import PackageDescription

// Apart from the package that it tests, so that no ordinary build needs a fuzzer; `scripts/fuzz` builds and runs it.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "sopc", path: "..")],
  targets: [
    .executableTarget(name: "FuzzCompile", dependencies: [.product(name: "SopcKit", package: "sopc")]),
    .executableTarget(name: "FuzzRead", dependencies: [.product(name: "SopcKit", package: "sopc")]),
  ],
  swiftLanguageModes: [.v6]
)
