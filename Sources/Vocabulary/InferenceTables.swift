import WordTables

/// The tables that only the analysis uses.
package final class InferenceTables: Sendable {
  /// The tables that are compiled in. Loaded once, on first use.
  package static let standard = InferenceTables()

  package let cues: Cues
  package let weights: EvidenceWeights
  package let circumstances: Circumstances
  package let unitKinds: UnitKinds
  package let regionWords: RegionWords
  package let spellingVariants: SpellingVariants
  package let affixes: Affixes
  /// What is wrong with the tables; a table with a fault counts as empty. Always empty in a tested build.
  package let faults: [TableError]

  private init() {
    var faults: [TableError] = []
    func load<Words>(_ empty: Words, _ read: () throws(TableError) -> Words) -> Words {
      do {
        return try read()
      } catch {
        faults.append(error)
        return empty
      }
    }
    typealias Files = WordTables
    cues = load(Cues()) { () throws(TableError) in try Cues(Table(file: "cues.tsv", bytes: Files.cues)) }
    weights = load(EvidenceWeights()) { () throws(TableError) in
      try EvidenceWeights(
        weights: Table(file: "evidence-weights.tsv", bytes: Files.evidenceWeights),
        levels: Table(file: "verb-levels.tsv", bytes: Files.verbLevels))
    }
    circumstances = load(Circumstances()) { () throws(TableError) in
      try Circumstances(Table(file: "circumstances.tsv", bytes: Files.circumstances))
    }
    unitKinds = load(UnitKinds()) { () throws(TableError) in
      try UnitKinds(Table(file: "unit-kinds.tsv", bytes: Files.unitKinds))
    }
    regionWords = load(RegionWords()) { () throws(TableError) in
      try RegionWords(Table(file: "region-words.tsv", bytes: Files.regionWords))
    }
    spellingVariants = load(SpellingVariants()) { () throws(TableError) in
      try SpellingVariants(Table(file: "spelling-variants.tsv", bytes: Files.spellingVariants))
    }
    affixes = load(Affixes()) { () throws(TableError) in
      try Affixes(Table(file: "affixes.tsv", bytes: Files.affixes))
    }
    self.faults = faults
  }

  /// These tables with other weights: for fitting.
  package init(_ other: InferenceTables, weights: EvidenceWeights) {
    cues = other.cues
    self.weights = weights
    circumstances = other.circumstances
    unitKinds = other.unitKinds
    regionWords = other.regionWords
    spellingVariants = other.spellingVariants
    affixes = other.affixes
    faults = other.faults
  }
}
