// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sopc",
  products: [
    .library(name: "SopcKit", targets: ["SopcKit"]),
    .executable(name: "sopc", targets: ["sopc"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStandardStreams"),
    .target(name: "CFiles"),
    .target(name: "CSHA2"),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "HTMLBridge", dependencies: ["CLibXML2"], swiftSettings: settings),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "WordTables", resources: [.embedInCode("Tables")], swiftSettings: settings),
    .target(name: "Vocabulary", dependencies: ["WordTables"], swiftSettings: settings),
    .target(name: "FlowLayout", swiftSettings: settings),
    .target(name: "AST", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "Parser", dependencies: ["AST", "Diagnostics", "HTMLBridge", "Vocabulary"], swiftSettings: settings),
    .target(name: "Analysis", dependencies: ["AST", "Diagnostics", "Vocabulary"], swiftSettings: settings),
    .target(name: "Lint", dependencies: ["AST", "Diagnostics", "Vocabulary"], swiftSettings: settings),
    .target(
      name: "Emitters", dependencies: ["AST", "Diagnostics", "FlowLayout"],
      resources: [.embedInCode("JSON/Schema/sopc-1.schema.json")], swiftSettings: settings),
    .target(
      name: "SopcKit", dependencies: ["AST", "Analysis", "CSHA2", "Diagnostics", "Emitters", "Parser", "Vocabulary"],
      swiftSettings: settings),
    .target(
      name: "DecisionFiles",
      dependencies: ["AST", "Analysis", "Diagnostics", .product(name: "Yams", package: "Yams")], swiftSettings: settings
    ),
    .target(
      name: "Corpus",
      dependencies: [
        "AST", "Analysis", "CFiles", "CSQLite", "CStandardStreams", "Diagnostics", "SopcKit", "Vocabulary",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "sopc",
      dependencies: [
        "AST", "Analysis", "CStandardStreams", "Corpus", "DecisionFiles", "Diagnostics", "Lint",
        "SopcKit", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["AST", "Diagnostics", "Emitters", "FlowLayout"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "fit-weights", dependencies: ["AST", "Analysis", "Parser", "Vocabulary"], path: "Tests/FitWeights",
      swiftSettings: settings),
    .executableTarget(
      name: "chart-bench", dependencies: ["AST", "Emitters", "TestSupport"], path: "Benchmarks/Charts",
      swiftSettings: settings),
    .testTarget(name: "HTMLBridgeTests", dependencies: ["HTMLBridge"], swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"], swiftSettings: settings),
    .testTarget(name: "FlowLayoutTests", dependencies: ["FlowLayout", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ParserTests", dependencies: ["AST", "Diagnostics", "Parser", "TestSupport", "Vocabulary"],
      swiftSettings: settings),
    .testTarget(
      name: "AnalysisTests", dependencies: ["AST", "Analysis", "Diagnostics", "TestSupport", "Vocabulary"],
      swiftSettings: settings),
    .testTarget(
      name: "EmittersTests", dependencies: ["AST", "Diagnostics", "Emitters", "FlowLayout", "Parser", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SopcKitTests", dependencies: ["AST", "Analysis", "Diagnostics", "SopcKit", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: settings),
    .testTarget(
      name: "DecisionFilesTests", dependencies: ["AST", "Analysis", "DecisionFiles", "Diagnostics", "SopcKit"],
      swiftSettings: settings),
    .testTarget(
      name: "LintTests", dependencies: ["AST", "Diagnostics", "Lint", "SopcKit"], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(name: "CommandLineTests", dependencies: ["TestSupport", "sopc"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
