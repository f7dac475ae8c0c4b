/// The Indonesian words that sopc knows, as tables.
///
/// Each table is read once, when it is first asked for.
package struct Vocabulary: Sendable {
  /// The tables that are compiled in.
  package static let standard = Vocabulary()

  package var confusions: Confusions { Shipped.confusions.words }
  /// Distances weighed by ``confusions``.
  package var editDistance: EditDistance { Shipped.editDistance }
  /// Chances of readings by ``confusions``.
  package var readingLikelihood: ReadingLikelihood { ReadingLikelihood(confusions: confusions) }
  package var lexicon: Lexicon { Shipped.lexicon.words }
  package var labels: Labels { Shipped.labels.words }
  package var genres: Genres { Shipped.genres.words }
  package var columnHeads: ColumnHeads { Shipped.columnHeads.words }
  package var marks: Marks { Shipped.marks.words }
  package var months: Months { Shipped.months.words }
  package var weekdays: Weekdays { Shipped.weekdays.words }
  package var numberWords: NumberWords { Shipped.numberWords.words }
  package var timeUnits: TimeUnits { Shipped.timeUnits.words }
  package var durationPhrases: DurationPhrases { Shipped.durationPhrases.words }
  package var ranks: Ranks { Shipped.ranks.words }
  package var degrees: Degrees { Shipped.degrees.words }
  package var actingWords: ActingWords { Shipped.actingWords.words }
  package var roles: Roles { Shipped.roles.words }
  package var verbs: Verbs { Shipped.verbs.words }
  package var branches: Branches { Shipped.branches.words }
  package var regulations: Regulations { Shipped.regulations.words }
  package var regions: Regions { Shipped.regions.words }
  package var titleCasing: TitleCasing { Shipped.titleCasing.words }
  package var institutions: Institutions { Shipped.institutions.words }
  package var titleHeads: TitleHeads { Shipped.titleHeads.words }
  package var realmWords: RealmWords { Shipped.realmWords.words }
  package var stamps: Stamps { Shipped.stamps.words }
  package var officeNames: OfficeNames { Shipped.officeNames.words }

  /// What is wrong with the tables; a table with a fault counts as empty. Always empty in a tested build.
  package var faults: [TableError] {
    let faults = [
      Shipped.confusions.fault,
      Shipped.lexicon.fault,
      Shipped.labels.fault,
      Shipped.genres.fault,
      Shipped.columnHeads.fault,
      Shipped.marks.fault,
      Shipped.months.fault,
      Shipped.weekdays.fault,
      Shipped.numberWords.fault,
      Shipped.timeUnits.fault,
      Shipped.durationPhrases.fault,
      Shipped.ranks.fault,
      Shipped.degrees.fault,
      Shipped.actingWords.fault,
      Shipped.roles.fault,
      Shipped.verbs.fault,
      Shipped.branches.fault,
      Shipped.regulations.fault,
      Shipped.regions.fault,
      Shipped.titleCasing.fault,
      Shipped.institutions.fault,
      Shipped.titleHeads.fault,
      Shipped.realmWords.fault,
      Shipped.stamps.fault,
      Shipped.officeNames.fault,
    ]
    return faults.compactMap { $0 }
  }
}

/// Words as their table holds them, or none where it has a fault.
struct Loaded<Words: Sendable>: Sendable {
  let words: Words
  let fault: TableError?

  init(_ empty: @autoclosure () -> Words, _ read: () throws(TableError) -> Words) {
    do {
      (words, fault) = (try read(), nil)
    } catch {
      (words, fault) = (empty(), error)
    }
  }
}

/// The tables that are compiled in.
private enum Shipped {
  typealias Files = PackageResources

