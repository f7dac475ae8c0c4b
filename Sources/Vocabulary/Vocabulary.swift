/// The Indonesian words that sopc knows, as tables.
package struct Vocabulary: Sendable {
  /// The tables that are compiled in. Loaded once, on first use.
  package static let standard = Vocabulary()

  package let labels: Labels
  package let genres: Genres
  package let columnHeads: ColumnHeads
  package let marks: Marks
  package let months: Months
  package let weekdays: Weekdays
  package let numberWords: NumberWords
  package let timeUnits: TimeUnits
  package let durationPhrases: DurationPhrases
  package let ranks: Ranks
  package let degrees: Degrees
  package let actingWords: ActingWords
  package let roles: Roles
  package let verbs: Verbs
  package let branches: Branches
  package let regulations: Regulations
  package let regions: Regions
  package let confusions: Confusions
  package let lexicon: Lexicon
  package let titleCasing: TitleCasing
  package let institutions: Institutions
  package let titleHeads: TitleHeads
  /// Distances weighed by ``confusions``.
  package let editDistance: EditDistance
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
    typealias Files = PackageResources
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
        ], confusions: confusions)
    }
    self.lexicon = lexicon
    labels = load(Labels()) { () throws(TableError) in
      try Labels(Table(file: "labels.tsv", bytes: Files.labels_tsv), lexicon: lexicon)
    }
    genres = load(Genres()) { () throws(TableError) in
      try Genres(Table(file: "genres.tsv", bytes: Files.genres_tsv))
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
    degrees = load(Degrees()) { () throws(TableError) in
      try Degrees(Table(file: "degrees.tsv", bytes: Files.degrees_tsv))
    }
    actingWords = load(ActingWords()) { () throws(TableError) in
      try ActingWords(Table(file: "acting.tsv", bytes: Files.acting_tsv))
    }
    roles = load(Roles()) { () throws(TableError) in
      try Roles(
        roles: Table(file: "roles.tsv", bytes: Files.roles_tsv),
        heads: Table(file: "role-heads.tsv", bytes: Files.role_heads_tsv),
        abbreviations: Table(file: "abbreviations.tsv", bytes: Files.abbreviations_tsv))
    }
    verbs = load(Verbs()) { () throws(TableError) in try Verbs(Table(file: "verbs.tsv", bytes: Files.verbs_tsv)) }
    branches = load(Branches()) { () throws(TableError) in
      try Branches(Table(file: "branches.tsv", bytes: Files.branches_tsv))
    }
    regulations = load(Regulations()) { () throws(TableError) in
      try Regulations(
        types: Table(file: "regulation-types.tsv", bytes: Files.regulation_types_tsv),
        issuers: Table(file: "issuers.tsv", bytes: Files.issuers_tsv),
        register: Table(file: "regulations.tsv", bytes: Files.regulations_tsv))
    }
    regions = load(Regions()) { () throws(TableError) in
      try Regions(Table(file: "regions.tsv", bytes: Files.regions_tsv))
    }
    editDistance = EditDistance(confusions: confusions)
    titleCasing = load(TitleCasing()) { () throws(TableError) in
      try TitleCasing(
        acronyms: Table(file: "acronyms.tsv", bytes: Files.acronyms_tsv),
        connectives: Table(file: "connectives.tsv", bytes: Files.connectives_tsv))
    }
    institutions = load(Institutions()) { () throws(TableError) in
      try Institutions(Table(file: "institutions.tsv", bytes: Files.institutions_tsv))
    }
    titleHeads = load(TitleHeads()) { () throws(TableError) in
      try TitleHeads(Table(file: "title-heads.tsv", bytes: Files.title_heads_tsv))
    }
    self.faults = faults
  }
}
