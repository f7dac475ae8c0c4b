import Foundation
import Testing

/// What ARCHITECTURE.md promises of the sources.
@Suite struct ArchitectureTests {
  static let sources = SourceFile.all(in: "Sources")

  /// The targets of the package that a target may import.
  static let allowed: [String: Set<String>] = [
    "HTMLBridge": ["CLibXML2"], "Diagnostics": [], "WordTables": [], "Vocabulary": ["WordTables"], "FlowLayout": [],
    "AST": ["Diagnostics"],
    "Parser": ["AST", "Diagnostics", "HTMLBridge", "Vocabulary"],
    "Analysis": ["AST", "Diagnostics", "Vocabulary"],
    "Lint": ["AST", "Diagnostics", "Vocabulary"],
    "Emitters": ["AST", "Diagnostics", "FlowLayout"],
    "SopcKit": ["AST", "Analysis", "CSHA2", "Diagnostics", "Emitters", "Parser", "Vocabulary"],
    "DecisionFiles": ["AST", "Analysis", "Diagnostics"],
    "Corpus": ["AST", "Analysis", "CFiles", "CSQLite", "CStandardStreams", "Diagnostics", "SopcKit", "Vocabulary"],
    "sopc": [
      "AST", "Analysis", "CStandardStreams", "Corpus", "DecisionFiles", "Diagnostics", "Lint", "SopcKit", "Vocabulary",
    ],
  ]

  @Test func sourcesWereFound() {
    #expect(Self.sources.count > 100)
    #expect(Self.sources.allSatisfy { $0.lines.count > 1 })
    #expect(Set(Self.sources.map(\.target)) == Set(Self.allowed.keys))
  }

  @Test func targetsImportOnlyWhatLiesBelowThem() {
    let own = Set(Self.allowed.keys).union(["CFiles", "CLibXML2", "CSHA2", "CSQLite", "CStandardStreams"])
    for file in Self.sources {
      for module in file.imports where own.contains(module) {
        #expect(Self.allowed[file.target]?.contains(module) == true, "\(file) imports \(module)")
      }
    }
  }

  @Test func onlyTheCommandLineAndCorpusReachTheSystem() {
    for file in Self.sources where file.target != "sopc" && file.target != "Corpus" {
      for module in ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "ArgumentParser"] {
        #expect(!file.imports.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test func unsafeCodeIsInHTMLBridgeAlone() {
    let files = Self.sources.filter { file in
      file.code.contains { $0.contains(/\bunsafe\b/) || $0.contains(/\bUnsafe[A-Z]/) }
    }
    #expect(files.contains { $0.target == "HTMLBridge" })
    for file in files { #expect(file.target == "HTMLBridge", "\(file) holds unsafe code") }
  }

  @Test func nothingTrapsOrHides() {
    for file in Self.sources {
      for (number, line) in file.code.enumerated() {
        let place = "\(file):\(number + 1): \(line)"
        for word in ["try!", "as!", "fatalError", "preconditionFailure", "@unchecked", "nonisolated(unsafe)"] {
          #expect(!line.contains(word), "\(place)")
        }
        #expect(line.firstMatch(of: /[\w)\]]!(?!=)/) == nil, "\(place)")
      }
    }
  }

  @Test func filesAreShort() {
    let counts = Self.sources.map(\.lines.count).sorted()
    #expect(counts[counts.count / 2] <= 100, "half of the files of Sources are longer than 100 lines")
    for file in Self.sources + SourceFile.all(in: "Tests") {
      #expect(file.lines.count <= 500, "\(file) has \(file.lines.count) lines")
    }
  }

  @Test func typesAreNamedForWhatTheyAre() {
    for file in Self.sources {
      for line in file.code {
        let vague = line.firstMatch(
          of: /\b(?:struct|class|enum|actor|protocol) (\w*(?:Manager|Helper|Utils|Common)\w*)/)
        #expect(vague == nil, "\(file): \(line)")
      }
    }
  }

  @Test func everyWordHasASource() throws {
    let tables = SourceFile.paths(in: "Sources/WordTables/Tables", ending: ".tsv")
    #expect(tables.count > 20)
    for path in tables {
      let text = try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
      let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      let head = try #require(rows.first, "\(path) is empty")
      let column = try #require(
        head.firstIndex { $0 == "source" || $0 == "reason" },
        "\(path) has no column that says where its words come from")
      #expect(rows.count > 1, "\(path) has no rows")
      for (number, row) in rows.enumerated() {
        let isFilled = row.count == head.count && !row[column].trimmingCharacters(in: .whitespaces).isEmpty
        #expect(isFilled, "\(path):\(number + 1) does not say where it comes from")
      }
    }
  }

  @Test func theDocumentNamesEveryTarget() throws {
    let text = try String(contentsOf: packageRoot.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    for target in Self.allowed.keys { #expect(text.contains("**\(target)**"), "ARCHITECTURE.md lacks \(target)") }
  }

  @Test func nothingIsLeftToDo() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    for file in Self.sources + SourceFile.all(in: "Tests") {
      for line in file.lines {
        #expect(
          !marks.contains { line.split(whereSeparator: { !$0.isLetter }).contains(Substring($0)) }, "\(file): \(line)")
      }
    }
  }
}