  static let confusions = Loaded(Confusions()) { () throws(TableError) in
    try Confusions(Table(file: "ocr-confusions.tsv", bytes: Files.ocr_confusions_tsv))
  }
  static let editDistance = EditDistance(confusions: confusions.words)
  static let lexicon = Loaded(Lexicon()) { () throws(TableError) in
    try Lexicon(
      Table(file: "words.tsv", bytes: Files.words_tsv),
      names: [
        (Table(file: "regions.tsv", bytes: Files.regions_tsv), ["name", "variants"]),
        (Table(file: "acronyms.tsv", bytes: Files.acronyms_tsv), ["acronym"]),
        (Table(file: "verbs.tsv", bytes: Files.verbs_tsv), ["variants"]),
        (Table(file: "place-words.tsv", bytes: Files.place_words_tsv), ["word"]),
        (Table(file: "role-heads.tsv", bytes: Files.role_heads_tsv), ["word"]),
        (Table(file: "abbreviations.tsv", bytes: Files.abbreviations_tsv), ["short"]),
      ], roots: RootWords(Files.root_words_txt), confusions: confusions.words)
  }
  static let labels = Loaded(Labels()) { () throws(TableError) in
    try Labels(
      Table(file: "labels.tsv", bytes: Files.labels_tsv), lexicon: lexicon.words, distances: editDistance)
  }
  static let genres = Loaded(Genres()) { () throws(TableError) in
    try Genres(Table(file: "genres.tsv", bytes: Files.genres_tsv))
  }
  static let columnHeads = Loaded(ColumnHeads()) { () throws(TableError) in
    try ColumnHeads(Table(file: "columns.tsv", bytes: Files.columns_tsv), distances: editDistance)
  }
  static let marks = Loaded(Marks()) { () throws(TableError) in
    try Marks(Table(file: "marks.tsv", bytes: Files.marks_tsv))
  }
  static let months = Loaded(Months()) { () throws(TableError) in
    try Months(Table(file: "months.tsv", bytes: Files.months_tsv))
  }
  static let weekdays = Loaded(Weekdays()) { () throws(TableError) in
    try Weekdays(Table(file: "weekdays.tsv", bytes: Files.weekdays_tsv))
  }
  static let numberWords = Loaded(NumberWords()) { () throws(TableError) in
    try NumberWords(Table(file: "number-words.tsv", bytes: Files.number_words_tsv))
  }
  static let timeUnits = Loaded(TimeUnits()) { () throws(TableError) in
    try TimeUnits(Table(file: "time-units.tsv", bytes: Files.time_units_tsv))
  }
  static let durationPhrases = Loaded(DurationPhrases()) { () throws(TableError) in
    try DurationPhrases(
      modifiers: Table(file: "duration-modifiers.tsv", bytes: Files.duration_modifiers_tsv),
      qualitative: Table(file: "durations-qualitative.tsv", bytes: Files.durations_qualitative_tsv),
      sums: Table(file: "duration-sums.tsv", bytes: Files.duration_sums_tsv))
  }
  static let ranks = Loaded(Ranks()) { () throws(TableError) in
    try Ranks(Table(file: "ranks.tsv", bytes: Files.ranks_tsv), distances: editDistance)
  }
  static let degrees = Loaded(Degrees()) { () throws(TableError) in
    try Degrees(Table(file: "degrees.tsv", bytes: Files.degrees_tsv))
  }
  static let actingWords = Loaded(ActingWords()) { () throws(TableError) in
    try ActingWords(Table(file: "acting.tsv", bytes: Files.acting_tsv))
  }
  static let roles = Loaded(Roles()) { () throws(TableError) in
    try Roles(
      roles: Table(file: "roles.tsv", bytes: Files.roles_tsv),
      heads: Table(file: "role-heads.tsv", bytes: Files.role_heads_tsv),
      abbreviations: Table(file: "abbreviations.tsv", bytes: Files.abbreviations_tsv), distances: editDistance)
  }
  static let verbs = Loaded(Verbs()) { () throws(TableError) in
    try Verbs(Table(file: "verbs.tsv", bytes: Files.verbs_tsv))
  }
  static let branches = Loaded(Branches()) { () throws(TableError) in
    try Branches(Table(file: "branches.tsv", bytes: Files.branches_tsv))
  }
  static let regulations = Loaded(Regulations()) { () throws(TableError) in
    try Regulations(
      types: Table(file: "regulation-types.tsv", bytes: Files.regulation_types_tsv),
      issuers: Table(file: "issuers.tsv", bytes: Files.issuers_tsv),
      register: Table(file: "regulations.tsv", bytes: Files.regulations_tsv))
  }
  static let regions = Loaded(Regions()) { () throws(TableError) in
    try Regions(Table(file: "regions.tsv", bytes: Files.regions_tsv))
  }
  static let titleCasing = Loaded(TitleCasing()) { () throws(TableError) in
    try TitleCasing(
      acronyms: Table(file: "acronyms.tsv", bytes: Files.acronyms_tsv),
      connectives: Table(file: "connectives.tsv", bytes: Files.connectives_tsv))
  }
  static let institutions = Loaded(Institutions()) { () throws(TableError) in
    try Institutions(
      Table(file: "institutions.tsv", bytes: Files.institutions_tsv), distances: editDistance)
  }
  static let realmWords = Loaded(RealmWords()) { () throws(TableError) in
    try RealmWords(Table(file: "realm-words.tsv", bytes: Files.realm_words_tsv))
  }
  static let titleHeads = Loaded(TitleHeads()) { () throws(TableError) in
    try TitleHeads(Table(file: "title-heads.tsv", bytes: Files.title_heads_tsv), distances: editDistance)
  }
  static let stamps = Loaded(Stamps()) { () throws(TableError) in
    try Stamps(Table(file: "stamps.tsv", bytes: Files.stamps_tsv))
  }
  static let officeNames = Loaded(OfficeNames()) { () throws(TableError) in
    try OfficeNames(Table(file: "office-names.tsv", bytes: Files.office_names_tsv), distances: editDistance)
  }
}
