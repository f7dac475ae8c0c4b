/// The Indonesian words that sopc knows, as tables.
///
/// What every document needs is loaded on first use of ``standard``; the larger tables wait until they are asked for.
package struct Vocabulary: Sendable {
  /// The tables that are compiled in.
  package static let standard = Vocabulary()

  package let labels: Labels
  package let columnHeads: ColumnHeads
  package let marks: Marks
  package let months: Months
  package let weekdays: Weekdays
  package let numberWords: NumberWords
  package let timeUnits: TimeUnits
  package let durationPhrases: DurationPhrases
  package let ranks: Ranks
  package let actingWords: ActingWords
  package let branches: Branches
  package let confusions: Confusions
  package let lexicon: Lexicon
  package let titleCasing: TitleCasing
  /// Distances weighed by ``confusions``.
  package let editDistance: EditDistance
  package var degrees: Degrees { Self.degreeWords.words }
  package var roles: Roles { Self.roleWords.words }
  package var verbs: Verbs { Self.verbWords.words }
  package var regulations: Regulations { Self.regulationWords.words }
  package var regions: Regions { Self.regionWords.words }

  /// What is wrong with the tables; a table with a fault counts as empty. Always empty in a tested build.
  ///
  /// Loads every table.
  package var faults: [TableError] {
    let late = [
      Self.degreeWords.fault, Self.roleWords.fault, Self.verbWords.fault, Self.regulationWords.fault,
      Self.regionWords.fault,
    ]
    return earlyFaults + late.compactMap { $0 }
  }
  private let earlyFaults: [TableError]

  private typealias Files = PackageResources

  private init() {
    var faults: [TableError] = []
    func load<Words: Sendable>(_ empty: Words, _ read: () throws(TableError) -> Words) -> Words {
      let loaded = Loaded(empty, read)
      if let fault = loaded.fault { faults.append(fault) }
      return loaded.words
    }
    let confusions = load(Confusions()) { () throws(TableError) in
      try Confusions(Table(file: "ocr-confusions.tsv", bytes: Files.ocr_confusions_tsv))
    }
    self.confusions = confusions
    let lexicon = load(Lexicon()) { () throws(TableError) in
      try Lexicon(
        Table(file: "words.tsv", bytes: Files.words_tsv),
        names: [
          (Table(file: "regions.tsv", bytes: Files.regions_tsv), ["name", "variants"]),
          (Table(file: "acronyms.tsv", bytes: Files.acronyms_tsv), ["acronym"]),
          (Table(file: "verbs.tsv", bytes: Files.verbs_tsv), ["variants"]),
          (Table(file: "role-heads.tsv", bytes: Files.role_heads_tsv), ["word"]),
          (Table(file: "abbreviations.tsv", bytes: Files.abbreviations_tsv), ["short"]),
        ],
        confusions: confusions)
    }
    self.lexicon = lexicon
    labels = load(Labels()) { () throws(TableError) in
      try Labels(Table(file: "labels.tsv", bytes: Files.labels_tsv), lexicon: lexicon)
    }
    columnHeads = load(ColumnHeads()) { () throws(TableError) in
      try ColumnHeads(Table(file: "columns.tsv", bytes: Files.columns_tsv))
    }
    marks = load(Marks()) { () throws(TableError) in try Marks(Table(file: "marks.tsv", bytes: Files.marks_tsv)) }
    months = load(Months()) { () throws(TableError) in
      try Months(Table(file: "months.tsv", bytes: Files.months_tsv))
    }
    weekdays = load(Weekdays()) { () throws(TableError) in
      try Weekdays(Table(file: "weekdays.tsv", bytes: Files.weekdays_tsv))
    }
    numberWords = load(NumberWords()) { () throws(TableError) in
      try NumberWords(Table(file: "number-words.tsv", bytes: Files.number_words_tsv))
    }
    timeUnits = load(TimeUnits()) { () throws(TableError) in
      try TimeUnits(Table(file: "time-units.tsv", bytes: Files.time_units_tsv))
    }
    durationPhrases = load(DurationPhrases()) { () throws(TableError) in
      try DurationPhrases(
        modifiers: Table(file: "duration-modifiers.tsv", bytes: Files.duration_modifiers_tsv),
        qualitative: Table(file: "durations-qualitative.tsv", bytes: Files.durations_qualitative_tsv))
    }
    ranks = load(Ranks()) { () throws(TableError) in try Ranks(Table(file: "ranks.tsv", bytes: Files.ranks_tsv)) }
    actingWords = load(ActingWords()) { () throws(TableError) in
      try ActingWords(Table(file: "acting.tsv", bytes: Files.acting_tsv))
    }
    branches = load(Branches()) { () throws(TableError) in
      try Branches(Table(file: "branches.tsv", bytes: Files.branches_tsv))
    }
    editDistance = EditDistance(confusions: confusions)
    titleCasing = load(TitleCasing()) { () throws(TableError) in
      try TitleCasing(
        acronyms: Table(file: "acronyms.tsv", bytes: Files.acronyms_tsv),
        connectives: Table(file: "connectives.tsv", bytes: Files.connectives_tsv))
    }
    earlyFaults = faults
  }
}

extension Vocabulary {
  /// Words as read, or none and the fault that kept them from being read.
  private struct Loaded<Words: Sendable>: Sendable {
    let words: Words
    let fault: TableError?

    init(_ empty: Words, _ read: () throws(TableError) -> Words) {
      do {
        words = try read()
        fault = nil
      } catch {
        words = empty
        fault = error
      }
    }
  }

  private static let degreeWords = Loaded(Degrees()) { () throws(TableError) in
    try Degrees(Table(file: "degrees.tsv", bytes: Files.degrees_tsv))
  }
  private static let roleWords = Loaded(Roles()) { () throws(TableError) in
    try Roles(
      roles: Table(file: "roles.tsv", bytes: Files.roles_tsv),
      heads: Table(file: "role-heads.tsv", bytes: Files.role_heads_tsv),
      abbreviations: Table(file: "abbreviations.tsv", bytes: Files.abbreviations_tsv))
  }
  private static let verbWords = Loaded(Verbs()) { () throws(TableError) in
    try Verbs(Table(file: "verbs.tsv", bytes: Files.verbs_tsv))
  }
  private static let regulationWords = Loaded(Regulations()) { () throws(TableError) in
    try Regulations(
      types: Table(file: "regulation-types.tsv", bytes: Files.regulation_types_tsv),
      issuers: Table(file: "issuers.tsv", bytes: Files.issuers_tsv),
      register: Table(file: "regulations.tsv", bytes: Files.regulations_tsv))
  }
  private static let regionWords = Loaded(Regions()) { () throws(TableError) in
    try Regions(Table(file: "regions.tsv", bytes: Files.regions_tsv))
  }
}
